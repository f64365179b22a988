"""Who says a figure, and what a pronoun beside it means, is part of the comparison, wherever it is named."""

import pytest
from redrafts import followed

from workbench.claims.redraft.outcome import Fate

QUOTED = (
    "“The pump ran dry after 90 minutes,” Ruth Amsel said. “We carried 14 buckets each.”\n\n"
    "The valley has no other well."
)
REPORTED = (
    "Ruth Amsel runs the bakery at the bridge. She said the flood took 14 sacks of flour.\n\n"
    "The valley has no other baker."
)
COUNTED = "The town called up 300 miners for the night. Some 140 of them came.\n\nThe pit is closed since the spring."


def test_a_quotation_whose_speaker_was_cut_from_beside_it_is_stale():
    by_words, _ = followed(QUOTED.replace("“The pump ran dry after 90 minutes,” Ruth Amsel said. ", ""), QUOTED)
    assert (by_words["14"].fate, by_words["14"].why) == (Fate.STALE, "speaker: Ruth Amsel became nobody named")


def test_a_quotation_that_nobody_was_named_for_is_stale_once_somebody_is():
    old = QUOTED.replace("“The pump ran dry after 90 minutes,” Ruth Amsel said. ", "")
    assert followed(QUOTED, old)[0]["14"].why == "speaker: nobody named became Ruth Amsel"


def test_a_figure_that_somebody_wrote_is_attributed_to_them():
    old = "The trial of the two bankers lasted for 26 months."
    outcome = followed(old.replace(" months.", " months, Ruth Amsel wrote."), old)[0]["26 months"]
    assert (outcome.fate, outcome.why) == (Fate.STALE, "speaker: the writer became Ruth Amsel")


def test_he_or_she_is_stale_once_somebody_else_is_named_in_the_sentence_before():
    outcome = followed(REPORTED.replace("Ruth Amsel", "Dora Klee"), REPORTED)[0]["14"]
    assert (outcome.fate, outcome.why) == (Fate.STALE, "speaker: She (Ruth Amsel) became She (Dora Klee)")


def test_he_or_she_is_stale_where_a_sentence_about_somebody_else_came_in_between():
    new = REPORTED.replace(" She said", " Her neighbour Dora Klee keeps bees. She said")
    assert followed(new, REPORTED)[0]["14"].why == "speaker: She (Ruth Amsel) became She (Dora Klee)"


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("Ruth Amsel runs", "Amsel runs"),
        ("Ruth Amsel runs", "Ruth Amsel, 52, runs"),
        ("the bakery at the bridge", "the old bakery near Ost"),
        ("no other baker", "no baker but Dora Klee"),
    ],
)
def test_he_or_she_is_the_same_while_the_same_person_is_named_in_front(words, now):
    by_words, _ = followed(REPORTED.replace(words, now), REPORTED)
    assert by_words["14"].fate is Fate.KEPT


def test_he_or_she_with_the_name_in_the_same_sentence_is_looked_up_there():
    old = "Ruth Amsel opened late because, she said, 14 sacks of flour had to be dried."
    outcome = followed(old.replace("Ruth Amsel", "Dora Klee"), old)[0]["14"]
    assert outcome.why == "speaker: she (Ruth Amsel) became she (Dora Klee)"


def test_what_of_them_counts_is_stale_once_something_else_is_named_in_the_sentence_before():
    by_words, _ = followed(COUNTED.replace("300 miners", "300 farmers"), COUNTED)
    assert by_words["300"].why == "noun: miner became farmer"
    assert (by_words["140"].fate, by_words["140"].why) == (Fate.STALE, "noun: them (miners) became them (farmers)")


def test_what_of_them_counts_is_found_within_a_quotation_too_and_is_no_unit_of_measure():
    old = (
        "The water stood 3.4 metres above its usual level.\n\n“We counted 171 cellars full of water,” said Ruth Amsel, "
        "who leads the fire brigade. “In 40 of them the tank had burst.”"
    )
    assert followed(old.replace("171 cellars", "117 cellars"), old)[0]["40"].fate is Fate.KEPT
    by_words, _ = followed(old.replace("171 cellars", "171 garages"), old)
    assert by_words["40"].why == "noun: them (cellars) became them (garages)"
    moved = "\n\n".join(old.split("\n\n")[::-1])
    assert followed(moved, old)[0]["40"].fate in (Fate.KEPT, Fate.MOVED)


@pytest.mark.parametrize(
    ("words", "now"),
    [("300 miners", "some 300 miners"), ("for the night", "for two nights"), ("The town", "The county towns")],
)
def test_what_of_them_counts_is_the_same_while_the_same_thing_is_named_in_front(words, now):
    assert followed(COUNTED.replace(words, now), COUNTED)[0]["140"].fate is Fate.KEPT


@pytest.mark.parametrize(
    ("figure", "old", "new", "why"),
    [
        ("10 or 12", "about 10 or 12 ships lie", "10 or 12 ships lie", "about 10 or 12 became 10 or 12"),
        ("2015", "open since at least 2015", "open since at most 2015", "at least 2015 became at most 2015"),
        ("2015", "open since about 2015", "open since 2015", "about 2015 became 2015"),
        ("143", "they heard 143 ships", "they heard about 143 ships", "143 became about 143"),
    ],
)
def test_a_bound_in_front_of_a_range_or_a_date_is_compared_too(figure, old, new, why):
    frame = "Divers know the bay well, where {} in the mud off the pier."
    outcome = followed(frame.format(new), frame.format(old))[0][figure]
    assert (outcome.fate, outcome.why) == (Fate.STALE, why)


