"""Passages on their way into a document: paragraphs, headings, rows and notes, each with the locator to cite it by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, Protocol

from workbench.errors import UnreadableError
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.raised import RAISED, settle
from workbench.text.document import Document, Note, Origin
from workbench.text.locators import LateLocators, Locator

_SPACE = re.compile(r"[ \t\r\f\v]+")
_LINES = re.compile(r" ?\n[ \n]*")
_HEADING_COLUMNS = 60
# Where a comment hangs is marked in the text by a private-use character, which goes as the document is put together.
_FIRST_MARK = 0xF0000
_LAST_MARK = 0xFFFFD
_BETWEEN = " | "
_MARKS = re.compile(f"[{chr(_FIRST_MARK)}-{chr(_LAST_MARK)}]")


class Passage(Protocol):
    """What a document is put together of. Each line of one whose run is "table" is one passage."""

    @property
    def text(self) -> str:
        """In one line, or in several."""

    @property
    def run(self) -> str:
        """See `Block`."""

    def locators(self, start: int, length: int) -> Iterator[Locator]:
        """Those of a passage that begins at `start` and is `length` long, parts before the whole."""


class Block(NamedTuple):
    """A paragraph, heading, list item or table row."""

    text: str
    label: str = ""
    """Its locator; empty where its paragraph number says enough."""
    parts: tuple[tuple[int, str], ...] = ()
    """What it is made of without a gap, as a row's cells: the offset in `text` where each ends, and its locator."""
    run: str = ""
    """"list" or "table": blocks of one run follow each other without an empty line between them."""

    def locators(self, start: int, length: int) -> Iterator[Locator]:
        """Its parts, then the whole of it."""
        at = start
        for end, label in self.parts:
            yield Locator(at, start + end, label)
            at = start + end
        if self.label:
            yield Locator(start, start + length, self.label, whole=self.run == "table")


@dataclass(slots=True)
class Outline:
    """Labels for the blocks of a text with headings, counted as they come."""

    section: str = ""
    paragraphs: int = 0
    tables: int = 0
    started: bool = False

    def heading(self, text: str) -> str:
        """The label of a heading. One that opens the text is its title and opens no section."""
        if self.started:
            shown = " ".join(text.split())
            self.section = shown if len(shown) <= _HEADING_COLUMNS else f"{shown[: _HEADING_COLUMNS - 1].rstrip()}…"
            self.paragraphs = 0
        self.started = True
        return f"§ {self.section}" if self.section else ""

    def paragraph(self) -> str:
        """The label of the next paragraph or list item."""
        self.started = True
        self.paragraphs += 1
        return f"§ {self.section}, paragraph {self.paragraphs}" if self.section else ""


@dataclass(slots=True)
class Comments:
    """The comments of a file and the marks that hold their places."""

    notes: list[tuple[str, str]] = field(default_factory=list)

    def mark(self, text: str, author: str) -> str:
        """Keep a comment; the character returned marks its place in the text."""
        if _FIRST_MARK + len(self.notes) > _LAST_MARK:
            return ""
        self.notes.append((text.strip(), author.strip()))
        return chr(_FIRST_MARK + len(self.notes) - 1)


def tidy(text: str) -> str:
    """White space as a reader sees it: runs of blanks are one, line breaks stay, the ends and footnote marks go."""
    if not text.isascii() and RAISED.search(text):
        text = settle(text)
    if "  " in text or not text.isprintable():
        text = _SPACE.sub(" ", text)
    if "\n" in text:
        text = _LINES.sub("\n", text)
    return text.strip(" \n")


def row(cells: Iterable[tuple[str, str]], label: str) -> Block:
    """A table row of (text, label) cells in one line, without empty ones; what stands between two is the first's."""
    texts, parts = [], []
    end = 0
    for cell, cell_label in cells:
        text = " ".join(cell.split())
        if not text:
            continue
        texts.append(text)
        end += len(text) + len(_BETWEEN)
        parts.append((end, cell_label))
    line = _BETWEEN.join(texts)
    if parts:
        parts[-1] = (len(line), parts[-1][1])
    return Block(line, label, tuple(parts), run="table")


def compose(blocks: Iterable[Passage], name: str, origin: Origin, comments: Comments | None = None) -> Document:
    """Put blocks together as one document, an empty line between them.

    Raises:
        UnreadableError: together they are longer than a text can be.
    """
    pieces: list[str] = []
    placed: list[tuple[int, int, Passage]] = []
    rows: list[tuple[int, int]] = []
    notes: list[Note] = []
    kept = comments.notes if comments else []
    length, last_run = 0, ""
    for block in blocks:
        text, marks = _unmark(block.text) if kept else (block.text, [])
        if not text or text.isspace():
            continue
        run = block.run
        if pieces:
            gap = "\n" if run and run == last_run else "\n\n"
            pieces.append(gap)
            length += len(gap)
        last_run = run
        if marks:
            notes += [Note(length + at, *kept[number]) for at, number in marks if number < len(kept)]
        size = len(text)
        if run == "table":
            first = rows.pop()[0] if rows and rows[-1][1] == length - 1 else length
            rows.append((first, length + size))
        placed.append((length, size, block))
        pieces.append(text)
        length += size
        if length > TEXT_CHARACTERS:
            raise UnreadableError(f"{name} holds more text than the workbench reads: cut it down to the part you need.")
    locators = LateLocators(partial(_locators, placed), rows)
    pieces.append("\n")
    return Document.from_text("".join(pieces), name, locators=locators, origin=origin, notes=tuple(notes))


def _locators(placed: Iterable[tuple[int, int, Passage]]) -> Iterator[Locator]:
    for start, length, block in placed:
        yield from block.locators(start, length)


def _unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its comment marks, and for each mark its place and number."""
    marks = [
        (match.start() - count, ord(match.group()) - _FIRST_MARK) for count, match in enumerate(_MARKS.finditer(text))
    ]
    return (_MARKS.sub("", text), marks) if marks else (text, marks)
