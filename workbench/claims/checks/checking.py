"""All families of checks over one article, and the relations among facts that they bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from workbench.claims.checks.conflicts.conflict import conflicts
from workbench.claims.checks.conversion import conversions
from workbench.claims.checks.enumeration import enumerations
from workbench.claims.checks.found import Found
from workbench.claims.checks.growth import growths
from workbench.claims.checks.parts.aboard import aboard
from workbench.claims.checks.parts.among import among
from workbench.claims.checks.parts.chamber import chambers
from workbench.claims.checks.parts.everywhere import everywhere
from workbench.claims.checks.parts.followed import followed
from workbench.claims.checks.parts.jobs import jobs
from workbench.claims.checks.parts.largest import largest
from workbench.claims.checks.parts.named import named_parts
from workbench.claims.checks.parts.newly import newly
from workbench.claims.checks.parts.out_of import out_of
from workbench.claims.checks.parts.part import parts, too_large
from workbench.claims.checks.parts.percent import percents
from workbench.claims.checks.parts.portion import portions
from workbench.claims.checks.parts.quarters import quarters
from workbench.claims.checks.parts.shares import shares
from workbench.claims.checks.parts.so_far import so_far
from workbench.claims.checks.parts.sold import sold
from workbench.claims.checks.parts.taken_up import taken_up
from workbench.claims.checks.points import points
from workbench.claims.checks.rate import rates
from workbench.claims.checks.sums.added import additions
from workbench.claims.checks.sums.all_but import all_but
from workbench.claims.checks.sums.arithmetic import arithmetic
from workbench.claims.checks.sums.beyond import beyond
from workbench.claims.checks.sums.bracketed import bracketed
from workbench.claims.checks.sums.breakdown import breakdowns
from workbench.claims.checks.sums.complement import complements
from workbench.claims.checks.sums.coordinated import coordinated
from workbench.claims.checks.sums.deeds import deeds
from workbench.claims.checks.sums.differences import differences
from workbench.claims.checks.sums.groups import groups
from workbench.claims.checks.sums.items import itemised
from workbench.claims.checks.sums.joined import joined
from workbench.claims.checks.sums.labelled import labelled
from workbench.claims.checks.sums.on_top import on_top
from workbench.claims.checks.sums.outcome import outcomes
from workbench.claims.checks.sums.remainder import remainders
from workbench.claims.checks.sums.spelled import spelled_out
from workbench.claims.checks.sums.sum import sums
from workbench.claims.checks.sums.survivors import survivors
from workbench.claims.checks.sums.table import tables
from workbench.claims.checks.sums.vessels import vessels
from workbench.claims.checks.sums.weighed import weighed_sums
from workbench.claims.checks.times.age import ages
from workbench.claims.checks.times.bound import bound_lengths
from workbench.claims.checks.times.dates import dates
from workbench.claims.checks.times.elapsed import elapsed
from workbench.claims.checks.times.later import later
from workbench.claims.checks.times.lengths import lengths
from workbench.claims.checks.times.reckoned import reckoned
from workbench.claims.checks.times.since import since
from workbench.claims.checks.times.span import spans
from workbench.claims.checks.times.target import targets
from workbench.claims.facts.reading import Reading
from workbench.claims.mention import Check, FactRelation, Verdict
from workbench.quantities.quantity import Kind


class _Family(NamedTuple):
    """One family of checks, and what an article must have for it to find anything."""

    found_in: Callable[[Reading], Iterator[Found]]
    least: int = 1
    """How many figures."""
    kinds: frozenset[Kind] = frozenset()
    """Figures of each of these kinds."""
    some: frozenset[Kind] = frozenset(Kind)
    """A figure of one of these kinds."""
    together: int = 1
    """How many claims in one sentence."""

    def fits(self, count: int, together: int, kinds: frozenset[Kind]) -> bool:
        """Whether it may find something among so many figures of these kinds, so many in one sentence at most."""
        if count < self.least or together < self.together:
            return False
        return self.kinds <= kinds and not self.some.isdisjoint(kinds)


_SUMMED = frozenset({Kind.COUNT, Kind.MONEY})
_GROWN = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.RATIO})
FAMILIES = (
    _Family(sums, least=3, some=_SUMMED, together=3),
    _Family(beyond, least=3, kinds=frozenset({Kind.COUNT}), together=3),
    _Family(breakdowns, least=3, some=_SUMMED | {Kind.MEASURE}),
    _Family(arithmetic, least=3, some=_SUMMED | {Kind.MEASURE}),
    _Family(additions, least=3, kinds=frozenset({Kind.COUNT})),
    _Family(deeds, least=3, kinds=frozenset({Kind.COUNT})),
    _Family(groups, least=3, kinds=frozenset({Kind.COUNT}), together=2),
    _Family(itemised, least=3, kinds=frozenset({Kind.COUNT}), together=2),
    _Family(complements, least=3, kinds=frozenset({Kind.COUNT, Kind.RATIO})),
    _Family(coordinated, least=3, kinds=frozenset({Kind.COUNT}), together=2),
    _Family(differences, least=3, some=_SUMMED | {Kind.MEASURE}, together=2),
    _Family(labelled, least=4, some=_SUMMED | {Kind.MEASURE}),
    _Family(joined, least=3, kinds=frozenset({Kind.COUNT}), together=2),
    _Family(all_but, least=3, kinds=frozenset({Kind.COUNT})),
    _Family(survivors, least=3, kinds=frozenset({Kind.COUNT})),
    _Family(on_top, least=3, kinds=frozenset({Kind.PERCENT}), together=2),
    _Family(vessels, least=3, kinds=frozenset({Kind.COUNT})),
    _Family(tables, least=3, some=_SUMMED | {Kind.MEASURE}),
    _Family(parts, least=2, some=_SUMMED),
    _Family(too_large, some=frozenset({Kind.PERCENT, Kind.RATIO})),
    _Family(taken_up, least=2, some=_SUMMED),
    _Family(among, least=2, some=_SUMMED),
    _Family(aboard, least=2, kinds=frozenset({Kind.COUNT})),
    _Family(out_of, least=2, some=_SUMMED, together=2),
    _Family(bracketed, least=3, some=_SUMMED, together=2),
    _Family(newly, least=2, kinds=frozenset({Kind.COUNT})),
    _Family(named_parts, least=2, some=_SUMMED),
    _Family(portions, least=2, some=_SUMMED),
    _Family(everywhere, least=2, some=_SUMMED, together=2),
    _Family(largest, least=2, some=_SUMMED),
    _Family(followed, least=2, kinds=frozenset({Kind.COUNT}), together=2),
    _Family(chambers, least=2, kinds=frozenset({Kind.COUNT}), together=2),
    _Family(jobs, least=2, kinds=frozenset({Kind.COUNT})),
    _Family(so_far, least=2, some=_SUMMED),
    _Family(sold, least=2, kinds=frozenset({Kind.MONEY})),
    _Family(quarters, least=2, kinds=frozenset({Kind.MONEY})),
    _Family(shares, least=2, some=frozenset({Kind.PERCENT, Kind.RATIO})),
    _Family(percents, least=2, kinds=frozenset({Kind.PERCENT})),
    _Family(growths, some=_GROWN),
    _Family(points, least=3, kinds=frozenset({Kind.PERCENT}), together=3),
    _Family(rates, least=3, some=_GROWN, together=3),
    _Family(elapsed, least=2, kinds=frozenset({Kind.DATE}), some=frozenset({Kind.ORDINAL, Kind.DURATION})),
    _Family(spans, least=2, kinds=frozenset({Kind.DATE, Kind.DURATION})),
    _Family(since, least=2, kinds=frozenset({Kind.DATE}), some=frozenset({Kind.DURATION, Kind.ORDINAL})),
    _Family(bound_lengths, least=2, kinds=frozenset({Kind.DATE, Kind.DURATION}), together=2),
    _Family(targets, least=3, kinds=frozenset({Kind.DATE, Kind.DURATION}), together=2),
    _Family(reckoned, least=2, kinds=frozenset(), some=frozenset({Kind.DURATION, Kind.AGE})),
    _Family(lengths, least=2, kinds=frozenset({Kind.DURATION}), some=frozenset({Kind.DATE, Kind.TIME})),
    _Family(later, least=3, kinds=frozenset({Kind.DURATION}), some=frozenset({Kind.DATE, Kind.TIME}), together=3),
    _Family(remainders, least=2, some=_SUMMED | {Kind.MEASURE}),
    _Family(outcomes, least=2, some=_SUMMED | {Kind.MEASURE}),
    _Family(spelled_out, least=3, some=_SUMMED | {Kind.MEASURE, Kind.PERCENT}, together=3),
    _Family(ages, least=2, kinds=frozenset({Kind.DATE, Kind.AGE})),
    _Family(dates, kinds=frozenset({Kind.DATE})),
    _Family(conversions, least=2, some=frozenset({Kind.MEASURE, Kind.MONEY})),
    _Family(enumerations, kinds=frozenset({Kind.COUNT})),
)
_ALIKE = 8
"""Up to so many sums of one part are looked at."""
_MOST_ASKED = max(max(family.least, family.together) for family in FAMILIES)


@lru_cache(maxsize=1024)
def _fitting(count: int, together: int, kinds: frozenset[Kind]) -> tuple[tuple[_Family, str], ...]:
    """The families that fit, each with what is told before it."""
    fitting = [family for family in FAMILIES if family.fits(count, together, kinds)]
    return tuple(
        (family, f"checking what the article says of itself: {number} of {len(fitting) + 1}")
        for number, family in enumerate(fitting, 1)
    )


def run_checks(
    reading: Reading, step: Callable[[str], None] = lambda _: None
) -> tuple[tuple[Check, ...], tuple[FactRelation, ...]]:
    """Every check of an article in text order, and its relations without repetition.

    `step` is called before each family of checks; what it raises comes through.
    """
    count, kinds = len(reading.mentions), frozenset([mention.quantity.kind for mention in reading.mentions])
    together = max(map(len, reading.by_sentence.values()), default=0)
    all_found: list[Found] = []
    for family, words in _fitting(min(count, _MOST_ASKED), min(together, _MOST_ASKED), kinds):
        step(words)
        all_found += family.found_in(reading)
    all_found = _without_overlap(reading, all_found)
    related = {frozenset(pair) for item in all_found if item.relation for pair in _pairs(reading, item)}
    if count > 2:
        summed = {frozenset(_facts(reading, item)) for item in all_found if item.relation == "sum"}
        more = [item for item in weighed_sums(reading, related) if frozenset(_facts(reading, item)) not in summed]
        all_found += more
        related.update(frozenset(pair) for item in more for pair in _pairs(reading, item))
    if count > 1:
        step("looking for conflicts")
        all_found += conflicts(reading, related)
    if not all_found:
        return (), ()
    checks: dict[tuple[str, str, tuple[str, ...]], Check] = {}
    relations: dict[tuple[str, tuple[str, ...]], FactRelation] = {}
    for item in all_found:
        check = item.check
        facts = tuple(dict.fromkeys(reading.facts[index] for index in check.mentions))
        checks.setdefault((check.name, check.calculation, facts), check)
        if item.relation:
            key = facts if item.relation in ("sum", "part") else tuple(sorted(facts))
            if len(facts) > 1:
                relations.setdefault((item.relation, key), FactRelation(item.relation, facts))
    in_sums = {(facts[0], part) for relation, facts in relations if relation == "sum" for part in facts[1:]}
    told = [row for row in relations.values() if row.relation != "part" or row.facts[::-1] not in in_sums]
    # A part of a sum that holds is told with the sum.
    kept = [
        check
        for (name, _, facts), check in checks.items()
        if not (name == "part" and check.verdict is Verdict.HOLDS and facts[::-1] in in_sums)
    ]
    return tuple(sorted(kept, key=lambda check: (check.mentions[0], check.name, check.mentions))), tuple(told)


def _without_overlap(reading: Reading, all_found: list[Found]) -> list[Found]:
    """What was found without sums of a part and its own whole, and without those within another sum.

    94 dead, 36 of them children, are no 130; "four: two by day, one at dawn and one at noon" tells of no two.
    """
    parts = {frozenset(_facts(reading, item)) for item in all_found if item.relation == "part"}
    within: dict[str, list[frozenset[str]]] = {}
    for item in all_found:
        if item.relation == "sum":
            summed = frozenset(_facts(reading, item)[1:])
            for fact in summed:
                within.setdefault(fact, []).append(summed)
    if not within:
        return all_found
    return [item for item in all_found if item.relation != "sum" or _stands(_facts(reading, item), parts, within)]


def _stands(facts: tuple[str, ...], parts: set[frozenset[str]], within: dict[str, list[frozenset[str]]]) -> bool:
    """Whether no two parts of a sum are part and whole, and the sum is none of a few of another one's parts."""
    if not parts.isdisjoint(map(frozenset, combinations(facts[1:], 2))):
        return False
    return not any(map(frozenset(facts).issubset, within.get(facts[0], ())[:_ALIKE]))


def _facts(reading: Reading, item: Found) -> tuple[str, ...]:
    return tuple([reading.facts[index] for index in item.check.mentions])


def _pairs(reading: Reading, item: Found) -> Iterator[tuple[str, str]]:
    return combinations(_facts(reading, item), 2)
