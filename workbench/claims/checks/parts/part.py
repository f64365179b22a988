"""Parts and wholes: 9 of 12, 140 of 500, shares over 100 percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.parts.whole import opens_as_part, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import similarity
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.telling import telling
from workbench.claims.figures.wording import counted_words, figure_words, point
from workbench.claims.language.concepts import concept, noun_key, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_BEHIND = 40
_WORDS = 3
"""Words behind a ratio among which its noun stands."""
_SMALL = 12
"""Up to this, two counts are alike by chance."""
_ALIKE = 40
"""Up to so many counts of one value are looked at for what a ratio, or "all of them", refers to."""


def parts(reading: Reading) -> Iterator[Found]:
    """Parts named with their whole, in one sentence or by the fact that both belong to."""
    for indices in reading.by_sentence.values():
        if len(indices) > 1:
            yield from _of_the_whole(reading, indices)
    yield from _ratios(reading)
    yield from _all_of_them(reading)


def _of_the_whole(reading: Reading, indices: list[int]) -> Iterator[Found]:
    text = reading.document.text
    for beside, other in pairwise(indices):
        one = _large_enough(reading, indices, beside, other)
        first, second = reading.mentions[one].quantity, reading.mentions[other].quantity
        if second.start - first.end > 120:
            continue
        if first.kind is not Kind.COUNT or second.kind is not Kind.COUNT:
            continue
        between = text[first.end : second.start]
        start = first.begins
        front = text[max(0, start - 20) : start]
        opened = "," in between and pattern("part", "of_the").search(front) and not opens_as_part(reading, one)
        of_them = pattern("part", "behind_of_them").match(text, second.end)
        like = nouns_agree(first.unit, second.unit)
        if (opened and (of_them or pattern("part", "of_them").match(text[second.end : second.end + 50]))) or (
            of_them and like is not False and not re.search(r"[.;:]", between)
        ):
            yield from _part(reading, other, one)
        elif like is not False and any(pattern("part", name).fullmatch(between) for name in ("bare_of", "from_list")):
            yield from _part(reading, one, other)


def _large_enough(reading: Reading, indices: list[int], beside: int, other: int) -> int:
    """The figure in front of "31 of them" that holds so many: of "86 homes in four states" the 86."""
    small, few = reading.mentions[other].quantity, point(reading.mentions[other].quantity)
    if (
        few is None
        or small.kind is not Kind.COUNT
        or not pattern("part", "behind_of_them").match(reading.document.text, small.end)
    ):
        return beside
    for index in reversed(indices[: indices.index(other)]):
        quantity = reading.mentions[index].quantity
        of_them = pattern("part", "behind_of_them").match(reading.document.text, quantity.end)
        if quantity.kind is Kind.COUNT and (point(quantity) or 0) > few and not of_them:
            return index
    return beside


def _part(reading: Reading, part: int, whole: int) -> Iterator[Found]:
    # "The average is 48, and 335 of them ...": them are not the 48.
    yield from part_of(reading, part, whole, firmly=bool(reading.mentions[whole].quantity.unit))


def _ratios(reading: Reading) -> Iterator[Found]:
    """A ratio as "9 out of 12", and the twelve that another sentence speaks of."""
    ratios = [
        (index, pair)
        for index in reading.claims
        if (quantity := reading.mentions[index].quantity).kind is Kind.RATIO
        and (pair := quantity.parts)
        # "One in nine" tells of no nine.
        and 3 < pair[1] >= pair[0] > 1
        and pattern("part", "tells_both").search(reading.span(index))
    ]
    for index, pair in ratios:
        quantity = reading.mentions[index].quantity
        whole = _whole_of(reading, index, reading.by_value.get((Kind.COUNT, float(pair[1])), [])[:_ALIKE])
        if whole is not None:
            words = f"{figure_words(quantity)}: the whole is {figure_words(reading.mentions[whole].quantity)}"
            yield found("part", Verdict.HOLDS, words, (index, whole), "part")
        else:
            yield from _slipped_whole(reading, index, float(pair[1]))


def _slipped_whole(reading: Reading, index: int, whole: float) -> Iterator[Found]:
    """As in "62 of the 410 cracks" where the article counts 140 cracks and nowhere else 410."""
    quantity = reading.mentions[index].quantity
    if not pattern("part", "of_the_whole").search(reading.span(index)):
        return
    behind = reading.document.text[quantity.end : quantity.end + _BEHIND].split()[:_WORDS]
    keys = [noun_key(word.strip(".,;:")) for word in behind]
    counted = next((reading.counts[key] for key in keys if key in reading.counts), [])
    values = {other: point(reading.mentions[other].quantity) or 0.0 for other in counted[:_ALIKE]}
    if whole in values.values() or len(counted) > _ALIKE or _known_otherwise(reading, index, whole):
        return
    near = [
        other
        for other, value in values.items()
        if slip(quantity, reading.mentions[other].quantity, whole, value)[0] in (Slip.CLOSE, Slip.MAGNITUDE)
    ]
    if near and len({reading.facts[other] for other in near}) == 1:
        elsewhere = counted_words(reading.mentions[near[0]].quantity)
        words = f"{figure_words(quantity)} here, {elsewhere} elsewhere"
        yield found("conflict", Verdict.FAILS, words, (index, near[0]), "conflict")


def _known_otherwise(reading: Reading, index: int, whole: float) -> bool:
    """Whether the article counts as many by another word: "11 of the 22 survivors", where 22 people were saved."""
    unit = reading.mentions[index].quantity.unit
    return any(
        nouns_agree(unit, reading.mentions[other].quantity.unit) is not False
        for other in reading.by_value.get((Kind.COUNT, whole), [])[:_ALIKE]
    )


def _whole_of(reading: Reading, index: int, wholes: list[int]) -> int | None:
    """The count that a ratio is of: the most alike, else one whose paragraph shares a rare name with the ratio's."""
    words = reading.article_words
    alike = [(similarity(reading.contexts[index], reading.contexts[other], words).score, -other) for other in wholes]
    best = max(alike, default=(0.0, 0))
    if best[0] >= 0.4 or (alike and _is_the_one(reading, index, wholes)):
        return -best[1]
    mine = _names_around(reading, index) if wholes else frozenset()
    for other in wholes:
        if any(words.weight(name) >= 0.5 for name in mine & _names_around(reading, other)):
            return other
    return None


