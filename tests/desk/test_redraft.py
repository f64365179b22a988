"""A new draft on the desk: decisions come along, changed figures are open again, and nothing is lost."""

from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Relation
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord
from workbench.desk.redraft.article import carry_out, plan
from workbench.desk.redraft.between import between
from workbench.errors import DeskError, UsageError
from workbench.text.document import Document

ARTICLE = (
    "About 500 servicemen returned to the base in Zvezdny after four days at the front.\n\n"
    "As of July, 171 members of the National Guard were killed, according to the register.\n\n"
    "At least 40 lawsuits were filed in Vladikavkaz. Nobody was found guilty there."
)


@pytest.fixture
def checked(tmp_path: Path):
    """An open desk with the article, all of whose claims were verified, and the article's id."""
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(ARTICLE, "a.txt")), reviewer="ann")
        desk.decide([claim.id for claim in desk.claims(article.id)], Finding.VERIFIED, reviewer="ann", note="register")
        yield desk, article.id


def take(desk: Desk, article: str, text: str):
    planned = plan(desk, article, Document.from_text(text, "b.txt"))
    carry_out(desk, planned, reviewer="ann")
    return planned


def by_text(desk: Desk, article: str):
    return {claim.text: claim for claim in desk.claims(article)}


def test_a_kept_claim_keeps_number_finding_and_note(checked):
    desk, article = checked
    before = by_text(desk, article)["500"]
    take(desk, article, "A new lead stands here.\n\n" + ARTICLE)
    after = by_text(desk, article)["500"]
    assert (after.id, after.number, after.finding, after.note) == (before.id, before.number, before.finding, "register")
    assert after.start == before.start + len("A new lead stands here.\n\n")


def test_a_changed_figure_is_stale_with_its_past_finding_and_both_figures(checked):
    desk, article = checked
    take(desk, article, ARTICLE.replace("171", "117"))
    claim = by_text(desk, article)["117"]
    assert (claim.state, claim.finding, claim.past_finding) == (State.STALE, Finding.UNCHECKED, Finding.VERIFIED)
    assert claim.stale_reason == "171 became 117"
    assert desk.coverage(article).stale == 1


def test_deciding_a_stale_claim_again_closes_it(checked):
    desk, article = checked
    take(desk, article, ARTICLE.replace("171", "117"))
    desk.decide([by_text(desk, article)["117"].id], Finding.VERIFIED, reviewer="ann")
    assert by_text(desk, article)["117"].state is State.CHECKED


def test_a_cut_claim_is_gone_and_listed(checked):
    desk, article = checked
    take(desk, article, ARTICLE.replace("As of July, 171 members of the National Guard were killed, ", "This is so, "))
    assert by_text(desk, article)["171"].state is State.GONE


def test_a_cut_claim_comes_back_with_its_sentence(checked):
    desk, article = checked
    number = by_text(desk, article)["171"].number
    paragraphs = ARTICLE.split("\n\n")
    take(desk, article, "\n\n".join((paragraphs[0], paragraphs[2])))
    take(desk, article, "\n\n".join((paragraphs[2], paragraphs[1], paragraphs[0])))
    claim = by_text(desk, article)["171"]
    assert (claim.number, claim.finding, claim.state) == (number, Finding.VERIFIED, State.CHECKED)


def test_an_ambiguous_claim_is_open_and_shows_its_places(checked):
    desk, article = checked
    sentence = "As of July, 171 members of the National Guard were killed, according to the register."
    two = f"{sentence.replace('171', '180')} {sentence.replace('171', '190')}"
    planned = take(desk, article, ARTICLE.replace(sentence, two))
    case = next(case for case in planned.cases if case.fate == "ambiguous" and case.before.figure == "171")
    assert [place.text for place in case.candidates] == ["180", "190"]
    assert desk.claim(case.claim_id).state is State.AMBIGUOUS


SENTENCE = "As of July, 171 members of the National Guard were killed, according to the register."
TWO_PLACES = ARTICLE.replace(SENTENCE, f"{SENTENCE.replace('171', '180')} {SENTENCE.replace('171', '190')}")


