"""For each claim the passages that speak of it, in the article and in its sources: best first, each with its reasons.

Rare words and RapidFuzz propose (`passages`, `likeness`); figures compared as data decide (`agreement`, `bearing`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from rapidfuzz import fuzz

from workbench.claims.figures.agreement import Agreement, Stance
from workbench.claims.links.answering import answer
from workbench.claims.links.bearing import TWIN, Bearing, Evidence, bearing, reasons
from workbench.claims.links.clause import Clause, clause_of
from workbench.claims.links.elsewhere import Elsewhere
from workbench.claims.links.likeness import Likeness, Subject, likeness
from workbench.claims.links.passages import FigureKey, Passage, PassageIndex, figure_keys
from workbench.claims.links.readings import Readings
from workbench.claims.links.timing import named_years, other_date, unnamed_year
from workbench.claims.links.weighing import nearness
from workbench.claims.mention import Link, Mention, Relation
from workbench.garbage import uncollected
from workbench.quantities.quantity import Kind
from workbench.text.document import Document

MOST = 8
"""Links of one claim at most."""
_FINALISTS = 10
"""Passages by wording, as many by figure and as many of the same fact, that are read closely for a claim."""
_NEARNESS_SAYS = 0.1
"""What it adds to the likeness of a figure that it is near to the claim's, by how much: such a one answers to it."""
_ABOUT_THE_SAME = 0.6
"""From how much in common on a source is taken to be about the article's places where a paragraph names none."""
_BEARS_OUT = (Relation.STATES, Relation.SUPPORTS)
_SIBLINGS = 4
"""Claims of a fact whose passages are looked at for the others."""
_STEP = 100
"""Claims between two words about how far it is."""
_ANSWERS = {Stance.SAME: 2.0, Stance.WITHIN: 1.5, Stance.EXCLUDES: 0.0}
"""How far each stance goes before likeness when the figure of a passage is chosen that answers to the claim's."""


def link(
    article: Document,
    mentions: Sequence[Mention],
    sources: Sequence[tuple[Document, Sequence[Mention]]] = (),
    facts: Sequence[str] = (),
    step: Callable[[str], None] = lambda _: None,
) -> tuple[Link, ...]:
    """The links of every claim, claim by claim, contradictions first and then the best.

    `mentions` are the article's and `sources` hold each source with its own, all in text order; `facts`, where given,
    name the fact of each of the article's mentions, and passages of the same fact come before others. `step` hears now
    and then how far it is, and stops the work by raising.
    """
    step("reading the passages")
    with uncollected():
        return tuple(_Linking(article, mentions, sources, facts).links(step))


_DATE, _EXCLUDES, _APART = Kind.DATE, Stance.EXCLUDES, Stance.APART
_CONTRADICTS, _MENTIONS = Relation.CONTRADICTS, Relation.MENTIONS


class _Asked(NamedTuple):
    """A claim in its passage, as it is held against others."""

    mention: Mention
    passage: Passage
    fact: str
    order: int
    """Which figure of its passage it is; -1 where the passage has more figures than are compared."""
    subject: Subject
    explained: frozenset[FigureKey]
    """Keys of the other figures of its passage: what answers to them does not contradict this one."""


class _Settled(NamedTuple):
    """A passage that a claim is tied to."""

    passage: int
    relation: Relation
    score: float
    why: tuple[str, ...]


