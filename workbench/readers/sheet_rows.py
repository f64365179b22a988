"""The rows of a spreadsheet as passages: each cell behind its column's heading, its name ("B4") its locator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat

from workbench.readers.row_sources import Rows, RowSource, tidied
from workbench.text.locators import Locator

_BETWEEN = "; "
_EMPTY = "\0"
"""Stands in the place of an empty cell until it is taken out with its heading."""
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
    while together := source.take(_AT_ONCE):
        found = _even(together, headings, number, prefix) or _uneven(together, headings, number, prefix)
        if found.numbers:
            yield found
        number += len(together)


def _even(rows: Rows, headings: Sequence[str], number: int, prefix: str) -> SheetRows | None:
    """Rows of as many cells as there are headings, and none of them empty all over, which most are: at one go."""
    cells = rows.cells(len(headings))
    if cells is None:
        return None
    template = _BETWEEN.join(f"{heading.replace('%', '%%')}%s" for heading in headings)
    template = "\n".join([template] * len(rows))
    text = template % tuple(cells) if all(cells) else _without_empty(template, cells, headings)
    if text is None:
        return None
    return SheetRows(text, headings, rows, range(number, number + len(rows)), prefix)


def _without_empty(template: str, cells: Sequence[str], headings: Sequence[str]) -> str | None:
    """Rows written without their empty cells; None where one is empty all over, or its cells look like headings."""
    first, *others = headings
    if any(map(_BETWEEN.__contains__, headings)) or _EMPTY in "".join(cells):
        return None
    text = f"\n{template}" % tuple(cell or _EMPTY for cell in cells)
    for heading in others:
        text = text.replace(f"{_BETWEEN}{heading}{_EMPTY}", "")
    text = text.replace(f"\n{first}{_EMPTY}{_BETWEEN}", "\n")
    return None if _EMPTY in text else text[1:]


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
