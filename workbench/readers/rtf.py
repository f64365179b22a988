"""Rich text (.rtf) by its own control words, as the Rich Text Format Specification 1.9.1 defines them.

The kept library for RTF drops footnotes, keeps text that was deleted under change tracking, and writes link targets
into the sentence; each of these would change the figures of an article.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.errors import UnreadableError
from workbench.readers.blocks import Block, Comments, Outline, compose, row, tidy
from workbench.readers.limits import TEXT_BYTES
from workbench.readers.material import Material
from workbench.readers.raised import raise_digits
from workbench.readers.rtf_words import ASIDE, CHARACTERS, CHARSETS, SEEN, SYMBOLS, UNSEEN
from workbench.text.document import Document, Origin

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
_FONT = re.compile(rb"\\f(\d{1,5})[^{};]{0,200}?\\fcharset(\d{1,3})")
_STYLE = re.compile(rb"\{\\s(\d{1,5})[^{};]*?\s(?:heading \d|[Tt]itle);", re.IGNORECASE)
_DEPTH = 10_000
_BODY_LEVEL = 9
"""The outline level of text that is no heading."""


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits from the one around it."""

    unseen: bool = False
    deleted: bool = False
    hidden: bool = False
    raised: bool = False
    encoding: str = "cp1252"
    skip: int = 1
    """Characters that stand in for one Unicode character (\\uc)."""
    target: str = "body"
    """Which text is being written: body, or one of those in ASIDE."""


def read(material: Material) -> Document:
    """The text with headings, tables and footnotes; deleted and hidden text left out, comments as notes."""
    if len(material.data) > TEXT_BYTES:
        raise UnreadableError(f"{material.name} is a text of {len(material.data) >> 20} MB: cut it down.")
    reader = _Reader(material)
    blocks = list(reader.blocks())
    blocks += (Block(text, f"footnote {number}") for number, text in enumerate(reader.footnotes, 1))
    origin = Origin(
        path=material.path,
        media_type="application/rtf",
        encoding=reader.encoding,
        title=reader.properties.get("title", ""),
        author=reader.properties.get("author", ""),
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin, reader.comments)


