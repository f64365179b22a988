"""Spells of time, and figures of several units: a decade, an hour and a half, 6ft 2in, aged 7, in his forties."""

from __future__ import annotations

from workbench.quantities.amount import APOSTROPHES, HYPHENS, Amount, is_digits
from workbench.quantities.cardinals import read_cardinal
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.numerals import tidy, times
from workbench.quantities.phrases import longest_behind
from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.units import Unit, read_unit
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import is_number_of_no_year

_DECADES = 30
"""From here on tens behind no article are a decade with their apostrophe: "50's", "70's films"."""
_SECOND = 2
_FEET_OF_PEOPLE = range(3, 9)


def read_spell(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """One of a unit of time, without a number: a decade, the last decade, an hour and a half; in his forties."""
    low = line.low
    token = low[index]
    front = index - 1
    while front > 0 and (low[front] in words.parts_of_span or low[front] in HYPHENS):
        front -= 1
    if token in words.decade_words and index > 0 and low[front] in words.in_their:
        start = words.decade_words[token] * 10
        return Reading(index, index + 1, Kind.AGE, start, start + 9, "year", ranged=True)
    if token in words.duration_long:
        # "An hourlong talk".
        return Reading(index, index + 1, Kind.DURATION, 1, 1, words.duration_long[token])
    if index == 0 or not (token in words.duration_alone or is_moment(line, index, words)):
        return None
    if line.word[index].istitle() and not words.capital_nouns:
        # "The coming Year of the Rooster".
        return None
    unit = words.durations[token]
    if (
        low[index + 1] in words.or_words
        and low[index + 2] in words.one_more
        and not is_noun_like(line, index + 3, words)
    ):
        # "A week or two", "in the next year or two".
        first = index - (low[index - 1] in words.articles)
        return Reading(first, index + 3, Kind.DURATION, 1, words.cardinals[low[index + 2]], unit, ranged=True)
    if low[index - 1] in words.extra_words and (low[index - 2] in words.articles or low[index - 2] in words.definite):
        # "An extra week of voting", and no "extra day care".
        told = low[index + 1].endswith(words.past_endings)
        noun = (is_noun_like(line, index + 1, words) and not told) or low[index + 1] in HYPHENS
        return None if noun or index < _SECOND else Reading(index, index + 1, Kind.DURATION, 1, 1, unit)
    halves = half_more(line, index + 1, words)
    if low[index - 1] in words.full_words and index >= _SECOND and low[index - 2] in words.articles:
        # "A full year", and no "full week programme".
        noun = is_noun_like(line, index + 1, words) or low[index + 1] in HYPHENS
        rated = index > _SECOND and is_number_of_no_year(line, index - 3)
        return None if noun or rated else Reading(index - 2, index + 1, Kind.DURATION, 1, 1, unit)
    if low[index - 1] in words.articles:
        if not _stands_alone(line, index, words):
            return None
        first = index - 1
    elif halves and not low[index - 1].isdecimal():
        # "By the end of the year and a half", "the past hour and a half".
        return Reading(index, halves[1], Kind.DURATION, tidy(1 + halves[0]), tidy(1 + halves[0]), unit)
    elif (known := longest_behind(words.duration_definite, low, index)) and (
        token in words.duration_definite_alone or (known[1] > 0 and low[known[1] - 1] in words.stretching)
    ):
        # "In the past decade", "over the past year"; "in the past year" is a time as "last year" is one.
        first = index
    else:
        return None
    if low[index + 1] in HYPHENS and line.glued(index):
        # "A month-long trip".
        long = low[index + 2] in words.long_words and first < index
        return Reading(first, index + 3, Kind.DURATION, 1, 1, unit) if long else None
    if first == index:
        return Reading(first, index + 1, Kind.DURATION, 1, 1, unit)
    value, symbol, last = with_rest(line, 1, Unit(Kind.DURATION, unit, index + 1), words)
    return Reading(first, last, Kind.DURATION, value, value, symbol)


def is_moment(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "a second" is a time and no rank: "less than a second", "a second later", not "than a second term"."""
    low = line.low
    if index == 0 or low[index] not in words.durations or low[index - 1] not in words.articles:
        return False
    if low[index + 1] in words.moment_behind:
        return low[index + 2] not in words.cardinals
    opened = index > 1 and low[index - 2] in words.moment_openers
    return opened and not is_noun_like(line, index + 1, words) and low[index + 1] not in HYPHENS


def _stands_alone(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "a week" is a spell, and not the measure of a rate ("three times a week")."""
    low = line.low
    if low[index] in words.day_words and low[index + 1] == words.of:
        return False
    if low[index + 1] in words.spell_told:
        # "On a day when the committee met".
        return False
    taxed = low[index + 2] in words.before_tax
    if (low[index + 1] in words.turning and not taxed) or low[index + 1] in words.lengths:
        return True
    before = low[index - 2] if index > 1 else ""
    if before in (")", "%") or is_digits(before) or before in words.rate_openers:
        return False
    return (
        before in words.function_words
        or not before.isalnum()
        or before in words.qualifying_words
        or (before.endswith(words.verb_endings) or before in words.spell_verbs)
    )


def read_tens(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """In his 40s, the under 19s (ages), in the 50s (degrees, or else a decade of the last century), 100s of cars."""
    low = line.low
    token = low[index]
    digits = words.digit_magnitudes.get(token)
    if digits and low[index + 1] == "s" and line.glued(index) and low[index + 2] == words.of:
        return Reading(index, index + 2, Kind.COUNT, *digits, vague=True, form="vague")
    if len(token) == 2 and token[1] == "0" and low[index + 1] in HYPHENS and low[index + 2] in words.some_years:
        # "A 30-something".
        return Reading(index, index + 3, Kind.AGE, int(token), int(token) + 9, "year", ranged=True)
    at = index + 2 if low[index + 1] in APOSTROPHES else index + 1
    if len(token) > 2 or not token.isdecimal() or low[at] != "s" or index == 0:
        return None
    if line.end[at - 1] != line.start[at]:
        return None
    if low[index - 1] in words.age_limits or (low[index - 1] in HYPHENS and low[index - 2] in words.age_limits):
        return Reading(index, at + 1, Kind.AGE, int(token), int(token), "year")
    if token[1:] != "0":
        return None
    start, front = int(token), _past_parts(line, index - 1, words)
    if front > 2 and low[front] in words.age_joints and low[front - 1] == "s" and low[front - 2].isdecimal():
        # "In their late 70s and early 80s", "the 70s and 80s".
        earlier = _past_parts(line, front - 3, words)
        front = earlier if low[earlier] in words.in_their or low[earlier] == words.the else front
    if low[front] in words.in_their:
        return Reading(index, at + 1, Kind.AGE, start, start + 9, "year", ranged=True)
    bare = low[front] != words.the and front == index - 1
    if bare and start < _DECADES:
        return None
    if bare and at == index + 1 and not _another_decade(line, at + 1, words):
        return None
    if not words.about_weather.isdisjoint(low):
        return Reading(index, at + 1, Kind.MEASURE, start, start + 9, "deg", ranged=True)
    return Reading(index, at + 1, Kind.DATE, iso=f"19{token[0]}X" if start > 20 else f"20{token[0]}X")


def _another_decade(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether another decade is joined at a token: "80s / early 90s", "70s and 80s"."""
    low = line.low
    if low[at] != "/" and low[at] not in words.age_joints:
        return False
    at += 1
    while low[at] in words.parts_of_span:
        at += 1
    return len(low[at]) == 2 and low[at].isdecimal() and low[at + 1] == "s" and line.glued(at)


def _past_parts(line: Line, front: int, words: Vocabulary) -> int:
    """The index of the word in front of "early", "mid-" and the like that end at token `front`."""
    while front > 0 and (line.low[front] in words.parts_of_span or line.low[front] in HYPHENS):
        front -= 1
    return front


def with_rest(line: Line, value: Number, unit: Unit, words: Vocabulary) -> tuple[Number, str, int]:
    """Add smaller units that follow, and "and a half": value, unit, end. The smallest unit named is the unit.

    "2 years, 3 months" is 27 months, "6ft 2in" 74 inches, "an hour and a half" 1.5 hours.
    """
    low = line.low
    symbol, last = unit.symbol, unit.last
    if low[last - 2] in HYPHENS and line.glued(last - 2):
        tied = low[last] in HYPHENS and line.glued(last - 1) and line.glued(last) and low[last + 1].isdecimal()
        inches = int(low[last + 1]) if tied and symbol == "ft" and len(low[last + 1]) < 3 else 12
        # "A 6-foot-2 guard".
        return (value * 12 + inches, "in", last + 2) if inches < 12 else (value, symbol, last)
    for _ in range(6):
        at = last
        if low[at] == ",":
            at += 1
        if low[at] in words.joining_and:
            at += 1
        half = half_more(line, last, words, bare=unit.kind is Kind.DURATION)
        if half:
            return tidy(value + half[0]), symbol, half[1]
        if not isinstance(value, int):
            # "8.41 m, 12 cm below the record".
            break
        if not (is_digits(low[at]) or low[at] in words.cardinals):
            break
        part = read_cardinal(line, at, words, joined=False)
        if part is None:
            break
        inner = read_unit(line, part.last, words, digits=part.form == "digits")
        if inner is None and symbol == "ft" and at == last:
            inner = _inches(line, part.last, words)
        if inner is None and symbol == "ft" and at == last and _inches_of_height(line, value, part, words):
            return tidy(times(value, 12) + part.low), "in", part.last
        if inner == (Kind.MEASURE, "m", part.last + 1) and symbol == "hour" and line.glued(part.last - 1):
            # "2h 40m".
            inner = Unit(Kind.DURATION, "minute", part.last + 1)
        aged = inner is not None and inner.kind is Kind.AGE and unit.kind is Kind.DURATION
        if inner is None or not (inner.kind is unit.kind or aged):
            if unit.kind is Kind.DURATION and _spoken_minutes(line, part, symbol, words, joined=at > last):
                return tidy(times(value, 60) + part.low), "minute", part.last
            break
        factor = factor_between(symbol, inner.symbol, words)
        if factor is None or part.low >= factor * 4 or (part.low >= factor and unit.kind is Kind.DURATION):
            break
        value = tidy(times(value, factor) + part.low)
        symbol, last = inner.symbol, inner.last
    return value, symbol, last


def _inches(line: Line, at: int, words: Vocabulary) -> Unit | None:
    """The "in" of "12 ft 2 in", where no place or year follows that it could be a preposition of."""
    token = line.low[at + 1]
    if line.low[at] not in words.inch_words or is_digits(token) or line.word[at + 1][:1].isupper():
        return None
    return None if token in words.definite or token in words.articles else Unit(Kind.MEASURE, "in", at + 1)


def _inches_of_height(line: Line, value: Number, part: Amount, words: Vocabulary) -> bool:
    """Whether a bare number behind feet is a person's inches: "six foot three", "5ft 7"."""
    person = isinstance(value, int) and value in _FEET_OF_PEOPLE and isinstance(part.low, int) and 0 < part.low < 12
    behind = line.low[part.last]
    return person and not behind.isdecimal() and (behind in words.sizes or not is_noun_like(line, part.last, words))


def half_more(line: Line, at: int, words: Vocabulary, *, bare: bool = False) -> tuple[Number, int] | None:
    """The share that "and" adds at a token: and a half; `bare` also without an article, as in "and three quarters"."""
    low = line.low
    if low[at] not in words.joining_and:
        return None
    at += 1
    above: Number = 1
    if not bare and low[at] not in words.articles:
        return None
    if low[at] in words.articles:
        at += 1
    elif low[at] in words.cardinals:
        above, at = words.cardinals[low[at]], at + 1
    size = words.fractions.get(low[at]) or words.fraction_plurals.get(low[at])
    if size not in (2, 3, 4) or low[at] not in words.spoken_parts:
        return None
    behind = low[at + 1]
    whole = (
        behind in words.magnitudes
        or behind in words.dozens
        or (low[at - 1] in words.joining_and and (behind == words.the or behind in words.spell_bounds_behind))
    )
    if whole or (behind.isalpha() and read_unit(line, at + 1, words, digits=False)):
        # "And a half mile", "and a half million", "a day and half the night".
        return None
    return above / size, at + 1


def _spoken_minutes(line: Line, part: Amount, symbol: str, words: Vocabulary, *, joined: bool) -> bool:
    """Whether this is "one hour and fifteen" or "two hours 15": minutes, where nothing follows that they could count.

    `joined` tells that "and" or a comma stands in front of them.
    """
    behind = line.low[part.last]
    if symbol != "hour" or not 0 < part.low < 60:
        return False
    if joined:
        return not behind.isalnum()
    told = behind in words.behind_minutes or (not behind.isalnum() and behind not in ("%", ":", "-", "/", "°"))
    return told and part.form == "digits" and isinstance(part.low, int)


def factor_between(large: str, small: str, words: Vocabulary) -> Number | None:
    """How many of the small unit make one of the large; None where they do not add up or are in the wrong order."""
    for table in (words.duration_seconds, words.duration_months):
        if large in table and small in table:
            return table[large] // table[small] if table[large] > table[small] else None
    if large in words.duration_months and small in words.duration_seconds:
        days = words.duration_days.get(large)
        whole = words.duration_seconds[small] >= words.duration_seconds["day"]
        return days * 86400 // words.duration_seconds[small] if days and whole else None
    return words.composites.get((large, small))
