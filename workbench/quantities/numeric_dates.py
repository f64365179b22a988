"""Dates in figures alone: 2022-02-28, 28/02/2022, 02/28/22, 28.02.2022."""

from __future__ import annotations

import re

from workbench.quantities.dates import iso_day
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import whole_year, year_at

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
AMBIGUOUS = "day or month first?"


def read_numeric_date(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """2022-02-28, 28/02/2022, 02/28/22, 28.02.2022."""
    low = line.low
    dotted = _DOTTED.fullmatch(low[index])
    if dotted:
        return _ordered(index, index + 1, [int(part) for part in dotted.groups()], words, dotted=True)
    sign = low[index + 1]
    if sign not in ("/", "-", "‐", "‑") or not line.glued(index) or not line.glued(index + 1):
        return None
    if low[index + 3] != sign or not line.glued(index + 2) or not line.glued(index + 3):
        return None
    parts = [low[index], low[index + 2], low[index + 4]]
    if not all(part.isdecimal() for part in parts):
        return None
    if line.end[index + 4] == line.start[index + 5] and low[index + 5] in (sign, "%"):
        return None
    lengths = [len(part) for part in parts]
    if lengths[0] == 4 and lengths[1] <= 2 and lengths[2] <= 2 and year_at(line, index):
        year, month, day = (int(part) for part in parts)
        if not 1 <= month <= 12 or not 1 <= day <= 39:
            return None
        iso, remark = iso_day(year, month, day)
        return Reading(index, index + 5, Kind.DATE, iso=iso, remark=remark)
    if lengths[0] <= 2 and lengths[1] <= 2 and lengths[2] in (2, 4):
        return _ordered(index, index + 5, [int(part) for part in parts], words, dotted=False)
    return None


def _ordered(first: int, last: int, parts: list[int], words: Vocabulary, *, dotted: bool) -> Reading | None:
    """Day and month in the order that the figures allow; where both do, the language's, and a remark."""
    one, two, year = parts
    if year < 100:
        year = whole_year(year)
    if not 1000 <= year <= 2199 or not (one and two) or max(one, two) > 31:
        return None
    remark = ""
    if one > 12 or dotted:
        day, month = one, two
    elif two > 12:
        day, month = two, one
    else:
        month, day = (one, two) if words.date_order == "mdy" else (two, one)
        remark = AMBIGUOUS if one != two else ""
    if month > 12:
        return None
    iso, wrong = iso_day(year, month, day)
    return Reading(first, last, Kind.DATE, iso=iso, remark=wrong or remark)
