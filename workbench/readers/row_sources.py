"""Where the rows of a table come from: cut into cells by a library, or the lines of a text in which none is quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Protocol

_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""White space but blanks."""


class Rows(Protocol):
    """Rows that follow each other, as they stand in the file."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Sequence[str]]: ...

    def cells(self, width: int) -> Sequence[str] | None:
        """Their cells one after the other, tidied up; None unless each row has `width` of them."""


class RowSource(Protocol):
    """Rows that are taken in turn."""

    def take(self, count: int) -> Rows | None:
        """The next rows, `count` at the most; None where there are no more."""


def tidied(cells: Sequence[str]) -> Sequence[str]:
    """The cells with white space as a reader sees it, within them and at their edges."""
    together = "".join(cells)
    white = "  " in together or any(map(together.__contains__, _WHITE))
    if white or list(map(str.strip, cells)) != list(cells):
        return [" ".join(cell.split()) for cell in cells]
    return cells


class CutRows:
    """Rows that come cut into cells."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        self._waiting = iter(rows)

    def take(self, count: int) -> Rows | None:
        """The next rows."""
        return _Cut(tuple(islice(self._waiting, count))) or None


class _Cut(tuple[Sequence[str], ...]):
    __slots__ = ()

    def cells(self, width: int) -> Sequence[str] | None:
        if set(map(len, self)) != {width}:
            return None
        return tidied(list(chain.from_iterable(self)))


class UncutRows:
    """The lines of a table in which no cell is quoted: to cut many at a time takes hardly longer than to cut one."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._lines = text.removesuffix("\n").split("\n")
        self._delimiter = delimiter
        self._at = 0

    def take(self, count: int) -> Rows | None:
        """The next rows."""
        lines = self._lines[self._at : self._at + count]
        self._at += count
        return _Uncut(lines, self._delimiter) if lines else None


@dataclass(frozen=True, slots=True)
class _Uncut:
    lines: list[str]
    delimiter: str

    def __len__(self) -> int:
        return len(self.lines)

    def __iter__(self) -> Iterator[Sequence[str]]:
        return (line.split(self.delimiter) for line in self.lines)

    def cells(self, width: int) -> Sequence[str] | None:
        text = f"\n{self.delimiter}".join(self.lines)
        cells = text.split(self.delimiter)
        # Where a line has more cells than the others or fewer, ends of lines stand in other cells than the last ones.
        last = "".join(cells[width - 1 :: width]).split("\n")
        if not len(cells) == len(self.lines) * width == len(last) * width:
            return None
        cells[width - 1 :: width] = last
        return tidied(cells)
