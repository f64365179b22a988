"""A part and its whole as a check, and what "the dead" takes up. By which words a text tells of them is for others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import figure_words, number_words
from workbench.claims.language.concepts import names_people, noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind, Number, Quantity


def part_of(reading: Reading, part: int, whole: int, *, firmly: bool) -> Iterator[Found]:
    """A part and the whole that holds it.

    `firmly`: the words leave no doubt that the one is of the other, so that a part larger than its whole fails.
    """
    small, large = (reading.mentions[index].quantity for index in (part, whole))
    few, many = least(small), most(large)
    if few is None or not many or pattern("part", "no_part").fullmatch(reading.span(part)):
        return
    words = f"{_words(small)} of {_words(large)}"
    if few <= many:
        share = f" is {100 * few / many:.0f} %" if few == most(small) else ""
        # "All nine of them": nine of nine are no part.
        relation = "" if few == least(large) == most(small) else "part"
        yield found("part", Verdict.HOLDS, f"{words}{share}", (part, whole), relation)
    elif firmly and many > 0 and Bound.VAGUE not in (small.bound, large.bound):
        yield found("part", Verdict.FAILS, f"{words}: the part is larger than the whole", (part, whole), "part")


def overlapping(reading: Reading, parts: Sequence[int], whole: int) -> Iterator[Found]:
    """Parts that come to more than their whole: each can be a part of it, unless they leave one another out."""
    large = reading.mentions[whole].quantity
    added = sum(least(reading.mentions[part].quantity) or 0 for part in parts)
    words = " + ".join(figure_words(reading.mentions[part].quantity) for part in parts)
    words += f" = {number_words(added)}, more than {figure_words(large)}: do they overlap?"
    for part in parts:
        yield found("part", Verdict.CANNOT_SAY, words, (part, whole), "part")


def least(quantity: Quantity) -> Number | None:
    """The least that a figure may be; of "at most 40" the 40; of "1,860 of the 2,400" the 1,860."""
    if quantity.kind is Kind.RATIO and quantity.parts:
        return quantity.parts[0]
    return quantity.low if quantity.low is not None else quantity.high


def most(quantity: Quantity) -> Number | None:
    """The most that a figure may be; of "more than 62,000" the 62,000; of "1,860 of the 2,400" the 1,860."""
    if quantity.kind is Kind.RATIO and quantity.parts:
        return quantity.parts[0]
    return quantity.high if quantity.high is not None else quantity.low


def opens_as_part(reading: Reading, index: int) -> bool:
    """Whether a sentence opens with "Of these 693 work at the mill": the 693 are a part, if none were told before."""
    mention = reading.mentions[index]
    start = reading.document.sentences[mention.sentence].start
    opening = reading.document.text[start : mention.quantity.begins]
    if not mention.borrows_noun or pattern("portion", "opened_bare").fullmatch(opening) is None:
        return False
    told = reading.by_value.get((mention.quantity.kind, reading.value(index)))
    # A year has no value to be told before: "Of these 1944, 12 were women".
    return told is not None and told[0] == index


def _words(quantity: Quantity) -> str:
    if quantity.kind is Kind.RATIO and quantity.parts:
        return number_words(quantity.parts[0])
    return figure_words(quantity)


def are_the(reading: Reading, index: int, noun: str) -> bool:
    """Whether a figure counts what a noun names, or those to whom that was done: the dead, of "43 were killed"."""
    context, deed = reading.contexts[index], deed_named(noun)
    if noun_key(context.noun) == noun_key(noun):
        return True
    return bool(deed & (context.acts | context.deed)) and (not context.noun or names_people(context.noun))


def told_most(reading: Reading, wholes: Sequence[int]) -> int | None:
    """Of some figures the one that the article means by "the": the only one, or the one that it tells most often."""
    told = Counter({reading.facts[index]: len(reading.by_fact[reading.facts[index]]) for index in wholes})
    ranked = told.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return next(index for index in wholes if reading.facts[index] == ranked[0][0])
