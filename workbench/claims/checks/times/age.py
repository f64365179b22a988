"""Ages against years of birth: who was born in 1961 is 61 or 62 in 2023.

Whose age it is must be beyond doubt: the person is named beside it, or the article tells of one birth alone and says
"at 27, she". The year is that of the sentence, else the one in which the article came out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.calendar import parse_date
from workbench.claims.figures.wording import number_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_WORD = re.compile(r"[^\W\d_]+")
_FRONT = 60
_LONGEST = 600
_OLDEST = 115


class _Birth(NamedTuple):
    """A year of birth, its mention, and the names of whom it is told."""

    year: int
    at: int
    names: frozenset[str]


class _Births:
    """All years of birth that an article tells, by sentence and by name, so that many ages ask quickly."""

    __slots__ = ("by_name", "by_sentence", "first", "years")

    def __init__(self, reading: Reading) -> None:
        self.first: _Birth | None = None
        self.years: set[int] = set()
        self.by_sentence: dict[int, list[_Birth]] = {}
        self.by_name: dict[str, dict[int, _Birth]] = {}
        """For each name the last birth told of each year."""
        for birth in _births(reading):
            self.first = self.first or birth
            self.years.add(birth.year)
            self.by_sentence.setdefault(reading.mentions[birth.at].sentence, []).append(birth)
            for name in birth.names:
                self.by_name.setdefault(name, {})[birth.year] = birth

    def of(self, names: frozenset[str]) -> dict[int, _Birth]:
        """The last birth of each year that is told of one of these names."""
        told: dict[int, _Birth] = {}
        for name in names:
            for year, birth in self.by_name.get(name, {}).items():
                told[year] = max(told.get(year, birth), birth, key=lambda one: one.at)
        return told


def ages(reading: Reading) -> Iterator[Found]:
    """Every age whose owner's year of birth the article gives."""
    births = _Births(reading)
    if births.first is None:
        return
    year = read_timeline(reading).year
    for index, mention in enumerate(reading.mentions):
        age = point(mention.quantity)
        if not mention.claim or mention.quantity.kind is not Kind.AGE or mention.quantity.unit != "year" or age is None:
            continue
        birth = _birth_of(reading, index, births)
        then = None if birth is None else _year_of(reading, index, birth, year)
        if birth is None or then is None or not 0 <= then - birth.year <= _OLDEST:
            continue
        turns = then - birth.year
        holds = turns - 1 <= age <= turns
        words = f"born in {birth.year}: {turns - 1} or {turns} in {then}"
        words += ", as stated" if holds else f", not {number_words(age)}"
        yield found("elapsed", Verdict.HOLDS if holds else Verdict.FAILS, words, (index, birth.at))


def _births(reading: Reading) -> Iterator[_Birth]:
    text = reading.document.text
    for index, mention in enumerate(reading.mentions):
        quantity = mention.quantity
        when = parse_date(quantity.iso) if quantity.kind is Kind.DATE and "/" not in quantity.iso else None
        if when is None or not when.year.isdigit():
            continue
        if pattern("age", "born").search(text[max(0, quantity.start - _FRONT) : quantity.start]):
            yield _Birth(int(when.year), index, _person(reading, index))


def _person(reading: Reading, index: int) -> frozenset[str]:
    """The name nearest in front of a mention, with the words that stand together with it."""
    sentence = reading.document.sentences[reading.mentions[index].sentence]
    end = reading.mentions[index].quantity.start
    text = reading.document.text[max(sentence.start, end - _LONGEST) : end]
    run: list[str] = []
    for match in reversed(list(_WORD.finditer(text))):
        word = match.group()
        named = word[0].isupper() and (word.lower() in reading.article_words.names or (run and match.start() == 0))
        if named:
            run.append(word.lower())
        elif run:
            break
    return frozenset(run)


def _birth_of(reading: Reading, index: int, births: _Births) -> _Birth | None:
    """The one birth that an age can be reckoned from; None where there is none, or any doubt."""
    mention = reading.mentions[index]
    text, start = reading.document.text, mention.quantity.start
    beside = births.by_sentence.get(mention.sentence, [])
    owner = _person(reading, index)
    if len(beside) == 1 and (not owner or not beside[0].names or owner & beside[0].names):
        return beside[0]
    told = births.of(owner)
    named = pattern("age", "named").search(text[max(0, start - _FRONT) : start])
    if len(told) == 1 and named:
        return next(iter(told.values()))
    alone = births.first if len(births.years) == 1 else None
    if alone is None or not _nobody_else(reading, index, alone):
        return None
    spoken_of = pattern("age", "pronoun").match(text, mention.quantity.end)
    front = text[max(0, start - _FRONT) : start]
    at = spoken_of and pattern("age", "at").search(front)
    return alone if at or pattern("age", "died").search(front) else None


def _nobody_else(reading: Reading, index: int, birth: _Birth) -> bool:
    """Whether the paragraph has no name in front of a mention but that of who was born."""
    document = reading.document
    paragraph = document.paragraphs[document.sentences[reading.mentions[index].sentence].paragraph]
    words = _WORD.findall(document.text, paragraph.start, reading.mentions[index].quantity.start)
    return {word.lower() for word in words if word[0].isupper()} & reading.article_words.names <= birth.names


def _year_of(reading: Reading, index: int, birth: _Birth, published: int | None) -> int | None:
    """The year in which somebody was that old: the sentence's own, else the article's; None where it cannot be told."""
    mention = reading.mentions[index]
    sentence = reading.document.sentences[mention.sentence]
    words = reading.document.text[sentence.start : min(sentence.end, sentence.start + _LONGEST)]
    own = {
        int(iso[:4])
        for place in reading.by_sentence.get(mention.sentence, [])
        if place != birth.at
        and reading.mentions[place].quantity.kind is Kind.DATE
        and (iso := reading.mentions[place].quantity.iso)[:4].isdigit()
    }
    if own:
        return next(iter(own)) if len(own) == 1 and "/" not in "".join(map(str, own)) else None
    front = reading.document.text[sentence.start : mention.quantity.start]
    if pattern("age", "when").search(front):
        return None
    if pattern("age", "then").search(words) and not pattern("age", "has_died").search(words):
        return None
    return published
