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
_BACK = 12
"""Sentences in front of "however" in which the other figure stands."""
_MOST = 12
"""Figures of one sentence that are looked at."""


def counted_twice(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of figures of one thing by two voices, in text order."""
    text = reading.document.text
    for at, indices in reading.by_sentence.items():
        sentence = reading.document.sentences[at]
        near = [index for index in indices[:_MOST] if reading.mentions[index].quantity.kind in _KINDS]
        for one, other in pairwise(near):
            if _by_two_counts(reading, one, other):
                yield one, other
        if near and at and pattern("counted_twice", "however").match(text, sentence.start, sentence.end):
            for index in near:
                yield from _measured_otherwise(reading, index)


def _by_two_counts(reading: Reading, one: int, other: int) -> bool:
    text, end = reading.document.text, reading.mentions[other].quantity.end
    if not pattern("counted_twice", "between").fullmatch(reading.between(one, other)):
        return False
    return pattern("counted_twice", "behind").match(text, end) is not None and _exclude(reading, one, other)


def _measured_otherwise(reading: Reading, index: int) -> Iterator[tuple[int, int]]:
    """The figure of the same measure, by its word, that was told right in front."""
    named = _named(reading, index)
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


def _exclude(reading: Reading, one: int, other: int) -> bool:
    first, second = reading.mentions[one].quantity, reading.mentions[other].quantity
    if first.kind is not second.kind or (first.kind is not Kind.COUNT and first.unit != second.unit):
        return False
    return agreement(first, second).stance is Stance.EXCLUDES
