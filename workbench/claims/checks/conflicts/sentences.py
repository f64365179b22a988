"""How the sentences of two figures stand to one another: beside, elsewhere, in the same words, telling what to do."""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.checks.conflicts.asked import points_back
from workbench.claims.facts.context import Context
from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.facts.similarity import Similarity
from workbench.claims.language.concepts import concept, word_table
from workbench.claims.lexicon import lexicon
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import MONEY, ORDINAL, Number

_FRAME = 3
"""Words in front of a figure that may be the same in front of another."""
_SHORT = 400
_ALL_BUT = 0.85
_FEWEST_WORDS = 4
"""Of sentences up to the one length, and with so many words, one may be another's with a figure changed."""


class _Masked(NamedTuple):
    """The words of a sentence without its figures: how many, which, and which in lower case; and its other figures."""

    number: int
    words: frozenset[str]
    lowers: frozenset[str]
    figures: frozenset[tuple[str, Number | None, Number | None]]
    pointing: bool
    """Whether it opens with a pronoun, so that another such sentence may speak of something else."""


def set_side_by_side(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures, no ranks, are of different turns, or stand beside one another."""
    if reading.mentions[one].quantity.kind is ORDINAL:
        return False
    here, there = reading.contexts[one], reading.contexts[other]
    # Of whose turn a sum is, a bullet point may leave out.
    short = reading.mentions[one].quantity.kind is MONEY and here.above is not there.above
    return of_other_turns(here, there, short=short) or beside(reading, one, other)


def of_other_turns(here: Context, there: Context, *, short: bool) -> bool:
    """Whether two figures are of other turns, "first" and "last"; a headline leaves out of which its own is.

    `short`: so does one of the two.
    """
    if short or (here.top and there.lead) or (there.top and here.lead):
        return bool(here.turns and there.turns) and here.turns.isdisjoint(there.turns)
    return here.turns != there.turns


def beside(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures stand in one paragraph, where they are set against each other rather than repeated."""
    sentences, mentions = reading.document.sentences, reading.mentions
    if sentences[mentions[one].sentence].paragraph != sentences[mentions[other].sentence].paragraph:
        return False
    return not (points_back(reading, one) or points_back(reading, other))


def elsewhere(reading: Reading, one: int, other: int) -> bool:
    """Whether each sentence has names of its own, none shared and none that belong together."""
    mine, theirs = reading.contexts[one].all_names, reading.contexts[other].all_names
    if not mine or not theirs or mine & theirs:
        return False
    kin = reading.article_words.kin
    return not any(kin.get(name, frozenset()) & theirs for name in mine)


def same_frame(reading: Reading, one: int, other: int) -> bool:
    """Whether the same words with a meaning stand right in front of both figures: "a turnout rate of"."""
    frames = []
    for index in (one, other):
        quantity = reading.mentions[index].quantity
        words = reading.document.text[max(0, quantity.start - _SHORT) : quantity.start].lower().split()[-_FRAME:]
        frames.append([key for word in words if (key := concept(word))])
    return frames[0] == frames[1] and len(frames[0]) >= _FRAME - 1


def noun_alone(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether two counts have nothing in common but what they count."""
    nouns = {concept(word) for index in (one, other) for word in reading.mentions[index].quantity.unit.split()}
    return not like.same_act and nouns.issuperset(like.shared)


def head_of_it(here: Context, there: Context) -> bool:
    """Whether a headline without a noun says of its figure what the text says: "Floods kill 64", 64 people died.

    Headlines write their verbs in capitals, so that theirs may be any of their words.
    """
    if here.above is there.above:
        return False
    head, told = (here, there) if here.above else (there, here)
    return not (told.acts | told.deed).isdisjoint(head.acts | head.deed | head.near)


def same_but_for_figures(reading: Reading, one: int, other: int) -> bool:
    """Whether two short sentences are the same words around different figures."""
    mine, theirs = _masked(reading, one), _masked(reading, other)
    if min(mine.number, theirs.number) < _FEWEST_WORDS or mine.pointing or theirs.pointing:
        return False
    if mine.figures and theirs.figures and mine.figures.isdisjoint(theirs.figures):
        # "Sales rose 4 percent to $3m", "Sales rose 5 percent to $7m": one sentence for each of two.
        return False
    few, many = sorted((len(mine.lowers), len(theirs.lowers)))
    # Two sentences of another length need no comparing.
    if few < _ALL_BUT * many or len(mine.lowers & theirs.lowers) < _ALL_BUT * many:
        return False
    only_mine, only_theirs = mine.words - theirs.words, theirs.words - mine.words
    # "The Dow fell ..., the S&P 500 fell ...": one sentence for each of two.
    return not (any(word[:1].isupper() for word in only_mine) and any(word[:1].isupper() for word in only_theirs))


@asked_once
def is_instruction(reading: Reading, index: int) -> bool:
    """Whether a sentence tells the reader what to do, "Heat the oven to": it may be told again for another dish."""
    document = reading.document
    sentence = document.sentences[reading.mentions[index].sentence]
    first, second, *_ = *document.text[sentence.start : sentence.end].lower().split(maxsplit=2), "", ""
    return second in lexicon().determiners and first.isalpha() and first not in word_table().stop


@asked_once
def _masked(reading: Reading, index: int) -> _Masked:
    """The words of a short sentence without its figures; none of a longer one."""
    document, quantity = reading.document, reading.mentions[index].quantity
    sentence = document.sentences[reading.mentions[index].sentence]
    if sentence.end - sentence.start > _SHORT:
        return _Masked(0, frozenset(), frozenset(), frozenset(), pointing=False)
    text = document.text[sentence.start : quantity.start] + " " + document.text[quantity.end : sentence.end]
    words = pattern("grounds", "figure").sub(" ", text).split()
    beside = [reading.mentions[other].quantity for other in reading.by_sentence[reading.mentions[index].sentence]]
    figures = frozenset((other.iso, other.low, other.high) for other in beside if other is not quantity)
    pointing = bool(words) and words[0].lower() in lexicon().pronouns
    return _Masked(len(words), frozenset(words), frozenset(map(str.lower, words)), figures, pointing)
