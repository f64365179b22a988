"""The tables as CSV (RFC 4180, UTF-8), and the way back.

Columns and their types are those of columns.toml. Text that a spreadsheet would run is defused (defuse.py), and
`read_table` undoes that, so that what is read is what was written. It also reads what a spreadsheet program saves of
such a file: other separators, line ends, column orders and words for true and false.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter

from workbench.errors import UnreadableError
from workbench.exports.columns import Cell, Column, TableName, columns_of
from workbench.exports.defuse import defuse, restore, risky
from workbench.exports.dossier import Dossier
from workbench.exports.rows import claim_rows, evidence_rows

BOM = "\ufeff"


def write_table(table: TableName, rows: Iterable[Sequence[Cell]], *, excel: bool = False) -> str:
    """A table with its header. `excel` puts a BOM in front, and keeps text that looks like a date as it is."""
    columns = columns_of(table)
    stream = io.StringIO(newline="")
    stream.write(BOM if excel else "")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows(_cells(columns, rows, excel=excel))
    return stream.getvalue()


def _cells(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, excel: bool) -> Iterator[list[Cell]]:
    texts = [index for index, column in enumerate(columns) if column.type == "string" and not column.values]
    flags = [index for index, column in enumerate(columns) if column.type == "boolean"]
    all_ = range(len(texts))
    texts_of: Callable[[Sequence[Cell]], tuple[str, ...]] = itemgetter(*texts)
    for row in rows:
        cells = list(row)
        for index in flags:
            cells[index] = "true" if cells[index] else "false"
        words = texts_of(row)
        # Few texts can need it, and one search of all in a row is many times cheaper than one of each.
        for at in all_ if excel else risky(words):
            cells[texts[at]] = defuse(words[at], dates=excel)
        yield cells


def read_table(table: TableName, text: str) -> list[tuple[Cell, ...]]:
    """The rows of a written table, exactly as they went in.

    Raises:
        UnreadableError: no such table, a column is missing, or a cell does not hold what its column says.
    """
    columns = columns_of(table)
    text = text.removeprefix(BOM)
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UnreadableError(f"this is not a readable CSV file: {error}. Export it anew.") from error
    if not lines:
        raise UnreadableError("this CSV file is empty. Export it anew.")
    places = {name.strip().casefold(): index for index, name in enumerate(lines[0])}
    missing = [column.name for column in columns if column.name not in places and not column.later]
    if missing:
        raise UnreadableError(
            f"this is not a table of {table} that `workbench export` wrote: it has no column {', '.join(missing[:5])}."
        )
    order = [places.get(column.name) for column in columns]
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if not any(line):
            continue
        if len(line) != len(lines[0]):
            raise UnreadableError(f"row {number} has {len(line)} cells, and the header has {len(lines[0])}.")
        rows.append(
            tuple(
                _EMPTY[column.type] if place is None else _value(line[place], column, number)
                for place, column in zip(order, columns, strict=True)
            )
        )
    return rows


def _value(cell: str, column: Column, row: int) -> Cell:
    try:
        return _READ[column.type](cell, column)
    except ValueError as error:
        raise UnreadableError(f'row {row}, column {column.name}: "{cell[:40]}" {error}') from error


def _read_text(cell: str, column: Column) -> str:
    if not column.values:
        return restore(cell)
    if cell and cell not in column.values:
        raise ValueError(f"is none of: {', '.join(column.values)}.")
    return cell


def _read_integer(cell: str, _column: Column) -> int | None:
    try:
        return int(cell) if cell else None
    except ValueError:
        raise ValueError("is no whole number.") from None


def _read_number(cell: str, _column: Column) -> int | float | None:
    if not cell:
        return None
    try:
        return float(cell) if set(cell) & set(".eEn") else int(cell)
    except ValueError:
        raise ValueError("is no number; write it with a decimal point.") from None


def _read_flag(cell: str, _column: Column) -> bool:
    if cell.casefold() not in ("true", "false"):
        raise ValueError("is neither true nor false.")
    return cell.casefold() == "true"


_EMPTY: dict[str, Cell] = {"string": "", "integer": None, "number": None, "boolean": False}
"""What a file without a later column says in it."""
_READ = {"string": _read_text, "integer": _read_integer, "number": _read_number, "boolean": _read_flag}


def claims_csv(dossier: Dossier, *, excel: bool = False) -> str:
    """The verified-claims CSV: one row a claim."""
    return write_table("claims", claim_rows(dossier), excel=excel)


def evidence_csv(dossier: Dossier, *, excel: bool = False) -> str:
    """Its companion: one row a link."""
    return write_table("evidence", evidence_rows(dossier), excel=excel)
