"""Claims read as rows are the claims, made when they are asked for."""

from __future__ import annotations

from pathlib import Path

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding


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
        assert rows.column("id") == [claim.id for claim in rows]
        assert rows.tally()["verified", "checked"] == 1
        assert sum(rows.tally().values()) == len(rows)


def test_an_article_without_figures_has_no_rows(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("Nobody came."), reviewer="anna")
        rows = desk.claim_rows(article.id)
        assert len(rows) == 0
        assert rows.column("id") == []


def test_the_text_alone_is_the_text_of_the_document(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse("About 140 men came."), reviewer="anna")
        assert desk.text(article.draft_id) == desk.document(article.draft_id).text
