"""Footnotes at the feet of the columns of pages."""

from __future__ import annotations

import re
from collections import Counter

from workbench.readers.blocks import Block
from workbench.readers.line_ends import LineEnds
from workbench.readers.paper import Line, Page

_NOTE = re.compile(r"(\d{1,3})[.)]?\s*(\S.*)")
_SMALLER = 0.95
"""How much of the text's size the type of footnotes has at the most."""
_COLUMN = 5
"""Lines that a column has at the least; what is shorter is a cell of a table."""


def without_footnotes(pages: list[Page]) -> tuple[list[Page], list[Block]]:
    """The pages without the footnotes at the feet of their columns, and those as passages of their own."""
    kept, notes = [], []
    for page in pages:
        feet = _feet(page)
        if not feet:
            kept.append(page)
            continue
        below = {at for foot in feet for at in foot}
        kept.append(page._replace(lines=tuple([line for at, line in enumerate(page.lines) if at not in below])))
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
    lines = page.lines
    usual = Counter([round(line.size, 1) for line in lines]).most_common(1)[0][0]
    ends = [at for at in range(1, len(lines)) if lines[at].base > lines[at - 1].base + lines[at - 1].size]
    found = []
    first = 0
    for last in [*ends, len(lines)]:
        foot = last
        for at in range(last - 1, first - 1, -1):
            if lines[at].size > _SMALLER * usual:
                break
            if _opens_note(lines[at], page):
                foot = at
        if foot < last and (last == len(lines) or last - first >= _COLUMN):
            found.append(range(foot, last))
        first = last
    return found
