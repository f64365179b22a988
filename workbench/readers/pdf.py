"""PDF files with text, read by PDFium: pages as locators, lines joined to paragraphs, running heads left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from ctypes import byref, c_double
from math import hypot
from typing import Any

from workbench.errors import UnreadableError
from workbench.readers.blocks import compose
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.material import Material
from workbench.readers.package import damage_told
from workbench.readers.pages import paragraphs_of, without_footnotes, without_running_heads
from workbench.readers.paper import LIST_SIGN, Cell, Line, Page
from workbench.readers.pdf_bombs import refuse_bombs
from workbench.text.document import Document, Origin

_KIND = "a PDF"
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_LINE = re.compile(r"[^\s\u0002\ufffe][^\r\n\u0002\ufffe]*[\u0002\ufffe]?")
# A number, and what a reference to a footnote stands right behind, beside letters.
_REFERENCE = re.compile(r"[0-9]{1,3}(?![\w%])")
_STOPS = frozenset(".,;:!?…”’\"')]")
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
_SCALED = 0.02
"""How far from 1 a scale changes a page's sizes."""
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
                page = _take_page(file, index)
                size += sum(len(line.text) for line in page.lines)
                if size > TEXT_CHARACTERS:
                    raise UnreadableError(f"{material.name} holds more text than the workbench reads: cut it down.")
                pages.append(page)
            return pages, {name: file.get_metadata_value(name) for name in ("Title", "Author")}
        finally:
            file.close()


def _take_page(file: Any, index: int) -> Page:
    """One page's lines; a page that cannot be loaded is left empty rather than the whole file lost."""
    import pypdfium2

    try:
        page = file[index]
        height = page.get_height()
        text_page = page.get_textpage()
        text = text_page.get_text_range()
    except pypdfium2.PdfiumError:
        return Page(index + 1, 0.0, ())
    lines: list[Line] = []
    begins: list[int] = []
    measure = _ruler(text_page.raw, text)
    raised = _raised(text_page.raw, text)
    for piece in _LINE.finditer(text):
        line = piece.group().rstrip()
        first = piece.start()
        last = first + len(line) - 1
        whole = not raised or raised.keys().isdisjoint(range(first, last + 1))
        if not whole:
            line = "".join([text[at] for at in range(first, last + 1) if at not in raised]).strip()
            while last > first and last in raised:
                last -= 1
        if line:
            if line[0] in _OWN_SIGNS:
                line = f"•{line[1:]}"
            lines.append(measure(line, first, last))
            begins.append(first if whole else -1)
    if lines:
        letters = [(line.right - line.left) / len(line.text) for line in lines]
        # Lines of a table are wide, so the narrow ones tell what is usual.
        usual = min(sorted(letters)[len(letters) // 4], _USUAL * lines[-1].size)
        for at, letter in enumerate(letters):
            if letter > _WIDE * usual and begins[at] >= 0:
                lines[at] = _apart(text_page.raw, lines[at], begins[at])
    return Page(index + 1, height, tuple(lines), frozenset(raised.values()))


def _raised(text_page: Any, text: str) -> dict[int, str]:
    """Where the digits of references to footnotes stand, and the number that each belongs to."""
    found: dict[int, str] = {}
    for match in _REFERENCE.finditer(text):
        at, end = match.span()
        before = text[at - 1 : at]
        if (before.isalpha() or before in _STOPS) and _size(text_page, at) < _RAISED * _size(text_page, at - 1):
            found |= dict.fromkeys(range(at, end), match[0])
    return found


def _size(text_page: Any, at: int) -> float:
    """The type size of a character as it is drawn: some programs draw all type in one size, and scale it."""
    from pypdfium2 import raw as pdfium

    return float(pdfium.FPDFText_GetFontSize(text_page, at)) * _scale(text_page, at)


def _scale(text_page: Any, at: int) -> float:
    from pypdfium2 import raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, at, byref(matrix))
    return hypot(matrix.c, matrix.d) or 1.0


def _ruler(text_page: Any, text: str) -> Callable[[str, int, int], Line]:
    """What gives a line, from its text and the indices of its first and last character, its place."""
    from pypdfium2 import raw as pdfium

    begin_x, end_x, end_y, unused = c_double(), c_double(), c_double(), c_double()
    to_begin_x, to_end_x, to_end_y, to_unused = map(byref, (begin_x, end_x, end_y, unused))
    origin, font_size = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetFontSize
    # Asking for the scale at each line would take a third longer, and most pages have none.
    probes = (0, len(text) // 3, len(text) * 2 // 3)
    scaled = bool(text) and any(abs(_scale(text_page, at) - 1) > _SCALED for at in probes)

    def measure(text: str, first: int, last: int) -> Line:
        origin(text_page, first, to_begin_x, to_unused)
        origin(text_page, last, to_end_x, to_end_y)
        size = _size(text_page, last) if scaled else font_size(text_page, last)
        # The last character is half as wide as the type is high, give or take.
        return Line(text, begin_x.value, end_x.value + size / 2, end_y.value, size)

    return measure


def _apart(text_page: Any, line: Line, first: int) -> Line:
    """The line with its cells, where words in it stand further apart than those of a sentence."""
    from pypdfium2 import raw as pdfium

    left, right, low, high = c_double(), c_double(), c_double(), c_double()
    sides = tuple(map(byref, (left, right, low, high)))

    def side(at: int, of: c_double) -> float:
        pdfium.FPDFText_GetCharBox(text_page, first + at, *sides)
        return of.value

    whites = [
        (blank, side(blank.end(), left) - side(blank.start() - 1, right))
        for blank in _BLANKS.finditer(line.text)
        if not LIST_SIGN.fullmatch(line.text, 0, blank.start())
    ]
    wide = [blank for blank, width in whites if width > _GAP * line.size]
    if not 0 < len(wide) < _CELLS:
        return line
    begins = [0, *[blank.end() for blank in wide]]
    ends = [*[blank.start() for blank in wide], len(line.text)]
    cells = [
        Cell(line.text[begin:end], side(begin, left), side(end - 1, right))
        for begin, end in zip(begins, ends, strict=True)
    ]
    widths = [width for _, width in whites]
    return line._replace(cells=tuple(cells), uneven=max(widths) - min(widths) > _UNEVEN * line.size)
