"""Time that passed: the fifth day of a war, "there for four days" told of a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.units import DAYS_IN
from workbench.claims.figures.wording import figure_words, ordinal_words, point
from workbench.claims.language.concepts import concept
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import DURATION, ORDINAL

_APART = 45
_FRONT = 80
_YEAR = 366
"""Days after which nobody counts the days of what began."""


class _Numbered(NamedTuple):
    """A numbered day with its date: the fifth day is the 28th."""

    rank: int
    day: date
    ordinal: int
    date_at: int
    whole: str

    @property
    def first(self) -> date:
        return self.day - timedelta(days=self.rank - 1)


def elapsed(reading: Reading) -> Iterator[Found]:
    """Numbered days and durations that dates bear out or deny."""
    timeline = read_timeline(reading)
    sentences = reading.by_sentence
    yield from _numbered_days(reading, timeline, sentences)
    yield from _been_for(reading, timeline)
    yield from _on_a_weekday(reading, timeline)


def _numbered_days(reading: Reading, timeline: Timeline, sentences: dict[int, list[int]]) -> Iterator[Found]:
    numbered = [pair for indices in sentences.values() for pair in _pairs(reading, timeline, indices[:20])][:60]
    if not numbered:
        return
    starts = Counter(pair.first for pair in numbered)
    start = max(starts, key=lambda day: (starts[day], any(pair.rank == 1 and pair.first == day for pair in numbered)))
    by_day = {day: index for index, day in reversed(timeline.days.items())}
    anchor = next((pair for pair in numbered if pair.first == start and pair.rank == 1), None)
    if len(numbered) == 1 and start not in by_day:
        yield from _of_what_began(reading, timeline, numbered[0])
    for pair in numbered:
        if pair.first == start:
            if pair.rank == 1:
                words = f"the 1st {_unit(reading, pair)} is {_day(pair.day)}"
                yield found("elapsed", Verdict.HOLDS, words, (pair.ordinal, pair.date_at), "elapsed")
            elif start in by_day:
                rank = f"{ordinal_words(pair.rank)} {_unit(reading, pair)}"
                words = f"{_day(start)} to {_day(pair.day)}: the {rank}, as stated"
                at = anchor.date_at if anchor else by_day[start]
                yield found("elapsed", Verdict.HOLDS, words, (pair.ordinal, at, pair.date_at), "elapsed")
            continue
        other = next((one for one in numbered if one.first == start and _same_series(one, pair)), None)
        if other is None or (starts[pair.first] >= starts[start] and not _same_day_or_rank(pair, other)):
            continue
        should = (pair.day - other.first).days + 1
        called = f"{_day(pair.day)} is called the {ordinal_words(pair.rank)} {_unit(reading, pair)}"
        rank = f"the {ordinal_words(should)}" if should > 0 else "before the first"
        words = f"{called}, but with {_day(other.day)} as the {ordinal_words(other.rank)} it is {rank}"
        yield found("elapsed", Verdict.FAILS, words, (pair.ordinal, pair.date_at, other.ordinal, other.date_at))
        yield found("conflict", Verdict.FAILS, words, (pair.ordinal, other.ordinal), "conflict")


def _of_what_began(reading: Reading, timeline: Timeline, pair: _Numbered) -> Iterator[Found]:
    """A numbered day of something, against the day on which the article says that it began."""
    text, sentences = reading.document.text, reading.document.sentences
    for index, day in timeline.days.items() if pair.whole else ():
        if index == pair.date_at or not reading.mentions[index].claim or not 0 < (pair.day - day).days < _YEAR:
            continue
        sentence = sentences[reading.mentions[index].sentence]
        start = reading.mentions[index].quantity.start
        front = text[max(sentence.start, start - _FRONT) : start]
        if not pattern("elapsed", "began").search(front) or pair.whole not in map(concept, front.lower().split()):
            continue
        apart = (pair.day - day).days
        if pair.rank not in (apart, apart + 1):
            called = f"the {ordinal_words(pair.rank)} {_unit(reading, pair)}"
            words = f"{_day(day)} to {_day(pair.day)}: the {ordinal_words(apart + 1)}, not {called}"
            yield found("elapsed", Verdict.FAILS, words, (pair.ordinal, index, pair.date_at), "elapsed")
        return


def _same_series(one: _Numbered, other: _Numbered) -> bool:
    return not one.whole or not other.whole or one.whole == other.whole


def _same_day_or_rank(one: _Numbered, other: _Numbered) -> bool:
    return one.day == other.day or one.rank == 1 or other.rank == 1


def _pairs(reading: Reading, timeline: Timeline, indices: list[int]) -> Iterator[_Numbered]:
    for ordinal in indices:
        quantity = reading.mentions[ordinal].quantity
        if quantity.kind is not ORDINAL or quantity.unit != "day" or point(quantity) is None:
            continue
        beside = {
            at: between
            for at in (ordinal - 1, ordinal + 1)
            if at in indices
            and at in timeline.days
            and len(between := reading.between(*sorted((ordinal, at)))) <= _APART
        }
        # "It opened on 9 January, but on its second day, 10 January": the nearer one is meant.
        nearest = sorted((len(between), at) for at, between in beside.items() if "." not in between)
        if nearest:
            at, whole = nearest[0][1], reading.contexts.whole(ordinal)
            yield _Numbered(int(point(quantity) or 0), timeline.days[at], ordinal, at, whole)


def _unit(reading: Reading, pair: _Numbered) -> str:
    return reading.mentions[pair.ordinal].quantity.unit


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"


def _been_for(reading: Reading, timeline: Timeline) -> Iterator[Found]:
    """The words "they had been there for four days", told of a date, with a date four days before it in the article."""
    document = reading.document
    by_day = {day: index for index, day in reversed(timeline.days.items()) if reading.mentions[index].claim}
    for index, mention in enumerate(reading.mentions):
        quantity = mention.quantity
        length = point(quantity)
        if quantity.kind is not DURATION or quantity.unit not in DAYS_IN or not mention.claim or not length:
            continue
        if not pattern("elapsed", "been").search(document.text[max(0, quantity.start - 80) : quantity.start]):
            continue
        paragraph = document.sentences[mention.sentence].paragraph
        for at in range(index - 1, max(-1, index - 8), -1):
            if document.sentences[reading.mentions[at].sentence].paragraph != paragraph:
                break
            if at in timeline.days:
                start = timeline.days[at] - timedelta(days=int(length * DAYS_IN[quantity.unit]))
                if start in by_day:
                    words = f"{_day(start)} to {_day(timeline.days[at])}: {figure_words(quantity)}, as stated"
                    yield found("elapsed", Verdict.HOLDS, words, (index, by_day[start], at), "elapsed")
                break


def _on_a_weekday(reading: Reading, timeline: Timeline) -> Iterator[Found]:
    """As "for a fourth day on Friday" of what began on 10 August, in a text that came out on Friday the 13th."""
    now = timeline.original or timeline.published
    if now is None:
        return
    by_day = {day: index for index, day in reversed(timeline.days.items()) if reading.mentions[index].claim}
    names = pattern("dates", "days").pattern.lower().split("|")
    for index in reading.claims:
        quantity = reading.mentions[index].quantity
        weekdays = reading.contexts[index].weekdays & set(names) if quantity.kind is ORDINAL else frozenset()
        if quantity.unit != "day" or len(weekdays) != 1:
            continue
        day = now - timedelta(days=(now.weekday() - names.index(next(iter(weekdays)))) % 7)
        start = day - timedelta(days=int(point(quantity) or 0) - 1)
        if start in by_day and start != day:
            words = f"{_day(start)} to {_day(day)}: the {ordinal_words(point(quantity) or 0)} day, as stated"
            yield found("elapsed", Verdict.HOLDS, words, (index, by_day[start]), "elapsed")
