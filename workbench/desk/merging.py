"""Bringing two desks together: all acts of the other that are missing here, with the texts and claims they touch.

Rows of the journal come over as they are, with their own hashes, so that a hash printed by either reviewer can still be
found. Where both desks went on after they parted, a `merge` act ties the two heads together (see `verifying`); where
only the other went on, its newest row simply becomes the head, so that merging to and fro ends in equal journals.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.desk.file import schema
from workbench.desk.file.backup import back_up
from workbench.desk.file.opening import DeskFile
from workbench.desk.journal import chain, effects
from workbench.desk.journal.verifying import verify
from workbench.errors import DeskError


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought."""

    acts: int
    articles: int
    disputed: tuple[str, ...]
    """Claims on which reviewers disagree now and did not before."""


def merge(here: DeskFile, other: Path, *, reviewer: str) -> Merged:
    """Take over what `other` has and this desk has not. The other file is left as it is.

    Raises:
        DeskError: the other is no desk, its chain is broken, or the two hold the same act with different content.
    """
    if other.resolve() == here.path.resolve():
        raise DeskError(f"{other} is this desk itself; name the other one")
    with TemporaryDirectory(prefix="workbench-") as folder:
        path = other
        if schema.schema_of(other) < schema.SCHEMA:
            path = Path(folder) / "older.db"
            back_up(other, path)
        with closing(DeskFile.open(path)) as there, there.reading() as theirs, here.writing() as ours:
            report = verify(theirs)
            if report.fault:
                raise DeskError(f"{other} cannot be merged: {report.fault}")
            return _merge(ours, theirs, reviewer)


def _merge(ours: sqlite3.Connection, theirs: sqlite3.Connection, reviewer: str) -> Merged:
    before = _disputed(ours)
    known = {row["id"]: row["hash"] for row in ours.execute("SELECT id, hash FROM reviews")}
    missing = []
    for row in theirs.execute("SELECT * FROM reviews ORDER BY seq"):
        if row["id"] not in known:
            missing.append(row)
        elif known[row["id"]] != row["hash"]:
            raise DeskError(f"the two desks hold the act {row['id']} with different content; one was tampered with")
    articles = _take_texts(ours, theirs)
    old_head, their_head = chain.head(ours), chain.head(theirs)
    ours.executemany(
        "INSERT INTO reviews (id, at, reviewer, act, article_id, targets, content, previous, hash) "
        "VALUES (:id, :at, :reviewer, :act, :article_id, :targets, :content, :previous, :hash)",
        [dict(row) for row in missing],
    )
    for row in sorted(missing, key=lambda row: str(row["id"])):
        effects.apply(ours, chain.record_of(row))
    ahead = not old_head or theirs.execute("SELECT 1 FROM reviews WHERE hash = ?", [old_head]).fetchone()
    if missing and not ahead:
        content = {"merged": their_head, "acts": len(missing)}
        chain.append(ours, "merge", reviewer=reviewer, article_id="", targets=[], content=content, previous=old_head)
    return Merged(len(missing), articles, tuple(sorted(_disputed(ours) - before)))


def _disputed(db: sqlite3.Connection) -> set[str]:
    return {row[0] for row in db.execute("SELECT id FROM claim_state WHERE disputed")}


def _take_texts(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> int:
    """Take over articles, drafts, sources, claims and what was found of them; returns how many articles were new."""
    count = "SELECT count(*) FROM articles"
    before = ours.execute(count).fetchone()[0]
    for row in _rows(theirs, "SELECT * FROM articles"):
        _insert(ours, "articles", row)
        # Both added it: the earlier one names it, on both desks.
        ours.execute(
            "UPDATE articles SET name = :name, title = :title, published = :published, path = :path, "
            "added_at = :added_at WHERE id = :id AND added_at > :added_at",
            row,
        )
    for row in _rows(theirs, "SELECT * FROM drafts ORDER BY number, added_at"):
        _insert(ours, "drafts", row | {"number": _free(ours, "drafts", "number", row)})
    for row in _rows(theirs, "SELECT * FROM sources ORDER BY position"):
        _insert(ours, "sources", row | {"position": _free(ours, "sources", "position", row)})
    for row in theirs.execute("SELECT * FROM documents"):
        _insert(ours, "documents", dict(row))
    for row in _rows(theirs, "SELECT * FROM claims ORDER BY number"):
        if not ours.execute("SELECT 1 FROM claims WHERE id = ?", [row["id"]]).fetchone():
            _insert(ours, "claims", row | {"number": _free(ours, "claims", "number", row)})
    for table in ("places", "links", "checks", "relations"):
        for row in _rows(theirs, f"SELECT * FROM {table}"):  # noqa: S608 - names from the line above
            _insert(ours, table, row)
    return int(ours.execute(count).fetchone()[0]) - int(before)


def _rows(db: sqlite3.Connection, sql: str) -> Sequence[dict[str, object]]:
    return [dict(row) for row in db.execute(sql)]


def _insert(db: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    values = ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({values})", row)  # noqa: S608 - names of our schema


def _free(db: sqlite3.Connection, table: str, column: str, row: dict[str, object]) -> object:
    """The row's own number in its article where nobody has it here, else the next one."""
    taken = db.execute(
        f"SELECT 1 FROM {table} WHERE article_id = ? AND {column} = ? AND id <> ?",  # noqa: S608 - names of our schema
        [row["article_id"], row[column], row["id"]],
    ).fetchone()
    if not taken:
        return row[column]
    last = f"SELECT max({column}) FROM {table} WHERE article_id = ?"  # noqa: S608 - names of our schema
    return int(db.execute(last, [row["article_id"]]).fetchone()[0]) + 1
