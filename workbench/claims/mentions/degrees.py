"""Which scale bare degrees are of: "3.6 degrees" where the text has "3.6 degrees Fahrenheit"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.lexicon import lexicon
from workbench.quantities.quantity import MEASURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.quantities.quantity import Number, Quantity


def with_scale(text: str, quantities: Sequence[Quantity]) -> Sequence[Quantity]:
    """Quantities of a text, of which bare degrees are of the scale with which the text gives the same number."""
    lex = lexicon()
    degrees = [
        number
        for number, quantity in enumerate(quantities)
        if quantity.kind is MEASURE and (quantity.unit in lex.bare_degrees or quantity.unit in lex.degree_scales)
    ]
    if len(degrees) < 2:
        return quantities
    bare = {number for number in degrees if _is_bare(text, quantities[number])}
    scales: dict[Number, set[str]] = {}
    for number in degrees:
        quantity = quantities[number]
        if number not in bare and (value := _value(quantity)) is not None:
            scales.setdefault(value, set()).add(quantity.unit)
    changed = list(quantities)
    for number in bare:
        value = _value(quantities[number])
        units = scales.get(value, set()) if value is not None else set()
        if len(units) == 1:
            changed[number] = replace(quantities[number], unit=next(iter(units)))
    return changed


def _value(quantity: Quantity) -> Number | None:
    return quantity.high if quantity.low is None else quantity.low


def _is_bare(text: str, quantity: Quantity) -> bool:
    """Whether the words name degrees and no scale."""
    if quantity.unit in lexicon().bare_degrees:
        return True
    return text[quantity.start : quantity.end].rsplit(maxsplit=1)[-1].lower() in lexicon().degrees_of
