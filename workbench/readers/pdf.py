"""PDF files with text, read by PDFium: pages as locators, lines joined to paragraphs, running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from ctypes import byref, c_double
from itertools import pairwise
from typing import Any, NamedTuple

from workbench.errors import UnreadableError
from workbench.readers.blocks import Block, compose
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.line_ends import LineEnds
from workbench.readers.material import Material
from workbench.readers.package import damage_told
from workbench.text.document import Document, Origin

_KIND = "a PDF"
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_LINE = re.compile(r"[^\r\n\u0002\ufffe]+[\u0002\ufffe]?")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_CLOSING = 8
"""Characters at the end of a line among which that of a sentence is looked for."""
_BULLET = re.compile(r"[•◦▪‣·]\s")
_MAYBE_BULLET = re.compile(r"([–—*-]|\d{1,2}[.)]|\([a-z\d]\))\s")
_DIGITS = re.compile(r"\d+")
_ENOUGH = 8
"""Pairs of lines from which a usual distance can be told; a few may all be headings."""
_MARGIN = 0.12
"""How much of a page's height, from above and below, a running head or foot may stand in."""


class Line(NamedTuple):
    """A line of a page: where it begins and ends, its baseline and its type size, in points from the lower left."""

    text: str
    left: float
    right: float
    base: float
    size: float


class Page(NamedTuple):
    """A page's lines in reading order."""

    number: int
    height: float
    lines: tuple[Line, ...]


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
    return compose(paragraphs_of(without_running_heads(pages)), material.name, origin)


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
    for piece in _LINE.finditer(text):
        raw = piece.group()
        stripped = raw.strip()
        if stripped:
            first = piece.start() + len(raw) - len(raw.lstrip())
            lines.append(measure(stripped, first))
    return Page(index + 1, height, tuple(lines))


def _ruler(text_page: Any) -> Callable[[str, int], Line]:
    """What gives a line, from its text and the index of its first character, its place."""
    from pypdfium2 import raw as pdfium

    begin_x, end_x, end_y, unused = c_double(), c_double(), c_double(), c_double()
    to_begin_x, to_end_x, to_end_y, to_unused = map(byref, (begin_x, end_x, end_y, unused))
    origin, font_size = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetFontSize

    def measure(text: str, first: int) -> Line:
        last = first + len(text) - 1
        origin(text_page, first, to_begin_x, to_unused)
        origin(text_page, last, to_end_x, to_end_y)
        size = font_size(text_page, last)
        # The last character is half as wide as the type is high, give or take.
        return Line(text, begin_x.value, end_x.value + size / 2, end_y.value, size)

    return measure


def without_running_heads(pages: list[Page]) -> list[Page]:
    """The pages without the lines at their upper and lower margins that repeat from page to page but for a number."""
    if len(pages) < 2:
        return pages
    margins = [_margin(page) for page in pages]
    seen: Counter[str] = Counter()
    for lines in margins:
        seen.update({_running(line) for line in lines})
    needed = 2 if len(pages) < 6 else max(3, len(pages) // 4)
    kept = []
    for page, lines in zip(pages, margins, strict=True):
        number = str(page.number)
        heads = {line for line in lines if seen[_running(line)] >= needed or line.text == number}
        kept.append(page._replace(lines=tuple(line for line in page.lines if line not in heads)) if heads else page)
    return kept


def _running(line: Line) -> str:
    """What of a line stays the same from page to page."""
    return _DIGITS.sub("#", line.text).casefold()


def _margin(page: Page) -> list[Line]:
    """The lines that stand where a running head or foot may."""
    low, high = page.height * _MARGIN, page.height * (1 - _MARGIN)
    return [line for line in page.lines if not low < line.base < high]


def paragraphs_of(pages: Iterable[Page]) -> Iterator[Block]:
    """Lines joined to paragraphs, across pages too; each stretch has its page as locator."""
    pages = list(pages)
    words = LineEnds([line.text for page in pages for line in page.lines])
    text = ""
    starts: list[tuple[int, int]] = []
    last: Line | None = None
    last_page = 0
    for page in pages:
        steps = _steps(page.lines)
        for line in page.lines:
            if last is None or _breaks(last, line, steps, page, new_page=page.number != last_page):
                if text:
                    yield _paragraph(text, starts)
                text, starts = line.text, [(0, page.number)]
            else:
                text = words.join(text, line.text)
                if page.number != starts[-1][1]:
                    starts.append((len(text) - len(line.text), page.number))
            last, last_page = line, page.number
    if text:
        yield _paragraph(text, starts)


def _paragraph(text: str, starts: list[tuple[int, int]]) -> Block:
    if len(starts) == 1:
        return Block(text, f"page {starts[0][1]}")
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return Block(
        text,
        parts=tuple((end, f"page {number}") for (_, number), end in zip(starts, ends, strict=True)),
    )


def _steps(lines: tuple[Line, ...]) -> dict[int, float]:
    """For each type size the usual distance from a line to the next one of its paragraph."""
    steps: dict[int, list[float]] = {}
    for above, below in pairwise(lines):
        step = above.base - below.base
        size = round(above.size)
        if step > 0 and size == round(below.size):
            steps.setdefault(size, []).append(step)
    # Paragraphs stand further apart than lines, so the usual distance is among the small ones.
    return {size: sorted(found)[len(found) // 4] for size, found in steps.items() if len(found) >= _ENOUGH}


def _edge(line: Line, lines: tuple[Line, ...]) -> float:
    """How far to the right the lines reach that stand in the same column; a few that stick out do not count."""
    ends = sorted(other.right for other in lines if other.left < line.right and other.right > line.left)
    return ends[len(ends) * 9 // 10] if ends else line.right


def _breaks(last: Line, line: Line, steps: dict[int, float], page: Page, *, new_page: bool) -> bool:
    """Whether a new paragraph begins with `line`."""
    if _BULLET.match(line.text) or abs(last.size - line.size) > 0.15 * max(last.size, line.size):
        return True
    ended = bool(_SENTENCE_END.search(last.text, max(0, len(last.text) - _CLOSING)))
    if new_page or line.base > last.base + last.size:  # the next page or column
        return ended
    if last.base - line.base > 1.25 * steps.get(round(line.size), 1.25 * line.size):
        return True
    listed = bool(_MAYBE_BULLET.match(line.text))
    if not (ended or listed):
        return False
    if line.left > last.left + 0.8 * line.size or (ended and listed):
        return ended
    letter = (last.right - last.left) / max(1, len(last.text))
    room = _edge(last, page.lines) - last.right
    return room > 1.3 * letter * (1 + len(line.text.partition(" ")[0]))
