"""The lines of pages, as they stand on paper, joined to paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from workbench.readers.blocks import Block, row
from workbench.readers.line_ends import DASHES, LineEnds
from workbench.readers.page_measures import Measures
from workbench.readers.page_tables import Table, tables_of
from workbench.readers.paper import Line, Page

_STOPS = frozenset(".!?:;…")
_CLOSING = "\"'”’»)]"
"""What may stand behind the stop of a sentence."""
_ENDS = _STOPS | frozenset(_CLOSING)
_CLOSING_SIGNS = frozenset(".,;:!?…)]”’»%")
_BULLETS = frozenset("•◦▪‣·")
_MAYBE_BULLET = re.compile(r"([–—*-]|\d{1,2}[.)]|\([a-z\d]\))\s")
_SHORT = 0.6
"""How much of its column a line fills at the most that ends a paragraph without a stop."""


def paragraphs_of(pages: Iterable[Page]) -> Iterator[Block]:
    """Lines joined to paragraphs, across pages too; each stretch has its page as locator."""
    pages = list(pages)
    words = LineEnds([line.text for page in pages for line in page.lines])
    text = ""
    starts: list[tuple[int, int]] = []
    last: Line | None = None
    last_page = 0
    tables = 0
    for page in pages:
        measures = Measures(page.lines)
        ruled: dict[int, Table] = {}
        if any(line.cells for line in page.lines):
            ruled = {table.first: table for table in tables_of(page.lines, words.join)}
        behind = 0
        going_on = _going_on(last, page.lines, measures)
        for at, line in enumerate(page.lines):
            if at < behind:
                continue
            if at in ruled:
                if text:
                    yield _paragraph(text, starts)
                tables += 1
                yield from _table(ruled[at], f"page {page.number}, table {tables}")
                text, last, behind = "", None, ruled[at].last
                continue
            new_page = page.number != last_page
            if last and going_on[at]:
                text = words.join(text, line.text) if text[-1] in DASHES else f"{text} {line.text}"
            elif last is None or _breaks(last, line, measures, new_page=new_page):
                if text:
                    yield _paragraph(text, starts)
                text, starts = line.text, [(0, page.number)]
            elif line.text[0] in _CLOSING_SIGNS and line.continues(last):
                text += line.text
            else:
                text = words.join(text, line.text)
            if new_page:
                if page.number != starts[-1][1]:
                    starts.append((len(text) - len(line.text), page.number))
                last_page = page.number
            last = line
    if text:
        yield _paragraph(text, starts)


def _table(table: Table, label: str) -> Iterator[Block]:
    for number, cells in enumerate(table.rows, 1):
        named = f"{label}, row {number}"
        yield row(((text, f"{named}, column {column}") for column, text in cells), named)


def _paragraph(text: str, starts: list[tuple[int, int]]) -> Block:
    if len(starts) == 1:
        return Block(text, f"page {starts[0][1]}")
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return Block(
        text,
        parts=tuple((end, f"page {number}") for (_, number), end in zip(starts, ends, strict=True)),
    )


def _going_on(last: Line | None, lines: Sequence[Line], measures: Measures) -> list[bool]:
    """For each line whether it is of the paragraph of the one before it beyond doubt, as most are.

    `last` is that before the first, on another page.
    """
    most = {size: measures.most(size) for size in {line.size for line in lines}}
    return (
        [
            line.size == before.size
            and line.text[0].islower()
            and before.text[-1] not in _ENDS
            and (before is last or before.base - line.base <= most[line.size])
            for before, line in zip([last or lines[0], *lines], lines, strict=False)
        ]
        if lines
        else []
    )


def _breaks(last: Line, line: Line, measures: Measures, *, new_page: bool) -> bool:
    """Whether a new paragraph begins with `line`."""
    text, size, base = line.text, line.size, line.base
    apart = last.base - base > measures.most(size)
    if last.size == size and text[0].isalpha() and last.text[-1].isalpha():
        return not new_page and (apart or _stops_short(last, line, measures))
    if last.size != size and abs(last.size - size) > 0.15 * max(last.size, size):
        return True
    if text[0] in _BULLETS and text[1:2].isspace():
        return True
    ended = last.text.rstrip(_CLOSING)[-1:] in _STOPS
    if new_page or base > last.base + last.size:  # the next page or column
        return ended
    if line.continues(last):
        return False
    if apart:
        return True
    listed = not text[0].isalpha() and bool(_MAYBE_BULLET.match(text))
    if not (ended or listed):
        return _stops_short(last, line, measures)
    if line.left > last.left + 0.8 * line.size or (ended and listed):
        return ended
    return _has_room(last, line, measures.reach) and _has_room(last, line, measures.edge(last))


def _has_room(last: Line, line: Line, edge: float) -> bool:
    """Whether the first word of `line` would have had room behind `last`, up to `edge`."""
    letter = (last.right - last.left) / max(1, len(last.text))
    return edge - last.right > 1.3 * letter * (1 + len(line.text.partition(" ")[0]))


def _stops_short(last: Line, line: Line, measures: Measures) -> bool:
    """Whether `last` ends a paragraph without a stop, as a headline or a name does.

    It leaves much of its column empty, and the next line begins anew, and further out than where the first word of
    that would have had room: beside a picture lines are short as well, but one as the other.
    """
    if line.right <= last.right or line.base >= last.base or abs(line.left - last.left) > line.size:
        return False
    begin = next(filter(str.isalnum, line.text), "a")
    if not (begin.isupper() or begin.isdecimal()) or not _has_room(last, line, line.right):
        return False
    return last.right - last.left < _SHORT * (measures.edge(last) - last.left)
