"""Readings that reviewers corrected, and what follows from them: facts, checks and passages, found anew."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

from workbench.desk.figures import loaded
from workbench.quantities.quantity import Bound, Kind, Quantity
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.correction import Reading

_BY_READING = "correct"
"""The act that corrects a reading."""


def corrected_readings(db: sqlite3.Connection, article_id: str) -> dict[Span, Reading]:
    """How the figures of the draft in force are to be read that a reviewer corrected, by their place."""
    rows = db.execute(
        'SELECT start, "end", kind, bound, low, high, unit, iso, parts, remark, label FROM claim_state WHERE id IN '
        "(SELECT claim_id FROM decisions WHERE reading IS NOT NULL) AND article_id = ? AND state <> 'gone'",
        [article_id],
    ).fetchall()
    if not rows:
        return {}
    # Imported here: opening a desk needs no grammar.
    from workbench.claims.correction import Reading

    return {Span(row["start"], row["end"]): Reading(_quantity(row), row["label"]) for row in rows}


def _quantity(row: sqlite3.Row) -> Quantity:
    parts = json.loads(row["parts"]) if row["parts"] else None
    return Quantity(
        row["start"],
        row["end"],
        Kind(row["kind"]),
        Bound(row["bound"]),
        loaded(row["low"]),
        loaded(row["high"]),
        row["unit"],
        row["iso"],
        (parts[0], parts[1]) if parts else None,
        remark=row["remark"],
    )


def changes_readings(act: str) -> bool:
    """Whether readings are others once such an act is done, taken back or brought back."""
    return act == _BY_READING
