"""Claims that went with their sentence, and figures that came: where both stand among the same words, nobody guesses.

So it is where a part of a sentence was moved, joined to another and its figure changed: no sentence shows it, the words
around the figure do. Where a figure came in the very place of one that went, less is asked of the words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from workbench.claims.mention import Mention
from workbench.claims.redraft.outcome import Fate, Outcome
from workbench.claims.redraft.places import Places
from workbench.claims.redraft.surroundings import Surroundings, surroundings, told_words
from workbench.text.alignment.blocks import Block
from workbench.text.document import Document

_CLOSE = 0.1
"""Surroundings whose likeness differs by less fit about as well."""
_RARE = 3
"""Sentences of the old draft in which a telling word stands at most."""
_ASKED = 6
"""Words of its surroundings by which a figure is looked for, the rarest first."""
_POSTED = 50
"""Figures looked at for one of these words."""
_FEW = 2
"""Words of a line, as in a box or a list, in whose place the same value is enough."""
_IN_PLACE = 0.5
"""How well a figure fits for its place alone."""
_WHY = "its sentence was cut or rewritten, and a new figure stands among the same words"
_WHY_THERE = "its sentence was cut or rewritten, and a new figure stands in its place"


class Remaining:
    """Two drafts, and what stands around their figures."""

    def __init__(self, old: Document, was: Sequence[Mention], new: Document, now: Sequence[Mention]) -> None:
        self._old, self._was = old, was
        self._new, self._now = new, now

    def offered(self, outcomes: Sequence[Outcome], came: Sequence[int], blocks: Sequence[Block]) -> list[Outcome]:
        """The outcomes; one that is gone is ambiguous where figures that came stand among its words or in its place."""
        if not came or not any(outcome.fate is Fate.GONE for outcome in outcomes):
            return list(outcomes)
        common = _common(self._old)
        arrivals = _Arrivals(self._new, self._now, came)
        went = Places(blocks, len(self._new.sentences))
        return [
            self._offer(outcome, arrivals, common, went.of(self._was[outcome.old].sentence))
            if outcome.fate is Fate.GONE and self._was[outcome.old].claim
            else outcome
            for outcome in outcomes
        ]

    def _offer(self, outcome: Outcome, arrivals: _Arrivals, common: Counter[str], place: set[int]) -> Outcome:
        """A claim that is gone, with the figures that it may have become."""
        around = surroundings(self._old, self._was[outcome.old])
        rare = {word for word in around.words if common[word] <= _RARE}
        asked = sorted(around.words, key=lambda word: (common[word], word))
        alike = {
            index: around.fits(
                arrivals.around[index],
                rare,
                same=self._same(outcome.old, index),
                of_a_kind=self._of_a_kind(outcome.old, index),
            )
            for index in arrivals.beside(asked)
        }
        for_place = {
            index: self._for_its_place(outcome.old, index, around, arrivals.around[index])
            for index in arrivals.within(place)
            if not alike.get(index)
        }
        alike |= for_place
        best = max(alike.values(), default=0.0)
        if not best:
            alike = {
                index: 1.0
                for index in arrivals.with_value(self._was[outcome.old], digits=1 if len(around.words) <= _FEW else 2)
                if len(around.words) <= _FEW or around.run(arrivals.around[index])
            }
        if not best and not alike:
            return outcome
        fits = sorted((index for index in alike if alike[index] >= best - _CLOSE), key=lambda index: -alike[index])
        why = _WHY_THERE if fits[0] in for_place else _WHY
        return replace(outcome, fate=Fate.AMBIGUOUS, why=why, candidates=tuple(fits), edited=True, moved=True)

    def _for_its_place(self, old: int, new: int, around: Surroundings, other: Surroundings) -> float:
        """How well a figure fits that came in the place of one: the same value, or the same words next to it."""
        run = around.run(other)
        short = len(around.words) <= _FEW
        if self._same(old, new) and (run or short or around.shares(other)):
            return 1.0
        # A line that is nothing but a figure, as a date is, tells no more than its place.
        told = run or not around.words or not other.words
        return min(1.0, _IN_PLACE + run / 10) if told and self._of_a_kind(old, new) else 0.0

    def _same(self, old: int, new: int) -> bool:
        """Whether two figures have one value, whatever of: 61 rescues and 61 km."""
        return _value(self._was[old]) == _value(self._now[new])

    def _of_a_kind(self, old: int, new: int) -> bool:
        """Whether two figures are both counts, or both dates."""
        return self._was[old].quantity.kind is self._now[new].quantity.kind


class _Arrivals:
    """The figures that came, by the words around them and by their sentences."""

    def __init__(self, document: Document, mentions: Sequence[Mention], came: Sequence[int]) -> None:
        self.around = {index: surroundings(document, mentions[index]) for index in came}
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._by_sentence: defaultdict[int, list[int]] = defaultdict(list)
        self._by_value: defaultdict[object, list[int]] = defaultdict(list)
        for index, around in self.around.items():
            self._by_value[_value(mentions[index])].append(index)
            self._by_sentence[mentions[index].sentence].append(index)
            for word in around.words:
                self._by_word[word].append(index)

    def beside(self, words: Sequence[str]) -> list[int]:
        """Those around which the first few of some words stand that stand around any."""
        known = [word for word in words if word in self._by_word][:_ASKED]
        return list(dict.fromkeys(index for word in known for index in self._by_word[word][:_POSTED]))

    def with_value(self, mention: Mention, *, digits: int) -> list[int]:
        """Those with the value of a mention, where so many digits of it tell it from others."""
        quantity = mention.quantity
        written = str(quantity.low if quantity.low is not None else quantity.high).replace(".", "").strip("0")
        return self._by_value.get(_value(mention), []) if written.isdecimal() and len(written) >= digits else []

    def within(self, sentences: set[int]) -> list[int]:
        """Those in some sentences, in text order."""
        return [index for sentence in sorted(sentences) for index in self._by_sentence.get(sentence, ())]


def _value(mention: Mention) -> tuple[object, ...]:
    quantity = mention.quantity
    return quantity.low, quantity.high, quantity.iso


def _common(document: Document) -> Counter[str]:
    """In how many sentences each word stands; a sentence that is repeated counts once."""
    texts = {document.text[sentence.start : sentence.end] for sentence in document.sentences}
    return Counter(word for text in texts for word in set(told_words(text)))
