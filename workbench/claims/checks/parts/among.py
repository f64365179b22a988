"""Parts that words set among what was counted in front: "40 people, including three judges", "They included 14 boys".

A word for it ("including", "of whom", "among them") leads to one part or to a list of them. What they are of stands in
front of it in the sentence, or, where the sentence only takes that up, in the sentence before. What does not fit is no
error: these checks hold or are not made.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import are_the, least, most, part_of
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import names_people, noun_key, nouns_agree
from workbench.claims.lexicon.patterns import at_end, may_stand, pattern
from workbench.quantities.quantity import COUNT

_FRONT = 40
_FAR = 200
"""Code points between a whole and its part at the most."""
_MOST = 24
"""Claims of one sentence that are looked at; one with more is a list."""
_BACK = 2
"""Sentences in front of one that takes up what was counted."""
_TIMES = 10
"""Times those that are left up to which all of them are."""
_SIGNS = 3
"""Words of a sentence that lead to a part."""


def among(reading: Reading) -> Iterator[Found]:
    """Counts and sums of money, and those in front that they are of."""
    for at, indices in reading.by_sentence.items():
        near = indices[:_MOST]
        yield from _led_to(reading, at, near)
        for one, two in pairwise(near):
            if _stands_with(reading, two) or _is_apposed(reading, one, two) or _are_only_some(reading, one, two):
                yield from _part(reading, _whole_in_front(reading, near[: near.index(two)], two), two)
        for index in near:
            if _are_the_rest(reading, index):
                yield from _part(reading, _counted_before(reading, index), index)


def _led_to(reading: Reading, at: int, indices: Sequence[int]) -> Iterator[Found]:
    """The parts that a word of the sentence leads to."""
    text, sentence = reading.document.text, reading.document.sentences[at]
    last = reading.mentions[indices[-1]].quantity
    start = max(sentence.start, reading.mentions[indices[0]].quantity.begins - _FAR)
    if not may_stand("among", "sign", text[start : last.begins]):
        return
    taken = pattern("among", "taken").match(text, sentence.start, last.begins)
    for number, sign in enumerate(pattern("among", "sign").finditer(text, start, last.begins)):
        if number == _SIGNS:
            return
        items = _items(reading, indices, sign.end())
        if not items:
            continue
        if taken and sign.start() <= taken.end() + 1:
            whole = _whole_before(reading, at, items, taken["noun"] or taken["such"] or "")
        else:
            before = [index for index in indices if reading.mentions[index].quantity.end <= sign.start()]
            whole = _whole_in_front(reading, before, items[0], upto=sign.start(), led=True)
        beside = whole is not None and whole + 1 == items[0] and sign.group().lower().startswith("in")
        for item in items:
            yield from _part(reading, whole, item, firmly=beside and not taken and item == items[0])


def _items(reading: Reading, indices: Sequence[int], start: int) -> list[int]:
    """The figures that a word which ends at `start` leads to, the first close behind it."""
    text, items = reading.document.text, list[int]()
    behind = [index for index in indices if reading.mentions[index].quantity.start >= start]
    for name, index in zip(["first", *["next"] * len(behind)], behind, strict=False):
        quantity = reading.mentions[index].quantity
        between = text[start : quantity.begins]
        # "Including 33 who were treated and two who died": the first one's clause is about him alone.
        of_one = items and pattern("among", "who").match(between) and pattern("among", "who").match(text, quantity.end)
        if not pattern("among", name).fullmatch(between) or (pattern("among", "verb").search(between) and not of_one):
            break
        if quantity.kind not in AMOUNTS or (items and quantity.kind is not reading.mentions[items[0]].quantity.kind):
            break
        items.append(index)
        start = quantity.end
    return items


def _whole_before(reading: Reading, at: int, items: Sequence[int], noun: str) -> int | None:
    """What a sentence takes up that opens with "They included"; `noun`: by this name, as "the dead"."""
    sentences = reading.document.sentences
    added = sum(least(reading.mentions[item].quantity) or 0 for item in items)
    for before in [*range(at - 1, max(-1, at - 1 - _BACK), -1), at + 1]:
        if before == at + 1 and (before == len(sentences) or sentences[before].paragraph != sentences[at].paragraph):
            return None
        fitting = [
            whole
            for whole in reading.by_sentence.get(before, ())[:_MOST]
            if (quantity := reading.mentions[whole].quantity).kind is reading.mentions[items[0]].quantity.kind is COUNT
            and (most(quantity) or 0) >= max(added, 2)
            and _may_hold(reading, whole, items[0])
            and (not noun or are_the(reading, whole, noun))
        ]
        if fitting:
            own = reading.mentions[items[0]].quantity.unit
            alike = (whole for whole in fitting if nouns_agree(own, reading.mentions[whole].quantity.unit))
            return next(alike, fitting[0])
        if before < at and sentences[before].paragraph != sentences[at].paragraph:
            return None
    return None


def _whole_in_front(
    reading: Reading, before: Sequence[int], part: int, *, upto: int | None = None, led: bool = False
) -> int | None:
    """The nearest figure in front that stands in no bracket and can hold a part, if no clause ends between.

    Another number between the two could be the whole as well, unless it counts what the part can be none of.
    `led`: by a word, up to which the text tells what the part can be of.
    """
    text, small = reading.document.text, reading.mentions[part].quantity
    for whole in reversed(before):
        large = reading.mentions[whole].quantity
        if small.begins - large.end > _FAR:
            return None
        between = pattern("among", "bracket").sub("", text[large.end : small.begins])
        if pattern("among", "in_bracket").match(between) or large.kind not in AMOUNTS:
            continue
        if pattern("among", "stop").search(between):
            return None
        if large.kind is not small.kind or (small.kind is not COUNT and small.unit != large.unit):
            return None
        if not led or _may_hold(reading, whole, part, upto=upto):
            return whole
        if not _are_places(reading, whole):
            return None
    return None


def _are_places(reading: Reading, index: int) -> bool:
    """Whether a number only says in how many places the others are: "34 people in 13 states, including 33 who"."""
    begins = reading.mentions[index].quantity.begins
    return at_end("among", "in", reading.document.text, max(0, begins - _FRONT), begins) is not None


def _may_hold(reading: Reading, whole: int, part: int, *, upto: int | None = None) -> bool:
    """Whether those that one noun counts can be among those of another: guests among people, deaths among cases.

    Any can that no noun of the whole's own clause, `upto` where it goes, claims for itself: judges, of "40 people".
    """
    small, large = reading.mentions[part], reading.mentions[whole]
    one, other = small.quantity.unit, large.quantity.unit
    if small.quantity.kind is not COUNT or nouns_agree(one, other) is not False:
        return True
    if all(
        names_people(noun) or deed_named(noun) or pattern("named", "cases").fullmatch(noun) for noun in (one, other)
    ):
        return True
    if names_people(one) or large.borrows_noun or large.noun is None:
        return False
    return upto is None or not pattern("among", "things").search(reading.document.text, large.noun.end, upto)


def _stands_with(reading: Reading, index: int) -> bool:
    """Whether a place or a state stands right behind a number, and nothing that it counts: "with 33 in Oram"."""
    mention, text = reading.mentions[index], reading.document.text
    begins = mention.quantity.begins
    if mention.quantity.kind is not COUNT or not mention.borrows_noun:
        return False
    if not at_end("among", "with", text, max(0, begins - _FRONT), begins):
        return False
    return pattern("among", "where").match(text, mention.quantity.end) is not None


def _is_apposed(reading: Reading, one: int, two: int) -> bool:
    """Whether a number without a noun stands behind a comma beside one that has it: "five bells, three of bronze".

    "240 boats in May, 150 in June" sets two months side by side.
    """
    whole, part = reading.mentions[one], reading.mentions[two]
    if part.quantity.kind is not COUNT or not part.borrows_noun or whole.borrows_noun:
        return False
    if whole.quantity.kind is not COUNT or not part.quantity.unit == whole.quantity.unit != "":
        return False
    between = reading.document.text[whole.quantity.end : part.quantity.begins]
    if pattern("among", "badly").match(reading.document.text, part.quantity.end):
        return pattern("among", "hurt").fullmatch(between) is not None
    behind = pattern("among", "kept").match(reading.document.text, part.quantity.end)
    if behind is None or pattern("among", "apposed").fullmatch(between) is None:
        return False
    return behind["how"].lower() not in between.lower().split()


def _are_only_some(reading: Reading, one: int, two: int) -> bool:
    """Whether a number that borrows its noun is told to be few of another: "asked 16 clinics, only four said"."""
    whole, part = reading.mentions[one], reading.mentions[two]
    if part.quantity.kind is not COUNT or not part.borrows_noun or whole.quantity.kind is not COUNT:
        return False
    if part.quantity.unit != whole.quantity.unit or (whole.borrows_noun and not whole.quantity.unit):
        return False
    start, end = whole.quantity.end, part.quantity.start
    return end - start <= _FAR and pattern("among", "only").fullmatch(reading.document.text[start:end]) is not None


def _are_the_rest(reading: Reading, index: int) -> bool:
    """Whether a number is told to be that of those left: "the other three villages", "the three other villages"."""
    quantity = reading.mentions[index].quantity
    window = (reading.document.text, max(0, quantity.begins - _FRONT), quantity.begins)
    if quantity.kind is not COUNT:
        return False
    behind = pattern("among", "others").match(reading.document.text, quantity.end)
    return at_end("among", "rest_of" if behind else "rest", *window) is not None


def _counted_before(reading: Reading, index: int) -> int | None:
    """The last number of the same noun that is larger, but not so large that nearly none would be left.

    It stands in another sentence: of "200 from Arden, 40 from Brook and the other 10" those 10 are not of the 40.
    """
    few, at = least(reading.mentions[index].quantity) or 0, reading.mentions[index].sentence
    told = reading.counts.get(noun_key(reading.mentions[index].quantity.unit), [])
    before = told[max(0, bisect_left(told, index) - _MOST) : bisect_left(told, index)]
    for whole in reversed(before):
        if reading.mentions[whole].sentence < at and few < (most(reading.mentions[whole].quantity) or 0):
            return whole if (most(reading.mentions[whole].quantity) or 0) <= _TIMES * few else None
    return None


def _part(reading: Reading, whole: int | None, part: int, *, firmly: bool = False) -> Iterator[Found]:
    """A part of a whole; `firmly`: they stand so close together that it is an error, if they are of one noun."""
    if whole is None or "former" in reading.contexts.marks(whole):
        return
    small, large = reading.mentions[part].quantity, reading.mentions[whole].quantity
    if not (least(small) or 0) > 0:
        return
    firmly = firmly and (small.kind is not COUNT or nouns_agree(small.unit, large.unit) is True)
    if firmly or (least(small) or 0) < (most(large) or 0):
        yield from part_of(reading, part, whole, firmly=firmly)
