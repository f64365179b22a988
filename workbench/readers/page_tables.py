"""Tables on paper: lines whose words stand apart, with the same white between them from line to line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, takewhile
from math import inf
from operator import attrgetter
from typing import NamedTuple

from workbench.readers.paper import LIST_SIGN, Cell, Line

_WHITE = 0.5
"""How wide the white must be that two lines have in common, in type sizes."""
_RUN_OVER = 2
"""Lines that a cell may run over between two rows."""
_COLUMNS = 100
"""Columns that are looked for at the most, and lines that their cells have."""
_CELL = 6
"""Lines that a cell has at the most."""
_STEP = 1.5
"""Distance of the lines of a cell at the most, in type sizes."""


_LEVEL = 0.2
"""How far a line stands below the one before it at the least, in type sizes, unless it stands beside it."""
_ROWS = 3
"""Rows from which a table is told by where its cells begin."""
_SLACK = 0.05
"""How far over narrow white a cell may stand, in type sizes."""
_NEAR = 0.25
"""How far from each other the cells of a column begin at the most, in type sizes."""


Join = Callable[[str, str], str]


class Table(NamedTuple):
    """The lines from `first` up to `last` as rows of (column, text), columns counted from 1."""

    first: int
    last: int
    rows: list[list[tuple[int, str]]]


def tables_of(lines: Sequence[Line], join: Join) -> Iterator[Table]:
    """Every table, from the top; `join` makes the lines of a cell one."""
    bands = list(_bands(lines, join))
    whole = [line for line, _ in bands]
    places = [0, *accumulate(count for _, count in bands)]
    at = 0
    while at < len(whole):
        if not whole[at].cells:
            at += 1
            continue
        found = _Rows(whole[at], join)
        last = _follow(found, whole, at + 1)
        if found.are_a_table():
            yield Table(places[at], places[last], found.numbered())
        at = last


def _bands(lines: Sequence[Line], join: Join) -> Iterator[tuple[Line, int]]:
    """The lines, and how many each was made of: those that stand side by side, as a row's cells do, are one.

    A program that writes a row cell by cell goes back up, and to the right, for each cell.
    """
    bases = [line.base for line in lines]
    ups = [at for at, (above, below) in enumerate(pairwise(bases), 1) if below > above - _LEVEL * lines[at].size]
    at = 0
    for up in [*ups, len(lines)]:
        # A cell has a few lines before the next one goes back up.
        while at < up - _CELL:
            yield lines[at], 1
            at += 1
        while at < up:
            count = _band(lines, at)
            if count == 1:
                yield lines[at], 1
            else:
                cells = _side_by_side(lines[at : at + count], join)
                yield lines[at]._replace(cells=cells, uneven=True, drawn=True), count
            at += count


def _band(lines: Sequence[Line], at: int) -> int:
    """How many lines from `at` on are one row's; 1 where the first stands for itself."""
    before = lines[at]
    if LIST_SIGN.fullmatch(before.text):
        return 1
    # `reached` is how far the cells in front of this one reach to the right.
    top, reached, edge, stacked, last = before.base, -inf, before.right, 1, at
    for index in range(at + 1, min(at + _COLUMNS, len(lines))):
        line = lines[index]
        rise, size = line.base - before.base, line.size
        if rise > -_LEVEL * size:
            if line.left < edge or line.continues(before) or abs(line.base - top) > _CELL * _STEP * size:
                break
            top, reached, edge, stacked, last = max(top, line.base), edge, line.right, 1, index
        elif rise < -_STEP * size or stacked == _CELL or line.left > edge or line.left < reached:
            break
        else:
            stacked, edge = stacked + 1, max(edge, line.right)
            if last > at:
                last = index
        before = line
    return last - at + 1


def _side_by_side(lines: Sequence[Line], join: Join) -> tuple[Cell, ...]:
    """The cells of lines; what stands above each other is one."""
    found: list[Cell] = []
    for line in lines:
        for cell in line.cells or (Cell(line.text, line.left, line.right),):
            for at, other in enumerate(found):
                if _common(other[1:], cell[1:]) > 0:
                    left, right = min(other.left, cell.left), max(other.right, cell.right)
                    found[at] = Cell(join(other.text, cell.text), left, right)
                    break
            else:
                found.append(cell)
    return tuple(sorted(found, key=attrgetter("left")))


def _follow(found: _Rows, lines: Sequence[Line], at: int) -> int:
    """Take the rows from `at` on; returns the first line that belongs to none."""
    last, waiting = at, list[Line]()
    for index in range(at, len(lines)):
        line = lines[index]
        if line.cells and found.fits(line):
            found.add(line, waiting)
            last, waiting = index + 1, []
        elif line.cells or len(waiting) == _RUN_OVER or not found.holds(line):
            break
        else:
            waiting.append(line)
    below = list(takewhile(found.runs_over, waiting))
    found.run_over(below)
    return last + len(below)