def test_the_places_of_an_ambiguous_claim_are_known_after_the_redraft(checked):
    desk, article = checked
    claim = by_text(desk, article)["171"]
    take(desk, article, TWO_PLACES)
    places = desk.candidates(claim.id)
    assert [(place.text, place.sentence) for place in places] == [
        (figure, SENTENCE.replace("171", figure)) for figure in ("180", "190")
    ]
    assert [TWO_PLACES[place.start : place.end] for place in places] == ["180", "190"]
    assert {place.claim_id for place in places} == {claim.id, by_text(desk, article)["180"].id}


def test_a_claim_whose_place_is_certain_has_no_places_to_choose_from(checked):
    desk, article = checked
    claim = by_text(desk, article)["171"]
    take(desk, article, TWO_PLACES)
    assert desk.candidates(by_text(desk, article)["40"].id) == ()
    desk.decide([claim.id], Finding.WRONG, reviewer="ann")
    assert desk.candidates(claim.id) == ()
    desk.undo(reviewer="ann")
    assert len(desk.candidates(claim.id)) == 2
    desk.undo(reviewer="ann")
    assert desk.candidates(claim.id) == ()


def test_the_comparison_of_two_drafts_lists_an_ambiguous_figure_with_its_places(checked):
    desk, article = checked
    take(desk, article, TWO_PLACES)
    cases = {case.before.figure: case for case in between(desk, article).cases if case.fate == "ambiguous"}
    assert [place.text for place in cases["171"].candidates] == ["180", "190"]
    assert cases["171"].why == "two places fit as well"


def test_a_claim_that_nobody_placed_is_still_ambiguous_in_the_draft_after_the_next(checked):
    desk, article = checked
    claim = by_text(desk, article)["171"]
    take(desk, article, TWO_PLACES)
    take(desk, article, "A new lead stands here.\n\n" + TWO_PLACES)
    assert desk.claim(claim.id).state is State.AMBIGUOUS
    assert [place.text for place in desk.candidates(claim.id)] == ["180", "190"]


def test_a_claim_that_nobody_placed_is_as_it_was_decided_once_the_old_text_is_back(checked):
    desk, article = checked
    claim = by_text(desk, article)["171"]
    take(desk, article, TWO_PLACES)
    planned = take(desk, article, ARTICLE)
    case = next(case for case in planned.cases if case.claim_id == claim.id)
    assert (case.fate, case.why) == ("kept", "the figure is again as it was decided")
    back = desk.claim(claim.id)
    assert (back.text, back.state, back.finding) == ("171", State.CHECKED, Finding.VERIFIED)


def test_a_claim_of_whose_two_places_one_was_cut_stands_at_the_other_and_is_held_against_what_was_decided(checked):
    desk, article = checked
    claim = by_text(desk, article)["171"]
    take(desk, article, TWO_PLACES)
    take(desk, article, ARTICLE.replace("171", "190"))
    left = desk.claim(claim.id)
    assert (left.text, left.state, left.stale_reason) == ("190", State.STALE, "171 became 190")


def test_the_same_text_again_changes_nothing(checked):
    desk, article = checked
    head = desk.head()
    planned = plan(desk, article, Document.from_text(ARTICLE, "a.txt"))
    assert planned.summary == "the same text; nothing changes"
    assert carry_out(desk, planned, reviewer="ann") is None
    assert desk.head() == head


def test_planning_writes_nothing(checked):
    desk, article = checked
    head, claims = desk.head(), desk.claims(article)
    plan(desk, article, Document.from_text(ARTICLE.replace("171", "117"), "b.txt"))
    assert (desk.head(), desk.claims(article)) == (head, claims)


def test_undo_puts_the_old_draft_in_force_with_all_its_decisions(checked):
    desk, article = checked
    before = desk.claims(article)
    take(desk, article, ARTICLE.replace("171", "117"))
    assert [draft.in_force for draft in desk.drafts(article)] == [False, True]
    desk.undo(reviewer="ann")
    assert desk.claims(article) == before
    assert [draft.in_force for draft in desk.drafts(article)] == [True, False]


