"""What sets two sentences apart: their figures are of different things, however alike the words are.

A figure for one place or group stands beside that of another, a case of long ago beside today's, "a museum returned 22
objects" beside "a museum will return 72": news is full of them, and none is a conflict.
"""

from __future__ import annotations

import re

from workbench.claims.facts.context import Context
from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.figures.calendar import parse_date
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key, word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Kind

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LABEL = re.compile(r"[^\w]*([^:.;,]{2,80}):\s")
_SEGMENT = re.compile(r"[,;:()–—]")
_FRONTED = 6
"""Words that a place in front of a figure has at most: "In the town of Marwa, 38 people"."""
_BACK = 160
_ELLIPTIC = 2
"""Counts of one sentence that leave their noun out, and so make it a breakdown."""
_COUNTED = 400
_FEW = 12
"""Smaller numbers add up to any other by chance."""
_LEAD = 3
"""Sentences at the top, in which an article introduces what it then speaks of."""


def set_apart(reading: Reading, one: int, other: int) -> str:
    """Why two figures are of different things, in words; empty where nothing says so."""
    here, there = reading.contexts[one], reading.contexts[other]
    rows = word_table().groups
    if here.groups and there.groups and any(_differ(here.groups & row, there.groups & row) for row in rows):
        return "other group"
    mine, theirs = own_names(reading, one), own_names(reading, other)
    if mine and theirs and not mine & theirs and not _kin(reading, mine, theirs):
        return "other place"
    if _other_time(here, there) or _other_time(there, here):
        return "other time"
    if labelled_apart(reading, one, other):
        return "other label"
    if _introduced(reading, *sorted((one, other))):
        return "another one"
    if _is_listed(reading, one) != _is_listed(reading, other):
        return "one of several"
    if adds_to(reading, one, other) or adds_to(reading, other, one):
        return "a part of it"
    if of_other_subjects(here, there):
        return "other subject"
    if _opposed(here, there):
        return "other direction"
    return ""


def of_other_subjects(here: Context, there: Context) -> bool:
    """Whether two things did the same, and neither sentence names the other's: "shares rise 3%", "revenue rose 4%"."""
    if not here.deed & there.deed:
        return False
    mine, theirs = here.subject - here.deed, there.subject - there.deed
    return bool(mine and theirs) and mine.isdisjoint(there.every) and theirs.isdisjoint(here.every)


def _opposed(here: Context, there: Context) -> bool:
    """Whether one figure is said to rise and the other to fall: "fell 3 percent", and "a 4 percent rise"."""
    ways = [
        [context.head in way or not way.isdisjoint(context.deed) for way in word_table().directions]
        for context in (here, there)
    ]
    return [True, False] in ways and [False, True] in ways


def another_time(reading: Reading, one: int, other: int) -> bool:
    """Whether just one of two sentences tells of a day, a year or a time gone by: "Then, 200 people died"."""
    if _of_the_past(reading, one, other):
        return True
    mine, theirs = (_years(reading, index) for index in (one, other))
    if bool(mine) is not bool(theirs) and reading.year not in mine | theirs:
        return True
    if any(reading.mentions[index].sentence < _LEAD for index in (one, other)):
        return False
    return bool(reading.contexts[one].dates) is not bool(reading.contexts[other].dates)


def _of_the_past(reading: Reading, one: int, other: int) -> bool:
    """Whether just one sentence says that it tells of what was before, or of a year that is gone."""
    return _tells_of_before(reading, one) is not _tells_of_before(reading, other)


@asked_once
def _tells_of_before(reading: Reading, index: int) -> bool:
    sentence = reading.document.sentences[reading.mentions[index].sentence]
    return bool(pattern("apart", "earlier").search(reading.document.text[sentence.start : sentence.end]))


def adds_to(reading: Reading, part: int, total: int) -> bool:
    """Whether a figure beside `part` makes `total` of it: "over 700 were rescued and 200 more saved", 900 in all."""
    mine, sum_of = reading.mentions[part].quantity, point(reading.mentions[total].quantity)
    return sum_of is not None and any(
        beside != part
        and reading.mentions[beside].quantity.kind is mine.kind
        and (point(mine) or 0) + (point(reading.mentions[beside].quantity) or 0) == sum_of
        for beside in reading.by_sentence.get(reading.mentions[part].sentence, ())
    )


def adds_up(reading: Reading, top: int) -> bool:
    """Whether a headline adds up what the body tells apart: 350 jobs, 250 in one town and 100 in another."""
    quantity = reading.mentions[top].quantity
    total = point(quantity)
    if quantity.kind is not Kind.COUNT or not quantity.unit or total is None:
        return False
    added = {
        point(reading.mentions[index].quantity) or 0 for index in reading.claims[:_COUNTED] if _is_added(reading, index)
    }
    alike = (point(reading.mentions[index].quantity) or 0 for index in reading.counts.get(noun_key(quantity.unit), ()))
    return any(total - part > _FEW and total - part in added for part in alike)


def _is_added(reading: Reading, index: int) -> bool:
    """Whether a count is told to come on top of another: "another 100 people"."""
    return reading.mentions[index].quantity.kind is Kind.COUNT and "further" in reading.contexts.marks(index)


