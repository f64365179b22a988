"""PDF files with text, read by PDFium: pages as locators, lines joined to paragraphs, running heads left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from workbench.errors import UnreadableError
from workbench.readers.blocks import compose
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.material import Material
from workbench.readers.package import damage_told
from workbench.readers.pages import paragraphs_of, without_footnotes, without_running_heads
from workbench.readers.paper import LIST_SIGN, Cell, Line, Page
from workbench.readers.pdf_bombs import refuse_bombs
from workbench.readers.pdf_letters import Letters, Piece
from workbench.text.document import Document, Origin

_KIND = "a PDF"
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_CUTS = frozenset("\u0002\ufffe")
"""What PDFium gives for a hyphen at the end of a line."""
# A number, and what a reference to a footnote stands right behind, beside letters.
_REFERENCE = re.compile(r"[0-9]{1,3}(?![\w%])")
_STOPS = frozenset(".,;:!?…”’\"')]")
_KINDS = bytes(
    ord("0") if sign.isdecimal() else ord("a") if sign.isalpha() or sign in _STOPS else ord(" ")
    for sign in map(chr, range(256))
)
"""What a digit, and what a letter or a stop is turned into; what is not of Latin-1 may be either."""
_BEHIND = b"a0"
# A page has many lines: made without a call in Python for each.
_piece = partial(tuple.__new__, Piece)
_OWN_SIGNS = frozenset(map(chr, range(0xE000, 0xF900)))
"""Characters of a font's own; at the beginning of a line they are the bullets of word processors."""
_USUAL = 0.55
"""Width of a letter at the most, in type sizes."""
_WIDE = 1.1
"""How much wider than usual the letters of a line with cells are, the gaps between them and all."""
_BLANKS = re.compile(r"\s+")
_UNEVEN = 1.0
"""How much wider the widest gap of a row is than its narrowest, in type sizes; those of a justified line are alike."""
_CELLS = 100
"""Cells that a line has at the most."""
_GAP = 0.7
"""White between two cells at the least, in type sizes."""
_RAISED = 0.8
"""How much of the type size in front of it a raised digit has at the most."""


