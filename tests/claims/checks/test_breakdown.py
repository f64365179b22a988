"""Sums and parts told over several sentences: the total in one, what it is made of in the next."""

import pytest

from workbench import analyse


def told(text, *names):
    """The checks of these names, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name in names]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("The hall will cost 54 million euros. The state pays 31 million euros and the city 23 million euros.",
         "31 million + 23 million = 54 million"),
        ("The herd of 88 animals was counted on Monday. It was made up of 51 cows, 26 heifers and 11 calves.",
         "51 + 26 + 11 = 88"),
        ("Turnover was $2.35 billion. The road arm made $1.64 billion and the rail arm, with two plants, $710 million.",
         "1.64 billion + 710 million = 2.35 billion"),
        ("The boats saved 131 people. A tanker took up 62 people. Two tugs took up 51 and a yacht 18.",
         "62 + 51 + 18 = 131"),
        ("Some 900 of the 2,300 posts will go in Leeds, 800 in Lyon and 600 in Turin.", "900 + 800 + 600 = 2,300"),
    ],
)  # fmt: skip
def test_parts_in_the_next_sentence_that_make_their_total_hold(text, calculation):
    assert told(text, "sum") == [("holds", f"{calculation}, as stated")]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("The herd of 88 animals was counted on Monday. It was made up of 51 cows, 62 heifers and 11 calves.",
         "51 + 62 + 11 = 124, not 88"),
        ("In a ballot, 1,740 of the 2,100 nurses took part. Of these, 1,213 nurses voted to strike and 827 against it.",
         "1,213 + 827 = 2,040, not 1,740"),
        ("Some 900 of the 2,300 posts will go in Leeds, 800 in Lyon and 900 in Turin.",
         "900 + 800 + 900 = 2,600, not 2,300"),
    ],
)  # fmt: skip
def test_parts_that_say_whose_they_are_fail_where_they_do_not_make_it(text, calculation):
    assert told(text, "sum") == [("fails", calculation)]


@pytest.mark.parametrize(
    "text",
    [
        "The shop sold 120 tickets on Monday. On Tuesday it sold 70 to members and 40 to guests.",
        "The team has 24 points. It scored 14 goals and let in 11.",
        "The fund holds $310 million. It bought shares for $150 million and bonds for $90 million.",
        "Of the 64 seats, the Reds won 31. The Greens won 20 and the Blues 12.",
        "Police counted 340 cars. Of these, 120 had no permit and 80 had no lights.",
    ],
)
def test_figures_that_need_not_add_up_are_left_alone(text):
    assert told(text, "sum") == []


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("It owes $2.4 billion in bonds. Of the bonds, $800 million fall due in May.",
         "800 million USD of 2.4 billion USD is 33 %"),
        ("The scan found 240 gaps; 35 percent of these are rated serious.", "35 % of 240 gaps is 84"),
        ("The inspectors saw 180 lifts. Some 15 percent of them were out of order.", "about 15 % of 180 lifts is 27"),
        ("The move will cost $12 million to $14 million, of which $5 million was paid in March.",
         "5 million USD of 12 million to 14 million USD is 36 %"),
        ("The council will shut three of the county's eight libraries.", "3 of 8 is 38 %"),
    ],
)  # fmt: skip
def test_a_part_is_tied_to_the_whole_that_its_words_take_up(text, calculation):
    assert told(text, "part") == [("holds", calculation)]


def test_a_part_is_never_larger_than_what_it_takes_up():
    text = "On Monday, 310 of the port's 240 cranes stood still."
    assert told(text, "part") == [("fails", "310 of 240: the part is larger than the whole")]


@pytest.mark.parametrize(
    "text",
    [
        "The town has 14 schools and 9 clinics. Half are old; 20 percent of these places are shut.",
        "The firm made $2 million from tickets. Of the rest, $3 million came from food.",
    ],
)
def test_where_it_is_not_clear_what_is_taken_up_nothing_is_said(text):
    assert told(text, "part") == []


def test_a_count_of_them_is_part_of_the_one_count_before():
    text = "The firm will lay off 340 people. Fewer than 100 of them will be offered new posts."
    assert told(text, "part") == [("holds", "less than 100 of 340 is 29 %")]
    assert told("It has 340 drivers and 120 clerks. Some 100 of them left.", "part") == []
