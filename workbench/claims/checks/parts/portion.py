"""Parts whose whole stands in front: "of which $9 million", "of those, 318", "of the money, ...", "with 53 teams".

`part` has those that name their whole right behind them, `taken_up` those that name it again. A part that does not fit
into what was found in front is no error, since something else may be meant: such checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import figure_words
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind, Quantity

_AMOUNTS = (Kind.COUNT, Kind.MONEY)
_BACK = 2
"""Over how many sentences "of those" looks back."""
_OF = 20
_MOST = 40
"""Claims of a sentence in front of a part among which its whole is looked for."""
_FIRST = 60
"""How far behind "of those" the first part begins at most."""


def portions(reading: Reading) -> Iterator[Found]:
    """Parts with the whole that their sentence, or the one before it, names in front of them."""
    for sentence, indices in reading.by_sentence.items():
        for position, index in enumerate(indices):
            before = indices[max(0, position - _MOST) : position]
            yield from _of_which(reading, before, index)
            yield from _with_some(reading, before, index)
        yield from _of_the_number(reading, indices)
        yield from _opened(reading, sentence, indices)


def _most(quantity: Quantity) -> float:
    """The greatest that a figure may be, and the least of "more than 62,000"."""
    value = quantity.high if quantity.high is not None else quantity.low
    return float(value) if value is not None else 0.0


def _fits(part: Quantity, whole: Quantity) -> bool:
    if part.kind is not whole.kind or (part.kind is Kind.MONEY and part.unit != whole.unit):
        return False
    return part.kind in _AMOUNTS and 0 < _most(part) < _most(whole)


def _found(reading: Reading, part: int, whole: int) -> Found:
    small, large = reading.mentions[part].quantity, reading.mentions[whole].quantity
    share = f" is {100 * _most(small) / _most(large):.0f} %" if small.low == small.high else ""
    words = f"{figure_words(small)} of {figure_words(large)}{share}"
    return found("part", Verdict.HOLDS, words, (part, whole), "part")


def _of_which(reading: Reading, before: Sequence[int], index: int) -> Iterator[Found]:
    """As "$25 million, of which $9 million was booked", "$1.4 billion, $600 million of which falls due"."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if not before or quantity.kind is not Kind.MONEY:
        return
    whole = before[-1]
    between = text[reading.mentions[whole].quantity.end : reading.mentions[index].quantity.begins]
    behind = pattern("part", "behind_of_them").match(text, quantity.end)
    if _fits(quantity, reading.mentions[whole].quantity) and (
        pattern("portion", "of_which").search(between) or (behind and not pattern("portion", "stop").search(between))
    ):
        yield _found(reading, index, whole)


def _of_the_number(reading: Reading, indices: Sequence[int]) -> Iterator[Found]:
    """As "Of the 248 councils that voted, 71 changed hands and 12 did not", "$88 million of the $412 million"."""
    text = reading.document.text
    for position, (first, second) in enumerate(pairwise(indices)):
        one, other = reading.mentions[first].quantity, reading.mentions[second].quantity
        between = text[one.end : reading.mentions[second].quantity.begins]
        if pattern("portion", "of_sum").fullmatch(between) and one.kind is Kind.MONEY and _fits(one, other):
            yield _found(reading, first, second)
        front = text[max(0, reading.mentions[first].quantity.begins - _OF) : reading.mentions[first].quantity.begins]
        if pattern("portion", "of_the").search(front) and pattern("portion", "then").fullmatch(between):
            for part in _parts_of(reading, first, indices[position + 1 :]):
                yield _found(reading, part, first)


def _parts_of(reading: Reading, whole: int, behind: Sequence[int]) -> Iterator[int]:
    """The parts behind "of the 31": the first, and each one that "and" or a comma adds to it."""
    large = reading.mentions[whole].quantity
    last = None
    for index in (index for index in behind if reading.mentions[index].quantity.kind is large.kind):
        mention = reading.mentions[index]
        own = None if mention.borrows_noun or large.kind is not Kind.COUNT else mention.quantity.unit
        if not _fits(mention.quantity, large) or (own and not nouns_agree(own, large.unit)):
            return
        if "former" in reading.contexts[index].marks:
            return
        if last is not None and not pattern("portion", "and").search(reading.between(last, index)):
            return
        last = index
        yield index


def _with_some(reading: Reading, before: Sequence[int], index: int) -> Iterator[Found]:
    """As "Seventy teams take part, with 53 teams expected in person"."""
    mention, text = reading.mentions[index], reading.document.text
    if mention.quantity.kind is not Kind.COUNT or mention.borrows_noun or not mention.quantity.unit:
        return
    for whole in reversed(before):
        large = reading.mentions[whole]
        if not _fits(mention.quantity, large.quantity) or not nouns_agree(mention.quantity.unit, large.quantity.unit):
            continue
        between = text[large.quantity.end : reading.mentions[index].quantity.begins]
        named = pattern("portion", "named_with").search(between)
        each = "each" in reading.contexts[index].marks or pattern("rate", "per").match(text, mention.quantity.end)
        if (
            pattern("portion", "with").search(between)
            and not (named or each)
            and not pattern("portion", "stop").search(between)
        ):
            yield _found(reading, index, whole)
        return


def _opened(reading: Reading, sentence: int, indices: Sequence[int]) -> Iterator[Found]:
    """A sentence that opens with what was counted or stolen before: "Of those, 318 ...", "Of the money, £8,300 ..."."""
    place = reading.document.sentences[sentence]
    match = pattern("portion", "opened").match(reading.document.text, place.start, place.end)
    if match is None or reading.mentions[indices[0]].quantity.start - place.start > _FIRST:
        return
    kind = reading.mentions[indices[0]].quantity.kind
    parts = [index for index in indices if reading.mentions[index].quantity.kind is kind]
    whole = _told_again(reading, sentence, parts) if match["sum"] else _counted_before(reading, sentence, indices[0])
    if whole is None:
        return
    for part in _parts_of(reading, whole, parts):
        yield _found(reading, part, whole)


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
    added = sum(_most(reading.mentions[part].quantity) for part in parts)
    small = reading.mentions[parts[0]].quantity
    for members in reading.by_fact.values():
        large = reading.mentions[members[0]]
        if len(members) > 1 and large.sentence < sentence and _fits(small, large.quantity):
            return members[0] if added <= _most(large.quantity) else None
    return None
