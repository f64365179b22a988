"""Percentages beside the numbers they are of: "140, or 28 percent of 500", "Of them, 140, or 28 percent, ...".

The whole stands in the same sentence, or "of them" takes up a number of the sentence before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_BEFORE = 60
"""Claims in front among which the whole of a share may be."""
_SOME_MORE = 5
"""Percentage points that "more than a third" may mean beyond the third."""
_WHOLES = 2
"""Where more numbers than this may be the whole, none of them is."""


class _Share(NamedTuple):
    """A part and its percentage, in the order in which they stand."""

    part: int
    percent: int

    @property
    def first(self) -> int:
        return min(self.part, self.percent)


def percents(reading: Reading) -> Iterator[Found]:
    """A part, a whole and a percentage that stand together in one sentence, or in two neighbours."""
    sentences = reading.by_sentence
    for at, indices in sentences.items():
        told: set[int] = set()
        for part, percent, whole in _threes(reading, indices):
            told.add(percent)
            yield from _compare(reading, part, percent, whole)
        for share in _shares(reading, indices):
            if share.percent not in told:
                wholes = _wholes(reading, share, indices, sentences.get(at - 1, []))
                yield from _of_wholes(reading, share, wholes) if wholes else _of_one_before(reading, share)
        for one, two in pairwise(indices):
            yield from _ratio(reading, one, two)


def _threes(reading: Reading, indices: list[int]) -> Iterator[tuple[int, int, int]]:
    """Part, percentage and whole where the three stand side by side, the whole last or in the middle."""
    for one, two, three in zip(indices, indices[1:], indices[2:], strict=False):
        kinds = [reading.mentions[index].quantity.kind for index in (one, two, three)]
        first, second = reading.between(one, two), reading.between(two, three)
        if kinds[1] is Kind.PERCENT and kinds[0] in AMOUNTS and kinds[2] is kinds[0]:
            if pattern("percent", "or").fullmatch(first) and pattern("percent", "of").fullmatch(second):
                yield one, two, three
        elif kinds[2] is Kind.PERCENT and kinds[0] in AMOUNTS and kinds[1] is kinds[0]:
            if pattern("percent", "out_of").fullmatch(first) and pattern("percent", "or").fullmatch(second):
                yield one, three, two
        elif (
            kinds[0] is Kind.PERCENT
            and kinds[1] in AMOUNTS
            and kinds[2] is kinds[1]
            and pattern("percent", "of").fullmatch(first)
            and pattern("percent", "gives").fullmatch(second)
        ):
            yield three, one, two


def _shares(reading: Reading, indices: list[int]) -> Iterator[_Share]:
    """A part with its percentage: "222, or 15 percent", "1 percent of them, about 26,000"."""
    for one, two in pairwise(indices):
        kinds = (reading.mentions[one].quantity.kind, reading.mentions[two].quantity.kind)
        between = reading.between(one, two)
        if kinds[0] in AMOUNTS and kinds[1] is Kind.PERCENT and pattern("percent", "or").fullmatch(between):
            end = reading.mentions[two].quantity.end
            if not pattern("percent", "of_other").match(reading.document.text, end):
                yield _Share(one, two)
        elif kinds[0] is Kind.PERCENT and kinds[1] in AMOUNTS and pattern("percent", "of_them").fullmatch(between):
            yield _Share(two, one)


def _wholes(reading: Reading, share: _Share, indices: list[int], before: list[int]) -> list[int]:
    """What "of them" or "of the 500" can mean: the numbers just in front, else those of the sentence before."""
    text, quantity = reading.document.text, reading.mentions[share.part].quantity
    sentence = reading.document.sentences[reading.mentions[share.part].sentence]
    front = text[sentence.start : min(reading.mentions[share.first].quantity.start, sentence.start + 200)]
    inside = [index for index in indices if index < share.first and _can_be_whole(reading, index, share.part)]
    behind = text[quantity.end : quantity.end + 20]
    if inside and (
        pattern("percent", "opens").match(front)
        or pattern("percent", "taken_up").match(behind)
        or pattern("percent", "taken_up").search(reading.between(inside[-1], share.first))
    ):
        return inside[-1:]
    shared = reading.between(*sorted(share))
    taken_up = pattern("percent", "taken_up")
    if taken_up.match(behind) or taken_up.search(shared) or pattern("percent", "opens_back").match(front):
        return [index for index in before if _can_be_whole(reading, index, share.part)]
    return []


def _can_be_whole(reading: Reading, whole: int, part: int) -> bool:
    large, small = reading.mentions[whole].quantity, reading.mentions[part].quantity
    many, few = most(large), most(small)
    if many is None or few is None or many < few:
        return False
    if large.kind is Kind.RATIO:
        return small.kind is Kind.COUNT
    if large.kind is not small.kind:
        return False
    return large.unit == small.unit if large.kind is Kind.MONEY else nouns_agree(large.unit, small.unit) is not False


def _of_wholes(reading: Reading, share: _Share, wholes: list[int]) -> Iterator[Found]:
    """Compare a share with what can be its whole; it fails where it fits none of them."""
    checks = [check for whole in wholes[: _WHOLES + 1] for check in _compare(reading, *share, whole)]
    holding = [item for item in checks if item.check.verdict is Verdict.HOLDS]
    if holding:
        yield from holding[:2]
    elif len(checks) <= _WHOLES:
        yield from checks[:1]


def _of_one_before(reading: Reading, share: _Share) -> Iterator[Found]:
    """A share whose whole stands further in front, where just one number there has that percentage."""
    part = reading.mentions[share.part].quantity
    if part.kind is not Kind.COUNT or telling(part) < MOST_TELLING or not float(point(part) or 0).is_integer():
        return
    holding: dict[str, list[Found]] = {}
    end = bisect_left(reading.claims, share.first)
    for whole in reading.claims[max(0, end - _BEFORE) : end]:
        large = reading.mentions[whole].quantity
        if large.kind is Kind.COUNT and telling(large) == MOST_TELLING and _can_be_whole(reading, whole, share.part):
            checks = list(_compare(reading, *share, whole))
            if any(item.check.verdict is Verdict.HOLDS for item in checks):
                holding[reading.facts[whole]] = checks
    if len(holding) == 1:
        yield from next(iter(holding.values()))


def _ratio(reading: Reading, one: int, two: int) -> Iterator[Found]:
    """A ratio with its percentage in brackets: "9 of 12 (75%)"; or the other way: "75%: 9 of the 12 members"."""
    a, b, joint = reading.mentions[one].quantity, reading.mentions[two].quantity, "or"
    if a.kind is Kind.PERCENT:
        one, two, a, b, joint = two, one, b, a, "namely"
    if (
        a.kind is Kind.RATIO
        and b.kind is Kind.PERCENT
        and a.parts
        and a.parts[1]
        and pattern("percent", joint).fullmatch(reading.between(*sorted((one, two))))
    ):
        share = 100 * a.parts[0] / a.parts[1]
        if a.bound is Bound.MORE and share < (point(b) or 0) <= share + _SOME_MORE:
            yield found("percent", Verdict.HOLDS, f"{figure_words(b)} is {figure_words(a)}", (two, one))
            return
        yield _verdict(share, reading, two, f"{figure_words(a)} is {share:.3g} %", (one, two))


def _compare(reading: Reading, part: int, percent: int, whole: int) -> Iterator[Found]:
    few, many = most(reading.mentions[part].quantity), most(reading.mentions[whole].quantity)
    if few is None or not many or reading.mentions[percent].quantity.unit == "pp":
        return
    if reading.mentions[part].quantity.kind is Kind.MONEY and (
        reading.mentions[part].quantity.unit != reading.mentions[whole].quantity.unit
    ):
        return
    share = 100 * few / many
    words = f"{number_words(few)} of {number_words(many)} is {share:.3g} %"
    told = _verdict(share, reading, percent, words, (part, percent, whole))
    yield told
    if told.check.verdict is Verdict.HOLDS:
        yield from part_of(reading, part, whole, firmly=False)


def _verdict(share: float, reading: Reading, percent: int, words: str, mentions: tuple[int, ...]) -> Found:
    quantity = reading.mentions[percent].quantity
    stated = point(quantity)
    rough = any(reading.mentions[index].quantity.bound is not Bound.EXACT for index in mentions)
    if stated is None:
        return found("percent", Verdict.CANNOT_SAY, f"{words}, {figure_words(quantity)} given", mentions)
    room = max(0.5 if float(stated).is_integer() else 0.06, 0.06 * share if rough else 0.0)
    if abs(share - stated) <= room + 0.01:
        return found("percent", Verdict.HOLDS, f"{words}, as stated", mentions)
    return found("percent", Verdict.FAILS, f"{words}, not {figure_words(quantity)}", mentions)
