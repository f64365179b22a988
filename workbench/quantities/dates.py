"""Dates: days, months, decades, centuries, as ISO 8601 that says no more than the words."""

from __future__ import annotations

from workbench.quantities.amount import APOSTROPHES, HYPHENS, is_digits
from workbench.quantities.centuries import read_century
from workbench.quantities.days import day_at
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.periods import read_decade, read_short_year
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import dated, whole_year, year_behind

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NO_SUCH_DAY = "no such day"
_FULL = 4
_LAST = 31


def read_date(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The date that begins at a token: a figure in digits, an ordinal or a month's name."""
    token = line.low[index]
    if is_digits(token):
        return (
            read_century(line, index, words)
            or _day_first(line, index, words)
            or read_decade(line, index)
            or read_short_year(line, index, words)
        )
    if token in words.months:
        return _month_first(line, index, words)
    if token in words.ordinals or words.cardinals.get(token) in (20, 30):
        return _day_first(line, index, words) or read_century(line, index, words)
    if token in words.decade_words and line.low[index - 1] == words.the:
        return dated(index, index + 1, f"19{words.decade_words[token]}X")
    return None


def iso_day(year: int | None, month: int | None, day: int | None) -> tuple[str, str]:
    """ISO 8601 of what is known, and a remark where there is no such day."""
    head = f"{year:04d}" if year is not None else "-"
    remark = ""
    if month is not None and day is not None:
        most = _DAYS[month - 1]
        if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
            most = 28
        if not 1 <= day <= most:
            remark = NO_SUCH_DAY
    if day is not None:
        middle = f"{month:02d}" if month is not None else "-"
        return f"{head}-{middle}-{day:02d}", remark
    if month is not None:
        return f"{head}-{month:02d}", remark
    return head, remark


def _month_at(line: Line, at: int, words: Vocabulary) -> tuple[int, int] | None:
    """A month at a token, and the index behind it and its full stop."""
    low = line.low
    month = words.months.get(low[at])
    if month is None:
        return None
    last = at + 1
    if (
        low[last] == "."
        and len(low[at]) <= 4
        and low[at] not in words.modal_months
        and line.end[at] == line.start[last]
    ):
        goes_on = is_digits(low[last + 1]) or (low[last + 1] != "" and not line.word[last + 1][0].isupper())
        last += goes_on
    return month, last


def _day_first(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """28 Feb 2022, 28th of February, the 8th of June, 2022; the 24th; 24-28 February."""
    low = line.low
    day = day_at(line, index, words)
    if day is None:
        return None
    number, at = day
    until = None
    if low[at] in HYPHENS and (second := day_at(line, at + 1, words)) and _month_at(line, second[1], words):
        until, at = second
    here = at + 1 if low[at] == words.of else at
    if low[here] == words.the:
        bare = until is None and number <= 31 and _bare_day(line, index, at, words)
        return dated(index, at, f"---{number:02d}") if bare else None
    month = _month_at(line, here, words)
    if month and number <= 31 and _is_month(line, here, words):
        year, last = year_behind(line, month[1], words)
        iso, remark = iso_day(year, month[0], number)
        if until is not None:
            other, other_remark = iso_day(year, month[0], until)
            return Reading(index, last, Kind.DATE, iso=f"{iso}/{other}", remark=remark or other_remark, ranged=True)
        return dated(index, last, iso, remark)
    if until is None and number <= 31 and (listed := _listed_day(line, index, (number, at), words)):
        return listed
    if until is None and _bare_day(line, index, at, words) and number <= 31:
        return dated(index, at, f"---{number:02d}")
    return None


def _listed_day(line: Line, index: int, day: tuple[int, int], words: Vocabulary) -> Reading | None:
    """A day that shares the month of later ones: the 4 of "4 and 11 December", the 3 of "3, 7 and 9 May 2020"."""
    low = line.low
    before, here = day
    while low[here] in words.listing and (following := day_at(line, here + 1, words)):
        if not before < following[0] <= 31:
            return None
        before, here = following
        at = here + 1 if low[here] == words.of else here
        month = _month_at(line, at, words)
        if month and _is_month(line, at, words):
            year, _ = year_behind(line, month[1], words)
            return dated(index, day[1], *iso_day(year, month[0], day[0]))
    return None


def _bare_day(line: Line, index: int, at: int, words: Vocabulary) -> bool:
    """Whether "the 24th" is a day: digits, behind "the", and no noun follows that it could rank."""
    low = line.low
    if not is_digits(low[index]) or low[index - 1] != words.the or at == index + 1:
        return False
    if index > 1 and low[index - 2] in words.clock_openers:
        # "She holed from 12 feet at the 17th."
        return False
    if _ranks_on(line, at, words):
        return False
    follower = low[at]
    if follower in words.spoken_joiner and low[at + 1 + (low[at + 1] == words.the)] in words.ordinals:
        # "From the 14th to the eighth best paid".
        return False
    if (follower in HYPHENS and line.end[at - 1] == line.start[at]) or follower in words.ranked_since:
        return False
    if follower == words.of and low[at + 1] in words.definite:
        # "The 27th of that month", "of the same month", not "the 1st of the month".
        of_it = low[at + 2] not in words.calendar or low[at + 1] != words.the
        return of_it and not words.calendar.isdisjoint(low[at + 2 : at + 4])
    if follower in words.over_words and not is_digits(low[at + 1]):
        # "The 30th over", of cricket.
        return False
    return not follower.isalpha() or (
        follower in words.function_words and follower != words.of and follower not in words.superlatives
    )


def _ranks_on(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether further ranks follow and then what all of them rank: "the 2nd, 3rd and 4th largest towns"."""
    here = at
    while line.low[here] in words.listing:
        here += 1 + (line.low[here] == "," and line.low[here + 1] in words.listing)
        following = day_at(line, here, words)
        if following is None:
            return False
        here = following[1]
    ranked = is_noun_like(line, here, words) and not line.low[here].endswith(words.past_endings)
    return here > at and ranked and line.low[here] not in words.months


def _is_month(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether this is a month: with a capital always; "may" without one where no verb can follow."""
    return (
        line.word[at][0].isupper()
        or line.low[at] not in words.modal_months
        or line.low[at + 1] in (",", ".", "", words.of)
    )


def _month_first(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """February the 28th, Feb. 28, Nov. 29, 2016, March 4-6, February 2022, and a month alone."""
    low = line.low
    found = _month_at(line, index, words)
    if found is None:
        return None
    month, at = found
    capital = line.word[index][0].isupper()
    here = at + 1 if low[at] == words.the else at
    day = day_at(line, here, words) if low[here] not in words.cardinals or here == at + 1 else None
    if day and day[0] <= 31 and not _counted(line, day[1], words):
        number, last = day
        until = None
        opened = index > 0 and low[index - 1] in words.range_openers
        if (second := _until_day(line, last, words, opened=opened)) and second[0] > number:
            until, last = second
        year, last = year_behind(line, last, words)
        iso, remark = iso_day(year, month, number)
        if until is not None:
            other, other_remark = iso_day(year, month, until)
            first = index - 1 if opened else index
            return Reading(first, last, Kind.DATE, iso=f"{iso}/{other}", remark=remark or other_remark, ranged=True)
        return dated(index, last, iso, remark)
    year, last = year_behind(line, at, words)
    if year is None and low[at] in APOSTROPHES and line.glued(at) and len(low[at + 1]) == 2 and low[at + 1].isdecimal():
        year, last = whole_year(int(low[at + 1])), at + 2
    if year is not None and (capital or low[index] not in words.ambiguous_months):
        return dated(index, last, iso_day(year, month, None)[0])
    if not capital or line.end[index] - line.start[index] < 3:
        return None
    tied = low[at] in HYPHENS and line.glued(at - 1) and line.glued(at)
    joined = tied and low[at + 1] in words.months
    if tied and not joined and len(low[index]) < _FULL:
        # "Mar-a-Lago".
        return None
    opener = low[index - 2] if low[index - 1] in HYPHENS and index > 1 else low[index - 1]
    # "The May elections", "its best March quarter".
    named = low[at] in words.of_the_month and (opener in words.definite or low[index] not in words.modal_months)
    if low[index] in words.ambiguous_months and opener not in words.month_openers and not joined and not named:
        return None
    if low[index] in words.modal_months and opener == "," and _is_persons_verb(line, at, words):
        return None
    if (index == 0 and low[index] in words.ambiguous_months) or (line.word[index].isupper() and len(low[index]) < 4):
        return None
    given_name = low[index] in words.given_months and line.word[at][:1].isupper()
    opened = low[index - 1] in words.month_openers and low[index - 1] not in words.listing
    if given_name and low[at] not in words.function_words and not opened:
        # A person: April Smith.
        return None
    return dated(index, at if low[at - 1] == "." else index + 1, iso_day(None, month, None)[0])


def _is_persons_verb(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a person is said to have done something at a token: "In her letter, May tried to"."""
    return line.low[at].endswith(words.past_endings) or line.low[at] in words.personal_verbs


def _until_day(line: Line, at: int, words: Vocabulary, *, opened: bool) -> tuple[int, int] | None:
    """The day up to which a span goes, by hyphen, or by a word and its ending: March 4-6, October 14th to 21st.

    `opened`: "from" or "between" stands in front, as in "from June 3 to 7".
    """
    low = line.low
    stroke = low[at] == "/" and line.glued(at - 1) and line.glued(at) and low[at + 2] != "/"
    if not (stroke or low[at] in words.range_joiners or (opened and low[at] in words.joining_and)):
        return None
    second = day_at(line, at + 1, words)
    if second is None or (opened and (low[second[1]] in words.magnitudes or is_noun_like(line, second[1], words))):
        return None
    return second if low[at] in HYPHENS or stroke or second[1] > at + 2 or opened else None


def _counted(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether the figure behind a month's name counts something: "in May 12 people"."""
    follower = line.low[at]
    if follower == ":":
        # "May 12:30" has an hour, "May 12: parade" a day.
        return line.glued(at) and is_digits(line.low[at + 1])
    if follower in ("%", "/") and line.end[at - 1] == line.start[at]:
        # "June 28/29" are two days.
        days = follower == "/" and line.low[at - 1].isdecimal() and line.low[at + 1].isdecimal()
        return not (days and int(line.low[at - 1]) + 1 == int(line.low[at + 1]) <= _LAST)
    return follower in words.magnitudes or follower in words.counted_behind_months
