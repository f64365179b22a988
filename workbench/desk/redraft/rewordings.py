"""Claims whose sentence is worded otherwise than when they were decided, though their figure stayed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from workbench.desk.records import Rewording
from workbench.desk.texts.drafts import InForce, drafts
from workbench.desk.texts.standing import STANDING

TextOf = Callable[[str], str]


def rewordings(db: sqlite3.Connection, article_id: str, text_of: TextOf, claim_id: str = "") -> dict[str, Rewording]:
    """By claim id: the sentence then and now, of one claim or of all in the draft in force.

    Then is the draft that was in force when the claim was decided; of an undecided claim the newest draft before this
    one in which it stands. Other quotes, dashes and spaces reword nothing.
    """
    in_force = InForce(db, article_id)
    earlier = in_force.before()
    if not earlier:
        return {}
    known = drafts(db, article_id)
    now = next(draft.id for draft in known if draft.in_force)
    numbers = {draft.id: draft.number for draft in known}
    found = {}
    for row in db.execute(
        "SELECT p.stands AS claim_id, p.sentence_start, p.sentence_end, "  # noqa: S608 - `STANDING` is ours
        "CASE WHEN d.finding <> 'unchecked' THEN d.finding_review END AS decided_by "
        f"FROM ({STANDING}) p LEFT JOIN decisions d ON d.claim_id = p.stands "
        "WHERE ?2 IN ('', p.stands)",
        [now, claim_id],
    ).fetchall():
        then = [in_force.at(row["decided_by"])] if row["decided_by"] else earlier
        was = _sentence(db, row["claim_id"], then)
        if was is None or was[0] == now:
            continue
        before = text_of(was[0])[was[1] : was[2]]
        after = text_of(now)[row["sentence_start"] : row["sentence_end"]]
        if before != after and _worded_otherwise(before, after):
            found[row["claim_id"]] = Rewording(numbers.get(was[0], 0), before, after)
    return found


def _sentence(db: sqlite3.Connection, claim_id: str, among: list[str]) -> tuple[str, int, int] | None:
    """Where its sentence stands in the first of these drafts that has the claim: draft, start, end."""
    for draft in among:
        row = db.execute(
            "SELECT p.sentence_start, p.sentence_end FROM places o "
            "LEFT JOIN chosen h ON h.claim_id = o.claim_id AND h.draft_id = o.draft_id "
            "JOIN places p ON p.claim_id = coalesce(h.row_id, o.claim_id) AND p.draft_id = o.draft_id "
            "WHERE o.claim_id = ? AND o.draft_id = ?",
            [claim_id, draft],
        ).fetchone()
        if row:
            return draft, row["sentence_start"], row["sentence_end"]
    return None


def _worded_otherwise(before: str, after: str) -> bool:
    # Imported here: a desk that only opens and decides needs no RapidFuzz.
    from workbench.text.difference import plain

    return plain(before) != plain(after)
