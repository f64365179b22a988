"""What went with its sentence and what came in its place: offered to the reviewer, never lost nor tied unasked."""

import pytest
from redrafts import followed

from workbench.claims.redraft.outcome import Fate

PAGE = """The storm closed the coast road for most of Tuesday, the county said.

{box}

A crew from the next county is clearing the last of the fallen trees this week."""


@pytest.mark.parametrize(
    ("figure", "old", "new"),
    [
        ("61", "61 rescues", "31,500 rescues"),
        ("61", "61 rescues", "61 bridges"),
        ("3.16", "Marlow 3.16", "Marlow 8.16"),
        ("360Wh", "Battery: 360Wh", "Battery: 560Wh Shops in the town were shut all day."),
        ("2.1 percent", "The Weather Office says 2.1 percent.", "The county says 2.1 percent."),
        ("61", "61 rescues", "61 km"),
        ("61", "61 complaints", "61 percent"),
        ("May 2014", "May 2014", "February 2014"),
        ("eleven thousand", "More than eleven thousand, and just you!", "About eleven thousand. Just you!"),
    ],
)
def test_a_figure_in_the_place_of_a_short_line_is_offered_to_its_claim(figure, old, new):
    by_words, result = followed(PAGE.format(box=new), PAGE.format(box=old))
    assert by_words[figure].fate in (Fate.AMBIGUOUS, Fate.STALE)
    assert result.new == ()


def test_a_figure_that_is_offered_for_its_place_says_so():
    outcome = followed(PAGE.format(box="61 bridges"), PAGE.format(box="61 rescues"))[0]["61"]
    assert (outcome.fate, len(outcome.candidates)) == (Fate.AMBIGUOUS, 1)
    assert outcome.why == "its sentence was cut or rewritten, and a new figure stands in its place"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("61 rescues", "71 rescues (Photo: the county)"),
        ("61 rescues", "Deputies took calls all night. 61 bridges"),
        ("3 rescues", "3 bridges"),
        ("Some 1,008 adults were asked; the error is 3 points.", "It snowed a little. Some 5,008 adults were asked."),
        (
            "The soldiers decided to leave the town, where they had already been for four days.",
            "The soldiers decided to go, meanwhile they had already been for eleven days, and the court sent a letter.",
        ),
        (
            "It said, too, that thousands more jobs would go before Christmas.",
            "That thousands more shops would go before Christmas, while the owner would have to make a bid for it.",
        ),
        (
            "Its maker sold many of them, took back most, and went quiet for three years.",
            "The bad: too warm for a lap, and a poor webcam Went quiet for five years.",
        ),
        ("I am 11.", "I am 51, and the school has asked me to write this for the magazine."),
        ("The clinic has 40 beds.", "The road to the coast is open again, and the clinic has about 40 beds."),
        ("Group G — Ostmark 3–0 Salen", "Group G — Ostmark 3–2 Salen After the match the coach said nothing."),
        (
            "Almost half of all primary school children are mild to moderately deficient, researchers say",
            "Over half of all primary school children are somewhat deficient, researchers say The effects are known.",
        ),
    ],
)
def test_a_short_line_that_went_elsewhere_with_its_figure_changed_is_offered(old, new):
    was = f"{old}\n\n{PAGE.format(box='Nobody was hurt.')}"
    now = f"{PAGE.format(box='Nobody was hurt.')}\n\n{new}"
    by_words, result = followed(now, was)
    assert next(iter(by_words.values())).fate in (Fate.AMBIGUOUS, Fate.STALE)
    assert result.new == ()


def test_another_figure_of_something_else_in_the_place_of_a_short_line_is_no_claim_of_it():
    by_words, result = followed(PAGE.format(box="A breeze of 19 knots blew."), PAGE.format(box="61 rescues"))
    assert by_words["61"].fate is Fate.GONE
    assert len(result.new) == 1


LONG = (
    "The six-member crew, which trained on the lake for most of the winter, had been refused a boat by the harbour "
    "office until last week, drawing letters from half of the town."
)


