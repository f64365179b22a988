"""Claims read as rows are the claims, made when they are asked for."""

from __future__ import annotations

from pathlib import Path

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State


def test_rows_give_the_same_records_as_the_list(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("About 140 men came. At least 40 left in 2021."), reviewer="anna")
        rows = desk.claim_rows(article.id)
        assert list(rows) == desk.claims(article.id)
        assert rows[0] is rows[0]
        assert rows[1:] == desk.claims(article.id)[1:]


def test_columns_and_tally_agree_with_the_records(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("About 140 men came. At least 40 left in 2021."), reviewer="anna")
        desk.decide([desk.claims(article.id)[0].id], Finding.VERIFIED, reviewer="anna")
        rows = desk.claim_rows(article.id)
        assert rows.ids == [claim.id for claim in rows]
        assert rows.standings == [(claim.finding, claim.state) for claim in rows]
        assert rows.tally()[Finding.VERIFIED, State.CHECKED] == 1
        assert sum(rows.tally().values()) == len(rows)


def test_an_article_without_figures_has_no_rows(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("Nobody came."), reviewer="anna")
        rows = desk.claim_rows(article.id)
        assert len(rows) == 0
        assert rows.ids == []


def test_the_text_alone_is_the_text_of_the_document(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("About 140 men came."), reviewer="anna")
        assert desk.text(article.draft_id) == desk.document(article.draft_id).text


def test_what_is_read_ahead_is_what_would_be_read_when_asked(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("About 140 men came. At least 40 left. Then 12 died."), reviewer="anna")
        rows = desk.claim_rows(article.id)
        assert rows.read_ahead(2)
        assert not rows.read_ahead(2)
        assert [rows[at] for at in range(3)] == desk.claims(article.id)


def test_a_fresh_record_changes_where_its_claim_stands(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("About 140 men came. At least 40 left."), reviewer="anna")
        rows = desk.claim_rows(article.id)
        desk.decide([rows.ids[1]], Finding.WRONG, reviewer="anna")
        desk.decide([rows.ids[1]], Finding.VERIFIED, reviewer="ben")
        rows.replace(1, desk.claim(rows.ids[1]))
        assert rows.standings[1][0] is Finding.VERIFIED
        assert rows.disputed() == {rows.ids[1]}
