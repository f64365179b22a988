"""What a ratio leaves of its whole: "found 55 of the 67 parcels" and "the 12 others", where 67 parcels were sent.

That the three belong together is told by the ratio, which names two of them, and by the arithmetic; so these checks
hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.forms import ENDS
from workbench.claims.checks.sums.front import as_stated, is_sure
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import names_people, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT, RATIO

_ALIKE = 40
"""Up to so many counts of one value are looked at."""
_MOST = 12
"""Figures of one sentence that are looked at."""
_NEAR = 30
"""Code points around a count in which a word says that it is the rest."""


def complements(reading: Reading) -> Iterator[Found]:
    """Ratios with their whole and the count that they leave of it."""
    for at, indices in reading.by_sentence.items():
        for ratio in indices[:_MOST]:
            quantity = reading.mentions[ratio].quantity
            if (
                quantity.kind is not RATIO
                or not quantity.parts
                or not pattern("part", "tells_both").search(reading.span(ratio))
            ):
                continue
            some, all_of_them = quantity.parts
            left = float(all_of_them - some)
            near = [*indices, *reading.by_sentence.get(at + 1, ())[:_MOST]] if left > 1 else []
            rest = next(
                (index for index in near if reading.value(index) == left and _is_rest(reading, ratio, index)), 0
            )
            whole = _whole_of(reading, float(all_of_them), rest) if rest else None
            if whole is not None:
                yield as_stated(reading, whole, [ratio, rest])


def _is_rest(reading: Reading, ratio: int, index: int) -> bool:
    """Whether a count behind a ratio is told as what it leaves: by a word for it, or as the other one of two."""
    mention = reading.mentions[index]
    if index < ratio or mention.quantity.kind is not COUNT or not is_sure(mention.quantity):
        return False
    between, text = reading.between(ratio, index), reading.document.text
    if mention.sentence == reading.mentions[ratio].sentence and mention.borrows_noun:
        return pattern("sum", "and").search(between) is not None and not ENDS.search(between)
    window = text[max(0, mention.quantity.begins - _NEAR) : mention.quantity.end + _NEAR]
    return pattern("complement", "rest").search(window) is not None


def _whole_of(reading: Reading, value: float, rest: int) -> int | None:
    """The first count of that value whose noun can be that of the rest."""
    noun = reading.mentions[rest].quantity.unit
    for index in reading.by_value.get((COUNT, value), [])[:_ALIKE]:
        whole = reading.mentions[index].quantity.unit
        if nouns_agree(whole, noun) is not False or (names_people(whole) and names_people(noun)):
            return index
    return None
