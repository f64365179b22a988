"""Facts that a reviewer made by hand: whether their figures can hold beside one another."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from workbench.desk.figures import quantity_of
from workbench.desk.journal.chain import canonical


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
        'SELECT id, fact, start, "end", kind, bound, low, high, unit, iso, parts, remark FROM claim_state WHERE id IN '
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
        for index in drift.clashing([quantity_of(row) for row in members])
    }
