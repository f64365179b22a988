"""For each claim the passages that speak of it, in the article and in its sources: best first, each with its reasons.

Rare words and RapidFuzz propose (`passages`, `likeness`); figures compared as data decide (`agreement`, `bearing`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from workbench.claims.figures.agreement import Stance
from workbench.claims.links.bearing import bearing, reasons
from workbench.claims.links.company import Company, Pair
from workbench.claims.links.comparing import Asked, Comparing
from workbench.claims.links.evidence import Evidence
from workbench.claims.links.likeness import Subject
from workbench.claims.links.passages import PassageIndex, figure_keys
from workbench.claims.links.weighing import BEYOND_DOUBT, UNLIKELY, borne_out, contradicted, doubted
from workbench.claims.mention import Link, Mention, Relation
from workbench.claims.relation import RANKS
from workbench.garbage import uncollected
from workbench.text.document import Document

MOST = 8
"""Links of one claim at most."""
_FINALISTS = 10
"""Passages by wording, as many by figure and as many of the same fact, that are read closely for a claim."""
_BEARS_OUT = (Relation.STATES, Relation.SUPPORTS)
_FEW = 20_000
"""Pairs of a claim and a passage of a source that are few enough for all of them to be read closely."""
_SIBLINGS = 4
"""Claims of a fact whose passages are looked at for the others."""
_STEP = 100
"""Claims between two words about how far it is."""


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


_EXCLUDES, _APART = Stance.EXCLUDES, Stance.APART
_CONTRADICTS, _MENTIONS = Relation.CONTRADICTS, Relation.MENTIONS


class _Weighed(NamedTuple):
    """A passage that may be tied to a claim."""

    passage: int
    evidence: Evidence
    sure: float
    """How sure it is that both figures are of one thing, by themselves; a logit."""
    near: bool
    """Whether the passage was proposed, and not only looked at since there are few."""
    pair: Pair | None
    """The two, where other pairs have a say about them."""


class _Settled(NamedTuple):
    """A passage that a claim is tied to."""

    passage: int
    relation: Relation
    score: float
    why: tuple[str, ...]
    figure: int | None
    """Where the figure stands that was compared, from the passage's start."""


