"""Figures that the text itself says are contested: "Doctors gave a higher figure", "Hoff disagreed: We stay at £97m".

The words say that another figure stands against one told before. Which one is told by kind and unit, by the size of
the two and by how often the article tells it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from workbench.claims.checks.conflicts.asked import slip_between
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import acts_told
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import concept, noun_key, nouns_agree
from workbench.claims.lexicon.patterns import anywhere, at_end, pattern
from workbench.quantities.quantity import Kind, Quantity

_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE)
_BACK = 24
"""Sentences in front in which the figure may stand that is contested."""
_MOST = 60
"""Claims in front that are looked at."""
_FAR_OFF = 5
"""Two who speak of the same differ by no more than so many times."""
_NO_UNIT = 2
"""The same of a figure that leaves its unit out."""
_NEAR, _WIDE = 4, 8
"""Sentences in front in which somebody else counted the same things; and the very things, by the same noun."""
_TOLD = 4
"""Mentions of one figure that are looked at for what it counts."""
_JUST = 2
"""Sentences in front in which it stands where few words say that it is contested."""
_FRONT = 160
_IT_IS = 80
"""How far in front of a figure the words "says it is" begin at most."""


def contested(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of a figure and the one that stands against it."""
    for position, index in enumerate(reading.claims):
        quantity = reading.mentions[index].quantity
        if not position or quantity.kind not in _KINDS or not _size(quantity):
            continue
        if (meant := _estimated(reading, index)) is not None or (meant := _denied_nowhere(reading, index)) is not None:
            yield meant, index
        if reading.by_fact[reading.facts[index]][0] != index:
            # What was told before is contested where it is told first.
            continue
        before = reading.claims[max(0, position - _MOST) : position]
        # The nearest first: most stand against one right in front, or against none.
        if not any(_may_stand_against(quantity, reading.mentions[other].quantity) for other in reversed(before)):
            continue
        meant = _denied(reading, index)
        if meant is None:
            meant = _claimed(reading, index, before)
        if meant is None:
            meant = _counted_otherwise(reading, index, before)
        if meant is None:
            meant = _before(reading, index, before)
        if meant is not None:
            yield meant, index


def _estimated(reading: Reading, index: int) -> int | None:
    """The figure in one sentence that is set against an estimate: "3,000 tons, a third less than its estimate of"."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if not at_end("contested", "estimate_of", text, max(0, quantity.begins - _IT_IS), quantity.begins):
        return None
    here = reading.by_sentence[reading.mentions[index].sentence]
    fitting = [other for other in here if other < index and _of_one(quantity, reading.mentions[other].quantity)]
    return fitting[-1] if fitting else None


def _before(reading: Reading, index: int, before: list[int]) -> int | None:
    """The figure in front that the words around a figure set it against; it stands in another sentence."""
    if reading.mentions[before[0]].sentence == reading.mentions[index].sentence:
        return None
    said, back = _said(reading, index), _BACK
    if said is None:
        said, back = "", _JUST
        if not _answers(reading, index):
            return None
    fitting = [other for other in before if _may_be(reading, index, other, back)]
    # "It first gave 6.6. The survey says 6.3": what was taken back is not what stands.
    fitting = [other for other in fitting if _said(reading, other) is None] or fitting
    if said:
        fitting = [other for other in fitting if _is_lower(reading, other, index) is (said == "higher")]
    if not fitting or any(
        date[:4].isdigit() and int(date[:4]) != reading.year for date in reading.contexts[index].dates
    ):
        # "A review in 2016 put it at 20 percent": that was another one.
        return None
    return min(fitting, key=lambda other: _distance(reading, index, other))


def _is_lower(reading: Reading, one: int, other: int) -> bool:
    return _size(reading.mentions[one].quantity) < _size(reading.mentions[other].quantity)


def _distance(reading: Reading, index: int, other: int) -> tuple[bool, bool, float]:
    """How far one figure is from another: those right in front come first, then what is said, then the nearest."""
    apart = reading.mentions[index].sentence - reading.mentions[other].sentence
    low, high = sorted(_size(reading.mentions[one].quantity) for one in (index, other))
    told = reading.mentions[other].speaker is not None or len(reading.by_fact[reading.facts[other]]) > 1
    return apart > _JUST, not told, high / low


def _claimed(reading: Reading, index: int, before: list[int]) -> int | None:
    """The figure in front, in one sentence: "610 nits, well short of the 750 nits that the maker claims"."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if not before or not pattern("contested", "claims").match(text, quantity.end):
        return None
    other = before[-1]
    if reading.mentions[other].sentence != reading.mentions[index].sentence:
        return None
    against = pattern("contested", "against").search(reading.between(other, index))
    return other if against and _of_one(quantity, reading.mentions[other].quantity) else None


