"""Growth: "rose from 200 to 300, up 50 percent", "doubled from 4 to 8"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.claims.checks.found import Found, by_sentence, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind, Quantity

_FOLD = {
    "doubled": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
    "halving": 0.5,
}
_NEAR = 60
_GROWN = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)


class _Change(NamedTuple):
    """A figure's way from one value to another, and the mentions that tell it (indices into the sentence's claims)."""

    before: float
    after: float
    first: int
    last: int

    @property
    def words(self) -> str:
        return f"from {number_words(self.before)} to {number_words(self.after)}"


def growths(reading: Reading) -> Iterator[Found]:
    """A change told by both its ends and by its size."""
    for indices in by_sentence(reading).values():
        for position in range(len(indices)):
            change = _change(reading, indices, position)
            if change is not None:
                yield from _direction(reading, indices, change)
                yield from _size(reading, indices, change)


def _change(reading: Reading, indices: list[int], position: int) -> _Change | None:
    """Where a change began and ended: one range mention "from 200 to 300", or two mentions with "from" and "to"."""
    quantity = reading.mentions[indices[position]].quantity
    text = reading.document.text
    if quantity.kind not in _GROWN:
        return None
    words = text[quantity.start : quantity.end]
    if quantity.bound is Bound.RANGE and words.lower().startswith("from "):
        pair = _written(words, quantity)
        return _Change(*pair, position, position) if pair else None
    if position + 1 >= len(indices):
        return None
    other = reading.mentions[indices[position + 1]].quantity
    a, b = point(quantity), point(other)
    if a is None or b is None or other.kind is not quantity.kind:
        return None
    if quantity.kind is not Kind.COUNT and other.unit != quantity.unit:
        return None
    between = reading.between(indices[position], indices[position + 1])
    if pattern("growth", "from").search(text[max(0, quantity.start - 16) : quantity.start]) and pattern(
        "growth", "to"
    ).fullmatch(between):
        return _Change(float(a), float(b), position, position + 1)
    return None


def _written(words: str, quantity: Quantity) -> tuple[float, float] | None:
    """The ends of a range in the order in which they are written; the interval itself is always low to high."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return None
    numbers = [float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", words)]
    falls = len(numbers) == 2 and numbers[0] > numbers[1]
    return (float(high), float(low)) if falls else (float(low), float(high))


def _direction(reading: Reading, indices: list[int], change: _Change) -> Iterator[Found]:
    start = reading.mentions[indices[change.first]].quantity.start
    front = reading.document.text[max(0, start - _NEAR) : start]
    up, down = pattern("growth", "up").search(front), pattern("growth", "down").search(front)
    word = up or down
    if word is None or (up and down) or change.before == change.after:
        return
    if bool(up) is (change.after < change.before):
        words = f"{word.group().lower()} {change.words}: the other way"
        yield found("growth", Verdict.FAILS, words, tuple(indices[change.first : change.last + 1]))


def _size(reading: Reading, indices: list[int], change: _Change) -> Iterator[Found]:
    if change.before <= 0:
        return
    text = reading.document.text
    first = reading.mentions[indices[change.first]].quantity
    end = reading.mentions[indices[change.last]].quantity.end
    percent = 100 * (change.after - change.before) / change.before
    used = tuple(indices[change.first : change.last + 1])
    for other in (change.last + 1, change.first - 1):
        if not 0 <= other < len(indices) or first.kind is Kind.PERCENT:
            continue
        quantity = reading.mentions[indices[other]].quantity
        stated = point(quantity)
        if quantity.kind is not Kind.PERCENT or stated is None or quantity.unit == "pp":
            continue
        gap = text[end : quantity.start] if other > change.last else text[quantity.end : first.start]
        if not (pattern("growth", "behind") if other > change.last else pattern("growth", "before")).fullmatch(gap):
            continue
        room = 0.51 if quantity.bound is Bound.EXACT else max(0.51, 0.06 * abs(percent))
        holds = abs(abs(percent) - stated) <= room
        words = f"{change.words} is {'up' if percent >= 0 else 'down'} {abs(percent):.3g} %"
        words += ", as stated" if holds else f", not {figure_words(quantity)}"
        yield found("growth", Verdict.HOLDS if holds else Verdict.FAILS, words, (indices[other], *used))
        return
    if match := pattern("growth", "fold_word").search(text[max(0, first.start - _NEAR) : first.start]):
        fold, ratio = _FOLD[match.group(1).lower()], change.after / change.before
        holds = abs(ratio - fold) <= 0.1 * fold
        words = f"{change.words} is {ratio:.3g} times: {'' if holds else 'not '}{match.group(1).lower()}"
        yield found("growth", Verdict.HOLDS if holds else Verdict.FAILS, words, used)
