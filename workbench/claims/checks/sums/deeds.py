"""Tolls and votes told over several sentences: 34 killed in two attacks, 24 in the one and ten in the other.

Which figures belong together is told by what was done and by their arithmetic, so these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.sums.terms import terms, total_of
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import number_words
from workbench.claims.language.concepts import names_people
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import COUNT, EXACT, Bound

_REACH = 10
"""Sentences behind a toll in which what it is made of may stand."""
_MOST = 3
"""Places or attacks that a toll is made of."""
_LOOKED_AT = 8
"""Numbers of people behind a toll that are looked at."""
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
    people = [index for index in reading.claims if _may_be_people(reading, index)]
    told: set[str] = set()
    for position, total in enumerate(people):
        fact = reading.facts[total]
        if reading.value(total) < _LEAST or fact in told or reading.by_fact[fact][-1] != total:
            continue
        parts = _behind(reading, total, people[position + 1 :])
        if parts:
            told.add(fact)
            words = f"{terms(reading, parts)} = {number_words(reading.value(total))}, as stated"
            yield found("sum", Verdict.HOLDS, words, (total, *parts), "sum")


def _may_be_people(reading: Reading, index: int) -> bool:
    quantity = reading.mentions[index].quantity
    if quantity.kind is not COUNT or quantity.bound not in _SINGLE:
        return False
    return not quantity.unit or names_people(quantity.unit) or bool(deed_named(quantity.unit))


def _behind(reading: Reading, total: int, people: Sequence[int]) -> list[int]:
    """The smaller numbers to whom the same was done, each in a sentence of its own, that come to a toll; or none."""
    at, value = reading.mentions[total].sentence, reading.value(total)
    near = [index for index in people[:_LOOKED_AT] if at < reading.mentions[index].sentence <= at + _REACH]
    # What was done is read only where the arithmetic fits: it takes longer.
    values = [reading.value(index) for index in near]
    if not any(sum(some) == value for many in range(2, _MOST + 1) for some in combinations(values, many)):
        return []
    done = _done(reading, total)
    parts: dict[str, int] = {}
    for index in near:
        if done & _done(reading, index):
            parts.setdefault(reading.facts[index], index)
            if total_of(reading, list(parts.values())) >= value:
                break
    some = list(parts.values())
    sentences = {reading.mentions[index].sentence for index in some}
    fits = len(sentences) == len(some) and 1 < len(some) <= _MOST and total_of(reading, some) == value
    return some if fits else []


def _done(reading: Reading, index: int) -> frozenset[str]:
    """What was done to those who are counted, as their noun or a verb says."""
    context = reading.contexts[index]
    return deed_named(context.noun) or (context.acts | context.deed)


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
    if mention.quantity.kind is not COUNT or mention.quantity.bound is not EXACT:
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
        wholes = [index for index in reading.by_value.get((COUNT, added), []) if index not in parts]
        if wholes and telling(reading.mentions[wholes[0]].quantity) == MOST_TELLING:
            words = f"{terms(reading, parts)} = {number_words(added)}, as stated"
            yield found("sum", Verdict.HOLDS, words, (wholes[0], *parts), "sum")
            return
