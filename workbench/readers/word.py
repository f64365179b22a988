"""Word files (.docx), read by mammoth: tracked changes taken as accepted, comments kept as notes, footnotes last."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from workbench.readers.blocks import Block, Comments, Outline, compose, row, tidy
from workbench.readers.limits import WORD_BYTES
from workbench.readers.material import Material
from workbench.readers.package import Package, damage_told
from workbench.readers.raised import raise_digits
from workbench.text.document import Document, Origin

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_KIND = "a Word document"
_HEADING = re.compile(r"(?i)(heading \d|title)\b")


def read(material: Material) -> Document:
    """The text with headings, lists, tables and footnotes."""
    from mammoth import docx

    package = Package(material, _KIND, WORD_BYTES)
    package.check_markup()
    with damage_told(material, _KIND):
        word = docx.read(io.BytesIO(material.data)).value
        comments = Comments()
        blocks = list(_Body(word, comments).blocks())
    title, author = _properties(package)
    origin = Origin(
        path=material.path,
        media_type=MEDIA_TYPE,
        title=title,
        author=author,
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin, comments)


class _Body:
    """Turns mammoth's document into blocks."""

    def __init__(self, word: Any, comments: Comments) -> None:
        self.word = word
        self.comments = comments
        self.outline = Outline()
        self.footnotes: list[Any] = []
        self.written = {comment.comment_id: comment for comment in word.comments}

    def blocks(self) -> Iterator[Block]:
        yield from self._children(self.word.children)
        for number, reference in enumerate(self.footnotes, 1):
            note = self.word.notes.find_note(reference.note_type, reference.note_id)
            text = tidy(" ".join(self._inline(item) for item in note.body))
            yield Block(text, f"{reference.note_type} {number}")

    def _children(self, children: Any) -> Iterator[Block]:
        for child in children:
            kind = type(child).__name__
            if kind == "Paragraph":
                yield from self._paragraph(child)
            elif kind == "Table":
                self.outline.tables += 1
                yield from self._table(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        text = tidy(self._inline(paragraph))
        if not text:
            return
        if _HEADING.match(paragraph.style_name or ""):
            yield Block(text, self.outline.heading(text))
        elif paragraph.numbering:
            yield Block(f"• {text}", self.outline.paragraph(), run="list")
        else:
            yield Block(text, self.outline.paragraph())

    def _table(self, table: Any) -> Iterator[Block]:
        number = self.outline.tables
        for at, line in enumerate(table.children, 1):
            label = f"table {number}, row {at}"
            cells = getattr(line, "children", [])
            if len(cells) == 1:
                yield from self._children(cells[0].children)
                continue
            column, texts = 1, []
            for cell in cells:
                texts.append((tidy(self._inline(cell)), f"{label}, column {column}"))
                column += getattr(cell, "colspan", 1) or 1
            if any(text for text, _ in texts):
                yield row(texts, label)

    def _inline(self, element: Any) -> str:
        """All text within an element; the place of a comment is marked, that of a footnote remembered."""
        kind = type(element).__name__
        if kind == "Text":
            return str(element.value)
        if kind == "Tab":
            return "\t"
        if kind == "Break":
            return "\n" if element.break_type == "line" else ""
        if kind == "NoteReference":
            self.footnotes.append(element)
            return ""
        if kind == "CommentReference":
            comment = self.written.get(element.comment_id)
            if comment is None:
                return ""
            body = "\n".join(self._inline(item) for item in comment.body)
            return self.comments.mark(tidy(body), comment.author_name or comment.author_initials or "")
        inside = "".join(self._inline(child) for child in getattr(element, "children", ()))
        if kind == "Run" and element.vertical_alignment == "superscript":
            return raise_digits(inside)
        return inside + "\n" if kind in ("Paragraph", "TableRow") else inside


def _properties(package: Package) -> tuple[str, str]:
    """Title and author as the file states them. Its day of creation is no day of publication."""
    if "docProps/core.xml" not in package.names:
        return "", ""
    found = {
        str(element.tag).rpartition("}")[2]: (element.text or "").strip()
        for element in package.tree("docProps/core.xml")
    }
    return found.get("title", ""), found.get("creator", "")