class _Linking:
    """One run over an article and its sources: the index, and what was worked out on the way."""

    def __init__(
        self,
        article: Document,
        mentions: Sequence[Mention],
        sources: Sequence[tuple[Document, Sequence[Mention]]],
        facts: Sequence[str],
    ) -> None:
        self._mentions = mentions
        self._index = PassageIndex()
        self._index.add(article, mentions, None)
        for number, (document, figures) in enumerate(sources):
            self._index.add(document, figures, number)
        fact_at = {mention.quantity.start: fact for mention, fact in zip(mentions, facts, strict=False)}
        self._comparing = Comparing(article, mentions, self._index, fact_at)
        claims = sum(mention.claim for mention in mentions)
        self._company = Company(claims)
        self._members: dict[str, list[Mention]] = {}
        for mention, fact in zip(mentions, facts, strict=False):
            if mention.claim:
                self._members.setdefault(fact, []).append(mention)
        self._found: dict[int, list[int]] = {}
        self._standing: dict[str, dict[int, None]] = {}
        for start, fact in fact_at.items():
            self._standing.setdefault(fact, {})[self._index.place_of(start)[1]] = None
        told = [index for index, passage in enumerate(self._index.passages) if passage.figures and passage.is_told]
        self._told = told if claims * len(told) <= _FEW else []
        self._settled: dict[tuple[int, int], list[_Settled]] = {}
        self._open: dict[tuple[int, int], list[_Weighed]] = {}

    def links(self, step: Callable[[str], None]) -> list[Link]:
        claims = [(number, mention) for number, mention in enumerate(self._mentions) if mention.claim]
        for done, (_, mention) in enumerate(claims):
            if done % _STEP == 0:
                step(f"linking claim {done + 1} of {len(claims)}")
            self._weigh(mention)
        for key, weighed in self._open.items():
            self._settled[key] = self._in_order(weighed)
        return [link for number, mention in claims for link in self._links_of(number, mention)]

    def _links_of(self, number: int, mention: Mention) -> list[Link]:
        place, own = self._index.place_of(mention.quantity.start)
        found = []
        for index, relation, score, why, figure in self._settled[own, mention.quantity.start - place]:
            for source, start, end in self._index.passages[index].places:
                if source is not None or start != place:
                    at = None if figure is None else start + figure
                    found.append(Link(number, source, start, end, relation, score, why, at))
        return found[:MOST]

    def _weigh(self, mention: Mention) -> None:
        """Weigh the passages for a claim; what other claims have no say about is settled at once."""
        place, own = self._index.place_of(mention.quantity.start)
        claim = own, mention.quantity.start - place
        if claim in self._settled or claim in self._open:
            return
        asked = self._comparing.asked(*claim, mention)
        same_fact = islice(self._standing.get(asked.fact, ()), _FINALISTS)
        near = dict.fromkeys((*same_fact, *self._near(mention, asked.subject)), True)
        near |= dict.fromkeys(self._near_siblings(mention, asked.fact), True)
        alone = len(asked.passage.places) == 1
        found = [
            weighed
            for index, proposed in (dict.fromkeys(self._told, False) | near).items()
            if (index != own or not alone)
            and (weighed := self._weighed(asked, claim, index, near=proposed)) is not None
        ]
        if any(weighed.pair is not None for weighed in found):
            self._open[claim] = found
        else:
            self._settled[claim] = self._in_order(found)

    def _weighed(self, asked: Asked, claim: tuple[int, int], index: int, *, near: bool) -> _Weighed | None:
        evidence = self._comparing.evidence(asked, index, near=near)
        if evidence is None:
            return None
        stance = evidence.stance
        if evidence.inside or stance is _APART or evidence.figure is None:
            return _Weighed(index, evidence, UNLIKELY, near, None)
        sure = contradicted(evidence) if stance is _EXCLUDES else borne_out(evidence)
        if sure == UNLIKELY:
            return _Weighed(index, evidence, UNLIKELY, near, None)
        passage = self._index.passages[index]
        source = passage.places[0].source
        start = evidence.figure.quantity.start
        line = passage.document.text.rfind("\n", 0, start) + 1
        pair = Pair(claim, figure_keys(asked.mention.quantity), source or 0, index, line, start)
        if stance is _EXCLUDES:
            self._company.excludes(pair, sure)
        else:
            self._company.agrees(pair, sure)
        return _Weighed(index, evidence, sure, near, pair)

    def _in_order(self, weighed: list[_Weighed]) -> list[_Settled]:
        """The passages that are kept: contradictions, what bears the claim out, then mere mentions; the best first.

        A source that bears the claim out does not contradict it: its other figure is of something else.
        """
        judged = []
        for index, evidence, alone, near, pair in weighed:
            sure = alone
            if pair is not None:
                sure = self._in_company(pair, evidence, alone)
            borne = bearing(evidence, sure)
            if borne is not None and (near or borne.relation is not _MENTIONS):
                judged.append((index, borne, evidence))
        passages = self._index.passages
        agreeing = {passages[index].places[0].source for index, borne, _ in judged if borne.relation in _BEARS_OUT}
        ranked = []
        for index, (found, score), evidence in judged:
            elsewhere = not evidence.inside and passages[index].places[0].source in agreeing
            relation = _MENTIONS if elsewhere and found is _CONTRADICTS else found
            ranked.append((RANKS[relation], -score, index, relation, evidence))
        # No two have one index, so that neither relations nor evidence are ever compared.
        ranked.sort()
        return [
            _Settled(index, relation, -score, reasons(evidence, relation), self._place_of_figure(index, evidence))
            for _, score, index, relation, evidence in ranked[:MOST]
        ]

    def _place_of_figure(self, index: int, evidence: Evidence) -> int | None:
        figure = evidence.figure
        return None if figure is None else figure.quantity.start - self._index.passages[index].start

    def _in_company(self, pair: Pair, evidence: Evidence, alone: float) -> float:
        """How sure a pair is when all others have had their say, and what speaks against it."""
        if evidence.stance is _EXCLUDES:
            return self._company.excluding(pair, alone)
        sure = self._company.agreeing(pair, alone)
        return sure - doubted(evidence) if sure >= 0 and alone < BEYOND_DOUBT else sure

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
                around = self._comparing.readings.context(own, sibling.quantity.start - place, sibling)
                found += self._near(sibling, Subject.of(around))
        return found
