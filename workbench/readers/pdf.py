"""PDF files with text, read by PDFium: pages as locators, lines joined to paragraphs, running heads left out."""

from __future__ import annotations

from functools import partial
from itertools import chain, repeat

from workbench.errors import UnreadableError
from workbench.readers.blocks import compose
from workbench.readers.footnotes import without_footnotes
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.material import Material
from workbench.readers.package import damage_told
from workbench.readers.pages import paragraphs_of
from workbench.readers.paper import Line, Page
from workbench.readers.pdf_bombs import refuse_bombs
from workbench.readers.pdf_cells import rows_of
from workbench.readers.pdf_letters import Letters, Room
from workbench.readers.pdf_raised import raised_digits
from workbench.readers.pdf_text import pieces_of
from workbench.readers.pdfium import OpenPage, opened_pages
from workbench.readers.running_heads import without_running_heads
from workbench.text.document import Document, Origin

_KIND = "a PDF"
_PASSWORD = 4  # FPDF_ERR_PASSWORD
# A page has many lines: made without a call in Python for each.
_line = partial(tuple.__new__, Line)


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
            pages, size, room = [], 0, Room()
            for number, opened in enumerate(opened_pages(file), 1):
                # A damaged page is left empty rather than the whole file lost.
                page = _take_page(opened, room) if opened else Page(number, 0.0, ())
                pages.append(page)
                size += sum([len(line.text) for line in page.lines])
                if size > TEXT_CHARACTERS:
                    raise UnreadableError(f"{material.name} holds more text than the workbench reads: cut it down.")
            return pages, {name: file.get_metadata_value(name) for name in ("Title", "Author")}
        finally:
            file.close()


def _take_page(page: OpenPage, room: Room) -> Page:
    """One page's lines."""
    letters = Letters(page, room)
    raised = raised_digits(letters, page.text)
    text = page.text
    if raised.standing:
        text = "".join([raised.standing.get(at, sign) for at, sign in enumerate(text)])
    pieces = pieces_of(text)
    if raised.marks or raised.standing:
        pieces = pieces.without(raised.marks, raised.standing)
    ends = letters.ends(pieces.firsts, pieces.lasts)
    lines = list(map(_line, zip(pieces.texts, *ends[:4], repeat(()), repeat(False), repeat(False))))
    for at in pieces.raised:
        lines[at] = lines[at]._replace(text=pieces.words(at))
    rows = rows_of(pieces, ends, letters)
    if rows:
        cut = ([line] if at not in rows else rows[at].lines(line) for at, line in enumerate(lines))
        lines = list(chain.from_iterable(cut))
    return Page(page.number, page.height, tuple(lines), frozenset(raised.marks.values()))
