"""Headlines, captions and summaries against the body: what stands there must be found again in the text.

A headline, a heading between paragraphs, a caption and the bullet points above an article repeat what its body says. A
telling figure in one of them that the body has nowhere is set against the body's nearest figure of the same noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.conflicts.apart import (
    adds_to,
    adds_up,
    labelled_apart,
    of_another_year,
    of_other_subjects,
    set_apart,
)
from workbench.claims.checks.conflicts.asked import slip_between
from workbench.claims.checks.conflicts.magnitudes import covers
from workbench.claims.checks.conflicts.rounding import of_a_third
from workbench.claims.checks.conflicts.rows import in_row
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import similarity
from workbench.claims.figures.agreement import OPEN, Stance, agreement, told_otherwise
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.telling import telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Bound, Kind, Quantity

_LEAST = 0.3
_SURE = 1.5
"""Closeness asked for where no slip of the hand explains the figures."""
_MOST_OF_IT = 0.75
_FAR_OFF = 2
"""Figures of headline and lead that are further apart, and no slip, are of two things."""
_ROUNDED = 1.3
"""How far a figure may lie from the open one that stands for it: "more than 40" for 43."""
_ROUGHLY = 0.2
"""How far a figure may lie from "half a million"."""
_COMPARED = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE)
_ON_TOP = (*_COMPARED, Kind.ORDINAL)
"""Kinds of which a headline and the first paragraph have one: "third-quarter profit", "in its third quarter"."""
_OTHER_NOUN = 1.0
"""Likeness asked for where another noun is counted: 140 lawsuits on top, 140 men below."""
_SAME_SPAN = 0.5
"""Likeness asked for between two spans of time."""
_MOST = 24
"""Figures of headlines and summaries that are looked at; an article has no more of them."""
_BODY = 400
_TOP = 4
"""The first paragraph of the text stands behind no more than so many of page furniture."""
_IN_PASSING = 4


def summary_mentions(reading: Reading) -> list[int]:
    """Claims that stand in a headline, a heading or a bullet point of the first third, in text order."""
    return [
        index
        for index, mention in enumerate(reading.mentions)
        if mention.claim
        and mention.quantity.kind in _COMPARED
        and (telling(mention.quantity) or _some_time(mention.quantity))
        and reading.contexts.standing(mention.sentence).above
    ]


def _some_time(quantity: Quantity) -> bool:
    """Whether a span of time is longer than one that is named in passing: "after 12 days", not "in two days"."""
    return quantity.kind is Kind.DURATION and (point(quantity) or 0) > _IN_PASSING


def unsupported(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs (summary mention, body mention) that speak of the same and differ, where the body never has the figure."""
    if len(reading.document.paragraphs) < 2:
        return
    tops = summary_mentions(reading)[:_MOST]
    above = set(tops)
    body = [
        index
        for index, mention in enumerate(reading.mentions)
        if mention.claim and index not in above and mention.quantity.kind in _COMPARED
    ][:_BODY]
    for top in tops:
        quantity = reading.mentions[top].quantity
        others = [index for index in body if _comparable(quantity, reading.mentions[index].quantity)]
        if any(_supports(quantity, reading.mentions[index].quantity) for index in others):
            continue
        if any(_is_rounded(reading, top, index) for index in others):
            continue
        if any(adds_to(reading, index, top) for index in others) or adds_up(reading, top):
            continue
        if any(reading.mentions[index].quantity.kind is Kind.ORDINAL for index in reading.by_fact[reading.facts[top]]):
            # The 500th bridge bears 500 bridges out.
            continue
        best = max(((_closeness(reading, top, index), -index) for index in others), default=None)
        if best is None:
            continue
        slipped = slip_between(reading, top, -best[1])[0] is not Slip.NONE
        if best[0] >= (_LEAST if slipped else _SURE) and (slipped or _says_the_same(reading, top, -best[1])):
            yield top, -best[1]
    yield from _headline_and_lead(reading, body)


def _says_the_same(reading: Reading, top: int, index: int) -> bool:
    """Whether figures that no slip of the hand explains stand in clauses that say the same of the same time."""
    like = similarity(reading.contexts[top], reading.contexts[index], reading.article_words)
    if reading.mentions[top].quantity.kind is Kind.PERCENT or of_another_year(reading, top, index):
        return False
    return like.same_act and like.cover >= _MOST_OF_IT


def _headline_and_lead(reading: Reading, body: list[int]) -> Iterator[tuple[int, int]]:
    """A figure of the headline and the one figure of its kind in the first paragraph, where the two differ."""
    sentences, mentions = reading.document.sentences, reading.mentions
    first = next((sentences[mentions[index].sentence].paragraph for index in body if not _on_top(reading, index)), None)
    heads = [
        index
        for index, mention in enumerate(mentions[:_MOST])
        if mention.claim and mention.quantity.kind in _ON_TOP and sentences[mention.sentence].paragraph < (first or 0)
    ]
    # Lines of page furniture may stand above the headline; shares in what looks like one are of many things.
    heads = [index for index in heads if mentions[index].quantity.kind is not Kind.PERCENT or _is_first(reading, index)]
    if not heads or first is None or first > _TOP or not reading.contexts.standing(mentions[heads[0]].sentence).above:
        return
    lead = [
        index
        for index, mention in enumerate(mentions[: _MOST * _TOP])
        if mention.claim and mention.quantity.kind in _ON_TOP and sentences[mention.sentence].paragraph == first
    ]
    for top in heads:
        quantity = mentions[top].quantity
        others = [index for index in lead if _comparable(quantity, mentions[index].quantity)]
        if adds_up(reading, top) or any(_is_the_last(quantity, mentions[index].quantity) for index in lead):
            continue
        if not any(_supports(quantity, mentions[index].quantity) for index in others):
            told = [index for index in others if _tells_the_same(reading, top, index)]
            if len(told) == 1:
                yield top, told[0]


