"""The one way through: from documents to mentions, facts, links and checks. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.mention import Analysis
from workbench.claims.mentions import find_mentions
from workbench.text.document import Document


def analyse(article: Document | str, sources: Sequence[Document | str] = ()) -> Analysis:
    """Everything that can be said of an article's figures from the article and its sources alone."""
    document = Document.from_text(article, "article") if isinstance(article, str) else article
    others = tuple(
        Document.from_text(source, f"source {number}") if isinstance(source, str) else source
        for number, source in enumerate(sources, 1)
    )
    mentions = find_mentions(document)
    return Analysis(
        article=document,
        sources=others,
        mentions=mentions,
        facts=tuple(f"f{number}" for number in range(1, len(mentions) + 1)),
        links=(),
        checks=(),
        relations=(),
    )
