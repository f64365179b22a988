"""What a quantity expression asserts, as data. The terms are those of docs/claims.md."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from workbench.text.values import value


class Kind(StrEnum):
    """What sort of figure it is."""

    COUNT = "count"
    RATIO = "ratio"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    IDENTIFIER = "identifier"


class Bound(StrEnum):
    """How the words bind the value."""

    EXACT = "="
    ABOUT = "~"
    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    RANGE = "range"
    VAGUE = "vague"


# Python 3.11 looks a member of an enum up by a call, and a long text asks for millions.
COUNT, RATIO, PERCENT, MONEY, MEASURE, DURATION, AGE, DATE, TIME, ORDINAL, IDENTIFIER = Kind
EXACT, ABOUT, AT_LEAST, MORE, AT_MOST, LESS, RANGE, VAGUE = Bound

Number = int | float

LOWER = (Bound.MORE, Bound.AT_LEAST)
"""Bounds below which a figure does not lie."""
UPPER = (Bound.LESS, Bound.AT_MOST)
"""Bounds above which a figure does not lie."""
DATED = (Kind.DATE, Kind.TIME)
"""Kinds that are told as ISO 8601 and not as numbers."""


@value
class Quantity:
    """One quantity expression. `text[start:end]` is it: number, magnitude word and unit, without qualifier or noun."""

    start: int
    end: int
    kind: Kind
    bound: Bound = Bound.EXACT
    low: Number | None = None
    """Lower end of the closed interval that the words assert, in base magnitude; None where that side is open."""
    high: Number | None = None
    unit: str = ""
    """ISO 4217 code, unit symbol, singular time word, or the counted noun's head; by `kind`."""
    iso: str = ""
    """For dates and times: ISO 8601 with no more than the words say ("--02-28", "199X", "T09:00/T10:00")."""
    parts: tuple[Number, Number] | None = None
    """For ratios: [9, 12] of "9 out of 12"."""
    qualifier_start: int = -1
    """Where the words that bind it begin, if they stand in front ("at least 40": the "a"); else -1."""
    qualifier_end: int = -1
    """Where the words that bind it end, if they stand behind ("40 or more": after "more"); else -1."""
    remark: str = ""
    """What a checker should know of the reading: "day or month first?", "no such day"; mostly empty."""

    @property
    def begins(self) -> int:
        """Where the expression begins with the words that bind it: the "a" of "at least 40"."""
        return self.start if self.qualifier_start < 0 else self.qualifier_start

    def with_unit(self, unit: str) -> Quantity:
        """The same expression with another unit."""
        # Each count gets its noun so, and `replace` takes several times as long.
        return Quantity(
            self.start, self.end, self.kind, self.bound, self.low, self.high, unit, self.iso,
            self.parts, self.qualifier_start, self.qualifier_end, self.remark,
        )  # fmt: skip

    def moved(self, by: int) -> Quantity:
        """The same expression `by` code points further on."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            qualifier_start=self.qualifier_start + by if self.qualifier_start >= 0 else -1,
            qualifier_end=self.qualifier_end + by if self.qualifier_end >= 0 else -1,
        )
