"""PDFium's own functions, and the pages of a file, opened one after the other.

pypdfium2 opens the file. What is asked for each page or letter is asked of PDFium itself, without the types of its
arguments: checking those takes twice as long as the call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ctypes import CFUNCTYPE, PYFUNCTYPE, Array, c_char, c_float, c_void_p, cast, string_at
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

_UNIT = 2
"""Bytes of a character as PDFium gives it."""
_USUAL = 2**14
"""Letters of a page for which there is room from the start."""
_LAST_WHOLE = "\uffff"
"""What lies beyond comes as two."""


class Functions(NamedTuple):
    """What is asked for letters; each takes a text page and a letter's place first."""

    origin: Callable[..., int]
    size: Callable[..., float]
    box: Callable[..., int]
    matrix: Callable[..., int]
    text_object: Callable[..., int | None]
    generated: Callable[..., int]


class OpenPage(NamedTuple):
    """A page as long as it is open."""

    number: int
    height: float
    """In points."""
    text: str
    handle: c_void_p
    places: Sequence[int]
    """For each character of the text its place among PDFium's letters."""


def opened_pages(file: Any) -> Iterator[OpenPage | None]:
    """All pages of a file that pypdfium2 opened, each open until the next is asked for; None for a damaged one."""
    ask = _page_functions()
    room = _TextRoom()
    before: c_void_p | None = None
    try:
        for index in range(len(file)):
            page = c_void_p(ask.load(file.raw, index))
            text_page = c_void_p(ask.load_text(page)) if page else c_void_p()
            try:
                yield _opened(ask, index + 1, page, text_page, room) if text_page else None
            finally:
                if text_page:
                    ask.close_text(text_page)
                # The page before stays open until this one is: PDFium keeps what both of them draw with.
                if before:
                    ask.close(before)
                before = page
    finally:
        if before:
            ask.close(before)


class _TextRoom:
    """Where PDFium writes the text of a page; made seldom, since Python makes a type of its own for each size."""

    def __init__(self) -> None:
        self._characters = (c_char * (_UNIT * _USUAL))()

    def take(self, letters: int) -> Array[c_char]:
        """Room for so many letters, the same each time."""
        if _UNIT * letters > len(self._characters):
            self._characters = (c_char * (2 * _UNIT * letters))()
        return self._characters


def _opened(ask: _PageFunctions, number: int, page: c_void_p, text_page: c_void_p, room: _TextRoom) -> OpenPage:
    letters = max(0, ask.count(text_page))
    characters = room.take(letters + 1)
    # What is written ends with a zero, which is counted.
    written = ask.text(text_page, 0, letters, characters) if letters else 1
    text = string_at(characters, _UNIT * (written - 1)).decode("utf-16-le", "ignore") if written > 1 else ""
    places = range(letters) if len(text) == letters else _places(ask, text, text_page)
    return OpenPage(number, ask.height(page), text, text_page, places)


def _places(ask: _PageFunctions, text: str, text_page: c_void_p) -> list[int]:
    """Where the characters of a text stand that lacks letters, or has some which PDFium keeps in two halves."""
    halves = accumulate((1 + (sign > _LAST_WHOLE) for sign in text[:-1]), initial=0)
    return [max(0, ask.letter(text_page, at)) for at in halves] if text else []


class _PageFunctions(NamedTuple):
    load: Callable[..., int | None]
    close: Callable[..., None]
    load_text: Callable[..., int | None]
    close_text: Callable[..., None]
    count: Callable[..., int]
    text: Callable[..., int]
    letter: Callable[..., int]
    height: Callable[..., float]


@cache
def _page_functions() -> _PageFunctions:
    from pypdfium2 import raw as pdfium

    return _PageFunctions(
        _bare(pdfium.FPDF_LoadPage, CFUNCTYPE, c_void_p),
        _bare(pdfium.FPDF_ClosePage, CFUNCTYPE),
        _bare(pdfium.FPDFText_LoadPage, CFUNCTYPE, c_void_p),
        _bare(pdfium.FPDFText_ClosePage, CFUNCTYPE),
        _bare(pdfium.FPDFText_CountChars),
        _bare(pdfium.FPDFText_GetText),
        _bare(pdfium.FPDFText_GetCharIndexFromTextIndex),
        _bare(pdfium.FPDF_GetPageHeightF, PYFUNCTYPE, c_float),
    )


@cache
def letter_functions() -> Functions:
    """What is asked for letters."""
    from pypdfium2 import raw as pdfium

    return Functions(
        _bare(pdfium.FPDFText_GetCharOrigin),
        _bare(pdfium.FPDFText_GetFontSize),
        _bare(pdfium.FPDFText_GetCharBox),
        _bare(pdfium.FPDFText_GetMatrix),
        _bare(pdfium.FPDFText_GetTextObject, PYFUNCTYPE, c_void_p),
        _bare(pdfium.FPDFText_IsGenerated),
    )


def _bare(function: Any, kind: Callable[..., Any] = PYFUNCTYPE, gives: Any = None) -> Any:
    """The function itself; what takes no time keeps Python's lock, which is slower to give away than the call."""
    return kind(gives or function.restype)(cast(function, c_void_p).value or 0)
