"""Parts whose whole stands in the sentence before: "Of the debt, $600 million falls due", "39 percent of these are"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import are_the, part_of, told_most
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import counted_words, figure_words, number_words, point
from workbench.claims.language.concepts import noun_key, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import COUNT, MONEY, PERCENT, RATIO, Quantity

_BACK = 2
"""Sentences in front of a part in which its whole may stand."""
_MOST = 24
"""Claims of one sentence that are looked at; one with more takes nothing up in so few words."""
_FAR = 40
"""Claims in front among which what is taken up by its noun may be."""
_BEHIND = 24
"""Code points behind a sum of money in which it is said what it is: "$1.4 billion of debt"."""
_FRONT = 12


def taken_up(reading: Reading) -> Iterator[Found]:
    """Parts and percentages of something that "the debt", "them" or "these" take up."""
    for at, indices in reading.by_sentence.items():
        if len(indices) > _MOST:
            continue
        yield from _of_the_noun(reading, at, indices)
        for index in indices:
            if reading.mentions[index].quantity.kind in (PERCENT, RATIO):
                yield from _share_of_these(reading, at, index)
            elif reading.mentions[index].quantity.kind is MONEY:
                yield from _of_it(reading, at, index)
            elif reading.mentions[index].quantity.kind is COUNT:
                if index == indices[0]:
                    yield from _count_of_them(reading, at, index)
                yield from _some_of_the(reading, index)
                yield from _in_its(reading, index)


def _of_the_noun(reading: Reading, at: int, indices: list[int]) -> Iterator[Found]:
    """A sentence or clause that opens with "Of the debt", and its first figure as a part of the debt named before."""
    first = indices[0]
    part = reading.mentions[first].quantity
    if part.kind not in AMOUNTS:
        return
    front = reading.document.text[reading.document.sentences[at].start : part.start]
    opened = pattern("part", "of_the_noun").fullmatch(front) if "f th" in front else None
    if opened is None:
        return
    wholes = [
        index
        for index in _before(reading, at)
        if _is_of_kind(part, reading.mentions[index].quantity) and _is_called(reading, index, opened["noun"])
    ]
    if wholes:
        whole = max(wholes, key=lambda index: point(reading.mentions[index].quantity) or 0)
        yield from _part(reading, first, whole)


def _share_of_these(reading: Reading, at: int, index: int) -> Iterator[Found]:
    """A share of "these" and the count that they are: the one just in front, or the one of the sentence before."""
    end = reading.mentions[index].quantity.end
    ratio = reading.mentions[index].quantity.kind is RATIO
    if ratio and pattern("part", "tells_both").search(reading.span(index)):
        return
    share = reading.value(index) * (100 if ratio else 1)
    if not 0 < share <= 100 or not pattern("part", "of_these").match(reading.document.text, end):
        return
    counts = [
        other
        for other in _before(reading, at)
        if _can_be_these(reading.mentions[other].quantity) and (point(reading.mentions[other].quantity) or 0) > 1
    ]
    here = [other for other in reading.by_sentence[at] if other < index]
    inside = [other for other in here if _can_be_these(reading.mentions[other].quantity)]
    last = [other for other in counts if reading.mentions[other].sentence == at - 1]
    wholes = inside or last
    if len(wholes) == 1 and len(here) <= 1 + len(inside):
        many = point(reading.mentions[wholes[0]].quantity) or 0
        words = (
            f"{figure_words(reading.mentions[index].quantity)} of {counted_words(reading.mentions[wholes[0]].quantity)}"
        )
        calculation = f"{words} is {number_words(float(f'{share * many / 100:.3g}'))}"
        yield found("part", Verdict.HOLDS, calculation, (index, wholes[0]), "part")


def _can_be_these(quantity: Quantity) -> bool:
    """Whether a count can be what "of these" means: no average as 2.3 houses, and no times that something was done."""
    value = point(quantity)
    whole = value is None or float(value).is_integer()
    return quantity.kind is COUNT and whole and not pattern("part", "times").fullmatch(quantity.unit)


def _count_of_them(reading: Reading, at: int, index: int) -> Iterator[Found]:
    """A count "of them" that opens its sentence, and the one count of the sentence before that they can be."""
    part = reading.mentions[index].quantity
    if not pattern("part", "of_these").match(reading.document.text, part.end):
        return
    few = point(part) or 0
    wholes = [
        other
        for other in _before(reading, at)
        if reading.mentions[other].sentence == at - 1
        and reading.mentions[other].quantity.kind is COUNT
        and (point(reading.mentions[other].quantity) or 0) > few
    ]
    if len(wholes) == 1 or (wholes and _is_of_another(reading, at - 1, wholes)):
        # "Of the 117 wounded, 64 were flown out. Eight of them ...": it goes on with the last.
        yield from _part(reading, index, wholes[-1])


def _is_of_another(reading: Reading, at: int, counts: list[int]) -> bool:
    """Whether a sentence opens with "Of the 117 wounded", and then counts some of these."""
    start = reading.document.sentences[at].start
    opening = reading.document.text[start : reading.mentions[counts[0]].quantity.begins]
    return pattern("portion", "of_the").fullmatch(opening) is not None


def _of_it(reading: Reading, at: int, index: int) -> Iterator[Found]:
    """As "a cheque for £11,350. She gave £1,000 of it away": a sum of the one named last."""
    part = reading.mentions[index].quantity
    if part.kind is not MONEY or not pattern("part", "of_it").match(reading.document.text, part.end):
        return
    here = [other for other in reading.by_sentence[at] if other < index]
    for whole in reversed([*_before(reading, at), *here]):
        large = reading.mentions[whole].quantity
        if large.kind is MONEY:
            if large.unit == part.unit and (point(large) or 0) > (point(part) or 0):
                yield from _part(reading, index, whole)
            return


def _some_of_the(reading: Reading, index: int) -> Iterator[Found]:
    """As "Two of the dead", where the article has counted the dead, and them above all by that noun."""
    part = reading.mentions[index].quantity
    some = pattern("part", "some_of_the").match(reading.document.text, part.end)
    if some is None:
        return
    position = bisect_left(reading.claims, index)
    wholes = [
        other
        for other in reading.claims[max(0, position - _FAR) : position]
        if reading.mentions[other].quantity.kind is COUNT
        and (point(reading.mentions[other].quantity) or 0) > (point(part) or 0)
        and (deed_named(some["noun"]) or not reading.mentions[other].borrows_noun)
        and are_the(reading, other, some["noun"])
    ]
    if (whole := told_most(reading, wholes)) is not None:
        yield from _part(reading, index, whole)


def _in_its(reading: Reading, index: int) -> Iterator[Found]:
    """As "123 of the planes in its fleet", where the article tells of "a fleet of 270"."""
    part = reading.mentions[index].quantity
    match = pattern("among", "in_its").match(reading.document.text, part.end)
    if match is None:
        return
    wholes = {
        reading.facts[other]: other
        for other in reading.claims
        if (large := reading.mentions[other].quantity).kind is COUNT
        and (point(large) or 0) > (point(part) or 0)
        and reading.document.text[: large.begins].endswith(f"{match['whole']} of ")
    }
    if len(wholes) == 1:
        yield from part_of(reading, index, next(iter(wholes.values())), firmly=False)


def _before(reading: Reading, at: int) -> list[int]:
    """The claims of the sentences in front, of the same paragraph, in text order."""
    sentences = reading.document.sentences
    return [
        index
        for before in range(max(0, at - _BACK), at)
        if sentences[before].paragraph == sentences[at].paragraph
        for index in reading.by_sentence.get(before, [])[-_MOST:]
    ]


def _is_of_kind(part: Quantity, whole: Quantity) -> bool:
    return whole.kind is part.kind and (part.kind is COUNT or whole.unit == part.unit)


def _is_called(reading: Reading, index: int, noun: str) -> bool:
    """Whether a figure is one of what a noun names: its counted noun, or a word close to a sum of money."""
    quantity = reading.mentions[index].quantity
    if quantity.kind is COUNT:
        return bool(quantity.unit) and nouns_agree(quantity.unit, noun) is True
    text = reading.document.text
    ends = reading.document.sentences[reading.mentions[index].sentence].end
    near = (
        text[quantity.end : min(ends, quantity.end + _BEHIND)].split()
        + text[max(0, quantity.start - _FRONT) : quantity.start].split()
    )
    return noun_key(noun) in {noun_key(word.strip(".,;:()")) for word in near}


def _part(reading: Reading, part: int, whole: int) -> Iterator[Found]:
    small, large = (reading.mentions[index].quantity for index in (part, whole))
    yield from part_of(
        reading, part, whole, firmly=small.kind is not COUNT or noun_key(small.unit) == noun_key(large.unit)
    )
