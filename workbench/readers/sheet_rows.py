"""The rows of a spreadsheet as passages: each cell behind its column's heading, its name ("B4") its locator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, count, islice, repeat
from operator import add

from workbench.text.locators import Locator

_BETWEEN = "; "
_AT_ONCE = 500
"""Rows that are looked at together; a table may have a hundred thousand."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """Rows that follow each other, a line each; empty cells are passed over, and so are empty rows.

    The locators of so many cells wait until they are asked for.
    """

    text: str
    headings: Sequence[str]
    """With what parts them from their cells: "Region: "."""
    rows: Sequence[Sequence[str]]
    """The cells of each line."""
    numbers: Sequence[int]
    """The row of each line, counted from 1."""
    sheet: str
    """What stands before a cell's name: "Courts!"."""
    run: str = "table"

    def whole(self, start: int) -> Iterable[int]:
        """Where the lines begin: each is one passage."""
        ends = accumulate(map(len, self.text.split("\n")), initial=start)
        return islice(map(add, ends, count()), len(self.rows))

    def locators(self, start: int, length: int) -> Iterator[Locator]:
        """For each line its cells, then the row. What stands between two cells belongs to the first."""
        at = start
        for line, cells, number in zip(self.text.split("\n"), self.rows, self.numbers, strict=True):
            end = at + len(line)
            yield from self._cells(cells, number, at, end)
            yield Locator(at, end, f"{self.sheet}row {number}", whole=True)
            at = end + 1

    def _cells(self, cells: Sequence[str], number: int, at: int, end: int) -> Iterator[Locator]:
        named = zip(cells, chain(self.headings, repeat("")), column_names(len(cells)), strict=False)
        filled = [(len(heading) + len(cell), name) for cell, heading, name in named if cell]
        for place, (size, name) in enumerate(filled, 1):
            stop = end if place == len(filled) else at + size + len(_BETWEEN)
            yield Locator(at, stop, f"{self.sheet}{name}{number}")
            at = stop


def sheet_rows(rows: Iterable[Sequence[str]], sheet: str = "") -> Iterator[SheetRows]:
    """The rows that hold something.

    The first row with two cells or more is taken for the headings where none of its cells is a number.
    """
    prefix = f"{sheet}!" if sheet else ""
    waiting = iter(rows)
    headings: list[str] = []
    number = 1
    while row := list(islice(waiting, 1)):
        shown = [" ".join(cell.split()) for cell in row[0]]
        filled = [cell for cell in shown if cell]
        if filled:
            yield SheetRows(_BETWEEN.join(filled), (), (shown,), (number,), prefix)
        number += 1
        if len(filled) > 1:
            named = not any(map(_is_number, filled))
            headings = [f"{heading}: " if heading and named else "" for heading in shown]
            break
    while together := list(islice(waiting, _AT_ONCE)):
        found = _full(together, headings, number, prefix) or _any(together, headings, number, prefix)
        if found.rows:
            yield found
        number += len(together)


def _full(rows: list[Sequence[str]], headings: Sequence[str], number: int, prefix: str) -> SheetRows | None:
    """Rows without an empty cell and without white space to tidy up, which most are, written at one go; else None."""
    cells = tuple(chain.from_iterable(rows))
    if "" in cells or set(map(len, rows)) != {len(headings)} or tuple(map(str.strip, cells)) != cells:
        return None
    together = "".join(cells)
    # Every white space but " " is no printable character.
    if "  " in together or not together.isprintable():
        return None
    template = _BETWEEN.join(f"{heading.replace('%', '%%')}%s" for heading in headings)
    text = "\n".join([template] * len(rows)) % cells
    return SheetRows(text, headings, rows, range(number, number + len(rows)), prefix)


def _any(rows: list[Sequence[str]], headings: Sequence[str], number: int, prefix: str) -> SheetRows:
    """Any rows, cell by cell."""
    shown = [[" ".join(cell.split()) for cell in row] for row in rows]
    kept = [(at, cells) for at, cells in enumerate(shown, number) if any(cells)]
    lines = (
        _BETWEEN.join(
            [heading + cell for cell, heading in zip(cells, chain(headings, repeat("")), strict=False) if cell]
        )
        for _, cells in kept
    )
    return SheetRows("\n".join(lines), headings, [cells for _, cells in kept], [at for at, _ in kept], prefix)


@cache
def column_names(count: int) -> tuple[str, ...]:
    """The letters of the first `count` columns."""
    return tuple(column_name(index) for index in range(count))


def column_name(index: int) -> str:
    """A column's letters, counted from 0: A, B, ... Z, AA."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _is_number(cell: str) -> bool:
    return cell.strip().lstrip("+-$£€").replace(",", "").replace(".", "").replace("%", "").strip().isdecimal()
