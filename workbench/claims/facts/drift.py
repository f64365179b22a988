"""What differs inside a fact: mentions that state one figure with other bounds, nouns, units or roundings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.claims.figures.wording import counted_words, figure_words, point
from workbench.claims.language.concepts import noun_key
from workbench.quantities.quantity import Kind, Quantity


def differences(quantities: Sequence[Quantity]) -> tuple[str, ...]:
    """How the figures of one fact differ, in words; empty where they say the same.

    As "bounds drift: about 40, at least 40", "nouns differ: 140 lawsuits, 140 men", "rounded: 26.6 MB, 27 MB".
    """
    figures = [quantity for quantity in quantities if quantity.kind not in (Kind.DATE, Kind.TIME, Kind.IDENTIFIER)]
    found = []
    if len({quantity.bound for quantity in figures}) > 1:
        found.append(f"bounds drift: {_once(map(figure_words, figures))}")
    nouns: dict[str, Quantity] = {}
    for quantity in figures:
        if quantity.kind is Kind.COUNT and quantity.unit:
            nouns.setdefault(noun_key(quantity.unit), quantity)
    if len(nouns) > 1:
        found.append(f"nouns differ: {_once(map(counted_words, nouns.values()))}")
    units = {quantity.unit for quantity in figures if quantity.kind not in (Kind.COUNT, Kind.ORDINAL)}
    values = {point(quantity) for quantity in figures} - {None}
    if len(units) > 1:
        found.append(f"units differ: {_once(map(figure_words, figures))}")
    elif len(values) > 1:
        found.append(f"rounded: {_once(map(figure_words, figures))}")
    return tuple(found)


def _once(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))
