"""The parts of a sum: what they add up to, and how that is written."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import number_words


def total_of(reading: Reading, parts: Sequence[int]) -> float:
    """What the parts add up to."""
    return float(f"{sum(reading.value(index) for index in parts):.12g}")


def terms(reading: Reading, parts: Sequence[int]) -> str:
    """The parts as an addition: "115 + 25"."""
    return " + ".join(number_words(reading.value(index)) for index in parts)
