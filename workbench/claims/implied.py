"""What no word beside a figure tells: "cost the government billions", rates "near zero", "she is 41"."""

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

_OLDEST = 125
_REACH = 8
"""How many words in front of a figure may tell what it measures."""


def currency_of(quantities: Sequence[Quantity]) -> str:
    """The currency that a text speaks of most; empty where it speaks of none."""
    units = Counter(quantity.unit for quantity in quantities if quantity.kind is Kind.MONEY and quantity.unit)
    return units.most_common(1)[0][0] if units else ""


def cents_of(text: str, quantity: Quantity, currency: str) -> Quantity:
    """An amount in cents in the currency of the text, where that has cents; else as it was read."""
    lex = lexicon()
    if currency in lex.with_cents and text[quantity.start : quantity.end].rstrip("s").endswith("cent"):
        return replace(quantity, unit=currency)
    return quantity


def as_age(words: Words, before: int, after: int, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """A bare count as an age where it is said of a person: "she is 41", "aged 7 and 11"."""
    lex = lexicon()
    lowers = words.lowers
    if quantity.low is None or not 0 < quantity.low <= _OLDEST:
        return quantity
    if (
        after < len(words)
        and (lowers[after][0].isalnum() or lowers[after] in "%-")
        and lowers[after] not in lex.conjunctions
    ):
        return quantity
    at = before - 1
    if previous is not None and previous.kind is Kind.AGE:
        start = words.at(previous.end)
        if start < before and all(word in (",", "and", "or") for word in lowers[start:before]):
            return replace(quantity, kind=Kind.AGE, unit=previous.unit)
    while at > 0 and (lowers[at] in lex.adverbs or lowers[at] in ("about", "around", "only", "nearly")):
        at -= 1
    if at > 0 and lowers[at] in lex.ageing and lowers[at - 1] in lex.persons:
        return replace(quantity, kind=Kind.AGE, unit="year")
    return quantity


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
