"""A corrected reading on the desk: what follows from it is found anew, goes with undo and comes back with redo."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.correction import correction
from workbench.claims.relation import Relation
from workbench.desk.desk import Desk
from workbench.desk.records import ClaimRecord
from workbench.desk.redraft.article import carry_out, plan
from workbench.quantities.quantity import Kind
from workbench.text.document import Document

ARTICLE = (
    "The reservoir at Arden lost 11 million of its water.\n\nIts keeper is 41.\n\n"
    "The reservoir at Arden lost 11.1 million cubic metres of its water in June."
)
SOURCE = "The reservoir at Arden lost 12.4 million cubic metres of its water."


@pytest.fixture
def desk(tmp_path: Path):
    with Desk.open(tmp_path / "claims.db", create=True) as opened:
        source = Document.from_text(SOURCE, "board.txt")
        opened.add_article(analyse(Document.from_text(ARTICLE, "water.txt"), [source]), reviewer="ann")
        yield opened


def first(desk: Desk) -> ClaimRecord:
    return next(claim for claim in desk.claims(desk.article().id) if claim.text == "11 million")


def correct(desk: Desk, words: str) -> None:
    claim = first(desk)
    changes = correction(words, claim.quantity, claim.text, claim.label)
    desk.correct_reading(claim.id, changes, reviewer="ann")


def stands(desk: Desk) -> tuple[object, ...]:
    """What follows from the reading of the first claim."""
    claim = first(desk)
    mates = [other.text for other in desk.claims(claim.article_id) if other.fact == claim.fact and other != claim]
    links = [(link.relation, link.why) for link in desk.links(claim.id) if link.source_id]
    return claim.kind, claim.unit, claim.label, claim.contradicted, mates, links


def test_kind_unit_label_fact_and_passages_follow_and_undo_takes_all_of_it_back(desk: Desk) -> None:
    before = stands(desk)
    correct(desk, "11 million cubic metres")
    after = stands(desk)
    kind, unit, label, contradicted, mates, _ = after
    assert (kind, unit, label, contradicted) == (Kind.MEASURE, "m3", "11 million cubic metres", True)
    assert mates == ["11.1 million cubic metres"]
    assert before[3] is False
    desk.undo(reviewer="ann")
    assert stands(desk) == before
    desk.redo(reviewer="ann")
    assert stands(desk) == after


def test_a_correction_holds_when_a_source_is_added_and_in_the_next_draft(desk: Desk) -> None:
    correct(desk, "11 million cubic metres")
    article = desk.article()
    carry_out(desk, plan(desk, article.id, Document.from_text(f"A new lead.\n\n{ARTICLE}", "b.txt")), reviewer="ann")
    assert stands(desk)[:5] == (Kind.MEASURE, "m3", "11 million cubic metres", True, ["11.1 million cubic metres"])


def test_a_ratio_that_was_none_has_no_parts(desk: Desk) -> None:
    correct(desk, "9 of 12")
    assert first(desk).parts == (9, 12)
    correct(desk, "27 %")
    assert first(desk).parts is None


def test_a_passage_that_a_reviewer_accepted_stays_when_what_is_suggested_is_found_anew(desk: Desk) -> None:
    correct(desk, "11 million cubic metres")
    taken = next(link for link in desk.links(first(desk).id) if link.source_id)
    desk.judge_link(taken.id, "accepted", reviewer="ann")
    correct(desk, "28 February")
    kept = [link.id for link in desk.links(first(desk).id) if link.status == "accepted"]
    assert kept == [taken.id]
    assert Relation.CONTRADICTS is taken.relation


def test_a_correction_is_of_the_figure_as_it_was_and_ends_with_it(desk: Desk) -> None:
    correct(desk, "11 million cubic metres")
    article = desk.article().id
    text = ARTICLE.replace("lost 11 million of", "lost 13 million of")
    carry_out(desk, plan(desk, article, Document.from_text(text, "b.txt")), reviewer="ann")
    claim = next(claim for claim in desk.claims(article) if claim.text == "13 million")
    assert (claim.low, claim.kind, claim.stale_reason) == (13_000_000, Kind.COUNT, "11 million became 13 million")
    desk.undo(reviewer="ann")
    assert (first(desk).low, first(desk).unit) == (11_000_000, "m3")


def test_a_source_that_somebody_adds_meanwhile_keeps_its_passages(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = Document.from_text(
        "The reservoir at Arden lost 11 million cubic metres of its water, says Mr. Hall.", "hall.txt"
    )
    begun = []

    def slow(*texts: object, **settings: object) -> object:
        """An analysis during which another reviewer adds a source."""
        if not begun:
            begun.append(True)
            with Desk.open(desk.path) as other:
                article = other.article()
                old = [other.document(source.id) for source in other.sources(article.id)]
                found = analyse(other.document(article.draft_id), [*old, fresh])
                other.add_source(article.id, fresh, found, reviewer="ben")
        return analyse(*texts, **settings)  # type: ignore[arg-type]

    monkeypatch.setattr("workbench.claims.analysis.analyse", slow)
    correct(desk, "11 million cubic metres")
    assert "hall.txt" in {link.source for link in desk.links(first(desk).id)}