def _denied(reading: Reading, index: int) -> int | None:
    """The figure told before that is denied right behind this one: "There are 15,000 of us, not 10,500"."""
    behind = bisect_right(reading.claims, index)
    if behind == len(reading.claims):
        return None
    denied = reading.claims[behind]
    if not pattern("contested", "not").fullmatch(reading.between(index, denied)):
        return None
    told = reading.by_value.get((reading.mentions[denied].quantity.kind, reading.value(denied)), [])
    return next((other for other in reversed(told) if other < index), None)


def _denied_nowhere(reading: Reading, index: int) -> int | None:
    """What a figure must be that is denied and stands nowhere else: the one of its noun told before, with a slip.

    As in "a trial of 1,248 patients ... The registry lists 1,260 patients, not 1,284".
    """
    position = bisect_right(reading.claims, index)
    quantity = reading.mentions[index].quantity
    if position < 2 or len(reading.by_value.get((quantity.kind, reading.value(index)), ())) > 1:
        return None
    stated = reading.claims[position - 2]
    if not pattern("contested", "not").fullmatch(reading.between(stated, index)):
        return None
    told = reading.mentions[stated].quantity
    if told.kind is Kind.COUNT and not told.unit:
        # "It was 19, not 29", a correction says of what stands no more.
        return None
    meant = [
        other
        for other in reading.claims[: position - 2]
        if _of_one(told, reading.mentions[other].quantity)
        and slip_between(reading, index, other)[0] in (Slip.CLOSE, Slip.MAGNITUDE)
        and reading.facts[other] != reading.facts[stated]
    ]
    return meant[-1] if len({reading.facts[other] for other in meant}) == 1 else None


def _counted_otherwise(reading: Reading, index: int, before: list[int]) -> int | None:
    """The figure of the same things that somebody else gives: "14 were arrested; the guild put the arrests at nine"."""
    mine, text = reading.mentions[index], reading.document.text
    front = text[max(0, mine.quantity.start - _FRONT) : mine.quantity.start]
    match = at_end("contested", "put_at", front)
    if match is None:
        return None
    named = {
        key
        for word in (match["what"] or "").split()
        if (key := concept(word.strip(","))) and not pattern("contested", "says_nothing").fullmatch(word.strip(","))
    }
    meant = [other for other in before if _is_counted_there(reading, index, other, match, named)]
    return max(meant, key=lambda other: (len(reading.by_fact[reading.facts[other]]), other), default=None)


def _is_counted_there(reading: Reading, index: int, other: int, match: re.Match[str], named: set[str]) -> bool:
    """Whether a figure in front is of what somebody else counts: the arrests, jobs, or "the number"."""
    mine, theirs, context = reading.mentions[index], reading.mentions[other], reading.contexts[other]
    apart = mine.sentence - theirs.sentence
    if apart > _WIDE or not {"part", "further"}.isdisjoint(context.marks):
        return False
    told = acts_told(reading.contexts[index], context)
    counted = mine.quantity.kind is Kind.COUNT and noun_key(mine.quantity.unit) == noun_key(theirs.quantity.unit)
    counted = counted and (bool(mine.quantity.unit) or apart <= _JUST)
    members = reading.by_fact[reading.facts[other]][:_TOLD]
    named_there = bool(named) and any(named <= reading.contexts[member].every for member in members)
    if apart > _NEAR and not (counted and mine.quantity.unit) and not named_there:
        return False
    sentence = reading.document.sentences[theirs.sentence]
    if pattern("portion", "some").match(reading.document.text, sentence.start, sentence.end):
        # "Of the injured, 38 were in Arden and 19 in Brook": neither is all of them.
        return False
    number = bool(match["number"]) and 0 < apart <= 1 and not mine.quantity.unit
    meant = told or counted or number or bool(match["real"]) or named_there
    return meant and _of_one(mine.quantity, theirs.quantity, told=told or number or bool(match["real"]))


