"""Text cells that a spreadsheet would run as a formula, or turn into a date, and the way back.

A cell is defused with an apostrophe, as OWASP's page on CSV injection advises. An apostrophe that already stands in
such a place is doubled, so that `restore` gives back the very text. Cells of numbers are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# A formula can start a cell, and also whatever follows a separator: in many countries a spreadsheet parts the same
# file at semicolons or tabs. The wide forms are read as their ASCII ones by East Asian versions.
_TRIGGER = "[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]"
_PLACE = "(?:^|(?<=[;\t\r\n]))"
_FORMULA = re.compile(rf"{_PLACE}(?='*[ \u00a0]*{_TRIGGER})")
_DEFUSED = re.compile(rf"{_PLACE}'(?='*[ \u00a0]*{_TRIGGER})")

# What some spreadsheet takes for a date or a time: digits and separators, month names, am or pm, and nothing else.
# "1.5" is one, too: the first of May, in much of Europe.
_DATE = (
    r"(?=.*\d)(?=.*[a-z/.:\-])"
    r"(?:[\d/.:, \-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[ap]\.?m\.?)+\Z"
)
_DATE_LIKE = re.compile(_DATE, re.IGNORECASE)
_QUOTED_DATE = re.compile(rf"'+{_DATE}", re.IGNORECASE)

_FIRST = frozenset("'=+-@ \u00a0\t\r\n;\uff1d\uff0b\uff0d\uff20")
_SEPARATORS = ";\t\r\n"
_SEPARATOR = re.compile(f"[{_SEPARATORS}]")
_BEHIND = re.compile(rf"'*[ \u00a0]*{_TRIGGER}|'|[;\t\r\n]")
"""What stands behind a separator where something may run."""


def risky(texts: Sequence[str]) -> list[int]:
    """Which of these texts `defuse` may change, by their places; it changes no other."""
    firsts = [text[:1] for text in texts]
    found = [] if _FIRST.isdisjoint(firsts) else [at for at, first in enumerate(firsts) if first in _FIRST]
    # A separator at the beginning of a text is found already, so each one stands within.
    together = "\0".join(texts)
    for separator in _SEPARATORS:
        at = together.find(separator) + 1
        while at:
            if _BEHIND.match(together, at):
                return [at for at, text in enumerate(texts) if text[:1] in _FIRST or _SEPARATOR.search(text)]
            at = together.find(separator, at) + 1
    return found


def defuse(text: str, *, dates: bool = False) -> str:
    """The text as a cell may hold it; with `dates`, what looks like a date is kept from becoming one, too."""
    if dates and _DATE_LIKE.match(text):
        return "'" + text
    if text[:1] not in _FIRST and not _SEPARATOR.search(text):
        return text
    if _QUOTED_DATE.match(text):
        return "'" + text
    return _FORMULA.sub("'", text)


def restore(cell: str) -> str:
    """The text that `defuse` made this cell of, with or without `dates`."""
    if _QUOTED_DATE.match(cell):
        return cell[1:]
    return _DEFUSED.sub("", cell)
