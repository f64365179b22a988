"""The rows of a table in text, cut into cells all at once: the csv module takes as long for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from workbench.readers.row_sources import Rows, tidied

_QUOTE = '"'
_QUOTED = "\x1a"
"""Stands for a quoted cell until it is put in: ASCII's own substitute."""
_END = "\n"
"""Stands as a cell of its own behind the last one of each row."""


def rows_of_text(lines: str, delimiter: str) -> TextRows | None:
    """The rows of a text whose lines end in a line feed.

    None where a quotation mark stands elsewhere than around a whole cell, or twice within one: what that means is for
    the csv module to say.
    """
    if _QUOTED in lines:
        return None
    parts = lines.removesuffix(_END).split(_QUOTE)
    outside, quoted = parts[::2], parts[1::2]
    if len(outside) == len(quoted):
        return None
    if "" in outside[1:-1]:
        outside, quoted = _with_marks(outside, quoted)
    bare = _QUOTED.join(outside)
    cells = bare.replace(_END, f"{delimiter}{_END}{delimiter}").split(delimiter)
    if quoted and cells.count(_QUOTED) != len(quoted):
        return None
    return TextRows(cells, quoted, bare.count(_END) + 1)


def _with_marks(outside: list[str], quoted: list[str]) -> tuple[list[str], list[str]]:
    """The same where nothing between two quoted stretches is one quotation mark within a cell."""
    kept, cells, open_ = [outside[0]], list[str](), ""
    for at, (cell, behind) in enumerate(zip(quoted, outside[1:], strict=True), 1):
        open_ += cell
        if behind or at == len(quoted):
            kept.append(behind)
            cells.append(open_)
            open_ = ""
        else:
            open_ += _QUOTE
    return kept, cells


class TextRows:
    """The rows of a text, to be taken in turn."""

    def __init__(self, cells: list[str], quoted: list[str], count: int) -> None:
        self._cells, self._quoted, self._left = cells, quoted, count
        self._at = self._quoted_at = 0

    def take(self, count: int) -> Rows | None:
        """The next rows."""
        if not self._left:
            return None
        begin, end, count = self._at, self._at, min(count, self._left)
        for _ in range(count - (count == self._left)):
            end = self._cells.index(_END, end) + 1
        if count == self._left:
            end = len(self._cells) + 1
        cells = self._cells[begin : end - 1]
        quoted = self._quoted[self._quoted_at : self._quoted_at + cells.count(_QUOTED)]
        self._at, self._left = end, self._left - count
        self._quoted_at += len(quoted)
        return _Some(cells, quoted, count)

    def rest(self) -> Rows | None:
        """All rows that are left."""
        if not self._left:
            return None
        count, self._left = self._left, 0
        return _Some(self._cells[self._at :], self._quoted[self._quoted_at :], count)


class _Some:
    """Rows of a text that follow each other."""

    def __init__(self, cells: list[str], quoted: list[str], count: int) -> None:
        self._cells, self._quoted, self._count = cells, quoted, count
        self._shown = tidied(quoted)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Sequence[str]]:
        quoted = iter(self._quoted)
        row: list[str] = []
        for cell in self._cells:
            if cell == _END:
                yield row
                row = []
            else:
                row.append(next(quoted) if cell == _QUOTED else cell)
        yield row

    def parts(self, count: int) -> Iterator[Rows]:
        """The same rows, so many at a time."""
        left = TextRows(self._cells, self._quoted, self._count)
        while some := left.take(count):
            yield some

    def cells(self, width: int) -> Sequence[str] | None:
        """Their cells; unless one is empty, quoted ones stand for themselves until `filled` puts them in."""
        ends = self._cells[width :: width + 1]
        if len(self._cells) != self._count * (width + 1) - 1 or ends.count(_END) != self._count - 1:
            return None
        if not all(self._shown):
            return tidied(list(chain.from_iterable(self)))
        cells = list(self._cells)
        del cells[width :: width + 1]
        return tidied(cells)

    def filled(self, text: str) -> str:
        """The text with the quoted cells in their places."""
        if not self._shown or not all(self._shown):
            return text
        parts = text.split(_QUOTED)
        pieces = [""] * (2 * len(parts) - 1)
        pieces[::2] = parts
        pieces[1::2] = self._shown
        return "".join(pieces)
