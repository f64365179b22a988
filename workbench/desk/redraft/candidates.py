"""The places at which an ambiguous claim may stand: kept with the act that found them, until the reviewer chooses."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

from workbench.desk.records import Candidate
from workbench.desk.texts.standing import STANDING
from workbench.text.span import Span

ASPECT = "candidates"
"""What an act sets on an ambiguous claim: {"draft": its id, "places": [[start, end], ...]}."""


def setting(draft: str, places: Iterable[Span]) -> dict[str, Any]:
    """The value of the aspect."""
    return {"draft": draft, "places": [[place.start, place.end] for place in places]}


def candidates(db: sqlite3.Connection, claim_id: str, text_of: Callable[[str], str]) -> tuple[Candidate, ...]:
    """Where an ambiguous claim may stand in the draft in force, in text order; empty for any other claim."""
    row = db.execute(
        "SELECT e.value, a.draft_id FROM claim_state c JOIN article_state a ON a.id = c.article_id "
        "JOIN effects e ON e.target = c.id AND e.aspect = ? AND e.is_current WHERE c.id = ? AND c.state = 'ambiguous'",
        [ASPECT, claim_id],
    ).fetchone()
    kept = json.loads(row["value"]) if row else {}
    if not row or kept["draft"] != row["draft_id"]:
        return ()
    text = text_of(row["draft_id"])
    return tuple(_candidate(db, claim_id, row["draft_id"], text, Span(*place)) for place in kept["places"])


def _candidate(db: sqlite3.Connection, claim_id: str, draft: str, text: str, place: Span) -> Candidate:
    row = db.execute(
        "SELECT c.id AS claim_id, c.number, p.sentence_start, p.sentence_end "  # noqa: S608 - `STANDING` is ours
        f"FROM ({STANDING}) p JOIN claims c ON c.id = p.stands "
        'WHERE p.start = ? AND p."end" = ? ORDER BY c.id = ? DESC LIMIT 1',
        [draft, place.start, place.end, claim_id],
    ).fetchone()
    figure = text[place.start : place.end]
    if row is None:
        return Candidate(place.start, place.end, figure, figure)
    sentence = text[row["sentence_start"] : row["sentence_end"]]
    return Candidate(place.start, place.end, figure, sentence, row["claim_id"], row["number"])
