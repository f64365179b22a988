"""Parts whose whole is named by a word for it: "two-thirds of the money", "four of the attackers".

Which figure the word means is told by its noun and by nearness. Where it could be two, none is taken, and a part that
does not fit is no error: these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.parts.whole import are_the, least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import telling
from workbench.claims.figures.wording import counted_words, figure_words
from workbench.claims.language.concepts import concept, names_people, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import COUNT, DATE, MONEY, PERCENT, VAGUE, Kind

_SHARES = (Kind.RATIO, Kind.PERCENT)
_BACK = 2
"""Sentences in front of a part in which what its word means may stand."""
_MOST = 24
"""Claims of one sentence that are looked at."""
_BEHIND = 40


def named_parts(reading: Reading) -> Iterator[Found]:
    """Parts and shares of what a noun or a pronoun takes up."""
    for at, indices in reading.by_sentence.items():
        if len(indices) > _MOST:
            continue
        for index in indices:
            kind = reading.mentions[index].quantity.kind
            if kind in _SHARES:
                yield from _share_of_the(reading, at, index)
            elif kind is COUNT:
                yield from _some_of_the(reading, at, index)
        for before, index in pairwise(indices):
            yield from _deaths(reading, indices, before, index)
        yield from _bare(reading, at, indices)


def _share_of_the(reading: Reading, at: int, index: int) -> Iterator[Found]:
    """As "two-thirds of the money", "6% of its workforce", "a quarter of those killed"."""
    share = reading.mentions[index].quantity
    value = reading.value(index) / (100 if share.kind is PERCENT else 1)
    if share.unit == "pp" or not 0 < value < 1:
        return
    match = pattern("named", "share_of").match(reading.document.text, share.end, share.end + _BEHIND)
    if match is None or pattern("named", "every_one").fullmatch(match.group()):
        return
    # "340 jobs, a third of its staff": the 340 are that third.
    here = [
        other
        for other in reading.by_sentence[at]
        if other < index and not pattern("shares", "beside").fullmatch(reading.between(other, index))
    ]
    wholes = [other for other in [*_before(reading, at), *here] if _is_the(reading, other, match["noun"], sums=True)]
    whole = _only(reading, [other for other in wholes if telling(reading.mentions[other].quantity)])
    if whole is not None:
        words = f"{figure_words(share)} of {counted_words(reading.mentions[whole].quantity)}"
        yield found("part", Verdict.HOLDS, words, (index, whole), "part")


def _is_the(reading: Reading, index: int, noun: str, *, sums: bool = False) -> bool:
    """Whether a figure counts what a noun names; `sums`: or is the sum that "the money" means."""
    quantity = reading.mentions[index].quantity
    if quantity.kind is MONEY:
        return sums and pattern("named", "money").fullmatch(noun) is not None
    if quantity.kind is not COUNT:
        return False
    counted = reading.contexts[index].noun
    if are_the(reading, index, noun):
        return True
    return bool(counted) and concept(counted.rpartition(" ")[2]) == concept(noun)


def _some_of_the(reading: Reading, at: int, index: int) -> Iterator[Found]:
    """As "four of the passengers", where one number of people was counted right in front."""
    part = reading.mentions[index].quantity
    some = pattern("part", "some_of_the").match(reading.document.text, part.end)
    if some is None:
        return
    wholes = [
        other
        for other in _before(reading, at)
        if reading.mentions[other].quantity.kind is COUNT
        and (most(reading.mentions[other].quantity) or 0) > (least(part) or 0)
        and nouns_agree(reading.mentions[other].quantity.unit, some["noun"]) is not False
    ]
    whole = _only(reading, wholes)
    if whole is not None and nouns_agree(reading.mentions[whole].quantity.unit, some["noun"]):
        yield from part_of(reading, index, whole, firmly=False)


def _deaths(reading: Reading, indices: Sequence[int], before: int, index: int) -> Iterator[Found]:
    """As "8,535 cases, including 50 deaths", "26 infections and four deaths": who died of it had it."""
    deaths = reading.mentions[index].quantity
    if deaths.kind is not COUNT or not pattern("named", "deaths").fullmatch(deaths.unit):
        return
    if not pattern("named", "and").fullmatch(reading.between(before, index)):
        return
    for whole in reversed([other for other in indices if other <= before]):
        cases = reading.mentions[whole].quantity
        if cases.kind is DATE:
            continue
        if cases.kind is not COUNT or not pattern("named", "cases").fullmatch(cases.unit):
            return
        if "part" not in reading.contexts.marks(whole):
            yield from part_of(reading, index, whole, firmly=False)
            return


def _bare(reading: Reading, at: int, indices: Sequence[int]) -> Iterator[Found]:
    """As "Police held 14 people. Nine were let go": a number alone at the head of its sentence."""
    counts = [index for index in indices if reading.mentions[index].quantity.kind is COUNT]
    if not counts:
        return
    first, sentence = reading.mentions[counts[0]], reading.document.sentences[at]
    few = pattern("named", "only").fullmatch(reading.document.text, sentence.start, first.quantity.start)
    if not few and (counts[0] != indices[0] or first.quantity.begins - sentence.start > 1):
        return
    if not pattern("named", "bare").match(reading.document.text, first.quantity.end):
        return
    wholes = [
        other
        for other in _before(reading, at)
        if reading.mentions[other].sentence == at - 1 and reading.mentions[other].quantity.kind is COUNT
    ]
    if len(wholes) != 1 or VAGUE in (first.quantity.bound, reading.mentions[wholes[0]].quantity.bound):
        return
    whole = reading.mentions[wholes[0]].quantity
    if names_people(whole.unit) and 1 < (least(first.quantity) or 0) < (most(whole) or 0):
        yield from part_of(reading, counts[0], wholes[0], firmly=False)


def _before(reading: Reading, at: int) -> list[int]:
    """The claims of the sentences in front, of the same paragraph, in text order."""
    sentences = reading.document.sentences
    return [
        index
        for before in range(max(0, at - _BACK), at)
        if sentences[before].paragraph == sentences[at].paragraph
        for index in reading.by_sentence.get(before, [])[-_MOST:]
    ]


def _only(reading: Reading, wholes: Sequence[int]) -> int | None:
    """The last of some figures, where all are one fact."""
    return wholes[-1] if len({reading.facts[index] for index in wholes}) == 1 else None
