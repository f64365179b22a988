"""What claims that are open again said when they were decided: a figure that is again so needs no second decision."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from workbench.claims.mention import Mention
from workbench.desk.texts import documents
from workbench.desk.texts.drafts import InForce, figures
from workbench.text.document import Document


@dataclass(frozen=True, slots=True)
class Decided:
    """A stale or ambiguous claim as it was when somebody decided it."""

    mention: Mention
    document: Document
    otherwise: str
    """A reason for it to be stale that lies not in the article, as a source that changed; else empty."""


def decided(db: sqlite3.Connection, article_id: str) -> dict[str, Decided]:
    """The stale and ambiguous claims of an article that had a finding, by id, each as it stood when that was found."""
    rows = db.execute(
        "SELECT c.id, d.finding_review, (SELECT e.value FROM effects e JOIN reviews r ON r.id = e.review_id "
        "WHERE e.target = c.id AND e.aspect = 'stale' AND e.stands AND e.review_id > d.finding_review "
        "AND r.act NOT IN ('redraft', 'choose', 'reopen') ORDER BY e.review_id DESC LIMIT 1) AS otherwise "
        "FROM claim_state c JOIN decisions d ON d.claim_id = c.id "
        "WHERE c.article_id = ? AND c.state IN ('stale', 'ambiguous') AND c.past_finding IS NOT NULL",
        [article_id],
    ).fetchall()
    if not rows:
        return {}
    in_force = InForce(db, article_id)
    texts: dict[str, Document] = {}
    read: dict[str, dict[str, Mention]] = {}
    found = {}
    for row in rows:
        draft = in_force.at(row["finding_review"])
        if draft not in read:
            texts[draft] = documents.load(db, draft)
            read[draft] = dict(figures(db, draft, texts[draft]))
        if row["id"] in read[draft]:
            otherwise = json.loads(row["otherwise"]) if row["otherwise"] else ""
            found[row["id"]] = Decided(read[draft][row["id"]], texts[draft], otherwise)
    return found
