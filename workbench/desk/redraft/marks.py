"""What is kept of a judged passage in a new text, and how it is cited there."""

from __future__ import annotations

from typing import Any

from workbench.desk.records import LinkRecord
from workbench.text.document import Document
from workbench.text.span import Span


def moved_mark(
    link: LinkRecord, place: Span, old: Document, new: Document, *, draft: str, source: str | None
) -> dict[str, Any]:
    """What the act that brings `new` says of a passage of `old` that stands at `place` there."""
    settings: dict[str, Any] = {"status": link.status}
    if link.status != "rejected":
        settings["link" if link.status == "added" else "passage"] = {
            "claim": link.claim_id,
            "draft": draft,
            "source": source,
            "start": place.start,
            "end": place.end,
            "relation": link.relation.value,
            "locator": _carried(link.locator, old, Span(link.start, link.end), new, place),
        }
    return settings


def _carried(label: str, old: Document, was: Span, new: Document, now: Span) -> str:
    """The locator of a passage that stood at `was` and stands at `now`: of the same cell; a reviewer's own as it is."""
    labels = old.labels_in(was.start, was.end)
    if label not in labels:
        return label
    there = new.labels_in(now.start, now.end)
    return there[labels.index(label)] if len(there) == len(labels) else there[0]
