"""Where a text breaks into lines of so many columns. Offsets are code points, end exclusive; widths are cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

Line = tuple[int, int]

# Blocks in which every character is one cell wide: Latin, Greek, Cyrillic, punctuation, currency, arrows, signs.
_ONE_CELL = re.compile(
    "[\n -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f"
    "\u2010-\u2027\u202f-\u205e\u2070-\u20bf\u2100-\u214f\u2190-\u21ff"
    "\u2200-\u22ff\u2400-\u2421\u2500-\u257f\u2713-\u2718\ufffd]*"
)


def is_one_cell(text: str) -> bool:
    """Whether every character of a sanitised text surely takes one cell; False asks for a measurement."""
    return text.isascii() or _ONE_CELL.fullmatch(text) is not None


def width_of(text: str) -> int:
    """Cells that a sanitised text takes."""
    return len(text) if is_one_cell(text) else cell_len(text)


def shortened(text: str, width: int) -> str:
    """A sanitised text in at most `width` cells, with an ellipsis where it was cut."""
    if width_of(text) <= width:
        return text
    while text and width_of(text) > width - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def wrap(text: str, width: int) -> list[Line]:
    """The lines of a whole text: paragraphs keep their own, more than one empty line becomes one.

    Spaces at which a line breaks belong to no line. A word longer than a line is cut.
    """
    lines: list[Line] = []
    start = 0
    narrow = is_one_cell(text)
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if paragraph and not paragraph.isspace():
            lines.extend(wrap_stretch(text, start, end, width, narrow=narrow))
        elif lines and lines[-1][0] != lines[-1][1]:
            lines.append((start, start))
        start = end + 1
    while lines and lines[-1][0] == lines[-1][1]:
        lines.pop()
    return lines


def wrap_stretch(text: str, start: int, end: int, width: int, *, narrow: bool | None = None) -> list[Line]:
    """The lines of one stretch without line feeds; at least one line, be it empty."""
    width = max(1, width)
    if narrow is None or not narrow:
        narrow = is_one_cell(text[start:end])
    return list(_wrap_narrow(text, start, end, width) if narrow else _wrap_measured(text, start, end, width))


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    find = text.rfind
    while end - start > width:
        limit = start + width
        at = find(" ", start, limit + 1)
        if at <= start:
            yield start, limit
            start = limit
            continue
        yield start, at
        start = at + 1
        while start < end and text[start] == " ":
            start += 1
    yield start, end


def _wrap_measured(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    # Scripts without spaces break between any two wide characters; combining marks stay with their base.
    line, used, space = start, 0, -1
    at = start
    while at < end:
        size = cell_len(text[at])
        if used + size > width and at > line and size:
            if text[at] == " ":
                stop = after = at
            elif space > line:
                stop, after = space, space + 1
            else:
                stop = after = at
            yield line, stop
            while after < end and text[after] == " ":
                after += 1
            line = at = after
            used, space = 0, -1
            continue
        if text[at] == " ":
            space = at
        used += size
        at += 1
    yield line, end
