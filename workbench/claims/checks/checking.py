"""All families of checks over one article, and the relations among facts that they bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbench.claims.checks.age import ages
from workbench.claims.checks.conflict import conflicts
from workbench.claims.checks.conversion import conversions
from workbench.claims.checks.dates import dates
from workbench.claims.checks.elapsed import elapsed
from workbench.claims.checks.enumeration import enumerations
from workbench.claims.checks.found import Found
from workbench.claims.checks.growth import growths
from workbench.claims.checks.part import parts
from workbench.claims.checks.percent import percents
from workbench.claims.checks.rate import rates
from workbench.claims.checks.span import spans
from workbench.claims.checks.sum import sums
from workbench.claims.facts.reading import Reading
from workbench.claims.mention import Check, FactRelation

_FAMILIES: tuple[Callable[[Reading], Iterator[Found]], ...] = (
    sums,
    parts,
    percents,
    growths,
    rates,
    elapsed,
    spans,
    ages,
    dates,
    conversions,
    enumerations,
)


def run_checks(reading: Reading) -> tuple[tuple[Check, ...], tuple[FactRelation, ...]]:
    """Every check of an article in text order, and its relations without repetition."""
    if not reading.mentions:
        return (), ()
    all_found = [item for family in _FAMILIES for item in family(reading)]
    related = {frozenset(pair) for item in all_found if item.relation for pair in _pairs(reading, item)}
    all_found += conflicts(reading, related)
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
    ordered = sorted(checks.values(), key=lambda check: (check.mentions[0], check.name, check.mentions))
    return tuple(ordered), tuple(relations.values())


def _pairs(reading: Reading, item: Found) -> Iterator[tuple[str, str]]:
    facts = [reading.facts[index] for index in item.check.mentions]
    for position, one in enumerate(facts):
        for other in facts[position + 1 :]:
            yield one, other
