"""Some of those that were counted right in front: "The largest group - at least 3,100 -", "The first two were".

Whose part it is stands in the same sentence or in the ones before, where one figure alone can hold it. What does not
fit is no error: these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import AMOUNTS, of_one_kind
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import telling
from workbench.claims.language.concepts import names_people, noun_key
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.quantities.quantity import COUNT, ORDINAL, VAGUE

_MOST = 24
"""Figures of one sentence that are looked at."""
_BACK = 2
"""Sentences in front in which the whole may stand."""
_FRONT = 90
_TIMES = 10
"""Times some of them up to which all of them are."""


def largest(reading: Reading) -> Iterator[Found]:
    """The largest or the first of several, with what they are of."""
    for at, indices in reading.by_sentence.items():
        for index in indices[:_MOST]:
            if _is_largest(reading, index):
                yield from _of(reading, at, index)
            elif _is_of_some(reading, index):
                yield from _of_few(reading, at, index)


def _is_largest(reading: Reading, index: int) -> bool:
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if quantity.kind not in AMOUNTS or not telling(quantity):
        return False
    start = max(reading.document.sentences[reading.mentions[index].sentence].start, quantity.begins - _FRONT)
    front = pattern("largest", "front").search(text, start, quantity.begins)
    return front is not None and pattern("largest", "behind").match(text, quantity.end) is not None


def _of(reading: Reading, at: int, part: int) -> Iterator[Found]:
    """The one figure that can hold a part, in its own sentence or in the nearest one in front that has any."""
    for sentence in range(at, max(-1, at - 1 - _BACK), -1):
        wholes = [
            index
            for index in reading.by_sentence.get(sentence, ())[:_MOST]
            if index < part and _may_hold(reading, part, index)
        ]
        if wholes:
            if len({reading.facts[index] for index in wholes}) == 1:
                yield from part_of(reading, part, wholes[0], firmly=False)
            return


def _may_hold(reading: Reading, part: int, whole: int) -> bool:
    small, large = (reading.mentions[index].quantity for index in (part, whole))
    people = names_people(small.unit) and names_people(large.unit)
    if large.kind is not small.kind or not (people or of_one_kind(small, large)) or large.bound is VAGUE:
        return False
    return (least(small) or 0) < (most(large) or 0)


def _is_of_some(reading: Reading, index: int) -> bool:
    """Whether a number without a noun is told to be that of some: "the first two were told last week"."""
    mention, text = reading.mentions[index], reading.document.text
    window = (text, max(0, mention.quantity.begins - _FRONT), mention.quantity.begins)
    if mention.quantity.kind is not COUNT or not mention.borrows_noun or not at_end("ranked", "some", *window):
        return False
    return pattern("ranked", "then").match(text, mention.quantity.end) is not None


def _of_few(reading: Reading, at: int, part: int) -> Iterator[Found]:
    """Those that a rank of the sentence counts, as "the third case and the first two"; else the last ones counted."""
    few = least(reading.mentions[part].quantity) or 0
    for rank in reading.by_sentence[at][:_MOST]:
        quantity = reading.mentions[rank].quantity
        if quantity.kind is ORDINAL and (most(quantity) or 0) > few > 1:
            wholes = [
                index
                for index in reading.counts.get(noun_key(quantity.unit), ())
                if most(reading.mentions[index].quantity) == most(quantity)
            ]
            if wholes:
                yield from part_of(reading, part, wholes[0], firmly=False)
                return
    sentences = reading.document.sentences
    for sentence in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if sentences[at].paragraph - sentences[sentence].paragraph > 1:
            return
        counts = [
            index
            for index in reading.by_sentence.get(sentence, ())[:_MOST]
            if reading.mentions[index].quantity.kind is COUNT
        ]
        if counts:
            whole = reading.mentions[counts[0]].quantity
            if len(counts) == 1 and whole.unit and 1 < few < (most(whole) or 0) <= _TIMES * few:
                yield from part_of(reading, part, counts[0], firmly=False)
            return
