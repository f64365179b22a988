"""Tolls and votes told over several sentences: 34 killed in two attacks, 24 in the one and ten in the other.

Which figures belong together is told by what was done and by their arithmetic, so these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.sums.sum import terms, total_of
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import number_words
from workbench.claims.language.concepts import names_people
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_REACH = 10
"""Sentences behind a toll in which what it is made of may stand."""
_MOST = 4
"""Places or attacks that a toll is made of."""
_LEAST = 15
"""Smaller tolls are the sum of other small numbers too often."""
_FEWEST = 3
"""Results that a vote has at least: for, against, and who did neither."""
_NEAR = 2
"""Sentences between two results of one vote."""
_BEHIND = 60
_SINGLE = (Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST)


def deeds(reading: Reading) -> Iterator[Found]:
    """Totals of those to whom one thing was done, or who voted, with the parts that come to them."""
    yield from _tolls(reading)
    yield from _votes(reading)


def _tolls(reading: Reading) -> Iterator[Found]:
    done: dict[str, list[int]] = {}
    for index in reading.claims:
        quantity = reading.mentions[index].quantity
        noun = quantity.unit
        if (
            quantity.kind is not Kind.COUNT
            or quantity.bound not in _SINGLE
            or not (not noun or names_people(noun) or deed_named(noun))
        ):
            continue
        for deed in _done(reading, index):
            done.setdefault(deed, []).append(index)
    told: set[str] = set()
    for indices in done.values():
        for position, total in enumerate(indices):
            fact = reading.facts[total]
            if fact in told or reading.by_fact[fact][-1] != total or reading.value(total) < _LEAST:
                continue
            parts = _behind(reading, total, indices[position + 1 :])
            if len(parts) > 1 and total_of(reading, parts) == reading.value(total):
                told.add(fact)
                words = f"{terms(reading, parts)} = {number_words(reading.value(total))}, as stated"
                yield found("sum", Verdict.HOLDS, words, (total, *parts), "sum")


def _done(reading: Reading, index: int) -> frozenset[str]:
    """What was done to those who are counted: no more than the one deed that their noun or verb names."""
    context = reading.contexts[index]
    return deed_named(context.noun) or context.acts or context.deed


def _behind(reading: Reading, total: int, indices: Sequence[int]) -> list[int]:
    """The smaller numbers of the same deed behind a toll, one of each fact, each in a sentence of its own."""
    at = reading.mentions[total].sentence
    parts: dict[str, int] = {}
    for index in indices:
        if not at < reading.mentions[index].sentence <= at + _REACH or reading.value(index) >= reading.value(total):
            return []
        parts.setdefault(reading.facts[index], index)
        if total_of(reading, list(parts.values())) >= reading.value(total):
            break
    sentences = {reading.mentions[index].sentence for index in parts.values()}
    return list(parts.values()) if len(sentences) == len(parts) <= _MOST else []


def _votes(reading: Reading) -> Iterator[Found]:
    """As "121 voted for it, 97 against and nine abstained. Thirteen were absent", in a house of 240."""
    run: list[int] = []
    for index in reading.claims:
        if not _is_vote(reading, index):
            continue
        if run and reading.mentions[index].sentence - reading.mentions[run[-1]].sentence > _NEAR:
            yield from _of_the_house(reading, run)
            run = []
        run.append(index)
    yield from _of_the_house(reading, run)


def _is_vote(reading: Reading, index: int) -> bool:
    mention = reading.mentions[index]
    if mention.quantity.kind is not Kind.COUNT or mention.quantity.bound is not Bound.EXACT:
        return False
    if pattern("deeds", "ballots").fullmatch(mention.quantity.unit):
        return True
    end = mention.quantity.end
    return pattern("deeds", "voted").match(reading.document.text, end, end + _BEHIND) is not None


def _of_the_house(reading: Reading, run: list[int]) -> Iterator[Found]:
    """The number that a run of results comes to, where another place of the article tells it."""
    for count in range(len(run), _FEWEST - 1, -1):
        parts = run[:count]
        added = total_of(reading, parts)
        wholes = [index for index in reading.by_value.get((Kind.COUNT, added), []) if index not in parts]
        if wholes and telling(reading.mentions[wholes[0]].quantity) == MOST_TELLING:
            words = f"{terms(reading, parts)} = {number_words(added)}, as stated"
            yield found("sum", Verdict.HOLDS, words, (wholes[0], *parts), "sum")
            return
