"""Where the rows of a table come from, cut into cells by a library; those of a text are in `text_rows.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Protocol

_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""White space but blanks."""


_AT_ONCE = 500
"""Rows that come cut into cells and are looked at together; a table may have a hundred thousand."""


class Rows(Protocol):
    """Rows that follow each other, as they stand in the file."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Sequence[str]]: ...

    def cells(self, width: int) -> Sequence[str] | None:
        """Their cells one after the other, tidied up; None unless each row has `width` of them."""

    def filled(self, text: str) -> str:
        """A text that was made of `cells` as it is meant: some of them may stand for others."""

    def parts(self, count: int) -> Iterator[Rows]:
        """The same rows, so many at a time."""


class RowSource(Protocol):
    """Rows that are taken in turn."""

    def take(self, count: int) -> Rows | None:
        """The next rows, `count` at the most; None where there are no more."""

    def rest(self) -> Rows | None:
        """All rows that are left, or as many of them as can be had at once; None where there are none."""


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

    def rest(self) -> Rows | None:
        """The next of them: a sheet may have more rows than are read."""
        return self.take(_AT_ONCE)


class _Cut(tuple[Sequence[str], ...]):
    __slots__ = ()

    def filled(self, text: str) -> str:
        return text

    def parts(self, count: int) -> Iterator[Rows]:
        for at in range(0, len(self), count):
            yield _Cut(self[at : at + count])

    def cells(self, width: int) -> Sequence[str] | None:
        if set(map(len, self)) != {width}:
            return None
        return tidied(list(chain.from_iterable(self)))
