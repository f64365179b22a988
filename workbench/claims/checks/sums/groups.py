"""What the counted ones fall into: "Of the dead, 31 were in the hall and 12 outside", where 43 were killed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.parts.whole import are_the, told_most
from workbench.claims.checks.sums.terms import terms, total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.wording import number_words
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_MOST = 6
"""Parts that a sentence may have."""
_FAR = 60
"""Claims in front among which the whole may be."""


def groups(reading: Reading) -> Iterator[Found]:
    """Sentences that open with those who were counted before, and say how many of them did what."""
    for at, indices in reading.by_sentence.items():
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
