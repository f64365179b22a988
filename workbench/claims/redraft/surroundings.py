"""The words around a figure, and how well they fit those around another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from rapidfuzz.distance import LCSseq

from workbench.claims.mention import Mention
from workbench.quantities.languages import vocabulary
from workbench.text.difference import plain, words
from workbench.text.document import Document

_NEAR = 10
"""Words of the sentence on either side of a figure that are compared."""
_ALIKE = 0.6
"""Share of the shorter of two surroundings that must stand in the other, in the same order."""
_TELLING = 2
"""Telling words that two surroundings must share."""
_SAME = 0.8
"""Share of one side from which it is enough, with one telling word, if it has `_MANY` words."""
_MANY = 4
_SHORT = 4
"""Words of a short sentence, as a headline, that are enough if all of them are there."""
_RUN = 3
"""Words next to a figure that tell it by themselves where it stands in the place of one that went."""
_MOST = 0.75
"""Share of two surroundings from which `_MANY` words in a row next to both figures are enough, however common."""
_LONG_RUN = 6
"""Words in a row next to both figures that tell it wherever they stand."""
_FEW = 2
"""Words of a line, as in a box or a list."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words in front of a figure and behind it, in lower case."""

    front: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def words(self) -> set[str]:
        """All of them."""
        return {*self.front, *self.behind}

    def __len__(self) -> int:
        """How many there are."""
        return len(self.front) + len(self.behind)

    def fits(self, other: Surroundings, rare: set[str], *, same: bool, of_a_kind: bool) -> float:
        """How much of the shorter surroundings stands on the same side of both, in the same order.

        One side alone is enough where nearly all of it is there: a sentence may have been split at the figure. So are
        words that stand right beside both figures. Of figures with the `same` value, or `of_a_kind`, less is asked. 0
        where what they share tells little.
        """
        front, behind = _in_both(self.front, other.front), _in_both(self.behind, other.behind)
        shared = [*front, *behind]
        whole = min(len(self), len(other))
        share = len(shared) / whole if whole else 0.0
        if len(shared) == len(self) >= _SHORT or self._all_beside(other, rare, of_a_kind=of_a_kind):
            return share
        if self._run_beside(other, rare, share, of_a_kind=of_a_kind):
            return max(share, _ALIKE)
        telling = [word for word in shared if word in rare or (same and _tells(word))]
        if share >= _ALIKE and len(telling) >= _TELLING:
            return share
        shorter = min(len(self.front), len(other.front)), min(len(self.behind), len(other.behind))
        sides = zip((front, behind), shorter, strict=True)
        best = max((len(side) / length for side, length in sides if len(side) >= _MANY), default=0.0)
        return best if best >= _SAME and rare.intersection(shared) else 0.0

    def _all_beside(self, other: Surroundings, rare: set[str], *, of_a_kind: bool) -> bool:
        """Whether all words around one of the two figures stand right beside the other, as those of a line do."""
        beside = [*self._beside_front(other), *self._beside_behind(other)]
        if len(beside) != min(len(self), len(other)):
            return False
        if (len(self) <= _FEW and _content(beside)) or rare.intersection(beside):
            return True
        # "I am 11" says little, but all of it stands there; so may a part that was split off.
        return of_a_kind and (len(beside) == len(self) >= _FEW or (len(beside) >= _RUN and _content(beside)))

    def _run_beside(self, other: Surroundings, rare: set[str], share: float, *, of_a_kind: bool) -> bool:
        """Whether enough words in a row stand right beside both figures."""
        front = self._beside_front(other)
        longest = max(len(front), len(self._beside_behind(other)))
        if longest >= _LONG_RUN or (of_a_kind and share >= _MOST and longest >= _MANY):
            return True
        # "... and went quiet for three years." may be "(Photo: the maker) Went quiet for five years." now.
        at_the_end = not self.behind and not other.behind
        told = any(word in rare and _tells(word) for word in front)
        return of_a_kind and at_the_end and len(front) >= _RUN and told

    def run(self, other: Surroundings) -> int:
        """How many words next to both figures are the same, on the better side; 0 where they tell nothing."""
        runs = self._beside_front(other), self._beside_behind(other)
        return max(len(run) if len(run) >= _RUN or _content(run) else 0 for run in runs)

    def shares(self, other: Surroundings) -> bool:
        """Whether a word that says something stands near both figures, on the same side."""
        near = (self.front[-_RUN:], other.front[-_RUN:]), (self.behind[:_RUN], other.behind[:_RUN])
        return any(_content(set(mine).intersection(theirs)) for mine, theirs in near)

    def _beside_front(self, other: Surroundings) -> list[str]:
        """The words right in front of both figures, the nearest first."""
        return _common_start(self.front[::-1], other.front[::-1])

    def _beside_behind(self, other: Surroundings) -> list[str]:
        """The words right behind both figures."""
        return _common_start(self.behind, other.behind)


def surroundings(document: Document, mention: Mention) -> Surroundings:
    """The words around a figure in its sentence."""
    sentence = document.sentences[document.sentence_index(mention.quantity.start)]
    quantity = mention.quantity
    # A bound is part of the figure: one that was added or dropped moves no words.
    start = quantity.start if quantity.qualifier_start < sentence.start else quantity.qualifier_start
    front = told_words(document.text[sentence.start : start])
    behind = told_words(document.text[max(quantity.end, quantity.qualifier_end) : sentence.end])
    return Surroundings(tuple(front[-_NEAR:]), tuple(behind[:_NEAR]))


def told_words(text: str) -> list[str]:
    """The words of a text in lower case, with its other figures and without marks."""
    flat = plain(text)
    found = (flat[span.start : span.end].casefold() for span in words(flat))
    return [word for word in found if word[0].isalnum()]


def _common_start(one: Sequence[str], other: Sequence[str]) -> list[str]:
    return [word for word, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]


def _content(run: Iterable[str]) -> bool:
    return any(map(_tells, run))


def _tells(word: str) -> bool:
    return word not in vocabulary().function_words


def _in_both(one: Sequence[str], other: Sequence[str]) -> list[str]:
    steps = LCSseq.opcodes(one, other)
    return [word for step in steps if step.tag == "equal" for word in one[step.src_start : step.src_end]]
