"""PDF files with text, read by PDFium: pages as locators, lines joined to paragraphs, running heads left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from ctypes import byref, c_double
from typing import Any

from workbench.errors import UnreadableError
from workbench.readers.blocks import compose
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.material import Material
from workbench.readers.package import damage_told
from workbench.readers.pages import Line, Page, paragraphs_of, without_footnotes, without_running_heads
from workbench.text.document import Document, Origin

_KIND = "a PDF"
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_LINE = re.compile(r"[^\s\u0002\ufffe][^\r\n\u0002\ufffe]*[\u0002\ufffe]?")
# A number, and what a reference to a footnote stands right behind, beside letters.
_REFERENCE = re.compile(r"[0-9]{1,3}(?![\w%])")
_STOPS = frozenset(".,;:!?…”’\"')]")
_OWN_SIGNS = frozenset(map(chr, range(0xE000, 0xF900)))
"""Characters of a font's own; at the beginning of a line they are the bullets of word processors."""
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
    lines = []
    measure = _ruler(text_page.raw)
    raised = _raised(text_page.raw, text)
    for piece in _LINE.finditer(text):
        line = piece.group().rstrip()
        first = piece.start()
        last = first + len(line) - 1
        if raised:
            line = "".join([text[at] for at in range(first, last + 1) if at not in raised]).strip()
            while last > first and last in raised:
                last -= 1
        if line:
            if line[0] in _OWN_SIGNS:
                line = f"•{line[1:]}"
            lines.append(measure(line, first, last))
    return Page(index + 1, height, tuple(lines), frozenset(raised.values()))


def _raised(text_page: Any, text: str) -> dict[int, str]:
    """Where the digits of references to footnotes stand, and the number that each belongs to."""
    from pypdfium2 import raw as pdfium

    size = pdfium.FPDFText_GetFontSize
    found: dict[int, str] = {}
    for match in _REFERENCE.finditer(text):
        at, end = match.span()
        before = text[at - 1 : at]
        if (before.isalpha() or before in _STOPS) and size(text_page, at) < _RAISED * size(text_page, at - 1):
            found |= dict.fromkeys(range(at, end), match[0])
    return found


def _ruler(text_page: Any) -> Callable[[str, int, int], Line]:
    """What gives a line, from its text and the indices of its first and last character, its place."""
    from pypdfium2 import raw as pdfium

    begin_x, end_x, end_y, unused = c_double(), c_double(), c_double(), c_double()
    to_begin_x, to_end_x, to_end_y, to_unused = map(byref, (begin_x, end_x, end_y, unused))
    origin, font_size = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetFontSize

    def measure(text: str, first: int, last: int) -> Line:
        origin(text_page, first, to_begin_x, to_unused)
        origin(text_page, last, to_end_x, to_end_y)
        size = font_size(text_page, last)
        # The last character is half as wide as the type is high, give or take.
        return Line(text, begin_x.value, end_x.value + size / 2, end_y.value, size)

    return measure
