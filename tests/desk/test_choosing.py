"""Two places of a new draft fit a claim: the reviewer says which, and nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.file.examining import differing
from workbench.desk.finding import Finding, State
from workbench.desk.redraft.article import carry_out, plan
from workbench.desk.redraft.between import between
from workbench.errors import UsageError
from workbench.text.document import Document

SENTENCE = "As of July, 171 members of the National Guard were killed, according to the register."
ARTICLE = (
    "About 500 servicemen returned to the base in Zvezdny after four days at the front.\n\n"
    f"{SENTENCE}\n\nAt least 40 lawsuits were filed in Vladikavkaz. Nobody was found guilty there."
)
TWO = ARTICLE.replace(SENTENCE, f"{SENTENCE.replace('171', '180')} {SENTENCE.replace('171', '190')}")
SAME = ARTICLE.replace(SENTENCE, f"{SENTENCE.replace('As of', 'By')} {SENTENCE.replace('As of', 'Since')}")


def take(desk: Desk, text: str, reviewer: str = "ann") -> None:
    article = desk.article().id
    carry_out(desk, plan(desk, article, Document.from_text(text, "b.txt")), reviewer=reviewer)


def told(desk: Desk) -> list[tuple[str, State, Finding, str]]:
    return [(c.text, c.state, c.finding, c.stale_reason) for c in desk.claims(desk.article().id)]


def ambiguous(desk: Desk) -> str:
    """The claim of the 171; it stands at the second place until somebody chooses."""
    (claim,) = [c for c in desk.claims(desk.article().id) if c.state is State.AMBIGUOUS and c.text != "July"]
    return claim.id


@pytest.fixture
def desk(tmp_path: Path):
    """The article, all of whose claims were verified, with the draft in which one of them has two places."""
    with Desk.open(tmp_path / "claims.db", create=True) as opened:
        article = opened.add_article(analyse(Document.from_text(ARTICLE, "a.txt")), reviewer="ann")
        opened.decide([claim.id for claim in opened.claims(article.id)], Finding.VERIFIED, reviewer="ann")
        take(opened, TWO)
        yield opened
        with opened._file.reading() as db:
            assert differing(db) == []
        assert opened.verify().fault == ""


def test_the_places_that_fit_are_handed_out_with_figure_and_sentence(desk):
    places = desk.candidates(ambiguous(desk))
    assert [(place.text, place.claim_id == ambiguous(desk)) for place in places] == [("180", False), ("190", True)]
    assert places[0].sentence == SENTENCE.replace("171", "180")


def test_the_other_place_is_chosen_and_the_changed_figure_is_stale(desk):
    claim = ambiguous(desk)
    number = desk.claim(claim).number
    desk.choose(claim, 1, reviewer="ann")
    after = desk.claim(claim)
    assert (after.text, after.state, after.stale_reason) == ("180", State.STALE, "171 became 180")
    assert (after.number, after.past_finding) == (number, Finding.VERIFIED)


def test_a_new_claim_stands_at_the_place_that_became_free_and_none_at_the_chosen_one_beside_it(desk):
    before = {c.text: c.id for c in desk.claims(desk.article().id)}
    desk.choose(ambiguous(desk), 1, reviewer="ann")
    after = [c for c in desk.claims(desk.article().id) if c.text in ("180", "190")]
    assert [(c.text, c.state) for c in after] == [("180", State.STALE), ("190", State.OPEN)]
    assert before["180"] not in {c.id for c in after}


def test_choosing_where_it_stands_already_ends_the_ambiguity(desk):
    claim = ambiguous(desk)
    desk.choose(claim, 2, reviewer="ann")
    assert (desk.claim(claim).text, desk.claim(claim).stale_reason) == ("190", "171 became 190")
    assert [c.text for c in desk.claims(desk.article().id)].count("190") == 1


def test_choosing_again_holds_whole(desk):
    claim = ambiguous(desk)
    state = {}
    for number in (1, 2, 1, 2, 0, 2):
        desk.choose(claim, number, reviewer="ann")
        now = told(desk)
        assert state.setdefault(number, now) == now


def test_none_of_them_means_that_the_claim_is_gone(desk):
    claim = ambiguous(desk)
    desk.choose(claim, 0, reviewer="ann")
    assert (desk.claim(claim).state, desk.claim(claim).text) == (State.GONE, "171")
    open_now = [c.text for c in desk.claims(desk.article().id) if c.state is State.OPEN]
    assert [text for text in open_now if text != "July"] == ["180", "190"]


def test_undo_and_redo_take_the_choice_back_and_bring_it_again(desk):
    claim = ambiguous(desk)
    before = told(desk)
    desk.choose(claim, 1, reviewer="ann")
    chosen = told(desk)
    desk.undo(reviewer="ann")
    assert told(desk) == before
    desk.redo(reviewer="ann")
    assert told(desk) == chosen


def test_the_journal_alone_brings_a_choice_back(desk):
    desk.choose(ambiguous(desk), 1, reviewer="ann")
    before = told(desk)
    desk.rebuild()
    assert told(desk) == before


def test_the_same_figure_at_the_chosen_place_keeps_its_finding(desk):
    desk.undo(reviewer="ann")
    take(desk, SAME)
    (claim,) = [c.id for c in desk.claims(desk.article().id) if c.state is State.AMBIGUOUS and c.text == "171"]
    desk.choose(claim, 1, reviewer="ann")
    assert (desk.claim(claim).state, desk.claim(claim).finding) == (State.CHECKED, Finding.VERIFIED)
    assert desk.claim(claim).sentence.startswith("By July")


def test_a_finding_on_one_place_does_not_hold_at_the_other(desk):
    claim = ambiguous(desk)
    desk.decide([claim], Finding.WRONG, reviewer="ann")
    desk.choose(claim, 1, reviewer="ann")
    assert desk.claim(claim).stale_reason == "190 became 180"


def test_the_next_draft_follows_a_claim_from_its_chosen_place(desk):
    claim = ambiguous(desk)
    desk.choose(claim, 1, reviewer="ann")
    desk.confirm([claim], reviewer="ann")
    take(desk, TWO.replace("As of July, 180 members", "As of July, some 180 members"))
    assert (desk.claim(claim).text, desk.claim(claim).stale_reason) == ("180", "180 became about 180")


def test_a_text_that_was_a_draft_before_can_be_one_again(desk):
    """The writer takes the last change back; what was cut by that is gone, what changed is stale."""
    claim = ambiguous(desk)
    desk.choose(claim, 1, reviewer="ann")
    desk.confirm([claim], reviewer="ann")
    chosen = told(desk)
    changed = TWO.replace("180", "185") + "\n\nThere were 9 farms."
    take(desk, changed)
    desk.confirm([claim], reviewer="ann")
    later = told(desk)
    take(desk, TWO)
    assert (desk.claim(claim).text, desk.claim(claim).stale_reason) == ("180", "185 became 180")
    assert [c.text for c in desk.claims(desk.article().id) if c.state is State.GONE] == ["9"]
    assert [draft.in_force for draft in desk.drafts(desk.article().id)] == [False, True, False]
    found = between(desk, desk.article().id)
    assert (found.older.number, found.newer.number) == (3, 2)
    assert [(case.fate, case.before.figure) for case in found.cases if case.fate == "gone"] == [("gone", "9")]
    desk.undo(reviewer="ann")
    assert told(desk) == later
    desk.undo(reviewer="ann")
    desk.undo(reviewer="ann")
    assert told(desk) == chosen


def test_what_is_no_place_or_not_ambiguous_is_refused(desk):
    claim = ambiguous(desk)
    with pytest.raises(UsageError, match="no place 3"):
        desk.choose(claim, 3, reviewer="ann")
    with pytest.raises(UsageError, match="one place only"):
        desk.choose(desk.claims(desk.article().id)[0].id, 1, reviewer="ann")


def test_a_merge_brings_the_choice_along(desk, tmp_path):
    from workbench.desk.file.backup import back_up

    back_up(desk.path, tmp_path / "bob.db")
    desk.choose(ambiguous(desk), 1, reviewer="ann")
    with Desk.open(tmp_path / "bob.db") as bob:
        bob.merge(desk.path, reviewer="bob")
        assert bob.claims(bob.article().id) == desk.claims(desk.article().id)


def test_suggested_passages_go_with_the_place_and_judged_ones_with_the_claim(desk):
    article = desk.article()
    source = Document.from_text(
        "The register counts 180 members of the National Guard killed.\n\n"
        "A later list has 190 members of the National Guard killed.",
        "register.txt",
    )
    desk.add_source(article.id, source, analyse(desk.document(article.draft_id), [source]), reviewer="ann")
    claim = ambiguous(desk)
    before = {c.text: [link.quote for link in desk.links(c.id)] for c in desk.claims(article.id)}
    desk.choose(claim, 1, reviewer="ann")
    after = {c.text: [link.quote for link in desk.links(c.id)] for c in desk.claims(article.id)}
    assert after == before
    assert after["190"] != after["180"]
    link = desk.links(claim)[0]
    desk.judge_link(link.id, "accepted", reviewer="ann")
    shown = desk.links(claim)
    assert [(item.quote, item.status) for item in shown if item.quote == link.quote] == [(link.quote, "accepted")]
    assert desk.article_links(article.id)[claim] == shown
