"""All but a few, and the rest: "all but one of the 25 sailors", where 24 drowned.

Where the article nowhere tells of the rest, the few are told to be of the whole by `part`. Such sums hold or are not
made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.front import as_stated, is_sure
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import names_people, nouns_agree
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.quantities.quantity import COUNT

_FRONT = 20
_ALIKE = 40
"""Up to so many claims of one value are looked at."""


def all_but(reading: Reading) -> Iterator[Found]:
    """Wholes with those that were left out of them, and with all the others."""
    text = reading.document.text
    for one, two in pairwise(reading.claims):
        few, whole = reading.mentions[one].quantity, reading.mentions[two].quantity
        if not few.kind is whole.kind is COUNT or not (is_sure(few) and is_sure(whole)):
            continue
        if at_end("all_but", "front", text, max(0, few.begins - _FRONT), few.begins) and pattern(
            "all_but", "of"
        ).fullmatch(text, few.end, whole.begins):
            others = _others(reading, two, reading.value(two) - reading.value(one))
            if others is not None:
                yield as_stated(reading, two, [others, one])


def _others(reading: Reading, whole: int, value: float) -> int | None:
    """The first number of so many that counts the same, or people where these are people."""
    unit = reading.mentions[whole].quantity.unit
    for index in reading.by_value.get((COUNT, value), ())[:_ALIKE]:
        own = reading.mentions[index].quantity.unit
        if nouns_agree(own, unit) or (names_people(own) and names_people(unit)):
            return index
    return None
