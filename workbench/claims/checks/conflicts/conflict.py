"""Conflicts: sentences that speak of the same thing and give figures that cannot both hold.

How alike they must be depends on the figures: 171 and 117 are one slip apart, and two such figures of the same noun
seldom stand in one article by chance; 25 and 30 are, and ask for sentences that say the same in nearly the same words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from workbench.claims.checks.conflicts.again import speaks_of_another
from workbench.claims.checks.conflicts.asked import slip_hint
from workbench.claims.checks.conflicts.contested import contested
from workbench.claims.checks.conflicts.counted_twice import counted_twice
from workbench.claims.checks.conflicts.given_again import given_again
from workbench.claims.checks.conflicts.grounds import judge, told_apart
from workbench.claims.checks.conflicts.magnitudes import told_roughly
from workbench.claims.checks.conflicts.summary import unsupported
from workbench.claims.checks.conflicts.unnamed import unnamed
from workbench.claims.checks.conflicts.voices import told_at_first, two_voices
from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import counted_words, figure_words
from workbench.claims.language.concepts import noun_key
from workbench.claims.mention import Mention, Verdict
from workbench.quantities.quantity import ORDINAL, PERCENT, RATIO, Kind

_POSTINGS = 40
"""A word that stands at more claims than this proposes no pairs."""
_CANDIDATES = 30
COMPARED = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.RATIO, Kind.ORDINAL)


def conflicts(reading: Reading, related: set[frozenset[str]]) -> Iterator[Found]:
    """Pairs of facts that conflict, the odd one out first; `related` facts stand in a sum or are part and whole."""
    if len(reading.claims) < 2:
        return
    compared = _compared(reading)
    sizes = {fact: len(members) for fact, members in reading.by_fact.items()}
    best: dict[frozenset[str], tuple[float, int, int, str]] = {}
    for one, other in _candidates(reading, compared):
        first, second = reading.facts[one], reading.facts[other]
        if first == second or (sizes[first] > 1 and sizes[second] > 1):
            continue
        facts = frozenset((first, second))
        if facts in related:
            continue
        judged = judge(reading, one, other)
        if judged is not None and (facts not in best or judged[0] > best[facts][0]):
            best[facts] = (judged[0], one, other, judged[1])
    best = {
        facts: found
        for facts, found in best.items()
        if not told_apart(reading, *(reading.by_fact[fact] for fact in sorted(facts)))
        and not told_roughly(reading, facts)
    }
    for one, other in chain(unsupported(reading), unnamed(reading), given_again(reading)):
        facts = frozenset((reading.facts[one], reading.facts[other]))
        if len(facts) == 2 and facts not in related and not told_roughly(reading, facts):
            best.setdefault(facts, (0.0, one, other, slip_hint(reading, one, other)))
    told = _firmest(reading, best, sizes)
    for one, other, hint in told:
        at_first = [index for index in (one, other) if told_at_first(reading, index)]
        if at_first:
            yield _to_look_at(reading, one + other - at_first[0], at_first[0], "at first")
        else:
            yield from _report(reading, one, other, hint, sizes)
    reported = related | {frozenset((reading.facts[one], reading.facts[other])) for one, other, _ in told}
    for one, other in contested(reading):
        facts = frozenset((reading.facts[one], reading.facts[other]))
        if len(facts) == 2 and facts not in reported:
            if told_at_first(reading, other):
                yield _to_look_at(reading, one, other, "at first")
            elif two_voices(reading, other):
                yield _to_look_at(reading, one, other, "by others' count")
            else:
                yield from _report(reading, one, other, slip_hint(reading, one, other), sizes)
            reported.add(facts)
    for one, other in counted_twice(reading):
        facts = frozenset((reading.facts[one], reading.facts[other]))
        if len(facts) == 2 and facts not in reported:
            yield _to_look_at(reading, one, other, "by others' count")
            reported.add(facts)


def _to_look_at(reading: Reading, one: int, other: int, how: str) -> Found:
    words = f"{counted_words(reading.mentions[other].quantity)} {how}, "
    words += f"{counted_words(reading.mentions[one].quantity)} elsewhere"
    return found("conflict", Verdict.CANNOT_SAY, words, (other, one), "conflict")


def _firmest(
    reading: Reading, best: dict[frozenset[str], tuple[float, int, int, str]], sizes: dict[str, int]
) -> list[tuple[int, int, str]]:
    """The conflicts in text order; a figure that stands only once is in no more than its firmest one."""
    taken: set[str] = set()
    chosen = []
    for _, one, other, hint in sorted(best.values(), key=lambda item: (-item[0], item[1], item[2])):
        single = {fact for fact in (reading.facts[one], reading.facts[other]) if sizes[fact] == 1}
        if single and not single & taken:
            taken |= single
            chosen.append((one, other, hint))
    return sorted(chosen)


def _report(reading: Reading, one: int, other: int, hint: str, sizes: dict[str, int]) -> Iterator[Found]:
    odd, rest = (one, other) if sizes[reading.facts[one]] < sizes[reading.facts[other]] else (other, one)
    mine, theirs = reading.mentions[odd], reading.mentions[rest]
    words = f"{counted_words(mine.quantity)} here, {counted_words(theirs.quantity)} elsewhere"
    yield found("conflict", Verdict.FAILS, words, (odd, rest), "conflict")
    if hint:
        yield found(
            "magnitude",
            Verdict.FAILS,
            f"{counted_words(mine.quantity)} or {counted_words(theirs.quantity)}: {hint}",
            (odd, rest),
        )


def _compared(reading: Reading) -> list[tuple[int, str]]:
    """The claims that may conflict with another, in text order, and the kind of figure that each conflicts with."""
    members: dict[str, list[int]] = {}
    for index in reading.claims:
        if family := _family(reading.mentions[index]):
            members.setdefault(family, []).append(index)
    return sorted(
        (index, family) for family, indices in members.items() if _may_conflict(reading, indices) for index in indices
    )


def _candidates(reading: Reading, compared: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Pairs of claims of comparable kinds that share a word seldom found at figures."""
    postings: dict[str, dict[str, list[int]]] = {}
    # Where each claim stands in the postings of its words: what is in front of it there are the earlier ones.
    places: dict[int, list[tuple[list[int], int]]] = {}
    repeated: set[tuple[str, str, str]] = set()
    rarest = reading.article_words.rarest
    for index, family in compared:
        context = reading.contexts[index]
        words = [*rarest(context.near | context.acts, 8), *rarest(context.far, 4)]
        signature = (family, " ".join(words), figure_words(reading.mentions[index].quantity))
        if signature in repeated:
            continue
        repeated.add(signature)
        posted = postings.setdefault(family, {})
        places[index] = here = []
        for word in (*words, f"{noun_key(context.noun)} counted"):
            found = posted.setdefault(word, [])
            # A word of two kinds stands there twice.
            here.append((found, bisect_left(found, index)))
            found.append(index)
    for index, here in places.items():
        earlier = [found[:at] for found, at in here if at and len(found) <= _POSTINGS]
        if not earlier:
            continue
        shared = Counter(chain.from_iterable(earlier))
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            yield other, index


def _may_conflict(reading: Reading, indices: list[int]) -> bool:
    """Whether some of the figures of a family may conflict: those of one place are told apart, but for ranks."""
    if len(indices) < 2:
        return False
    if reading.mentions[indices[0]].quantity.kind is ORDINAL:
        return True
    sentences = {reading.mentions[index].sentence for index in indices}
    paragraphs = {reading.document.sentences[at].paragraph for at in sentences}
    if len(paragraphs) > 1:
        return True
    return len(sentences) > 1 and any(speaks_of_another(reading, index) for index in indices)


def _family(mention: Mention) -> str:
    """The kind of figure that a claim can conflict with; empty for what conflicts with nothing."""
    kind = mention.quantity.kind
    if kind not in COMPARED:
        return ""
    return PERCENT if kind is RATIO else kind
