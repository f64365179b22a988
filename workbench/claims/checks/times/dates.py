"""Dates against the calendar and the article's own: no such day, the wrong weekday, later than the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.calendar import exists, parse_date
from workbench.claims.figures.wording import date_words, figure_words
from workbench.claims.language.concepts import word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_OF_THE_SAME_YEAR = 180
"""Days after which a date without a year is rather one of the year before."""
_SOON = 2
"""Years after its own of which an article tells by a slip of the hand."""
_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE)


def dates(reading: Reading) -> Iterator[Found]:
    """Dates that cannot be, or that the article could not know."""
    timeline = read_timeline(reading)
    for index, mention in enumerate(reading.mentions):
        quantity = mention.quantity
        if quantity.kind is not Kind.DATE:
            continue
        for part in quantity.iso.split("/"):
            when = parse_date(part)
            if when is not None and not exists(when):
                yield found("date", Verdict.FAILS, f"there is no {date_words(part)}", (index,))
        yield from _weekday(reading, timeline, index)
    yield from _too_new(reading, timeline)
    yield from _too_new_a_year(reading, timeline)


def _weekday(reading: Reading, timeline: Timeline, index: int) -> Iterator[Found]:
    quantity = reading.mentions[index].quantity
    day = timeline.days.get(index)
    if day is None:
        return
    text = reading.document.text
    match = pattern("dates", "before").search(text[max(0, quantity.start - 20) : quantity.start]) or pattern(
        "dates", "behind"
    ).match(text[quantity.end : quantity.end + 16])
    if match is None:
        return
    known_year = bool(re.search(r"\d{4}-", quantity.iso)) or _near(day, timeline.published or timeline.original)
    right = pattern("dates", "days").pattern.split("|")[day.weekday()]
    if match.group(1) == right and known_year:
        yield found("date", Verdict.HOLDS, f"{_words(day)} was a {right}, as stated", (index,))
    elif known_year:
        yield found("date", Verdict.FAILS, f"{_words(day)} was a {right}, not a {match.group(1)}", (index,))


def _near(day: date, other: date | None) -> bool:
    """Whether a date without a year can only mean the year of the date line: it lies in the weeks before it."""
    return other is not None and 0 <= (other - day).days <= 45


def _words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _too_new(reading: Reading, timeline: Timeline) -> Iterator[Found]:
    """What happened, or was counted, on a day after the article or its original came out."""
    limit, at, what = timeline.original, timeline.original_at, "the original"
    if limit is None:
        limit, at, what = timeline.published, timeline.published_at, "the article"
    if limit is None:
        return
    sentences = reading.by_sentence
    for index, day in timeline.days.items():
        mention = reading.mentions[index]
        if not mention.claim or day <= limit or (day - limit).days > _OF_THE_SAME_YEAR:
            continue
        if _of_a_year_gone(reading, index, limit.year):
            continue
        text = _clause(reading, index)
        if pattern("dates", "ahead").search(text) or _is_for(reading, index) or not _past(text):
            continue
        counted = [other for other in sentences[mention.sentence] if reading.mentions[other].quantity.kind in _COUNTED]
        figure = f"{figure_words(reading.mentions[counted[0]].quantity)} as of " if counted else ""
        words = f"{figure}{_words(day)}, but {what} is dated {_words(limit)}"
        yield found("date", Verdict.FAILS, words, (*counted[:1], index, *([at] if at is not None else [])))


def _too_new_a_year(reading: Reading, timeline: Timeline) -> Iterator[Found]:
    """What happened in a month or a year after the one in which the article came out: "in June 2020", of May 2020."""
    limit, at = timeline.published, timeline.published_at
    if limit is None or timeline.original is not None:
        return
    for index in reading.dates:
        when = parse_date(reading.mentions[index].quantity.iso)
        if when is None or when.day is not None or not when.year.isdigit() or int(when.year) > limit.year + _SOON:
            continue
        if (int(when.year), when.month or 1) <= (limit.year, limit.month if when.month else 1):
            continue
        text = _clause(reading, index)
        mention = reading.mentions[index]
        start = mention.quantity.start
        front = reading.document.text[reading.document.sentences[mention.sentence].start : start]
        in_it = pattern("dates", "in").search(front, max(0, len(front) - 16))
        # "The vote in 2021 was put off" is of a vote to come: the verb stands in front, or the date opens the sentence.
        done = in_it and pattern("dates", "was").search(text if not in_it.start() else front)
        if done and not pattern("dates", "ahead").search(text):
            words = f"{date_words(reading.mentions[index].quantity.iso)}, but the article is dated {_words(limit)}"
            yield found("date", Verdict.FAILS, words, (index, *([at] if at is not None else [])))


def _of_a_year_gone(reading: Reading, index: int, year: int) -> bool:
    """Whether a day without a year stands beside an earlier one: "The July 7 incident in 1937"."""
    if reading.mentions[index].quantity.iso[:1].isdigit():
        return False
    years = [date[:4] for date in reading.contexts[index].dates if date[:4].isdigit()]
    return any(int(named) < year for named in years)


def _is_for(reading: Reading, index: int) -> bool:
    """Whether a day is what something is for: "a levy for the Nov. 3 ballot"."""
    start = reading.mentions[index].quantity.start
    return bool(pattern("dates", "is_for").search(reading.document.text[max(0, start - 16) : start]))


def _past(text: str) -> bool:
    return bool(pattern("dates", "past").search(text)) or not word_table().irregular.isdisjoint(text.split())


def _clause(reading: Reading, index: int) -> str:
    """The sentence around a date, without the few words "to have been" that mark no future."""
    quantity = reading.mentions[index].quantity
    sentence = reading.document.sentences[reading.mentions[index].sentence]
    start, end = max(sentence.start, quantity.start - 160), min(sentence.end, quantity.end + 60)
    text = reading.document.text[start : quantity.start] + reading.document.text[quantity.end : end]
    return pattern("dates", "no_future").sub(" ", text)
