"""The acts of a reviewer: each is one row of the journal and what follows from it, inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.desk.finding import Finding
from workbench.desk.journal import chain, effects
from workbench.desk.records import ReviewRecord
from workbench.errors import DeskError, UsageError

ADDS_TO = "adds_to"
"""In the `about` of an act, the act that it completes: one undo takes both back."""
_CAN_BE_UNDONE = "act NOT IN ('undo', 'redo', 'merge', 'reopen')"
"""What a merge says nobody did by a key, so that no undo reaches it."""


def record(
    db: sqlite3.Connection,
    act: str,
    *,
    reviewer: str,
    targets: Sequence[str],
    content: Mapping[str, Any],
    article_id: str = "",
) -> ReviewRecord:
    """Append an act and carry out what follows from it."""
    name = named(reviewer)
    if not name:
        raise UsageError("a decision needs a reviewer; name one with --reviewer")
    review = chain.append(
        db,
        act,
        reviewer=name,
        article_id=article_id or _article_of(db, targets),
        targets=targets,
        content=content,
    )
    effects.apply(db, review, newest=True)
    return review


def named(reviewer: str) -> str:
    """A reviewer's name as the journal has it: one line, no space around it."""
    return " ".join(chain.storable(reviewer).split())


def decide(
    db: sqlite3.Connection,
    claim_ids: Sequence[str],
    finding: Finding,
    *,
    reviewer: str,
    note: str | None = None,
    corrected_value: str | None = None,
    corrected_text: str | None = None,
    settle: bool = False,
) -> ReviewRecord:
    """Decide claims; `settle` ends a dispute: what was decided before no longer counts as another voice."""
    given = {"note": note, "corrected_value": corrected_value, "corrected_text": corrected_text}
    content: dict[str, Any] = {"finding": finding.value}
    content |= {key: value for key, value in given.items() if value is not None}
    if settle:
        content["settled"] = True
    articles = _articles_of(db, claim_ids)
    first = next(iter(articles.values()))
    return record(db, "decide", reviewer=reviewer, targets=list(articles), content=content, article_id=first)


def newest_standing(db: sqlite3.Connection, reviewer: str) -> ReviewRecord | None:
    """The newest act of a reviewer that stands and can be undone."""
    row = db.execute(
        f"SELECT * FROM reviews WHERE reviewer = ? AND {_CAN_BE_UNDONE} AND NOT EXISTS "  # noqa: S608
        "(SELECT 1 FROM undone WHERE review_id = id AND NOT stands) ORDER BY id DESC LIMIT 1",
        [named(reviewer)],
    ).fetchone()
    return chain.record_of(row) if row else None


def undo(db: sqlite3.Connection, *, reviewer: str) -> ReviewRecord | None:
    """Take back the reviewer's newest act that stands, with the one that it adds to."""
    newest = newest_standing(db, reviewer)
    if newest is None:
        return None
    done = _switch(db, "undo", newest.id, reviewer)
    base = newest.content.get("about", {}).get(ADDS_TO)
    rest = newest_standing(db, reviewer) if base else None
    return _switch(db, "undo", base, reviewer) if rest is not None and rest.id == base else done


def redo(db: sqlite3.Connection, *, reviewer: str) -> ReviewRecord | None:
    """Bring back what the reviewer's newest undo took away, unless she did something else since."""
    row = db.execute(
        "SELECT review_id, said_by FROM undone WHERE reviewer = ? AND NOT stands ORDER BY said_by DESC LIMIT 1",
        [named(reviewer)],
    ).fetchone()
    if row is None:
        return None
    later = db.execute(
        f"SELECT 1 FROM reviews WHERE id > ? AND reviewer = ? AND {_CAN_BE_UNDONE} LIMIT 1",  # noqa: S608
        [row["said_by"], named(reviewer)],
    ).fetchone()
    if later:
        return None
    done = _switch(db, "redo", row["review_id"], reviewer)
    added = db.execute(
        "SELECT u.review_id FROM undone u JOIN reviews r ON r.id = u.review_id "  # noqa: S608
        "WHERE u.reviewer = ? AND NOT u.stands "
        f"AND json_extract(r.content, '$.about.{ADDS_TO}') = ? ORDER BY u.said_by DESC LIMIT 1",
        [named(reviewer), row["review_id"]],
    ).fetchone()
    return _switch(db, "redo", added["review_id"], reviewer) if added else done


def _switch(db: sqlite3.Connection, act: str, review_id: str, reviewer: str) -> ReviewRecord:
    row = db.execute("SELECT * FROM reviews WHERE id = ?", [review_id]).fetchone()
    done = chain.record_of(row)
    return record(
        db,
        act,
        reviewer=reviewer,
        targets=done.targets,
        content={"review": review_id, "act": done.act},
        article_id=done.article_id,
    )


def known(db: sqlite3.Connection, claim_ids: Sequence[str]) -> list[str]:
    """The same ids, each once; every one must be a claim on the desk."""
    return list(_articles_of(db, claim_ids))


def _articles_of(db: sqlite3.Connection, claim_ids: Sequence[str]) -> dict[str, str]:
    """The claims that were named, each once, with their articles."""
    found: dict[str, str] = {}
    for claim in dict.fromkeys(claim_ids):
        row = db.execute("SELECT article_id FROM claims WHERE id = ?", [claim]).fetchone()
        if row is None:
            raise DeskError(f"no claim {claim} on this desk")
        found[claim] = row["article_id"]
    if not found:
        raise UsageError("no claim was named")
    return found


_ARTICLE_OF = {
    "a": "SELECT id FROM articles WHERE id = ?",
    "c": "SELECT article_id FROM claims WHERE id = ?",
    "s": "SELECT article_id FROM sources WHERE id = ?",
    "l": "SELECT c.article_id FROM links l JOIN claims c ON c.id = l.claim_id WHERE l.id = ?",
    "k": "SELECT d.article_id FROM checks k JOIN drafts d ON d.id = k.draft_id WHERE k.id = ?",
}


def _article_of(db: sqlite3.Connection, targets: Sequence[str]) -> str:
    """The article of the first target; an act may touch claims of several."""
    first = targets[0]
    row = db.execute(_ARTICLE_OF[first[0]], [first]).fetchone() if first[:1] in _ARTICLE_OF else None
    if row is None:
        raise DeskError(f"{first!r} is not on this desk")
    return str(row[0])
