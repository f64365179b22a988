"""Parts whose whole stands in front: "of which $9 million", "of those, 318", "of the money, ...", "with 53 teams".

`part` has those that name their whole right behind them, `taken_up` those that name it again. A part that does not fit
into what was found in front is no error, since something else may be meant: such checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import least, most, opens_as_part, overlapping, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import telling
from workbench.claims.language.concepts import noun_key, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT, MONEY, RATIO, Quantity

_BACK = 2
"""Over how many sentences "of those" looks back."""
_OF = 40
_FRONT = 50
_MOST = 40
"""Claims of a sentence in front of a part among which its whole is looked for."""
_ROUNDED = 1.01
"""Times their whole that parts may come to where all are rounded."""
_ROUGHLY = 0.03
"""How far a number may be off that a ratio comes to."""
_FIRST = 60
"""How far behind "of those" the first part begins at most."""


def portions(reading: Reading) -> Iterator[Found]:
    """Parts with the whole that their sentence, or the one before it, names in front of them."""
    for sentence, indices in reading.by_sentence.items():
        for position, index in enumerate(indices):
            before = indices[max(0, position - _MOST) : position]
            if before:
                yield from _of_which(reading, before, index)
                yield from _with_some(reading, before, index)
        yield from _of_the_number(reading, indices)
        yield from _opened(reading, sentence, indices)
        yield from _across(reading, sentence, indices[0])
        for one, two in pairwise(indices):
            if reading.mentions[one].quantity.kind is RATIO:
                near = [*reading.by_sentence.get(sentence - 1, []), *indices][:_MOST]
                yield from _comes_out(reading, one, two, near)


def _fits(part: Quantity, whole: Quantity) -> bool:
    if part.kind is not whole.kind or (part.kind is MONEY and part.unit != whole.unit):
        return False
    return part.kind in AMOUNTS and 0 < (most(part) or 0) < (most(whole) or 0)


def _of_which(reading: Reading, before: Sequence[int], index: int) -> Iterator[Found]:
    """As "$25 million, of which $9 million was booked", "$1.4 billion, $600 million of which falls due"."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if quantity.kind is not MONEY:
        return
    whole = before[-1]
    between = text[reading.mentions[whole].quantity.end : reading.mentions[index].quantity.begins]
    if _fits(quantity, reading.mentions[whole].quantity) and (
        pattern("portion", "of_which").search(between)
        or (
            pattern("part", "behind_of_them").match(text, quantity.end)
            and not pattern("portion", "stop").search(between)
        )
    ):
        yield from part_of(reading, index, whole, firmly=False)


def _of_the_number(reading: Reading, indices: Sequence[int]) -> Iterator[Found]:
    """As "Of the 248 councils that voted, 71 changed hands and 12 did not", "$88 million of the $412 million"."""
    text = reading.document.text
    for position, (first, second) in enumerate(pairwise(indices)):
        one, other = reading.mentions[first].quantity, reading.mentions[second].quantity
        between = text[one.end : other.begins]
        if one.kind is MONEY and pattern("portion", "of_sum").fullmatch(between) and _fits(one, other):
            yield from part_of(reading, first, second, firmly=False)
        if not any(pattern("portion", name).fullmatch(between) for name in ("then", "then_won")):
            continue
        of_the = pattern("portion", "of_the").search(text[max(0, one.begins - _OF) : one.begins])
        if of_the and (position or not opens_as_part(reading, first)):
            yield from _parts(reading, first, indices[position + 1 :])


def _across(reading: Reading, sentence: int, whole: int) -> Iterator[Found]:
    """As "Across the 23 councils that vote, the Greens did well. They won control of seven councils"."""
    large = reading.mentions[whole].quantity
    front = reading.document.text[reading.document.sentences[sentence].start : large.begins]
    if large.kind is not COUNT or not large.unit or not pattern("portion", "across").fullmatch(front):
        return
    for behind in range(sentence, sentence + 2 + _BACK):
        for part in reading.by_sentence.get(behind, ())[:_MOST]:
            quantity = reading.mentions[part].quantity
            window = (max(0, quantity.begins - _FRONT), quantity.begins)
            same = noun_key(quantity.unit) == noun_key(large.unit) and part > whole
            if same and _fits(quantity, large) and pattern("portion", "won").search(reading.document.text, *window):
                yield from part_of(reading, part, whole, firmly=False)


