"""What is kept of an article: its text, its claims with numbers for life, its sources and drafts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from workbench.claims.mention import Relation
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.passages import Passages
from workbench.errors import DeskError, UsageError
from workbench.quantities.quantity import Bound, Kind
from workbench.text.document import Document, Note, Origin
from workbench.text.locators import Locator

from .samples import SOURCE, TEXT, analysis, numbered


def test_the_stored_document_is_the_one_that_was_added(desk: Desk, tmp_path: Path) -> None:
    raw = "\ufeffIn the re\u00adport of 140 pages,\r\n12 e\u0301tudes."
    read = Document.from_text(
        raw, "odd.txt", locators=(Locator(0, 12, "page 1"),), origin=Origin(title="Odd", raw_sha256="ab")
    )
    document = replace(read, notes=(Note(3, "whose report?", "editor"),))
    article = desk.add_article(replace(analysis(), article=document, mentions=(), facts=(), checks=()), reviewer="ann")
    with Desk.open(desk.path) as again:
        assert again.document(article.draft_id) == document
        assert again.origin(article.draft_id) == document.origin


def test_claims_are_numbered_in_text_order_and_mentions_that_are_none_come_after(desk: Desk) -> None:
    article = desk.article()
    assert [(claim.number, claim.text) for claim in desk.claims(article.id)] == [
        (1, "500"),
        (2, "140"),
        (3, "115"),
        (4, "12"),
        (5, "171"),
    ]
    everything = desk.claims(article.id, everything=True)
    assert [claim.number for claim in everything if claim.text == "7"] == [6]


def test_a_claim_knows_its_sentence_and_paragraph(desk: Desk) -> None:
    last = desk.claims(desk.article().id)[-1]
    assert (last.sentence, last.paragraph) == ("By July 171 were dead.", 2)
    assert TEXT[last.start : last.end] == "171"


def test_adding_the_same_text_again_changes_nothing(desk: Desk) -> None:
    before = desk.claims(desk.article().id)
    desk.add_article(analysis(name="renamed.txt"), reviewer="bob")
    assert len(desk.articles()) == 1
    assert desk.claims(desk.article().id) == before


def test_two_desks_that_read_the_same_text_call_its_claims_the_same(desk: Desk, tmp_path: Path) -> None:
    with Desk.open(tmp_path / "other.db", create=True) as other:
        other.add_article(analysis(), reviewer="bob")
        assert [claim.id for claim in other.claims(other.article().id)] == [
            claim.id for claim in desk.claims(desk.article().id)
        ]


def test_integers_of_any_size_and_decimals_come_back_with_their_type(tmp_path: Path) -> None:
    found = analysis("1 2 3")
    values = (10**5000, 4.0, -(2**63))
    mentions = tuple(
        replace(mention, quantity=replace(mention.quantity, low=value, high=None))
        for mention, value in zip(found.mentions, values, strict=True)
    )
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(replace(found, mentions=mentions), reviewer="ann")
        read = [claim.low for claim in desk.claims(article.id)]
    assert read == list(values)
    assert [type(value) for value in read] == [int, float, int]


def test_a_path_inside_the_folder_of_the_desk_is_kept_relative_to_it(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        inside = desk.add_article(analysis(path=str(tmp_path.resolve() / "texts" / "a.txt")), reviewer="ann")
        outside = desk.add_article(analysis("9 lives", path="/elsewhere/b.txt"), reviewer="ann")
        assert (inside.path, outside.path) == ("texts/a.txt", "/elsewhere/b.txt")
        assert desk.document(inside.draft_id).origin.path == "texts/a.txt"


@pytest.mark.parametrize("ref", ["article.txt", "artic", "About 500"])
def test_an_article_is_found_by_name_title_or_a_beginning(desk: Desk, ref: str) -> None:
    assert desk.article(ref) == desk.article()


def test_a_word_that_names_no_article_is_answered_with_those_there_are(desk: Desk) -> None:
    with pytest.raises(UsageError, match=r"article\.txt"):
        desk.article("letter")


def test_an_empty_desk_says_how_to_fill_it(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "claims.db", create=True) as desk, pytest.raises(DeskError, match="workbench add"):
        desk.article()


def with_source(desk: Desk, *, confidential: bool = False) -> str:
    source = Document.from_text(SOURCE, "court.txt")
    return desk.add_source(
        desk.article().id, source, analysis(sources=(source,)), reviewer="ann", confidential=confidential
    ).id


def test_a_source_brings_passages_and_contradictions_come_first(desk: Desk) -> None:
    source = with_source(desk)
    (suit,) = numbered(desk, 2)
    (link,) = desk.links(suit)
    assert (link.source_id, link.source, link.quote) == (source, "court.txt", "The court lists 140 suits.")
    assert (link.locator, link.status, link.why) == ("paragraph 1", "suggested", ("same figure",))
    lost = desk.claim(*numbered(desk, 4))
    assert lost.contradicted
    assert desk.claim(suit).single_source
    assert desk.article_links(desk.article().id)[suit] == desk.links(suit)


def test_a_removed_source_takes_its_passages_out_of_sight_until_undone(desk: Desk) -> None:
    source = with_source(desk)
    desk.remove_source(source, reviewer="ann")
    assert desk.sources(desk.article().id) == []
    assert desk.links(*numbered(desk, 2)) == []
    assert not desk.claim(*numbered(desk, 4)).contradicted
    desk.undo(reviewer="ann")
    assert [item.id for item in desk.sources(desk.article().id)] == [source]
    assert desk.links(*numbered(desk, 2))


def test_confidential_sources_say_so_in_every_link(desk: Desk) -> None:
    with_source(desk, confidential=True)
    assert desk.sources(desk.article().id)[0].confidential
    assert desk.links(*numbered(desk, 2))[0].confidential


def test_a_rejected_passage_comes_last_and_no_longer_counts(desk: Desk) -> None:
    with_source(desk)
    (claim,) = numbered(desk, 4)
    added = desk.add_link(claim, None, 0, 24, Relation.STATES, reviewer="ann")
    wrong = next(link for link in desk.links(claim) if link.relation is Relation.CONTRADICTS)
    desk.judge_link(wrong.id, "rejected", reviewer="ann")
    assert [(link.id, link.status) for link in desk.links(claim)] == [
        (added.targets[0], "added"),
        (wrong.id, "rejected"),
    ]
    assert not desk.claim(claim).contradicted


def test_what_is_told_of_passages_read_before_is_what_the_file_tells(desk: Desk) -> None:
    with_source(desk)
    suit, enrolled = *numbered(desk, 2), *numbered(desk, 4)
    desk.add_link(enrolled, None, 0, 24, Relation.STATES, reviewer="ann")
    for link in desk.links(suit)[:1]:
        desk.judge_link(link.id, "rejected", reviewer="ann")
    desk.decide([suit, enrolled], Finding.VERIFIED, reviewer="ann")
    article = desk.article().id
    held = desk.holdings()
    links, claims = desk.article_links(article), held.claims
    assert list(claims) == desk.claims(article)
    assert any(claim.contradicted for claim in claims)
    assert held.coverage == desk.coverage(article)
    assert dict(held.links) == {claim.id: links.get(claim.id, ()) for claim in claims}
    for passages in links.values():
        made = Passages.of(tuple(passages))
        assert (passages, passages.kept(), passages.best()) == (made, made.kept(), made.best())
        assert passages.evidence(("added",)) == made.evidence(("added",))
        assert [link.status for link in passages.evidence(("added",))] == sorted(
            link.status for link in passages.kept() if link.status == "added" or link.source_id
        )


def test_a_locator_amends_the_passage_and_adds_none(desk: Desk) -> None:
    with_source(desk)
    (claim,) = numbered(desk, 2)
    before = desk.links(claim)[0]
    desk.locate_link(before.id, "page 3", reviewer="ann")
    assert desk.links(claim)[0] == before._replace(locator="page 3")
    desk.judge_link(before.id, "accepted", reviewer="ann")
    assert (desk.links(claim)[0].locator, desk.links(claim)[0].status) == ("page 3", "accepted")
    desk.undo(reviewer="ann")
    desk.undo(reviewer="ann")
    assert desk.links(claim)[0] == before


def test_a_suggested_passage_that_is_tied_again_takes_the_relation_given_then(desk: Desk) -> None:
    with_source(desk)
    (claim,) = numbered(desk, 2)
    link = next(link for link in desk.links(claim) if link.source_id)
    assert not desk.claim(claim).contradicted
    desk.add_link(claim, link.source_id, link.start, link.end, Relation.CONTRADICTS, reviewer="ann")
    assert [(item.relation, item.status) for item in desk.links(claim) if item.id == link.id] == [
        (Relation.CONTRADICTS, "added")
    ]
    assert desk.claim(claim).contradicted
    desk.locate_link(link.id, "page 3", reviewer="ann")
    assert desk.claim(claim).contradicted
    desk.undo(reviewer="ann")
    desk.undo(reviewer="ann")
    assert not desk.claim(claim).contradicted


def test_a_link_made_by_hand_goes_with_undo_and_comes_back_with_redo(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.add_link(claim, None, 0, 24, Relation.STATES, reviewer="ann", locator="lead")
    assert [(link.locator, link.quote) for link in desk.links(claim)] == [("lead", "About 500 men came home.")]
    desk.undo(reviewer="ann")
    assert desk.links(claim) == []
    desk.redo(reviewer="ann")
    assert len(desk.links(claim)) == 1


def test_a_corrected_reading_holds_and_undo_restores_what_was_read(desk: Desk) -> None:
    (claim,) = numbered(desk, 1)
    desk.correct_reading(claim, {"bound": "~", "high": "510"}, reviewer="ann")
    desk.correct_reading(claim, {"high": "", "unit": "man"}, reviewer="ann")
    read = desk.claim(claim)
    assert (read.bound, read.low, read.high, read.unit) == (Bound.ABOUT, 500, None, "man")
    desk.undo(reviewer="ann")
    assert (desk.claim(claim).high, desk.claim(claim).unit) == (510, "")
    desk.undo(reviewer="ann")
    assert (desk.claim(claim).bound, desk.claim(claim).high) == (Bound.EXACT, 500)


@pytest.mark.parametrize(
    ("changes", "said"), [({"kind": "heap"}, "count, ratio"), ({"low": "x"}, "number"), ({}, "nothing")]
)
def test_a_reading_that_cannot_be_is_refused_in_words(desk: Desk, changes: dict[str, str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        desk.correct_reading(numbered(desk, 1)[0], changes, reviewer="ann")


def test_a_claim_can_be_made_of_a_stretch_of_text_and_taken_back(desk: Desk) -> None:
    article = desk.article()
    start = TEXT.index("July")
    review = desk.add_claim(article.id, start, start + 4, reviewer="ann", label="by July")
    made = desk.claim(review.targets[0])
    assert (made.text, made.label, made.number, made.added_by_hand) == ("July", "by July", 7, True)
    assert made in desk.claims(article.id)
    desk.undo(reviewer="ann")
    assert made.id not in [claim.id for claim in desk.claims(article.id)]


def test_a_mention_that_was_no_claim_becomes_one_under_its_own_number(desk: Desk) -> None:
    article = desk.article()
    start = TEXT.index("7 lost")
    desk.add_claim(article.id, start, start + 1, reviewer="ann")
    assert [claim.number for claim in desk.claims(article.id)] == [1, 2, 3, 6, 4, 5]


def test_a_claim_over_another_is_refused(desk: Desk) -> None:
    with pytest.raises(UsageError, match="overlaps claim 1"):
        desk.add_claim(desk.article().id, 0, 8, reviewer="ann")


def test_facts_are_joined_whole_and_split_again(desk: Desk) -> None:
    one, two, three = numbered(desk, 1, 2, 3)
    desk.join_facts([one, two], reviewer="ann")
    desk.join_facts([two, three], reviewer="ann")
    assert len({desk.claim(claim).fact for claim in (one, two, three)}) == 1
    desk.split_fact([one], reviewer="ann")
    assert desk.claim(one).fact != desk.claim(two).fact == desk.claim(three).fact


def test_a_failing_check_marks_its_claims_until_it_is_silenced(desk: Desk) -> None:
    (check,) = desk.checks(desk.article().id)
    (claim,) = numbered(desk, 2)
    assert desk.claim(claim).failing
    desk.silence(check.id, "the 25 single suits stand below", reviewer="ann")
    assert desk.checks(desk.article().id)[0].silenced == "the 25 single suits stand below"
    assert not desk.claim(claim).failing


def redraft(desk: Desk, text: str, marks: dict[str, dict[str, str]]) -> None:
    """Claims whose figure stands in both drafts keep their ids."""
    found = analysis(text)
    old = {claim.text: claim.id for claim in desk.claims(desk.article().id, everything=True)}
    claims = {
        index: old[figure]
        for index, mention in enumerate(found.mentions)
        if (figure := found.article.text[mention.quantity.start : mention.quantity.end]) in old
    }
    desk.redraft(desk.article().id, found, claims=claims, marks=marks, reviewer="ann")


def test_a_new_draft_keeps_ids_and_numbers_and_shows_what_is_gone_and_new(desk: Desk) -> None:
    article = desk.article()
    before = {claim.text: claim for claim in desk.claims(article.id)}
    desk.decide([before["140"].id], Finding.VERIFIED, reviewer="ann")
    redraft(desk, TEXT.replace("115", "119"), {before["171"].id: {"stale": "its sentence changed"}})
    after = {claim.text: claim for claim in desk.claims(article.id)}
    assert after["140"].id == before["140"].id
    assert after["140"].finding is Finding.VERIFIED
    assert after["115"].state is State.GONE
    assert after["119"].number == 7
    assert (after["171"].state, after["171"].stale_reason) == (State.STALE, "its sentence changed")
    assert desk.article().draft_number == 2
    assert desk.coverage(article.id).claims == 5


def test_a_stale_claim_is_unchecked_with_its_past_finding_until_it_is_decided_again(desk: Desk) -> None:
    (claim,) = numbered(desk, 5)
    desk.decide([claim], Finding.VERIFIED, reviewer="ann")
    redraft(desk, TEXT + " So it is.", {claim: {"stale": "171 became 117"}})
    stale = desk.claim(claim)
    assert (stale.finding, stale.past_finding, stale.state) == (Finding.UNCHECKED, Finding.VERIFIED, State.STALE)
    desk.decide([claim], Finding.VERIFIED, reviewer="bob")
    assert desk.claim(claim).state is State.CHECKED
    assert not desk.claim(claim).disputed


def test_undoing_a_redraft_puts_the_old_draft_in_force_again(desk: Desk) -> None:
    before = desk.claims(desk.article().id)
    redraft(desk, TEXT.replace("115", "119"), {before[0].id: {"stale": "changed"}})
    desk.undo(reviewer="ann")
    assert desk.claims(desk.article().id) == before
    assert desk.article().draft_number == 1


def test_a_reading_corrected_in_one_draft_stays_corrected_in_the_next(desk: Desk) -> None:
    (claim,) = numbered(desk, 5)
    desk.correct_reading(claim, {"kind": "date"}, reviewer="ann")
    redraft(desk, TEXT + " So it is.", {})
    assert desk.claim(claim).kind is Kind.DATE
