"""What the counted ones fall into: "Of the dead, 31 were in the hall and 12 outside", where 43 were killed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.parts.whole import are_the, told_most
from workbench.claims.checks.sums.terms import terms, total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.wording import number_words
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_MOST = 6
"""Parts that a sentence may have."""
_TWO = 2
"""Parts that come to a whole too often by chance, over two sentences."""
_ADDED = (*SURE, Bound.AT_LEAST)
_FAR = 60
"""Claims in front among which the whole may be."""


def groups(reading: Reading) -> Iterator[Found]:
    """Sentences that open with those who were counted before, and say how many of them did what."""
    for at, indices in reading.by_sentence.items():
        yield from _numbered(reading, at, indices)
        opening = reading.document.text[
            reading.document.sentences[at].start : reading.mentions[indices[0]].quantity.begins
        ]
        opened = pattern("groups", "of_the").fullmatch(opening) if len(indices) > 1 else None
        if opened is None:
            continue
        whole = told_most(reading, _wholes(reading, indices[0], opened["noun"]))
        parts = _parts(reading, indices)
        for count in range(2, len(parts) + 1) if whole is not None else ():
            some = parts[:count]
            if whole is not None and total_of(reading, some) == reading.value(whole):
                words = f"{terms(reading, some)} = {number_words(reading.value(whole))}, as stated"
                yield found("sum", Verdict.HOLDS, words, (whole, *some), "sum")
                break


def _numbered(reading: Reading, at: int, indices: list[int]) -> Iterator[Found]:
    """As "Of the 11 bells, at least five are cracked. Two are whole and a further four unknown", with their number."""
    whole, sentence = indices[0], reading.document.sentences[at]
    front = reading.document.text[sentence.start : reading.mentions[whole].quantity.begins]
    if reading.mentions[whole].quantity.kind is not Kind.COUNT or not pattern("groups", "of").fullmatch(front):
        return
    parts = _without_noun(reading, indices[1:])
    behind = reading.by_sentence.get(at + 1, ())
    if not parts or not behind or reading.document.sentences[at + 1].paragraph != sentence.paragraph:
        return
    if reading.mentions[behind[0]].quantity.begins - reading.document.sentences[at + 1].start <= 1:
        parts += _without_noun(reading, behind)
    if len(parts) > _TWO and total_of(reading, parts) == reading.value(whole):
        words = f"{terms(reading, parts)} = {number_words(reading.value(whole))}, as stated"
        yield found("sum", Verdict.HOLDS, words, (whole, *parts), "sum")


def _without_noun(reading: Reading, indices: Sequence[int]) -> list[int]:
    """The counts that name no noun of their own."""
    return [
        index
        for index in indices[:_MOST]
        if (quantity := reading.mentions[index].quantity).kind is Kind.COUNT
        and quantity.bound in _ADDED
        and (reading.mentions[index].borrows_noun or not quantity.unit)
    ]


def _wholes(reading: Reading, first: int, noun: str) -> list[int]:
    """The counts in front of those whom a noun names."""
    position = bisect_left(reading.claims, first)
    return [
        index
        for index in reading.claims[max(0, position - _FAR) : position]
        if reading.mentions[index].quantity.kind is Kind.COUNT
        and are_the(reading, index, noun)
        and reading.value(index) > reading.value(first)
    ]


def _parts(reading: Reading, indices: list[int]) -> list[int]:
    """The counts of a sentence from its first on, as far as they can be added up."""
    parts: list[int] = []
    for index in indices[:_MOST]:
        quantity = reading.mentions[index].quantity
        if quantity.kind is not Kind.COUNT or quantity.bound not in SURE or not reading.value(index):
            break
        parts.append(index)
    return parts
