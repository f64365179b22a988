"""Figures that two give for one thing side by side: "200 by the count of the police, and 500 according to the union".

Or one sentence behind the other: "a depth of 41.9 kilometers. The survey, however, reported a depth of 35 kilometers".
Neither is an error of the text: what is told is that two voices differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.quantities.quantity import Kind

_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE)
_FRONT = 40
_CLAUSE = 120
_BACK = 12
"""Sentences in front of "however" in which the other figure stands."""
_JUST = 2
"""Sentences in front of a figure of which no more is told than who gives it."""
_MOST = 12
"""Figures of one sentence that are looked at."""
_FAR_OFF = 5
"""Two who speak of the same differ by no more than so many times."""


def counted_twice(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of figures of one thing by two voices, in text order."""
    text = reading.document.text
    given: dict[int, int] = {}
    for at, indices in reading.by_sentence.items():
        sentence = reading.document.sentences[at]
        near = [index for index in indices[:_MOST] if reading.mentions[index].quantity.kind in _KINDS]
        for one, other in pairwise(near):
            if _by_two_counts(reading, one, other):
                yield one, other
        if near and at and pattern("counted_twice", "however").match(text, sentence.start, sentence.end):
            for index in near:
                yield from _measured_otherwise(reading, index)
        for index in near:
            contested = _given_by_others(reading, index)
            while contested is not None and _exclude(reading, contested, index):
                yield contested, index
                given.setdefault(index, contested)
                contested = given.get(contested)


def _by_two_counts(reading: Reading, one: int, other: int) -> bool:
    text, end = reading.document.text, reading.mentions[other].quantity.end
    if not pattern("counted_twice", "between").fullmatch(reading.between(one, other)):
        return False
    return pattern("counted_twice", "behind").match(text, end) is not None and _exclude(reading, one, other)


def _measured_otherwise(reading: Reading, index: int) -> Iterator[tuple[int, int]]:
    """The figure of the same measure, by its word, that was told right in front; somebody must be heard to say it.

    Of two ships of which one, "however, recorded a weight of 900 tons", nobody speaks.
    """
    named = _named(reading, index) if reading.mentions[index].speaker else ""
    if not named:
        return
    at = reading.mentions[index].sentence
    for sentence in range(at - 1, max(-1, at - 1 - _BACK), -1):
        for other in reading.by_sentence.get(sentence, ())[:_MOST]:
            if _named(reading, other) == named and _exclude(reading, other, index):
                yield other, index
                return


def _named(reading: Reading, index: int) -> str:
    """The word that says what a figure measures: "magnitude", of "a magnitude of 5.4"."""
    begins = reading.mentions[index].quantity.begins
    match = at_end("counted_twice", "measure", reading.document.text, max(0, begins - _FRONT), begins)
    return match["what"].lower() if match else ""


def _given_by_others(reading: Reading, index: int) -> int | None:
    """The last figure in front that another voice sets this one against, saying no more than how many it is.

    As in "The operator says 112 were aboard; survivors say more than 200", and in "It will cost you $900" and then, by
    another, "It will be less than $350".
    """
    mention, text = reading.mentions[index], reading.document.text
    begins, end = mention.quantity.begins, mention.quantity.end
    start = max(0, begins - _FRONT)
    if not at_end("counted_twice", "says", text, start, begins) or not pattern("counted_twice", "over").match(
        text, end
    ):
        return None
    if mention.quantity.kind is Kind.COUNT and not mention.borrows_noun:
        return None
    for sentence in range(mention.sentence, max(-1, mention.sentence - 1 - _JUST), -1):
        for other in reversed(reading.by_sentence.get(sentence, ())[:_MOST]):
            if other < index and reading.mentions[other].quantity.kind is mention.quantity.kind:
                return other if _is_against(reading, other, index) else None
    return None


def _is_against(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures by two voices can be of one thing, and not each of him who tells it or of a place."""
    first, second = reading.mentions[one], reading.mentions[other]
    text, begins = reading.document.text, first.quantity.begins
    voices = [text[who.start : who.end] if who else "" for who in (first.speaker, second.speaker)]
    if voices[0] == voices[1]:
        return False
    start = max(reading.document.sentences[first.sentence].start, begins - _CLAUSE)
    told = first.speaker.end if first.speaker and start <= first.speaker.end < begins else start
    if pattern("counted_twice", "own").search(text, told, begins):
        return False
    placed = pattern("counted_twice", "placed")
    if placed.search(text, start, begins) and placed.search(reading.between(one, other)):
        return False
    low, high = sorted((reading.value(one), reading.value(other)))
    return 0 < high <= _FAR_OFF * low and _exclude(reading, one, other)


def _exclude(reading: Reading, one: int, other: int) -> bool:
    first, second = reading.mentions[one].quantity, reading.mentions[other].quantity
    if first.kind is not second.kind or (first.kind is not Kind.COUNT and first.unit != second.unit):
        return False
    return agreement(first, second).stance is Stance.EXCLUDES
