"""The two tables as an Excel workbook: typed cells, a frozen header, filters, and the findings in their colours.

Text is written as text, so that no formula, address or date can come of it. What XML cannot hold (control characters)
is shown by its picture.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from workbench.desk.finding import finding_table
from workbench.exports.columns import Cell, Column, TableName, columns_of
from workbench.exports.dossier import Dossier
from workbench.exports.rows import ROWS
from workbench.text.visible import visible

LONGEST_TEXT = 32767
"""Characters that a cell can hold (Excel's limits); a longer text is cut and ends in an ellipsis."""

LINE_HEIGHT = 15
"""Points."""
MOST_LINES = 12

_SHEETS: dict[TableName, str] = {"claims": "Claims", "evidence": "Evidence"}
_LAST_PRINTED = {"claims": "reviewer", "evidence": "reason"}

_EXACT = 10**15
"""Whole numbers from here on lose digits in a cell's floating point, and are written as text."""


def workbook(dossier: Dossier) -> bytes:
    """The workbook as a file: a sheet of claims and a sheet of evidence. The same dossier gives the same bytes."""
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # A fixed moment, or two exports of the same decisions would differ.
    book.set_properties({"title": visible(dossier.article.title), "created": datetime(2000, 1, 1, tzinfo=UTC)})
    for table, name in _SHEETS.items():
        _write(book, book.add_worksheet(name), table, dossier)
    book.close()
    return stream.getvalue()


def _write(book: Workbook, sheet: Worksheet, table: TableName, dossier: Dossier) -> None:
    columns = columns_of(table)
    rows = list(ROWS[table](dossier))
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    words = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    number = book.add_format({"valign": "top"})
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.title, head)
        sheet.write_comment(0, place, f"{column.name}: {column.about}", {"x_scale": 2})
    for line, row in enumerate(rows, 1):
        # Excel fits the height of a row to wrapped text when it opens a file, other programs do not.
        if (lines := _lines(row, columns)) > 1:
            sheet.set_row(line, LINE_HEIGHT * lines)
        for place, cell in enumerate(row):
            if cell is None or cell == "":
                continue
            if isinstance(cell, str):
                text = visible(cell)
                sheet.write_string(line, place, text if len(text) <= LONGEST_TEXT // 2 else _fitting(text), words)
            elif isinstance(cell, bool):
                sheet.write_boolean(line, place, cell, number)
            elif isinstance(cell, int) and abs(cell) >= _EXACT and columns[place].type == "number":
                sheet.write_string(line, place, str(cell), number)
            else:
                sheet.write_number(line, place, cell, number)
    last = max(1, len(rows))
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    # On paper the first columns alone are wide enough to read.
    sheet.print_area(0, 0, last, [column.name for column in columns].index(_LAST_PRINTED[table]))
    sheet.fit_to_pages(1, 0)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    finding = [column.name for column in columns].index("finding")
    for info in finding_table():
        sheet.conditional_format(
            1,
            finding,
            last,
            finding,
            {
                "type": "cell",
                "criteria": "==",
                "value": f'"{info.finding.value}"',
                "format": book.add_format({"font_color": info.ink, "bg_color": info.tint, "bold": True}),
            },
        )


def _lines(row: Sequence[Cell], columns: Sequence[Column]) -> int:
    """How many lines the longest text of a row takes in its column, within reason."""
    most = 1
    for cell, column in zip(row, columns, strict=True):
        if isinstance(cell, str) and len(cell) > most * column.width:
            most = -(-len(cell) // column.width)
    return min(most, MOST_LINES)


def _fitting(text: str) -> str:
    # Excel counts UTF-16 units, of which a code point has two at the most.
    if len(text.encode("utf-16-le")) <= 2 * LONGEST_TEXT:
        return text
    return text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"
