"""What bears on claims: their passages, the checks that use them, and what follows for a claim from both."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter

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
    return _records(db.execute(f"{_LINKS} AND {_OF_CLAIMS} {_LINK_ORDER}", bind), text_of)


def article_links(db: sqlite3.Connection, article_id: str, text_of: TextOf) -> dict[str, list[LinkRecord]]:
    """The same for all claims of the draft in force, by claim."""
    draft = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()
    found: dict[str, list[LinkRecord]] = {}
    if draft is not None:
        records = _records(db.execute(f"{_LINKS} {_LINK_ORDER}", {"draft": draft[0]}), text_of)
        for claim_id, of_claim in groupby(records, attrgetter("claim_id")):
            found[claim_id] = list(of_claim)
    return found


_AMENDED = (
    "(SELECT json_extract(value, '$.relation') FROM effects WHERE target = l.id AND aspect = 'link' AND is_current)"
)
"""The relation that the newest act gives a link; NULL where none does."""
_LINKS = (
    'SELECT l.id, l.claim_id, l.source_id, s.name, l.start, l."end", coalesce(l.source_id, l.draft_id), '  # noqa: S608 - `UNDONE` is ours
    "coalesce(json_extract(a.value, '$.locator'), l.locator), "
    "coalesce(json_extract(a.value, '$.relation'), l.relation) AS relation, l.score, l.why, l.status, s.confidential "
    "FROM link_state l LEFT JOIN sources s ON s.id = l.source_id "
    "LEFT JOIN effects a ON a.target = l.id AND a.aspect = 'link' AND a.is_current "
    f"WHERE l.draft_id = :draft AND coalesce(l.source_id, '') NOT IN ({UNDONE})"
)
# The first condition finds the rows by their index, the second leaves those that are these claims'.
_NAMED = "(SELECT value FROM json_each(:claims))"
_OF_CLAIMS = (
    f"l.made_for IN (SELECT value FROM json_each(:claims) UNION ALL "  # noqa: S608 - constants of ours
    f"SELECT row_id FROM chosen WHERE claim_id IN {_NAMED} AND draft_id = :draft) AND l.claim_id IN {_NAMED}"
)
_LINK_ORDER = (
    "ORDER BY l.claim_id, l.status = 'rejected', coalesce(json_extract(a.value, '$.relation'), l.relation) "
    "<> 'contradicts', l.score DESC, l.source_id, l.start"
)


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
        rows = db.execute(
            "WITH told AS (SELECT l.claim_id, l.source_id, l.status, "  # noqa: S608 - constants of ours
            f"CASE WHEN l.status = 'suggested' THEN l.relation ELSE coalesce({_AMENDED}, l.relation) END AS relation "
            f"FROM link_state l WHERE l.draft_id = :draft {only}) "
            "SELECT claim_id, max(relation = 'contradicts') AS contradicted, "
            "sum(relation <> 'contradicts') AS support FROM told WHERE status <> 'rejected' "
            "AND (relation = 'contradicts' OR source_id IS NOT NULL AND relation IN ('states', 'supports')) "
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


def _records(found: sqlite3.Cursor, text_of: TextOf) -> list[LinkRecord]:
    """What `_LINKS` found. An article may have a hundred thousand links, so their reasons are parsed in one go."""
    found.row_factory = None
    rows = found.fetchall()
    reasons = map(tuple, json.loads(f"[{','.join([row[10] for row in rows])}]"))
    relations = {relation.value: relation for relation in Relation}
    texts = {holder: text_of(holder) for holder in {row[6] for row in rows}}
    told = [
        (
            name, claim, source, called or "", start, end, texts[holder][start:end], locator, relations[relation],
            score, why, status, bool(confidential),
        )
        for (name, claim, source, called, start, end, holder, locator, relation, score, _, status, confidential), why
        in zip(rows, reasons, strict=True)
    ]  # fmt: skip
    return list(map(_made, told))


_made = partial(tuple.__new__, LinkRecord)
