"""Facts from draft to draft: what is gone shares none with what stands, and what was joined by hand stays so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.file import migrations
from workbench.desk.finding import State
from workbench.desk.redraft.article import carry_out, plan
from workbench.errors import UsageError
from workbench.text.document import Document

SHIP = "The ship carried 40 sailors."
FIRE = "A fire killed 12 horses and 3 dogs."
PORT = "The port has 7 cranes, 9 docks and 25 clerks."
FIRST = "\n\n".join((SHIP, FIRE, PORT))
SECOND = "\n\n".join((SHIP, PORT))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        desk.add_article(analyse(Document.from_text(FIRST, "port.txt")), reviewer="ann")
    return tmp_path / "claims.db"


def take(desk: Desk, text: str) -> None:
    article = desk.article()
    carry_out(desk, plan(desk, article.id, Document.from_text(text, "port.txt")), reviewer="ann")


def fact_of(desk: Desk, text: str) -> str:
    return next(claim.fact for claim in desk.claims(desk.article().id) if claim.text == text)


def id_of(desk: Desk, text: str) -> str:
    return next(claim.id for claim in desk.claims(desk.article().id) if claim.text == text)


def shared(desk: Desk) -> list[list[str]]:
    """The figures of each fact that several claims state, gone ones too."""
    facts: dict[str, list[str]] = {}
    for claim in desk.claims(desk.article().id):
        facts.setdefault(claim.fact, []).append(claim.text)
    return [figures for figures in facts.values() if len(figures) > 1]


def test_a_gone_claim_shares_no_fact_with_one_that_stands(path: Path) -> None:
    with Desk.open(path) as desk:
        take(desk, SECOND)
        assert [claim.text for claim in desk.claims(desk.article().id) if claim.state is State.GONE] == ["12", "3"]
        assert shared(desk) == []


def test_claims_that_are_gone_from_different_drafts_share_none_either(path: Path) -> None:
    with Desk.open(path) as desk:
        take(desk, SECOND)
        take(desk, SHIP)
        take(desk, "Nobody came.")
        assert shared(desk) == []


def test_a_claim_that_comes_back_has_its_fact_again(path: Path) -> None:
    with Desk.open(path) as desk:
        before = fact_of(desk, "12")
        take(desk, SECOND)
        assert fact_of(desk, "12") != before
        desk.undo(reviewer="ann")
        assert fact_of(desk, "12") == before


def test_a_desk_of_before_comes_right_when_it_is_opened(path: Path) -> None:
    with Desk.open(path) as desk:
        take(desk, SECOND)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("DROP VIEW claim_state")
        db.execute("DROP INDEX decisions_by_fact")
        for statement in migrations._statements("0002.sql"):
            if "CREATE VIEW claim_state" in statement:
                db.execute(statement)
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0003_facts'")
        db.execute("PRAGMA user_version = 2")
        rows = db.execute("SELECT count(*) - count(DISTINCT fact) FROM claim_state WHERE is_claim").fetchone()
        assert rows[0] > 0
    with Desk.open(path) as desk:
        assert shared(desk) == []


def test_what_was_joined_by_hand_leaves_what_is_gone_behind(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.join_facts([id_of(desk, "12"), id_of(desk, "7"), id_of(desk, "9")], reviewer="ann")
        take(desk, SECOND)
        assert shared(desk) == [["7", "9"]]
        desk.join_facts([id_of(desk, "7"), id_of(desk, "25")], reviewer="ann")
        assert shared(desk) == [["7", "9", "25"]]


def test_a_gone_claim_is_neither_joined_nor_split(path: Path) -> None:
    with Desk.open(path) as desk:
        take(desk, SECOND)
        with pytest.raises(UsageError, match="claim 2 is gone"):
            desk.join_facts([id_of(desk, "12"), id_of(desk, "7")], reviewer="ann")
        with pytest.raises(UsageError, match="claim 2 is gone"):
            desk.split_fact([id_of(desk, "12")], reviewer="ann")


TOLD = "The harbour board dismissed 418 dockers in Arden."
AGAIN = "The 418 dockers dismissed in Arden went home."
HANDS = "It paid 97 hands."


def test_a_new_claim_belongs_to_the_fact_that_a_reviewer_joined(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        desk.add_article(analyse(Document.from_text("\n\n".join((TOLD, HANDS)), "port.txt")), reviewer="ann")
        desk.join_facts([id_of(desk, "418"), id_of(desk, "97")], reviewer="ann")
        take(desk, "\n\n".join((TOLD, HANDS, AGAIN)))
        assert shared(desk) == [["418", "97", "418"]]
        desk.undo(reviewer="ann")
        assert shared(desk) == [["418", "97"]]


def test_a_new_claim_stays_out_of_it_where_a_reviewer_took_another_out(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        desk.add_article(analyse(Document.from_text("\n\n".join((TOLD, HANDS, AGAIN)), "port.txt")), reviewer="ann")
        one, other = (claim.id for claim in desk.claims(desk.article().id) if claim.text == "418")
        desk.split_fact([other], reviewer="ann")
        desk.join_facts([one, id_of(desk, "97")], reviewer="ann")
        take(desk, "\n\n".join((TOLD, HANDS, AGAIN, "Those 418 dockers dismissed in Arden have unions.")))
        assert shared(desk) == [["418", "97"]]


def test_figures_joined_by_hand_that_cannot_both_hold_contradict_each_other(path: Path) -> None:
    with Desk.open(path) as desk:
        joined = [id_of(desk, "7"), id_of(desk, "9")]
        desk.join_facts([*joined, id_of(desk, "40")], reviewer="ann")
        desk.split_fact([id_of(desk, "40")], reviewer="ann")
        contradicted = [claim.text for claim in desk.claims(desk.article().id) if claim.contradicted]
        assert contradicted == ["7", "9"]
        assert [claim.contradicted for claim in desk.holdings().claims] == [
            claim.contradicted for claim in desk.claims(desk.article().id)
        ]
        assert desk.claim(joined[0]).contradicted
        desk.split_fact(joined[:1], reviewer="ann")
        assert not any(claim.contradicted for claim in desk.claims(desk.article().id))


def test_figures_joined_by_hand_that_agree_contradict_nothing(tmp_path: Path) -> None:
    text = "It has 418 dockers.\n\nThe board pays at least 400 hands.\n\nSome 420 went home."
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(text, "port.txt")), reviewer="ann")
        desk.join_facts([claim.id for claim in desk.claims(article.id)], reviewer="ann")
        assert not any(claim.contradicted for claim in desk.claims(article.id))
