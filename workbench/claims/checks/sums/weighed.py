"""Sums that no form of words gives away: signs that are weighed together.

Three figures of which one is the sum of the others are mostly chance: any small numbers do it. They are meant the more
likely, the larger and more telling they are, the nearer they stand to one another and the fewer other figures make the
same total. The weights are logits, from a logistic regression over the figures of annotated articles that add up, and
rounded. Such sums hold or are not told of: parts that do not fit are no error.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.sums.bracketed import in_brackets
from workbench.claims.checks.sums.front import is_wanted
from workbench.claims.checks.sums.near import Sum, sums_near
from workbench.claims.checks.sums.terms import terms
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import digits
from workbench.claims.figures.wording import number_words
from workbench.claims.language.concepts import names_people, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_SURE = 0.6
_MOST_OF_WORDS = 3.0
"""What words and repetitions can add at the most."""
_OF_CONTEXTS = 1.0
"""What is read around the figures can add at the most."""
_LARGEST = 4.0
"""The size from which on larger totals tell no more, as a power of ten."""
_DIGITS = 8
_DIGITS_ALONE = 8
"""So many digits tell that figures belong together, whatever they count."""
_COUNTED_PARTS = 3
"""A longer list is seldom chance, however small its numbers are."""
_DIGITS_OF_SHARES = 6
_OTHERS = 3
"""Where more figures than this stand beside them, any two make a third."""
_FAR = 4
_FIRST = 4
"""Mentions of a total of which one may stand in a headline."""
_A_RIVAL = 0.3
_RIVALS = 3
"""So many other ways to come to one total and more make it chance."""
_FRONT = 30


def weighed_sums(reading: Reading, related: set[frozenset[str]]) -> Iterator[Found]:
    """The sums among figures near one another that are meant more likely than not.

    `related`: pairs of facts that other checks have tied. Two of them, as the dead and the children among them, are not
    added up.
    """
    surest: dict[tuple[str, frozenset[str]], tuple[float, Sum]] = {}
    for candidate in sums_near(reading):
        facts = frozenset(reading.facts[part] for part in candidate.parts)
        total = reading.facts[candidate.total]
        if len(facts) < len(candidate.parts) or total in facts or not _tells(reading, candidate):
            continue
        surely = _logit(reading, candidate)
        if (total, facts) not in surest or surely > surest[total, facts][0]:
            surest[total, facts] = surely, candidate
    if not surest:
        return
    rivals = Counter(total for total, _ in surest)
    for (total, facts), (surely, candidate) in surest.items():
        tied = any(frozenset(pair) in related for pair in combinations(facts, 2))
        if not tied and rivals[total] <= _RIVALS and surely - _A_RIVAL * (rivals[total] - 1) > _SURE:
            words = (
                f"{terms(reading, candidate.parts)} = {number_words(reading.value(candidate.total))}, as it comes to"
            )
            yield found("sum", Verdict.HOLDS, words, (candidate.total, *candidate.parts), "sum")


def _tells(reading: Reading, candidate: Sum) -> bool:
    """Whether a sum can be meant at all: round numbers, shares and apples and pears add up too often."""
    total, parts = candidate
    own = [digits(reading.value(index)) for index in (total, *parts)]
    if sum(own) < 2 * min(len(parts), _COUNTED_PARTS) + (own[0] == 1):
        return False
    if len(parts) > 2 and len(reading.by_fact[reading.facts[total]]) < 2:
        return False
    if is_wanted(reading, total) or not _as_open(reading, candidate):
        return False
    if _in_a_row(reading, candidate) or _out_of_brackets(reading, candidate):
        return False
    if reading.mentions[total].quantity.kind is Kind.PERCENT:
        points = any(reading.mentions[index].quantity.unit == "pp" for index in parts)
        return len(parts) == 2 and (points or (min(own) > 1 and sum(own) > _DIGITS_OF_SHARES))
    if len(parts) > _COUNTED_PARTS or sum(own) >= _DIGITS_ALONE:
        return True
    return all(_may_be_of(reading, total, part) for part in parts)


def _as_open(reading: Reading, candidate: Sum) -> bool:
    """Whether a total is as open as its parts: "at least 120" and 200 are at least 320."""
    parts = {reading.mentions[part].quantity.bound for part in candidate.parts}
    return Bound.AT_LEAST not in parts or reading.mentions[candidate.total].quantity.bound is Bound.AT_LEAST


def _in_a_row(reading: Reading, candidate: Sum) -> bool:
    """Whether so many more figures of their kind stand beside those of a sum that any two make a third."""
    total, parts = candidate
    kind = reading.mentions[total].quantity.kind
    at = {reading.mentions[index].sentence for index in (total, *parts)}
    beside = [
        reading.mentions[other].sentence
        for sentence in at
        for other in reading.by_sentence[sentence]
        if other not in parts and other != total and reading.mentions[other].quantity.kind is kind
    ]
    if len(beside) > _OTHERS or _within_a_list(reading, candidate):
        return True
    # A total among its like, with one part beside it and one elsewhere: "65.9, 63.6, 60.7"; "2.9 were lost".
    here = reading.mentions[total].sentence
    near = sum(reading.mentions[part].sentence == here for part in parts)
    return 0 < near < len(parts) and beside.count(here) > 1


def _within_a_list(reading: Reading, candidate: Sum) -> bool:
    """Whether a sum of money stands in a row with its parts: "$192m for rum, $148m for wool, $100m, $48m"."""
    total, parts = candidate
    quantity, at = reading.mentions[total].quantity, reading.mentions[total].sentence
    if (
        quantity.kind is not Kind.MONEY
        or len(parts) > 2
        or total > parts[0]
        or reading.mentions[parts[-1]].sentence != at
    ):
        return False
    return any(
        other < total and reading.mentions[other].quantity.unit == quantity.unit for other in reading.by_sentence[at]
    )


def _out_of_brackets(reading: Reading, candidate: Sum) -> bool:
    """Whether a sum takes figures out of rows in brackets: "schools (+42,000)" here, and "shops (+27,000)" there."""
    if in_brackets(reading, candidate.total):
        return True
    rows = {reading.mentions[part].sentence if in_brackets(reading, part) else None for part in candidate.parts}
    return len(rows) > 1


def _may_be_of(reading: Reading, total: int, part: int) -> bool:
    """Whether a part can be of what a total counts: of people and cases those who died, whatever they are called."""
    whole, some = (reading.mentions[index].quantity for index in (total, part))
    if whole.kind is not Kind.COUNT or nouns_agree(whole.unit, some.unit) is not False:
        return True
    return all(
        names_people(one.unit) or bool(deed_named(one.unit) or pattern("named", "cases").fullmatch(one.unit))
        for one in (whole, some)
    )


def _logit(reading: Reading, candidate: Sum) -> float:
    """How surely a sum is meant, if no other figures come to its total."""
    total, parts = candidate
    members = (total, *parts)
    at = [reading.mentions[part].sentence for part in parts]
    away = max(min(at) - reading.mentions[total].sentence, reading.mentions[total].sentence - max(at), 0)
    value = reading.value(total)
    surely = (
        -2.75
        + 1.0 * min(_LARGEST, math.log10(max(value, 1.0)))
        + 0.45 * min(_DIGITS, sum(digits(reading.value(index)) for index in members))
        - 0.9 * (max(at) - min(at))
        - 0.7 * min(_FAR, away)
        + 0.4 * (total < parts[0])
        + 0.4 * (len(parts) == 2 and reading.value(parts[0]) == reading.value(parts[1]))
        - 0.2 * any(reading.mentions[index].quantity.bound is not Bound.EXACT for index in members)
    )
    if surely < _SURE - _MOST_OF_WORDS:
        return surely
    told = reading.by_fact[reading.facts[total]]
    surely += 1.0 * (len(told) > 1) + 0.3 * _names_the_rest(reading, members) + _nouns(reading, candidate)
    # What stands around each figure is read only where it decides.
    if not _SURE - _OF_CONTEXTS < surely <= _SURE + _RIVALS * _A_RIVAL:
        return surely
    return (
        surely
        + 0.5 * any(reading.contexts[index].above for index in told[:_FIRST])
        + 0.5 * all(_deeds(reading, total) & _deeds(reading, part) for part in parts)
    )


def _nouns(reading: Reading, candidate: Sum) -> float:
    """What it tells that parts and total count by one noun, or by nouns that are not one thing."""
    whole = reading.mentions[candidate.total].quantity
    if whole.kind is not Kind.COUNT:
        return 0.5
    agree = [nouns_agree(whole.unit, reading.mentions[part].quantity.unit) for part in candidate.parts]
    return -0.4 if False in agree else 0.5 * (None not in agree)


def _deeds(reading: Reading, index: int) -> frozenset[str]:
    context = reading.contexts[index]
    return context.acts | context.deed


def _names_the_rest(reading: Reading, members: tuple[int, ...]) -> bool:
    """Whether a word at one of the figures says that it is what is left of another: "the other 206"."""
    text = reading.document.text
    return any(
        pattern("weighed", "rest").search(text, max(0, quantity.begins - _FRONT), quantity.end + _FRONT)
        for quantity in (reading.mentions[index].quantity for index in members)
    )
