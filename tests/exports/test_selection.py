"""Which claims go out, and what stays behind with those that do not."""

from dataclasses import replace

import pytest

from workbench.desk.finding import Finding, State
from workbench.exports.dossier import UNNAMED, without_confidential
from workbench.exports.selection import EVERYTHING, VERIFIED, Selection, select
from workbench.quantities.quantity import Kind

from .dossiers import dossier


def numbers(selection: Selection) -> list[int]:
    return [claim.number for claim in select(dossier(), selection).claims]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (EVERYTHING, list(range(1, 11))),
        (VERIFIED, [1, 6]),
        (Selection(findings=frozenset({Finding.UNCHECKED})), [2, 8, 10]),
        (Selection(states=frozenset({State.STALE})), [8]),
        (Selection(kinds=frozenset({Kind.MONEY, Kind.DATE})), [1, 5]),
        (Selection(reviewers=frozenset({"Bo"})), [1]),
        (Selection(query="FERRY 500 took"), [3, 4, 5]),
        (Selection(query="budget"), [5]),
        (Selection(query="ferry", findings=frozenset({Finding.WRONG})), [5]),
    ],
)
def test_a_selection_takes_what_fits_all_of_its_parts(selection: Selection, expected: list[int]) -> None:
    assert numbers(selection) == expected


@pytest.mark.parametrize("state", [State.STALE, State.AMBIGUOUS, State.GONE])
def test_a_decision_that_no_longer_holds_is_not_among_the_verified(state: State) -> None:
    whole = dossier()
    moved = whole.claims[5]._replace(state=state)
    changed = replace(whole, claims=(moved,))
    assert select(changed, VERIFIED).claims == ()
    assert select(changed, Selection(VERIFIED.findings, frozenset({state}))).claims == (moved,)


def test_claims_that_are_gone_go_out_only_where_they_are_asked_for() -> None:
    whole = dossier()
    gone = replace(whole, claims=(whole.claims[0]._replace(state=State.GONE),))
    assert select(gone, EVERYTHING).claims == ()


def test_links_and_journal_of_claims_that_stay_behind_stay_behind() -> None:
    chosen = select(dossier(), Selection(findings=frozenset({Finding.IMPRECISE})))
    assert list(chosen.links) == [chosen.claims[0].id]
    assert [review.id for review in chosen.history] == ["r1"]
    assert chosen.coverage == dossier().coverage


def test_a_confidential_source_leaves_no_name_words_or_place_but_is_still_counted() -> None:
    hidden = without_confidential(dossier())
    link = hidden.links[hidden.claims[4].id][1]
    assert (link.source, link.quote, link.locator, link.why, link.start, link.end) == (UNNAMED, "", "", (), 0, 0)
    assert [source.name for source in hidden.sources] == ["harbour-log.txt", UNNAMED]
    assert len(hidden.evidence(hidden.claims[4])) == 2
    assert "kerr" not in repr(hidden).casefold()


def test_an_act_on_a_confidential_passage_keeps_its_place_in_the_journal_without_its_content() -> None:
    whole = dossier()
    secret = whole.links[whole.claims[4].id][1]
    judged = whole.history[0]._replace(id="r3", targets=(secret.id,), content={"quote": "whispered Mr. Kerr"})
    hidden = without_confidential(replace(whole, history=(*whole.history, judged)))
    assert [review.content for review in hidden.history] == [*(review.content for review in whole.history), {}]


def test_a_claim_that_a_confidential_source_made_stale_does_not_tell_its_name_or_figures() -> None:
    whole = dossier()
    secret = next(source.name for source in whole.sources if source.confidential)
    claims = tuple(claim._replace(stale_reason=f"{secret}: 500 became 400") for claim in whole.claims)
    told = replace(whole, claims=claims)
    gone = replace(told, sources=(), secrets={"s9": secret})
    for hidden in (without_confidential(told), without_confidential(gone)):
        assert {claim.stale_reason for claim in hidden.claims} == {f"{UNNAMED} changed"}
