"""OpenDocument texts and spreadsheets (.odt, .fodt, .ods), read from their own XML.

No kept library reads them with tracked changes and comments apart. The format is OASIS OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Any

from workbench.readers.blocks import Block, Comments, Outline, compose, row, tidy
from workbench.readers.material import Material
from workbench.readers.package import Package, damage_told, parse_xml
from workbench.readers.raised import raise_digits
from workbench.text.document import Document, Origin

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = "an OpenDocument file"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_RAISED = re.compile(r"[1-9]\d?% (?!100%)")
"""Text that stands higher by a part of its size, and is smaller."""
_SPACES = 1_000
"""Blanks that one element may stand for; the format sets no limit."""


def read(material: Material) -> Document:
    """The text with headings, lists, tables and footnotes; deleted text left out, comments as notes."""
    package = Package(material, _KIND)
    if "META-INF/manifest.xml" in package.names and b"encryption-data" in package.part("META-INF/manifest.xml"):
        package.refuse_encrypted()
    with damage_told(material, _KIND):
        meta = package.tree("meta.xml") if "meta.xml" in package.names else None
        return _document(package.tree("content.xml"), meta, material)


def read_flat(material: Material) -> Document:
    """The same of a file that holds all parts as one XML (.fodt)."""
    with damage_told(material, _KIND):
        tree = parse_xml(material.data, material)
        return _document(tree, tree.find(f"{_OFFICE}meta"), material)


def _document(tree: _Element, meta: _Element | None, material: Material) -> Document:
    comments = Comments()
    body = tree.find(f"{_OFFICE}body/{_OFFICE}text")
    blocks = list(_Body(comments, _raised_styles(tree)).blocks(body)) if body is not None else []
    title, author = _properties(meta)
    origin = Origin(
        path=material.path,
        media_type="application/vnd.oasis.opendocument.text",
        title=title,
        author=author,
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin, comments)


class _Body:
    """Turns `office:text` into blocks. lxml keeps its trees below 256 levels, so plain recursion is safe."""

    def __init__(self, comments: Comments, raised: Container[str] = ()) -> None:
        self.comments = comments
        self.raised = raised
        self.outline = Outline()
        self.footnotes: list[str] = []

    def blocks(self, body: _Element) -> Iterator[Block]:
        yield from self._children(body, "")
        for number, text in enumerate(self.footnotes, 1):
            yield Block(text, f"footnote {number}")

    def _children(self, parent: _Element, bullet: str) -> Iterator[Block]:
        for child in parent:
            tag = child.tag
            if tag == f"{_TEXT}h":
                if text := tidy(self._inline(child)):
                    yield Block(text, self.outline.heading(text))
            elif tag == f"{_TEXT}p":
                if text := tidy(self._inline(child)):
                    yield Block(bullet + text, self.outline.paragraph(), run="list" if bullet else "")
                    bullet = ""
            elif tag == f"{_TEXT}list":
                for item in child:
                    yield from self._children(item, "• ")
            elif tag == f"{_TABLE}table":
                self.outline.tables += 1
                yield from self._table(child)
            elif tag != f"{_TEXT}tracked-changes":
                yield from self._children(child, bullet)

    def _table(self, table: _Element) -> Iterator[Block]:
        number = self.outline.tables
        for at, line in enumerate(table.iter(f"{_TABLE}table-row"), 1):
            label = f"table {number}, row {at}"
            cells = [cell for cell in line if cell.tag == f"{_TABLE}table-cell"]
            texts = [tidy(" ".join(self._inline(piece) for piece in cell)) for cell in cells]
            if len(cells) == 1:
                yield from self._children(cells[0], "")
            elif any(texts):
                yield row(((text, f"{label}, column {column}") for column, text in enumerate(texts, 1)), label)

    def _inline(self, element: _Element) -> str:
        """All text within an element; comments and footnotes taken out of it."""
        tag = element.tag
        if not isinstance(tag, str):
            return ""
        if tag == f"{_TEXT}s":
            count = element.get(f"{_TEXT}c", "1")
            return " " * min(int(count), _SPACES) if count.isdecimal() else " "
        if tag == f"{_TEXT}tab":
            return "\t"
        if tag == f"{_TEXT}line-break":
            return "\n"
        if tag == f"{_TEXT}note":
            note = element.find(f"{_TEXT}note-body")
            self.footnotes.append(tidy(self._inside(note)) if note is not None else "")
            return ""
        if tag == f"{_OFFICE}annotation":
            return self._comment(element)
        if tag in (f"{_TEXT}tracked-changes", f"{_TEXT}ruby-text", f"{_TEXT}bookmark"):
            return ""
        if tag == f"{_TEXT}span" and element.get(f"{_TEXT}style-name") in self.raised:
            return raise_digits(self._inside(element))
        return self._inside(element)

    def _inside(self, element: _Element) -> str:
        text = element.text or ""
        for child in element:
            text += self._inline(child) + (child.tail or "")
        return text

    def _comment(self, element: _Element) -> str:
        author = element.findtext(f"{_DC}creator", "")
        body = "\n".join(self._inline(child) for child in element if child.tag in (f"{_TEXT}p", f"{_TEXT}list"))
        return self.comments.mark(tidy(body), author)


def _raised_styles(tree: _Element) -> frozenset[str]:
    """The names of the styles in which text stands raised."""
    return frozenset(
        style.get(f"{_STYLE}name", "")
        for style in tree.iter(f"{_STYLE}style")
        for properties in style.iter(f"{_STYLE}text-properties")
        if (place := properties.get(f"{_STYLE}text-position", "")).startswith("super") or _RAISED.match(place)
    )


def _properties(meta: Any) -> tuple[str, str]:
    """Title and author as the file states them. Its day of creation is no day of publication."""
    if meta is None:
        return "", ""

    def first(*names: str) -> str:
        return next((found.strip() for name in names if (found := meta.findtext(f".//{name}"))), "")

    return (
        first(f"{_DC}title"),
        first(f"{_META}initial-creator", f"{_DC}creator"),
    )


def sheets_of(tree: _Element) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """The sheets of a spreadsheet: name, and rows of cells as they are shown; empty rows are kept in their places."""
    for sheet in tree.iter(f"{_TABLE}table"):
        yield sheet.get(f"{_TABLE}name", ""), _rows(sheet)


def _rows(sheet: _Element) -> Iterator[list[str]]:
    reader = _Body(Comments())
    for line in sheet.iter(f"{_TABLE}table-row"):
        cells: list[str] = []
        for cell in line:
            if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                text = tidy(" ".join(reader._inline(piece) for piece in cell if piece.tag == f"{_TEXT}p"))
                cells += [text] * _repeated(cell, "columns")
        yield from [cells] * _repeated(line, "rows")


def _repeated(element: _Element, what: str) -> int:
    """How often a cell or row stands there. Sheets end in a million empty ones, of which one keeps the count going."""
    count = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return min(int(count), _SPACES) if count.isdecimal() else 1
