"""What is left of a figure, and what figures come to: "That leaves 47", "the other 16,500", "which makes it 19".

Such words look back at two figures of their sentence or of the sentences right in front. Which two is told by the
arithmetic alone, so these checks hold or are not made.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import combinations

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import of_one_kind
from workbench.claims.checks.sums.sum import listed
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind, Quantity

_COLON = re.compile(r"^[^.;:]*:[^.;:]*$")
_APPOSED = re.compile(r"^[^.;:,]*,\s*(?:just |only )?$")
_SPELLED = (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
"""Kinds whose sums are told amid other figures; `sum` has counts."""
_ADDED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_BACK = 2
"""Sentences in front in which the figures may stand that are looked back at."""
_FRONT = 60
_ALIKE = 40
"""Up to so many claims of one value are looked at."""
_MOST = 10
"""Figures in front among which two are looked for."""


def remainders(reading: Reading) -> Iterator[Found]:
    """Rests with the whole and the part that leave them, and totals with the parts that come to them."""
    for sentence, indices in reading.by_sentence.items():
        yield from _spelled_out(reading, indices)
        yield from _apposed(reading, indices)
        for index in indices:
            quantity = reading.mentions[index].quantity
            # In front of the first there is nothing to look back at.
            if index == reading.claims[0] or quantity.kind not in _ADDED or not _is_sure(quantity):
                continue
            front = reading.document.text[max(0, quantity.begins - _FRONT) : quantity.begins]
            if pattern("remainder", "left").search(front):
                yield from _left(reading, index, _in_front(reading, sentence, index))
            elif pattern("remainder", "comes_to").search(front) or pattern("sum", "in_all").match(
                reading.document.text, quantity.end
            ):
                yield from _comes_to(reading, index, _in_front(reading, sentence, index))


def _spelled_out(reading: Reading, indices: list[int]) -> Iterator[Found]:
    """A figure and what stands behind its colon: "9 percent: 5 for last year and 4 for this", amid other figures."""
    for position, total in enumerate(indices[:_MOST]):
        quantity = reading.mentions[total].quantity
        behind = [
            index
            for index in indices[position + 1 : position + 1 + _MOST]
            if reading.mentions[index].quantity.kind is quantity.kind
            and _comparable(quantity, reading.mentions[index].quantity)
        ]
        if quantity.kind in _SPELLED and len(behind) >= 2 and _COLON.search(reading.between(total, behind[0])):
            value = reading.value(total)
            if math.isclose(sum(reading.value(index) for index in behind), value, rel_tol=1e-9) and listed(
                reading, behind, acting=True
            ):
                yield _sum(reading, total, behind)


def _apposed(reading: Reading, indices: list[int]) -> Iterator[Found]:
    """Few things and which they are: "two teams are to compete, one national and one of refugees"."""
    for position, total in enumerate(indices[:_MOST]):
        parts = indices[position + 1 : position + 1 + _MOST]
        if (
            len(parts) >= 2
            and all(_is_one_of(reading, part, total) for part in parts)
            and _APPOSED.search(reading.between(total, parts[0]))
            and reading.value(total) == sum(reading.value(part) for part in parts)
            and listed(reading, parts, acting=True)
        ):
            yield _sum(reading, total, parts)


def _is_one_of(reading: Reading, part: int, total: int) -> bool:
    mention, whole = reading.mentions[part], reading.mentions[total].quantity
    if mention.quantity.kind is not Kind.COUNT or whole.kind is not Kind.COUNT:
        return False
    named = not mention.borrows_noun and mention.quantity.unit
    return not named or reading.value(part) == 1 or bool(nouns_agree(mention.quantity.unit, whole.unit))


def _in_front(reading: Reading, sentence: int, index: int) -> list[int]:
    """The figures of the same kind in front, the nearest first, one of each fact."""
    sentences, quantity = reading.document.sentences, reading.mentions[index].quantity
    found: dict[str, int] = {}
    for back in range(sentence, max(-1, sentence - 1 - _BACK), -1):
        if sentences[sentence].paragraph - sentences[back].paragraph > 1:
            break
        for other in reversed(reading.by_sentence.get(back, [])):
            if other < index and _comparable(quantity, reading.mentions[other].quantity):
                found.setdefault(reading.facts[other], other)
    found.pop(reading.facts[index], None)
    return list(found.values())[:_MOST]


def _is_sure(quantity: Quantity) -> bool:
    """Whether a figure can be added up: "fewer than 47" cannot."""
    return (point(quantity) or 0) > 0 and quantity.bound in SURE


def _comparable(one: Quantity, other: Quantity) -> bool:
    return _is_sure(other) and of_one_kind(one, other)


def _left(reading: Reading, rest: int, others: list[int]) -> Iterator[Found]:
    """The whole and the one or two parts that leave the rest; a whole that tells itself may stand far in front."""
    value = reading.value(rest)
    for count in (1, 2):
        for *parts, whole in (sorted(some, key=reading.value) for some in combinations(others, count + 1)):
            if math.isclose(reading.value(whole), value + sum(reading.value(part) for part in parts), rel_tol=1e-9):
                yield _sum(reading, whole, [*sorted(parts), rest])
                return
    for part in others:
        if (known := _known(reading, rest, value + reading.value(part))) is not None and known < part:
            yield _sum(reading, known, [part, rest])
            return


def _comes_to(reading: Reading, total: int, others: list[int]) -> Iterator[Found]:
    value = reading.value(total)
    for pair in combinations(others, 2):
        if math.isclose(sum(reading.value(index) for index in pair), value, rel_tol=1e-9):
            yield _sum(reading, total, sorted(pair))
            return
    added = [index for index in others if reading.mentions[index].sentence == reading.mentions[total].sentence]
    if len(added) != 1 or reading.value(added[0]) >= value:
        return
    before = _known(reading, total, value - reading.value(added[0]))
    if before is not None and before < added[0]:
        yield _sum(reading, total, [before, added[0]])
    elif "further" in reading.contexts[added[0]].marks:
        words = f"{figure_words(reading.mentions[added[0]].quantity)} of {_number(reading, total)}"
        yield found("part", Verdict.HOLDS, words, (added[0], total), "part")


def _known(reading: Reading, like: int, value: float) -> int | None:
    """The first figure of that value, and of the kind and unit of another, where it is one that tells itself."""
    kind = reading.mentions[like].quantity.kind
    for index in reading.by_value.get((kind, value), [])[:_ALIKE]:
        quantity = reading.mentions[index].quantity
        if _comparable(reading.mentions[like].quantity, quantity) and telling(quantity) == MOST_TELLING:
            return index
    return None


def _sum(reading: Reading, total: int, parts: list[int]) -> Found:
    added = " + ".join(_number(reading, part) for part in parts)
    words = f"{added} = {_number(reading, total)}, as stated"
    return found("sum", Verdict.HOLDS, words, (total, *parts), "sum")


def _number(reading: Reading, index: int) -> str:
    return number_words(reading.value(index))
