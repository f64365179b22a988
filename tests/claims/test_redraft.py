"""The next draft: which claims are kept, stale, moved, gone or ambiguous, and why."""

import pytest
import redrafts
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
    """Old figure (as written) -> its outcome, and the whole; of the article where no old text is given."""
    return redrafts.followed(new, old)


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


TWO_SPEAK = (
    "“About 500 men returned,” said Pavel Chikov, a lawyer. “And 40 were dismissed within days.”\n\n"
    "“Not one in 12 came back,” said Maxim Grebenyuk, another lawyer. Chikov and Grebenyuk agree on the year."
)


def test_two_speakers_who_change_places_make_both_claims_stale():
    old = "“About 500 men returned,” said Pavel Chikov. “At least 40 were dismissed,” said Maxim Grebenyuk."
    new = "“About 500 men returned,” said Maxim Grebenyuk. “At least 40 were dismissed,” said Pavel Chikov."
    by_words, _ = followed(new, old)
    assert by_words["500"].why == "speaker: Pavel Chikov became Maxim Grebenyuk"
    assert by_words["40"].why == "speaker: Maxim Grebenyuk became Pavel Chikov"


def test_a_quotation_is_stale_when_the_speaker_named_in_the_sentence_before_it_is_another():
    by_words, _ = followed(TWO_SPEAK.replace("said Pavel Chikov", "said Anna Orlova"), TWO_SPEAK)
    assert by_words["40"].fate is Fate.STALE
    assert by_words["40"].why == "speaker: Pavel Chikov became Anna Orlova"


def test_a_speaker_who_is_named_shorter_is_the_same():
    by_words, _ = followed(TWO_SPEAK.replace("said Pavel Chikov", "said Chikov"), TWO_SPEAK)
    assert (by_words["500"].fate, by_words["40"].fate) == (Fate.KEPT, Fate.KEPT)


def test_a_figure_that_nobody_says_any_more_is_stale_although_the_speaker_is_named_further_on():
    old = "Chikov said about 500 men returned to the base. Chikov then closed his office in the town."
    outcome = followed(old.replace("Chikov said about", "About"), old)[0]["500"]
    assert (outcome.fate, outcome.why) == (Fate.STALE, "speaker: Chikov became the writer")


def test_a_changed_figure_in_a_part_of_a_sentence_that_was_joined_to_another_is_offered_and_not_lost():
    old = (
        "The museum in the old granary was restored by 30 volunteers from the village, and the roof alone, which the "
        "storm had torn away twice before, swallowed most of the grant that the county council had paid.\n\n"
        "Nobody charges for admission.\n\nThe bus stops at the gate on Sundays."
    )
    new = (
        "Nobody charges for admission.\n\nThe bus stops at the gate on Sundays, and the museum in the old granary was "
        "indeed restored by 20 volunteers from the village."
    )
    by_words, result = followed(new, old)
    assert by_words["30"].fate is Fate.AMBIGUOUS
    assert len(by_words["30"].candidates) == 1
    assert result.new == ()


def test_a_figure_whose_part_of_the_sentence_was_cut_is_gone_and_not_the_word_that_now_begins_it():
    old = "One ship, a Greek tanker, took up 54 people; the coast guard's own boats took up 47 of the passengers."
    by_words, _ = followed("The coast guard's own boats took up 47 of the passengers.\n\n" + ARTICLE, old)
    assert by_words["54"].fate is Fate.GONE
    assert by_words["One"].fate is Fate.GONE
    assert by_words["47"].fate in (Fate.KEPT, Fate.MOVED)


def test_a_short_headline_that_ran_into_a_text_with_its_figure_changed_is_offered():
    old = f"The hospital has 43 beds\n\n{ARTICLE}\n\nThe hospital has a garden. The hospital has no beds to spare."
    new = f"{ARTICLE}\n\nThe hospital has a garden. He said so twice, and the hospital has 60 beds to spare for now."
    by_words, _ = followed(new, old)
    assert by_words["43"].fate is Fate.AMBIGUOUS


def test_a_new_figure_among_other_words_takes_no_place_of_a_claim_that_is_gone():
    new = ARTICLE.replace(PARAGRAPHS[3], "The baker sold 115 loaves in the market hall on a wet morning.")
    by_words, result = followed(new)
    assert by_words["115"].fate is Fate.GONE
    assert len(result.new) == 1


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


