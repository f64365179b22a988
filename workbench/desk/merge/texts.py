"""What a merge takes over beside acts: articles, drafts, sources, claims, and what was found in them.

Where both desks know a thing and say different things of it, the outcome is the same whoever merges whom.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.desk.texts.numbering import Renumbered, renumber

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came over."""

    articles: int
    """How many of them were new."""
    renumbered: tuple[Renumbered, ...]


def take_texts(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> Taken:
    """Take over texts and what was read in them; what this desk has read stays as it read it."""
    known = {row[0]: row[1] for row in ours.execute("SELECT id, number FROM claims")}
    new = _articles(ours, theirs)
    _drafts(ours, theirs)
    _sources(ours, theirs)
    for row in _rows(theirs, "SELECT * FROM documents"):
        _insert(ours, "documents", row)
        ours.execute(
            "UPDATE documents SET name = :name, origin = :origin "
            "WHERE id = :id AND json_array(name, origin) > json_array(:name, :origin)",
            row,
        )
    renumbered = [item for item in _claims(ours, theirs) if item.claim_id in known]
    for table in ("places", "links", "relations"):
        for row in _rows(theirs, f"SELECT * FROM {table}"):  # noqa: S608 - names from the line above
            _insert(ours, table, row)
    for row in _rows(theirs, "SELECT * FROM checks"):
        _insert(ours, "checks", row)
        ours.execute(
            "UPDATE checks SET position = :position WHERE draft_id = :draft_id AND id = :id AND position > :position",
            row,
        )
    return Taken(new, tuple(renumbered))


def _articles(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> int:
    """Where both added an article the earlier one names it."""
    count = "SELECT count(*) FROM articles"
    before = ours.execute(count).fetchone()[0]
    for row in _rows(theirs, "SELECT * FROM articles"):
        _insert(ours, "articles", row)
        ours.execute(
            "UPDATE articles SET name = :name, title = :title, published = :published, path = :path, "
            "added_at = :added_at WHERE id = :id AND json_array(added_at, name, title, published, path) > "
            "json_array(:added_at, :name, :title, :published, :path)",
            row,
        )
    return int(ours.execute(count).fetchone()[0]) - int(before)


def _drafts(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> None:
    """Drafts that both sides brought are counted in the order in which they were first added."""
    for row in _rows(theirs, "SELECT * FROM drafts"):
        _insert(ours, "drafts", row)
        ours.execute("UPDATE drafts SET added_at = :added_at WHERE id = :id AND added_at > :added_at", row)
    for row in _rows(theirs, "SELECT id FROM articles"):
        ours.execute(
            "UPDATE drafts SET number = r.number FROM (SELECT d.id, row_number() OVER "
            "(ORDER BY d.id <> a.draft_id, d.added_at, d.id) AS number FROM drafts d "
            "JOIN articles a ON a.id = d.article_id WHERE a.id = :id) r WHERE drafts.id = r.id",
            row,
        )


def _sources(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> None:
    """Where both added a source the earlier one names it, and it is confidential if one of them says so."""
    for row in _rows(theirs, "SELECT * FROM sources"):
        _insert(ours, "sources", row)
        ours.execute(
            "UPDATE sources SET name = :name, path = :path, added_at = :added_at "
            "WHERE id = :id AND json_array(added_at, name, path) > json_array(:added_at, :name, :path)",
            row,
        )
        ours.execute(
            "UPDATE sources SET confidential = max(confidential, :confidential), "
            "position = min(position, :position) WHERE id = :id",
            row,
        )


def _claims(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> list[Renumbered]:
    known = {row[0] for row in ours.execute("SELECT id FROM claims")}
    lowest = ours.execute("SELECT min(0, coalesce(min(number), 0)) FROM claims").fetchone()[0]
    for row in _rows(theirs, "SELECT * FROM claims"):
        if row["id"] not in known:
            # A number of its own follows below.
            lowest -= 1
            _insert(ours, "claims", row | {"number": lowest})
    for row in _rows(theirs, "SELECT * FROM numbers"):
        _insert(ours, "numbers", row)
    articles = [row["id"] for row in _rows(theirs, "SELECT id FROM articles")]
    return [item for article in articles for item in renumber(ours, str(article))]


def _rows(db: sqlite3.Connection, sql: str) -> Iterator[Row]:
    return (dict(row) for row in db.execute(sql))


def _insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    values = ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({values})", row)  # noqa: S608 - names of our schema
