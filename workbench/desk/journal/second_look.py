"""The second look: another reviewer goes through decided claims, and agreement between reviewers can be counted.

A second finding is tied to the decision it looked at. Decide the claim again and it no longer counts.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from workbench.desk.finding import Finding
from workbench.desk.journal import acts
from workbench.desk.journal.chain import canonical
from workbench.desk.records import ReviewRecord
from workbench.errors import UsageError


class Voice(NamedTuple):
    """What one reviewer says of a claim."""

    reviewer: str
    finding: Finding
    at: str
    second: bool
    """Whether it was said in a second look."""
    blind: bool
    """Whether that was without seeing the first finding."""
    note: str
    corrected_value: str = ""
    """What it should have been, by a second look that found it wrong."""


def look(
    db: sqlite3.Connection,
    claim_ids: Sequence[str],
    finding: Finding | None,
    *,
    reviewer: str,
    blind: bool = False,
    note: str = "",
    corrected_value: str = "",
) -> ReviewRecord:
    """Keep a second finding on decided claims; None agrees with whatever was found. One act.

    A `note` or a `corrected_value` behind the same look without adds to it: one undo takes both back.

    Raises:
        UsageError: a claim is not decided, or the reviewer decided it.
    """
    if finding is Finding.UNCHECKED:
        raise UsageError("a second look ends in a finding; unchecked is none")
    if blind and finding is None:
        raise UsageError("a blind second look names its own finding")
    bare: dict[str, dict[str, Any]] = {}
    for claim in acts.known(db, claim_ids):
        row = db.execute(
            "SELECT c.number, c.state, c.finding, d.finding_review, d.reviewer FROM claim_state c "
            "LEFT JOIN decisions d ON d.claim_id = c.id WHERE c.id = ?",
            [claim],
        ).fetchone()
        if row["finding"] == Finding.UNCHECKED or row["state"] == "gone":
            raise UsageError(f"claim {row['number']} is not decided, so there is nothing to look at again")
        if row["reviewer"] == acts.named(reviewer):
            raise UsageError(f"claim {row['number']} was decided by {row['reviewer']}; somebody else must sign it off")
        second: dict[str, Any] = {"finding": finding.value if finding else row["finding"], "of": row["finding_review"]}
        if blind:
            second["blind"] = True
        bare[claim] = second
    added = {key: text for key, text in (("note", note), ("corrected_value", corrected_value)) if text}
    content: dict[str, Any] = {"each": {claim: {"second": second | added} for claim, second in bare.items()}}
    if added and (same := _same_but_bare(db, bare, acts.named(reviewer))):
        content["about"] = {acts.ADDS_TO: same}
    return acts.record(db, "second", reviewer=reviewer, targets=list(bare), content=content)


def _same_but_bare(db: sqlite3.Connection, bare: dict[str, dict[str, Any]], reviewer: str) -> str:
    """The reviewer's newest act that stands, where it is this look without what is added; "" where it is not."""
    newest = acts.newest_standing(db, reviewer)
    if newest is None or newest.act != "second":
        return ""
    return newest.id if newest.content["each"] == {claim: {"second": second} for claim, second in bare.items()} else ""


def voices(db: sqlite3.Connection, claim_id: str) -> list[Voice]:
    """What each reviewer said last of a claim since it last became stale or was settled, oldest first."""
    return [_voice(row) for row in db.execute(f"{_VOICES} ORDER BY v.review_id", [canonical([claim_id])])]


def ratings(db: sqlite3.Connection, article_id: str = "", *, blind: bool = False) -> dict[str, dict[str, Finding]]:
    """By claim and reviewer what each said last, reconciliations (`settle`) left out.

    `blind` takes only claims on which somebody looked without seeing the first finding.
    """
    claims = [
        row[0]
        for row in db.execute(
            "SELECT id FROM claim_state WHERE (article_id = ?1 OR ?1 = '') AND state <> 'gone' AND is_claim",
            [article_id],
        )
    ]
    found: dict[str, dict[str, Finding]] = {}
    seen_blind = set()
    for row in db.execute(f"{_RATINGS} ORDER BY v.review_id", [canonical(claims)]):
        voice = _voice(row)
        found.setdefault(row["target"], {})[voice.reviewer] = voice.finding
        if voice.blind:
            seen_blind.add(row["target"])
    return {claim: said for claim, said in found.items() if not blind or claim in seen_blind}


_SAID = (
    "SELECT v.target, v.reviewer, v.at, v.aspect, v.value, max(v.review_id) AS review_id, "
    "(SELECT n.value FROM effects n WHERE n.target = v.target AND n.aspect = 'note' AND n.review_id = v.review_id) "
    "AS note FROM effects v WHERE v.target IN (SELECT value FROM json_each(?)) "
    "AND v.aspect IN ('finding', 'second') AND v.stands AND v.value <> '\"unchecked\"' "
)
_VOICES = (
    f"SELECT v.* FROM ({_SAID} AND v.review_id >= coalesce((SELECT max(b.review_id) FROM effects b "  # noqa: S608
    "WHERE b.target = v.target AND b.aspect IN ('settled', 'stale', 'ambiguous') AND b.stands), '') "
    "GROUP BY v.target, v.reviewer) v"
)
_RATINGS = (
    f"SELECT v.* FROM ({_SAID} AND NOT EXISTS (SELECT 1 FROM effects b WHERE b.target = v.target "  # noqa: S608
    "AND b.aspect = 'settled' AND b.review_id = v.review_id) GROUP BY v.target, v.reviewer) v"
)


def _voice(row: sqlite3.Row) -> Voice:
    value = json.loads(row["value"])
    second = value if isinstance(value, dict) else {}
    note = second.get("note") or (json.loads(row["note"]) if row["note"] else "")
    return Voice(
        reviewer=row["reviewer"],
        finding=Finding(second["finding"] if second else value),
        at=row["at"],
        second=bool(second),
        blind=bool(second.get("blind")),
        note=note,
        corrected_value=second.get("corrected_value", ""),
    )
