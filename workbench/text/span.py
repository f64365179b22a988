"""A place in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of cleaned text, in code points, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Span":
        """The stretch `by` code points further on."""
        return Span(self.start + by, self.end + by)
