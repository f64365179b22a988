"""The lines of pages, as they stand on paper, joined to paragraphs; running heads and footnotes apart from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from workbench.readers.blocks import Block, row
from workbench.readers.line_ends import LineEnds
from workbench.readers.page_tables import Table, tables_of
from workbench.readers.paper import Line, Page

_STOPS = frozenset(".!?:;…")
_CLOSING = "\"'”’»)]"
"""What may stand behind the stop of a sentence."""
_CLOSING_SIGNS = frozenset(".,;:!?…)]”’»%")
_BULLETS = frozenset("•◦▪‣·")
_MAYBE_BULLET = re.compile(r"([–—*-]|\d{1,2}[.)]|\([a-z\d]\))\s")
_DIGITS = re.compile(r"\d+")
_ENOUGH = 8
"""Pairs of lines from which a usual distance can be told; a few may all be headings."""
_NOTE = re.compile(r"(\d{1,3})[.)]?\s*(\S.*)")
_SMALLER = 0.95
"""How much of the text's size the type of footnotes has at the most."""
_COLUMN = 5
"""Lines that a column has at the least; what is shorter is a cell of a table."""
_SHORT = 0.6
"""How much of its column a line fills at the most that ends a paragraph without a stop."""
_MARGIN = 0.12
"""How much of a page's height, from above and below, a running head or foot may stand in."""


def without_running_heads(pages: list[Page]) -> list[Page]:
    """The pages without the lines at their upper and lower margins that repeat from page to page but for a number."""
    if len(pages) < 2:
        return pages
    margins = [_margin(page) for page in pages]
    seen = Counter(chain.from_iterable(set(running.values()) for running in margins))
    needed = 2 if len(pages) < 6 else max(3, len(pages) // 4)
    kept = []
    for page, lines in zip(pages, margins, strict=True):
        number = str(page.number)
        heads = {at for at, running in lines.items() if seen[running] >= needed or page.lines[at].text == number}
        text = tuple([line for at, line in enumerate(page.lines) if at not in heads]) if heads else page.lines
        kept.append(page._replace(lines=text))
    return kept


def _margin(page: Page) -> dict[int, str]:
    """The lines that stand where a running head or foot may, and what of each stays the same from page to page."""
    low, high = page.height * _MARGIN, page.height * (1 - _MARGIN)
    outer = [(at, line.text) for at, line in enumerate(page.lines) if not low < line.base < high]
    return {at: _DIGITS.sub("#", text).casefold() for at, text in outer}


def without_footnotes(pages: list[Page]) -> tuple[list[Page], list[Block]]:
    """The pages without the footnotes at the feet of their columns, and those as passages of their own."""
    kept, notes = [], []
    for page in pages:
        feet = _feet(page)
        if not feet:
            kept.append(page)
            continue
        below = {at for foot in feet for at in foot}
        kept.append(page._replace(lines=tuple(line for at, line in enumerate(page.lines) if at not in below)))
        words = LineEnds([line.text for line in page.lines])
        text, number = "", ""
        for line in (page.lines[at] for foot in feet for at in foot):
            if opened := _opens_note(line, page):
                if text:
                    notes.append(Block(text, f"page {page.number}, footnote {number}"))
                number, text = opened
            else:
                text = words.join(text, line.text)
        notes.append(Block(text, f"page {page.number}, footnote {number}"))
    return kept, notes


def _opens_note(line: Line, page: Page) -> tuple[str, str] | None:
    """The number and the words of a footnote that begins here, where the page refers to one of that number."""
    found = _NOTE.match(line.text)
    return (found[1], found[2]) if found and found[1] in page.notes else None


def _feet(page: Page) -> list[range]:
    """The lines of the footnotes, one range for the foot of each column that has some."""
    if not page.notes or not page.lines:
        return []
    usual = Counter(round(line.size, 1) for line in page.lines).most_common(1)[0][0]
    found = []
    first = 0
    for last in range(1, len(page.lines) + 1):
        if last < len(page.lines) and page.lines[last].base <= page.lines[last - 1].base + page.lines[last - 1].size:
            continue
        foot = last
        for at in range(last - 1, first - 1, -1):
            if page.lines[at].size > _SMALLER * usual:
                break
            if _opens_note(page.lines[at], page):
                foot = at
        if foot < last and (last == len(page.lines) or last - first >= _COLUMN):
            found.append(range(foot, last))
        first = last
    return found


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
        steps = _steps(page.lines)
        ruled = (
            {table.first: table for table in tables_of(page.lines)} if any(line.cells for line in page.lines) else {}
        )
        behind = 0
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
            if last is None or _breaks(last, line, steps, page, new_page=page.number != last_page):
                if text:
                    yield _paragraph(text, starts)
                text, starts = line.text, [(0, page.number)]
            elif line.text[0] in _CLOSING_SIGNS and line.continues(last):
                text += line.text
            else:
                text = words.join(text, line.text)
                if page.number != starts[-1][1]:
                    starts.append((len(text) - len(line.text), page.number))
            last, last_page = line, page.number
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


def _steps(lines: tuple[Line, ...]) -> dict[int, float]:
    """For each type size the usual distance from a line to the next one of its paragraph."""
    steps: dict[int, list[float]] = {}
    placed = [(round(line.size), line.base) for line in lines]
    for (size, above), (next_size, below) in pairwise(placed):
        if size == next_size and above > below:
            steps.setdefault(size, []).append(above - below)
    # Paragraphs stand further apart than lines, so the usual distance is among the small ones.
    return {size: sorted(found)[len(found) // 4] for size, found in steps.items() if len(found) >= _ENOUGH}


def _edge(line: Line, lines: tuple[Line, ...]) -> float:
    """How far to the right the lines reach that stand in the same column; a few that stick out do not count."""
    ends = sorted(other.right for other in lines if other.left < line.right and other.right > line.left)
    return ends[len(ends) * 9 // 10] if ends else line.right


def _breaks(last: Line, line: Line, steps: dict[int, float], page: Page, *, new_page: bool) -> bool:
    """Whether a new paragraph begins with `line`."""
    text, size, base = line.text, line.size, line.base
    apart = last.base - base > 1.25 * steps.get(round(size), 1.25 * size)
    if last.size == size and text[0].isalpha() and last.text[-1].isalpha():
        return not new_page and (apart or _stops_short(last, line, page))
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
        return _stops_short(last, line, page)
    if line.left > last.left + 0.8 * line.size or (ended and listed):
        return ended
    return _has_room(last, line, _edge(last, page.lines))


def _has_room(last: Line, line: Line, edge: float) -> bool:
    """Whether the first word of `line` would have had room behind `last`, up to `edge`."""
    letter = (last.right - last.left) / max(1, len(last.text))
    return edge - last.right > 1.3 * letter * (1 + len(line.text.partition(" ")[0]))


def _stops_short(last: Line, line: Line, page: Page) -> bool:
    """Whether `last` ends a paragraph without a stop, as a headline or a name does.

    It leaves much of its column empty, and the next line begins anew, and further out than where the first word of
    that would have had room: beside a picture lines are short as well, but one as the other.
    """
    if line.right <= last.right or line.base >= last.base or abs(line.left - last.left) > line.size:
        return False
    begin = next(filter(str.isalnum, line.text), "a")
    if not (begin.isupper() or begin.isdecimal()) or not _has_room(last, line, line.right):
        return False
    return last.right - last.left < _SHORT * (_edge(last, page.lines) - last.left)
