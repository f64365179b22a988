"""All families of checks over one article, and the relations among facts that they bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from workbench.claims.checks.age import ages
from workbench.claims.checks.breakdown import breakdowns
from workbench.claims.checks.conflict import conflicts
from workbench.claims.checks.conversion import conversions
from workbench.claims.checks.dates import dates
from workbench.claims.checks.elapsed import elapsed
from workbench.claims.checks.enumeration import enumerations
from workbench.claims.checks.found import Found
from workbench.claims.checks.growth import growths
from workbench.claims.checks.part import parts
from workbench.claims.checks.percent import percents
from workbench.claims.checks.portion import portions
from workbench.claims.checks.rate import rates
from workbench.claims.checks.span import spans
from workbench.claims.checks.sum import sums
from workbench.claims.checks.taken_up import taken_up
from workbench.claims.facts.reading import Reading
from workbench.claims.mention import Check, FactRelation
from workbench.quantities.quantity import Kind


class _Family(NamedTuple):
    """One family of checks, and what an article must have for it to find anything."""

    found_in: Callable[[Reading], Iterator[Found]]
    least: int = 1
    """How many figures."""
    kinds: frozenset[Kind] = frozenset()
    """Figures of each of these kinds."""


_FAMILIES = (
    _Family(sums, least=3),
    _Family(breakdowns, least=3),
    _Family(parts),
    _Family(taken_up, least=2),
    _Family(portions, least=2),
    _Family(percents, least=2, kinds=frozenset({Kind.PERCENT})),
    _Family(growths),
    _Family(rates, least=3, kinds=frozenset({Kind.DURATION})),
    _Family(elapsed, least=2, kinds=frozenset({Kind.DATE})),
    _Family(spans, least=2, kinds=frozenset({Kind.DATE, Kind.DURATION})),
    _Family(ages, least=2, kinds=frozenset({Kind.DATE, Kind.AGE})),
    _Family(dates, kinds=frozenset({Kind.DATE})),
    _Family(conversions, least=2),
    _Family(enumerations, kinds=frozenset({Kind.COUNT})),
)


def run_checks(reading: Reading) -> tuple[tuple[Check, ...], tuple[FactRelation, ...]]:
    """Every check of an article in text order, and its relations without repetition."""
    if not reading.mentions:
        return (), ()
    count, kinds = len(reading.mentions), {mention.quantity.kind for mention in reading.mentions}
    fitting = [family for family in _FAMILIES if count >= family.least and family.kinds <= kinds]
    all_found = [item for family in fitting for item in family.found_in(reading)]
    related = {frozenset(pair) for item in all_found if item.relation for pair in _pairs(reading, item)}
    if count > 1:
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
    ordered = sorted(checks.values(), key=lambda check: (check.mentions[0], check.name, check.mentions))
    return tuple(ordered), tuple(told)


def _pairs(reading: Reading, item: Found) -> Iterator[tuple[str, str]]:
    facts = [reading.facts[index] for index in item.check.mentions]
    for position, one in enumerate(facts):
        for other in facts[position + 1 :]:
            yield one, other
