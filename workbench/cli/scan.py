"""`workbench scan`: the figures of a text, without a desk."""

from __future__ import annotations

import json
import sys
from typing import IO, Any

import click

from workbench.claims.analysis import analyse
from workbench.claims.mention import Analysis


def answer(analysis: Analysis) -> dict[str, Any]:
    """What `--batch` says of one text: its mentions and relations."""
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
    return {"mentions": mentions, "relations": relations}


def batch(lines: IO[bytes]) -> None:
    """Answer each line of JSON with a line of JSON, in order, as they come."""
    for line in lines:
        if not line.strip():
            continue
        row: dict[str, Any] = {"id": None}
        try:
            asked = json.loads(line)
            row["id"] = asked["id"]
            row |= answer(analyse(asked["text"]))
        except (ValueError, KeyError, TypeError) as error:
            row["error"] = f"not a line of the form {{id, text}}: {error}"
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        sys.stdout.flush()


@click.command("scan")
@click.option("--batch", "in_batch", is_flag=True, help="Read JSON lines {id, text} and answer each with a line.")
def command(in_batch: bool) -> None:
    """Find the figures of a text."""
    if in_batch:
        batch(sys.stdin.buffer)
