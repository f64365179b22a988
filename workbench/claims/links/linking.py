"""For each claim the passages that speak of it, in the article and in its sources: best first, each with its reasons.

Rare words and RapidFuzz propose (`passages`, `likeness`); figures compared as data decide (`agreement`, `bearing`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz

from workbench.claims.facts.likeness import Context, Likeness, WordPlace, context, likeness
from workbench.claims.figures.agreement import Agreement, Stance, agreement
from workbench.claims.links.bearing import TWIN, Bearing, Evidence, bearing
from workbench.claims.links.passages import FigureKey, Passage, PassageIndex, figure_keys
from workbench.claims.links.timing import named_years, other_date, unnamed_year
from workbench.claims.mention import Link, Mention, Relation
from workbench.garbage import uncollected
from workbench.quantities.quantity import Kind
from workbench.text.document import Document

MOST = 8
"""Links of one claim at most."""
_FINALISTS = 10
"""Passages by wording, as many by figure and as many of the same fact, that are read closely for a claim."""
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


@dataclass(frozen=True, slots=True)
class _Asked:
    """A claim in its passage, as it is held against others."""

    mention: Mention
    passage: Passage
    order: int
    """Which figure of its passage it is; -1 where the passage has more figures than are compared."""
    context: Context
    explained: frozenset[FigureKey]
    """Keys of the other figures of its passage: what answers to them does not contradict this one."""


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
        self._fact_at = {mention.quantity.start: fact for mention, fact in zip(mentions, facts, strict=False)}
        self._standing: dict[str, dict[int, None]] = {}
        for start, fact in self._fact_at.items():
            self._standing.setdefault(fact, {})[self._index.place_of(start)[1]] = None
        self._words: dict[int, list[WordPlace]] = {}
        self._years = named_years(mentions, article.origin.published)
        self._contexts: dict[tuple[int, int], Context] = {}
        self._settled: dict[tuple[int, int], list[tuple[int, Bearing]]] = {}

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
        for index, borne in settled:
            for there in self._index.passages[index].places:
                if there.source is None and there.start == place:
                    continue
                found.append(Link(number, there.source, there.start, there.end, borne.relation, borne.score, borne.why))
        return found[:MOST]

    def _settle(self, own: int, at: int, mention: Mention) -> list[tuple[int, Bearing]]:
        """The best passages for the claim at offset `at` of its own passage, judged and in order."""
        passage = self._index.passages[own]
        order = next((n for n, other in enumerate(passage.figures) if other.quantity.start - passage.start == at), -1)
        asked = _Asked(
            mention,
            passage,
            order,
            self._context(own, at, mention),
            frozenset(
                key
                for number, other in enumerate(passage.figures)
                if number != order
                for key in figure_keys(other.quantity)
            ),
        )
        judged = []
        same_fact = self._standing.get(self._fact_at.get(mention.quantity.start, ""), {})
        near = self._index.find(asked.context.weights, figure_keys(mention.quantity), _FINALISTS)
        for index in dict.fromkeys((*islice(same_fact, _FINALISTS), *near)):
            if index == own and len(passage.places) == 1:
                continue
            borne = bearing(self._evidence(asked, index))
            if borne is not None:
                judged.append((index, borne))
        judged.sort(key=lambda pair: (pair[1].relation is not Relation.CONTRADICTS, -pair[1].score, pair[0]))
        return judged[:MOST]

    def _evidence(self, asked: _Asked, index: int) -> Evidence:
        theirs = self._index.passages[index]
        ratio = 100.0 if asked.passage is theirs else fuzz.ratio(asked.passage.text, theirs.text)
        figure, stance, alike = self._counterpart(asked, index, ratio)
        dated = asked.mention.quantity.kind is Kind.DATE
        return Evidence(
            claim=asked.mention,
            figure=figure,
            agreement=stance,
            likeness=alike,
            ratio=ratio,
            same_fact=self._same_fact(asked.mention, theirs, figure),
            inside=theirs.document is self._article,
            other_date="" if dated else other_date(asked.passage.figures, theirs.figures),
            unnamed_year="" if dated else unnamed_year(asked.passage.figures, theirs.figures, self._years),
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
            stance = agreement(asked.mention.quantity, figure.quantity)
            if stance.stance is Stance.APART:
                continue
            if (
                explained
                and stance.stance is Stance.EXCLUDES
                and not explained.isdisjoint(figure_keys(figure.quantity))
            ):
                continue
            alike = likeness(asked.context, self._context(index, figure.quantity.start - theirs.start, figure))
            value = _ANSWERS[stance.stance] + alike.score + 0.5 * alike.same_noun
            value += 3 * self._same_fact(asked.mention, theirs, figure)
            if best is None or value > best[0]:
                best = (value, figure, stance, alike)
        if best is not None:
            return best[1:]
        return None, None, likeness(asked.context, self._context(index, None, None))

    def _same_fact(self, mention: Mention, theirs: Passage, figure: Mention | None) -> bool:
        if figure is None or theirs.document is not self._article:
            return False
        fact = self._fact_at.get(mention.quantity.start)
        return fact is not None and fact == self._fact_at.get(figure.quantity.start)

    def _context(self, index: int, at: int | None, mention: Mention | None) -> Context:
        key = (index, -1 if at is None else at)
        known = self._contexts.get(key)
        if known is None:
            noun = self._index.vocabulary.noun(mention)
            known = self._contexts[key] = context(self._words_of(index), at, noun)
        return known

    def _words_of(self, index: int) -> list[WordPlace]:
        """The words of a passage; those within a figure are no names: Celsius, March.

        Dates are compared as data; their words tell nothing of the subject.
        """
        known = self._words.get(index)
        if known is None:
            passage, vocabulary, rarities = self._index.passages[index], self._index.vocabulary, self._index.rarities
            within: set[int] = set()
            dated: set[int] = set()
            for figure in (mention.quantity for mention in passage.figures):
                if figure.kind is not Kind.IDENTIFIER:
                    span = range(figure.start - passage.start, figure.end - passage.start)
                    (dated if figure.kind in (Kind.DATE, Kind.TIME) else within).update(span)
            known = self._words[index] = [
                (
                    number,
                    offset,
                    written,
                    written[0].isupper() and offset not in within and vocabulary.is_name(number, offset),
                    rarities[number],
                )
                for number, offset, written in vocabulary.places(passage.text)
                if offset not in dated
            ]
        return known


def _kinds(passage: Passage) -> list[Kind]:
    return [figure.quantity.kind for figure in passage.figures]
