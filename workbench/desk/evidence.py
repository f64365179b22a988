"""What bears on claims: their passages, the checks that use them, and what follows for a claim from both."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence

from workbench.claims.relation import Relation, Verdict
from workbench.desk.records import CheckRecord, LinkRecord
from workbench.desk.texts.standing import standing_at

TextOf = Callable[[str], str]
"""From the id of a draft or source to its text."""

UNDONE = (
    "SELECT target FROM effects WHERE target >= 's' AND target < 't' AND aspect = 'removed' "
    "GROUP BY target HAVING NOT max(is_current)"
)
"""Sources of which every act was undone, as after the undo of an addition: out of sight like removed ones."""


def links(db: sqlite3.Connection, claim_id: str, text_of: TextOf) -> list[LinkRecord]:
    """The passages of a claim: contradictions first, then by score; rejected ones last."""
    draft = db.execute("SELECT draft_id FROM claim_state WHERE id = ?", [claim_id]).fetchone()
    if draft is None:
        return []
    bind = {"draft": draft[0], "claims": json.dumps([claim_id])}
    rows = db.execute(f"{_LINKS} AND {_OF_CLAIMS} {_LINK_ORDER}", bind).fetchall()
    return [_link(row, text_of) for row in rows]


def article_links(db: sqlite3.Connection, article_id: str, text_of: TextOf) -> dict[str, list[LinkRecord]]:
    """The same for all claims of the draft in force, by claim."""
    draft = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()
    found: dict[str, list[LinkRecord]] = {}
    if draft is not None:
        for row in db.execute(f"{_LINKS} {_LINK_ORDER}", {"draft": draft[0]}).fetchall():
            found.setdefault(row["claim_id"], []).append(_link(row, text_of))
    return found


_AMENDED = "(SELECT json_extract(value, '$.{}') FROM effects WHERE target = {} AND aspect = 'link' AND is_current)"
"""What the newest act that says anything of a link says of one part of it; NULL where none does."""
_LINKS = (
    "SELECT l.*, s.name AS source, s.confidential, "  # noqa: S608 - `UNDONE` and `_AMENDED` are ours
    f"coalesce({_AMENDED.format('locator', 'l.id')}, l.locator) AS told_locator, "
    f"coalesce({_AMENDED.format('relation', 'l.id')}, l.relation) AS told_relation "
    "FROM link_state l LEFT JOIN sources s ON s.id = l.source_id "
    f"WHERE l.draft_id = :draft AND coalesce(l.source_id, '') NOT IN ({UNDONE})"
)
# The first condition finds the rows by their index, the second leaves those that are these claims'.
_NAMED = "(SELECT value FROM json_each(:claims))"
_OF_CLAIMS = (
    f"l.made_for IN (SELECT value FROM json_each(:claims) UNION ALL "  # noqa: S608 - constants of ours
    f"SELECT row_id FROM chosen WHERE claim_id IN {_NAMED} AND draft_id = :draft) AND l.claim_id IN {_NAMED}"
)
_LINK_ORDER = "ORDER BY l.status = 'rejected', told_relation <> 'contradicts', l.score DESC, l.source_id, l.start"


def checks(db: sqlite3.Connection, article_id: str) -> list[CheckRecord]:
    """The checks of the draft in force, in the order in which they were found."""
    rows = db.execute(
        "SELECT k.*, json_extract(e.value, '$') AS silenced FROM checks k "
        "LEFT JOIN effects e ON e.target = k.id AND e.aspect = 'silenced' AND e.is_current "
        "WHERE k.draft_id = (SELECT draft_id FROM article_state WHERE id = ?) ORDER BY k.position",
        [article_id],
    ).fetchall()
    stands = standing_at(db, rows[0]["draft_id"]) if rows else {}
    return [
        CheckRecord(
            id=row["id"],
            name=row["name"],
            verdict=Verdict(row["verdict"]),
            calculation=row["calculation"],
            claim_ids=tuple(stands.get(claim, claim) for claim in json.loads(row["claim_ids"])),
            silenced=row["silenced"] or "",
        )
        for row in rows
    ]


class Flags:
    """Which claims are contradicted, rest on one passage, or fail a check."""

    def __init__(self, db: sqlite3.Connection, article_id: str, claim_ids: Sequence[str] = ()) -> None:
        only = f"AND {_OF_CLAIMS}" if claim_ids else ""
        draft = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()[0]
        # Only a link that somebody judged can have been given another relation.
        judged = f"CASE WHEN status <> 'suggested' THEN {_AMENDED.format('relation', 'l.id')} END"
        rows = db.execute(
            "WITH told AS (SELECT l.claim_id, l.source_id, l.status, "  # noqa: S608 - constants of ours
            f"coalesce({judged}, l.relation) AS relation FROM link_state l WHERE l.draft_id = :draft {only}) "
            "SELECT claim_id, max(relation = 'contradicts') AS contradicted, "
            "sum(source_id IS NOT NULL AND relation IN ('states', 'supports')) AS support FROM told "
            "WHERE status <> 'rejected' "
            f"AND coalesce(source_id, '') NOT IN ({UNDONE}) GROUP BY claim_id",
            {"draft": draft, "claims": json.dumps(claim_ids)},
        ).fetchall()
        self.contradicted = {row["claim_id"] for row in rows if row["contradicted"]}
        self.single_source = {row["claim_id"] for row in rows if row["support"] == 1}
        self.failing = {
            claim
            for check in checks(db, article_id)
            if check.verdict is Verdict.FAILS and not check.silenced
            for claim in check.claim_ids
        }


def _link(row: sqlite3.Row, text_of: TextOf) -> LinkRecord:
    return LinkRecord(
        id=row["id"],
        claim_id=row["claim_id"],
        source_id=row["source_id"],
        source=row["source"] or "",
        start=row["start"],
        end=row["end"],
        quote=text_of(row["source_id"] or row["draft_id"])[row["start"] : row["end"]],
        locator=row["told_locator"],
        relation=Relation(row["told_relation"]),
        score=row["score"],
        why=tuple(json.loads(row["why"])),
        status=row["status"],
        confidential=bool(row["confidential"]),
    )
