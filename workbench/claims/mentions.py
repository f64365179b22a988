"""Figures in their sentences: what is counted, whether it is a claim, who says so, and a label to know it by."""

from __future__ import annotations

from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind
from workbench.quantities.scanner import scan
from workbench.text.document import Document


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Every quantity of a document as a mention, in text order."""
    return tuple(
        Mention(
            quantity=quantity,
            claim=quantity.kind is not Kind.IDENTIFIER,
            label=document.text[quantity.start : quantity.end],
            sentence=document.sentence_index(quantity.start),
        )
        for quantity in scan(document.text)
    )
