"""Units that stand in no word beside the figure: "cost the government billions", rates that are "near zero"."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.inflection import base_of
from workbench.claims.lexicon import lexicon
from workbench.quantities.quantity import Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.words import Words
    from workbench.quantities.quantity import Quantity

_REACH = 8
"""How many words in front of a figure may tell what it measures."""


def currency_of(quantities: Sequence[Quantity]) -> str:
    """The currency that a text speaks of most; empty where it speaks of none."""
    units = Counter(quantity.unit for quantity in quantities if quantity.kind is Kind.MONEY and quantity.unit)
    return units.most_common(1)[0][0] if units else ""


def with_implied_unit(words: Words, before: int, after: int, quantity: Quantity, currency: str) -> Quantity:
    """A count without a noun as what it is where the words in front tell: money, or a percentage.

    `before` is the word where the figure begins, `after` the one behind it, `currency` that of the text.
    """
    lex = lexicon()
    near = words.lowers[max(0, before - _REACH) : before]
    if quantity.bound is Bound.VAGUE and currency and quantity.low is not None and quantity.low >= 1_000_000:
        if after < len(words) and words.lowers[after] == "of":
            return quantity
        if not lex.spending.isdisjoint(base_of(word) for word in near) or not lex.spending.isdisjoint(near):
            return replace(quantity, kind=Kind.MONEY, unit=currency)
    if quantity.low == 0 == quantity.high and not lex.rates.isdisjoint(near):
        return replace(quantity, kind=Kind.PERCENT, unit="%")
    return quantity
