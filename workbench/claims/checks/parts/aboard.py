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
from workbench.quantities.quantity import COUNT

_MOST = 24
"""Figures of one sentence, and numbers of those on board, that are looked at."""
_MAINLY = 1.5
"""Times its parts up to which a number is made up mainly of them."""
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
    for whole in counted:
        yield from _some_of_the_staff(reading, whole)


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
    end = mention.noun.end if mention.noun is not None and not mention.borrows_noun else quantity.end
    if pattern("aboard", "behind").match(text, end, end + _NEAR):
        return True
    return at_end("aboard", "front", text, max(0, quantity.begins - _NEAR), quantity.begins) is not None


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
