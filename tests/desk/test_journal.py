"""The journal: rows that are appended, chained and never changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest

from workbench.desk.desk import Desk
from workbench.desk.file.examining import DERIVED
from workbench.desk.finding import Finding
from workbench.desk.journal.chain import next_id
from workbench.text.document import Document

from .samples import SOURCE, analysis, numbered, sample_desk


@pytest.fixture
def busy(tmp_path: Path) -> Path:
    """A closed desk with five acts."""
    path = sample_desk(tmp_path)
    with Desk.open(path) as desk:
        one, two = numbered(desk, 1, 2)
        desk.decide([one, two], Finding.VERIFIED, reviewer="ann", note="register")
        desk.decide([one], Finding.WRONG, reviewer="bob")
        desk.undo(reviewer="bob")
        desk.ask(two, "Which court?", reviewer="ann")
        desk.tag(two, ["court"], reviewer="ann")
    return path


def tamper(path: Path, *statements: str) -> None:
    """What somebody with the sqlite3 shell and no scruples could do."""
    with closing(sqlite3.connect(path)) as db:
        for name in ("reviews_never_change", "reviews_never_go", "reviews_never_replaced"):
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
        db.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reviews SET reviewer = 'eve'",
        "DELETE FROM reviews",
        "INSERT OR REPLACE INTO reviews SELECT seq, 'x', at, 'eve', act, '', '', '', '', '' FROM reviews WHERE seq = 1",
        "INSERT OR REPLACE INTO reviews SELECT 9, id, at, 'eve', act, '', '', '', '', '' FROM reviews WHERE seq = 1",
    ],
)
def test_the_schema_itself_refuses_to_change_a_row(busy: Path, statement: str) -> None:
    with closing(sqlite3.connect(busy)) as db, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.execute(statement)


def test_anyone_can_compute_a_rows_hash_from_what_is_stored(busy: Path) -> None:
    with closing(sqlite3.connect(busy)) as db:
        rows = db.execute(
            "SELECT previous, id, at, reviewer, act, article_id, targets, content, hash FROM reviews ORDER BY seq"
        ).fetchall()
    previous = ""
    for row in rows:
        assert row[0] == previous
        listed = json.dumps(row[:-1], ensure_ascii=False, separators=(",", ":"))
        previous = sha256(listed.encode()).hexdigest()
        assert row[-1] == previous


def test_every_act_has_a_time_ordered_id_and_a_time_in_utc_to_the_millisecond(busy: Path) -> None:
    with Desk.open(busy) as desk:
        reviews = desk.history()
    assert [UUID(review.id).version for review in reviews] == [7] * 5
    assert [review.id for review in reviews] == sorted(review.id for review in reviews)
    assert all(len(review.at) == len("2026-01-01T00:00:00.000Z") and review.at.endswith("Z") for review in reviews)


def test_ids_rise_even_where_the_clock_goes_back() -> None:
    future = str(UUID(int=2**47 << 80 | 0x7 << 76 | 0xFFF << 64 | 0b10 << 62))
    first = next_id(future)
    assert future < first < next_id(first)
    assert UUID(next_id(first)).version == 7


def test_a_whole_chain_is_reported_as_whole_with_its_head(busy: Path) -> None:
    with Desk.open(busy) as desk:
        report = desk.verify()
        assert (report.rows, report.head, report.fault) == (5, desk.head(), "")
        assert desk.verify(desk.history()[2].hash[:12]).fault == ""
        assert "another journal" in desk.verify("0" * 64).fault


@pytest.mark.parametrize(
    ("statement", "named", "said"),
    [
        ('UPDATE reviews SET content = \'{"finding":"verified"}\' WHERE seq = 2', "row 2", "changed"),
        ("UPDATE reviews SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4", "row 4", "changed"),
        ("UPDATE reviews SET article_id = NULL WHERE seq = 1", "row 1", "changed"),
        ("DELETE FROM reviews WHERE seq = 3", "row 4", "taken out"),
        ("DELETE FROM reviews WHERE seq = 1", "row 2", "taken out"),
        ("UPDATE reviews SET seq = 9 WHERE seq = 2", "row 3", "taken out"),
    ],
)
def test_the_first_row_that_does_not_fit_is_named(busy: Path, statement: str, named: str, said: str) -> None:
    tamper(busy, statement)
    with Desk.open(busy) as desk:
        fault = desk.verify().fault
    assert named in fault
    assert said in fault


def test_a_cut_off_end_shows_against_the_head_that_was_printed(busy: Path) -> None:
    with Desk.open(busy) as desk:
        printed = desk.head()
    tamper(busy, "DELETE FROM reviews WHERE seq = 5")
    with Desk.open(busy) as desk:
        assert desk.verify().fault == ""
        assert desk.verify(printed).fault


def test_the_journal_alone_rebuilds_every_table_of_decisions(busy: Path) -> None:
    with Desk.open(busy) as desk:
        before = desk.claims(desk.article().id)
    with closing(sqlite3.connect(busy)) as db:
        for table in DERIVED:
            db.execute(f"DELETE FROM {table}")  # noqa: S608
        db.commit()
    with Desk.open(busy) as desk:
        assert desk.claims(desk.article().id) != before
        assert [item.name for item in desk.examine() if not item.well] == ["decisions"]
        desk.rebuild()
        assert desk.claims(desk.article().id) == before
        assert all(item.well for item in desk.examine())


def test_examining_finds_a_decision_that_the_journal_does_not_bear_out(busy: Path) -> None:
    with closing(sqlite3.connect(busy)) as db:
        db.execute("UPDATE decisions SET finding = 'wrong'")
        db.commit()
    with Desk.open(busy) as desk:
        (amiss,) = [item for item in desk.examine() if not item.well]
    assert "--rebuild" in amiss.words


def test_the_history_of_a_claim_tells_what_was_done_with_its_passages(tmp_path: Path) -> None:
    source = Document.from_text(SOURCE, "court.txt")
    with Desk.open(sample_desk(tmp_path)) as desk:
        desk.add_source(desk.article().id, source, analysis(sources=(source,)), reviewer="ann")
        one, two = numbered(desk, 1, 2)
        desk.judge_link(desk.links(one)[0].id, "accepted", reviewer="ann")
        desk.judge_link(desk.links(two)[0].id, "rejected", reviewer="ann")
        desk.undo(reviewer="ann")
        assert [review.act for review in desk.history(claim_id=one)] == ["judge"]
        assert [review.act for review in desk.history(claim_id=two)] == ["judge", "undo"]