def test_both_drafts_can_be_opened(checked):
    desk, article = checked
    new = ARTICLE.replace("171", "117")
    take(desk, article, new)
    assert [desk.document(draft.id).text for draft in desk.drafts(article)] == [ARTICLE, new]


def test_a_passage_tied_by_hand_comes_along(checked):
    desk, article = checked
    source = Document.from_text("In the register stand 171 names of guardsmen.", "register.txt")
    kept = desk.add_source(article, source, analyse(Document.from_text(ARTICLE, "a.txt"), [source]), reviewer="ann")
    claim = by_text(desk, article)["40"]
    desk.add_link(claim.id, kept.id, 0, len(source.text), Relation.MENTIONS, reviewer="ann", locator="page 1")
    take(desk, article, ARTICLE.replace("171", "117"))
    assert [(link.locator, link.status) for link in desk.links(claim.id) if link.status == "added"] == [
        ("page 1", "added")
    ]


def test_a_claim_made_by_hand_comes_along(checked):
    desk, article = checked
    start = ARTICLE.index("Nobody")
    desk.add_claim(article, start, start + len("Nobody"), reviewer="ann", label="nobody guilty")
    take(desk, article, "A new lead.\n\n" + ARTICLE)
    assert (
        desk.document(desk.article(article).draft_id)
        .text[by_text(desk, article)["Nobody"].start :]
        .startswith("Nobody")
    )


def test_what_changed_between_two_drafts_can_be_read_off_later(checked):
    desk, article = checked
    take(desk, article, ARTICLE.replace("171", "117").replace("At least 40", "At most 40") + "\n\nThere were 9 farms.")
    cases = between(desk, article).cases
    assert [(case.fate, case.before.figure, case.after.figure) for case in cases] == [
        ("stale", "171", "117"),
        ("stale", "at least 40", "at most 40"),
        ("new", "", "9"),
    ]


def test_one_draft_alone_cannot_be_compared(checked):
    desk, article = checked
    with pytest.raises(UsageError, match="only one draft"):
        between(desk, article)


