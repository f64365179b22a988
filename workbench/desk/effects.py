"""What follows from the journal: which acts stand, what is current, and the row of decisions of each claim.

An act's content says what it sets: each key is an aspect that is set on every target; `each` maps single targets to
aspects of their own; `about` sets nothing. The current value of an aspect is that of its newest act that stands, by
act id, whatever the order in which the acts arrived; so desks that hold the same acts agree.
An undo or redo names one act (`review`); the newest of them says whether that act stands.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from workbench.desk.journal import canonical, record_of
from workbench.desk.records import ReviewRecord

SWITCHES = ("undo", "redo")
"""Acts that let another act stand or not."""
FIXED = ("merge",)
"""Acts that cannot be undone, since they set nothing."""
_RESERVED = ("each", "about")


def settings(review: ReviewRecord) -> Iterator[tuple[str, str, str]]:
    """What an act sets: (target, aspect, value as JSON)."""
    if review.act in SWITCHES or review.act in FIXED:
        return
    shared = {key: value for key, value in review.content.items() if key not in _RESERVED}
    each = review.content.get("each", {})
    for target in review.targets:
        for aspect, value in {**shared, **each.get(target, {})}.items():
            yield target, aspect, canonical(value)


def apply(db: sqlite3.Connection, review: ReviewRecord) -> None:
    """Carry out what follows from one act; acts may arrive in any order."""
    if review.act in SWITCHES:
        _switch(db, review)
        return
    if review.act in FIXED:
        return
    row = _newest_switch_of(db, review) if _is_late(db, review) else None
    stands = row is None or row["act"] == "redo"
    db.execute(
        "INSERT INTO standing VALUES (?, ?, ?, ?)",
        [review.id, review.reviewer, stands, row["id"] if row else review.id],
    )
    rows = list(settings(review))
    db.executemany(
        "INSERT INTO effects VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
        [(target, aspect, review.id, review.reviewer, review.at, value, stands) for target, aspect, value in rows],
    )
    _settle(db, [(target, aspect) for target, aspect, _ in rows])


def rebuild(db: sqlite3.Connection) -> None:
    """Make every table that follows from the journal anew, from the journal alone."""
    db.execute("DELETE FROM effects")
    db.execute("DELETE FROM standing")
    db.execute("DELETE FROM decisions")
    for row in db.execute("SELECT * FROM reviews ORDER BY id").fetchall():
        apply(db, record_of(row))


def _is_late(db: sqlite3.Connection, review: ReviewRecord) -> bool:
    """Whether newer acts are here already, as after a merge; an undo of this one can only be among those."""
    return bool(db.execute("SELECT 1 FROM reviews WHERE id > ? LIMIT 1", [review.id]).fetchone())


def _newest_switch_of(db: sqlite3.Connection, review: ReviewRecord) -> sqlite3.Row | None:
    row: sqlite3.Row | None = db.execute(
        "SELECT id, act FROM reviews WHERE act IN ('undo', 'redo') AND json_extract(content, '$.review') = ? "
        "ORDER BY id DESC LIMIT 1",
        [review.id],
    ).fetchone()
    return row


def _switch(db: sqlite3.Connection, review: ReviewRecord) -> None:
    target = review.content["review"]
    stands = review.act == "redo"
    done = db.execute(
        "UPDATE standing SET stands = ?, said_by = ? WHERE review_id = ? AND said_by < ?",
        [stands, review.id, target, review.id],
    )
    if not done.rowcount:
        return
    db.execute("UPDATE effects SET stands = ? WHERE review_id = ?", [stands, target])
    rows = db.execute("SELECT target, aspect FROM effects WHERE review_id = ?", [target]).fetchall()
    _settle(db, [(row["target"], row["aspect"]) for row in rows])


def _settle(db: sqlite3.Connection, pairs: list[tuple[str, str]]) -> None:
    """Choose the current value of each (target, aspect) again, and write the decisions of targets that are claims."""
    db.executemany("UPDATE effects SET is_current = 0 WHERE target = ? AND aspect = ? AND is_current", pairs)
    db.executemany(
        "UPDATE effects SET is_current = 1 WHERE target = ?1 AND aspect = ?2 AND review_id = "
        "(SELECT max(review_id) FROM effects WHERE target = ?1 AND aspect = ?2 AND stands)",
        pairs,
    )
    decide_anew(db, dict.fromkeys(target for target, _ in pairs))


def decide_anew(db: sqlite3.Connection, targets: Iterable[str]) -> None:
    """Write the rows of decisions of those targets that are claims."""
    claims = [[target] for target in targets if target.startswith("c")]
    db.executemany("DELETE FROM decisions WHERE claim_id = ?", claims)
    db.executemany(_DECISION, claims)


_DECISION = """
INSERT INTO decisions
SELECT target,
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'finding'),
    max(review_id) FILTER (WHERE aspect = 'finding'),
    max(reviewer) FILTER (WHERE aspect = 'finding'),
    max(at) FILTER (WHERE aspect = 'finding'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'note'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'question'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'answer'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'tags'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'corrected_value'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'corrected_text'),
    max(json_extract(value, '$.finding')) FILTER (WHERE aspect = 'second'),
    max(json_extract(value, '$.of')) FILTER (WHERE aspect = 'second'),
    max(reviewer) FILTER (WHERE aspect = 'second'),
    max(at) FILTER (WHERE aspect = 'second'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'stale'),
    max(review_id) FILTER (WHERE aspect = 'stale'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'ambiguous'),
    max(review_id) FILTER (WHERE aspect = 'ambiguous'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'added'),
    max(json_extract(value, '$')) FILTER (WHERE aspect = 'fact'),
    json_group_object(substr(aspect, 6), json(value)) FILTER (WHERE aspect GLOB 'read:*'),
    (SELECT count(DISTINCT value) > 1 FROM (
        SELECT value, max(review_id) FROM effects v
        WHERE v.target = effects.target AND v.aspect = 'finding' AND v.stands AND v.review_id >= coalesce(
            (SELECT max(b.review_id) FROM effects b
             WHERE b.target = effects.target AND b.aspect IN ('settled', 'stale', 'ambiguous') AND b.stands), '')
        GROUP BY v.reviewer)
     WHERE value <> '"unchecked"')
FROM effects WHERE target = ?1 AND is_current GROUP BY target
"""
