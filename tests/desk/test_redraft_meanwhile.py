"""Two at one desk: what somebody decides or puts in force while a draft is worked out is neither lost nor overruled."""

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.redraft.article import carry_out, plan
from workbench.desk.redraft.source import carry_out_source, plan_source
from workbench.errors import MeanwhileError
from workbench.text.document import Document

ARTICLE = "About 500 people returned after four days.\n\nBy July, 171 guards were hurt, the register says."
REGISTER = "The register for the year counts 171 guards who were hurt.\n\nIt is kept by the county."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        desk.add_article(analyse(Document.from_text(ARTICLE, "a.txt")), reviewer="ann")
        yield desk


def next_draft(desk: Desk, figure: str):
    return plan(desk, desk.article().id, Document.from_text(ARTICLE.replace("171", figure), "a.txt"))


def claim_of(desk: Desk, figure: str):
    return next(claim for claim in desk.claims(desk.article().id) if claim.text == figure)


def test_a_figure_that_is_decided_while_the_next_draft_takes_it_back_is_stale(desk):
    desk.decide([claim_of(desk, "171").id], Finding.VERIFIED, reviewer="ann")
    carry_out(desk, next_draft(desk, "117"), reviewer="ann")
    planned = next_draft(desk, "171")
    with Desk.open(desk.path) as other:
        other.decide([claim_of(other, "117").id], Finding.VERIFIED, reviewer="bob")
    carry_out(desk, planned, reviewer="ann")
    claim = claim_of(desk, "171")
    assert (claim.state, claim.stale_reason) == (State.STALE, "117 became 171")


def test_what_is_decided_while_a_draft_is_worked_out_comes_along(desk):
    planned = next_draft(desk, "117")
    with Desk.open(desk.path) as other:
        other.decide([claim_of(other, "500").id], Finding.VERIFIED, reviewer="bob", note="letter")
    carry_out(desk, planned, reviewer="ann")
    claim = claim_of(desk, "500")
    assert (claim.state, claim.finding, claim.note) == (State.CHECKED, Finding.VERIFIED, "letter")
    assert desk.verify().fault == ""


def test_of_two_drafts_worked_out_at_once_one_is_kept_whole_and_the_other_says_so(desk):
    ready, said = Barrier(2), []

    def put(figure: str) -> None:
        with Desk.open(desk.path) as own:
            planned = next_draft(own, figure)
            ready.wait(20)
            try:
                carry_out(own, planned, reviewer="ann")
            except MeanwhileError as error:
                said.append(str(error))

    threads = [Thread(target=put, args=(figure,)) for figure in ("117", "711")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert said == ["another draft of a.txt came in meanwhile; nothing was kept. Do it again"]
    assert len(desk.drafts(desk.article().id)) == 2
    assert claim_of(desk, "117" if "117" in desk.text(desk.article().draft_id) else "711").state is State.STALE
    assert desk.verify().fault == ""


def test_a_changed_source_is_not_taken_in_over_what_was_decided_meanwhile(desk):
    article = desk.article().id
    register = Document.from_text(REGISTER, "register.txt")
    analysis = analyse(desk.document(desk.article().draft_id), [register])
    desk.add_source(article, register, analysis, reviewer="ann")
    changed = Document.from_text(REGISTER.replace("171", "173"), "register.txt")
    planned = plan_source(desk, article, desk.sources(article)[0], changed)
    desk.decide([claim_of(desk, "171").id], Finding.VERIFIED, reviewer="bob")
    with pytest.raises(MeanwhileError, match="somebody decided something meanwhile"):
        carry_out_source(desk, planned, reviewer="ann")
    carry_out_source(desk, plan_source(desk, article, desk.sources(article)[0], changed), reviewer="ann")
    assert claim_of(desk, "171").state is State.STALE
