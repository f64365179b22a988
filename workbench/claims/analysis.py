"""The one way through: from documents to mentions, facts, links and checks. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.checks.checking import run_checks
from workbench.claims.facts.reading import read_article
from workbench.claims.mention import Analysis, Link, Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.text.document import Document


def analyse(article: Document | str, sources: Sequence[Document | str] = (), *, links: bool = True) -> Analysis:
    """Everything that can be said of an article's figures from the article and its sources alone.

    `links` says whether passages are tied to claims; who only lists the figures saves that time.
    """
    document = Document.from_text(article, "article") if isinstance(article, str) else article
    others = tuple(
        Document.from_text(source, f"source {number}") if isinstance(source, str) else source
        for number, source in enumerate(sources, 1)
    )
    mentions = find_mentions(document)
    reading = read_article(document, mentions)
    checks, relations = run_checks(reading)
    return Analysis(
        article=document,
        sources=others,
        mentions=mentions,
        facts=reading.facts,
        links=_links(document, mentions, others, reading.facts) if links else (),
        checks=checks,
        relations=relations,
    )


def _links(
    article: Document, mentions: tuple[Mention, ...], sources: tuple[Document, ...], facts: tuple[str, ...]
) -> tuple[Link, ...]:
    # Imported here: a scan without sources needs neither RapidFuzz nor a stemmer.
    from workbench.claims.links.linking import link

    return link(article, mentions, [(source, find_mentions(source)) for source in sources], facts)
