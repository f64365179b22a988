"""Deciding, undoing, disputing, asking: what an act does to the claims that it touches."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.errors import DeskError, UsageError

from .samples import analysis, numbered


def test_a_decision_shows_who_when_and_why(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    review = desk.decide([claim], Finding.WRONG, reviewer="ann", note="register", corrected_value="480")
    decided = desk.claim(claim)
    assert (decided.finding, decided.state) == (Finding.WRONG, State.CHECKED)
    assert (decided.reviewer, decided.decided_at) == ("ann", review.at)
    assert (decided.note, decided.corrected_value) == ("register", "480")


def test_coverage_counts_what_is_decided_and_what_is_open(desk: Desk) -> None:
    desk.decide(numbered(desk, 1, 2), Finding.VERIFIED, reviewer="ann")
    desk.ask(numbered(desk, 3)[0], "Which court?", reviewer="ann")
    coverage = desk.coverage(desk.article().id)
    assert (coverage.claims, coverage.decided, coverage.open, coverage.query) == (5, 2, 3, 1)
    assert coverage.by_finding[Finding.VERIFIED] == 2


def test_a_note_that_is_not_given_stays_and_an_empty_one_goes(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.note(claim, "ask the court", reviewer="ann")
    desk.decide([claim], Finding.VERIFIED, reviewer="bob")
    assert desk.claim(claim).note == "ask the court"
    desk.note(claim, "", reviewer="ann")
    assert desk.claim(claim).note == ""


def test_undo_and_redo_walk_ones_own_acts_to_and_fro(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    steps = [Finding.VERIFIED, Finding.WRONG, Finding.IMPRECISE]
    for finding in steps:
        desk.decide([claim], finding, reviewer="ann")
    seen = []
    while desk.undo(reviewer="ann"):
        seen.append(desk.claim(claim).finding)
    assert seen == [Finding.WRONG, Finding.VERIFIED, Finding.UNCHECKED]
    seen = []
    while desk.redo(reviewer="ann"):
        seen.append(desk.claim(claim).finding)
    assert seen == steps


def test_a_new_act_ends_what_could_be_redone(desk: Desk) -> None:
    one, two = numbered(desk, 1, 2)
    desk.decide([one], Finding.VERIFIED, reviewer="ann")
    desk.undo(reviewer="ann")
    desk.decide([two], Finding.WRONG, reviewer="ann")
    assert desk.redo(reviewer="ann") is None
    desk.undo(reviewer="ann")
    assert desk.redo(reviewer="ann") is not None
    assert desk.redo(reviewer="ann") is None
    assert desk.claim(one).finding is Finding.UNCHECKED


def test_nobody_undoes_the_acts_of_others(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    assert desk.undo(reviewer="bob") is None
    assert desk.claim(claim).finding is Finding.VERIFIED


def test_undoing_an_act_under_a_later_one_of_another_leaves_the_later_one(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    desk.decide([claim], Finding.WRONG, reviewer="bob")
    desk.undo(reviewer="ann")
    assert desk.claim(claim).finding is Finding.WRONG
    assert not desk.claim(claim).disputed


def test_many_decisions_of_one_act_are_undone_as_one(desk: Desk) -> None:
    claims = numbered(desk, 1, 2, 3)
    desk.decide(claims[:1], Finding.WRONG, reviewer="ann")
    desk.decide(claims, Finding.VERIFIED, reviewer="ann", note="all of them")
    review = desk.undo(reviewer="ann")
    assert review is not None
    assert list(review.targets) == claims
    assert [desk.claim(claim).finding for claim in claims] == [Finding.WRONG, Finding.UNCHECKED, Finding.UNCHECKED]
    assert desk.claim(claims[1]).note == ""


def test_undo_reaches_back_across_restarts_and_articles(desk: Desk) -> None:
    other = desk.add_article(analysis("9 lives"), reviewer="ann")
    (first,) = [claim.id for claim in desk.claims(other.id)]
    desk.decide([first], Finding.VERIFIED, reviewer="ann")
    article = next(item for item in desk.articles() if item.id != other.id)
    second = desk.claims(article.id)[0].id
    desk.decide([second], Finding.WRONG, reviewer="ann")
    with Desk.open(desk.path) as again:
        again.undo(reviewer="ann")
        again.undo(reviewer="ann")
        assert again.claim(first).finding is again.claim(second).finding is Finding.UNCHECKED


def test_two_reviewers_who_decide_differently_see_that_they_differ(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann", note="register")
    desk.decide([claim], Finding.WRONG, reviewer="bob")
    assert desk.claim(claim).disputed
    said = [(voice.reviewer, voice.finding, voice.note) for voice in desk.voices(claim)]
    assert said == [("ann", Finding.VERIFIED, "register"), ("bob", Finding.WRONG, "")]


@pytest.mark.parametrize("settled_by", ["agreeing", "withdrawing", "settling"])
def test_a_dispute_ends_when_they_agree_withdraw_or_settle(desk: Desk, settled_by: str) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    desk.decide([claim], Finding.WRONG, reviewer="bob")
    match settled_by:
        case "agreeing":
            desk.decide([claim], Finding.WRONG, reviewer="ann")
        case "withdrawing":
            desk.undo(reviewer="bob")
        case _:
            desk.decide([claim], Finding.IMPRECISE, reviewer="editor", settle=True)
    assert not desk.claim(claim).disputed


def test_a_question_makes_a_query_of_a_claim_until_the_answer_is_kept(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.ask(claim, "Which court?", reviewer="ann")
    assert (desk.claim(claim).state, desk.claim(claim).question) == (State.QUERY, "Which court?")
    desk.answer(claim, "Krasnodar", reviewer="ann")
    assert (desk.claim(claim).state, desk.claim(claim).answer) == (State.OPEN, "Krasnodar")
    desk.ask(claim, "Which year?", reviewer="ann")
    assert (desk.claim(claim).state, desk.claim(claim).answer) == (State.QUERY, "")


def test_tags_are_a_set(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.tag(claim, ["court", "lead", "court"], reviewer="ann")
    assert desk.claim(claim).tags == ("court", "lead")


def test_an_act_on_nothing_or_by_nobody_is_refused_and_leaves_no_row(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    with pytest.raises(UsageError):
        desk.decide([], Finding.VERIFIED, reviewer="ann")
    with pytest.raises(UsageError):
        desk.decide([claim], Finding.VERIFIED, reviewer="  ")
    with pytest.raises(DeskError):
        desk.decide([claim, "c0"], Finding.VERIFIED, reviewer="ann")
    assert desk.history() == []


def test_history_tells_all_acts_on_a_claim_with_their_undos(desk: Desk) -> None:
    one, two = numbered(desk, 1, 2)
    desk.decide([one], Finding.VERIFIED, reviewer="ann")
    desk.decide([two], Finding.WRONG, reviewer="bob")
    desk.undo(reviewer="ann")
    assert [review.act for review in desk.history(claim_id=one)] == ["decide", "undo"]
    assert len(desk.history(article_id=desk.article().id)) == len(desk.history()) == 3


def test_every_claims_state_can_be_read_with_plain_sql(desk: Desk) -> None:
    desk.decide(numbered(desk, 2), Finding.VERIFIED, reviewer="ann")
    with closing(sqlite3.connect(desk.path)) as shell:
        rows = shell.execute("SELECT number, finding, state FROM claim_state WHERE is_claim ORDER BY number")
        assert rows.fetchall()[:2] == [(1, "unchecked", "open"), (2, "verified", "checked")]


def test_an_open_desk_notices_what_another_process_decided(desk: Desk) -> None:
    assert not desk.changed()
    with Desk.open(desk.path) as other:
        other.decide(numbered(other, 1), Finding.VERIFIED, reviewer="bob")
    assert desk.changed()
    assert not desk.changed()
    desk.decide(numbered(desk, 2), Finding.VERIFIED, reviewer="ann")
    assert not desk.changed()


def test_reads_inside_steady_are_of_one_moment(desk: Desk) -> None:
    article = desk.article()
    with desk.steady(), Desk.open(desk.path) as other:
        before = desk.coverage(article.id)
        other.decide(numbered(other, 1), Finding.VERIFIED, reviewer="bob")
        assert desk.coverage(article.id) == before
    assert desk.coverage(article.id) != before


def test_names_and_notes_with_bytes_that_are_no_text_are_kept_readable(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer=" Zo\u00eb\n\udcff ", note="caf\udce9 \x00 \\u0000")
    decided = desk.claim(claim)
    assert (decided.reviewer, decided.note) == ("Zo\u00eb \ufffd", "caf\ufffd \u2400 \\u0000")
    assert desk.verify().fault == ""
    assert desk.undo(reviewer="Zo\u00eb\n\udcff") is not None
