"""Years by their last digits, decades, and the halves and quarters of a year: '98, the 1990s, Q3 2020, FY2019."""

from __future__ import annotations

from workbench.quantities.amount import APOSTROPHES, ELISIONS, HYPHENS
from workbench.quantities.nouns import is_plural
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import dated, whole_year, year_at, year_behind

_TITLED = 40
"""Two digits from here on are a year behind a title: "Airport '79"."""


def read_decade(line: Line, index: int) -> Reading | None:
    """1990s, 1990's, '90s."""
    low = line.low
    token = low[index]
    at = index + 1
    if low[at] in APOSTROPHES and line.glued(index) and line.glued(at):
        at += 1
    if low[at] != "s" or line.end[at - 1] != line.start[at] or not token.isdecimal() or not token.endswith("0"):
        return None
    if len(token) == 4 and 1000 <= int(token) <= 2190:
        if token.endswith("00") and int(token) < 2000:
            return dated(index, at + 1, f"{token[:2]}XX")
        return dated(index, at + 1, f"{token[:3]}X")
    if len(token) == 2 and low[index - 1] in ELISIONS and line.glued(index - 1):
        return dated(index - 1, at + 1, f"19{token[0]}X" if int(token) > 20 else f"20{token[0]}X")
    return None


def read_short_year(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """Two digits behind an apostrophe, where nothing follows that they could count: the class of '98."""
    low = line.low
    token = low[index]
    if len(token) != 2 or not token.isdecimal() or index < 2 or low[index - 1] not in ELISIONS:
        return None
    free = line.glued(index - 1) and not line.glued(index - 2)
    counts = is_plural(low[index + 1], words) or low[index + 1] in words.magnitudes
    titled = line.word[index - 2].istitle() and low[index - 2] not in words.function_words and int(token) >= _TITLED
    if not free or counts or not (titled or low[index - 2] in words.year_openers | {words.of}):
        return None
    year, until = whole_year(int(token)), low[index + 3]
    if low[index + 1] in HYPHENS and low[index + 2] in ELISIONS and len(until) == len(token) and until.isdecimal():
        # "In '79-'80".
        iso = f"{year}/{whole_year(int(until))}"
        return Reading(index - 1, index + 4, Kind.DATE, iso=iso, ranged=True)
    return dated(index - 1, index + 1, f"{year}")


def read_fiscal(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A fiscal year, a quarter or a half: FY2019, FY 2019, Q3 2020 (2020-Q3, since ISO 8601 has none), H1 2024."""
    low = line.low
    if index == 0 or line.start[index] - line.end[index - 1] > 1:
        return None
    if low[index - 1] in words.fiscal and low[index].isdecimal():
        year = year_at(line, index) or (2000 + int(low[index]) if len(low[index]) == 2 else None)
        return dated(index - 1, index + 1, f"{year:04d}") if year else None
    if line.glued(index) and low[index + 1].isalpha():
        # "The Zoom Q2HD" is a product.
        return None
    if low[index - 1] in words.quarter_letters and low[index] in ("1", "2", "3", "4") and line.glued(index - 1):
        year, last = year_behind(line, index + 1, words)
        return dated(index - 1, last, f"{year:04d}-Q{low[index]}" if year else f"--Q{low[index]}")
    if low[index - 1] in words.half_letters and low[index] in ("1", "2") and line.glued(index - 1):
        # Alone, "H1" is more often a heading or a visa.
        year, last = year_behind(line, index + 1, words)
        return dated(index - 1, last, f"{year:04d}-H{low[index]}") if year else None
    return None
