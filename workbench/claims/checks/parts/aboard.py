"""Some of those on board: their nationalities, and those of a crew or staff who were killed or hurt.

As "155 Swedes and three Danes" of a ship "carrying 162 people", "two employees were killed" of the "eight employees
aboard". Who was on board is told by a word at the number, so these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of, told_most
from workbench.claims.facts.reading import Reading, read_once
from workbench.claims.language.concepts import names_people, noun_key
from workbench.claims.lexicon.patterns import anywhere, at_end, pattern
from workbench.quantities.quantity import COUNT, VAGUE

_MOST = 24
"""Figures of one sentence, and numbers of those on board, that are looked at."""
_MAINLY = 1.5
"""Times its parts up to which a number is made up mainly of them."""
_FAR = 6
"""Sentences between those on board and what became of some of them."""
_NEAR = 60
"""Code points around a number in which it is said to be of those on board."""


def aboard(reading: Reading) -> Iterator[Found]:
    """Counts of some of those on board, with the number of all of them or of all of their noun."""
    counted = on_board(reading)
    if not counted:
        return
    for at, indices in reading.by_sentence.items():
        if len(indices) <= _MOST:
            yield from _nationals(reading, at, indices, counted)
            yield from _listed(reading, indices, counted)
    for whole in counted:
        yield from _some_of_the_staff(reading, whole)
    yield from _fates(reading, counted)


@read_once
def on_board(reading: Reading) -> Sequence[int]:
    """The first numbers of those on board that an article tells."""
    if anywhere("aboard", "sign", reading.document.text) is None:
        return ()
    return [index for index in reading.claims if _is_on_board(reading, index)][:_MOST]


def _is_on_board(reading: Reading, index: int) -> bool:
    """Whether a number counts those on board: "carrying 162 people", "the eight employees aboard", "298 on board"."""
    mention, text = reading.mentions[index], reading.document.text
    quantity = mention.quantity
    if quantity.kind is not COUNT or not (names_people(quantity.unit) or not quantity.unit):
        return False
    if _stands_aboard(reading, index):
        return True
    return at_end("aboard", "front", text, max(0, quantity.begins - _NEAR), quantity.begins) is not None


def _stands_aboard(reading: Reading, index: int) -> bool:
    """Whether those counted are said to be on board right behind their noun."""
    end = _noun_end(reading, index)
    return pattern("aboard", "behind").match(reading.document.text, end, end + _NEAR) is not None


def _nationals(reading: Reading, at: int, indices: Sequence[int], counted: Sequence[int]) -> Iterator[Found]:
    """The nationalities that a sentence on those on board lists."""
    counts = [index for index in indices if reading.mentions[index].quantity.kind is COUNT]
    parts = [index for index in counts if _is_of_a_nation(reading, index)]
    sentence = reading.document.sentences[at]
    if len(parts) < 2 or not pattern("aboard", "those").search(reading.document.text, sentence.start, sentence.end):
        return
    added = sum(least(reading.mentions[part].quantity) or 0 for part in parts)
    whole = _whole_of(reading, added, [index for index in counted if index not in parts])
    for part in parts if whole is not None else ():
        yield from part_of(reading, part, whole or 0, firmly=False)


def _whole_of(reading: Reading, added: float, counted: Sequence[int]) -> int | None:
    """The number of those on board that an article tells most, or the only one of which the parts are most.

    Other ships and planes may be told of as well.
    """
    wholes = [index for index in counted if (most(reading.mentions[index].quantity) or 0) > added]
    told = told_most(reading, wholes)
    nearly = [index for index in wholes if reading.value(index) < _MAINLY * added]
    return nearly[0] if told is None and len(nearly) == 1 else told


def _is_of_a_nation(reading: Reading, index: int) -> bool:
    """Whether a number counts people by the name of their nation: "155 Swedes", "three South Koreans"."""
    mention = reading.mentions[index]
    if mention.noun is None or mention.borrows_noun:
        return False
    named = reading.document.text[mention.noun.start : mention.noun.end]
    return pattern("aboard", "nation").fullmatch(named) is not None


def _some_of_the_staff(reading: Reading, whole: int) -> Iterator[Found]:
    """Those of one noun who were killed or hurt, of those of that noun on board."""
    quantity = reading.mentions[whole].quantity
    key = noun_key(quantity.unit)
    if reading.mentions[whole].borrows_noun or pattern("aboard", "anyone").fullmatch(quantity.unit):
        return
    told: set[str] = set()
    for part in reading.counts.get(key, ())[:_MOST]:
        mention = reading.mentions[part]
        if reading.facts[part] in told or reading.facts[part] == reading.facts[whole] or mention.borrows_noun:
            continue
        end = mention.noun.end if mention.noun is not None else mention.quantity.end
        hurt = pattern("aboard", "hurt").match(reading.document.text, end)
        if hurt and (least(mention.quantity) or 0) < (most(quantity) or 0):
            told.add(reading.facts[part])
            yield from part_of(reading, part, whole, firmly=False)


def _listed(reading: Reading, indices: Sequence[int], counted: Sequence[int]) -> Iterator[Found]:
    """As "46 crew, five guides and 405 guests on board", of the 458 people on board: nearly all of them."""
    run: list[int] = []
    for index in indices:
        if not _is_of_people(reading, index):
            run = []
        elif run and pattern("aboard", "and").fullmatch(_behind_noun(reading, run[-1], index)):
            run.append(index)
        else:
            run = [index]
        if len(run) > 1 and pattern("aboard", "there").match(reading.document.text, _noun_end(reading, index)):
            added = sum(least(reading.mentions[part].quantity) or 0 for part in run)
            others = [whole for whole in counted if whole not in run]
            whole = _whole_of(reading, added, others)
            for part in run if whole is not None and reading.value(whole) < _MAINLY * added else ():
                yield from part_of(reading, part, whole or 0, firmly=False)


def _fates(reading: Reading, counted: Sequence[int]) -> Iterator[Found]:
    """Those missing, saved or found dead, where one number alone is that of those on board."""
    wholes = [index for index in counted if _stands_aboard(reading, index)]
    if len({reading.facts[index] for index in wholes}) != 1:
        return
    whole, most_told = wholes[0], dict[str, int]()
    for part in reading.claims:
        small = reading.mentions[part].quantity
        if small.kind is not COUNT or small.bound is VAGUE or reading.facts[part] == reading.facts[whole]:
            continue
        fate = _fate(reading, part)
        if fate and _may_be_fewer(reading, part, whole):
            before = most_told.setdefault(fate, part)
            most_told[fate] = max(before, part, key=reading.value)
    for part in most_told.values():
        yield from part_of(reading, part, whole, firmly=False)


def _fate(reading: Reading, index: int) -> str:
    """The pattern for what became of those counted; empty where nothing is said of it."""
    text, unit, end = reading.document.text, reading.mentions[index].quantity.unit, _noun_end(reading, index)
    if pattern("aboard", "bodies").fullmatch(unit):
        found = pattern("aboard", "found").match(text, end) and not pattern("aboard", "below").search(text)
        return "found" if found else ""
    if pattern("aboard", "fated").fullmatch(unit):
        return "saved"
    if not (names_people(unit) or not unit):
        return ""
    return next((fate for fate in ("missing", "saved") if pattern("aboard", fate).match(text, end)), "")


def _may_be_fewer(reading: Reading, part: int, whole: int) -> bool:
    few, many = least(reading.mentions[part].quantity) or 0, most(reading.mentions[whole].quantity) or 0
    return abs(reading.mentions[part].sentence - reading.mentions[whole].sentence) <= _FAR and 0 < few < many


def _is_of_people(reading: Reading, index: int) -> bool:
    mention = reading.mentions[index]
    named = mention.noun is not None and not mention.borrows_noun
    return named and mention.quantity.kind is COUNT and names_people(mention.quantity.unit)


def _noun_end(reading: Reading, index: int) -> int:
    mention = reading.mentions[index]
    return mention.noun.end if mention.noun is not None and not mention.borrows_noun else mention.quantity.end


def _behind_noun(reading: Reading, one: int, other: int) -> str:
    return reading.document.text[_noun_end(reading, one) : reading.mentions[other].quantity.begins]
