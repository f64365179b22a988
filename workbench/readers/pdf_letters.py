"""Where PDFium puts the letters of a page, and how large; places are in points from the lower left."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from ctypes import byref, c_double, c_float, sizeof
from itertools import repeat
from math import hypot
from typing import Any, NamedTuple

from workbench.readers.pdfium import OpenPage, letter_functions

_SCALED = 0.02
"""How far from 1 a scale changes a page's sizes."""
_FLOATS = 6
"""Numbers of a matrix: a, b, c, d, e, f."""


class Room:
    """Numbers that PDFium writes, and where each of them goes: made once for a file, since a page has thousands."""

    def __init__(self) -> None:
        self._numbers: Any = ()
        self._places: list[Any] = []
        self._floats: Any = ()
        self._matrices: list[Any] = []

    def take(self, count: int) -> tuple[Any, list[Any]]:
        """Room for so many numbers, the same each time, and how PDFium is told of each."""
        if count > len(self._places):
            step = sizeof(c_double)
            self._numbers = (c_double * (2 * count))()
            self._places = [byref(self._numbers, at) for at in range(0, 2 * count * step, step)]
        return self._numbers, self._places

    def matrices(self, count: int) -> tuple[Any, list[Any]]:
        """Room for the six numbers of so many matrices."""
        if count > len(self._matrices):
            self._floats = (c_float * (2 * count * _FLOATS))()
            step = _FLOATS * sizeof(c_float)
            self._matrices = [byref(self._floats, at) for at in range(0, 2 * count * step, step)]
        return self._floats, self._matrices


class Ends(NamedTuple):
    """Where lines begin and end."""

    lefts: list[float]
    rights: list[float]
    bases: list[float]
    """The baselines of their last letters."""
    sizes: list[float]
    begin_bases: list[float]
    """The baselines of their first letters."""


class Gaps(NamedTuple):
    """The white between letters."""

    begins: list[float]
    """Where the ink in front of it ends."""
    ends: list[float]
    """Where the letter behind it begins."""
    bases: list[float]
    """The baseline of that letter."""


class Letters:
    """The letters of one page, by their places in its text."""

    def __init__(self, page: OpenPage, room: Room) -> None:
        self._ask = letter_functions()
        self._page = page.handle
        self._places = page.places
        self._room = room
        # Asking for the scale of each letter would take a third longer, and most pages have none.
        last = len(page.text) - 1
        self._scaled = last >= 0 and any(map(self._is_scaled, self._at([0, last // 3, last * 2 // 3])))

    def ends(self, firsts: Sequence[int], lasts: Sequence[int]) -> Ends:
        """Where lines begin and end that stand between these letters."""
        count = len(firsts)
        numbers, places = self._room.take(4 * count)
        self._each(self._ask.origin, firsts, places, places[count:])
        self._each(self._ask.origin, lasts, places[2 * count :], places[3 * count :])
        lefts, begin_bases, rights, bases = [numbers[at * count : (at + 1) * count] for at in range(4)]
        sizes = self.sizes(lasts)
        # The last letter is half as wide as the type is high, give or take.
        rights = [right + size / 2 for right, size in zip(rights, sizes, strict=True)]
        return Ends(lefts, rights, bases, sizes, begin_bases)

    def sizes(self, at: Sequence[int]) -> list[float]:
        """The type sizes of letters as they are drawn: some programs draw all type in one size, and scale it."""
        sizes = list(map(self._ask.size, repeat(self._page), self._at(at)))
        if not self._scaled:
            return sizes
        return [size * scale for size, scale in zip(sizes, self._scales(at), strict=True)]

    def bases(self, at: Sequence[int]) -> list[float]:
        """The baselines of letters."""
        count = len(at)
        numbers, places = self._room.take(count + 1)
        self._each(self._ask.origin, at, repeat(places[count]), places)
        bases: list[float] = numbers[:count]
        return bases

    def gaps(self, befores: Sequence[int], afters: Sequence[int]) -> Gaps:
        """Where the ink of some letters ends, and where the letters behind each of them begin and stand."""
        count = len(befores)
        numbers, places = self._room.take(3 * count + 1)
        unused = repeat(places[3 * count])
        self._each(self._ask.box, befores, unused, places, unused, unused)
        self._each(self._ask.origin, afters, places[count:], places[2 * count :])
        return Gaps(numbers[:count], numbers[count : 2 * count], numbers[2 * count : 3 * count])

    def objects(self, at: Sequence[int]) -> list[int | None]:
        """What letters were drawn with: those of one object were drawn at one go."""
        return list(map(self._ask.text_object, repeat(self._page), self._at(at)))

    def added(self, blanks: Sequence[int]) -> list[int]:
        """For each blank whether the file has none, and PDFium found only white there; 0 or 1."""
        return list(map(self._ask.generated, repeat(self._page), self._at(blanks)))

    def _is_scaled(self, place: int) -> bool:
        floats, matrices = self._room.matrices(1)
        self._ask.matrix(self._page, place, matrices[0])
        return abs((hypot(floats[2], floats[3]) or 1.0) - 1) > _SCALED

    def _scales(self, at: Sequence[int]) -> list[float]:
        count = len(at)
        floats, matrices = self._room.matrices(count)
        self._each(self._ask.matrix, at, matrices)
        end = count * _FLOATS
        return [hypot(c, d) or 1.0 for c, d in zip(floats[2:end:_FLOATS], floats[3:end:_FLOATS], strict=True)]

    def _each(self, ask: Callable[..., Any], at: Sequence[int], *places: Iterable[Any]) -> None:
        """Have PDFium write what it is asked of each letter; the loop runs without Python."""
        deque(map(ask, repeat(self._page), self._at(at), *places), maxlen=0)

    def _at(self, at: Sequence[int]) -> Iterable[int]:
        return at if isinstance(self._places, range) else map(self._places.__getitem__, at)
