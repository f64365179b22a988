"""Growth: what was before, what is now, and by how much it rose or fell.

The three are told in many orders: "rose from 200 to 300, up 50 percent", "fell a fifth to 480 from 600", "142, down 5
percent from 149", "doubled to 12 from 6", "up from 200 a year earlier, a 50 percent rise".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import of_one_kind
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import step
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern, table
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind, Quantity

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FRONT = 60
_GROWN = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_TOLD = (*_GROWN, Kind.RATIO)
_MOST = 12
"""Figures of one sentence that are looked at."""
_STEEPEST = 1000
"""Ends further apart than this are of different things: "$1.12 a share, up from $482.5 million"."""


class Change(NamedTuple):
    """A figure's way from one value to another; indices are into the mentions, the first and the last in the text."""

    before: float
    after: float
    first: int
    last: int

    @property
    def words(self) -> str:
        """As in "from 200 to 300"."""
        return f"from {number_words(self.before)} to {number_words(self.after)}"

    @property
    def percent(self) -> float:
        """By how much it went up, in percent of what was; below 0 where it fell."""
        return 100 * (self.after - self.before) / self.before

    @property
    def used(self) -> tuple[int, ...]:
        """The mentions that tell both ends, each once."""
        return tuple(dict.fromkeys((self.first, self.last)))

    @property
    def room(self) -> float:
        """Percentage points that the rounding of both ends leaves open."""
        return 50 * (step(self.after) / self.before + self.after * step(self.before) / self.before**2)


def growths(reading: Reading) -> Iterator[Found]:
    """A change told by both its ends, set against its direction and its size where the sentence tells them."""
    for indices in reading.by_sentence.values():
        if len(indices) == 1 and reading.mentions[indices[0]].quantity.bound is not Bound.RANGE:
            continue
        told = [index for index in indices if reading.mentions[index].quantity.kind in _TOLD][:_MOST]
        for change in changes(reading, told):
            if change.before > 0 and change.after > 0:
                yield from _direction(reading, change)
                yield from _size(reading, told, change)


def changes(reading: Reading, told: list[int]) -> Iterator[Change]:
    """Each change that some figures of one sentence tell by both its ends."""
    for index in told:
        quantity = reading.mentions[index].quantity
        written = quantity.bound is Bound.RANGE and pattern("growth", "from_range").match(reading.span(index))
        if written and (ends := _written(reading.span(index), quantity)) is not None:
            yield Change(*ends, index, index)
    grown = [index for index in told if reading.mentions[index].quantity.kind in _GROWN]
    pairs = [*pairwise(grown), *zip(grown, grown[2:], strict=False)]
    for one, other in pairs:
        change = _between(reading, one, other)
        if change is not None:
            yield change


