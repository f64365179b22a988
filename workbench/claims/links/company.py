"""What the other pairs of claims and figures say of one pair: a sentence is seldom told by itself.

A figure beside one that bears out the claim's neighbour is most likely the claim's own; one that is another claim's is
not, and of several that could be meant at most one is. The weights come from the same pairs as those of `weighing`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from workbench.claims.links.passages import FigureKey

_IN_PASSAGE, _IN_LINE = 0.7, 1.9
"""What it adds that another claim of the sentence is borne out beside the figure: in the passage of one that agrees,
in the line of one that does not."""
_BORNE_OUT = 2.8
"""What it takes from a contradiction that the source bears the claim out in another place."""
_TAKEN = 1.8
"""What it takes that the figure bears another claim out."""
_OTHER_FIGURE, _OTHER_CLAIM = 0.9, 0.8
"""What it takes that the claim has a likelier figure in the source, and the figure a likelier claim; or adds."""
_AGREEING, _EXCLUDING = 0.3, 1.35
"""What is left out of account by the logits of `weighing`, which know nothing of other pairs."""
_SPAN = 3.0
"""Logits from no say at all to the whole of it."""


class Pair(NamedTuple):
    """A claim and a figure of a source."""

    claim: tuple[int, int]
    """The passage of the claim, and where in it the claim stands."""
    value: tuple[FigureKey, ...]
    """The claim's figure: two claims of one figure are no rivals."""
    source: int
    passage: int
    line: int
    """Where in its source the line of the figure begins."""
    figure: int
    """Where in its source the figure stands."""


class _Best:
    """The two likeliest of several, so that one can be asked about all others."""

    __slots__ = ("first", "second", "who")

    def __init__(self) -> None:
        self.first = self.second = -math.inf
        self.who: object = None

    def take(self, who: object, sure: float) -> None:
        if who == self.who:
            self.first = max(self.first, sure)
        elif sure > self.first:
            self.first, self.second, self.who = sure, self.first, who
        else:
            self.second = max(self.second, sure)

    def besides(self, who: object) -> float:
        """How sure the likeliest is that is not this one."""
        return self.second if who == self.who else self.first


class Company:
    """All pairs of one article and its sources that may be links, each with how sure `weighing` is of it."""

    def __init__(self) -> None:
        self._passages: defaultdict[tuple[int, int], list[tuple[Pair, float]]] = defaultdict(list)
        self._lines: defaultdict[tuple[int, int, int], list[tuple[Pair, float]]] = defaultdict(list)
        self._borne: dict[tuple[tuple[int, int], int], float] = {}
        self._taken: dict[tuple[int, int], float] = {}
        self._figures: defaultdict[tuple[tuple[int, int], int], _Best] = defaultdict(_Best)
        self._claims: defaultdict[tuple[int, int], _Best] = defaultdict(_Best)

    def agrees(self, pair: Pair, sure: float) -> None:
        """Take in a figure that agrees with the claim's."""
        own = pair.claim[0]
        self._passages[own, pair.passage].append((pair, sure))
        self._lines[own, pair.source, pair.line].append((pair, sure))
        borne, taken = (pair.claim, pair.source), (pair.source, pair.figure)
        self._borne[borne] = max(sure, self._borne.get(borne, -math.inf))
        self._taken[taken] = max(sure, self._taken.get(taken, -math.inf))

    def excludes(self, pair: Pair, sure: float) -> None:
        """Take in a figure that excludes the claim's."""
        self._figures[pair.claim, pair.source].take(pair.figure, sure)
        self._claims[pair.source, pair.figure].take(pair.value, sure)

    def agreeing(self, pair: Pair, sure: float) -> float:
        """How sure it is that a figure that agrees is the claim's, when all pairs are in."""
        return sure + _IN_PASSAGE * _beside(self._passages.get((pair.claim[0], pair.passage)), pair) - _AGREEING

    def excluding(self, pair: Pair, sure: float) -> float:
        """How sure it is that a figure that excludes the claim's contradicts it, when all pairs are in."""
        return (
            sure
            + _IN_LINE * _beside(self._lines.get((pair.claim[0], pair.source, pair.line)), pair)
            - _BORNE_OUT * _share(self._borne.get((pair.claim, pair.source), -math.inf))
            - _TAKEN * _share(self._taken.get((pair.source, pair.figure), -math.inf))
            - _OTHER_FIGURE * _lead(self._figures[pair.claim, pair.source].besides(pair.figure) - sure)
            - _OTHER_CLAIM * _lead(self._claims[pair.source, pair.figure].besides(pair.value) - sure)
            - _EXCLUDING
        )


def _beside(pairs: list[tuple[Pair, float]] | None, pair: Pair) -> float:
    """How surely another claim of the sentence is borne out by another figure, 0 to 1."""
    others = [sure for other, sure in pairs or () if other.claim != pair.claim and other.figure != pair.figure]
    return _share(max(others, default=-math.inf))


def _share(sure: float) -> float:
    return min(1.0, max(0.0, (sure + 1) / _SPAN))


def _lead(by: float) -> float:
    return min(1.0, max(-1.0, by / _SPAN))
