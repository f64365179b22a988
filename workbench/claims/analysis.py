"""The one way through: from documents to mentions, facts, links and checks. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from workbench.claims.checks.checking import run_checks
from workbench.claims.correction import Reading, corrected
from workbench.claims.facts.reading import read_article
from workbench.claims.mention import Analysis, Check, FactRelation, Link, Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.garbage import uncollected
from workbench.text.document import Document
from workbench.text.span import Span

_LONG = 100_000
"""Code points from which on so many values stay that the search for garbage among them takes its time."""
Step = Callable[[str], None]
"""Hears in words what comes next in long work, and stops it by raising."""


def analyse(
    article: Document | str,
    sources: Sequence[Document | str] = (),
    *,
    links: bool = True,
    readings: Mapping[Span, Reading] | None = None,
    step: Step = lambda _: None,
) -> Analysis:
    """Everything that can be said of an article's figures from the article and its sources alone.

    `links` says whether passages are tied to claims; who only lists the figures saves that time. `readings` are those
    that a reviewer corrected, by their place; facts, checks and links follow from them. `step` is called with
    each part of the work before it begins; what it raises comes through.
    """
    document = Document.from_text(article, "article") if isinstance(article, str) else article
    others = tuple(
        [
            Document.from_text(source, f"source {number}") if isinstance(source, str) else source
            for number, source in enumerate(sources, 1)
        ]
    )
    if len(document.text) + sum([len(other.text) for other in others]) < _LONG:
        return _analysis(document, others, readings or {}, step, links=links)
    with uncollected():
        return _analysis(document, others, readings or {}, step, links=links)


def _analysis(
    article: Document,
    sources: tuple[Document, ...],
    readings: Mapping[Span, Reading],
    step: Step,
    *,
    links: bool,
) -> Analysis:
    step("finding the figures of the article")
    mentions = corrected(article, find_mentions(article), readings)
    facts, checks, relations = _facts_and_checks(article, mentions, step) if mentions else ((), (), ())
    tied = _links(article, mentions, sources, facts, step) if links else ()
    return Analysis(article, sources, mentions, facts, tied, checks, relations)


def _facts_and_checks(
    document: Document, mentions: tuple[Mention, ...], step: Step
) -> tuple[tuple[str, ...], tuple[Check, ...], tuple[FactRelation, ...]]:
    step("finding facts")
    reading = read_article(document, mentions)
    return reading.facts, *run_checks(reading, step)


def up_to(analysis: Analysis, count: int) -> Analysis:
    """The analysis as far as it speaks of the first `count` sources, so that they can be kept one after the other."""
    links = tuple(link for link in analysis.links if link.source is None or link.source < count)
    return replace(analysis, sources=analysis.sources[:count], links=links)


def _links(
    article: Document,
    mentions: tuple[Mention, ...],
    sources: tuple[Document, ...],
    facts: tuple[str, ...],
    step: Step,
) -> tuple[Link, ...]:
    # Imported here: a scan without sources needs neither RapidFuzz nor a stemmer.
    from workbench.claims.links.linking import link

    read = []
    for number, source in enumerate(sources, 1):
        step(f"finding the figures of source {number} of {len(sources)}")
        read.append((source, find_mentions(source)))
    return link(article, mentions, read, facts, step)
