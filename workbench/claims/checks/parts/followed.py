"""Those to whom one thing was done, and those of them to whom the next was: "400 were arrested and 60 charged".

What follows what is told by a table. The second number stands beside the first and counts nothing of its own. These
checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import telling
from workbench.claims.language.concepts import concept, names_people, noun_key
from workbench.claims.lexicon.patterns import pattern, rows
from workbench.quantities.quantity import COUNT, DATE

_MOST = 24
"""Figures of one sentence that are looked at."""
_FURTHER = frozenset({"further", "former", "part"})


def followed(reading: Reading) -> Iterator[Found]:
    """Numbers with the larger one in front to which what was done comes first."""
    for indices in reading.by_sentence.values():
        counts = [index for index in indices[:_MOST] if reading.mentions[index].quantity.kind in (COUNT, DATE)]
        for one, two in pairwise(counts):
            if _may_follow(reading, one, two) and _leads_to(_done(reading, one), _done(reading, two)):
                yield from part_of(reading, two, one, firmly=False)


def _may_follow(reading: Reading, one: int, two: int) -> bool:
    """Whether a number counts nothing of its own, and stands beside a larger one."""
    large, small = reading.mentions[one], reading.mentions[two]
    if large.quantity.kind is not COUNT or small.quantity.kind is not COUNT or not telling(large.quantity):
        return False
    if not 0 < (least(small.quantity) or 0) < (most(large.quantity) or 0):
        return False
    same = small.borrows_noun and noun_key(small.quantity.unit) in ("", noun_key(large.quantity.unit))
    ill = names_people(small.quantity.unit) and pattern("named", "cases").fullmatch(large.quantity.unit)
    between = reading.document.text[large.quantity.end : small.quantity.begins]
    if not (same or ill) or not pattern("followed", "between").fullmatch(between):
        return False
    return _FURTHER.isdisjoint(reading.contexts.marks(two)) and not _has_own_date(reading, two)


def _has_own_date(reading: Reading, index: int) -> bool:
    """Whether a date stands beside a number: "arrested 400 in May and charged 60 in June"."""
    behind = index + 1
    return (
        behind < len(reading.mentions)
        and reading.mentions[behind].sentence == reading.mentions[index].sentence
        and reading.mentions[behind].quantity.kind is DATE
    )


def _done(reading: Reading, index: int) -> frozenset[str]:
    context = reading.contexts[index]
    ill = pattern("named", "cases").fullmatch(reading.mentions[index].quantity.unit)
    return context.acts | context.deed | (frozenset({concept("infected")}) if ill else frozenset())


def _leads_to(first: frozenset[str], then: frozenset[str]) -> bool:
    table = _table()
    return any(not table.get(act, frozenset()).isdisjoint(then) for act in first)


@cache
def _table() -> dict[str, frozenset[str]]:
    """What may be done to those to whom something was done, as concepts."""
    table: dict[str, frozenset[str]] = {}
    for first, words in rows("followed_by").items():
        key = concept(first)
        table[key] = table.get(key, frozenset()) | frozenset(map(concept, words))
    return table
