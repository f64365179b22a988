"""Desks of every released schema open, and are brought up to date without harm."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from workbench.desk.desk import Desk
from workbench.desk.file import migrations, schema
from workbench.desk.file.making import bring_up_to_date
from workbench.desk.finding import Finding, State
from workbench.errors import DeskError

from .samples import sample_desk

RELEASED = sorted((Path(__file__).parent / "data").glob("schema-*.db"))


def tables(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return {(name, sql) for name, sql in db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")}


def test_every_schema_up_to_the_present_one_has_a_desk_here() -> None:
    assert [path.stem for path in RELEASED] == [f"schema-{number}" for number in range(1, schema.SCHEMA + 1)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_desk_of_a_released_schema_opens_with_all_that_was_decided(tmp_path: Path, released: Path) -> None:
    path = Path(shutil.copy(released, tmp_path / "claims.db"))
    path.chmod(0o600)
    with Desk.open(path) as desk:
        claims = desk.claims(desk.article().id)
        assert [(claim.finding, claim.state) for claim in claims] == [
            (Finding.VERIFIED, State.SIGNED_OFF),
            (Finding.VERIFIED, State.OPEN),
            (Finding.WRONG, State.CHECKED),
            (Finding.UNCHECKED, State.QUERY),
            (Finding.UNCHECKED, State.OPEN),
        ]
        assert (claims[0].note, claims[2].corrected_value, claims[4].bound, claims[4].tags) == (
            "register",
            "119",
            ">=",
            (),
        )
        assert desk.links(claims[0].id)[0].source == "court.txt"
        assert all(item.well for item in desk.examine())
    assert tables(path) == tables(sample_desk(tmp_path, "new.db"))


def test_a_desk_that_somebody_else_brought_up_to_date_meanwhile_is_not_copied(tmp_path: Path) -> None:
    path = Path(shutil.copy(RELEASED[-1], tmp_path / "claims.db"))
    bring_up_to_date(path)
    assert [item.name for item in tmp_path.iterdir()] == ["claims.db"]


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk that is one schema behind a workbench of the future."""
    path = sample_desk(tmp_path)
    future = Migrations("workbench")
    for done in migrations.migrations._migrations:
        future(name=done.name)(done.fn)
    monkeypatch.setattr(migrations, "migrations", future)
    present = schema.SCHEMA
    monkeypatch.setattr(schema, "SCHEMA", present + 1)
    monkeypatch.setattr(migrations, "SCHEMA", present + 1)
    return path


def test_an_older_desk_is_backed_up_and_brought_up_to_date(older: Path) -> None:
    before = tables(older)

    @migrations.migrations()
    def m9999_colour(db: Database) -> None:
        db.table("articles").add_column("colour", str)

    with Desk.open(older) as desk:
        assert desk.articles()
    assert schema.schema_of(older) == schema.SCHEMA
    backup = older.with_name(f"claims.db.schema{schema.SCHEMA - 1}.bak")
    assert tables(backup) == before
    assert backup.stat().st_mode & 0o077 == 0


def test_a_backup_of_an_earlier_state_is_not_taken_for_one_of_this(older: Path) -> None:
    """Somebody restored an old desk and worked on: the backup that lies there from the first time lacks that work."""

    @migrations.migrations()
    def m9999_colour(db: Database) -> None:
        db.table("articles").add_column("colour", str)

    before = shutil.copy(older, older.with_name("before.db"))
    Desk.open(older).close()
    shutil.copy(before, older)
    with closing(sqlite3.connect(older)) as db:
        db.execute("INSERT INTO documents VALUES ('d1', '', '', '', '')")
        db.commit()
    Desk.open(older).close()
    assert len(list(older.parent.glob("claims.db.schema*.bak"))) == 2


def test_a_migration_that_fails_leaves_the_desk_as_it_was(older: Path) -> None:
    before = tables(older)

    @migrations.migrations()
    def m9999_broken(db: Database) -> None:
        db.table("articles").add_column("colour", str)
        db.execute("SELECT * FROM nowhere")

    with pytest.raises(DeskError, match="backup lies at"):
        Desk.open(older)
    assert tables(older) == before
    assert schema.schema_of(older) == schema.SCHEMA - 1


def test_merging_an_older_desk_leaves_that_one_as_it_is(older: Path) -> None:
    @migrations.migrations()
    def m9999_colour(db: Database) -> None:
        db.table("articles").add_column("colour", str)

    digest = sha256(older.read_bytes()).hexdigest()
    with Desk.open(older.with_name("new.db"), create=True) as desk:
        assert desk.merge(older, reviewer="ann").articles == 1
    assert sha256(older.read_bytes()).hexdigest() == digest
