"""Years: 2016, 2008-9, 2019/20, and as they are said: nineteen eighty-four."""

from __future__ import annotations

from workbench.quantities.amount import ELISIONS, HYPHENS, is_digits, past_hyphen
from workbench.quantities.counted import can_be_counted
from workbench.quantities.nouns import is_plural
from workbench.quantities.phrases import longest_behind
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary

_LONG = 5
_YEAR = 4
_SHORT = 3
"""Digits of the years of the first centuries."""
_LATEST = 2100
_MOVE = 12
"""Tokens between the two figures of a move at most."""
_LAST_CENTURY, _SOON = 1900, 2035
_SPOKEN_CENTURIES = range(16, 21)
"""Those in front, as "twelve thirty", are times of day rather."""


def year_at(line: Line, at: int) -> int | None:
    """The year of four digits at a token, if it is one."""
    token = line.low[at]
    if len(token) == 4 and token.isdecimal() and 1000 <= int(token) <= 2199:
        return int(token)
    return None


def is_number_of_no_year(line: Line, at: int) -> bool:
    """Whether a number in digits stands at a token that is no year."""
    return is_digits(line.low[at]) and year_at(line, at) is None


def whole_year(two_digits: int) -> int:
    """The year that two digits stand for: 50 to 99 of the last century, others of this one."""
    return (1900 if two_digits >= 50 else 2000) + two_digits


def dated(first: int, last: int, iso: str, remark: str = "") -> Reading:
    """A date, from token `first` to before `last`, that says `iso`."""
    return Reading(first, last, Kind.DATE, iso=iso, remark=remark)


def year_behind(line: Line, at: int, words: Vocabulary) -> tuple[int | None, int]:
    """A year behind a day or month: ", 2022", "2022", "of 2018"."""
    here = at + 1 if line.low[at] in (",", words.of) else at
    year = year_at(line, here)
    if year is None or (line.low[here + 1] == ":" and line.glued(here)):
        return None, at
    return year, here + 1


