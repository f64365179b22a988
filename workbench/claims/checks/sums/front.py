"""What stands in front of a figure that looks back: the figures of its kind, nearest first, and one known from afar."""

from __future__ import annotations

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import of_one_kind
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import number_words, point
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Quantity

FRONT = 60
"""Code points in front of a figure in which the words stand that look back."""
BACK = 2
"""Sentences in front in which the figures may stand that are looked back at."""
MOST = 10
"""Figures in front among which two are looked for."""
_ALIKE = 40
"""Up to so many claims of one value are looked at."""


def in_front(reading: Reading, sentence: int, index: int) -> list[int]:
    """The figures of the same kind in front, the nearest first, one of each fact."""
    sentences, quantity = reading.document.sentences, reading.mentions[index].quantity
    found: dict[str, int] = {}
    for back in range(sentence, max(-1, sentence - 1 - BACK), -1):
        if sentences[sentence].paragraph - sentences[back].paragraph > 1:
            break
        for other in reversed(reading.by_sentence.get(back, [])):
            if other < index and comparable(quantity, reading.mentions[other].quantity):
                found.setdefault(reading.facts[other], other)
    found.pop(reading.facts[index], None)
    return list(found.values())[:MOST]


def is_sure(quantity: Quantity) -> bool:
    """Whether a figure can be added up: "fewer than 47" cannot."""
    return (point(quantity) or 0) > 0 and quantity.bound in SURE


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether a figure can be added to another, or be what is left of it."""
    return is_sure(other) and of_one_kind(one, other)


def is_wanted(reading: Reading, index: int) -> bool:
    """Whether a figure is what somebody needs, and no sum: "short of the 326 seats required"."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    front = at_end("outcome", "wanted", text, max(0, quantity.begins - FRONT), quantity.begins)
    return bool(front or pattern("outcome", "wanted_behind").match(text, quantity.end))


def known(reading: Reading, like: int, value: float) -> int | None:
    """The first figure of that value, and of the kind and unit of another, where it is one that tells itself."""
    kind = reading.mentions[like].quantity.kind
    for index in reading.by_value.get((kind, value), [])[:_ALIKE]:
        quantity = reading.mentions[index].quantity
        if comparable(reading.mentions[like].quantity, quantity) and telling(quantity) == MOST_TELLING:
            return index
    return None


def as_stated(reading: Reading, total: int, parts: list[int]) -> Found:
    """A sum that holds, with its terms."""
    added = " + ".join(number_of(reading, part) for part in parts)
    words = f"{added} = {number_of(reading, total)}, as stated"
    return found("sum", Verdict.HOLDS, words, (total, *parts), "sum")


def number_of(reading: Reading, index: int) -> str:
    """The number of a mention in words."""
    return number_words(reading.value(index))
