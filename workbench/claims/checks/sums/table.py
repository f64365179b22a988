"""Totals of a table: the last row says "Total", and the rows above it are what each of its columns adds up.

A table may show the greatest of many rows alone, so a column that does not add up fails only where one slip of the hand
explains it, or where another column of the same rows does add up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import ADDED
from workbench.claims.checks.sums.terms import terms, total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE, step
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.wording import figure_words, number_words
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_FEWEST, _MOST = 2, 40
"""Rows above a total."""
_WIDEST = 12
"""Cells of a row."""
_LONGEST = 400
"""Code points of a line of a table."""


class _Column(NamedTuple):
    """The total of a column and what stands above it, in text order."""

    total: int
    parts: list[int]


def tables(reading: Reading) -> Iterator[Found]:
    """The totals of each table, column by column."""
    text = reading.document.text
    if "\n" not in text:
        return
    for match in pattern("table", "total").finditer(text):
        columns = _columns(reading, *match.span())
        held = [column for column in columns if _adds_up(reading, column)]
        for column in columns:
            words = f"{terms(reading, column.parts)} = {number_words(total_of(reading, column.parts))}"
            indices = (column.total, *column.parts)
            if column in held:
                yield found("sum", Verdict.HOLDS, f"{words}, as stated", indices, "sum")
            elif held or _is_slip(reading, column):
                stated = figure_words(reading.mentions[column.total].quantity)
                yield found("sum", Verdict.FAILS, f"{words}, not {stated}", indices, "conflict")


def _columns(reading: Reading, start: int, end: int) -> list[_Column]:
    """The columns of figures above a line of totals."""
    total = _cells(reading, start, end)
    rows: list[list[int | None]] = []
    while start > 0 and len(rows) < _MOST:
        start, end = reading.document.text.rfind("\n", 0, start - 1) + 1, start - 1
        row = _cells(reading, start, end) if end - start <= _LONGEST else []
        if len(row) != len(total) or not all(_is_above(reading, *cells) for cells in zip(row, total, strict=True)):
            break
        rows.append(row)
    if len(rows) < _FEWEST or not 1 < len(total) <= _WIDEST:
        return []
    columns = [
        _Column(cell, [part for row in reversed(rows) if (part := row[at]) is not None])
        for at, cell in enumerate(total)
        if cell is not None
    ]
    return [column for column in columns if _is_sound(reading, column)]


def _is_above(reading: Reading, cell: int | None, total: int | None) -> bool:
    """Whether a cell can be a part of the total of its column; where there is no total, anything may stand."""
    if total is None:
        return True
    return cell is not None and reading.mentions[cell].quantity.kind is reading.mentions[total].quantity.kind


def _cells(reading: Reading, start: int, end: int) -> list[int | None]:
    """The cells of a line, each as the one claim that stands in it; None where there is none or more."""
    cells: list[int | None] = []
    for match in pattern("table", "cell").finditer(reading.document.text, start, end):
        inside = _claims_between(reading, *match.span())
        cells.append(inside[0] if len(inside) == 1 else None)
    return cells


def _claims_between(reading: Reading, start: int, end: int) -> Sequence[int]:
    claims = reading.claims
    first = bisect_left(claims, start, key=lambda index: reading.mentions[index].quantity.start)
    last = bisect_left(claims, end, key=lambda index: reading.mentions[index].quantity.start)
    return claims[first:last]


def _is_sound(reading: Reading, column: _Column) -> bool:
    figures = [reading.mentions[index].quantity for index in (column.total, *column.parts)]
    alike = {(figure.kind, figure.unit if figure.kind is not Kind.COUNT else "") for figure in figures}
    return len(alike) == 1 and figures[0].kind in ADDED and all(figure.bound in SURE for figure in figures)


def _adds_up(reading: Reading, column: _Column) -> bool:
    """Whether a column makes its total, but for the rounding of what is written with decimals or in millions."""
    value = reading.value(column.total)
    places = [step(reading.value(index)) for index in column.parts]
    room = sum(places) / 2 if min(places) != 1 else 0.0
    return abs(value - total_of(reading, column.parts)) <= room * (1 + 1e-9)


def _is_slip(reading: Reading, column: _Column) -> bool:
    """Whether one slip of the hand in one cell explains why a column does not make its total."""
    over = total_of(reading, column.parts) - reading.value(column.total)
    for index in (column.total, *column.parts):
        quantity, value = reading.mentions[index].quantity, reading.value(index)
        right = value + over if index == column.total else value - over
        if right > 0 and slip(quantity, quantity, value, right)[0] in (Slip.CLOSE, Slip.MAGNITUDE):
            return True
    return False