def test_a_bound_of_a_range_said_in_other_words_is_the_same():
    old = "Divers know the bay well, where about 10 or 12 ships lie in the mud off the pier."
    assert followed(old.replace("about", "roughly"), old)[0]["10 or 12"].fate is Fate.KEPT


@pytest.mark.parametrize(
    ("old", "figure"),
    [
        ("They signed over 512 paintings in August, a third of which will stay in the town.", "a third"),
        ("“We had 19 shots and 11 of them on target,” said Ruth Amsel.", "11"),
    ],
)
def test_what_the_own_sentence_counts_is_what_the_pronoun_means_whatever_stands_in_front(old, figure):
    front, other = "The council sold nine houses and two barns.", "The choir sang for two mayors."
    by_words, _ = followed(f"{other} {old}", f"{front} {old}")
    assert by_words[figure].fate is Fate.KEPT


@pytest.mark.parametrize(
    ("figure", "old", "new"),
    [
        ("310 of the 2,200", "310 of the 2,200 polling stations", "310 of the 2,200 polling clerks"),
        ("80%", "80% of the stones", "80% of the bricks"),
        ("two-thirds", "two-thirds of voters", "two-thirds of clerks"),
    ],
)
def test_a_share_of_something_else_is_stale(figure, old, new):
    frame = "The observers who came to the town last week saw {} before they left."
    outcome = followed(frame.format(new), frame.format(old))[0][figure]
    assert outcome.fate is Fate.STALE
    assert outcome.why.startswith("noun: ")


def test_a_share_of_the_same_thing_in_more_words_is_kept():
    frame = "The observers who came to the town last week saw {} before they left."
    by_words, _ = followed(frame.format("80% of the old stones"), frame.format("80% of the stones"))
    assert by_words["80%"].fate is Fate.KEPT


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "The ministry runs the camp, where 140 people fell ill.",
            "The ministry runs the camp, where 140 people fell ill, the ministry said.",
        ),
        ("She won 140 votes in the county.", "She won 140 votes in the county, she said."),
        ("Ruth Amsel counted 140 sheep on the hill.", "Ruth Amsel counted 140 sheep on the hill, Amsel said."),
    ],
)
def test_what_is_put_into_the_mouth_of_one_who_only_stood_in_the_sentence_is_stale(old, new):
    frame = "The valley lies high.\n\n{}\n\nNobody knows it well."
    assert followed(frame.format(new), frame.format(old))[0]["140"].fate is Fate.STALE


@pytest.mark.parametrize(
    ("told", "now", "says"),
    [
        ("The mayor, Ann Brook, opened the hall.", "The mayor, Bob Cole, opened the hall.", "the mayor"),
        ("Mayor Ann Brook opened the hall.", "Mayor Bob Cole opened the hall.", "the mayor"),
        ("Ann Brook, the city's new mayor, spoke.", "Bob Cole, the city's new mayor, spoke.", "the mayor"),
        ("The health ministry opened the hall.", "The defence ministry opened the hall.", "the ministry"),
        ("The ministry of health met.", "The ministry of defence met.", "the ministry"),
    ],
)
def test_an_office_that_somebody_else_holds_now_is_another_speaker(told, now, says):
    page = "{told}\n\nIt rained all night.\n\nThe town lost 140 houses, {says} said."
    by_words, _ = followed(page.format(told=now, says=says), page.format(told=told, says=says))
    assert by_words["140"].fate is Fate.STALE
    assert by_words["140"].changes[0].what == "speaker"


@pytest.mark.parametrize(
    "now",
    [
        "The hall was opened on Friday.",
        "Mayor Brook opened the hall.",
        "The mayor, Ann Brook, opened a hall and said nothing.",
        "The former pilot Bob Cole and the mayor, Ann Brook, opened the hall.",
    ],
)
def test_an_office_whose_holder_is_named_otherwise_or_not_at_all_is_the_same_speaker(now):
    page = "{told}\n\nIt rained all night.\n\nThe town lost 140 houses, the mayor said."
    was = page.format(told="The mayor, Ann Brook, opened the hall.")
    assert followed(page.format(told=now), was)[0]["140"].fate is Fate.KEPT


def test_a_holder_named_further_on_is_looked_up_too():
    page = "The town lost 140 houses, the mayor said.\n\nMayor {name} opened the hall."
    by_words, _ = followed(page.format(name="Bob Cole"), page.format(name="Ann Brook"))
    assert by_words["140"].fate is Fate.STALE


def test_a_speaker_put_behind_a_sentence_is_seen_where_a_quotation_was_left_open():
    page = 'The road is shut. "It rained all night.\n\n{said}'
    was = "He also notes that 412 houses were left out"
    by_words, _ = followed(page.format(said=f"{was}, Oke Lund said."), page.format(said=f"{was}."))
    assert by_words["412"].fate is Fate.STALE
