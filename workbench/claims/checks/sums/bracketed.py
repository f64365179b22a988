"""Parts in brackets behind what they are of: "rose by 74,000, with gains in schools (+42,000) and shops (+27,000)".

Two or more figures that stand alone in brackets behind names are a row. They are parts of the number in front of them
in their sentence, or make up the one that the sentence before told. What does not fit is no error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import part_of
from workbench.claims.checks.sums.terms import terms, total_of
from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.figures.wording import number_words
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import COUNT

_FEWEST, _MOST = 2, 12
"""Brackets of a row."""
_FRONT = 3


def bracketed(reading: Reading) -> Iterator[Found]:
    """Rows of figures in brackets, and what they are of."""
    if "(" not in reading.document.text:
        return
    for at, indices in reading.by_sentence.items():
        row = []
        if len(indices) >= _FEWEST:
            row = [index for index in indices if in_brackets(reading, index) and reading.value(index) > 0]
        if not _FEWEST <= len(row) <= _MOST:
            continue
        row = [index for index in row if _is_alike(reading, index, row[0])]
        front = [index for index in indices if index < row[0] and _is_alike(reading, index, row[0])]
        before = [index for index in reading.by_sentence.get(at - 1, ()) if _is_alike(reading, index, row[0])]
        if front and len(row) >= _FEWEST:
            yield from _of(reading, front[0], row)
        elif before and len(row) >= _FEWEST and total_of(reading, row) == reading.value(before[-1]):
            yield _made_up(reading, before[-1], row)


@asked_once
def in_brackets(reading: Reading, index: int) -> bool:
    """Whether a figure stands alone in brackets, but for a sign: "(+42,000)"."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if quantity.kind not in AMOUNTS or text[quantity.end : quantity.end + 1] != ")":
        return False
    front = text[max(0, quantity.begins - _FRONT) : quantity.begins] + text[quantity.begins : quantity.start]
    return pattern("bracketed", "opens").search(front) is not None or text[quantity.start : quantity.start + 1] == "("


def _is_alike(reading: Reading, one: int, other: int) -> bool:
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    return a.kind is b.kind and (a.kind is COUNT or a.unit == b.unit) and reading.value(one) > 0


def _of(reading: Reading, whole: int, row: Sequence[int]) -> Iterator[Found]:
    added = total_of(reading, row)
    if added == reading.value(whole):
        yield _made_up(reading, whole, row)
    elif added < reading.value(whole) and pattern("bracketed", "with").search(reading.between(whole, row[0])):
        for part in row:
            yield from part_of(reading, part, whole, firmly=False)


def _made_up(reading: Reading, whole: int, row: Sequence[int]) -> Found:
    words = f"{terms(reading, row)} = {number_words(total_of(reading, row))}, as stated"
    return found("sum", Verdict.HOLDS, words, (whole, *row), "sum")
