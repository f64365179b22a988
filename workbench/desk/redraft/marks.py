"""How a passage is cited in a new text, where the old one's own locator was kept with it."""

from __future__ import annotations

from workbench.text.document import Document
from workbench.text.span import Span


def carried(label: str, old: Document, was: Span, new: Document, now: Span) -> str:
    """The locator of a passage that stood at `was` and stands at `now`: of the same cell; a reviewer's own as it is."""
    labels = old.labels_in(was.start, was.end)
    if label not in labels:
        return label
    there = new.labels_in(now.start, now.end)
    return there[labels.index(label)] if len(there) == len(labels) else there[0]
