"""Facts that a reviewer made by hand: whether their figures can hold beside one another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from workbench.desk.figures import loaded
from workbench.desk.journal.chain import canonical
from workbench.quantities.quantity import Bound, Kind, Quantity


def clashing(db: sqlite3.Connection, article_id: str, claim_ids: Sequence[str] = ()) -> set[str]:
    """The claims of the draft in force that cannot hold beside another of their fact, which a reviewer made one.

    `claim_ids` asks of the facts of these alone.
    """
    only = "AND claim_id IN (SELECT value FROM json_each(?))" if claim_ids else ""
    bind = [canonical(list(claim_ids))] if claim_ids else []
    names = [row[0] for row in db.execute(f"SELECT DISTINCT fact FROM decisions WHERE fact IS NOT NULL {only}", bind)]  # noqa: S608 - ours
    if not names:
        return set()
    rows = db.execute(
        'SELECT id, fact, start, "end", kind, bound, low, high, unit, iso, parts FROM claim_state WHERE id IN '
        "(SELECT claim_id FROM decisions WHERE fact IN (SELECT value FROM json_each(?))) "
        "AND article_id = ? AND is_claim AND state <> 'gone'",
        [canonical(names), article_id],
    )
    facts: dict[str, list[sqlite3.Row]] = {}
    for row in rows:
        facts.setdefault(row["fact"], []).append(row)
    # Imported here: few desks have such facts, and opening one needs no stemmer.
    from workbench.claims.facts import drift

    return {
        members[index]["id"]
        for members in facts.values()
        if len(members) > 1
        for index in drift.clashing([_quantity(row) for row in members])
    }


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
    )
