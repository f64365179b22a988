"""Where PDFium puts the letters of a page, and how large; places are in points from the lower left."""

from __future__ import annotations

from collections.abc import Iterable
from ctypes import CFUNCTYPE, byref, c_double, c_void_p, cast
from functools import cache, partial
from math import hypot
from typing import Any, NamedTuple

from workbench.readers.paper import Line

_SCALED = 0.02
"""How far from 1 a scale changes a page's sizes."""


# A page has many lines: made without a call in Python for each.
_line = partial(tuple.__new__, Line)


class Piece(NamedTuple):
    """The text of a line, and the places of its first and its last letter."""

    text: str
    first: int
    last: int
    whole: bool = True
    """Whether it holds all letters between the two."""


class Letters:
    """The letters of one page, by their places in its text."""

    def __init__(self, text_page: Any, text: str) -> None:
        self._ask = _functions()
        self._page = text_page.raw
        self._matrix = self._ask.new_matrix()
        self._to_matrix = byref(self._matrix)
        # Asking for the scale of each letter would take a third longer, and most pages have none.
        probes = (0, len(text) // 3, len(text) * 2 // 3) if text else ()
        self._scaled = any(abs(self._scale(at) - 1) > _SCALED for at in probes)

    def lines(self, pieces: Iterable[Piece]) -> list[Line]:
        """The lines with their places."""
        page, scaled, origin, type_size = self._page, self._scaled, self._ask.origin, self._ask.size
        left, right, base, unused = c_double(), c_double(), c_double(), c_double()
        to_left, to_right, to_base, to_unused = map(byref, (left, right, base, unused))
        lines = []
        for text, first, last, _ in pieces:
            origin(page, first, to_left, to_unused)
            origin(page, last, to_right, to_base)
            size = self.size(last) if scaled else type_size(page, last)
            # The last letter is half as wide as the type is high, give or take.
            lines.append(_line((text, left.value, right.value + size / 2, base.value, size, (), False)))
        return lines

    def size(self, at: int) -> float:
        """The type size of a letter as it is drawn: some programs draw all type in one size, and scale it."""
        return float(self._ask.size(self._page, at)) * self._scale(at)

    def sides(self, at: int) -> tuple[float, float]:
        """How far to the left and to the right the ink of a letter reaches."""
        left, right, unused = c_double(), c_double(), byref(c_double())
        self._ask.box(self._page, at, byref(left), byref(right), unused, unused)
        return left.value, right.value

    def gaps(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[float, float]]:
        """For each pair of letters where the ink of the first ends and that of the second begins."""
        page, box = self._page, self._ask.box
        begin, end, other, unused = c_double(), c_double(), c_double(), c_double()
        to_begin, to_end, to_other, to_unused = map(byref, (begin, end, other, unused))
        found = []
        for before, after in pairs:
            box(page, before, to_other, to_begin, to_unused, to_unused)
            box(page, after, to_end, to_other, to_unused, to_unused)
            found.append((begin.value, end.value))
        return found

    def _scale(self, at: int) -> float:
        self._ask.matrix(self._page, at, self._to_matrix)
        return hypot(self._matrix.c, self._matrix.d) or 1.0


class _Functions(NamedTuple):
    origin: Any
    size: Any
    box: Any
    matrix: Any
    new_matrix: Any


@cache
def _functions() -> _Functions:
    """PDFium's own, without the types of their arguments: checking those takes twice as long as the call."""
    from pypdfium2 import raw as pdfium

    def bare(function: Any) -> Any:
        return CFUNCTYPE(function.restype)(cast(function, c_void_p).value or 0)

    return _Functions(
        bare(pdfium.FPDFText_GetCharOrigin),
        bare(pdfium.FPDFText_GetFontSize),
        bare(pdfium.FPDFText_GetCharBox),
        bare(pdfium.FPDFText_GetMatrix),
        pdfium.FS_MATRIX,
    )
