"""A changed source: passages are found again, and claims that rested on a changed figure are open again."""

from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Relation
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.redraft.article import carry_out, plan
from workbench.desk.redraft.source import carry_out_source, plan_source
from workbench.readers.material import Material
from workbench.readers.reading import read_material
from workbench.text.document import Document

ARTICLE = (
    "About 500 servicemen were discharged in Zvezdny.\n\n"
    "The court in Vladikavkaz received at least 40 lawsuits from dismissed soldiers."
)
SOURCE = (
    "The command discharged 487 servicemen in Zvezdny.\n\n"
    "The court in Vladikavkaz received 44 lawsuits from soldiers.\n\n"
    "The register was kept by hand until May."
)


@pytest.fixture
def checked(tmp_path: Path):
    """An open desk whose claims were verified with one source; the article's id and the source."""
    article, source = Document.from_text(ARTICLE, "a.txt"), Document.from_text(SOURCE, "register.txt")
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        record = desk.add_article(analyse(article), reviewer="ann")
        kept = desk.add_source(record.id, source, analyse(article, [source]), reviewer="ann")
        desk.decide([claim.id for claim in desk.claims(record.id)], Finding.VERIFIED, reviewer="ann")
        yield desk, record.id, kept


def states(desk: Desk, article: str) -> dict[str, State]:
    return {claim.text: claim.state for claim in desk.claims(article)}


def test_a_claim_that_rested_on_a_changed_figure_is_stale_with_that_reason(checked):
    desk, article, source = checked
    planned = plan_source(desk, article, source, Document.from_text(SOURCE.replace("487", "687"), "new.txt"))
    carry_out_source(desk, planned, reviewer="ann")
    assert states(desk, article) == {"500": State.STALE, "40": State.CHECKED}
    claim = next(claim for claim in desk.claims(article) if claim.text == "500")
    assert claim.stale_reason == "register.txt: 487 became 687"
    assert [item.name for item in desk.sources(article)] == ["register.txt"]


def test_a_passage_tied_by_hand_is_found_again_in_the_new_text(checked):
    desk, article, source = checked
    claim = desk.claims(article)[0]
    start = SOURCE.index("The register")
    desk.add_link(claim.id, source.id, start, len(SOURCE), Relation.MENTIONS, reviewer="ann")
    new = "A new head line.\n\n" + SOURCE
    planned = plan_source(desk, article, source, Document.from_text(new, "new.txt"))
    assert (planned.anchored, planned.left, planned.stale) == (1, (), {})
    carry_out_source(desk, planned, reviewer="ann")
    assert [link.quote for link in desk.links(claim.id) if link.status == "added"] == [
        "The register was kept by hand until May."
    ]


def test_undo_brings_the_old_text_back_with_its_decisions(checked):
    desk, article, source = checked
    planned = plan_source(desk, article, source, Document.from_text(SOURCE.replace("487", "687"), "new.txt"))
    carry_out_source(desk, planned, reviewer="ann")
    desk.undo(reviewer="ann")
    assert states(desk, article) == {"500": State.CHECKED, "40": State.CHECKED}
    assert [item.id for item in desk.sources(article)] == [source.id]


def test_the_same_text_again_changes_nothing(checked):
    desk, article, source = checked
    planned = plan_source(desk, article, source, Document.from_text(SOURCE, "new.txt"))
    assert carry_out_source(desk, planned, reviewer="ann") is None


def test_an_accepted_passage_comes_along_and_one_whose_sentence_was_cut_is_listed(checked):
    desk, article, source = checked
    claim = next(claim for claim in desk.claims(article) if claim.text == "40")
    (link,) = [item for item in desk.links(claim.id) if "44 lawsuits" in item.quote]
    desk.judge_link(link.id, "accepted", reviewer="ann")
    start = SOURCE.index("The register")
    desk.add_link(claim.id, source.id, start, len(SOURCE), Relation.MENTIONS, reviewer="ann")
    cut = SOURCE[:start].replace("received 44 lawsuits from soldiers", "took in 44 lawsuits in the end")
    planned = plan_source(desk, article, source, Document.from_text(cut, "new.txt"))
    assert [(item.number, item.quote) for item in planned.left] == [
        (claim.number, "The register was kept by hand until May.")
    ]
    assert "left behind 1" in planned.summary
    carry_out_source(desk, planned, reviewer="ann")
    kept = [item.quote for item in desk.links(claim.id) if item.status == "accepted"]
    assert kept == ["The court in Vladikavkaz took in 44 lawsuits in the end."]


def test_a_claim_whose_source_changed_stays_stale_though_its_figure_comes_back_in_the_article(checked):
    desk, article, source = checked
    planned = plan_source(desk, article, source, Document.from_text(SOURCE.replace("487", "687"), "new.txt"))
    carry_out_source(desk, planned, reviewer="ann")
    for text in (ARTICLE.replace("500", "600"), ARTICLE):
        carry_out(desk, plan(desk, article, Document.from_text(text, "b.txt")), reviewer="ann")
    assert states(desk, article)["500"] is State.STALE


def test_evidence_in_a_table_names_the_cell_of_its_figure_also_after_the_table_grew_by_a_row(tmp_path: Path) -> None:
    article = Document.from_text("The court of Mill heard 312 cases, and 47 people were acquitted there.", "a.txt")
    rows = b"County,Cases,Acquitted\nMill,312,47\n"
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        record = desk.add_article(analyse(article), reviewer="ann")
        source = read_material(Material(rows, "courts.csv"))
        kept = desk.add_source(record.id, source, analyse(article, [source]), reviewer="ann")
        cases, acquitted = desk.claims(record.id)
        for claim, cell in ((cases, "B2"), (acquitted, "C2")):
            (link,) = [link for link in desk.links(claim.id) if link.relation is Relation.STATES]
            assert link.locator == cell
            desk.judge_link(link.id, "accepted", reviewer="ann")
        new = read_material(Material(rows.replace(b"Mill", b"Stone,9,2\nMill"), "courts.csv"))
        carry_out_source(desk, plan_source(desk, record.id, kept, new), reviewer="ann")
        for claim, cell in ((cases, "B3"), (acquitted, "C3")):
            assert [link.locator for link in desk.links(claim.id) if link.status == "accepted"] == [cell]


def test_the_best_evidence_is_what_states_a_claim_and_no_passage_that_only_speaks_of_its_subject(
    tmp_path: Path,
) -> None:
    article = Document.from_text("A crossing takes 55 minutes and costs £14.50, up from £12 in 2022.", "a.txt")
    text = (
        "The single fare rises to £14.50 from 1 April.\n\nThe average crossing took longer, in minutes, and costs more."
    )
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        record = desk.add_article(analyse(article), reviewer="ann")
        source = Document.from_text(text, "release.txt")
        desk.add_source(record.id, source, analyse(article, [source]), reviewer="ann")
        claim = next(claim for claim in desk.claims(record.id) if claim.text == "£14.50")
        for links in (desk.links(claim.id), desk.article_links(record.id, own=False)[claim.id]):
            told = [link.relation for link in links if link.source_id is not None]
            assert told[:1] == [Relation.STATES]