class _Reader:
    """Walks the tokens of one file, with a stack of states in place of recursion."""

    def __init__(self, material: Material) -> None:
        data, encoding = material.data, material.asked_encoding
        self.name = material.name
        self.data = data
        self.comments = Comments()
        self.footnotes: list[str] = []
        self.properties: dict[str, str] = {}
        self.outline = Outline()
        page = re.search(rb"\\ansicpg(\d{3,5})", data[:4096])
        self.encoding = _known(encoding or (f"cp{page.group(1).decode()}" if page else "cp1252"))
        self.fonts = {font: CHARSETS.get(int(charset), self.encoding) for font, charset in _FONT.findall(data)}
        self.heading_styles = set(_STYLE.findall(data))
        self.state = _State(encoding=self.encoding)
        self.stack: list[_State] = []
        self.texts: dict[str, list[str]] = {"body": []}
        self.bytes: bytes = b""
        self.to_skip = 0
        self.heading = self.listed = self.in_table = False
        self.cells: list[str] = []
        self.rows = 0

    def blocks(self) -> Iterator[Block]:
        """The paragraphs and rows of the body, in order."""
        at, end, starred = 0, len(self.data), False
        while at < end and (token := _TOKEN.match(self.data, at)):
            at = token.end()
            word, number, code, symbol, brace, run = token.groups()
            if code:
                if self.to_skip:
                    self.to_skip -= 1
                else:
                    self.bytes += bytes.fromhex(code.decode())
                continue
            if run:
                self._run(run)
                continue
            self._settle()
            if brace == b"{":
                if len(self.stack) >= _DEPTH:
                    raise UnreadableError(
                        f"{self.name} nests its groups too deep to be a document that somebody wrote."
                    )
                self.stack.append(self.state)
                starred = False
            elif brace:
                self._close()
                if not self.stack:
                    break
            elif symbol:
                starred = symbol == b"*"
                if not starred:
                    self._write(SYMBOLS.get(symbol.decode("latin-1"), ""))
                    if symbol in (b"\n", b"\r"):
                        yield from self._paragraph()
            elif word:
                name = word.decode()
                if name == "bin":
                    at += max(0, int(number or 0))
                elif name in ("par", "sect", "page", "cell", "row") and self.state.target == "body":
                    if not self.state.unseen:
                        yield from self._end(name)
                else:
                    self._control(name, number, starred=starred)
                starred = False
        self._settle()
        yield from self._paragraph()
        if self.stack:
            raise UnreadableError(f"{self.name} is cut short or damaged: fetch it anew from where it came.")

    def _end(self, name: str) -> Iterator[Block]:
        """A paragraph, cell or row ends."""
        if name == "cell":
            self.cells.append(tidy(_text(self.texts["body"])))
            self.texts["body"].clear()
        elif name == "row":
            cells, self.cells = self.cells, []
            self.rows += 1
            if self.rows == 1:
                self.outline.tables += 1
            label = f"table {self.outline.tables}, row {self.rows}"
            if any(cells):
                yield row(((cell, f"{label}, column {number}") for number, cell in enumerate(cells, 1)), label)
        elif self.in_table:
            self.texts["body"].append("\n")
        else:
            self.rows = 0
            yield from self._paragraph()

    def _paragraph(self) -> Iterator[Block]:
        text = tidy(_text(self.texts["body"]))
        self.texts["body"].clear()
        if not text:
            return
        if self.heading:
            yield Block(text, self.outline.heading(text))
        else:
            bullet = "• " if self.listed and not text.startswith("•") else ""
            yield Block(bullet + text, self.outline.paragraph(), run="list" if self.listed else "")

    def _control(self, name: str, number: bytes | None, *, starred: bool) -> None:
        """One control word that ends no paragraph."""
        if self.state.unseen:
            return
        value = int(number) if number else None
        on = value != 0
        state = self.state
        if name in UNSEEN or (starred and name not in SEEN):
            self.state = replace(state, unseen=True)
        elif name in ASIDE:
            self.state = replace(state, target=ASIDE[name])
            self.texts[ASIDE[name]] = []
        elif name in CHARACTERS:
            self._write(CHARACTERS[name])
        elif name == "u" and value is not None:
            self._write(chr(value % 0x10000))
            self.to_skip = state.skip
        elif name == "uc":
            self.state = replace(state, skip=min(max(0, value or 0), 8))
        elif name == "f":
            self.state = replace(state, encoding=self.fonts.get(number or b"", state.encoding))
        elif name == "deleted":
            self.state = replace(state, deleted=on)
        elif name == "v":
            self.state = replace(state, hidden=on)
        elif name == "plain":
            self.state = replace(state, deleted=False, hidden=False, raised=False)
        elif name in ("super", "sub", "nosupersub", "up", "dn"):
            self.state = replace(state, raised=name in ("super", "up") and on)
        elif name == "pard":
            self.heading = self.listed = self.in_table = False
        elif name == "intbl":
            self.in_table = True
        elif name == "ls":
            self.listed = True
        elif name == "outlinelevel":
            self.heading = value is not None and value < _BODY_LEVEL
        elif name == "s":
            self.heading = (number or b"") in self.heading_styles

    def _close(self) -> None:
        """A group ends; what was written beside the body is put in its place."""
        if not self.stack:
            return
        inner, self.state = self.state, self.stack.pop()
        self.to_skip = 0
        if inner.target == self.state.target:
            return
        text = tidy(_text(self.texts.pop(inner.target, [])))
        if inner.target == "footnote":
            self.footnotes.append(text)
        elif inner.target == "comment":
            self._write(self.comments.mark(text, self.properties.pop("commenter", "")))
        else:
            self.properties[inner.target] = text

    def _run(self, run: bytes) -> None:
        """A stretch of plain characters."""
        if self.to_skip:
            skipped = min(self.to_skip, len(run))
            self.to_skip -= skipped
            run = run[skipped:]
        self.bytes += run

    def _settle(self) -> None:
        """Decode the bytes gathered so far; they may be halves of characters of two bytes until here."""
        if self.bytes:
            self._write(self.bytes.decode(self.state.encoding, errors="replace"))
            self.bytes = b""

    def _write(self, text: str) -> None:
        state = self.state
        if not (state.unseen or state.deleted or state.hidden):
            self.texts.setdefault(state.target, []).append(raise_digits(text) if state.raised else text)


def _text(pieces: list[str]) -> str:
    """The pieces joined, characters beyond the basic plane made whole from their halves."""
    text = "".join(pieces)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _known(encoding: str) -> str:
    """An encoding that Python knows, else Windows' Western one."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
