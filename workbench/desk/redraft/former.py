"""A desk as it stood when an earlier draft was last in force: a copy in memory, without later acts."""

from __future__ import annotations

import json
import sqlite3

from workbench.desk.file.opening import DeskFile
from workbench.desk.journal import effects


def at_draft(file: DeskFile, article_id: str, draft_id: str) -> DeskFile:
    """The desk before the act that put another draft in the place of this one; nothing can be written to it."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    memory.row_factory = sqlite3.Row
    with file.reading() as db:
        db.backup(memory)
    end = _replaced_by(memory, article_id, draft_id)
    if end:
        memory.execute("BEGIN")
        later = _sources_of_later(memory, article_id, end)
        memory.execute("DROP TRIGGER reviews_never_go")
        memory.execute("DELETE FROM reviews WHERE id >= ?", [end])
        effects.rebuild(memory)
        memory.executemany("DELETE FROM links WHERE source_id = ?", [(source,) for source in later])
        memory.executemany("DELETE FROM sources WHERE id = ?", [(source,) for source in later])
        memory.execute("COMMIT")
    return DeskFile(file.path, memory, hindrance="an earlier draft is there to be read")


def _replaced_by(db: sqlite3.Connection, article_id: str, draft_id: str) -> str:
    """The act by which this draft was last replaced; "" where it is in force."""
    taken: list[list[str]] = []
    standing: set[str] = set()
    in_force = first = db.execute("SELECT draft_id FROM articles WHERE id = ?", [article_id]).fetchone()[0]
    end = ""
    for row in db.execute(
        "SELECT id, act, content FROM reviews WHERE article_id = ? AND act IN ('redraft', 'undo', 'redo') ORDER BY id",
        [article_id],
    ):
        content = json.loads(row["content"])
        if row["act"] == "redraft":
            taken.append([row["id"], content["each"][article_id]["draft"]])
            standing.add(row["id"])
        elif row["act"] == "redo":
            standing.add(content["review"])
        else:
            standing.discard(content["review"])
        before, in_force = in_force, next((draft for act, draft in reversed(taken) if act in standing), first)
        if before == draft_id != in_force:
            end = row["id"]
    return "" if in_force == draft_id else end


def _sources_of_later(db: sqlite3.Connection, article_id: str, end: str) -> list[str]:
    """Sources that no act named before, and one did since."""
    rows = db.execute(
        "SELECT s.id FROM sources s WHERE s.article_id = ?1 "
        "AND EXISTS (SELECT 1 FROM effects e WHERE e.target = s.id AND e.aspect = 'removed') "
        "AND NOT EXISTS (SELECT 1 FROM effects e WHERE e.target = s.id AND e.aspect = 'removed' AND e.review_id < ?2)",
        [article_id, end],
    )
    return [row[0] for row in rows]