def _answers(reading: Reading, index: int) -> bool:
    """Whether a figure answers one right in front: "it is 6,000", "in that time", and then "He was wrong"."""
    document, quantity = reading.document, reading.mentions[index].quantity
    sentences, at = document.sentences, reading.mentions[index].sentence
    if _is_it(reading, index):
        return True
    if reading.mentions[index].speaker and pattern("contested", "same_time").match(document.text, quantity.end):
        return True
    following = sentences[at + 1] if at + 1 < len(sentences) else None
    if following is None or following.paragraph != sentences[at].paragraph:
        return False
    end = min(following.end, following.start + _FRONT)
    return pattern("contested", "wrong").match(document.text, following.start, end) is not None


def _said(reading: Reading, index: int) -> str | None:
    """What the words in front of a figure say of it: that it is "higher", "lower" or just another ("")."""
    document, quantity = reading.document, reading.mentions[index].quantity
    sentences, at = document.sentences, reading.mentions[index].sentence
    front = document.text[max(sentences[at].start, quantity.begins - _FRONT) : quantity.begins]
    first = next(other for other in reading.by_sentence[at] if reading.mentions[other].quantity.kind is quantity.kind)
    if first == index and at and sentences[at - 1].paragraph == sentences[at].paragraph:
        front = (
            document.text[max(sentences[at - 1].start, sentences[at - 1].end - _FRONT) : sentences[at].start] + front
        )
    match = anywhere("contested", "other", front)
    if match is None:
        return None
    return (match["which"] or "").lower()


def _may_be(reading: Reading, index: int, other: int, back: int) -> bool:
    """Whether a figure up to so many sentences in front can be the one that another contests."""
    mine, theirs = reading.mentions[index], reading.mentions[other]
    if not 0 < mine.sentence - theirs.sentence <= back or reading.facts[index] == reading.facts[other]:
        return False
    if _rate(reading, index) != _rate(reading, other):
        return False
    if back == _JUST and _is_it(reading, index):
        return _of_one(replace(mine.quantity, unit=theirs.quantity.unit), theirs.quantity)
    told = mine.quantity.kind is Kind.COUNT and acts_told(reading.contexts[index], reading.contexts[other])
    return _of_one(mine.quantity, theirs.quantity, told=told)


def _is_it(reading: Reading, index: int) -> bool:
    """Whether a figure is what "it" is, whatever was counted last: "The Red Cross says it is at least 6,000"."""
    begins = reading.mentions[index].quantity.begins
    return at_end("contested", "it_is", reading.document.text, max(0, begins - _IT_IS), begins) is not None


def _rate(reading: Reading, index: int) -> str:
    """Of so many "a year" the year; empty of what is no rate."""
    match = pattern("rate", "per").match(reading.document.text, reading.mentions[index].quantity.end)
    return match["unit"].lower() if match else ""


def _of_one(one: Quantity, other: Quantity, *, told: bool = False) -> bool:
    """Whether two figures may be of one thing and differ; `told`: one counts acts and the other whom they befell."""
    if one.kind is Kind.COUNT and not one.unit and other.kind is Kind.MEASURE:
        # "A magnitude of 6.2", and who "first gave 6.4".
        one = replace(one, kind=Kind.MEASURE, unit=other.unit)
        if not _size(other) <= _NO_UNIT * _size(one) <= _NO_UNIT**2 * _size(other):
            return False
    if one.kind is not other.kind:
        return False
    if one.kind is Kind.COUNT and not told and nouns_agree(one.unit, other.unit) is False:
        return False
    if one.kind is not Kind.COUNT and one.unit != other.unit:
        return False
    return _may_stand_against(one, other) and agreement(one, other).stance is Stance.EXCLUDES


def _may_stand_against(one: Quantity, other: Quantity) -> bool:
    """Whether kind and size let two figures be of one thing, whatever the words say: few pairs get past that."""
    if one.kind is not other.kind and other.kind is not Kind.MEASURE:
        return False
    a, b = _size(one), _size(other)
    if one.kind is Kind.COUNT is other.kind and float(a).is_integer() is not float(b).is_integer():
        return False
    return 0 < a <= _FAR_OFF * b and 0 < b <= _FAR_OFF * a


def _size(quantity: Quantity) -> float:
    """How large a figure is, of a range the middle."""
    if (value := point(quantity)) is None and quantity.low is not None and quantity.high is not None:
        return float(quantity.low + quantity.high) / 2
    return float(abs(value or 0))
