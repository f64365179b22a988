"""Corrected readings in the next draft: one holds as long as the figure is written and read as it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from workbench.claims.mention import Mention
from workbench.desk.figures import stored
from workbench.quantities.quantity import Number, Quantity
from workbench.text.span import Span


def read_anew(
    figures: Sequence[tuple[str, Mention]],
    corrected: Collection[Span],
    claims: Mapping[int, str],
    mentions: Sequence[Mention],
) -> dict[str, dict[str, Any]]:
    """By id of each claim that was corrected and has another figure now: its reading as the new draft is read.

    `figures` are those of the draft before with their claims, `corrected` the places in it whose reading a reviewer
    corrected, `claims` names the mentions of the new draft (by index) that are claims of it.
    """
    if not corrected:
        return {}
    before = {claim: mention.quantity for claim, mention in figures}
    found = {}
    for index, claim in claims.items():
        was, now = before.get(claim), mentions[index]
        if was is not None and Span(was.start, was.end) in corrected and _read(was) != _read(now.quantity):
            found[claim] = {f"read:{key}": value for key, value in {**_read(now.quantity), "label": now.label}.items()}
    return found


def _read(quantity: Quantity) -> dict[str, Any]:
    return {
        "kind": quantity.kind.value,
        "bound": quantity.bound.value,
        "low": _kept(quantity.low),
        "high": _kept(quantity.high),
        "unit": quantity.unit,
        "iso": quantity.iso,
        "parts": list(quantity.parts) if quantity.parts else None,
        "remark": quantity.remark,
    }


def _kept(value: Number | None) -> Number | None:
    """A number as the journal keeps it: SQLite reads none with more than 64 bits as a whole number."""
    return float(value) if value is not None and isinstance(stored(value), str) else value
