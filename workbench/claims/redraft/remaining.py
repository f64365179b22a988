"""Claims that went with their sentence, and figures that came: where both stand among the same words, nobody guesses.

So it is where a part of a sentence was moved, joined to another and its figure changed: no sentence shows it, the words
around the figure do. Where a figure came in the very place of one that went, less is asked of the words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from rapidfuzz.distance import LCSseq

from workbench.claims.mention import Mention
from workbench.claims.redraft.outcome import Fate, Outcome
from workbench.claims.redraft.places import Places
from workbench.quantities.languages import vocabulary
from workbench.text.alignment.blocks import Block
from workbench.text.difference import plain, words
from workbench.text.document import Document

_NEAR = 10
"""Words of the sentence on either side of a figure that are compared."""
_ALIKE = 0.6
"""Share of the shorter of two surroundings that must stand in the other, in the same order."""
_RARE = 3
"""Sentences of the old draft in which a telling word stands at most."""
_TELLING = 2
"""Telling words that two surroundings must share."""
_SAME = 0.8
"""Share of one side from which it is enough, with one telling word, if it has `_MANY` words."""
_MANY = 4
_SHORT = 4
"""Words of a short sentence, as a headline, that are enough if all of them are there."""
_CLOSE = 0.1
"""Surroundings whose likeness differs by less fit about as well."""
_ASKED = 6
"""Words of its surroundings by which a figure is looked for, the rarest first."""
_POSTED = 50
"""Figures looked at for one of these words."""
_RUN = 3
"""Words next to a figure that tell it by themselves where it stands in the place of one that went."""
_MOST = 0.75
"""Share of two surroundings from which `_MANY` words in a row next to both figures are enough, however common."""
_LONG_RUN = 6
"""Words in a row next to both figures that tell it wherever they stand."""
_FEW = 2
"""Words of a line, as in a box or a list, in whose place the same value is enough."""
_IN_PLACE = 0.5
"""How well a figure fits for its place alone."""
_WHY = "its sentence was cut or rewritten, and a new figure stands among the same words"
_WHY_THERE = "its sentence was cut or rewritten, and a new figure stands in its place"


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The words in front of a figure and behind it, in lower case."""

    front: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def words(self) -> set[str]:
        """All of them."""
        return {*self.front, *self.behind}

    def fits(self, other: _Surroundings, rare: set[str], *, same: bool, of_a_kind: bool) -> float:
        """How much of the shorter surroundings stands on the same side of both, in the same order.

        One side alone is enough where it is all there: a sentence may have been split at the figure. So is a line whose
        few words all stand next to the other figure, and a long run of words next to both. Of figures with the `same`
        value, or `of_a_kind`, less is asked. 0 where what they share tells little.
        """
        sides = [_in_both(self.front, other.front), _in_both(self.behind, other.behind)]
        shorter = [min(len(self.front), len(other.front)), min(len(self.behind), len(other.behind))]
        shared = [*sides[0], *sides[1]]
        whole = min(len(self.front) + len(self.behind), len(other.front) + len(other.behind))
        share = len(shared) / whole if whole else 0.0
        beside = [_beside(self.front[::-1], other.front[::-1]), _beside(self.behind, other.behind)]
        mine = len(self.front) + len(self.behind)
        if len(shared) == mine >= _SHORT:
            return share
        line = mine <= _FEW and _content(shared)
        if sum(map(len, beside)) == whole and (line or rare.intersection(shared)):
            return share
        # "I am 11" says little, but all of it stands beside the other figure; so may a part that was split off.
        if of_a_kind and sum(map(len, beside)) == mine >= _FEW:
            return share
        if of_a_kind and sum(map(len, beside)) == whole >= _RUN and _content(shared):
            return share
        if max(map(len, beside)) >= _LONG_RUN:
            return max(share, _ALIKE)
        if of_a_kind and share >= _MOST and max(map(len, beside)) >= _MANY:
            return share
        best = max(
            (len(side) / length for side, length in zip(sides, shorter, strict=True) if len(side) >= _MANY), default=0.0
        )
        telling = [word for word in shared if word in rare or (same and _content([word]))]
        if share >= _ALIKE and len(telling) >= _TELLING:
            return share
        return best if best >= _SAME and rare.intersection(shared) else 0.0

    def run(self, other: _Surroundings) -> int:
        """How many words next to both figures are the same, on the better side; 0 where they tell nothing."""
        runs = [_beside(self.front[::-1], other.front[::-1]), _beside(self.behind, other.behind)]
        return max(len(run) if len(run) >= _RUN or _content(run) else 0 for run in runs)

    def shares(self, other: _Surroundings) -> bool:
        """Whether a word that says something stands near both figures, on the same side."""
        near = (self.front[-_RUN:], other.front[-_RUN:]), (self.behind[:_RUN], other.behind[:_RUN])
        return any(_content(set(mine).intersection(theirs)) for mine, theirs in near)


def _beside(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words with which both begin."""
    return [word for word, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]


def _content(run: Iterable[str]) -> bool:
    return any(word not in vocabulary().function_words for word in run)


def _in_both(one: Sequence[str], other: Sequence[str]) -> list[str]:
    steps = LCSseq.opcodes(one, other)
    return [word for step in steps if step.tag == "equal" for word in one[step.src_start : step.src_end]]


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
        around = _surroundings(self._old, self._was[outcome.old])
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

    def _for_its_place(self, old: int, new: int, around: _Surroundings, other: _Surroundings) -> float:
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
        self.around = {index: _surroundings(document, mentions[index]) for index in came}
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


def _surroundings(document: Document, mention: Mention) -> _Surroundings:
    sentence = document.sentences[document.sentence_index(mention.quantity.start)]
    quantity = mention.quantity
    # A bound is part of the figure: one that was added or dropped moves no words.
    start = quantity.start if quantity.qualifier_start < sentence.start else quantity.qualifier_start
    front = _words(document.text[sentence.start : start])
    behind = _words(document.text[max(quantity.end, quantity.qualifier_end) : sentence.end])
    return _Surroundings(tuple(front[-_NEAR:]), tuple(behind[:_NEAR]))


def _common(document: Document) -> Counter[str]:
    """In how many sentences each word stands; a sentence that is repeated counts once."""
    texts = {document.text[sentence.start : sentence.end] for sentence in document.sentences}
    return Counter(word for text in texts for word in set(_words(text)))


def _words(text: str) -> list[str]:
    """The words of a text in lower case, with its other figures and without marks."""
    flat = plain(text)
    found = (flat[span.start : span.end].casefold() for span in words(flat))
    return [word for word in found if word[0].isalnum()]
