"""A claim held against a passage: which of its figures answers to the claim's, and all that is known of the two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import fuzz

from workbench.claims.figures.agreement import Agreement, Stance
from workbench.claims.links.answering import answer
from workbench.claims.links.bearing import TWIN
from workbench.claims.links.clause import Clause
from workbench.claims.links.elsewhere import Surroundings
from workbench.claims.links.evidence import Evidence
from workbench.claims.links.likeness import Likeness, Subject, likeness
from workbench.claims.links.passages import FigureKey, Passage, PassageIndex, figure_keys
from workbench.claims.links.readings import Readings
from workbench.claims.links.reckoning.amounts import Reckoned, amount, one_more
from workbench.claims.links.reckoning.asking import Asking, Way, asking
from workbench.claims.links.reckoning.times import time
from workbench.claims.links.same_thing import counts_others
from workbench.claims.links.timing import dates_of, named_years, other_date, unnamed_year, years_of
from workbench.claims.links.weighing import nearness
from workbench.claims.mention import Mention
from workbench.claims.mentions.currencies import open_currencies
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document

_NEARNESS_SAYS = 0.17
"""What it adds to the likeness of a figure that it is near to the claim's, by how much: such a one answers to it."""
_ANSWERS = {Stance.SAME: 2.0, Stance.WITHIN: 1.5, Stance.EXCLUDES: 0.0}
"""How far each stance goes before likeness when the figure of a passage is chosen that answers to the claim's."""
_YEARS = 6
"""Years of which one is likely to be that of the article."""
_DATE, _MONEY = Kind.DATE, Kind.MONEY
_EXCLUDES, _APART = Stance.EXCLUDES, Stance.APART


class Asked(NamedTuple):
    """A claim in its passage, as it is held against others."""

    mention: Mention
    passage: Passage
    fact: str
    order: int
    """Which figure of its passage it is; -1 where the passage has more figures than are compared."""
    subject: Subject
    explained: frozenset[FigureKey]
    """Keys of the other figures of its passage: what answers to them does not contradict this one."""
    asking: Asking | None
    """How it may follow from other figures, where its wording says so."""


