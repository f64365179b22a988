"""What follows from the journal: which acts stand, what is current, and the row of decisions of each claim.

An act's content says what it sets: each key is an aspect that is set on every target; `each` maps single targets to
aspects of their own; `about` sets nothing. The current value of an aspect is that of its newest act that stands, by
act id, whatever the order in which the acts arrived; so desks that hold the same acts agree.
An undo or redo names one act (`review`); the newest of them says whether that act stands.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from workbench.desk.journal.chain import canonical, record_of
from workbench.desk.records import ReviewRecord

SWITCHES = ("undo", "redo")
"""Acts that let another act stand or not."""
FIXED = ("merge",)
"""Acts that cannot be undone, since they set nothing."""
_RESERVED = ("each", "about")
PLACE = "place:"
"""Before the id of a draft, the aspect of a claim that says at which row of `places` it stands in that draft."""


def settings(review: ReviewRecord) -> Iterator[tuple[str, str, str]]:
    """What an act sets: (target, aspect, value as JSON)."""
    if review.act in SWITCHES or review.act in FIXED:
        return
    shared = {key: value for key, value in review.content.items() if key not in _RESERVED}
    each = review.content.get("each", {})
    for target in review.targets:
        for aspect, value in {**shared, **each.get(target, {})}.items():
            yield target, aspect, canonical(value)


def apply(db: sqlite3.Connection, review: ReviewRecord, *, newest: bool = False) -> None:
    """Carry out what follows from one act; acts may arrive in any order, `newest` says that this one did not."""
    if review.act in SWITCHES:
        _switch(db, review)
        return
    if review.act in FIXED:
        return
    late = not newest and _is_late(db, review)
    row = _newest_switch_of(db, review) if late else None
    stands = row is None or row["act"] == "redo"
    if row:
        _note_switch(db, review.id, stands=stands, said_by=row["id"])
    rows = list(settings(review))
    pairs = [(target, aspect) for target, aspect, _ in rows]
    if not late:
        db.executemany(_NOT_CURRENT, pairs)
    db.executemany(
        "INSERT INTO effects VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (target, aspect, review.id, review.reviewer, review.at, value, stands, not late)
            for target, aspect, value in rows
        ],
    )
    if late:
        _choose_current(db, pairs)
    elif all(aspect == "finding" for _, aspect in pairs):
        _decide_again(db, review, rows)
        return
    _follow(db, pairs)


def rebuild(db: sqlite3.Connection) -> None:
    """Make every table that follows from the journal anew, from the journal alone."""
    db.execute("DELETE FROM effects")
    db.execute("DELETE FROM undone")
    db.execute("DELETE FROM decisions")
    db.execute("DELETE FROM chosen")
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
    if not _note_switch(db, target, stands=stands, said_by=review.id):
        return
    rows = db.execute(
        "UPDATE effects SET stands = ?1 WHERE target IN (SELECT value FROM json_each(?2)) AND review_id = ?3 "
        "RETURNING target, aspect",
        [stands, canonical(review.targets), target],
    ).fetchall()
    pairs = [(row["target"], row["aspect"]) for row in rows]
    _choose_current(db, pairs)
    _follow(db, pairs)


def _note_switch(db: sqlite3.Connection, target: str, *, stands: bool, said_by: str) -> bool:
    """Keep what the newest undo or redo says of an act; False where a newer one has spoken, or the act is not here."""
    done = db.execute(
        "INSERT INTO undone SELECT id, reviewer, ?2, ?3 FROM reviews WHERE id = ?1 "
        "ON CONFLICT (review_id) DO UPDATE SET stands = ?2, said_by = ?3 WHERE said_by < ?3",
        [target, stands, said_by],
    )
    return bool(done.rowcount)


_NOT_CURRENT = "UPDATE effects SET is_current = 0 WHERE target = ? AND aspect = ? AND is_current"


def _choose_current(db: sqlite3.Connection, pairs: list[tuple[str, str]]) -> None:
    """Let the newest standing row of each (target, aspect) be the current one."""
    db.executemany(_NOT_CURRENT, pairs)
    db.executemany(
        "UPDATE effects SET is_current = 1 WHERE target = ?1 AND aspect = ?2 AND review_id = "
        "(SELECT max(review_id) FROM effects WHERE target = ?1 AND aspect = ?2 AND stands)",
        pairs,
    )


def _decide_again(db: sqlite3.Connection, review: ReviewRecord, rows: list[tuple[str, str, str]]) -> None:
    """Write what a newest act that sets nothing but findings changes: most acts do, and few columns follow."""
    for target, _, value in rows:
        if not db.execute(_FINDING, [target, json.loads(value), review.id, review.reviewer, review.at]).rowcount:
            _decide_anew(db, [target])


def _follow(db: sqlite3.Connection, pairs: Iterable[tuple[str, str]]) -> None:
    """Write what follows from new current values of (target, aspect)."""
    pairs = list(pairs)
    _decide_anew(db, (target for target, _ in pairs))
    for target, aspect in pairs:
        if aspect.startswith(PLACE):
            draft = aspect.removeprefix(PLACE)
            db.execute("DELETE FROM chosen WHERE claim_id = ? AND draft_id = ?", [target, draft])
            db.execute(_CHOSEN, [target, draft, aspect])


def _decide_anew(db: sqlite3.Connection, targets: Iterable[str]) -> None:
    """Write the rows of decisions of those targets that are claims."""
    for target in dict.fromkeys(targets):
        if target.startswith("c") and not db.execute(_DECISION, [target]).rowcount:
            db.execute("DELETE FROM decisions WHERE claim_id = ?", [target])


_CHOSEN = (
    "INSERT INTO chosen SELECT ?1, ?2, json_extract(value, '$') FROM effects "
    "WHERE target = ?1 AND aspect = ?3 AND is_current AND json_extract(value, '$') <> ?1"
)
_DISPUTED = """(SELECT count(DISTINCT value) > 1 FROM (
        SELECT value, max(review_id) FROM effects v
        WHERE v.target = {target} AND v.aspect = 'finding' AND v.stands AND v.review_id >= coalesce(
            (SELECT max(b.review_id) FROM effects b
             WHERE b.target = {target} AND b.aspect IN ('settled', 'stale', 'ambiguous') AND b.stands), '')
        GROUP BY v.reviewer)
     WHERE value <> '"unchecked"')"""
_FINDING = (
    "UPDATE decisions SET finding = ?2, finding_review = ?3, reviewer = ?4, decided_at = ?5, "  # noqa: S608
    "disputed = EXISTS (SELECT 1 FROM effects WHERE target = ?1 AND aspect = 'finding' AND reviewer <> ?4 AND stands) "
    f"AND {_DISPUTED.format(target='?1')} WHERE claim_id = ?1"
)
_DECISION = f"""
INSERT OR REPLACE INTO decisions
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
    nullif(json_group_object(substr(aspect, 6), json(value)) FILTER (WHERE aspect GLOB 'read:*'), '{{}}'),
    {_DISPUTED.format(target="effects.target")}
FROM effects WHERE target = ?1 AND is_current GROUP BY target
"""  # noqa: S608
