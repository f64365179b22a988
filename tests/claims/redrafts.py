"""Two drafts of a text, and what became of each figure."""

from __future__ import annotations

from workbench.claims.mentions.finding import find_mentions
from workbench.claims.redraft.following import redraft
from workbench.claims.redraft.outcome import Outcome, Redraft
from workbench.text.document import Document


def followed(new: str, old: str) -> tuple[dict[str, Outcome], Redraft]:
    """Old figure (as written) -> its outcome, and the whole."""
    before, after = Document.from_text(old), Document.from_text(new)
    mentions = find_mentions(before)
    result = redraft(before, mentions, after, find_mentions(after))
    by_words = {
        old[mentions[outcome.old].quantity.start : mentions[outcome.old].quantity.end]: outcome
        for outcome in result.outcomes
    }
    return by_words, result