def test_a_figure_in_the_part_that_was_split_off_in_front_is_offered():
    new = (
        "The four-member crew won. It trained on the lake for most of the winter and had been refused a boat by the "
        "harbour office until last week, drawing letters from half of the town."
    )
    by_words, _ = followed(PAGE.format(box=new), PAGE.format(box=LONG))
    assert by_words["six"].fate in (Fate.AMBIGUOUS, Fate.STALE)


def test_a_short_part_behind_a_semicolon_that_was_joined_elsewhere_with_another_figure_is_offered():
    old = "The 42mm tyres shrug off potholes; two punctures in 900km is about what I would expect of any bike."
    new = (
        "Two punctures in 900km is about what I would expect of any bike. The brakes never squealed once in the rain, "
        "and the 32mm tyres shrug off potholes."
    )
    by_words, _ = followed(PAGE.format(box=new), PAGE.format(box=old))
    assert by_words["42mm"].fate in (Fate.AMBIGUOUS, Fate.STALE)


def test_a_figure_whose_part_was_split_off_is_not_taken_for_the_words_that_now_open_the_rest():
    old = "In 1947, deep sea fishing was brought to the bay, and the town grew rich again, on herring and on sprats."
    new = "Indeed slowly the town grew rich again, on herring and on sprats."
    by_words, _ = followed(PAGE.format(box=new), PAGE.format(box=old))
    assert by_words["1947"].fate is Fate.GONE


def test_a_figure_for_which_a_word_that_is_no_figure_stands_now_is_stale():
    old = "The county had 140 shovels in its depot when the storm began."
    by_words, _ = followed(PAGE.format(box=old.replace("140", "several")), PAGE.format(box=old))
    assert by_words["140"].why == "140 became several"


@pytest.mark.parametrize(
    ("figure", "old", "new", "why"),
    [
        ("third", "Vos came second and Dubois, of the host town, third.", None, "third became second"),
        ("29", "It is one island out of 29, he said.", "It is 29 island out of one, he said.", "29 became one"),
        (
            "six",
            "The six-member crew, which trained on the lake, had been refused a boat.",
            "Last week the new-member crew, which trained on the lake, had been refused a boat.",
            "six became",
        ),
        (
            "one percent",
            "Its goal is to cut waste to less than one percent.",
            "Its goal is to cut waste to as many as one percent.",
            "less than 1 % became at most 1 %",
        ),
    ],
)
def test_a_figure_for_which_one_that_stood_in_its_sentence_stands_now_is_stale(figure, old, new, why):
    by_words, _ = followed(PAGE.format(box=new or old.replace("third", "second")), PAGE.format(box=old))
    assert by_words[figure].fate is Fate.STALE
    assert why in by_words[figure].why


def test_a_changed_figure_stays_in_its_place_where_a_sentence_with_more_figures_was_joined():
    old = "The ferry left the pier at 6AM and was to arrive at 11AM."
    new = (
        "The ferry left the pier at 6AM and was to arrive at 8AM, and it sent a call for help at 9:20AM, off the cape."
    )
    by_words, result = followed(PAGE.format(box=new), PAGE.format(box=old))
    assert by_words["11AM"].why == "11AM became 8AM"
    assert len(result.new) == 1


def test_a_sentence_joined_whole_to_another_and_its_like_with_another_figure_are_two_places():
    was = "The county had 140 shovels in its depot when the storm began."
    now = PAGE.format(box=was.replace("140", "148")) + f"\n\nThe road is open, and {was[0].lower()}{was[1:]}"
    by_words, _ = followed(now, PAGE.format(box=was))
    assert (by_words["140"].fate, len(by_words["140"].candidates)) == (Fate.AMBIGUOUS, 2)


def test_a_part_that_was_split_from_another_sentence_is_not_the_sentence_that_was_cut():
    cut = "The first open harbour race was held here this week in Ostmark."
    part, rest = "This is the first open harbour race", "the club wants to hold the next one on the upper lake in May."
    page = PAGE.format(box="Nobody was hurt.")
    now = f"{part}.\n\n{page}\n\nT{rest[1:]}"
    _, result = followed(now, f"{cut}\n\n{page}\n\n{part}, and {rest}")
    assert result.outcomes[0].fate is Fate.AMBIGUOUS