def test_a_figure_that_stands_as_it_was_is_not_taken_for_one_that_came_in_between():
    said = 'Her daughter said: "My mother was 84. She went in with a broken wrist and was dead in 9 days."'
    now = said.replace("84. ", "84. Others had waited for 19 days. ")
    by_words, _ = followed(f"It rained.\n\n{now}\n\nIt snowed.", f"It rained.\n\n{said}\n\nIt snowed.")
    assert (by_words["84"].fate, by_words["9 days"].fate) == (Fate.KEPT, Fate.KEPT)


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


@pytest.mark.parametrize("end", [20, 95, 150, 235, 300, 400])
def test_a_file_that_ends_within_a_sentence_is_doubted_however_much_of_it_is_there(end):
    assert "breaks off" in followed(ARTICLE[:end])[1].doubt


def test_a_file_that_was_edited_and_then_ends_within_a_sentence_is_doubted_too():
    assert "breaks off" in followed(ARTICLE.replace("171", "117")[:140])[1].doubt


@pytest.mark.parametrize(
    "begun",
    [
        "Nearly 60 tractors stood in the",
        "At least 42 lawsuits were filed in Vladi",
        "The class action was signed by 118 men, and",
    ],
)
def test_a_file_that_ends_within_a_sentence_that_is_new_or_edited_is_doubted_where_the_end_of_the_old_one_is_missing(
    begun,
):
    assert "breaks off" in followed("\n\n".join([*PARAGRAPHS[:2], begun]))[1].doubt


def test_a_file_that_ends_within_a_figure_is_doubted():
    old = "The county will pay 2.5 million euros to them.\n\nNobody was hurt."
    assert "breaks off" in followed("The county will pay 2.", old)[1].doubt
    assert followed("The county will pay 2.5 million euros in 2023.", old)[1].doubt == ""


def test_a_line_without_a_stop_behind_the_end_of_the_old_draft_is_not_doubted():
    assert followed(f"{ARTICLE}\n\nAdditional reporting: Ann Reed")[1].doubt == ""


@pytest.mark.parametrize("cut", [1, 2, 4])
def test_a_text_whose_last_paragraphs_were_cut_is_not_doubted(cut):
    assert followed("\n\n".join(PARAGRAPHS[:-cut]))[1].doubt == ""


def test_a_last_line_without_a_stop_is_not_doubted_where_it_stands_as_before():
    old = f"{ARTICLE}\n\nEditor: Ann Reed"
    assert followed(old.replace("171", "117"), old)[1].doubt == ""


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


def edited(words: list[str], places: list[tuple[int, int, str]]) -> str:
    """A sentence with some of its words cut, repeated or replaced."""
    words = list(words)
    for place, how, word in places:
        at = place % max(1, len(words))
        words[at : at + 1] = ([], [word], [word, *words[at : at + 1]])[how]
    return " ".join(words)


EDITS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 2), st.sampled_from(["quietly", "seventeen", "90", "men", "over"])),
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(EDITS, min_size=len(PARAGRAPHS), max_size=len(PARAGRAPHS)), st.permutations(range(len(PARAGRAPHS))))
def test_whatever_is_edited_a_claim_that_is_kept_stands_at_its_own_figure_and_no_place_is_given_twice(edits, order):
    new = "\n\n".join(edited(PARAGRAPHS[index].split(" "), edits[index]) for index in order)
    before, after = Document.from_text(ARTICLE), Document.from_text(new)
    was, now = find_mentions(before), find_mentions(after)
    result = redraft(before, was, after, now)
    assert [outcome.old for outcome in result.outcomes] == list(range(len(was)))
    kept = [outcome for outcome in result.outcomes if outcome.fate in (Fate.KEPT, Fate.MOVED)]
    for outcome in kept:
        if outcome.new is not None:
            one, other = was[outcome.old].quantity, now[outcome.new].quantity
            told = (one.kind, one.low, one.high, one.bound, one.unit, one.iso)
            assert told == (other.kind, other.low, other.high, other.bound, other.unit, other.iso)
    used = [outcome.new for outcome in result.outcomes if outcome.new is not None]
    assert len(used) == len(set(used))
    offered = {index for outcome in result.outcomes for index in outcome.candidates}
    assert {*result.new, *used, *offered} == set(range(len(now)))
    assert not {*result.new} & ({*used} | offered)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=8))
def test_the_same_text_keeps_every_claim_where_it_stands_however_often_sentences_are_repeated(paragraphs):
    text = "\n\n".join(paragraphs)
    document = Document.from_text(text)
    mentions = find_mentions(document)
    result = redraft(document, mentions, document, mentions)
    assert [(outcome.fate, outcome.new) for outcome in result.outcomes] == [
        (Fate.KEPT, index) for index in range(len(mentions))
    ]
    assert result.new == ()
