"""Passages of the article itself that a reviewer judged or tied to a claim: where they stand in the next draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.desk import ids
from workbench.desk.records import LinkRecord
from workbench.desk.redraft.marks import moved_mark
from workbench.text.document import Document
from workbench.text.span import Span


def article_passages(
    links: Iterable[LinkRecord], old: Document, new: Document, became: Mapping[int, Span], draft: str
) -> tuple[dict[str, dict[str, Any]], list[LinkRecord]]:
    """Marks for the act that puts `draft` in force: the passages whose sentences were found again; and those left.

    `became` says what each sentence of the old draft became. A passage whose sentence was cut stays with the old draft.
    """
    marks = {}
    left = []
    for link in links:
        if link.source_id is not None or link.status == "suggested":
            continue
        place = _place(link, old, new, became)
        if place is None:
            if link.status != "rejected":
                left.append(link)
            continue
        name = ids.link_id(link.claim_id, None, draft, place.start, place.end)
        marks[name] = moved_mark(link, place, old, new, draft=draft, source=None)
    return marks, left


def _place(link: LinkRecord, old: Document, new: Document, became: Mapping[int, Span]) -> Span | None:
    """The passage's own words where they stand once in what its sentences became, else all that they became."""
    first, last = old.sentence_index(link.start), old.sentence_index(max(link.start, link.end - 1))
    spans = [became[index] for index in range(first, last + 1) if index in became]
    if not spans:
        return None
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    words, around = old.text[link.start : link.end], new.text[start:end]
    if around.count(words) == 1:
        at = start + around.index(words)
        return Span(at, at + len(words))
    return Span(start, end)
