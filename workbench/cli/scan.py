"""`workbench scan`: the figures of a text, without a desk."""

from __future__ import annotations

import json
import sys
from typing import IO, Any

import click

from workbench.claims.analysis import analyse
from workbench.claims.mention import Analysis
from workbench.text.document import Document


def answer(analysis: Analysis) -> dict[str, Any]:
    """What `--batch` says of one text: its mentions, relations, links and checks."""
    mentions = []
    for mention, fact in zip(analysis.mentions, analysis.facts, strict=True):
        quantity = mention.quantity
        mentions.append(
            {
                "start": quantity.start,
                "end": quantity.end,
                "text": analysis.article.text[quantity.start : quantity.end],
                "kind": quantity.kind.value,
                "bound": quantity.bound.value,
                "low": quantity.low,
                "high": quantity.high,
                "unit": quantity.unit,
                "iso": quantity.iso or None,
                "parts": quantity.parts,
                "claim": mention.claim,
                "label": mention.label,
                "fact": fact,
            }
        )
    relations = [{"relation": item.relation, "facts": list(item.facts)} for item in analysis.relations]
    links = [
        {
            "claim": analysis.mentions[item.mention].quantity.start,
            "source": None if item.source is None else analysis.sources[item.source].name,
            "start": item.start,
            "end": item.end,
            "relation": item.relation.value,
            "score": item.score,
            "why": list(item.why),
        }
        for item in analysis.links
    ]
    checks = [
        {
            "check": item.name,
            "verdict": item.verdict.value,
            "calculation": item.calculation,
            "claims": [analysis.mentions[index].quantity.start for index in item.mentions],
        }
        for item in analysis.checks
    ]
    return {"mentions": mentions, "relations": relations, "links": links, "checks": checks}


def sources_of(asked: dict[str, Any]) -> list[Document]:
    """The sources that come with a text, as `"sources": [{"name", "text"}]`."""
    return [
        Document.from_text(source["text"], str(source.get("name") or f"source {number}"))
        for number, source in enumerate(asked.get("sources") or (), 1)
    ]


def batch(lines: IO[bytes]) -> None:
    """Answer each line of JSON with a line of JSON, in order, as they come."""
    for line in lines:
        if not line.strip():
            continue
        row: dict[str, Any] = {"id": None}
        try:
            asked = json.loads(line)
            row["id"] = asked["id"]
            row |= answer(analyse(asked["text"], sources_of(asked), links="sources" in asked))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            row["error"] = f"not a line of the form {{id, text, sources}}: {error}"
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        sys.stdout.flush()


@click.command("scan")
@click.option(
    "--batch",
    "in_batch",
    is_flag=True,
    help='Read JSON lines {id, text} and answer each with a line; with "sources": [{name, text}] also by links.',
)
def command(in_batch: bool) -> None:
    """Find the figures of a text."""
    if in_batch:
        batch(sys.stdin.buffer)