def read(material: Material) -> Document:
    """The text of all pages as paragraphs.

    Raises:
        UnreadableError: damaged, protected by a password, or scanned pages without text.
    """
    pages, details = take_pages(material)
    if not any(page.lines for page in pages):
        raise UnreadableError(
            f"{material.name} is a scan: its {len(pages)} pages are pictures without text. "
            "Run it through text recognition (OCR) first, or type out what it says."
        )
    origin = Origin(
        path=material.path,
        media_type="application/pdf",
        title=details["Title"].strip(),
        author=details["Author"].strip(),
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    text, notes = without_footnotes(without_running_heads(pages))
    return compose([*paragraphs_of(text), *notes], material.name, origin)


def take_pages(material: Material) -> tuple[list[Page], dict[str, str]]:
    """All pages with their lines, and the file's own title and author."""
    import pypdfium2

    refuse_bombs(material)
    with damage_told(material, _KIND):
        try:
            file = pypdfium2.PdfDocument(material.data)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
                raise UnreadableError(
                    f"{material.name} is protected by a password: save it without one first."
                ) from None
            raise
        try:
            pages, size = [], 0
            for index in range(len(file)):
                # The page before stays open until this one is: PDFium keeps what both of them draw with.
                try:
                    opened = file[index]
                    pages.append(_take_page(opened, index + 1))
                except pypdfium2.PdfiumError:
                    # Left empty rather than the whole file lost.
                    pages.append(Page(index + 1, 0.0, ()))
                size += sum([len(line.text) for line in pages[-1].lines])
                if size > TEXT_CHARACTERS:
                    raise UnreadableError(f"{material.name} holds more text than the workbench reads: cut it down.")
            return pages, {name: file.get_metadata_value(name) for name in ("Title", "Author")}
        finally:
            file.close()


def _take_page(page: Any, number: int) -> Page:
    """One page's lines."""
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    letters = Letters(text_page, text)
    raised = _raised(letters, text)
    pieces = _pieces(text)
    if raised:
        pieces = list(_without(raised, text, pieces))
    lines = letters.lines(pieces)
    _cut_into_cells(lines, pieces, letters)
    return Page(number, page.get_height(), tuple(lines), frozenset(raised.values()))


def _cut_into_cells(lines: list[Line], pieces: Sequence[Piece], letters: Letters) -> None:
    """Cut lines whose words stand apart into cells: wide ones, then those beside what can be no justified line."""
    widths = [(line.right - line.left) / len(line.text) for line in lines]
    # Lines of a table are wide, so the narrow ones tell what is usual.
    usual = min(sorted(widths)[len(widths) // 4], _USUAL * lines[-1].size) if lines else 0.0
    waiting = [at for at, width in enumerate(widths) if width > _WIDE * usual]
    seen = set(waiting)
    while waiting:
        at = waiting.pop()
        if not pieces[at].whole:
            continue
        lines[at] = _apart(letters, lines[at], pieces[at].first)
        if lines[at].uneven:
            beside = [other for other in (at - 1, at + 1) if 0 <= other < len(lines) and other not in seen]
            waiting += beside
            seen.update(beside)


def _pieces(text: str) -> list[Piece]:
    """The lines of a page's text that hold something; where a word is cut, its line ends."""
    text = text.replace("\r", "\n")
    for sign in _CUTS:
        text = text.replace(sign, f"{sign}\n")
    found, at = [], 0
    for line in text.split("\n"):
        size = len(line)
        if size and (words := line.strip()) and words not in _CUTS:
            first = at if len(words) == size else at + line.index(words)
            shown = words if words[0] not in _OWN_SIGNS else f"•{words[1:]}"
            found.append(_piece((shown, first, first + len(words) - 1, True)))
        at += size + (line[-1:] not in _CUTS)
    return found


def _without(raised: Collection[int], text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The lines without their raised digits, as far as something is left of them."""
    for piece in pieces:
        if not any(piece.first <= at <= piece.last for at in raised):
            yield piece
            continue
        kept = [at for at in range(piece.first, piece.last + 1) if at not in raised]
        if kept:
            yield Piece("".join([text[at] for at in kept]).strip(), piece.first, kept[-1], whole=False)


def _raised(letters: Letters, text: str) -> dict[int, str]:
    """Where the digits of references to footnotes stand, and the number that each belongs to."""
    found: dict[int, str] = {}
    # Few digits stand right behind a letter or a stop, and bytes are searched much faster than a text.
    kinds = text.encode("latin-1", "replace").translate(_KINDS)
    at = kinds.find(_BEHIND) + 1
    while at:
        match, before = _REFERENCE.match(text, at), text[at - 1]
        if match and (before.isalpha() or before in _STOPS) and letters.size(at) < _RAISED * letters.size(at - 1):
            found |= dict.fromkeys(range(*match.span()), match[0])
        at = kinds.find(_BEHIND, at) + 1
    return found


def _apart(letters: Letters, line: Line, first: int) -> Line:
    """The line with its cells, where words in it stand further apart than those of a sentence."""
    text = line.text
    blanks = [found.span() for found in _BLANKS.finditer(text)]
    if blanks and LIST_SIGN.fullmatch(text, 0, blanks[0][0]):
        del blanks[0]
    gaps = letters.gaps([(first + start - 1, first + end) for start, end in blanks])
    widths = [after - before for before, after in gaps]
    wide = [at for at, width in enumerate(widths) if width > _GAP * line.size]
    if not 0 < len(wide) < _CELLS:
        return line
    begins = [0, *[blanks[at][1] for at in wide]]
    ends = [*[blanks[at][0] for at in wide], len(text)]
    lefts = [letters.sides(first)[0], *[gaps[at][1] for at in wide]]
    rights = [*[gaps[at][0] for at in wide], letters.sides(first + len(text) - 1)[1]]
    cells = [
        Cell(text[begin:end], left, right) for begin, end, left, right in zip(begins, ends, lefts, rights, strict=True)
    ]
    return line._replace(cells=tuple(cells), uneven=max(widths) - min(widths) > _UNEVEN * line.size)
