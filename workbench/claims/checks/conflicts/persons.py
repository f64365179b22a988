"""Ages of one person, who is named right in front of both: "Ada Quill, 21," and "Quill, a 41-year-old baker"."""

from __future__ import annotations

import re

from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import AGE

_FRONT = 60


def ages_of_one(reading: Reading, one: int, other: int) -> bool:
    """Whether two ages are told of one name, in full or by its last part, and neither as that of another time."""
    if reading.mentions[one].quantity.kind is not AGE or reading.mentions[other].quantity.kind is not AGE:
        return False
    mine, theirs = (_named(reading, index) for index in sorted((one, other)))
    if not mine or not theirs or mine[-1] != theirs[-1]:
        return False
    # The full name is told first.
    return mine == theirs or (len(theirs) == 1 and _is_alone(reading, mine[-1]))


def _is_alone(reading: Reading, surname: str) -> bool:
    """Whether the article names no two people by one surname: it tells of no family."""
    front = re.findall(rf"([^\W\d_]+)\s+{re.escape(surname)}\b", reading.document.text, re.IGNORECASE)
    return len({word for word in front if word[:1].isupper()}) <= 1


@asked_once
def _named(reading: Reading, index: int) -> tuple[str, ...]:
    """The name right in front of an age; empty where there is none, or the age is that of a time gone by."""
    text, quantity = reading.document.text, reading.mentions[index].quantity
    start = reading.document.sentences[reading.mentions[index].sentence].start
    front = text[max(start, quantity.begins - _FRONT) : quantity.begins]
    match = pattern("persons", "named").search(front)
    if match is None or pattern("persons", "then").match(text, quantity.end):
        return ()
    if not match["linked"] and not pattern("persons", "closed").match(text, quantity.end):
        # "The killing of Steckler and Miller, 90-year-old Emma Jimson was murdered".
        return ()
    return tuple(match["name"].lower().split())
