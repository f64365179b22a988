"""Claims that went with their sentence, and figures that came: where both stand among the same words, nobody guesses.

So it is where a part of a sentence was moved, joined to another and its figure changed: no sentence shows it, the words
around the figure do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from workbench.claims.mention import Mention
from workbench.claims.redraft.outcome import Fate, Outcome
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
_SAME = 0.9
"""Share of one side from which it is enough, with one telling word, if it has `_MANY` words."""
_MANY = 5
_SHORT = 4
"""Words of a short sentence, as a headline, that are enough if all of them are there."""
_CLOSE = 0.1
"""Surroundings whose likeness differs by less fit about as well."""
_POSTED = 50
"""Figures looked at for one telling word."""
_WHY = "its sentence was cut or rewritten, and a new figure stands among the same words"


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The words in front of a figure and behind it, in lower case."""

    front: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def words(self) -> set[str]:
        """All of them."""
        return {*self.front, *self.behind}

    def fits(self, other: _Surroundings, rare: set[str]) -> float:
        """How much of the shorter surroundings stands on the same side of both, in the same order.

        One side alone is enough where it is all there: a sentence may have been split at the figure. 0 where what they
        share tells little.
        """
        sides = [_in_both(self.front, other.front), _in_both(self.behind, other.behind)]
        shorter = [min(len(self.front), len(other.front)), min(len(self.behind), len(other.behind))]
        shared = [*sides[0], *sides[1]]
        whole = min(len(self.front) + len(self.behind), len(other.front) + len(other.behind))
        share = len(shared) / whole if whole else 0.0
        if len(shared) == len(self.front) + len(self.behind) >= _SHORT:
            return share
        best = max(
            (len(side) / length for side, length in zip(sides, shorter, strict=True) if len(side) >= _MANY), default=0.0
        )
        if share >= _ALIKE and len(rare.intersection(shared)) >= _TELLING:
            return share
        return best if best >= _SAME and rare.intersection(shared) else 0.0


def _in_both(one: Sequence[str], other: Sequence[str]) -> list[str]:
    steps = LCSseq.opcodes(one, other)
    return [word for step in steps if step.tag == "equal" for word in one[step.src_start : step.src_end]]


class Remaining:
    """Two drafts, and what stands around their figures."""

    def __init__(self, old: Document, was: Sequence[Mention], new: Document, now: Sequence[Mention]) -> None:
        self._old, self._was = old, was
        self._new, self._now = new, now

    def offered(self, outcomes: Sequence[Outcome], came: Sequence[int]) -> list[Outcome]:
        """The outcomes; one that is gone is ambiguous where figures that came stand among its words."""
        if not came or not any(outcome.fate is Fate.GONE for outcome in outcomes):
            return list(outcomes)
        common = _common(self._old)
        there = {index: _surroundings(self._new, self._now[index]) for index in came}
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, around in there.items():
            for word in around.words:
                places[word].append(index)
        found = []
        for outcome in outcomes:
            fits: list[int] = []
            if outcome.fate is Fate.GONE and self._was[outcome.old].claim:
                around = _surroundings(self._old, self._was[outcome.old])
                rare = {word for word in around.words if common[word] <= _RARE}
                near = dict.fromkeys(index for word in sorted(rare) for index in places.get(word, ())[:_POSTED])
                fits = _fitting(around, rare, {index: there[index] for index in near})
            found.append(
                replace(outcome, fate=Fate.AMBIGUOUS, why=_WHY, candidates=tuple(fits), edited=True, moved=True)
                if fits
                else outcome
            )
        return found


def _fitting(around: _Surroundings, rare: set[str], near: dict[int, _Surroundings]) -> list[int]:
    """The figures whose surroundings are most like these, the best first."""
    alike = {index: fit for index, other in near.items() if (fit := around.fits(other, rare))}
    best = max(alike.values(), default=0.0)
    return sorted((index for index in alike if alike[index] >= best - _CLOSE), key=lambda index: -alike[index])


def _surroundings(document: Document, mention: Mention) -> _Surroundings:
    sentence = document.sentences[document.sentence_index(mention.quantity.start)]
    front = _words(document.text[sentence.start : mention.quantity.start])
    behind = _words(document.text[mention.quantity.end : sentence.end])
    return _Surroundings(tuple(front[-_NEAR:]), tuple(behind[:_NEAR]))


def _common(document: Document) -> Counter[str]:
    """In how many sentences each word stands; a sentence that is repeated counts once."""
    texts = {document.text[sentence.start : sentence.end] for sentence in document.sentences}
    return Counter(word for text in texts for word in set(_words(text)))


def _words(text: str) -> list[str]:
    """The words of a text in lower case, without figures and marks."""
    flat = plain(text)
    found = (flat[span.start : span.end].casefold() for span in words(flat))
    return [word for word in found if word[0].isalpha()]
