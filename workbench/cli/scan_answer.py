"""What an analysis says, as JSON objects: the fields of `scan --batch` and `scan --format json`."""

from __future__ import annotations

from typing import Any

from workbench.claims.mention import Analysis
from workbench.text.document import Document


def answer(analysis: Analysis) -> dict[str, Any]:
    """Mentions, relations, links and checks of one text.

    Offsets are code points into the text as it was given, before cleaning; `text` is the cleaned span.
    """
    relations = [{"relation": item.relation, "facts": list(item.facts)} for item in analysis.relations]
    return {
        "mentions": mention_objects(analysis),
        "relations": relations,
        "links": _links(analysis),
        "checks": _checks(analysis),
    }


def mention_objects(analysis: Analysis) -> list[dict[str, Any]]:
    """One object a mention, in text order."""
    article = analysis.article
    objects = []
    for mention, fact in zip(analysis.mentions, analysis.facts, strict=True):
        quantity = mention.quantity
        start, end = _raw(article, quantity.start, quantity.end)
        objects.append(
            {
                "start": start,
                "end": end,
                "text": article.text[quantity.start : quantity.end],
                "kind": quantity.kind,
                "bound": quantity.bound,
                "low": quantity.low,
                "high": quantity.high,
                "unit": quantity.unit,
                "iso": quantity.iso or None,
                "parts": quantity.parts,
                "remark": quantity.remark,
                "claim": mention.claim,
                "why_not": mention.why_not,
                "label": mention.label,
                "speaker": article.text[slice(*mention.speaker)] if mention.speaker else None,
                "fact": fact,
            }
        )
    return objects


def _links(analysis: Analysis) -> list[dict[str, Any]]:
    links = []
    for link in analysis.links:
        document = analysis.article if link.source is None else analysis.sources[link.source]
        start, end = _raw(document, link.start, link.end)
        links.append(
            {
                "claim": _start(analysis, link.mention),
                "source": None if link.source is None else document.name,
                "start": start,
                "end": end,
                "relation": link.relation,
                "score": link.score,
                "why": list(link.why),
            }
        )
    return links


def _checks(analysis: Analysis) -> list[dict[str, Any]]:
    return [
        {
            "check": check.name,
            "verdict": check.verdict,
            "calculation": check.calculation,
            "claims": [_start(analysis, index) for index in check.mentions],
        }
        for check in analysis.checks
    ]


def _start(analysis: Analysis, mention: int) -> int:
    return analysis.article.cleaned.to_raw(analysis.mentions[mention].quantity.start)


def _raw(document: Document, start: int, end: int) -> tuple[int, int]:
    """A place in the text as it was given; what was taken out behind its last character stays outside."""
    cleaned = document.cleaned
    if len(cleaned.shift) == 1:
        return start, end
    return cleaned.to_raw(start), cleaned.to_raw(end - 1) + 1 if end > start else cleaned.to_raw(end)
