"""Totals that their own sentence spells out: "9 percent: 5 for last year and 4 for this", "two teams, one of each"."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.forms import listed
from workbench.claims.checks.sums.front import as_stated, comparable
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Kind

_SPELLED = (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
"""Kinds whose sums are told amid other figures; `sum` has counts."""
_MOST = 10
"""Figures of a sentence that are looked at, and parts of a total."""


def spelled_out(reading: Reading) -> Iterator[Found]:
    """Totals with the parts behind their colon, and few things with which they are."""
    for indices in reading.by_sentence.values():
        yield from _behind_a_colon(reading, indices)
        yield from _apposed(reading, indices)


def _behind_a_colon(reading: Reading, indices: list[int]) -> Iterator[Found]:
    """A figure and what stands behind its colon: "9 percent: 5 for last year and 4 for this", amid other figures."""
    for position, total in enumerate(indices[:_MOST]):
        quantity = reading.mentions[total].quantity
        behind = [
            index
            for index in indices[position + 1 : position + 1 + _MOST]
            if reading.mentions[index].quantity.kind is quantity.kind
            and comparable(quantity, reading.mentions[index].quantity)
        ]
        if (
            quantity.kind in _SPELLED
            and len(behind) >= 2
            and pattern("spelled", "colon").search(reading.between(total, behind[0]))
        ):
            value = reading.value(total)
            if math.isclose(sum(reading.value(index) for index in behind), value, rel_tol=1e-9) and listed(
                reading, behind, acting=True
            ):
                yield as_stated(reading, total, behind)


def _apposed(reading: Reading, indices: list[int]) -> Iterator[Found]:
    """Few things and which they are: "two teams are to compete, one national and one of refugees"."""
    for position, total in enumerate(indices[:_MOST]):
        parts = indices[position + 1 : position + 1 + _MOST]
        if (
            len(parts) >= 2
            and reading.value(total) > 0
            and all(_is_one_of(reading, part, total) for part in parts)
            and pattern("spelled", "apposed").search(reading.between(total, parts[0]))
            and reading.value(total) == sum(reading.value(part) for part in parts)
            and listed(reading, parts, acting=True)
        ):
            yield as_stated(reading, total, parts)


def _is_one_of(reading: Reading, part: int, total: int) -> bool:
    mention, whole = reading.mentions[part], reading.mentions[total].quantity
    if mention.quantity.kind is not Kind.COUNT or whole.kind is not Kind.COUNT:
        return False
    named = not mention.borrows_noun and mention.quantity.unit
    return not named or reading.value(part) == 1 or bool(nouns_agree(mention.quantity.unit, whole.unit))