def _parts(reading: Reading, whole: int, behind: Sequence[int]) -> Iterator[Found]:
    """The parts behind "of the 31": the first, and each that is added to it."""
    parts = list(_listed(reading, whole, behind))
    added = sum(least(reading.mentions[part].quantity) or 0 for part in parts)
    if len(parts) > 1 and added > _ROUNDED * (most(reading.mentions[whole].quantity) or 0):
        yield from overlapping(reading, parts, whole)
        return
    for part in parts:
        yield from part_of(reading, part, whole, firmly=False)


def _listed(reading: Reading, whole: int, behind: Sequence[int]) -> Iterator[int]:
    large = reading.mentions[whole].quantity
    last = None
    for index in (index for index in behind if reading.mentions[index].quantity.kind is large.kind):
        mention = reading.mentions[index]
        own = None if mention.borrows_noun or large.kind is not COUNT else mention.quantity.unit
        if not _fits(mention.quantity, large) or (own and not nouns_agree(own, large.unit)):
            return
        if "former" in reading.contexts.marks(index):
            return
        if last is not None and not pattern("portion", "and").search(reading.between(last, index)):
            return
        last = index
        yield index


def _comes_out(reading: Reading, one: int, two: int, near: list[int]) -> Iterator[Found]:
    """A ratio, what it comes to, and the whole right in front: "1,100 were looked at; four in ten, some 440, leak"."""
    part = reading.mentions[two].quantity
    if part.kind is not COUNT or not telling(part):
        return
    if not pattern("part", "comes_out").fullmatch(reading.between(one, two)):
        return
    for whole in reversed([index for index in near if index < one and _fits(part, reading.mentions[index].quantity)]):
        like = nouns_agree(part.unit, reading.mentions[whole].quantity.unit)
        if like is not False and abs(
            reading.value(one) * reading.value(whole) - reading.value(two)
        ) <= _ROUGHLY * reading.value(two):
            yield from part_of(reading, two, whole, firmly=False)
            return


def _with_some(reading: Reading, before: Sequence[int], index: int) -> Iterator[Found]:
    """As "Seventy teams take part, with 53 teams expected in person"."""
    mention, text = reading.mentions[index], reading.document.text
    if mention.quantity.kind is not COUNT or mention.borrows_noun or not mention.quantity.unit:
        return
    for whole in reversed(before):
        large = reading.mentions[whole]
        if not _fits(mention.quantity, large.quantity) or not nouns_agree(mention.quantity.unit, large.quantity.unit):
            continue
        between = text[large.quantity.end : reading.mentions[index].quantity.begins]
        named = pattern("portion", "named_with").search(between)
        each = "each" in reading.contexts.marks(index) or pattern("rate", "per").match(text, mention.quantity.end)
        if (
            pattern("portion", "with").search(between)
            and not (named or each)
            and not pattern("portion", "stop").search(between)
        ):
            yield from part_of(reading, index, whole, firmly=False)
        return


def _opened(reading: Reading, sentence: int, indices: Sequence[int]) -> Iterator[Found]:
    """A sentence that opens with what was counted or stolen before: "Of those, 318 ...", "Of the money, £8,300 ..."."""
    place = reading.document.sentences[sentence]
    if reading.mentions[indices[0]].quantity.start - place.start > _FIRST:
        return
    match = pattern("portion", "opened").match(reading.document.text, place.start, place.end)
    if match is None:
        if reading.mentions[indices[0]].quantity.kind is COUNT and opens_as_part(reading, indices[0]):
            whole = _counted_before(reading, sentence, indices[0])
            yield from _parts(reading, whole, indices) if whole is not None else ()
        return
    kind = reading.mentions[indices[0]].quantity.kind
    parts = [index for index in indices if reading.mentions[index].quantity.kind is kind]
    whole = _told_again(reading, sentence, parts) if match["sum"] else _counted_before(reading, sentence, indices[0])
    if whole is None:
        return
    yield from _parts(reading, whole, parts)


def _counted_before(reading: Reading, sentence: int, part: int) -> int | None:
    """The first figure of the sentences right in front that the part fits into."""
    small = reading.mentions[part].quantity
    for back in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        for index in reading.by_sentence.get(back, ()):
            if _fits(small, reading.mentions[index].quantity):
                return index
    return None


def _told_again(reading: Reading, sentence: int, parts: Sequence[int]) -> int | None:
    """The sum that an article tells more than once, which "the money" means, where all parts together fit into it."""
    added = sum(most(reading.mentions[part].quantity) or 0 for part in parts)
    small = reading.mentions[parts[0]].quantity
    for members in reading.by_fact.values():
        large = reading.mentions[members[0]]
        if len(members) > 1 and large.sentence < sentence and _fits(small, large.quantity):
            return members[0] if added <= (most(large.quantity) or 0) else None
    return None