class _Linking:
    """One run over an article and its sources: the index, and what was worked out on the way."""

    def __init__(
        self,
        article: Document,
        mentions: Sequence[Mention],
        sources: Sequence[tuple[Document, Sequence[Mention]]],
        facts: Sequence[str],
    ) -> None:
        self._article = article
        self._mentions = mentions
        self._index = PassageIndex()
        self._index.add(article, mentions, None)
        for number, (document, figures) in enumerate(sources):
            self._index.add(document, figures, number)
        self._readings = Readings(self._index)
        self._elsewhere = Elsewhere(self._index, self._readings)
        self._fact_at = {mention.quantity.start: fact for mention, fact in zip(mentions, facts, strict=False)}
        self._members: dict[str, list[Mention]] = {}
        for mention, fact in zip(mentions, facts, strict=False):
            if mention.claim:
                self._members.setdefault(fact, []).append(mention)
        self._found: dict[int, list[int]] = {}
        self._standing: dict[str, dict[int, None]] = {}
        for start, fact in self._fact_at.items():
            self._standing.setdefault(fact, {})[self._index.place_of(start)[1]] = None
        self._years = named_years(mentions, article.origin.published)
        self._abouts: dict[int | None, float] = {None: 1.0}
        self._clauses: dict[tuple[int, int], Clause] = {}
        self._settled: dict[tuple[int, int], list[_Settled]] = {}

    def links(self, step: Callable[[str], None]) -> list[Link]:
        found: list[Link] = []
        for number, mention in enumerate(self._mentions):
            if number % _STEP == 0:
                step(f"linking claim {number + 1} of {len(self._mentions)}")
            if mention.claim:
                found += self._links_of(number, mention)
        return found

    def _links_of(self, number: int, mention: Mention) -> list[Link]:
        place, own = self._index.place_of(mention.quantity.start)
        at = mention.quantity.start - place
        settled = self._settled.get((own, at))
        if settled is None:
            settled = self._settled[own, at] = self._settle(own, at, mention)
        found = []
        for index, relation, score, why in settled:
            for source, start, end in self._index.passages[index].places:
                if source is not None or start != place:
                    found.append(Link(number, source, start, end, relation, score, why))
        return found[:MOST]

    def _settle(self, own: int, at: int, mention: Mention) -> list[_Settled]:
        """The best passages for the claim at offset `at` of its own passage, judged and in order."""
        asked = self._asked(own, at, mention)
        near = [*self._near(mention, asked.subject), *self._near_siblings(mention, asked.fact)]
        same_fact = islice(self._standing.get(asked.fact, ()), _FINALISTS)
        judged = []
        for index in dict.fromkeys((*same_fact, *near)):
            if index == own and len(asked.passage.places) == 1:
                continue
            evidence = self._evidence(asked, index)
            borne = bearing(evidence)
            if borne is not None and borne.relation is not _MENTIONS and not evidence.inside:
                locally = borne.relation is _CONTRADICTS and evidence.about >= _ABOUT_THE_SAME
                elsewhere = self._elsewhere.name(self._index.passages[index], near=locally)
                evidence = evidence._replace(elsewhere=elsewhere)
                borne = bearing(evidence) if evidence.elsewhere else borne
            if borne is not None:
                judged.append((index, borne, evidence))
        return self._in_order(judged)

    def _in_order(self, judged: list[tuple[int, Bearing, Evidence]]) -> list[_Settled]:
        """The passages that are kept, contradictions first and then the best.

        A source that bears the claim out does not contradict it: its other figure is of something else.
        """
        passages = self._index.passages
        agreeing = {passages[index].places[0].source for index, borne, _ in judged if borne.relation in _BEARS_OUT}
        ranked = []
        for index, (found, score), evidence in judged:
            elsewhere = not evidence.inside and passages[index].places[0].source in agreeing
            relation = Relation.MENTIONS if elsewhere and found is _CONTRADICTS else found
            ranked.append((relation is not _CONTRADICTS, -score, index, relation, evidence))
        # No two have one index, so that neither relations nor evidence are ever compared.
        ranked.sort()
        return [
            _Settled(index, relation, -score, reasons(evidence, relation))
            for _, score, index, relation, evidence in ranked[:MOST]
        ]

    def _near(self, mention: Mention, subject: Subject) -> list[int]:
        """The passages that share figures or words with a claim."""
        start = mention.quantity.start
        known = self._found.get(start)
        if known is None:
            known = self._index.find(subject, figure_keys(mention.quantity), _FINALISTS)
            known = self._found[start] = [*known, *self._index.akin(mention.quantity)]
        return known

    def _near_siblings(self, mention: Mention, fact: str) -> list[int]:
        """The passages near to other claims of the same fact: a report may word it as the headline does."""
        found: list[int] = []
        for sibling in self._members.get(fact, ())[:_SIBLINGS]:
            if sibling is not mention:
                place, own = self._index.place_of(sibling.quantity.start)
                around = self._readings.context(own, sibling.quantity.start - place, sibling)
                found += self._near(sibling, Subject.of(around))
        return found

    def _asked(self, own: int, at: int, mention: Mention) -> _Asked:
        passage = self._index.passages[own]
        starts = [figure.quantity.start - passage.start for figure in passage.figures]
        order = starts.index(at) if at in starts else -1
        others = [figure.quantity for place, figure in enumerate(passage.figures) if place != order]
        return _Asked(
            mention,
            passage,
            self._fact_at.get(mention.quantity.start, ""),
            order,
            Subject.of(self._readings.context(own, at, mention)),
            frozenset([key for other in others for key in figure_keys(other)]),
        )

    def _evidence(self, asked: _Asked, index: int) -> Evidence:
        mine, theirs = asked.passage, self._index.passages[index]
        ratio = 100.0 if mine is theirs else fuzz.ratio(mine.text, theirs.text)
        figure, stance, alike = self._counterpart(asked, index, ratio)
        dated = not theirs.dates or asked.mention.quantity.kind is _DATE
        return Evidence(
            asked.mention,
            figure,
            stance,
            alike,
            ratio,
            self._same_fact(asked, theirs, figure),
            theirs.document is self._article,
            "" if dated else other_date(mine.dates, theirs.dates),
            self._about(theirs.places[0].source),
            "" if figure is None else theirs.in_front_of(figure),
            lambda: (self._clause(mine, asked.mention), self._clause(theirs, figure or asked.mention)),
            "" if dated else unnamed_year(mine.dates, theirs.dates, self._years),
        )

    def _counterpart(
        self, asked: _Asked, index: int, ratio: float
    ) -> tuple[Mention | None, Agreement | None, Likeness]:
        """The figure of a passage that answers to the claim's: in order in twin sentences, else the one most alike."""
        theirs = self._index.passages[index]
        figures, explained = theirs.figures, asked.explained
        if ratio >= TWIN and asked.order >= 0 and _kinds(asked.passage) == _kinds(theirs):
            figures, explained = figures[asked.order : asked.order + 1], frozenset()
        best: tuple[float, Mention | None, Agreement | None, Likeness] | None = None
        for figure in figures:
            stance = answer(asked.mention.quantity, figure.quantity, theirs.in_front_of(figure))
            if stance.stance is _APART:
                continue
            if explained and stance.stance is _EXCLUDES and not explained.isdisjoint(figure_keys(figure.quantity)):
                continue
            around = self._readings.context(index, figure.quantity.start - theirs.start, figure)
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
        return None, None, likeness(asked.subject, self._readings.context(index, None, None))

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
            known = self._clauses[key] = clause_of(passage.document, mention)
        return known

    def _same_fact(self, asked: _Asked, theirs: Passage, figure: Mention | None) -> bool:
        if figure is None or not asked.fact or theirs.document is not self._article:
            return False
        return asked.fact == self._fact_at.get(figure.quantity.start)


def _kinds(passage: Passage) -> list[Kind]:
    return [figure.quantity.kind for figure in passage.figures]
