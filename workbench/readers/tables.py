"""Tables as sources: .csv, .tsv, .xlsx and .ods. A row is a passage, its cells the locators.

Each cell is written with its column's heading ("Region: Ingushetia; Lawsuits: 40"), so that a row can be read, and
matched, without the rest of the table.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from workbench.errors import UnreadableError
from workbench.readers import plain
from workbench.readers.blocks import compose
from workbench.readers.material import Material
from workbench.readers.odf import sheets_of
from workbench.readers.package import Package, damage_told
from workbench.readers.row_sources import CutRows, RowSource
from workbench.readers.sheet_rows import SheetRows, sheet_rows
from workbench.readers.text_rows import rows_of_text
from workbench.text.document import Document, Origin

_SPREADSHEET = "a spreadsheet"
_ROWS = 200_000
"""Rows in all; a source with more is a data set, to be cut down to what the article speaks of."""
_DELIMITERS = ",;\t|"
_HEAD, _SAMPLE = 2048, 8192
"""Characters from which the delimiter is told, at a glance and with more care."""
# Within a cell's number format: the digits behind its point, and a currency as $, "$" or [$€-407].
_DECIMALS = re.compile(r"\.(0+)")
_CURRENCY = re.compile(r"\[\$([^\]-]+)|([$€£¥₽])")


def read_csv(material: Material) -> Document:
    """A table in text: the delimiter is found out from its first lines."""
    text, used = plain.decode(material)
    text = text.removeprefix("\ufeff")
    if _has_too_many_lines(text):
        raise _too_many(material)
    delimiter = _delimiter(text) or ("\t" if material.suffix == ".tsv" else ",")
    origin = Origin(
        path=material.path,
        media_type="text/csv",
        encoding=used,
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    with damage_told(material, "a table"):
        return compose(_limited(sheet_rows(_rows(text, delimiter)), material), material.name, origin)


def _has_too_many_lines(text: str) -> bool:
    """Whether a table in text has more rows than are read, told before they are cut into cells."""
    lines = text.count("\n")
    return lines > _ROWS and lines - sum(cell.count("\n") for cell in text.split('"')[1::2]) > _ROWS


def _rows(text: str, delimiter: str) -> RowSource:
    """The rows of a table in text; the csv module is needed where cells are quoted in a way of their own."""
    lines = text.replace("\r\n", "\n") if "\r" in text else text
    found = rows_of_text(lines, delimiter) if "\r" not in lines else None
    return found or CutRows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _delimiter(text: str) -> str:
    """What parts the cells; "" where that cannot be told.

    The one sign of the first line that parts the first lines into as many cells each; else what the csv module finds.
    """
    first = text[: text.find("\n") + 1]
    found = [sign for sign in _DELIMITERS if sign in first]
    if len(found) == 1:
        head = csv.reader(io.StringIO(text[:_HEAD], newline=""), delimiter=found[0])
        # The last of them may be cut.
        counts = {len(row) for row in list(islice(head, 20))[:-1] if row}
        if len(counts) == 1:
            return found[0]
    try:
        return csv.Sniffer().sniff(text[:_SAMPLE], _DELIMITERS).delimiter
    except csv.Error:
        return ""


def read_xlsx(material: Material) -> Document:
    """All sheets of an Excel file that are not hidden, with the values that the formulas last gave."""
    package = Package(material, _SPREADSHEET)
    package.check_markup()
    # Imported when the file is known to be harmless: it takes longer than to refuse one.
    from openpyxl import load_workbook

    with damage_told(material, _SPREADSHEET):
        book = load_workbook(io.BytesIO(material.data), read_only=True, data_only=True)
        blocks: list[SheetRows] = []
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                # What a file claims as its size need not be true; openpyxl would make as many empty cells.
                sheet.reset_dimensions()
                rows = ([_written(cell) for cell in cells] for cells in sheet.iter_rows())
                sheet_name = sheet.title if len(book.worksheets) > 1 else ""
                blocks += _limited(sheet_rows(CutRows(rows), sheet_name), material)
        properties = book.properties
    origin = Origin(
        path=material.path,
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        title=properties.title or "",
        author=properties.creator or "",
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin)


def read_ods(material: Material) -> Document:
    """All sheets of an OpenDocument spreadsheet, as its cells show."""
    package = Package(material, _SPREADSHEET)
    with damage_told(material, _SPREADSHEET):
        sheets = list(sheets_of(package.tree("content.xml")))
        blocks = [
            block
            for name, rows in sheets
            for block in _limited(sheet_rows(CutRows(rows), name if len(sheets) > 1 else ""), material)
        ]
    origin = Origin(
        path=material.path,
        media_type="application/vnd.oasis.opendocument.spreadsheet",
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin)


def _written(cell: Any) -> str:
    """A cell's value as the sheet shows it where that changes its meaning: percent, currency, a day."""
    value = cell.value
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    form = cell.number_format if cell.has_style else ""
    if not form or form == "General":
        return _number(value)
    if "%" in form:
        places = len(_DECIMALS.findall(form)[0]) if _DECIMALS.search(form) else 0
        return f"{value * 100:.{places}f}%"
    currency = _CURRENCY.search(form)
    return f"{currency.group(1) or currency.group(2)}{_number(value)}" if currency else _number(value)


def _number(value: int | float) -> str:
    """A number without a trailing .0 and without the noise of its binary form."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    return str(value)


def _limited(sheet: Iterator[SheetRows], material: Material) -> Iterator[SheetRows]:
    count = 0
    for found in sheet:
        count += len(found.numbers)
        if count > _ROWS:
            raise _too_many(material)
        yield found


def _too_many(material: Material) -> UnreadableError:
    return UnreadableError(
        f"{material.name} has more than {_ROWS:,} rows: cut it down to those that the article speaks of."
    )
