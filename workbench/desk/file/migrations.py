"""The desk's tables, as a list of migrations. A released one is never changed; a change of schema is a new one."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from workbench.desk.file.schema import APPLICATION_ID, SCHEMA

migrations = Migrations("workbench")


@migrations()
def m0001_desk(db: Database) -> None:
    """Texts, what was read in them, the journal, and what follows from it."""
    db.table("articles").create(
        {
            "id": str,
            "name": str,
            "title": str,
            "published": str,
            "path": str,
            "added_at": str,
            "draft_id": str,
        },
        pk="id",
        not_null={"name", "added_at", "draft_id"},
    )
    db.table("drafts").create(
        {"id": str, "article_id": str, "number": int, "sha256": str, "added_at": str},
        pk="id",
        not_null={"article_id", "number", "sha256", "added_at"},
        foreign_keys=[("article_id", "articles", "id")],
    )
    db.table("drafts").create_index(["sha256"])
    db.table("drafts").create_index(["article_id", "number"])
    db.table("sources").create(
        {
            "id": str,
            "article_id": str,
            "position": int,
            "name": str,
            "path": str,
            "sha256": str,
            "added_at": str,
            "confidential": int,
        },
        pk="id",
        not_null={"article_id", "position", "name", "sha256", "added_at"},
        foreign_keys=[("article_id", "articles", "id")],
    )
    db.table("sources").create_index(["article_id", "position"])
    db.table("documents").create(
        {"id": str, "name": str, "structure": str, "origin": str, "text": str},
        pk="id",
        not_null={"name", "structure", "origin", "text"},
    )
    db.table("claims").create(
        {"id": str, "article_id": str, "number": int},
        pk="id",
        not_null={"article_id", "number"},
        foreign_keys=[("article_id", "articles", "id")],
    )
    db.table("claims").create_index(["article_id", "number"], unique=True)
    for statement in _statements("0001.sql"):
        db.execute(statement)


@migrations()
def m0002_places(db: Database) -> None:
    """Claims whose place in a draft a reviewer chose, and numbers that mean the same after desks are merged."""
    for statement in _statements("0002.sql"):
        db.execute(statement)


@migrations()
def m0003_facts(db: Database) -> None:
    """Facts that hold within their draft, whole corrected readings, and facts that were made by hand found quickly."""
    for statement in _statements("0003.sql"):
        db.execute(statement)


def migrate(path: Path) -> None:
    """Apply what is missing in one transaction, then leave the file in write-ahead mode.

    Whoever comes second waits, and finds nothing to do.
    """
    db = Database(path)
    try:
        db.execute("PRAGMA busy_timeout = 30000")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("BEGIN IMMEDIATE")
        try:
            migrations.apply(db)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {SCHEMA}")
            db.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.execute("ROLLBACK")
            raise
        db.enable_wal()
    finally:
        db.close()


def _statements(name: str) -> list[str]:
    """The statements of a file beside this one, parted by lines of dashes."""
    return files("workbench.desk.file").joinpath("sql", name).read_text("utf-8").split("\n----\n")
