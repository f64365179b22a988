"""Parts told of behind their whole, with a bracket or a clause between: "63 (60 confirmed) cases, including 19 deaths".

Where another number stands between the two outside a bracket, either could be the whole, and none is taken. What does
not fit is no error: these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import names_people, nouns_agree
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.quantities.quantity import COUNT

_FRONT = 40
_FAR = 200
"""Code points between a whole and its part at the most."""
_MOST = 24
"""Claims of one sentence that are looked at; one with more is a list."""


def among(reading: Reading) -> Iterator[Found]:
    """Counts behind "including", "of whom" and "with", and the count in front that they are of."""
    text = reading.document.text
    for indices in reading.by_sentence.values():
        for position, index in enumerate(indices[:_MOST]):
            part = reading.mentions[index].quantity
            if not position or part.kind is not COUNT:
                continue
            window = (text, max(0, part.begins - _FRONT), part.begins)
            if at_end("among", "of_whom", *window):
                yield from _part(reading, indices[:position], index)
            elif at_end("among", "including", *window):
                yield from _part(reading, indices[:position], index, alike=True)
            elif at_end("among", "with", *window) and _says_no_noun(reading, index):
                yield from _part(reading, indices[:position], index)


def _says_no_noun(reading: Reading, index: int) -> bool:
    """Whether a place or a state stands right behind a number, and nothing that it counts: "with 33 in Oram"."""
    mention = reading.mentions[index]
    behind = pattern("among", "where").match(reading.document.text, mention.quantity.end)
    return mention.borrows_noun and behind is not None


def _part(reading: Reading, before: Sequence[int], index: int, *, alike: bool = False) -> Iterator[Found]:
    whole = _whole(reading, before, index)
    if whole is None or "former" in reading.contexts.marks(whole):
        return
    small, large = reading.mentions[index].quantity, reading.mentions[whole].quantity
    if alike and not _can_be_of(small.unit, large.unit):
        return
    if 0 < (least(small) or 0) < (most(large) or 0):
        yield from part_of(reading, index, whole, firmly=False)


def _can_be_of(part: str, whole: str) -> bool:
    """Whether those that one noun counts can be among those of another: guests among people, deaths among cases."""
    if nouns_agree(part, whole) is not False:
        return True
    return all(
        names_people(one) or bool(deed_named(one)) or pattern("named", "cases").fullmatch(one) for one in (part, whole)
    )


def _whole(reading: Reading, before: Sequence[int], index: int) -> int | None:
    """The last count in front that stands in no bracket, if no clause ends between it and the part."""
    text, end = reading.document.text, reading.mentions[index].quantity.begins
    for whole in reversed(before):
        start = reading.mentions[whole].quantity.end
        if end - start > _FAR:
            return None
        between = pattern("among", "bracket").sub("", text[start:end])
        if pattern("among", "in_bracket").match(between):
            continue
        if pattern("among", "stop").search(between):
            return None
        return whole if reading.mentions[whole].quantity.kind is COUNT else None
    return None
