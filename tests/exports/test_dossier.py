"""What goes out is of one moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.records import CheckRecord
from workbench.exports.dossier import gather


def test_what_another_decides_meanwhile_is_in_all_of_it_or_in_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as desk, Desk.open(path) as other:
        article = desk.add_article(analyse("Courts received 140 lawsuits."), reviewer="ann").id
        read = desk.checks

        def meanwhile(article_id: str) -> list[CheckRecord]:
            other.decide([claim.id for claim in other.claims(article)], Finding.VERIFIED, reviewer="ben")
            return read(article_id)

        monkeypatch.setattr(desk, "checks", meanwhile)
        before = desk.head()
        dossier = gather(desk)
    assert dossier.head == before
    assert dossier.coverage.decided == 0
    assert "ben" not in [review.reviewer for review in dossier.history]