def _on_top(reading: Reading, index: int) -> bool:
    """Whether a figure stands in a headline: in the first paragraph, or in one of the next that end without a stop."""
    return _is_first(reading, index) or reading.contexts.standing(reading.mentions[index].sentence).above


def _is_first(reading: Reading, index: int) -> bool:
    return reading.document.sentences[reading.mentions[index].sentence].paragraph == 0


def _tells_the_same(reading: Reading, top: int, index: int) -> bool:
    """Whether headline and lead give one thing two figures: of one noun, or a slip apart and of the same deed."""
    one, other = reading.mentions[top].quantity, reading.mentions[index].quantity
    like = similarity(reading.contexts[top], reading.contexts[index], reading.article_words)
    if like.score < _SAME_SPAN or set_apart(reading, top, index) or _only_since_when(reading, index):
        return False
    if _is_rounded(reading, top, index):
        return False
    if "further" in reading.contexts[top].marks | reading.contexts[index].marks or covers(one, other):
        return False
    if agreement(one, other).stance is not Stance.EXCLUDES and not told_otherwise(one, other):
        return False
    low, high = sorted(abs(point(quantity) or 1) for quantity in (one, other))
    if high > _FAR_OFF * low and slip_between(reading, top, index)[0] is Slip.NONE:
        # "Man charged with killing 90-year-old", and he is 26.
        return False
    if one.kind is not Kind.COUNT:
        return True
    if reading.mentions[top].borrows_noun and one.unit:
        return False
    if noun_key(one.unit) == noun_key(other.unit):
        return True
    return like.same_act and slip_between(reading, top, index)[0] in (Slip.CLOSE, Slip.MAGNITUDE)


def _only_since_when(reading: Reading, index: int) -> bool:
    """Whether a figure is a span of time that only says when something else was: "a year earlier"."""
    quantity = reading.mentions[index].quantity
    behind = pattern("summary", "back").match(reading.document.text, quantity.end)
    return quantity.kind is Kind.DURATION and behind is not None


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.kind is Kind.ORDINAL:
        return other.kind is Kind.ORDINAL and one.unit != "" and noun_key(one.unit) == noun_key(other.unit)
    return one.kind is other.kind and (one.kind is Kind.COUNT or one.unit == other.unit)


def _supports(one: Quantity, other: Quantity) -> bool:
    """Whether the body's figure bears the summary's out: the same, or within it; "at least 140" fits 143 and no 340."""
    stance = agreement(one, other).stance
    if stance is Stance.SAME or covers(one, other) or _reaches(one, other) or _reaches(other, one):
        return True
    like = nouns_agree(one.unit, other.unit) if one.kind is Kind.COUNT else True
    if stance is not Stance.WITHIN or like is False or (like is None and other.bound is Bound.VAGUE):
        return False
    if one.bound not in OPEN and other.bound not in OPEN:
        return True
    low, high = sorted((point(one) or 0, point(other) or 0))
    return high <= low * _ROUNDED and not told_otherwise(one, other)


def _is_rounded(reading: Reading, top: int, index: int) -> bool:
    """Whether one figure may be the other rounded: "half a million" for 572,119, or both a third one."""
    rough, exact = point(reading.mentions[top].quantity), point(reading.mentions[index].quantity)
    if rough and exact and pattern("summary", "rough").match(reading.span(top)):
        return abs(exact - rough) <= _ROUGHLY * abs(rough)
    return of_a_third(reading, top, index)


def _is_the_last(one: Quantity, other: Quantity) -> bool:
    """Whether a rank bears a count out: "the 500th bridge", of 500 bridges."""
    ranked = one.kind is Kind.COUNT and other.kind is Kind.ORDINAL and point(one) == point(other)
    return ranked and bool(one.unit) and noun_key(one.unit) == noun_key(other.unit)


def _reaches(one: Quantity, other: Quantity) -> bool:
    """Whether a range ends at the figure that is given as the most or the least: 5,000 to 13,000, up to 13,000."""
    return one.bound is Bound.RANGE and other.bound in OPEN and point(other) in (one.low, one.high)


def _closeness(reading: Reading, top: int, index: int) -> float:
    like = similarity(reading.contexts[top], reading.contexts[index], reading.article_words)
    if reading.mentions[index].quantity.bound is Bound.VAGUE or labelled_apart(reading, top, index):
        return 0.0
    one, other = reading.mentions[top].quantity, reading.mentions[index].quantity
    if of_other_subjects(reading.contexts[top], reading.contexts[index]):
        return 0.0
    parted = "" if like.parted == "other act" and like.same_act else like.parted
    if parted not in ("", "other name") or not (telling(other) or _some_time(other)):
        return 0.0
    if one.kind is Kind.AGE and not reading.contexts[top].names & reading.contexts[index].all_names:
        return 0.0
    if one.kind is Kind.DURATION and (like.score < _SAME_SPAN or _only_since_when(reading, index)):
        return 0.0
    if in_row(reading, index) or (one.kind is Kind.MEASURE and like.score < _LEAST):
        return 0.0
    score = like.score + (0.2 if like.same_act else 0.0) - (0.15 if parted else 0.0)
    if one.kind is not Kind.COUNT or noun_key(one.unit) == noun_key(other.unit):
        return score + 0.3
    if like.noun or (like.same_act and reading.mentions[top].borrows_noun):
        return score
    return score if score >= _OTHER_NOUN and min(point(one) or 0, point(other) or 0) >= 100 else 0.0