class _Rows:
    """Rows of cells, and the white between their columns."""

    def __init__(self, line: Line, join: Join) -> None:
        self._join = join
        self.rows = [list(line.cells)]
        self.white = _gaps(line.cells)
        self.left, self.right, self.size = line.cells[0].left, line.cells[-1].right, line.size
        self.uneven, self.drawn = line.uneven, line.drawn

    def fits(self, line: Line) -> bool:
        """Whether the gaps of a line lie on the white between two columns, or beside the rows so far: a new column.

        The row of headings often has none above the first column.
        """
        if len(self.white) > _COLUMNS or (self.drawn and not (line.drawn or line.uneven)):
            return False
        if self._stands_below_headings(line):
            return True
        gaps = [gap for gap in _gaps(line.cells) if not self._beside(gap)]
        return bool(gaps) and all(any(self._meet(gap, white) for white in self.white) for gap in gaps)

    def _stands_below_headings(self, line: Line) -> bool:
        """Whether each cell stands below one of the first row and no other, as below headings set in the middle."""
        first = self.rows[0]
        return (
            len(self.rows) == 1
            and self.drawn
            and line.drawn
            and len(first) == len(line.cells)
            and any(
                abs(heading.left - cell.left) > _NEAR * self.size
                for heading, cell in zip(first, line.cells, strict=True)
            )
            and all(
                (_common(heading[1:], cell[1:]) > 0) == (at == place)
                for at, heading in enumerate(first)
                for place, cell in enumerate(line.cells)
            )
        )

    def _meet(self, gap: tuple[float, float], white: tuple[float, float]) -> bool:
        """Whether a gap lies on the white between two columns: on all of it where one of them is narrow."""
        narrow = min(gap[1] - gap[0], white[1] - white[0])
        return _common(gap, white) >= min(_WHITE * self.size, narrow - _SLACK * self.size)

    def _beside(self, gap: tuple[float, float]) -> bool:
        return gap[1] < self.left + self.size or gap[0] > self.right - self.size

    def holds(self, line: Line) -> bool:
        """Whether a line without gaps lies within a column in which the last row has a cell."""
        column = self._column(line.left)
        return column == self._column(line.right) and any(
            self._column(cell.left) == column and abs(cell.left - line.left) < line.size for cell in self.rows[-1]
        )

    def runs_over(self, line: Line) -> bool:
        """Whether a line that a column holds below the last row is of that row, since text begins in the first one."""
        return self._column(line.left) > 1

    def run_over(self, lines: Iterable[Line]) -> None:
        """Take the lines over which cells of the last row run."""
        for more in lines:
            column = self._column(more.left)
            self.rows[-1] = [
                cell._replace(text=self._join(cell.text, more.text)) if self._column(cell.left) == column else cell
                for cell in self.rows[-1]
            ]

    def are_a_table(self) -> bool:
        """Two rows or more, unless they may be lines that a justified column pulled apart."""
        rows = len(self.rows)
        return rows > 1 and (self.uneven or (self.drawn and rows >= _ROWS) or self._stand_in_columns())

    def _stand_in_columns(self) -> bool:
        """Whether the cells of three rows or more begin at the same places though those before end at different ones.

        The words of justified lines do not, but by chance where each has one gap alone and all end at the margin.
        """
        columns: dict[int, list[Cell]] = {}
        for row in self.rows:
            for cell in row:
                columns.setdefault(self._column(cell.left), []).append(cell)
        last = max(columns)
        if len(self.rows) < _ROWS or any(not self._near(cell.left for cell in cells) for cells in columns.values()):
            return False
        ends = [self._near(cell.right for cell in cells) for column, cells in columns.items() if column != last]
        return not any(ends) and (last > 2 or not self._near(row[-1].right for row in self.rows))

    def _near(self, places: Iterable[float]) -> bool:
        found = list(places)
        return max(found) - min(found) <= _NEAR * self.size

    def add(self, line: Line, run_over: Sequence[Line]) -> None:
        """Take another row; `run_over` are the lines over which cells of the row before it ran."""
        self.run_over(run_over)
        if self._stands_below_headings(line):
            both = [
                Cell("", min(a.left, b.left), max(a.right, b.right))
                for a, b in zip(self.rows[0], line.cells, strict=True)
            ]
            self.white = _gaps(both)
        for gap in _gaps(line.cells):
            if self._beside(gap):
                self.white.append(gap)
                continue
            self.white = [
                (max(white[0], gap[0]), min(white[1], gap[1])) if _common(gap, white) > 0 else white
                for white in self.white
            ]
        self.rows.append(list(line.cells))
        self.uneven, self.drawn = self.uneven or line.uneven, self.drawn and line.drawn
        self.left, self.right = min(self.left, line.cells[0].left), max(self.right, line.cells[-1].right)

    def numbered(self) -> list[list[tuple[int, str]]]:
        return [[(self._column(cell.left), cell.text) for cell in row] for row in self.rows]

    def _column(self, place: float) -> int:
        return 1 + sum(place > (left + right) / 2 for left, right in self.white)


def _gaps(cells: Sequence[Cell]) -> list[tuple[float, float]]:
    return [(before.right, after.left) for before, after in pairwise(cells)]


def _common(one: tuple[float, float], other: tuple[float, float]) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])