def test_a_redraft_that_breaks_off_leaves_the_old_draft_in_force(checked, monkeypatch):
    desk, article = checked
    before = desk.claims(article)
    planned = plan(desk, article, Document.from_text(ARTICLE.replace("171", "117"), "b.txt"))
    monkeypatch.setattr("workbench.desk.redraft.keeping.acts.record", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        carry_out(desk, planned, reviewer="ann")
    assert desk.claims(article) == before
    assert len(desk.drafts(article)) == 1


def _steps_of(work) -> list[str]:
    told: list[str] = []
    work(told.append)
    return told


def test_wherever_a_redraft_is_stopped_the_old_draft_stays_in_force_and_can_be_redrafted_again(checked):
    desk, article = checked
    before = desk.claims(article)
    document = Document.from_text(ARTICLE.replace("171", "117"), "b.txt")
    planned = plan(desk, article, document)
    steps = 0
    while True:
        left = steps

        def stop_there(_words: str) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise KeyboardInterrupt

        try:
            carry_out(desk, planned, reviewer="ann", step=stop_there)
        except KeyboardInterrupt:
            steps += 1
            assert desk.claims(article) == before
            assert len(desk.drafts(article)) == 1
        else:
            break
    assert steps > 3
    assert by_text(desk, article)["117"].state is State.STALE


def test_following_claims_says_how_far_it_is_and_can_be_stopped_between_any_two_of_them(checked):
    desk, article = checked
    document = Document.from_text(ARTICLE.replace("171", "117"), "b.txt")
    told = list(dict.fromkeys(_steps_of(lambda step: plan(desk, article, document, step=step))))
    at = told.index("finding each sentence in the new draft")
    assert told[at:] == [
        "finding each sentence in the new draft",
        "following claims: sentence 1 of 4",
        "holding claims against the new draft: 1 of 5",
    ]


def test_no_part_of_a_redraft_goes_on_for_long_before_it_can_be_stopped(checked, monkeypatch):
    desk, article = checked
    monkeypatch.setattr("workbench.desk.texts.articles._LINKS_AT_ONCE", 1)
    document = Document.from_text(ARTICLE.replace("171", "117") + " All 117 of them were named.", "b.txt")
    told = _steps_of(lambda step: plan(desk, article, document, step=step))
    assert "finding facts" in told
    assert sum(words.startswith("checking what the article says of itself") for words in told) > 1
    planned = plan(desk, article, document)
    told = _steps_of(lambda step: carry_out(desk, planned, reviewer="ann", step=step))
    assert sum(words.startswith("keeping links: ") for words in told) == len(planned.analysis.links) > 1


def test_a_stale_claim_is_confirmed_in_one_act_that_says_what_had_changed(checked):
    desk, article = checked
    take(desk, article, ARTICLE.replace("171", "117"))
    claim = by_text(desk, article)["117"]
    review = desk.confirm([claim.id], reviewer="ann")
    after = desk.claim(claim.id)
    assert (after.state, after.finding, after.note) == (State.CHECKED, Finding.VERIFIED, "register")
    assert (review.act, review.content["about"]["changed"]) == ("confirm", {claim.id: "171 became 117"})
    desk.undo(reviewer="ann")
    assert desk.claim(claim.id).state is State.STALE


def test_only_a_stale_claim_can_be_confirmed(checked):
    desk, article = checked
    with pytest.raises(UsageError, match="not stale"):
        desk.confirm([by_text(desk, article)["171"].id], reviewer="ann")


def tie_own_passage(desk: Desk, article: str) -> ClaimRecord:
    """The claim of 40, with a passage of the article itself tied to it by hand."""
    claim = by_text(desk, article)["40"]
    start, words = ARTICLE.index("Nobody was found guilty"), "Nobody was found guilty there."
    desk.add_link(claim.id, None, start, start + len(words), Relation.SUPPORTS, reviewer="ann")
    return claim


def test_a_passage_of_the_article_itself_comes_along_with_its_sentence(checked):
    desk, article = checked
    claim = tie_own_passage(desk, article)
    take(desk, article, "A new lead.\n\n" + ARTICLE.replace("171", "117"))
    found = [link for link in desk.links(claim.id) if link.status == "added"]
    assert [(link.quote, link.relation) for link in found] == [("Nobody was found guilty there.", Relation.SUPPORTS)]


def test_a_passage_whose_sentence_was_cut_is_not_tied_to_another(checked):
    desk, article = checked
    claim = tie_own_passage(desk, article)
    take(desk, article, ARTICLE.replace(" Nobody was found guilty there.", ""))
    assert not [link for link in desk.links(claim.id) if link.status == "added"]


def reworded(desk: Desk, article: str) -> dict[str, tuple[int, str, str]]:
    """By figure: draft, sentence then, sentence now."""
    texts = {claim.id: claim.text for claim in desk.claims(article)}
    return {texts[claim]: (item.draft, item.before, item.after) for claim, item in desk.rewordings(article).items()}


EDITED = ARTICLE.replace("returned to the base in Zvezdny", "came back to their base in Zvezdny")


def test_the_edit_of_a_kept_claims_sentence_is_shown_until_the_claim_is_decided_again(checked):
    desk, article = checked
    take(desk, article, EDITED)
    claim = by_text(desk, article)["500"]
    before, after = (text.split("\n\n")[0] for text in (ARTICLE, EDITED))
    assert claim.state is State.CHECKED
    assert reworded(desk, article) == {"500": (1, before, after), "four days": (1, before, after)}
    take(desk, article, "A new lead stands here.\n\n" + EDITED)
    edit = desk.rewording(desk.claim(claim.id))
    assert edit is not None
    assert (edit.draft, edit.before, edit.after) == (1, before, after)
    desk.decide([claim.id], Finding.VERIFIED, reviewer="ann")
    assert desk.rewording(desk.claim(claim.id)) is None


def test_an_undecided_claim_shows_what_was_edited_since_the_draft_before(tmp_path):
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(ARTICLE, "a.txt")), reviewer="ann").id
        assert desk.rewordings(article) == {}
        take(desk, article, EDITED)
        assert reworded(desk, article)["500"][0] == 1
        take(desk, article, "A new lead stands here.\n\n" + EDITED)
        assert desk.rewordings(article) == {}


