"""The rows of a spreadsheet as passages: each cell behind its column's heading, its name ("B4") its locator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat

from workbench.readers.row_sources import Rows, RowSource, tidied
from workbench.text.locators import Locator

_BETWEEN, _NEXT = "; ", "\n"
_AT_ONCE = 500
"""Rows that are looked at together where not all are alike."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """Rows that follow each other, a line each; empty cells are passed over, and so are empty rows.

    The locators of so many cells wait until they are asked for.
    """

    text: str
    headings: Sequence[str]
    """With what parts them from their cells: "Region: "."""
    rows: Iterable[Sequence[str]]
    """The cells of each line, tidied up or not."""
    numbers: Sequence[int]
    """The row of each line, counted from 1."""
    sheet: str
    """What stands before a cell's name: "Courts!"."""
    run: str = "table"

    def locators(self, start: int, length: int) -> Iterator[Locator]:
        """For each line its cells, then the row. What stands between two cells belongs to the first."""
        at = start
        for line, cells, number in zip(self.text.split("\n"), self.rows, self.numbers, strict=True):
            end = at + len(line)
            yield from self._cells(tidied(cells), number, at, end)
            yield Locator(at, end, f"{self.sheet}row {number}", whole=True)
            at = end + 1

    def _cells(self, cells: Sequence[str], number: int, at: int, end: int) -> Iterator[Locator]:
        named = zip(cells, chain(self.headings, repeat("")), column_names(len(cells)), strict=False)
        filled = [(len(heading) + len(cell), name) for cell, heading, name in named if cell]
        for place, (size, name) in enumerate(filled, 1):
            stop = end if place == len(filled) else at + size + len(_BETWEEN)
            yield Locator(at, stop, f"{self.sheet}{name}{number}")
            at = stop


def sheet_rows(source: RowSource, sheet: str = "") -> Iterator[SheetRows]:
    """The rows that hold something.

    The first row with two cells or more is taken for the headings where none of its cells is a number.
    """
    prefix = f"{sheet}!" if sheet else ""
    headings: list[str] = []
    number = 1
    while not headings and (first := source.take(1)):
        shown = tidied(next(iter(first)))
        filled = [cell for cell in shown if cell]
        if filled:
            yield SheetRows(_BETWEEN.join(filled), (), (shown,), (number,), prefix)
        number += 1
        if len(filled) > 1:
            named = not any(map(_is_number, filled))
            headings = [f"{heading}: " if heading and named else "" for heading in shown]
    while together := source.rest():
        even = _even(together, headings, number, prefix)
        parts = [together] if even else together.parts(_AT_ONCE)
        for rows in parts:
            found = even or _even(rows, headings, number, prefix) or _uneven(rows, headings, number, prefix)
            if found.numbers:
                yield found
            number += len(rows)


def _even(rows: Rows, headings: Sequence[str], number: int, prefix: str) -> SheetRows | None:
    """Rows of as many cells as there are headings, and none of them empty all over, which most are: at one go."""
    cells = rows.cells(len(headings)) if headings else None
    if cells is None:
        return None
    pieces = [piece for at, heading in enumerate(headings) for piece in (f"{_BETWEEN if at else _NEXT}{heading}", "")]
    pieces *= len(rows)
    pieces[0] = headings[0]
    pieces[1::2] = cells
    if not all(cells) and not _pass_over_empty(pieces, cells, headings):
        return None
    return SheetRows(rows.filled("".join(pieces)), headings, rows, range(number, number + len(rows)), prefix)


def _pass_over_empty(pieces: list[str], cells: Sequence[str], headings: Sequence[str]) -> bool:
    """Take headings of empty cells out; False where a row is empty all over."""
    width = len(headings)
    empty, at = list[int](), -1
    with suppress(ValueError):
        while True:
            at = cells.index("", at + 1)
            empty.append(at)
    for at in empty:
        pieces[2 * at] = ""
    # What stands in front of the first cell of a row has gone with it.
    for row in {at // width for at in empty if cells[at - at % width] == ""}:
        first = next((at for at in range(row * width, (row + 1) * width) if cells[at]), None)
        if first is None:
            return False
        pieces[2 * first] = f"{_NEXT if row else ''}{headings[first % width]}"
    return True


def _uneven(rows: Rows, headings: Sequence[str], number: int, prefix: str) -> SheetRows:
    """Any rows, cell by cell; those that are empty are passed over."""
    kept = [(at, cells) for at, row in enumerate(rows, number) if any(cells := tidied(row))]
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