def _is_the_one(reading: Reading, index: int, wholes: list[int]) -> bool:
    """Whether "12 of the 31" can mean nothing else: the article counts 31 of one thing alone, and few texts do."""
    if len({reading.facts[other] for other in wholes}) > 1 or not telling(reading.mentions[wholes[0]].quantity):
        return False
    if not pattern("part", "of_the_whole").search(reading.span(index)):
        return False
    behind = reading.document.text[reading.mentions[index].quantity.end :][:_BEHIND].split()[:_WORDS]
    return any(nouns_agree(word.strip(".,;:"), reading.mentions[wholes[0]].quantity.unit) for word in behind)


def _names_around(reading: Reading, index: int) -> frozenset[str]:
    """Names in the mention's sentence and in the one before it, of the same paragraph."""
    document = reading.document
    at = reading.mentions[index].sentence
    sentence = document.sentences[at]
    start = sentence.start
    if at and document.sentences[at - 1].paragraph == sentence.paragraph:
        start = document.sentences[at - 1].start
    words = re.findall(r"[^\W\d_]+", document.text[max(start, sentence.end - 800) : sentence.end])
    return frozenset(concept(word) for word in words if word.lower() in reading.article_words.names)


def _all_of_them(reading: Reading) -> Iterator[Found]:
    """500 were discharged, "all of them had returned": the part of those who returned; so too "500 returning men"."""
    text = reading.document.text
    seen: set[tuple[str, str]] = set()
    for (kind, value), group in reading.by_value.items():
        if kind is not Kind.COUNT or value <= _SMALL or len(group) < 2:
            continue
        if len({reading.facts[index] for index in group[:_ALIKE]}) < 2:
            continue
        for index in group[:_ALIKE]:
            quantity = reading.mentions[index].quantity
            match = pattern("part", "all_of").match(text[quantity.end : quantity.end + 160])
            words = (
                match.group("what").split()
                if match
                else pattern("part", "returning").findall(text[quantity.end : quantity.end + 20])
            )
            did = {key for word in words if (key := concept(word.strip(",")))}
            for other in group[:_ALIKE] if did else ():
                pair = (reading.facts[index], reading.facts[other])
                if pair[0] == pair[1] or pair in seen:
                    continue
                acts = reading.contexts[other].acts
                if acts & did and not acts & reading.contexts[index].acts:
                    seen.add(pair)
                    labels = [reading.mentions[member].label for member in (index, other)]
                    calculation = f"{labels[0]}: all of them are among {labels[1]}"
                    yield found("part", Verdict.HOLDS, calculation, (index, other), "part")


def too_large(reading: Reading) -> Iterator[Found]:
    """A share of something that is more than the whole of it."""
    text = reading.document.text
    for index, mention in enumerate(reading.mentions):
        quantity = mention.quantity
        value = point(quantity)
        if not mention.claim or value is None:
            continue
        share = quantity.kind is Kind.PERCENT and quantity.unit != "pp" and value > 100
        behind = text[quantity.end : quantity.end + _BEHIND]
        if share and pattern("part", "whole_of").match(behind) and not pattern("part", "norm").search(behind):
            front = text[max(0, quantity.start - 40) : quantity.start]
            if not pattern("part", "no_share").search(front):
                yield found(
                    "part", Verdict.FAILS, f"{figure_words(quantity)} of a whole: more than all of it", (index,)
                )
        if (
            quantity.kind is Kind.RATIO
            and quantity.parts
            and quantity.parts[0] > quantity.parts[1]
            and pattern("part", "a_of_b").search(reading.span(index))
        ):
            yield found("part", Verdict.FAILS, f"{figure_words(quantity)}: the part is larger than the whole", (index,))
