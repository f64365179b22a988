"""Few things told item by item, what a ratio leaves, and two counts whose total stands elsewhere."""

from __future__ import annotations

import pytest
from worked_out import related


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            (
                "She was nominated in five categories — three for her film, Best Director, Script and Picture; "
                "and two for her play, Best Actress and Best Debut."
            ),
            ["five", "three", "two"],
        ),
        (
            (
                "Since May at least four people have died in the camp: two by drowning, one of an infection that was "
                "never treated, and one in a fire at the kitchen."
            ),
            ["four", "two", "one", "one"],
        ),
        (
            (
                "Of the lambs, eight died before summer: five were drowned in the flood of May 3, two were taken by "
                "foxes and one by an eagle."
            ),
            ["eight", "five", "two", "one"],
        ),
        (
            "Five trawlers were boarded that week. Three trawlers lay off Arden on Sunday, and two off Brook.",
            ["Five", "Three", "two"],
        ),
        (
            "The company now employs 708 persons. Of these 693 work at the mill, 10 are at Redcar and 5 in London.",
            ["708", "693", "10", "5"],
        ),
    ],
)
def test_a_total_and_its_items_are_a_sum(text: str, figures: list[str]) -> None:
    assert related(text, "sum") == [figures]
    assert related(text, "part") == []


@pytest.mark.parametrize(
    "text",
    [
        "The yard sold five boats in May, three in June and two in July.",
        "Five trawlers were boarded that week. Three ferries lay off Arden on Sunday, and two off Brook.",
        "Five men were held; three women cried and two left.",
    ],
)
def test_small_numbers_that_add_up_by_chance_are_no_sum(text: str) -> None:
    assert related(text, "sum") == []


@pytest.mark.parametrize(
    "rest",
    [
        "Divers found 55 of the 67 parcels; they look for 12 more parcels in the lake.",
        "Divers found 55 of the 67 parcels.\n\nThe other 12 lie in the lake.",
        "The post has found 55 of the 67 parcels and given up twelve.",
    ],
)
def test_a_ratio_and_what_it_leaves_make_the_whole(rest: str) -> None:
    text = f"The storm took 67 parcels. {rest}"
    assert [figures[:2] for figures in related(text, "sum")] == [["67", "55 of the 67"]]


def test_a_number_beside_a_ratio_need_not_be_what_that_leaves() -> None:
    assert related("The storm took 67 parcels. They found 55 of the 67 parcels. It hit 12 towns.", "sum") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            (
                "All 162 passengers and crew died when the plane crashed.\n\nNobody saw it fall.\n\nIt was dark.\n\n"
                "The wind was strong.\n\nThe 155 passengers and seven crew died at once."
            ),
            ["162", "155", "seven"],
        ),
        (
            "Three passenger ferries and five cargo ferries lay in the harbour. The eight ferries came from Spain.",
            ["eight", "Three", "five"],
        ),
    ],
)
def test_two_counts_and_the_total_of_both_nouns_are_a_sum(text: str, figures: list[str]) -> None:
    assert related(text, "sum") == [figures]


def test_three_groups_of_people_are_a_sum() -> None:
    text = (
        "The fire killed 41 people.\n\nIt began at night.\n\nNobody saw it.\n\nThe wind was strong.\n\n"
        "It had not rained.\n\nThe town mourns 22 women, 12 men and seven children."
    )
    assert related(text, "sum") == [["41", "22", "12", "seven"]]


def test_two_counts_are_no_total_of_one_of_their_nouns() -> None:
    text = "Three ferries and five tugs lay in the harbour. Spain has sent eight ferries."
    assert related(text, "sum") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The papers are cutting 90 jobs - 17% of their staff.\n\nThe two titles employ 521 journalists.",
            ["90", "521"],
        ),
        (
            (
                "The ministry fined 769 mills.\n\nIt was a bad year for them.\n\nNobody was glad of it.\n\n"
                "Forty percent of the mills fined this year escaped before. Those 306 mills lie in the south."
            ),
            ["306", "769"],
        ),
    ],
)
def test_a_number_told_with_its_share_is_the_part(text: str, figures: list[str]) -> None:
    assert related(text, "part") == [figures]


def test_the_size_of_a_change_is_what_its_ends_are_apart() -> None:
    text = (
        "Members will discuss cutting the budget by $400 million.\n\nA paper came out on Monday.\n\n"
        "The board would go from a planned $5.3 billion to $4.9 billion."
    )
    assert related(text, "sum") == [["$5.3 billion", "$4.9 billion", "$400 million"]]


@pytest.mark.parametrize(
    "text",
    [
        "It gave $192 million for rum, $148 million for wool, $100 million for racing and $48 million to film.",
        "A guest shot one woman and wounded four. A month later a man shot his doctor and three other people.",
    ],
)
def test_figures_of_different_things_are_no_sum(text: str) -> None:
    assert related(text, "sum") == []


def test_all_of_a_number_are_no_part_of_it() -> None:
    assert related("Nine people had died, all nine of them armed men, he said.", "part") == []


def test_an_average_of_new_cases_is_no_part_of_all_cases() -> None:
    text = "A total of 505 cases have been reported. Since October there is an average of 33 new cases each week."
    assert related(text, "part") == []


def test_lines_whose_labels_end_in_that_of_a_total_are_its_parts() -> None:
    text = (
        "Revenue: $96.3 million vs. $90 million expected\nPhone revenue: $51.1 million\nDesk revenue: $20.2 million\n"
        "Other products revenue: $15 million\nRepairs revenue: $10 million\nStaff: 300"
    )
    assert related(text, "sum") == [["$96.3 million", "$51.1 million", "$20.2 million", "$15 million", "$10 million"]]


def test_lines_of_other_labels_are_no_parts() -> None:
    text = "Cost: $96.3 million\nPhones: $51.1 million\nDesks: $20.2 million\nBooks: $15 million\nPens: $10 million"
    assert related(text, "sum") == []
