"""How a sentence gives a total and its parts: a list behind a colon, parts in a row, a total that closes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.checks.sums.terms import total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import nouns_agree, word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Kind

OPENS = re.compile(r"[:—–]|\s-\s")
ENDS = re.compile(r"[.;:](?:\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 40
_SIGN = 4
_TELLING = 20
"""From how much on parts that add up to a figure do so by no chance."""


class Form(NamedTuple):
    """A total and parts that a sentence gives, and whether its words say that these are all."""

    total: int
    parts: list[int]
    whole: bool


def forms_in(reading: Reading, figures: list[int]) -> Iterator[Form]:
    """What may be total and parts in a sentence, the most explicit first."""
    yield from _behind_a_colon(reading, figures)
    *parts, last = figures
    alike = [index for index in parts if compatible(reading, last, index) or _all_are_of(reading, last, index)]
    if len(alike) >= 2 and not _only_follow(reading, last, alike):
        yield Form(last, alike, _closes(reading, last, alike))
    first, *rest = figures
    run = _run_of_parts(reading, rest)
    if len(run) < 2:
        return
    equated = bool(pattern("sum", "is").search(reading.between(first, run[0]))) and listed(reading, run)
    if equated or all(compatible(reading, first, index) for index in run):
        yield Form(first, run, equated and _of_one_kind(reading, [first, *run]))
    for position, index in enumerate(rest[:-2], 1):
        behind = _run_of_parts(reading, figures[position + 1 :])
        opened = OPENS.search(reading.between(index, behind[0]))
        if len(behind) == 2 and reading.mentions[index].quantity.kind is Kind.MONEY and not opened:
            # "$192m for rum, $148m for wool, $100m for racing and $48m for film" is one list.
            continue
        if len(behind) >= 2 and all(compatible(reading, index, part) for part in behind):
            yield Form(index, behind, whole=False)


def _all_are_of(reading: Reading, last: int, part: int) -> bool:
    """Whether "118 in all" has a noun of its neighbour alone: of "64 jets, 41 ferries and 13 boats, 118 in all"."""
    total, quantity = reading.mentions[last], reading.mentions[part].quantity
    return (
        quantity.kind is total.quantity.kind is Kind.COUNT
        and total.borrows_noun
        and pattern("sum", "in_all").match(reading.document.text, total.quantity.end) is not None
    )


def _only_follow(reading: Reading, last: int, parts: Sequence[int]) -> bool:
    """Whether figures are set against others or just follow one another: "10, 20, 30", "29 compared with 43"."""
    if any("former" in reading.contexts.marks(index) for index in (last, *parts)):
        return True
    return all(reading.between(one, other).strip() == "," for one, other in pairwise((*parts, last)))


def _behind_a_colon(reading: Reading, figures: list[int]) -> Iterator[Form]:
    """The parts behind the first colon or dash, and each figure in front of it that can be their total."""
    at = next((at for at, (a, b) in enumerate(pairwise(figures)) if OPENS.search(reading.between(a, b))), None)
    if at is None:
        return
    parts = _run_of_parts(reading, figures[at + 1 :])
    if len(parts) < 2:
        return
    one_more = pattern("sum", "one_more").fullmatch(_tail(reading, parts))
    whole = _ends_with_rest(reading, parts[-1]) or bool(one_more) or listed(reading, parts)
    greatest = max(reading.value(index) for index in parts)
    totals = [
        index
        for index in figures[: at + 1]
        if reading.value(index) > greatest
        and (
            any(compatible(reading, index, part) for part in parts)
            # Of "118 aircraft: 64 short-haul, 41 long-haul and 13 freighters" no noun says that they are aircraft.
            or (total_of(reading, parts) == reading.value(index) > _TELLING)
            or (whole and pattern("sum", "body").fullmatch(reading.mentions[index].quantity.unit))
        )
    ]
    for total in totals:
        if _of_one_kind(reading, [total, *parts]):
            yield Form(total, parts, whole and len(totals) == 1)


def _of_one_kind(reading: Reading, indices: list[int]) -> bool:
    return len({reading.mentions[index].quantity.kind for index in indices}) == 1


def _run_of_parts(reading: Reading, parts: list[int]) -> list[int]:
    """The parts up to the one that says it is the last ("and another 25"), and no further than their clause."""
    for position, index in enumerate(parts):
        if position and ENDS.search(reading.between(parts[position - 1], index)):
            return parts[:position]
        if _ends_with_rest(reading, index):
            return parts[: position + 1]
    return parts


def _ends_with_rest(reading: Reading, index: int) -> bool:
    return bool(pattern("sum", "rest").search(_front(reading, index)))


def _front(reading: Reading, index: int) -> str:
    start = reading.mentions[index].quantity.start
    return reading.document.text[max(0, start - _BEFORE) : start]


def listed(reading: Reading, parts: Sequence[int], *, acting: bool = False) -> bool:
    """Whether the parts are a list that is closed by "and", and in which nothing is done: no verb stands in it.

    Of parts that are `acting` each may do something: "1,302 voted for it and 558 against".
    """
    gaps = [reading.between(one, other) for one, other in pairwise(parts)]
    tail = _tail(reading, parts)
    if not pattern("sum", "and").search(gaps[-1]) or any(map(ENDS.search, gaps)):
        return False
    if acting:
        return not pattern("sum", "more").search(tail)
    auxiliary, irregular = word_table().auxiliary, word_table().irregular
    words = [word for gap in (*gaps, tail) for word in _WORD.findall(gap)]
    acted = any(word in auxiliary or word in irregular or pattern("sum", "past").fullmatch(word) for word in words)
    return not acted and not pattern("sum", "more").search(tail)


def _tail(reading: Reading, parts: Sequence[int]) -> str:
    """What stands behind the last of some parts, up to the dash that closes a list which another one opens."""
    text, last = reading.document.text, reading.mentions[parts[-1]]
    sentence = reading.document.sentences[last.sentence]
    begins = reading.mentions[parts[0]].quantity.begins
    opened = pattern("sum", "closed").search(text, max(sentence.start, begins - _SIGN), begins)
    closed = pattern("sum", "closed").search(text, last.quantity.end, sentence.end) if opened else None
    return text[last.quantity.end : closed.start() if closed else sentence.end]


def _closes(reading: Reading, total: int, parts: Sequence[int]) -> bool:
    """Whether the last figure says that it is the total of those before: "a total of 200", "200 in all"."""
    end = reading.mentions[total].quantity.end
    behind = reading.document.text[end : end + _BEFORE]
    said = pattern("sum", "total").search(_front(reading, total)) or pattern("sum", "in_all").match(behind)
    return bool(said) and bool(pattern("sum", "and").search(reading.between(parts[-2], parts[-1])))


def compatible(reading: Reading, total: int, part: int) -> bool:
    """Whether a figure can be part of another; a noun that only stands before it may not be its own."""
    whole, quantity = reading.mentions[total].quantity, reading.mentions[part].quantity
    if quantity.kind is not whole.kind:
        return False
    if quantity.kind is Kind.MONEY:
        return quantity.unit == whole.unit
    noun = reading.mentions[part].noun
    if noun is not None and noun.start < quantity.start:
        return True
    return nouns_agree(quantity.unit, whole.unit) is not False