class Comparing:
    """What was worked out on the way of holding claims of one article against passages of an index."""

    def __init__(
        self, article: Document, mentions: Sequence[Mention], index: PassageIndex, fact_at: Mapping[int, str]
    ) -> None:
        self.readings = Readings(index)
        self._article = article
        self._index = index
        self._fact_at = fact_at
        self._surroundings = Surroundings(index, self.readings)
        self._years = named_years(mentions, article.origin.published)
        self._abouts: dict[int | None, float] = {None: 1.0}
        self._clauses: dict[tuple[int, int], Clause] = {}

    def asked(self, own: int, at: int, mention: Mention) -> Asked:
        """The claim at offset `at` of its own passage, as it is held against others."""
        passage = self._index.passages[own]
        starts = [figure.quantity.start - passage.start for figure in passage.figures]
        order = starts.index(at) if at in starts else -1
        others = [figure.quantity for place, figure in enumerate(passage.figures) if place != order]
        return Asked(
            mention,
            passage,
            self._fact_at.get(mention.quantity.start, ""),
            order,
            Subject.of(self.readings.context(own, at, mention)),
            frozenset([key for other in others for key in figure_keys(other)]),
            asking(self._article, mention, tuple(others)),
        )

    def evidence(self, asked: Asked, index: int, *, near: bool) -> Evidence | None:
        """What is known of a claim and a passage; None of one that is not `near` and could only mention its subject."""
        mine, theirs = asked.passage, self._index.passages[index]
        ratio = 100.0 if mine is theirs else fuzz.ratio(mine.text, theirs.text)
        figure, stance, alike = self._counterpart(asked, index, ratio)
        reckoned = None
        if theirs.document is not self._article and (stance is None or stance.stance is _EXCLUDES):
            reckoned = self._reckoned(asked, theirs, figure)
        if stance is None and reckoned is None and not near:
            return None
        if reckoned is not None:
            figure, stance = reckoned.figure, Agreement(Stance.WITHIN, lambda: reckoned.why)
            alike = likeness(asked.subject, self.readings.context(index, figure.quantity.start - theirs.start, figure))
        elif alike is None:
            alike = likeness(asked.subject, self.readings.context(index, None, None))
        timed = reckoned is not None and asked.asking is not None and asked.asking.ways is Way.TIME
        dated = timed or not theirs.dates or asked.mention.quantity.kind is _DATE
        return Evidence(
            asked.mention,
            figure,
            stance,
            alike,
            ratio,
            self._same_fact(asked, theirs, figure),
            theirs.document is self._article,
            "" if dated else other_date(dates_of(mine, asked.mention), dates_of(theirs, figure)),
            max(0, len(mine.figures) - 1),
            self._about(theirs.places[0].source),
            "" if figure is None else theirs.in_front_of(figure),
            lambda: (self._clause(mine, asked.mention), self._clause(theirs, figure or asked.mention)),
            lambda: self._index.told_around(asked.subject, index),
            lambda: self._surroundings.of(index),
            "" if dated else unnamed_year(mine.dates, theirs.dates, self._years),
            reckoned is not None,
        )

    def _counterpart(
        self, asked: Asked, index: int, ratio: float
    ) -> tuple[Mention, Agreement, Likeness] | tuple[None, None, None]:
        """The figure of a passage that answers to the claim's: in order in twin sentences, else the one most alike."""
        theirs = self._index.passages[index]
        figures, explained = theirs.figures, asked.explained
        if ratio >= TWIN and asked.order >= 0 and _kinds(asked.passage) == _kinds(theirs):
            figures, explained = figures[asked.order : asked.order + 1], frozenset()
        best: tuple[float, Mention, Agreement, Likeness] | None = None
        for figure in figures:
            stance = self._answer(asked.mention.quantity, figure.quantity, theirs.in_front_of(figure), theirs.document)
            if stance.stance is _APART:
                continue
            if explained and stance.stance is _EXCLUDES and not explained.isdisjoint(figure_keys(figure.quantity)):
                continue
            around = self.readings.context(index, figure.quantity.start - theirs.start, figure)
            alike = likeness(asked.subject, around)
            if len(figures) == 1:
                return figure, stance, alike
            value = _ANSWERS[stance.stance] + alike.score + 0.5 * alike.same_noun
            if stance.stance is _EXCLUDES:
                value += _NEARNESS_SAYS * nearness(asked.mention.quantity, figure.quantity)
            value += 3 * self._same_fact(asked, theirs, figure)
            if best is None or value > best[0]:
                best = (value, figure, stance, alike)
        if best is not None:
            return best[1:]
        return None, None, None

    def _answer(self, claim: Quantity, figure: Quantity, in_front: str, source: Document) -> Agreement:
        """How a figure stands to a claim; dollars of no country agree with those of any."""
        if claim.kind is figure.kind is _MONEY and claim.unit != figure.unit:
            if figure.unit in open_currencies(self._article.text, claim):
                claim = replace(claim, unit=figure.unit)
            elif claim.unit in open_currencies(source.text, figure):
                figure = replace(figure, unit=claim.unit)
            else:
                return answer(claim, figure, in_front)
            found = answer(claim, figure, in_front)
            return found if found.stance is not _EXCLUDES else Agreement(_APART, lambda: "dollars of two countries")
        return answer(claim, figure, in_front)

    def _reckoned(self, asked: Asked, theirs: Passage, figure: Mention | None) -> Reckoned | None:
        """How a claim follows from the figures of a source's passage, where its wording says that it does.

        `figure` is the one that excludes the claim's: "five other boats" and "a fleet of six" are one more than five.
        """
        asking = asked.asking
        if not theirs.figures:
            return None
        if asking is not None and asking.ways is Way.TIME:
            return time(asking, theirs.document.text, theirs.start, theirs.figures, self._commonest_years)
        if asking is not None and (found := amount(asking, theirs)) is not None:
            return found
        if figure is None or (why := one_more(asked.mention.quantity, figure.quantity)) is None:
            return None
        here, there = self._clause(asked.passage, asked.mention), self._clause(theirs, figure)
        fewer, more = (here, there) if why.claim_is_less else (there, here)
        return Reckoned(figure, why.words) if counts_others(fewer) and not counts_others(more) else None

    @cached_property
    def _commonest_years(self) -> tuple[int, ...]:
        """The years that the article and its sources name most: the year of the telling is seldom told oftener."""
        counts = Counter(year for passage in self._index.passages for year in years_of(passage.dates))
        return tuple(sorted(map(int, counts), key=lambda year: (-counts[str(year)], -year))[:_YEARS])

    def _about(self, source: int | None) -> float:
        """How much a source speaks of what the article speaks of; an article is all about it."""
        known = self._abouts.get(source)
        if known is None:
            known = self._abouts[source] = self._index.about(source)
        return known

    def _clause(self, passage: Passage, mention: Mention) -> Clause:
        key = (id(passage), mention.quantity.start)
        known = self._clauses.get(key)
        if known is None:
            known = self._clauses[key] = Clause(passage.document, mention)
        return known

    def _same_fact(self, asked: Asked, theirs: Passage, figure: Mention | None) -> bool:
        if figure is None or not asked.fact or theirs.document is not self._article:
            return False
        return asked.fact == self._fact_at.get(figure.quantity.start)


def _kinds(passage: Passage) -> list[Kind]:
    return [figure.quantity.kind for figure in passage.figures]
