"""The second look: four eyes, by choice blind, and how far they agree."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.journal.interrater import (
    agreement_on,
    cohen_kappa,
    krippendorff_alpha,
    observed_agreement,
    pair_agreements,
)
from workbench.errors import UsageError

from .samples import numbered


def test_agreement_signs_a_claim_off(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    review = desk.second_look([claim], reviewer="bob")
    signed = desk.claim(claim)
    assert (signed.state, signed.signed_by, signed.signed_at) == (State.SIGNED_OFF, "bob", review.at)
    assert desk.coverage(desk.article().id).signed_off == 1


def test_disagreement_opens_the_claim_again_with_both_findings(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann", note="register")
    desk.second_look([claim], Finding.WRONG, reviewer="bob", blind=True, note="another year")
    opened = desk.claim(claim)
    assert (opened.state, opened.disputed) == (State.OPEN, True)
    assert (opened.finding, opened.second_finding, opened.second_reviewer) == (Finding.VERIFIED, Finding.WRONG, "bob")
    assert [(voice.finding, voice.second, voice.blind, voice.note) for voice in desk.voices(claim)] == [
        (Finding.VERIFIED, False, False, "register"),
        (Finding.WRONG, True, True, "another year"),
    ]
    assert desk.coverage(desk.article().id).open == 5


def test_nobody_signs_off_her_own_decision(desk: Desk) -> None:
    claims = numbered(desk, 1, 2)
    desk.decide(claims[:1], Finding.VERIFIED, reviewer="ann")
    desk.decide(claims[1:], Finding.VERIFIED, reviewer="bob")
    with pytest.raises(UsageError, match="claim 2 was decided by bob"):
        desk.second_look(claims, reviewer=" bob ")
    assert desk.claim(claims[0]).state is State.CHECKED


def test_what_is_not_decided_cannot_be_signed_off(desk: Desk) -> None:
    with pytest.raises(UsageError, match="not decided"):
        desk.second_look(numbered(desk, 1), reviewer="bob")


def test_a_blind_look_needs_a_finding_of_its_own(desk: Desk) -> None:
    desk.decide(numbered(desk, 1), Finding.VERIFIED, reviewer="ann")
    with pytest.raises(UsageError, match="own finding"):
        desk.second_look(numbered(desk, 1), reviewer="bob", blind=True)


def test_deciding_again_ends_a_sign_off_and_undoing_that_brings_it_back(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    desk.second_look([claim], reviewer="bob")
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    assert desk.claim(claim).state is State.CHECKED
    desk.undo(reviewer="ann")
    assert desk.claim(claim).state is State.SIGNED_OFF
    desk.undo(reviewer="bob")
    assert desk.claim(claim).state is State.CHECKED


def test_settling_after_a_second_look_closes_the_claim(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    desk.second_look([claim], Finding.WRONG, reviewer="bob")
    desk.decide([claim], Finding.WRONG, reviewer="ann", settle=True)
    assert (desk.claim(claim).state, desk.claim(claim).disputed) == (State.CHECKED, False)


def test_ratings_are_what_each_reviewer_said_last_without_reconciliations(desk: Desk) -> None:
    one, two = numbered(desk, 1, 2)
    desk.decide([one, two], Finding.VERIFIED, reviewer="ann")
    desk.second_look([one], Finding.WRONG, reviewer="bob", blind=True)
    desk.second_look([two], reviewer="bob")
    desk.decide([one], Finding.WRONG, reviewer="cat", settle=True)
    both = {"ann": Finding.VERIFIED, "bob": Finding.WRONG}
    assert desk.ratings() == {one: both, two: {"ann": Finding.VERIFIED, "bob": Finding.VERIFIED}}
    assert desk.ratings(desk.article().id, blind=True) == {one: both}


def test_kappa_of_a_textbook_table() -> None:
    """20 both yes, 5 and 10 split, 15 both no: observed 0.70, expected 0.50."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert cohen_kappa(pairs) == pytest.approx(0.4)


def test_alpha_of_krippendorffs_own_nominal_example() -> None:
    """Computing Krippendorff's alpha-reliability (2011), section C: four observers, twelve units, alpha 0.743."""
    table = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    ]
    units = [{str(rater): row[unit] for rater, row in enumerate(table) if row[unit] is not None} for unit in range(12)]
    assert krippendorff_alpha(units) == pytest.approx(0.743, abs=0.0005)


def test_agreement_on_one_finding_counts_those_who_named_it() -> None:
    units = [{"a": "v", "b": "v"}, {"a": "v", "b": "w"}, {"a": "w", "b": "w"}]
    assert agreement_on("v", units) == pytest.approx(2 / 3)
    assert agreement_on("x", units) is None


def test_nothing_can_be_told_of_one_rater_or_one_finding() -> None:
    assert observed_agreement([{"a": "v"}]) is None
    assert krippendorff_alpha([{"a": "v"}]) is None
    assert cohen_kappa([("v", "v")]) is None
    assert pair_agreements([{"a": "v"}]) == []


@settings(max_examples=60)
@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.sampled_from("vwx"), min_size=1), max_size=12))
def test_agreement_never_leaves_its_bounds_and_perfect_agreement_is_one(units: list[dict[str, str]]) -> None:
    for value in (observed_agreement(units), *(agreement_on(name, units) for name in "vwx")):
        assert value is None or 0 <= value <= 1
    for pair in pair_agreements(units):
        assert pair.kappa is None or -1 <= pair.kappa <= 1
    alpha = krippendorff_alpha(units)
    assert alpha is None or alpha <= 1
    same = [dict.fromkeys(unit, "v" if index % 2 else "w") for index, unit in enumerate(units)]
    assert observed_agreement(same) in (None, 1)
    assert krippendorff_alpha(same) in (None, 1)


def test_a_reason_that_is_added_to_a_second_look_is_undone_with_it(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    before = desk.claim(claim)
    desk.second_look([claim], Finding.WRONG, reviewer="bob")
    desk.second_look([claim], Finding.WRONG, reviewer="bob", note="the list says so")
    after = desk.claim(claim)
    desk.undo(reviewer="bob")
    assert desk.claim(claim) == before
    assert desk.undo(reviewer="bob") is None
    desk.redo(reviewer="bob")
    assert desk.claim(claim) == after
    assert [voice.note for voice in desk.voices(claim)] == ["", "the list says so"]
    assert desk.redo(reviewer="bob") is None
