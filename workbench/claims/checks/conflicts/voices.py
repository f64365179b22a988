"""Two voices on one thing: the witnesses count 38 shells, the army ten."""

from __future__ import annotations

from workbench.claims.checks.conflicts.apart import another_time, is_of_one_place
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import Similarity, acts_told
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import concept, noun_key
from workbench.claims.lexicon import lexicon
from workbench.claims.lexicon.patterns import anywhere, at_end, pattern
from workbench.quantities.quantity import Kind

_REPEATED = 2
"""Places that tell of what a toll denies at least."""
_NOT_ALL = frozenset({"part", "meant", "each"})
_DISPUTED = 4
"""Two who speak of the same differ by no more than so many times."""
_FRONT = 160
"""Code points in front of a figure in which the words stand that say whose it is."""
_HALF = 0.5
"""How much of the one clause the other says again, where only one of two figures has a voice of its own."""


def disputed(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether two who are not of one voice count the same things of which the same is said: 38 shells, ten shells."""
    first, second = reading.mentions[one], reading.mentions[other]
    here, there = reading.contexts[one], reading.contexts[other]
    if first.quantity.kind is not Kind.COUNT or like.parted or not (like.noun and like.same_act):
        return False
    if noun_key(here.noun) != noun_key(there.noun):
        # The dead of one town beside "a toll of 64": what a toll denies is what the article says of all.
        counted = other if deed_named(here.noun) else one
        if not acts_told(here, there) or len(reading.by_fact[reading.facts[counted]]) < _REPEATED:
            return False
    if not _NOT_ALL.isdisjoint(here.marks | there.marks) or here.dates != there.dates:
        return False
    if any(
        pattern("grounds", name).match(reading.document.text, mention.quantity.end)
        for mention in (first, second)
        for name in ("some_of", "own_place")
    ):
        return False
    if _takes_up_the_time(reading, one) is not _takes_up_the_time(reading, other):
        return False
    if not _are_two_voices(reading, one, other) or another_time(reading, one, other):
        return False
    if noun_key(here.noun) != noun_key(there.noun):
        return True
    low, high = sorted(point(mention.quantity) or 1 for mention in (first, second))
    if high > _DISPUTED * low or is_of_one_place(reading, one, other):
        return False
    return all(mention.speaker for mention in (first, second)) or like.cover >= _HALF


def _takes_up_the_time(reading: Reading, index: int) -> bool:
    """Whether a sentence speaks of what the one in front of it told of: "Those two floods killed 40 people"."""
    sentence = reading.document.sentences[reading.mentions[index].sentence]
    return pattern("grounds", "of_those").match(reading.document.text, sentence.start, sentence.end) is not None


def _are_two_voices(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures are told by two whom the text names, or by one and the writer, who does not speak of him."""
    mine, theirs = (_voice(reading, index) for index in (one, other))
    if mine is None or theirs is None or mine == theirs:
        return False
    # The writer may have told before whose figure it is: "Chikov counted 38 shells. Chikov said ...".
    named = (mine or reading.contexts[one].all_names) & (theirs or reading.contexts[other].all_names)
    return not named


def _voice(reading: Reading, index: int) -> frozenset[str] | None:
    """The words for who tells a figure, none for the writer; None where a pronoun leaves open who it is."""
    speaker = reading.mentions[index].speaker
    if speaker is None:
        return frozenset()
    words = reading.document.text[speaker.start : speaker.end].lower().split()
    return None if lexicon().pronouns.issuperset(words) else frozenset(map(concept, words)) - {""}


def told_at_first(reading: Reading, index: int) -> bool:
    """Whether a figure is told as one that no longer stands: "The ministry had originally put the rise at 2.3"."""
    quantity = reading.mentions[index].quantity
    start = max(reading.document.sentences[reading.mentions[index].sentence].start, quantity.begins - _FRONT)
    return anywhere("contested", "at_first", reading.document.text[start : quantity.begins]) is not None


def two_voices(reading: Reading, index: int) -> bool:
    """Whether a figure is just what others say the number is: "The organisers spoke of 8,000". No error of the text."""
    start = reading.mentions[index].quantity.start
    match = at_end("contested", "put_at", reading.document.text[max(0, start - _FRONT) : start])
    return match is not None and bool(match["number"])
