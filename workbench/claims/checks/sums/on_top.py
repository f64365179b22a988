"""Percentages that come on top of another: "inflation of 3.1 per cent and an extra one per cent", 4.1 in all."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.front import as_stated, is_sure
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.quantities.quantity import PERCENT

_MOST = 12
"""Percentages of one sentence that are looked at."""
_FRONT = 30


def on_top(reading: Reading) -> Iterator[Found]:
    """Totals of two percentages of one sentence, of which the one is told to come on top of the other."""
    for indices in reading.by_sentence.values():
        shares = [index for index in indices if reading.mentions[index].quantity.kind is PERCENT][:_MOST]
        added = [index for index in shares if len(shares) > 1 and _comes_on_top(reading, index)]
        if len(added) != 1:
            continue
        for base in shares:
            total = None if base == added[0] else _total(reading, base, added[0])
            if total is not None:
                yield as_stated(reading, total, sorted((base, added[0])))


def _comes_on_top(reading: Reading, index: int) -> bool:
    quantity, text = reading.mentions[index].quantity, reading.document.text
    front = at_end("on_top", "front", text, max(0, quantity.begins - _FRONT), quantity.begins)
    return is_sure(quantity) and bool(front or pattern("on_top", "behind").match(text, quantity.end))


def _total(reading: Reading, base: int, added: int) -> int | None:
    value = float(f"{reading.value(base) + reading.value(added):.12g}")
    if not is_sure(reading.mentions[base].quantity):
        return None
    totals = [index for index in reading.by_value.get((PERCENT, value), ()) if index not in (base, added)]
    return totals[0] if totals else None
