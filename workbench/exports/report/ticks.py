"""The article with a numbered tick mark behind each figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.desk.records import ClaimRecord
from workbench.text.document import Document


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph; with a claim it is that claim's figure, and its tick mark follows."""

    text: str
    claim: ClaimRecord | None = None


def ticked(document: Document, claims: Iterable[ClaimRecord]) -> tuple[tuple[Stretch, ...], ...]:
    """The paragraphs of a document, cut at the claims. The stretches of a paragraph join to its text."""
    waiting = sorted(claims, key=lambda claim: (claim.start, claim.end), reverse=True)
    paragraphs = []
    for paragraph in document.paragraphs:
        stretches: list[Stretch] = []
        at = paragraph.start
        while waiting and waiting[-1].start < paragraph.end:
            claim = waiting.pop()
            start = min(max(claim.start, at), paragraph.end)
            end = min(max(claim.end, start), paragraph.end)
            if start > at:
                stretches.append(Stretch(document.text[at:start]))
            # A claim that was made by hand may lie inside another one: then only its mark is left to set.
            stretches.append(Stretch(document.text[start:end], claim))
            at = end
        if at < paragraph.end:
            stretches.append(Stretch(document.text[at : paragraph.end]))
        paragraphs.append(tuple(stretches))
    return tuple(paragraphs)
