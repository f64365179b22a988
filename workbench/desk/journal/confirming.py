"""Confirming stale claims: what was found before the figure or source changed holds of the claim as it stands now."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from workbench.desk.journal import acts
from workbench.desk.records import ReviewRecord
from workbench.errors import UsageError


def confirm(db: sqlite3.Connection, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
    """Decide stale claims as they were decided before; the act says what had changed.

    Raises:
        UsageError: one of them is not stale, or had no finding that could hold.
    """
    each = {}
    changed = {}
    for claim in acts.known(db, claim_ids):
        row = db.execute(
            "SELECT number, state, past_finding, stale_reason FROM claim_state WHERE id = ?", [claim]
        ).fetchone()
        if row["state"] != "stale":
            raise UsageError(f"claim {row['number']} is not stale; there is no change to confirm it after")
        if not row["past_finding"]:
            raise UsageError(f"claim {row['number']} had no finding before it changed; decide it as any other")
        each[claim] = {"finding": row["past_finding"]}
        changed[claim] = row["stale_reason"]
    return acts.record(
        db, "confirm", reviewer=reviewer, targets=list(each), content={"each": each, "about": {"changed": changed}}
    )