def _between(reading: Reading, one: int, other: int) -> Change | None:
    """The change that two mentions tell, by "from ... to ..." or by "to ... from ..."."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    first, second = point(a), point(b)
    if first is None or second is None or not of_one_kind(a, b):
        return None
    if max(abs(first), abs(second)) > _STEEPEST * max(1e-9, min(abs(first), abs(second))):
        return None
    text, gap = reading.document.text, _without_figures(reading, one, other)
    front = text[max(0, a.begins - _FRONT) : a.begins]
    if pattern("growth", "from").search(front) and pattern("growth", "to").fullmatch(gap):
        return Change(float(first), float(second), one, other)
    if pattern("growth", "part_of").search(text[max(0, a.begins - _FRONT) : a.begins]):
        # "33 of the council's 150 seats, down from 41": the 33 fell.
        return None
    if pattern("growth", "since").search(gap) and (
        pattern("growth", "onto").search(front) or pattern("growth", "moved").search(gap)
    ):
        return Change(float(second), float(first), one, other)
    return None


def _without_figures(reading: Reading, one: int, other: int) -> str:
    """The words between two mentions; another mention there stands as "#", a date and a span of time as nothing."""
    text, pieces = reading.document.text, []
    at = reading.mentions[one].quantity.end
    for index in range(one + 1, other):
        quantity = reading.mentions[index].quantity
        timed = quantity.kind in (Kind.DATE, Kind.DURATION)
        pieces += [text[at : quantity.begins], "" if timed else "#"]
        at = quantity.end
    return "".join([*pieces, text[at : reading.mentions[other].quantity.begins]])


def _written(words: str, quantity: Quantity) -> tuple[float, float] | None:
    """The ends of a range in the order in which they are written; the interval itself is always low to high.

    None where both are number words, which do not tell their order here.
    """
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return None
    numbers = [(float(found.group().replace(",", "")), found.start()) for found in _NUMBER.finditer(words)]
    if not numbers:
        return None
    if len(numbers) == 1:
        value, at = numbers[0]
        falls = math.isclose(value, high if at * 2 < len(words) else low)
    else:
        falls = numbers[0][0] > numbers[1][0]
    return (float(high), float(low)) if falls else (float(low), float(high))


def _direction(reading: Reading, change: Change) -> Iterator[Found]:
    first, last = reading.mentions[change.first].quantity, reading.mentions[change.last].quantity
    start = first.begins
    front = pattern("growth", "clause").split(reading.document.text[max(0, start - _FRONT) : start])[-1]
    near = front + reading.document.text[first.end : last.start]
    up, down = pattern("growth", "up").search(near), pattern("growth", "down").search(near)
    word = up or down
    sentence = reading.document.sentences[reading.mentions[change.first].sentence]
    if pattern("growth", "ranks").search(reading.document.text, sentence.start, min(sentence.end, last.end + _FRONT)):
        # "Moved up to 25th from 36th": the best rank is the lowest.
        return
    if word is None or (up and down) or change.before == change.after:
        return
    if bool(up) is (change.after < change.before):
        words = f"{word.group().lower()} {change.words}: the other way"
        yield found("growth", Verdict.FAILS, words, change.used)


def _size(reading: Reading, told: list[int], change: Change) -> Iterator[Found]:
    if reading.mentions[change.first].quantity.kind is Kind.PERCENT:
        return
    for index in told:
        size = stated(reading, index, change)
        if size is None:
            continue
        quantity = reading.mentions[index].quantity
        room = max(1.5, 0.12 * size) if quantity.kind is Kind.RATIO else 0.51
        room = change.room + (room if quantity.bound is Bound.EXACT else max(room, 0.06 * abs(change.percent)))
        holds = abs(abs(change.percent) - size) <= room
        words = f"{change.words} is {'up' if change.percent >= 0 else 'down'} {abs(change.percent):.3g} %"
        words += ", as stated" if holds else f", not {_given(reading, index)}"
        yield found("growth", Verdict.HOLDS if holds else Verdict.FAILS, words, (index, *change.used))
        return
    first = reading.mentions[change.first].quantity
    match = pattern("growth", "fold_word").search(
        reading.document.text[max(0, first.start - _FRONT - len("more than ")) : first.start]
    )
    if match:
        fold, ratio = table("growth_folds")[match["fold"].lower()], change.after / change.before
        holds = abs(ratio - fold) <= 0.1 * fold + change.room / 100
        holds = holds or (match["more"] is not None and fold < ratio < fold + 1)
        words = f"{change.words} is {ratio:.3g} times: {'' if holds else 'not '}{match['fold'].lower()}"
        yield found("growth", Verdict.HOLDS if holds else Verdict.FAILS, words, change.used)


def _given(reading: Reading, index: int) -> str:
    """A percentage in figures, a fraction as it is written: "8 %", "a fifth"."""
    quantity = reading.mentions[index].quantity
    return reading.span(index) if quantity.kind is Kind.RATIO else figure_words(quantity)


def stated(reading: Reading, index: int, change: Change) -> float | None:
    """The percentage by which a mention says that the change went, where it stands in one of the places for that."""
    quantity = reading.mentions[index].quantity
    value = point(quantity)
    if value is None or index in change.used or quantity.unit == "pp":
        return None
    if quantity.kind is Kind.RATIO and not 0 < value < 1:
        return None
    if quantity.kind not in (Kind.PERCENT, Kind.RATIO):
        return None
    if index < change.first:
        placed = pattern("growth", "by_to").fullmatch(_without_figures(reading, index, change.first))
    elif index < change.last:
        front = _without_figures(reading, change.first, index)
        behind = _without_figures(reading, index, change.last)
        placed = pattern("growth", "aside").fullmatch(front) and pattern("growth", "then_from").fullmatch(behind)
    else:
        placed = pattern("growth", "behind").fullmatch(_without_figures(reading, change.last, index))
    if not placed:
        return None
    return float(value) * 100 if quantity.kind is Kind.RATIO else float(value)
