"""Sums: a total and the parts that its own sentences give, as in 140 = 115 + 25."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.claims.checks.found import Found, by_fact, by_sentence, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.wording import figure_words, number_words, plural, point
from workbench.claims.language.concepts import concept, names_people, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind, Quantity

_SUMMED = (Kind.COUNT, Kind.MONEY)
_OPENS = re.compile(r"[:—–]|\s-\s")
_SMALL = 12
_ALIKE = 40
"""Up to so many claims of one value or one fact are looked at."""


def sums(reading: Reading) -> Iterator[Found]:
    """Totals that hold or fail by the parts in the same sentence."""
    whole = _Whole(by_fact(reading), _by_value(reading))
    for indices in by_sentence(reading).values():
        figures = [index for index in indices if _can_be_added(reading, index)][:8]
        if len(figures) < 3:
            continue
        yield from _in_sentence(reading, whole, figures)


class _Whole(NamedTuple):
    """The claims of the whole article, gathered once."""

    by_fact: dict[str, list[int]]
    by_value: dict[tuple[Kind, float], list[int]]


def _by_value(reading: Reading) -> dict[tuple[Kind, float], list[int]]:
    found: dict[tuple[Kind, float], list[int]] = {}
    for index, mention in enumerate(reading.mentions):
        value = point(mention.quantity)
        if mention.claim and value is not None:
            alike = found.setdefault((mention.quantity.kind, float(value)), [])
            if len(alike) < _ALIKE:
                alike.append(index)
    return found


def _can_be_added(reading: Reading, index: int) -> bool:
    quantity = reading.mentions[index].quantity
    value = point(quantity)
    return quantity.kind in _SUMMED and value is not None and value > 0


def _in_sentence(reading: Reading, whole: _Whole, figures: list[int]) -> Iterator[Found]:
    first, *rest = figures
    for total, parts in ((first, rest), (figures[-1], figures[:-1])):
        chosen = parts if total == figures[-1] else _run_of_parts(reading, parts)
        if len(chosen) < 2 or not _same_sort(reading, total, chosen):
            continue
        cue = _cue(reading, total, chosen)
        added = sum(point(reading.mentions[index].quantity) or 0 for index in chosen)
        stated = reading.mentions[total].quantity
        value = point(stated) or 0
        if added == value and (cue or value > _SMALL) and not _only_some(reading, total, chosen):
            yield found(
                "sum",
                Verdict.HOLDS,
                f"{_terms(reading, chosen)} = {number_words(added)}, as stated",
                (total, *chosen),
                "sum",
            )
            yield from _other_noun(reading, whole, total, chosen)
            return
        if cue and not _only_some(reading, total, chosen) and (_excluded(stated, added) or _short_of(stated, added)):
            words = f"{_terms(reading, chosen)} = {number_words(added)}, not {figure_words(stated)}"
            yield found("sum", Verdict.FAILS, words, (total, *chosen), "conflict")
            yield from _elsewhere(reading, whole, total, chosen, added)
            return


def _run_of_parts(reading: Reading, parts: list[int]) -> list[int]:
    """The parts up to the one that says it is the last ("and another 25")."""
    for position, index in enumerate(parts):
        if pattern("sum", "rest").search(
            reading.document.text[
                max(0, reading.mentions[index].quantity.start - 40) : reading.mentions[index].quantity.start
            ]
        ):
            return parts[: position + 1]
    return parts[:2] if len(parts) == 2 else parts


def _same_sort(reading: Reading, total: int, parts: list[int]) -> bool:
    whole = reading.mentions[total].quantity
    for index in parts:
        part = reading.mentions[index].quantity
        if part.kind is not whole.kind or (part.kind is Kind.MONEY and part.unit != whole.unit):
            return False
        if part.kind is Kind.COUNT and nouns_agree(part.unit, whole.unit) is False:
            return False
    return True


def _cue(reading: Reading, total: int, parts: list[int]) -> bool:
    """Whether the words announce a sum: a colon behind the total and "another" at the last part, or "in all"."""
    text = reading.document.text
    if total < parts[0]:
        last = reading.mentions[parts[-1]].quantity
        return bool(_OPENS.search(reading.between(total, parts[0]))) and bool(
            pattern("sum", "rest").search(text[max(0, last.start - 40) : last.start])
        )
    stated = reading.mentions[total].quantity
    return bool(pattern("sum", "total").search(text[max(0, stated.start - 40) : stated.start])) and bool(
        re.search(r"\band\b|\bplus\b", reading.between(parts[-2], parts[-1]))
    )


def _only_some(reading: Reading, total: int, parts: list[int]) -> bool:
    return total < parts[0] and bool(pattern("sum", "part_of").search(reading.between(total, parts[0])))


def _excluded(stated: Quantity, added: float) -> bool:
    exact = Quantity(0, 0, stated.kind, Bound.EXACT, added, added, stated.unit)
    return agreement(stated, exact).stance is Stance.EXCLUDES


def _short_of(stated: Quantity, added: float) -> bool:
    """Whether "at least 130" heads parts that make 140: no rounding of the sum, and the least known is more."""
    value = point(stated) or 0
    digits = [f"{number:.0f}".rstrip("0") for number in (value, added)]
    return stated.bound is Bound.AT_LEAST and value < added and len(digits[0]) >= len(digits[1])


def _terms(reading: Reading, parts: list[int]) -> str:
    return " + ".join(number_words(point(reading.mentions[index].quantity) or 0) for index in parts)


def _elsewhere(reading: Reading, whole: _Whole, total: int, parts: list[int], added: float) -> Iterator[Found]:
    """A total that its own parts deny, where another sentence has what they add up to."""
    words = reading.mentions[total].quantity
    for index in whole.by_value.get((words.kind, float(added)), ()):
        quantity = reading.mentions[index].quantity
        if index in parts:
            continue
        if nouns_agree(quantity.unit, words.unit) is not False:
            both = f"{figure_words(words)} here, {figure_words(quantity)} elsewhere"
            calculation = f"{both}, and {_terms(reading, parts)} = {number_words(added)}"
            yield found("conflict", Verdict.FAILS, calculation, (total, index), "conflict")
            return


def _other_noun(reading: Reading, whole: _Whole, total: int, parts: list[int]) -> Iterator[Found]:
    """A total of people that elsewhere counts their suits, although some of them share one suit."""
    stated = reading.mentions[total].quantity
    if not names_people(stated.unit):
        return
    things = [
        index
        for index in whole.by_fact.get(reading.facts[total], [])[:_ALIKE]
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
