"""The unit of a figure whose clause leaves it out, since one before it has it: "wind 31 percent and gas 27"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb, is_past
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.amounts import opens_on
from workbench.claims.mentions.meant import points_to_whole
from workbench.claims.mentions.noun_ends import third_person
from workbench.quantities.quantity import Kind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.quantities.quantity import Quantity

_NEAR = 6
"""Words between an amount and the preposition of the next at most."""
_PARALLEL = 8
"""Words between an amount and the "and" behind which a clause of the same shape is cut short, at most."""
_SUBJECT = 4
"""Words of who is told of in a clause without a verb: "and the Greens 12"."""
_APART = 50
_CLOSING = (".", ",", ";", ")", "—", "–", '"', "”")
_APART_FROM = (Kind.MEASURE, Kind.PERCENT)
_CHANGED = (Kind.DURATION, Kind.MEASURE, Kind.MONEY)


def as_gapped(
    words: Words, before: int, after: int, quantity: Quantity, measured: Quantity | None, *, alone: bool
) -> Quantity:
    """A bare count in the unit of what was last measured, where the rest of its clause says nothing else.

    `alone` tells that no figure of another kind stands between the two.
    """
    if measured is None or before == 0 or not _fits(measured, quantity):
        return quantity
    last, front = words.at(measured.end), words.at(quantity.begins)
    if last >= front:
        return quantity
    if alone and _without_verb(words, last, front, after):
        return replace(quantity, kind=measured.kind, unit=measured.unit)
    if quantity.bound is not measured.bound:
        return quantity
    told = not opens_on(words, after) and _same_opener(words, last, before, measured)
    told = told or _parallel(words, last, before, after)
    # A term is served, and so is a meal for four.
    given = measured.kind is Kind.DURATION or words.lowers[before - 1] not in lexicon().serving
    told = told or (given and _given(words, before, after))
    told = told or _became(words, measured, before, after) or (alone and _part_of_spell(words, after, measured))
    return replace(quantity, kind=measured.kind, unit=measured.unit) if told else quantity


def _fits(measured: Quantity, quantity: Quantity) -> bool:
    """Whether a figure is not too large for what was measured."""
    value, known = (item.low if item.low is not None else item.high for item in (quantity, measured))
    if value is None or known is None or value <= 0:
        return False
    return value <= 100 if measured.kind is Kind.PERCENT else value <= _APART * known


def _same_opener(words: Words, last: int, before: int, measured: Quantity) -> bool:
    """Whether the same preposition opens both: "by 93 per cent and two by 97"."""
    lowers, first, front = words.lowers, words.at(measured.begins), words.at(measured.start)
    if first < front and lowers[first:front] == lowers[before - (front - first) : before]:
        # "Within five years and half within 10".
        return lowers[last] in lexicon().both and before <= last + _NEAR
    joins = lowers[before - 1] in lexicon().gapping and first > 0 and lowers[first - 1] == lowers[before - 1]
    return joins and last < before - 1 <= last + _NEAR and lowers[last] in lexicon().both


def _parallel(words: Words, last: int, before: int, after: int) -> bool:
    """Whether "and" joins a figure with the same word behind it: "by 5 percent this year and 3 next"."""
    lowers, lex = words.lowers, lexicon()
    listed = lowers[before - 1] == ","
    if not (lowers[before - 1] in lex.both or listed) or not 0 < before - 1 - last <= _PARALLEL or after >= len(words):
        return False
    between, word = lowers[last : before - 1], lowers[after]
    if listed:
        # "26 degrees on Tuesday, 22 on Wednesday".
        return word in lex.prepositions and word not in lex.of and between[0] == word and len(between) <= _SUBJECT
    if any(_tells(one) or one in _CLOSING for one in between):
        return False
    if word in lex.pointing or word in lex.near_turns:
        return between[0] in lex.pointing or between[0] in lex.near_turns
    if word in lex.of:
        pointed = after + 1 < len(words) and (lowers[after + 1] in lex.them or lowers[after + 1] in lex.determiners)
        return between[0] == word and not pointed
    return word in lex.prepositions and word in between


def _without_verb(words: Words, last: int, before: int, after: int) -> bool:
    """Whether a figure stands behind who or what it is of and nothing else: "and gas 27", ", Quill four and"."""
    lowers, lex = words.lowers, lexicon()
    closes = after >= len(words) or lowers[after] in _CLOSING or lowers[after] in lex.both
    joint = next((at for at in range(before - 1, last - 1, -1) if lowers[at] in lex.both or lowers[at] in ",;"), -1)
    size = before - 1 - joint
    if not closes or joint < last or not 0 < size <= _SUBJECT:
        return False
    named = lowers[joint + 1 : before]
    opened = named[0] in lex.the
    listed = after < len(words) and (lowers[after] in lex.both or lowers[after] == ",")
    if lowers[joint] not in lex.both and not (opened or listed or words.texts[joint + 1].istitle()):
        return False
    return not any(_tells(word) or not word[0].isalpha() or _stands_apart(word) for word in named[opened:]) and (
        size > opened
    )


def _given(words: Words, before: int, after: int) -> bool:
    """Whether somebody got so much of it: "they asked for 12 years; the judge gave him seven"."""
    lowers, lex = words.lowers, lexicon()
    if after < len(words) and lowers[after] not in _CLOSING and lowers[after] not in lex.conjunctions:
        return False
    if lowers[before - 1] in lex.got:
        return True
    return (
        before > 1
        and lowers[before - 2] in lex.given
        and (lowers[before - 1] in lex.us or lowers[before - 1] in lex.them)
    )


def _became(words: Words, measured: Quantity, before: int, after: int) -> bool:
    """Whether a figure is what the last was before: "to 2.9 percent of output in 2026 from 4.1 this year"."""
    lowers, lex = words.lowers, lexicon()
    first, last = words.at(measured.begins), words.at(measured.end)
    joined = lowers[before - 1] in lex.from_words and first > 0 and lowers[first - 1] in lex.to
    between = lowers[last : before - 1]
    return joined and len(between) <= _PARALLEL and "," not in between and not opens_on(words, after)


def _part_of_spell(words: Words, after: int, measured: Quantity) -> bool:
    """Whether so many of a spell of time are meant: "27 years in prison, 18 of them on the island"."""
    if not lexicon().both.isdisjoint(words.lowers[words.at(measured.start) : words.at(measured.end)]):
        # "26 years and three months".
        return False
    value = measured.low if measured.low is not None else measured.high
    several = measured.kind is Kind.DURATION and value is not None and value > 1
    return several and points_to_whole(words, after)


def _tells(word: str) -> bool:
    """Whether a word is a verb, as far as its form tells."""
    lex = lexicon()
    return word in lex.auxiliaries or word in lex.plain_verbs or is_past(word) or third_person(word, lex)


def _stands_apart(word: str) -> bool:
    """Whether a word is of a closed class, and so no part of a name or a noun phrase."""
    lex = lexicon()
    closed = word in lex.determiners or word in lex.prepositions or word in lex.pronouns or word in lex.conjunctions
    return closed or word in lex.adverbs or word in lex.near_words or word in lex.number_words or is_adverb(word)


def as_share(words: Words, before: int, after: int, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """A bare count as the share of who is behind: "had 51.2 percent to 47.9 for Dahl"."""
    lex, lowers = lexicon(), words.lowers
    if previous is None or previous.kind is not Kind.PERCENT or not _fits(previous, quantity):
        return quantity
    first, last = words.at(previous.begins), words.at(previous.end)
    if last != before - 1 or lowers[last] not in lex.to:
        return quantity
    rival = after + 1 < len(words) and lowers[after] in lex.purpose and words.texts[after + 1].istitle()
    polled = first > 0 and lowers[first - 1] in lex.polling and not opens_on(words, after)
    return replace(quantity, kind=Kind.PERCENT, unit=previous.unit) if rival or polled else quantity


def as_distance(words: Words, before: int, after: int, quantity: Quantity, previous: Quantity) -> Quantity:
    """A bare count in the unit of what it is set apart from: "41.2 degrees in Arden, 0.3 below the record"."""
    lex, lowers = lexicon(), words.lowers
    known = previous.kind in _APART_FROM and bool(previous.unit) and _fits(previous, quantity)
    apart = known and lowers[before - 1] == "," and after + 1 < len(words) and lowers[after] in lex.apart_by
    if not apart or lowers[after + 1][0].isdigit():
        return quantity
    unit = "pp" if previous.kind is Kind.PERCENT else previous.unit
    return replace(quantity, kind=previous.kind, unit=unit)


def as_change(words: Words, before: int, after: int, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """A bare count in the unit of what rose or fell by it: "from 70 minutes to 58, a fall of 12"."""
    if previous is None or before < 2 or not (named := says_change(words, before)) or opens_on(words, after):
        return quantity
    last = words.at(previous.end)
    if named - last > 3 or any(word not in lexicon().ones and word[0].isalpha() for word in words.lowers[last:named]):
        return quantity
    if previous.kind is Kind.PERCENT:
        return replace(quantity, kind=Kind.PERCENT, unit="pp")
    alike = previous.kind in _CHANGED and previous.unit and _fits(previous, quantity)
    return replace(quantity, kind=previous.kind, unit=previous.unit) if alike else quantity


def says_change(words: Words, before: int) -> int:
    """The word "fall" of "a fall of" in front of word `before`; 0 where no such word stands there."""
    lowers, lex = words.lowers, lexicon()
    named = before > 1 and lowers[before - 1] in lex.of and lowers[before - 2] in lex.change_nouns
    return before - 2 if named else 0


def as_part_each(words: Words, after: int, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """A bare count as money where each gets so much of a sum: "20 million pesos, or roughly 200,000 for each"."""
    if previous is None or previous.kind is not Kind.MONEY or not previous.unit or after >= len(words):
        return quantity
    lex, lowers = lexicon(), words.lowers
    front = words.at(quantity.begins)
    at = after + (lowers[after] in lex.purpose)
    shared = at < len(words) and lowers[at] in lex.each
    beside = front > 0 and lowers[front - 1] in lex.either and lowers[front - 1] not in lex.both
    return replace(quantity, kind=Kind.MONEY, unit=previous.unit) if shared and beside else quantity
