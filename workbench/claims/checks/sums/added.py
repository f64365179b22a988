"""What came on top of what was told before: "Three were dead. Six more died", where nine died in all.

That the three numbers belong together is told by their arithmetic, by what was done and by the words for "more", so
these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.sums.terms import terms
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import telling
from workbench.claims.figures.wording import number_words
from workbench.claims.language.concepts import noun_key, nouns_agree
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_BACK = 2
"""Sentences in front in which that stands to which something was added."""
_NEAR = 12
"""Sentences between few things and what they are made of."""
_ALIKE = 40
"""Up to so many claims of one value are looked at."""
_MOST = 12
"""Claims of one sentence that are looked at."""
_UPWARD = (Bound.EXACT, Bound.ABOUT, Bound.MORE, Bound.AT_LEAST)


def additions(reading: Reading) -> Iterator[Found]:
    """Totals that are a figure and what was then added to it."""
    for at, indices in reading.by_sentence.items():
        for index in indices[:_MOST]:
            quantity = reading.mentions[index].quantity
            if quantity.kind is not Kind.COUNT or index == reading.claims[0] or quantity.bound not in _UPWARD:
                continue
            for before in _before(reading, at, index):
                total = _total(reading, before, index)
                if total is not None:
                    words = f"{terms(reading, [before, index])} = {number_words(reading.value(total))}, as stated"
                    yield found("sum", Verdict.HOLDS, words, (total, before, index), "sum")
                    break


def _before(reading: Reading, at: int, index: int) -> Iterator[int]:
    """The counts right in front to which one was added, the nearest first; what they make stands in the article."""
    for sentence in range(at, max(-1, at - 1 - _BACK), -1):
        for other in reversed(reading.by_sentence.get(sentence, [])[:_MOST]):
            if (
                other < index
                and (Kind.COUNT, reading.value(other) + reading.value(index)) in reading.by_value
                and "further" in reading.contexts.marks(index)
                and _of_the_same(reading, other, index)
            ):
                yield other


def _of_the_same(reading: Reading, one: int, other: int) -> bool:
    """Whether two counts are of the same things, or of those to whom the same was done."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    if a.kind is not Kind.COUNT or b.kind is not Kind.COUNT or a.bound not in _UPWARD or b.bound not in _UPWARD:
        return False
    if a.unit and b.unit and (told := nouns_agree(a.unit, b.unit)) is not None:
        return told
    here, there = reading.contexts[one], reading.contexts[other]
    alike = nouns_agree(here.noun, there.noun)
    done = [context.acts | context.deed | deed_named(context.noun) for context in (here, there)]
    return alike is True or (alike is None and bool(done[0] & done[1]))


def _total(reading: Reading, part: int, added: int) -> int | None:
    """The count that the two make, where it counts the same and neither of them is just told again."""
    value = reading.value(part) + reading.value(added)
    for index in reading.by_value.get((Kind.COUNT, value), [])[:_ALIKE]:
        if reading.facts[index] in (reading.facts[part], reading.facts[added]):
            continue
        like = _of_the_same(reading, index, part) or _of_the_same(reading, index, added)
        known = (
            telling(reading.mentions[index].quantity)
            or _same_deed(reading, index, part, added)
            or _same_noun_near(reading, index, part, added)
        )
        if like and known and "further" not in reading.contexts.marks(index):
            return index
    return None


def _same_noun_near(reading: Reading, total: int, part: int, added: int) -> bool:
    """Whether few are counted by one noun close by: "ten clerks. We have eight clerks, plus two who work at home"."""
    near = abs(reading.mentions[total].sentence - reading.mentions[part].sentence) <= _NEAR
    keys = {noun_key(reading.contexts[index].noun) for index in (total, part)}
    agree = nouns_agree(reading.contexts[total].noun, reading.contexts[added].noun)
    done = [reading.contexts[index].acts | reading.contexts[index].deed for index in (total, part)]
    if all(done) and done[0].isdisjoint(done[1]):
        # "Killing one woman and wounding four": those four are no total of the killed.
        return False
    return near and len(keys) == 1 and "" not in keys and agree is not False


def _same_deed(reading: Reading, *indices: int) -> bool:
    """Whether the same was done to all, which a small number needs."""
    done = [
        reading.contexts[index].acts | reading.contexts[index].deed | deed_named(reading.contexts[index].noun)
        for index in indices
    ]
    return bool(frozenset.intersection(*done))
