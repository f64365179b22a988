"""Two parts that are more than the number right in front: "sold 240 boats in May, 150 of wood and 95 of steel".

Both parts borrow its noun and are told by one preposition, which the number itself has not: "240 in May, 150 in June
and 95 in July" sets months side by side. Where "in total" opens the sentence, parts that are too few fail as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.sums.terms import terms
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import figure_words, number_words
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import COUNT, Bound

_MOST = 12
"""Figures of one sentence that are looked at."""
_FRONT = 40
_SLIP = 0.3
"""What parts are off their total by a slip; further off they are of something else."""


def beyond(reading: Reading) -> Iterator[Found]:
    """Totals that two parts behind them overrun."""
    for indices in reading.by_sentence.values():
        counts = [index for index in indices[:_MOST] if reading.mentions[index].quantity.kind is COUNT]
        for total, one, two in zip(counts, counts[1:], counts[2:], strict=False):
            if two == counts[-1] and _is_told_in_two(reading, total, one, two):
                yield from _compare(reading, total, one, two)


def _is_told_in_two(reading: Reading, total: int, one: int, two: int) -> bool:
    mentions, text = reading.mentions, reading.document.text
    if any(mentions[index].quantity.bound is not Bound.EXACT for index in (total, one, two)):
        return False
    if mentions[total].borrows_noun or not (mentions[one].borrows_noun and mentions[two].borrows_noun):
        return False
    front = pattern("beyond", "front").fullmatch(reading.between(total, one))
    between = pattern("beyond", "and").fullmatch(reading.between(one, two))
    behind = pattern("beyond", "of").match(text, mentions[two].quantity.end)
    if front is None or between is None or behind is None or behind["of"] != between["of"]:
        return False
    return between["of"] not in front.group().split() or _is_all(reading, total)


def _is_all(reading: Reading, total: int) -> bool:
    """Whether a number is told to be that of all, in front of it or behind."""
    quantity, text = reading.mentions[total].quantity, reading.document.text
    front = text[max(0, quantity.begins - _FRONT) : quantity.begins]
    return bool(pattern("sum", "total").search(front) or pattern("sum", "in_all").match(text, quantity.end))


def _compare(reading: Reading, total: int, one: int, two: int) -> Iterator[Found]:
    value, added = reading.value(total), reading.value(one) + reading.value(two)
    if not max(reading.value(one), reading.value(two)) < value or abs(added - value) > _SLIP * value:
        return
    if added > value or (added < value and _is_all(reading, total)):
        stated = figure_words(reading.mentions[total].quantity)
        words = f"{terms(reading, (one, two))} = {number_words(added)}, not {stated}"
        yield found("sum", Verdict.FAILS, words, (total, one, two), "conflict")
