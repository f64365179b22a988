"""The drafts of an article, and the figures that were read in each."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from workbench.desk.figures import quantity_of
from workbench.desk.texts.standing import STANDING
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.mention import Mention
    from workbench.text.document import Document


class DraftRecord(NamedTuple):
    """One draft of an article."""

    id: str
    number: int
    """Counted from 1 in the order in which they came."""
    sha256: str
    added_at: str
    in_force: bool


def drafts(db: sqlite3.Connection, article_id: str) -> list[DraftRecord]:
    """All drafts of an article, oldest first."""
    rows = db.execute(
        "SELECT d.id, d.number, d.sha256, d.added_at, d.id = a.draft_id AS in_force "
        "FROM drafts d JOIN article_state a ON a.id = d.article_id WHERE d.article_id = ? ORDER BY d.number",
        [article_id],
    )
    return [
        DraftRecord(row["id"], row["number"], row["sha256"], row["added_at"], bool(row["in_force"])) for row in rows
    ]


class InForce:
    """Which draft was in force when an act was done; drafts that were taken back since are passed over."""

    def __init__(self, db: sqlite3.Connection, article_id: str) -> None:
        rows = db.execute(
            "SELECT review_id, json_extract(value, '$') AS draft FROM effects "
            "WHERE target = ? AND aspect = 'draft' AND stands ORDER BY review_id",
            [article_id],
        ).fetchall()
        self._acts = [row["review_id"] for row in rows]
        first = db.execute("SELECT draft_id FROM articles WHERE id = ?", [article_id]).fetchone()[0]
        self._drafts = [str(first), *(str(row["draft"]) for row in rows)]

    def before(self) -> list[str]:
        """The drafts that were in force before the one that is, newest first, each once."""
        now = self._drafts[-1]
        return [draft for draft in dict.fromkeys(reversed(self._drafts)) if draft != now]

    def at(self, review_id: str) -> str:
        """The draft, by the id of the act."""
        return self._drafts[bisect_left(self._acts, review_id)]


def figures(db: sqlite3.Connection, draft_id: str, document: Document) -> list[tuple[str, Mention]]:
    """Every figure of a draft with the id of its claim, as it was read when the draft was added, in text order."""
    return [(row["stands"], mention_of(row, document)) for row in db.execute(STANDING, [draft_id])]


def carry_links(db: sqlite3.Connection, old_draft: str, new_draft: str) -> None:
    """Let the passages of sources that reviewers tied by hand or accepted come along with their claims.

    One that was found in the new draft as well stays as it was found there.
    """
    db.execute(
        "INSERT OR IGNORE INTO links "
        'SELECT l.id, ?2, l.claim_id, l.source_id, l.start, l."end", l.locator, l.relation, l.score, l.why, 1 '
        "FROM links l JOIN places p ON p.claim_id = l.claim_id AND p.draft_id = ?2 "
        "JOIN effects e ON e.target = l.id AND e.aspect = 'status' AND e.is_current "
        "WHERE l.draft_id = ?1 AND l.source_id IS NOT NULL AND e.value IN ('\"added\"', '\"accepted\"')",
        [old_draft, new_draft],
    )


def mention_of(row: sqlite3.Row, document: Document) -> Mention:
    """A row of `places` as the figure that was read."""
    # Imported here: opening a desk reads no mentions.
    from workbench.claims.mention import Mention

    spans = json.loads(row["spans"])
    before, behind = spans.get("qualifier", (-1, -1))
    return Mention(
        quantity=replace(quantity_of(row), qualifier_start=before, qualifier_end=behind),
        claim=bool(row["is_claim"]),
        label=row["label"],
        sentence=document.sentence_index(row["start"]),
        noun=Span(*spans["noun"]) if spans.get("noun") else None,
        speaker=Span(*spans["speaker"]) if spans.get("speaker") else None,
        why_not=spans.get("why_not", ""),
    )
