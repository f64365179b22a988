"""The next draft: which claims are kept, stale, moved, gone or ambiguous, and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.mentions.finding import find_mentions
from workbench.claims.redraft.following import redraft
from workbench.claims.redraft.outcome import Fate
from workbench.text.document import Document

PARAGRAPHS = [
    "About 500 servicemen returned to the base in Zvezdny after four days at the front.",
    "As of July, 171 members of the National Guard were killed, according to the register.",
    "At least 40 lawsuits were filed in Vladikavkaz. The garrison court rejected 12 of them within a week.",
    "The class action was signed by 115 men, and another 25 people filed their claims alone.",
    "The trucks were 12 km behind the column when the shelling began near the village.",
]
ARTICLE = "\n\n".join(PARAGRAPHS)


def followed(new: str, old: str = ARTICLE):
    """Old figure (as written) -> its outcome, and the whole."""
    before, after = Document.from_text(old), Document.from_text(new)
    mentions = find_mentions(before)
    result = redraft(before, mentions, after, find_mentions(after))
    by_words = {
        old[mentions[outcome.old].quantity.start : mentions[outcome.old].quantity.end]: outcome
        for outcome in result.outcomes
    }
    return by_words, result


@pytest.mark.parametrize(
    ("figure", "old", "new", "why"),
    [
        ("171", "171", "117", "171 became 117"),
        ("40", "At least 40", "At most 40", "at least 40 became at most 40"),
        ("40", "40 lawsuits", "40 complaints", "noun: lawsuit became complaint"),
        ("12 km", "12 km", "12 miles", "unit: km became mi"),
        ("500", "About 500", "More than 500", "about 500 became more than 500"),
        ("115", "115 men, and another 25", "25 men, and another 115", "115 became 25"),
        ("25", "115 men, and another 25", "25 men, and another 115", "25 became 115"),
    ],
)
def test_a_changed_figure_is_stale_and_says_what_became_of_it(figure, old, new, why):
    outcome = followed(ARTICLE.replace(old, new))[0][figure]
    assert outcome.fate is Fate.STALE
    assert why in outcome.why


def test_all_other_claims_are_kept_when_one_figure_changes():
    _, result = followed(ARTICLE.replace("171", "117"))
    assert (result.count(Fate.STALE), result.count(Fate.KEPT)) == (1, len(result.outcomes) - 1)


def test_the_same_text_again_keeps_everything_and_finds_nothing_new():
    _, result = followed(ARTICLE)
    assert {outcome.fate for outcome in result.outcomes} == {Fate.KEPT}
    assert result.new == ()


def test_a_figure_written_otherwise_is_kept_in_an_edited_sentence():
    outcome = followed(ARTICLE.replace("About 500 servicemen", "Around five hundred servicemen"))[0]["500"]
    assert (outcome.fate, outcome.edited) == (Fate.KEPT, True)


def test_other_quotes_dashes_and_spaces_change_no_claim():
    _, result = followed(ARTICLE.replace(" ", "\u00a0"), ARTICLE)
    assert all(outcome.fate is Fate.KEPT for outcome in result.outcomes)


def test_another_speaker_makes_a_claim_stale():
    old = "“About 500 men returned,” said Pavel Chikov, a lawyer."
    outcome = followed(old.replace("Pavel Chikov", "Maxim Grebenyuk"), old)[0]["500"]
    assert outcome.fate is Fate.STALE
    assert "Chikov" in outcome.why


def test_a_cut_sentence_takes_its_claims_along():
    by_words, result = followed("\n\n".join(PARAGRAPHS[:1] + PARAGRAPHS[2:]))
    assert by_words["171"].fate is Fate.GONE
    assert result.new == ()


def test_a_figure_cut_from_its_sentence_is_gone():
    outcome = followed(ARTICLE.replace("About 500 servicemen", "Servicemen"))[0]["500"]
    assert (outcome.fate, outcome.why) == (Fate.GONE, "its sentence stands without it")


def test_a_moved_paragraph_takes_its_claims_along():
    by_words, _ = followed("\n\n".join([*PARAGRAPHS[1:], PARAGRAPHS[0]]))
    assert by_words["500"].fate is Fate.MOVED


def test_a_figure_changed_in_a_moved_sentence_is_stale():
    moved = PARAGRAPHS[1].replace("171", "117")
    by_words, _ = followed("\n\n".join([PARAGRAPHS[0], *PARAGRAPHS[2:], moved]))
    assert (by_words["171"].fate, by_words["171"].moved) == (Fate.STALE, True)


def test_both_halves_of_a_split_sentence_keep_their_figures():
    by_words, _ = followed(ARTICLE.replace("115 men, and another", "115 men. Another"))
    assert (by_words["115"].fate, by_words["25"].fate) == (Fate.MOVED, Fate.MOVED)


def test_a_claim_with_two_places_that_fit_as_well_is_ambiguous_and_shows_both():
    two = PARAGRAPHS[1].replace("171", "180") + " " + PARAGRAPHS[1].replace("171", "190")
    by_words, result = followed(ARTICLE.replace(PARAGRAPHS[1], two))
    assert by_words["171"].fate is Fate.AMBIGUOUS
    assert len(by_words["171"].candidates) == 2
    assert not set(by_words["171"].candidates) & set(result.new)


def test_a_new_figure_is_a_new_claim():
    _, result = followed(ARTICLE + "\n\nThe fund paid $3,000 to the families of 9 men.")
    assert len(result.new) == 2


@pytest.mark.parametrize(
    ("new", "doubt"),
    [
        ("", "empty"),
        ("  \n\n ", "empty"),
        ("The bank raised its rate by 2 percent. Shares rose.\n\nAnalysts expected 3 percent.", "another article"),
        (ARTICLE[:150], "breaks off"),
    ],
    ids=["empty", "blank", "another article", "truncated"],
)
def test_what_is_no_next_draft_is_doubted(new, doubt):
    assert doubt in followed(new)[1].doubt


def test_a_draft_of_which_more_than_half_was_rewritten_is_not_doubted():
    assert followed("\n\n".join(PARAGRAPHS[:2]) + "\n\nAll the rest was written anew by the editor.")[1].doubt == ""


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(PARAGRAPHS))), st.sets(st.integers(0, len(PARAGRAPHS) - 1)), st.integers(13, 99))
def test_however_paragraphs_are_moved_and_cut_no_claim_is_attached_to_another_figure(order, cut, figure):
    new = "\n\n".join(PARAGRAPHS[index].replace("171", f"1{figure}") for index in order if index not in cut)
    by_words, result = followed(new)
    assert len(result.outcomes) == len(find_mentions(Document.from_text(ARTICLE)))
    for words, outcome in by_words.items():
        if outcome.place is not None and outcome.fate in (Fate.KEPT, Fate.MOVED):
            assert new[outcome.place.start : outcome.place.end] == words
    assert by_words["171"].fate in (
        {Fate.GONE} if 1 in cut else {Fate.STALE, Fate.KEPT, Fate.MOVED} if figure == 71 else {Fate.STALE}
    )


LONG = "Nobody in the town spoke of it again, though 12 families had asked the mayor for a hearing in the old hall."
HEADED = f"Registry counts 140 lawsuits by guardsmen\n\nThe court sat for a week.\n\n{LONG}"


@pytest.mark.parametrize(("figure", "fate"), [("140", Fate.KEPT), ("150", Fate.STALE)])
def test_a_headline_that_ran_into_a_sentence_from_elsewhere_is_followed_with_its_figure(figure, fate):
    outcomes, _ = followed(
        f"Registry counts {figure} lawsuits by guardsmen {LONG}\n\nThe court sat for a whole week.", HEADED
    )
    assert outcomes["140"].fate is fate
    assert outcomes["12"].fate in (Fate.KEPT, Fate.MOVED)


def test_a_cut_headline_is_not_found_in_a_sentence_that_only_shares_words_with_it():
    new = "The court sat for a week.\n\nNobody in the registry by the town spoke of 140 lawsuits or guardsmen again."
    assert followed(new, HEADED)[0]["140"].fate in (Fate.GONE, Fate.AMBIGUOUS)


def test_of_twin_headlines_that_may_have_run_into_a_sentence_none_is_guessed():
    headline = "Registry counts 140 lawsuits by guardsmen in the north"
    old = f"{headline}\n\nThe court sat for a week.\n\n{headline}\n\n{LONG}"
    new = f"Registry counts 140 lawsuits by gaurdsmen in the north {LONG}\n\nThe court sat for a week."
    before, after = Document.from_text(old), Document.from_text(new)
    mentions = find_mentions(before)
    result = redraft(before, mentions, after, find_mentions(after))
    twins = [outcome for outcome in result.outcomes if mentions[outcome.old].label.startswith("140")]
    assert sum(outcome.fate in (Fate.KEPT, Fate.MOVED) for outcome in twins) < len(twins)
