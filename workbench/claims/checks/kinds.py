"""Which figures can be added up or set against one another."""

from __future__ import annotations

from workbench.claims.language.concepts import nouns_agree
from workbench.quantities.quantity import Kind, Quantity

AMOUNTS = (Kind.COUNT, Kind.MONEY)
"""Kinds of which one may be a part of another."""
ADDED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
"""Kinds whose figures can be added up."""


def of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one kind and unit, or may count the same things."""
    if one.kind is not other.kind:
        return False
    return nouns_agree(one.unit, other.unit) is not False if one.kind is Kind.COUNT else one.unit == other.unit
