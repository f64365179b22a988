"""What differs inside a fact: mentions that state one figure with other bounds, nouns, units or roundings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.wording import counted_words, figure_words, point
from workbench.claims.language.concepts import noun_key
from workbench.quantities.quantity import Kind, Quantity

VALUES_DIFFER = "values differ"
"""How a difference begins that no two figures of one fact can have: one of them is wrong, or they are two facts."""


def differences(quantities: Sequence[Quantity]) -> tuple[str, ...]:
    """How the figures of one fact differ, in words; empty where they say the same.

    As "values differ: 41, at least 43", "bounds drift: about 40, at least 40", "nouns differ: 140 lawsuits, 140 men",
    "rounded: 26.6 MB, 27 MB".
    """
    figures = [quantity for quantity in quantities if quantity.kind not in (Kind.DATE, Kind.TIME, Kind.IDENTIFIER)]
    found = []
    clash = bool(clashing(quantities))
    if clash:
        found.append(f"{VALUES_DIFFER}: {_once(map(figure_words, quantities))}")
    elif len({quantity.bound for quantity in figures}) > 1:
        found.append(f"bounds drift: {_once(map(figure_words, figures))}")
    nouns: dict[str, Quantity] = {}
    for quantity in figures:
        if quantity.kind is Kind.COUNT and quantity.unit:
            nouns.setdefault(noun_key(quantity.unit), quantity)
    if len(nouns) > 1:
        found.append(f"nouns differ: {_once(map(counted_words, nouns.values()))}")
    units = {quantity.unit for quantity in figures if quantity.kind not in (Kind.COUNT, Kind.ORDINAL)}
    values = {point(quantity) for quantity in figures} - {None}
    kinds = {Kind.PERCENT if quantity.kind is Kind.RATIO else quantity.kind for quantity in quantities}
    if len(kinds) > 1 and not clash:
        found.append(f"kinds differ: {_once(map(counted_words, quantities))}")
    elif len(units) > 1:
        found.append(f"units differ: {_once(map(figure_words, figures))}")
    elif len(values) > 1 and not clash:
        found.append(f"rounded: {_once(map(figure_words, figures))}")
    return tuple(found)


def clashing(quantities: Sequence[Quantity]) -> set[int]:
    """Which figures, by index, cannot hold beside another of them."""
    alike: dict[object, list[int]] = {}
    for index, one in enumerate(quantities):
        alike.setdefault((one.kind, one.bound, one.low, one.high, one.unit, one.iso, one.parts), []).append(index)
    found: set[int] = set()
    for mine, theirs in combinations(alike.values(), 2):
        if agreement(quantities[mine[0]], quantities[theirs[0]]).stance is Stance.EXCLUDES:
            found.update(mine, theirs)
    return found


def _once(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))
