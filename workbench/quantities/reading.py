"""A figure as read out of a line, before the words that bind it are looked at."""

from __future__ import annotations

from typing import NamedTuple

from workbench.quantities.quantity import Kind, Number


class Reading(NamedTuple):
    """One expression: tokens `first` to before `last`, and what they say."""

    first: int
    last: int
    kind: Kind
    low: Number | None = None
    high: Number | None = None
    unit: str = ""
    iso: str = ""
    parts: tuple[Number, Number] | None = None
    remark: str = ""
    vague: bool = False
    about: bool = False
    """The words themselves are loose: a couple of hundred."""
    base: Number = 0
    """The number in front of the magnitude word, and the magnitude: "$3 to 5 million"."""
    magnitude: Number = 1
    ranged: bool = False
    """Low and high are the two ends of a range that was written out."""
    form: str = ""


def name(first: int, last: int, remark: str = "") -> Reading:
    """A name that holds a number."""
    return Reading(first, last, Kind.IDENTIFIER, remark=remark)
