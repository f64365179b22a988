"""What differs inside a fact: mentions that state one figure with other bounds, nouns, units or roundings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.claims.concepts import noun_key
from workbench.claims.mention import Mention
from workbench.claims.wording import figure_words, point
from workbench.quantities.quantity import Kind


def differences(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """How the mentions of one fact differ, in words; empty where they say the same.

    As "bounds drift: about 40, at least 40", "nouns differ: 140 lawsuits, 140 men", "rounded: 26.6 MB, 27 MB".
    """
    figures = [mention.quantity for mention in mentions if mention.quantity.kind not in (Kind.DATE, Kind.TIME)]
    found = []
    if len({quantity.bound for quantity in figures}) > 1:
        shown = _once(figure_words(quantity) for quantity in figures)
        found.append(f"bounds drift: {', '.join(shown)}")
    nouns = {noun_key(quantity.unit): quantity for quantity in figures if quantity.kind is Kind.COUNT and quantity.unit}
    if len(nouns) > 1:
        found.append(f"nouns differ: {', '.join(_once(quantity.unit for quantity in nouns.values()))}")
    units = {quantity.unit for quantity in figures if quantity.kind not in (Kind.COUNT, Kind.ORDINAL)}
    values = {point(quantity) for quantity in figures} - {None}
    if len(units) > 1:
        found.append(f"units differ: {', '.join(_once(map(figure_words, figures)))}")
    elif len(values) > 1:
        found.append(f"rounded: {', '.join(_once(map(figure_words, figures)))}")
    return tuple(found)


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))
