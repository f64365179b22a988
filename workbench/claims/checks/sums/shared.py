"""Nouns of a sum: 140 people who elsewhere are 140 suits, although 115 of them share one suit."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import number_words, point
from workbench.claims.language.concepts import concept, names_people
from workbench.claims.language.inflection import plural
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict

_ALIKE = 40
"""Up to so many claims of one fact are looked at."""


def other_noun(reading: Reading, fact: list[int], total: int, parts: list[int]) -> Iterator[Found]:
    """A total of people that another mention of its `fact` has as a number of things, of which some share one."""
    stated = reading.mentions[total].quantity
    if not names_people(stated.unit):
        return
    things = [
        index
        for index in fact[:_ALIKE]
        if reading.mentions[index].quantity.unit and not names_people(reading.mentions[index].quantity.unit)
    ]
    if not things:
        return
    unit = reading.mentions[things[0]].quantity.unit
    shared, single = [], []
    for position, index in enumerate(parts):
        clause = _clause_of_part(reading, parts, position)
        if any(
            concept(unit) in map(concept, match.group(1).split()) for match in pattern("sum", "joint").finditer(clause)
        ):
            shared.append(index)
        elif pattern("sum", "singly").search(clause):
            single.append(index)
    if not shared or len(shared) + len(single) < len(parts):
        return
    alone = sum(point(reading.mentions[index].quantity) or 0 for index in single)
    most = len(shared) + alone
    together = " and ".join(number_words(point(reading.mentions[index].quantity) or 0) for index in shared)
    calculation = (
        f"{number_words(point(stated) or 0)} {plural(stated.unit)}, {number_words(most)} {plural(unit)} at most: "
        f"{together} share {'one' if len(shared) == 1 else f'{len(shared)}'}, {number_words(alone)} have one each"
    )
    yield found("sum", Verdict.FAILS, calculation, (things[0], total, *parts))


def _clause_of_part(reading: Reading, parts: list[int], position: int) -> str:
    start = reading.mentions[parts[position]].quantity.end
    sentence = reading.document.sentences[reading.mentions[parts[position]].sentence]
    end = reading.mentions[parts[position + 1]].quantity.start if position + 1 < len(parts) else sentence.end
    return reading.document.text[start:end]
