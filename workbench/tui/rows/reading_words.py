"""A claim's reading in words: "about 140 · count · lawsuit"."""

from __future__ import annotations

from workbench.claims.figures.wording import figure_words
from workbench.desk.records import ClaimRecord
from workbench.quantities.quantity import Kind


def value_words(claim: ClaimRecord) -> str:
    """The figure with its bound and unit: "at least 40", "30 to 40", "9 of 12", "28 February", "5,000 RUB"."""
    return figure_words(claim.quantity)


def reading_words(claim: ClaimRecord) -> str:
    """What was read, in one line: value, kind and, where one is counted, the noun."""
    counted = claim.unit if claim.kind in (Kind.COUNT, Kind.ORDINAL) else ""
    return " · ".join(part for part in (value_words(claim), claim.kind.value, counted) if part)
