"""Whose money it is where several countries have one by the same name: crowns, pesos, rupees, dollars."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from workbench.claims.lexicon import lexicon
from workbench.quantities.quantity import MONEY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.quantities.quantity import Quantity

_OFTEN = 3
"""How often a text names a country at least whose dollars are meant by a bare sign."""
_BRACKET = 3
"""Code points from other money to what it is turned into, with the bracket between."""
_OUTWEIGHS = 8
"""How many times as often as America."""


def with_country(text: str, quantities: Sequence[Quantity]) -> Sequence[Quantity]:
    """Quantities of a text, of which money that several countries have is of the one that the text names most.

    "Crowns" are Norwegian where it is about Norway, "pesos" Philippine where it is about Manila; where no such country
    is named their currency stays as it was read. Dollars stay American unless a text names another of their countries
    time and again, and America hardly ever.
    """
    lex = lexicon()
    codes: dict[str, str] = {}
    changed: list[Quantity] | None = None
    for number, quantity in enumerate(quantities):
        word = _name_of_money(text, quantity) if quantity.kind is MONEY else ""
        countries = lex.shared_money.get(word) if word else None
        if not countries:
            continue
        if word not in codes:
            named = _named(text, word)
            common = word in lex.common_money
            codes[word] = _of_dollars(text, quantities, named) if common else _most_named(named)
        written = text[quantity.start : quantity.end]
        if codes[word] and quantity.unit in ("", *countries) and not _names_country(written, countries):
            changed = changed or list(quantities)
            changed[number] = replace(quantity, unit=codes[word])
    return changed or quantities


def with_cents(text: str, quantities: Sequence[Quantity]) -> Sequence[Quantity]:
    """Quantities of a text whose cents are of the currency that the text names, where it names one alone."""
    lex = lexicon()
    cents = [number for number, quantity in enumerate(quantities) if _is_cents(text, quantity)]
    if not cents:
        return quantities
    named = {
        quantity.unit
        for number, quantity in enumerate(quantities)
        if quantity.kind is MONEY and quantity.unit in lex.with_cents and not _is_cents(text, quantity)
    }
    if len(named) != 1:
        return quantities
    changed = list(quantities)
    for number in cents:
        changed[number] = replace(quantities[number], unit=next(iter(named)))
    return changed


def open_currencies(text: str, quantity: Quantity) -> frozenset[str]:
    """The currencies that an amount may be of, as its sign or name is that of several countries' money and no more."""
    word = _name_of_money(text, quantity) if quantity.kind is MONEY else ""
    countries = lexicon().shared_money.get(word) if word else None
    if not countries or _names_country(text[quantity.start : quantity.end], countries):
        return frozenset()
    return frozenset(countries)


def _is_cents(text: str, quantity: Quantity) -> bool:
    if quantity.kind is not MONEY or quantity.unit not in lexicon().with_cents:
        return False
    return text[quantity.start : quantity.end].rstrip("s").endswith(lexicon().cent_words)


def _name_of_money(text: str, quantity: Quantity) -> str:
    """The sign or the name by which an amount is called: "$", "pesos"; a sign with a country in front is none."""
    if text[quantity.start] in lexicon().common_money:
        return text[quantity.start]
    if not text[quantity.end - 1].isalpha():
        return ""
    return text[quantity.start : quantity.end].rsplit(maxsplit=1)[-1].lower()


def _named(text: str, word: str) -> dict[str, int]:
    """How often a text names each country that has money by this name, by its currency."""
    names, codes = _country_names(word)
    named = dict.fromkeys(lexicon().shared_money[word], 0)
    for name in names.findall(text):
        named[codes[name]] += 1
    return named


@cache
def _country_names(word: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the names of all countries that have money by this name, and the currency of each name."""
    codes = {name: code for code, names in lexicon().shared_money[word].items() for name in names}
    return re.compile("|".join(map(re.escape, sorted(codes, key=len, reverse=True)))), codes


def _names_country(written: str, countries: Mapping[str, tuple[str, ...]]) -> bool:
    return any(name in written for names in countries.values() for name in names)


def _most_named(named: Mapping[str, int]) -> str:
    code, times = max(named.items(), key=itemgetter(1))
    return code if times else ""


def _of_dollars(text: str, quantities: Sequence[Quantity], named: Mapping[str, int]) -> str:
    """The country whose dollars a bare sign means; empty where they may be American.

    A text that writes out that country's own dollars, or turns other money into dollars in brackets, means these.
    """
    home, (code, times) = next(iter(named)), max(named.items(), key=itemgetter(1))
    if code == home or times < max(_OFTEN, _OUTWEIGHS * named[home]):
        return ""
    dollars = [quantity for quantity in quantities if quantity.kind is MONEY]
    told_apart = any(quantity.unit == code for quantity in dollars)
    others = {quantity.end for quantity in dollars if quantity.unit not in named}
    turned = any(
        text[max(0, quantity.start - 1) : quantity.start] == "("
        and not others.isdisjoint(range(quantity.start - _BRACKET, quantity.start))
        for quantity in dollars
    )
    return "" if told_apart or turned else code