def read_era(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A year with its era: 44 BC (-0043, as ISO 8601 counts), 70 AD, AD 70."""
    low = line.low
    if not low[index].isdecimal() or not 0 < len(low[index]) < 5 or int(low[index]) == 0:
        return None
    year, era = int(low[index]), era_at(line, index + 1, words)
    if len(low[index]) >= _SHORT and _is_told_as_year(line, index, words):
        return Reading(index, index + 1, Kind.DATE, iso=f"{year:04d}")
    if era is not None:
        at = era[1] + 1
        if era[0] < 0 and low[era[1]] in words.range_joiners and low[at].isdecimal() and 0 < len(low[at]) < _LONG:
            # "206 BC-220", "30 BC to AD 14".
            last = (era_at(line, at + 1, words) or (1, at + 1))[1]
            return Reading(index, last, Kind.DATE, iso=f"{_in_era(year, -1)}/{int(low[at]):04d}", ranged=True)
        return Reading(index, era[1], Kind.DATE, iso=_in_era(year, era[0]))
    if low[index + 1] in words.range_joiners and low[index + 2].isdecimal() and 0 < len(low[index + 2]) < 5:
        # "1772-1762 BC", "10–20 AD".
        until, era = int(low[index + 2]), era_at(line, index + 3, words)
        if era is not None and until and (until - year) * era[0] > 0:
            iso = f"{_in_era(year, era[0])}/{_in_era(until, era[0])}"
            return Reading(index, era[1], Kind.DATE, iso=iso, ranged=True)
    if index > 1 and low[index - 1] in words.year_names and low[index - 2] == words.the and len(low[index]) < _YEAR:
        # "In the year 71".
        return Reading(index, index + 1, Kind.DATE, iso=f"{year:04d}")
    if index > 0 and low[index - 1] in words.eras and line.word[index - 1].isupper():
        return Reading(index - 1, index + 1, Kind.DATE, iso=f"{year:04d}")
    return None


def _is_told_as_year(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether the words around a number make a year of it: "In 653, a fleet landed", "writing ca. 174"."""
    low = line.low
    if index == 0 or int(low[index]) > _LATEST:
        return False
    dotted = low[index - 1] == "." and index > 1 and low[index - 2] in words.circa_short and line.glued(index - 2)
    if dotted or low[index - 1] in words.circa_words:
        return not can_be_counted(line, index + 1, words)
    opens = low[index - 1] in words.in_words and line.word[index - 1].istitle()
    return opens and len(low[index]) == _SHORT and low[index + 1] == "," and not low[index + 2].isdecimal()


def era_at(line: Line, at: int, words: Vocabulary) -> tuple[int, int] | None:
    """The era at a token, as -1 before and 1 in ours, and the index behind it: BC, B.C., AD, CE."""
    word, last = line.word[at], at + 1
    if not word.isupper():
        return None
    if len(word) == 1 and line.low[at + 1] == "." and line.glued(at) and line.word[at + 2].isupper():
        # "B.C." and the stop behind it, unless the sentence ends with it.
        stopped = line.low[at + 3] == "." and line.glued(at + 2)
        word, last = word + line.word[at + 2], at + 3 + (stopped and line.low[at + 4] != "")
    if word.lower() in words.before_eras:
        return -1, last
    return (1, last) if word.lower() in words.eras else None


def _in_era(year: int, era: int) -> str:
    return f"{year:04d}" if era > 0 else before_era(year)


def before_era(year: int) -> str:
    """A year before our era as ISO 8601 counts it, which has a year 0 in front of the year 1."""
    return f"-{year - 1:04d}"


def read_spoken_year(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A year as it is said: nineteen eighty-four, nineteen oh five, twenty twenty-four."""
    low = line.low
    century = words.cardinals.get(low[index], 0)
    if century not in _SPOKEN_CENTURIES or low[index - 1] in words.cardinals or low[index - 1] in HYPHENS:
        return None
    at = past_hyphen(line, index + 1)
    if low[at] in words.digits_spoken:
        at = past_hyphen(line, at + 1)
        tail = words.cardinals.get(low[at], 0) if words.cardinals.get(low[at], 0) < 10 else 0
    else:
        tail = words.cardinals.get(low[at], 0)
        unit = past_hyphen(line, at + 1)
        if tail >= 20 and 0 < words.cardinals.get(low[unit], 0) < 10:
            tail, at = tail + words.cardinals[low[unit]], unit
        elif tail < 10:
            return None
    last = at + 1
    if not tail or (low[last] in HYPHENS and line.glued(last - 1)) or low[last] in words.cardinals:
        return None
    opened = low[index - 1] in words.year_openers and index > 0 and read_unit(line, last, words, digits=False) is None
    if not opened and can_be_counted(line, last, words):
        # "Nineteen forty-tonne lorries", "twenty ten pence coins".
        return None
    return Reading(index, last, Kind.DATE, iso=f"{century * 100 + tail}")


def read_year(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A bare year, or years that a stroke or hyphen joins: 2016, 2008-9, 2011-2013, 2019/20, FY2019."""
    low = line.low
    year = year_at(line, index)
    if year is None:
        return _short_year(line, index, words)
    joiner = low[index + 1]
    if joiner in HYPHENS or joiner == "/":
        tail = low[index + 2]
        tight = line.glued(index) and line.glued(index + 1)
        # "In 2025 — 7 percent more than" are two figures.
        if tail.isdecimal() and (tight or (len(tail) == 4 and line.start[index + 2] - line.end[index] <= 3)):
            until = _until(year, tail)
            if until and not ((low[index + 3] in HYPHENS or low[index + 3] == "/") and line.glued(index + 2)):
                return Reading(index, index + 3, Kind.DATE, iso=f"{year}/{until}", ranged=True)
    titled = index > 0 and low[index - 1] in words.titled_years and line.word[index - 1][0].isupper()
    if titled or _counts_something(line, index, words):
        return None
    return Reading(index, index + 1, Kind.DATE, iso=f"{year:04d}")


def _short_year(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A year without its century behind an apostrophe: "in ’69", "the ’69 festival"."""
    low = line.low
    if len(low[index]) != 2 or index < 2 or low[index - 1] not in ELISIONS or not line.glued(index - 1):
        return None
    if line.end[index - 2] == line.start[index - 1] or line.glued(index):
        return None
    opened = low[index - 2] in words.year_openers or low[index - 2] == words.the or low[index - 2] == words.of
    return Reading(index - 1, index + 1, Kind.DATE, iso=f"{whole_year(int(low[index]))}") if opened else None


def _until(year: int, tail: str) -> int | None:
    if len(tail) == 4:
        until = int(tail)
    elif len(tail) in (1, 2):
        unit = 10 ** len(tail)
        until = year - year % unit + int(tail)
    else:
        return None
    return until if year < until <= year + 200 and until < 2200 else None


def _changed(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a change stands in front of "over" and a year, with nothing behind that could be counted."""
    before = line.low[max(0, index - _MOVE) : index - 1]
    told = any(token in words.percent or token in words.moves for token in before)
    return told and not can_be_counted(line, index + 1, words)


def _moves_to_other(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether what moves from four digits moves to what is no year: "have fallen from 1608 in May to just 640"."""
    low = line.low
    if index < 2 or low[index - 2] not in words.moves:
        return False
    for at in range(index + 1, index + _MOVE):
        if low[at] in words.spoken_joiner:
            behind = next((here for here in range(at + 1, at + 4) if low[here][:1].isdecimal()), 0)
            return behind > 0 and year_at(line, behind) is None and low[behind + 1] not in words.months
        if low[at] in (".", ";", ""):
            break
    return False


def _counts_something(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether four digits are a count or a measure rather than a year."""
    low = line.low
    year = int(low[index])
    at = index + 1
    follower = low[at]
    inhabited = low[index - 1] in words.count_openers and line.word[at].islower() and is_plural(follower, words)
    if follower in words.baselines:
        # "A tenth of 2000 levels".
        return False
    if follower in ELISIONS and low[at + 1] in words.genitive and line.glued(index) and line.glued(at):
        # "1663's best picture".
        return False
    sided = follower in words.sides and low[at + 1].isdecimal()
    if sided and len(follower) == 1:
        # "A resolution of 1920×1200".
        return True
    listed = low[index - 1] in words.listing and index > 1 and year_at(line, index - 2) is not None
    if listed and low[index - 3] in words.year_openers and year > int(low[index - 2]):
        # "In 1687 and 1689".
        return False
    if inhabited and (year % 100 == 0 or not 1900 <= year <= 2035) and follower not in words.function_words:
        # "A city of 1200 inhabitants", "around 2000 people".
        return True
    sent = low[index - 1] in words.count_openers and line.word[at].islower()
    if sent and not 1700 <= year <= 2100 and can_be_counted(line, at, words):
        # "The deployment of 1370 mobile clinics".
        return True
    if low[index - 1] in words.range_openers and _moves_to_other(line, index, words):
        return True
    if low[index - 1] in words.year_openers or low[index - 1] in words.months:
        return False
    if follower in HYPHENS and line.glued(index):
        # "The Gazette (1997-present)".
        return low[at + 1] not in words.until_now and low[at + 1] not in words.year_tied
    if sided:
        return True
    if not 1700 <= year <= 2100:
        return not (low[index - 1] in words.range_openers and index > 0)
    if low[at] == "s" and line.glued(index):
        return False
    if follower in words.magnitudes:
        return True
    if follower.isalpha() and follower not in words.function_words and line.word[at][0].islower():
        return is_plural(follower, words) and (year % 100 == 0 or not 1900 <= year <= 2035)
    if low[index - 1] not in words.qualifying_words:
        return False
    if (
        low[index - 1] in words.during
        and _LAST_CENTURY <= year <= _SOON
        and year % 100
        and _changed(line, index, words)
    ):
        # "Sales rose 12 percent over 2019."
        return False
    # "Since at least 2015", "as early as 2044" name a year.
    bound = longest_behind(words.bounds_before, low, index)
    if bound is None:
        return False
    opened = bound[1] > 0 and low[bound[1] - 1] in words.year_openers
    return not (opened or (index > 1 and low[index - 2] in words.timely))
