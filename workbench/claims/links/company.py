"""What the other pairs of claims and figures say of one pair: a sentence is seldom told by itself.

A figure beside one that bears out the claim's neighbour is most likely the claim's own; one that is another claim's is
not, and of several that could be meant at most one is. The weights come from the same pairs as those of `weighing`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from workbench.claims.links.passages import FigureKey

_HARD_BY = 2.1
"""What it adds to a contradiction that another claim of the sentence or the next ones is borne out hard by."""
_BORNE_OUT = 4.1
"""What it takes from a contradiction that the source bears the claim out in another place."""
_TAKEN = 3.0
"""What it takes that the figure bears another claim out."""
_OTHER_FIGURE, _OTHER_CLAIM = 1.1, 0.8
"""What it takes that the claim has a likelier figure in the source, and the figure a likelier claim; or adds."""
_TIED_EXCLUDING, _UNTIED, _MANY = 0.5, 0.5, 8
"""What each other claim that the source bears out adds, as a logarithm; what it takes where there is none, in full
in an article of so many figures."""
_AGREEING = 3.1
"""What is left out of account by the logit of `weighing` of a figure that agrees, which knows of no other pairs."""
_TIED, _TIES = 1.15, 12.0
"""What each claim that the source bears out adds, as a logarithm, and how many count: it tells of the same event."""
_SAME_LINE, _NEARBY = 1.2, 0.8
"""What it adds that another claim of the sentence is borne out in the line of the figure, or hard by."""
_LIKELIER_FIGURE, _LIKELIER_CLAIM = 1.1, 1.0
"""What it takes that the claim has a likelier figure that agrees, and the figure a likelier claim; or adds."""
_SENTENCES, _PASSAGES = 1, 2
"""How many sentences of the article, and passages of the source, are hard by."""
_NO_SAY, _SPAN = -1.0, 3.0
"""How sure a pair is that has no say about others, and how many logits more give it the whole of it."""


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


class _Few:
    """The likeliest pairs of one place."""

    __slots__ = ("pairs",)
    _MOST = 4

    def __init__(self) -> None:
        self.pairs: list[tuple[float, Pair]] = []

    def take(self, pair: Pair, sure: float) -> None:
        pairs = self.pairs
        if len(pairs) < self._MOST or sure > pairs[-1][0]:
            pairs.append((sure, pair))
            pairs.sort(key=_sureness, reverse=True)
            del pairs[self._MOST :]

    def besides(self, pair: Pair) -> float:
        """How sure the likeliest is that is of another claim and of another figure."""
        for sure, other in self.pairs:
            if other.claim != pair.claim and other.figure != pair.figure:
                return sure
        return -math.inf


def _sureness(row: tuple[float, Pair]) -> float:
    return row[0]


class Company:
    """All pairs of one article and its sources that may be links, each with how sure `weighing` is of it."""

    def __init__(self, figures: int = 0) -> None:
        """`figures`: how many the article has."""
        self._untied = _UNTIED * min(1.0, figures / _MANY)
        self._passages: defaultdict[tuple[int, int, int], _Few] = defaultdict(_Few)
        self._lines: defaultdict[tuple[int, int, int], _Few] = defaultdict(_Few)
        self._borne: defaultdict[int, dict[tuple[FigureKey, ...], float]] = defaultdict(dict)
        self._tied: dict[int, float] = {}
        self._excluding_figures: defaultdict[tuple[tuple[int, int], int], _Best] = defaultdict(_Best)
        self._excluding_claims: defaultdict[tuple[int, int], _Best] = defaultdict(_Best)
        self._figures: defaultdict[tuple[tuple[int, int], int], _Best] = defaultdict(_Best)
        self._claims: defaultdict[tuple[int, int], _Best] = defaultdict(_Best)

    def agrees(self, pair: Pair, sure: float) -> None:
        """Take in a figure that agrees with the claim's."""
        claim, value, source, passage, line, figure = pair
        if sure > _NO_SAY:
            self._passages[claim[0], source, passage].take(pair, sure)
            self._lines[claim[0], source, line].take(pair, sure)
            borne = self._borne[source]
            borne[value] = max(sure, borne.get(value, -math.inf))
        self._figures[claim, source].take(figure, sure)
        self._claims[source, figure].take(value, sure)

    def excludes(self, pair: Pair, sure: float) -> None:
        """Take in a figure that excludes the claim's."""
        self._excluding_figures[pair.claim, pair.source].take(pair.figure, sure)
        self._excluding_claims[pair.source, pair.figure].take(pair.value, sure)

    def agreeing(self, pair: Pair, sure: float) -> float:
        """How sure it is that a figure that agrees is the claim's, when all pairs are in."""
        claim, value, source, _, line, figure = pair
        return (
            sure
            + _TIED * math.log1p(self._ties(source, value))
            + _SAME_LINE * _share(self._beside(claim[0], source, line, pair))
            + _NEARBY * _share(self._hard_by(pair))
            - _LIKELIER_FIGURE * _lead(self._figures[claim, source].besides(figure) - sure)
            - _LIKELIER_CLAIM * _lead(self._claims[source, figure].besides(value) - sure)
            - _AGREEING
        )

    def excluding(self, pair: Pair, sure: float) -> float:
        """How sure it is that a figure that excludes the claim's contradicts it, when all pairs are in."""
        claim, value, source, _, _, figure = pair
        return (
            sure
            + _TIED_EXCLUDING * math.log1p(self._ties(source, value))
            + _HARD_BY * _share(self._hard_by(pair))
            - _BORNE_OUT * _share(self._figures[claim, source].first)
            - _TAKEN * _share(self._claims[source, figure].first)
            - _OTHER_FIGURE * _lead(self._excluding_figures[claim, source].besides(figure) - sure)
            - _OTHER_CLAIM * _lead(self._excluding_claims[source, figure].besides(value) - sure)
            - self._untied
        )

    def _ties(self, source: int, value: tuple[FigureKey, ...]) -> float:
        """How many claims of other figures the source bears out, the unsure ones in part."""
        borne = self._borne[source]
        if source not in self._tied:
            self._tied[source] = sum(map(_share, borne.values()))
        return min(_TIES, self._tied[source] - _share(borne.get(value, -math.inf)))

    def _beside(self, own: int, source: int, line: int, pair: Pair) -> float:
        """How sure another claim of the sentence is of another figure of the line."""
        known = self._lines.get((own, source, line))
        return known.besides(pair) if known is not None else -math.inf

    def _hard_by(self, pair: Pair) -> float:
        """How sure another claim of the sentence or the next ones is of a figure of this passage or the next ones."""
        own, at = pair.claim[0], pair.passage
        found = -math.inf
        for sentence in range(own - _SENTENCES, own + _SENTENCES + 1):
            for passage in range(at - _PASSAGES, at + _PASSAGES + 1):
                known = self._passages.get((sentence, pair.source, passage))
                if known is not None:
                    found = max(found, known.besides(pair))
        return found


def _share(sure: float) -> float:
    return min(1.0, max(0.0, (sure - _NO_SAY) / _SPAN))


def _lead(by: float) -> float:
    return min(1.0, max(-1.0, by / _SPAN))