def test_other_quotes_and_spaces_are_no_edit(checked):
    desk, article = checked
    take(desk, article, ARTICLE.replace(" servicemen", "\u00a0servicemen"))
    assert desk.rewordings(article) == {}


def test_undoing_a_redraft_takes_its_edits_away(checked):
    desk, article = checked
    take(desk, article, EDITED)
    desk.undo(reviewer="ann")
    assert desk.rewordings(article) == {}


def test_a_passage_that_is_left_behind_is_listed_by_the_plan_and_told_by_the_journal(checked):
    desk, article = checked
    claim = by_text(desk, article)["40"]
    start = ARTICLE.index("Nobody was found guilty")
    place = (start, start + len("Nobody was found guilty there."))
    desk.add_link(claim.id, None, *place, Relation.SUPPORTS, reviewer="ann")
    planned = take(desk, article, ARTICLE.replace(" Nobody was found guilty there.", ""))
    assert [(item.number, item.quote) for item in planned.left] == [(claim.number, "Nobody was found guilty there.")]
    assert desk.history()[-1].content["about"]["left"] == [planned.left[0].link_id]


def test_an_accepted_passage_of_a_source_comes_along_where_the_new_draft_does_not_suggest_it(checked):
    desk, article = checked
    source = Document.from_text("In the register stand 171 names of guardsmen of the National Guard.", "register.txt")
    desk.add_source(article, source, analyse(Document.from_text(ARTICLE, "a.txt"), [source]), reviewer="ann")
    claim = by_text(desk, article)["171"]
    (link,) = [item for item in desk.links(claim.id) if item.source_id]
    desk.judge_link(link.id, "accepted", reviewer="ann")
    take(desk, article, ARTICLE.replace("As of July, 171 members of the National Guard were killed", "171 are dead"))
    assert [item.status for item in desk.links(claim.id) if item.quote == link.quote] == ["accepted"]


def test_a_plan_that_another_draft_overtook_is_not_carried_out(checked):
    desk, article = checked
    planned = plan(desk, article, Document.from_text(ARTICLE.replace("171", "117"), "b.txt"))
    take(desk, article, ARTICLE.replace("171", "181"))
    with pytest.raises(DeskError, match="another draft"):
        carry_out(desk, planned, reviewer="ann")
    assert len(desk.drafts(article)) == 2


def test_a_figure_that_is_again_as_it_was_decided_needs_no_second_decision(checked):
    desk, article = checked
    claim = by_text(desk, article)["171"].id
    take(desk, article, ARTICLE.replace("171", "117"))
    take(desk, article, ARTICLE.replace("171", "118"))
    assert desk.claim(claim).stale_reason == "171 became 118"
    planned = take(desk, article, ARTICLE)
    assert (desk.claim(claim).state, desk.claim(claim).finding) == (State.CHECKED, Finding.VERIFIED)
    assert [case.why for case in planned.cases if case.claim_id == claim] == ["the figure is again as it was decided"]
    desk.undo(reviewer="ann")
    assert desk.claim(claim).stale_reason == "171 became 118"


def test_a_stale_claim_that_stays_as_it_is_stays_stale(checked):
    desk, article = checked
    claim = by_text(desk, article)["171"].id
    take(desk, article, ARTICLE.replace("171", "117"))
    take(desk, article, "A new lead.\n\n" + ARTICLE.replace("171", "117"))
    assert (desk.claim(claim).state, desk.claim(claim).stale_reason) == (State.STALE, "171 became 117")
