"""Shares whose whole is told with them: "a quarter of the budget of £1.1m", "25% of all answers", "340, a third".

What a share of a whole comes to is compared by `percent`; here the words name the whole, or the three numbers fit, so
these checks hold or are not made.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import counted_words, figure_words
from workbench.claims.language.concepts import names_people, noun_key, word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_SHARES = (Kind.RATIO, Kind.PERCENT)
_NEAR = 1
"""Sentences between a share of all answers and how many answers there are."""
_BEHIND = 60
_FRONT = 40
_APPOSED = 45
"""Code points behind a share of all within which a number is what it comes to: "half of the mills, about 40"."""
_CHANGED = 6
_MOST = 24
"""Figures of one sentence that are looked at."""
_FAR = 60
"""Claims on both sides among which the whole of a number and its share may be."""
_EXACTLY = 0.012
"""How far the number may be off the share of its whole."""
_ROUGHLY = 0.12
"""The same where the share is "about" or "more than" so much."""
_HALF_A_POINT = 0.0051


def shares(reading: Reading) -> Iterator[Found]:
    """Shares and numbers with the whole that they are of."""
    for at, indices in reading.by_sentence.items():
        for one, two in pairwise(indices[:_MOST]):
            yield from _of_an_amount(reading, one, two)
            yield from _of_the_number(reading, one, two)
            yield from _beside_its_share(reading, one, two)
        for index in indices[:_MOST]:
            if _share(reading, index):
                yield from _of_all(reading, index, at)


def _share(reading: Reading, index: int) -> float:
    """The share that a figure names, below 1; 0 of what is none, or as much as all."""
    quantity = reading.mentions[index].quantity
    if quantity.kind not in _SHARES or quantity.unit == "pp":
        return 0.0
    share = reading.value(index) / (100 if quantity.kind is Kind.PERCENT else 1)
    return share if 0 < share < 1 else 0.0


def _of_an_amount(reading: Reading, one: int, two: int) -> Iterator[Found]:
    """As "a quarter of the club's annual budget of £1.1m"."""
    if not _share(reading, one) or reading.mentions[two].quantity.kind not in AMOUNTS:
        return
    if pattern("shares", "of_an_amount").fullmatch(reading.between(one, two)):
        yield from _part_or_share(reading, one, two)


def _of_the_number(reading: Reading, one: int, two: int) -> Iterator[Found]:
    """As "54 percent of 1,006 adults", and "Of the 8,340 cases, 56% are of men"."""
    first, second = reading.mentions[one].quantity, reading.mentions[two].quantity
    if _share(reading, one) and second.kind in AMOUNTS and telling(second):
        priced = second.kind is Kind.MONEY and pattern("outcome", "priced").match(reading.document.text, second.end)
        if not priced and pattern("shares", "of_so_many").fullmatch(reading.document.text[first.end : second.begins]):
            yield from _what_it_comes_to(reading, one, two)
            yield from _part_or_share(reading, one, two)
    elif _share(reading, two) and first.kind is Kind.COUNT and telling(first):
        front = reading.document.text[max(0, first.begins - _FRONT) : first.begins]
        if pattern("portion", "of_the").search(front) and pattern("shares", "then").fullmatch(
            reading.between(one, two)
        ):
            yield _told(reading, two, one)


def _what_it_comes_to(reading: Reading, share: int, whole: int) -> Iterator[Found]:
    """The number of the sentence in front: "Some 412 clerks passed. That is 68% of the 606 who sat the test"."""
    at, begins = reading.mentions[share].sentence, reading.mentions[share].quantity.begins
    if not pattern("shares", "comes_to").fullmatch(reading.document.text, reading.document.sentences[at].start, begins):
        return
    large = reading.mentions[whole].quantity
    for part in reversed(reading.by_sentence.get(at - 1, ())[:_MOST]):
        small = reading.mentions[part].quantity
        if small.kind is large.kind and telling(small) and _comes_to(reading, part, share, whole):
            yield from part_of(reading, part, whole, firmly=False)
            return


def _of_all(reading: Reading, index: int, at: int) -> Iterator[Found]:
    """As "25% of all answers", where so many answers are counted beside it."""
    end = reading.mentions[index].quantity.end
    match = pattern("shares", "of_all").match(reading.document.text, end, end + _BEHIND)
    if match is None or pattern("named", "every_one").fullmatch(match.group()):
        return
    start, begins = reading.document.sentences[at].start, reading.mentions[index].quantity.begins
    if pattern("shares", "comes_to").fullmatch(reading.document.text, start, begins):
        # "Three million letters are wrong. That is 2.6% of all letters": the three million are that share.
        return
    counted = [
        other
        for sentence in range(at - _NEAR, at + _NEAR + 1)
        for other in reading.by_sentence.get(sentence, ())
        if reading.mentions[other].quantity.kind is Kind.COUNT
        and noun_key(reading.mentions[other].quantity.unit) == noun_key(match["noun"])
        and telling(reading.mentions[other].quantity)
        and not _is_apposed(reading, index, other)
    ]
    those = [other for other in counted if _are_those(reading, index, other)]
    if those:
        yield from _of_those(reading, index, those[0])
    elif len({reading.facts[other] for other in counted}) == 1:
        yield _told(reading, index, counted[0])


def _are_those(reading: Reading, share: int, other: int) -> bool:
    """Whether the sentence behind a share opens with what that is: "Forty percent of the mills. Those 306 mills"."""
    at = reading.mentions[other].sentence
    opening = reading.document.text[reading.document.sentences[at].start : reading.mentions[other].quantity.begins]
    return at > reading.mentions[share].sentence and pattern("shares", "those").fullmatch(opening) is not None


def _of_those(reading: Reading, share: int, part: int) -> Iterator[Found]:
    """The one whole of which "those 306" are the share."""
    wholes = {
        reading.facts[other]: other
        for other in reading.counts.get(noun_key(reading.mentions[part].quantity.unit), [])[:_FAR]
        if _comes_to(reading, part, share, other)
    }
    if len(wholes) == 1:
        yield from part_of(reading, part, next(iter(wholes.values())), firmly=False)


def _is_apposed(reading: Reading, share: int, other: int) -> bool:
    """Whether a number stands so close to a share of all that it is what the share comes to."""
    between = reading.between(*sorted((share, other)))
    return len(between) <= _APPOSED and (share < other or "(" in between)


def _part_or_share(reading: Reading, share: int, whole: int) -> Iterator[Found]:
    """The number that a share of a whole comes to, where it stands right in front of it; else the share itself."""
    position = bisect_left(reading.claims, share)
    before = reading.claims[position - 1] if position else share
    large, small = reading.mentions[whole].quantity, reading.mentions[before].quantity
    if (
        before != share
        and reading.mentions[before].sentence == reading.mentions[share].sentence
        and small.kind is large.kind
        and (small.kind is Kind.COUNT or small.unit == large.unit)
        and pattern("shares", "beside").fullmatch(reading.between(before, share))
        and _comes_to(reading, before, share, whole)
    ):
        yield from part_of(reading, before, whole, firmly=False)
    else:
        yield _told(reading, share, whole)


def _comes_to(reading: Reading, part: int, share: int, whole: int) -> bool:
    """Whether a part of a whole is the share that is told with it, as exactly as the share is told."""
    many = reading.value(whole)
    if not many:
        return False
    actual, stated, quantity = reading.value(part) / many, _share(reading, share), reading.mentions[share].quantity
    if quantity.bound in (Bound.MORE, Bound.AT_LEAST):
        return stated * (1 - _EXACTLY) <= actual <= stated * (1 + _ROUGHLY)
    if quantity.bound in (Bound.LESS, Bound.AT_MOST):
        return stated * (1 - _ROUGHLY) <= actual <= stated * (1 + _EXACTLY)
    if quantity.kind is Kind.PERCENT and float(reading.value(share)).is_integer():
        return abs(actual - stated) <= _HALF_A_POINT
    return abs(actual - stated) <= stated * (_ROUGHLY if quantity.bound is Bound.ABOUT else _EXACTLY)


def _told(reading: Reading, share: int, whole: int) -> Found:
    words = f"{figure_words(reading.mentions[share].quantity)} of {counted_words(reading.mentions[whole].quantity)}"
    return found("part", Verdict.HOLDS, words, (share, whole), "part")


def _beside_its_share(reading: Reading, one: int, two: int) -> Iterator[Found]:
    """As "340 jobs, a third of its workforce", where 1,020 people work."""
    if reading.mentions[one].quantity.kind not in AMOUNTS or not (share := _share(reading, two)):
        return
    if not telling(reading.mentions[one].quantity) or not pattern("shares", "beside").fullmatch(
        reading.between(one, two)
    ):
        return
    if _is_change(reading, one, two):
        return
    position = bisect_left(reading.claims, one)
    near = [*reading.claims[max(0, position - _FAR) : position], *reading.claims[position + 1 : position + _FAR]]
    quantity = reading.mentions[one].quantity
    large = [
        other
        for other in reversed(near)
        if reading.mentions[other].quantity.kind is quantity.kind
        and (quantity.kind is Kind.COUNT or reading.mentions[other].quantity.unit == quantity.unit)
        and telling(reading.mentions[other].quantity) == MOST_TELLING
    ]
    wholes = {
        reading.value(other): other
        for other in large
        if abs(share * reading.value(other) - reading.value(one)) <= _EXACTLY * reading.value(one)
    } or {
        reading.value(other): other
        for other in large
        if _holds_it(reading, one, two, other) and _comes_to(reading, one, two, other)
    }
    if len(wholes) == 1:
        yield from part_of(reading, one, next(iter(wholes.values())), firmly=False)


def _holds_it(reading: Reading, part: int, share: int, whole: int) -> bool:
    """Whether words tie a part to its whole: both count people, or the sum stands in front in the same sentence."""
    small, large = reading.mentions[part].quantity, reading.mentions[whole].quantity
    if small.kind is Kind.COUNT:
        whose = pattern("shares", "of").match(reading.document.text, reading.mentions[share].quantity.end)
        some = names_people(small.unit) or pattern("shares", "posts").fullmatch(small.unit)
        return bool(whose) and bool(some) and names_people(large.unit)
    return whole < part and reading.mentions[whole].sentence == reading.mentions[part].sentence


def _is_change(reading: Reading, one: int, two: int) -> bool:
    """Whether a number and its share tell by how much something changed: "rose 88 cents, or 2.1 percent, to $41.58"."""
    text, end = reading.document.text, reading.mentions[two].quantity.end
    begins = reading.mentions[one].quantity.begins
    front = text[max(0, begins - _BEHIND) : begins].lower().split()[-_CHANGED:]
    if front and pattern("shares", "collected").fullmatch(front[-1]):
        return False
    if pattern("shares", "of").match(text, end):
        return False
    if not word_table().changes.isdisjoint(front) or pattern("shares", "change").match(text, end):
        return True
    # A third of many things is near some number of an article, unless it is a number of people or the like.
    return reading.mentions[two].quantity.kind is Kind.RATIO and reading.mentions[one].quantity.kind is not Kind.COUNT