def of_another_year(reading: Reading, one: int, other: int) -> bool:
    """Whether one sentence names a year, other than the article's own as far as that is known, and the other none.

    At the top of an article that tells nothing: headlines leave the year out.
    """
    if any(reading.mentions[index].sentence < _LEAD for index in (one, other)):
        return False
    mine, theirs = (_years(reading, index) for index in (one, other))
    return bool(mine) != bool(theirs) and reading.year not in mine | theirs


def narrower(reading: Reading, one: int, other: int) -> bool:
    """Whether the smaller figure has names in its clause that the other's sentence has not: "From Oslo, 64 of them"."""
    low, high = sorted((one, other), key=lambda index: _size(reading, index))
    return bool(reading.contexts[low].names - reading.contexts[high].all_names)


def _size(reading: Reading, index: int) -> float:
    """How much a figure is; the least that a magnitude word can mean."""
    quantity = reading.mentions[index].quantity
    return float(point(quantity) or quantity.low or 0)


def is_of_one_place(reading: Reading, one: int, other: int) -> bool:
    """Whether the smaller figure has names beside it that the other's sentence has not: "nearly 900 homes in Arden"."""
    low, high = sorted((one, other), key=lambda index: _size(reading, index))
    speaker = reading.mentions[low].speaker
    said_by = _names(reading, reading.document.text[speaker.start : speaker.end]) if speaker else frozenset()
    return bool(own_names(reading, low) - said_by - reading.contexts[high].all_names)


@asked_once
def own_names(reading: Reading, index: int) -> frozenset[str]:
    """The names between the commas around a figure, or in a place named in front of them: "In Oslo, 64 people"."""
    document, quantity = reading.document, reading.mentions[index].quantity
    sentence = document.sentences[reading.mentions[index].sentence]
    before = _SEGMENT.split(document.text[max(sentence.start, quantity.start - _BACK) : quantity.start])
    counted = reading.mentions[index].noun
    begin = counted.end if counted is not None and counted.start >= quantity.end else quantity.end
    behind = _SEGMENT.split(document.text[begin : min(sentence.end, begin + _BACK)])[0]
    names = _names(reading, before[-1] + behind)
    if names or len(before) < 2 or len(before[-2].split()) > _FRONTED:
        return names
    return _names(reading, before[-2]) if pattern("apart", "place").match(before[-2]) else names


def _other_time(here: Context, there: Context) -> bool:
    """Whether one figure is of a weekday, and the other of a month or year gone by: "on Thursday", "in January"."""
    if here.dates or not here.weekdays or not there.dates or there.weekdays:
        return False
    return all((when := parse_date(date)) is not None and when.day is None for date in there.dates)


def _names(reading: Reading, text: str) -> frozenset[str]:
    return frozenset(
        word.lower()
        for whole in _WORD.findall(text)
        for word in whole.replace("’", "'").split("'")[0].split("-")
        if word[:1].isupper() and word.lower() in reading.article_words.names
    )


def labelled_apart(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures stand in lists of results under different words: "Total cases: 47,227", "In hospital: 64"."""
    labels = (_label(reading, one), _label(reading, other))
    return all(labels) and labels[0] != labels[1]


@asked_once
def _label(reading: Reading, index: int) -> str:
    """The words with which a line of results begins, up to its colon; nothing where the figure is in no such line."""
    document, quantity = reading.document, reading.mentions[index].quantity
    sentence = document.sentences[reading.mentions[index].sentence]
    match = _LABEL.match(document.text, sentence.start, max(sentence.start, quantity.start))
    return " ".join(match[1].lower().split()) if match else ""


@asked_once
def _is_listed(reading: Reading, index: int) -> bool:
    """Whether a count is one item of a breakdown: "killed 20 people in Arden, five in Brook and three in Cole"."""
    mention = reading.mentions[index]
    if mention.quantity.kind is not Kind.COUNT:
        return False
    return reading.breakdowns[mention.sentence, noun_key(mention.quantity.unit)] >= _ELLIPTIC


def _differ(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine and theirs) and not mine & theirs


def _kin(reading: Reading, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    kin = reading.article_words.kin
    return any(kin.get(name, frozenset()) & theirs for name in mine)


def _introduced(reading: Reading, first: int, later: int) -> bool:
    """Whether the later sentence brings in a new thing by "a": "a Berlin museum", "a village of 410 people"."""
    if reading.mentions[later].sentence < _LEAD or reading.contexts[first].above:
        return False
    return _brings_in(reading, later)


@asked_once
def _brings_in(reading: Reading, index: int) -> bool:
    """Whether the words in front of a figure bring in a new thing by "a"."""
    document, quantity = reading.document, reading.mentions[index].quantity
    sentence = document.sentences[reading.mentions[index].sentence]
    start = quantity.begins
    front = document.text[max(sentence.start, start - _BACK) : start]
    if pattern("apart", "holder").search(front):
        return True
    return start - sentence.start <= _BACK and bool(pattern("apart", "actor").match(front))


@asked_once
def _years(reading: Reading, index: int) -> frozenset[int]:
    return frozenset(
        int(date[:4]) for date in reading.contexts[index].dates if date[:4].isdigit() and not date.startswith("T")
    )
