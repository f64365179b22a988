"""Sums told over several sentences: a total, and behind it the sentence or two that say what it is made of.

Figures that happen to add up to a third are no sum, so a total must stand within a few sentences in front of its parts,
count the same thing, and be too telling to come about by chance. Only parts that say whose parts they are may fail: "Of
these, 1,302 voted for it and 558 against", "It was made up of 40 females and 37 males", "700 of the 1,800 jobs will go
in Ohio, 600 in Malaysia and 500 in Ireland".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import ADDED
from workbench.claims.checks.sums.forms import compatible, listed
from workbench.claims.checks.sums.terms import terms, total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE, step
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.telling import telling
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_BACK = 3
"""Sentences in front of the parts in which their total may stand."""
_MOST = 6
"""Parts that a sentence, or two, may have."""
_ALIKE = 40
"""Up to so many claims of one value are looked at."""
_TOO_MUCH = 1.5
"""Parts that come to more than so many times the whole are parts of something else."""
_LEAST = 20
"""Smaller totals are the sum of other small numbers too often."""


class _Total(NamedTuple):
    """A mention that may be the total, and the number that it then is: 1,860 of "1,860 of the 2,400"."""

    at: int
    value: float
    parts: list[int]
    """What can be parts of it: of "two tugs took up 51" the 51, where people are counted."""


def breakdowns(reading: Reading) -> Iterator[Found]:
    """Totals that hold or fail by the parts in the sentences behind them."""
    told: set[int] = set()
    for at, indices in reading.by_sentence.items():
        if len(indices) > 2 * _MOST:
            continue
        yield from _of_a_ratio(reading, indices)
        following = reading.by_sentence.get(at + 1, []) if _one_paragraph(reading, at, at + 1) else []
        behind = _families(reading, following)
        for family, parts in _families(reading, indices).items():
            if at not in told and (whole := _whole_of(reading, at, parts)) is not None:
                told.add(at)
                yield _holds(reading, whole)
            elif at not in told and len(parts) >= 2:
                yield from _failing(reading, at, parts)
            both = [*parts, *behind.get(family, [])]
            if at not in told and len(parts) < len(both) <= _MOST and (whole := _whole_of(reading, at, both)):
                told |= {at, at + 1}
                yield _holds(reading, whole)


def _families(reading: Reading, indices: list[int]) -> dict[tuple[Kind, str], list[int]]:
    """The figures of a sentence that can be parts of one total, by kind and unit."""
    found: dict[tuple[Kind, str], list[int]] = {}
    for index in indices:
        if reading.mentions[index].quantity.kind in ADDED:
            found.setdefault(_family(reading, index), []).append(index)
    return {family: parts for family, parts in found.items() if len(parts) <= _MOST and _are_sound(reading, parts)}


def _are_sound(reading: Reading, parts: list[int]) -> bool:
    figures = [reading.mentions[index].quantity for index in parts]
    return all(figure.bound in SURE and (point(figure) or 0) > 0 for figure in figures)


def _family(reading: Reading, index: int) -> tuple[Kind, str]:
    quantity = reading.mentions[index].quantity
    return quantity.kind, "" if quantity.kind is Kind.COUNT else quantity.unit


def _one_paragraph(reading: Reading, one: int, other: int) -> bool:
    sentences = reading.document.sentences
    return other < len(sentences) and sentences[one].paragraph == sentences[other].paragraph


def _totals(reading: Reading, at: int, parts: list[int], *, any_noun: bool = False) -> Iterator[_Total]:
    """What the parts of a sentence may add up to, the nearest first; `any_noun`: the parts may be of other nouns."""
    sentences = reading.document.sentences
    for before in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if sentences[at].paragraph - sentences[before].paragraph > 1:
            return
        for index in reversed(reading.by_sentence.get(before, [])):
            quantity = reading.mentions[index].quantity
            if quantity.kind is Kind.RATIO and quantity.parts and _family(reading, parts[0])[0] is Kind.COUNT:
                yield _Total(index, float(quantity.parts[0]), parts)
            elif _family(reading, index) == _family(reading, parts[0]) and (value := reading.value(index)):
                yield _Total(index, value, [part for part in parts if any_noun or compatible(reading, index, part)])


def _whole_of(reading: Reading, at: int, parts: list[int]) -> _Total | None:
    """The total that the parts make; None where there is none, or where it may be chance."""
    for total in _totals(reading, at, parts, any_noun=_made_up(reading, at, parts)) if len(parts) >= 2 else ():
        values = [reading.value(part) for part in total.parts]
        if len(values) < 2 or (len(values) == 2 and values[0] == values[1]):
            continue
        room = step(total.value) / 2 if len(f"{total.value:.15g}".strip("0").replace(".", "")) >= 3 else 0.0
        known = total.value >= _LEAST and telling(reading.mentions[total.at].quantity) == 2
        swallowed = max(values) >= total.value or min(values) <= room
        if known and not swallowed and abs(total.value - total_of(reading, total.parts)) <= room:
            return total
    return None


def _holds(reading: Reading, total: _Total) -> Found:
    words = f"{terms(reading, total.parts)} = {number_words(total.value)}, as stated"
    return found("sum", Verdict.HOLDS, words, (total.at, *total.parts), "sum")


def _failing(reading: Reading, at: int, parts: list[int]) -> Iterator[Found]:
    """Parts that say that they are of the figure before them, and do not make it."""
    made_up = _made_up(reading, at, parts)
    if not (made_up or pattern("sum", "opens_of_them").match(_opening(reading, at, parts))) or not listed(
        reading, parts, acting=True
    ):
        return
    total = next(_totals(reading, at, parts, any_noun=made_up), None)
    if total is None or total.parts != parts or not _one_paragraph(reading, reading.mentions[total.at].sentence, at):
        return
    whole = total_of(reading, parts)
    if total.value != whole and (made_up or whole > total.value or _mistyped(reading, total, parts, whole)):
        yield _fails(reading, total, parts)


def _opening(reading: Reading, at: int, parts: list[int]) -> str:
    """The words of the sentence in front of its first part."""
    return reading.document.text[reading.document.sentences[at].start : reading.mentions[parts[0]].quantity.start]


def _made_up(reading: Reading, at: int, parts: list[int]) -> bool:
    """Whether a sentence says that what was counted before is made up of the parts."""
    return pattern("sum", "it_is").fullmatch(_opening(reading, at, parts)) is not None


def _of_a_ratio(reading: Reading, indices: list[int]) -> Iterator[Found]:
    """As in "700 of the 1,800 jobs will go in Ohio, 600 in Malaysia and 500 in Ireland"."""
    first, *rest = indices
    quantity = reading.mentions[first].quantity
    if quantity.kind is not Kind.RATIO or not quantity.parts or not 2 <= len(rest) <= _MOST:
        return
    counted = all(
        reading.mentions[index].quantity.kind is Kind.COUNT
        and reading.mentions[index].borrows_noun
        and reading.value(index)
        for index in rest
    )
    if not counted or not listed(reading, rest, acting=True):
        return
    whole, total = quantity.parts[0] + total_of(reading, rest), _Total(first, float(quantity.parts[1]), rest)
    words = f"{number_words(quantity.parts[0])} + {terms(reading, rest)} = {number_words(whole)}"
    if whole == total.value:
        wholes = [
            index
            for index in reading.by_value.get((Kind.COUNT, whole), [])[:_ALIKE]
            if compatible(reading, index, rest[0])
        ]
        yield found("sum", Verdict.HOLDS, f"{words}, as stated", (*wholes[:1], first, *rest), "sum" if wholes else "")
    elif not listed(reading, rest):
        return
    elif total.value < whole <= _TOO_MUCH * total.value or _mistyped(reading, total, rest, whole):
        yield found("sum", Verdict.FAILS, f"{words}, not {number_words(total.value)}", (first, *rest))


def _fails(reading: Reading, total: _Total, parts: list[int]) -> Found:
    words = f"{terms(reading, parts)} = {number_words(total_of(reading, parts))}, not "
    quantity = reading.mentions[total.at].quantity
    words += number_words(total.value) if quantity.kind is Kind.RATIO else figure_words(quantity)
    return found("sum", Verdict.FAILS, words, (total.at, *parts), "conflict")


def _mistyped(reading: Reading, total: _Total, parts: list[int], whole: float) -> bool:
    """Whether one slip of the hand in one figure explains the difference."""
    for index in parts:
        quantity = reading.mentions[index].quantity
        value = reading.value(index)
        right = value + total.value - whole
        if right > 0 and slip(quantity, quantity, value, right)[0] in (Slip.CLOSE, Slip.MAGNITUDE):
            return True
    return False
