"""Totals of tables, of what was added, and of what those fall into who were counted before."""

from __future__ import annotations

import pytest
from worked_out import related

from workbench import analyse
from workbench.claims.mention import Verdict


def failing(text: str) -> list[str]:
    return [check.calculation for check in analyse(text, links=False).checks if check.verdict is Verdict.FAILS]


TABLE = "Mill{0}Looms{0}Hands\nNorth{0}120{0}211\nEast{0}80{0}94\nHill{0}60{0}58\nTotal{0}260{0}{1}\n"


@pytest.mark.parametrize("between", [" / ", " | "])
def test_each_column_of_a_table_adds_up_to_its_total(between: str) -> None:
    text = TABLE.format(between, 363)
    assert related(text, "sum") == [["260", "120", "80", "60"], ["363", "211", "94", "58"]]
    assert failing(text) == []


def test_a_column_that_does_not_add_up_fails_beside_one_that_does() -> None:
    assert failing(TABLE.format(" | ", 397)) == ["211 + 94 + 58 = 363, not 397"]


def test_a_table_of_the_greatest_alone_is_no_error() -> None:
    assert failing("Mill | Looms\nNorth | 120\nEast | 80\nTotal | 954\n") == []


def test_percentages_of_a_table_are_not_added() -> None:
    text = "Mill | Share\nNorth | 40%\nEast | 30%\nTotal | 35%\n"
    assert failing(text) == []
    assert related(text, "sum") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            (
                "Flood: nine weavers died\n\nThree weavers were dead when help came to the mill.\n\n"
                "Six more died that night, in the hospital of the town."
            ),
            ["nine", "Three", "Six"],
        ),
        (
            (
                "Over 900 sailors rescued off Marwa\n\nOn Friday fishermen rescued over 700 sailors whose boat sank, "
                "and the navy saved 200 more after they were found."
            ),
            ["900", "700", "200"],
        ),
    ],
)
def test_what_came_on_top_makes_the_total(text: str, figures: list[str]) -> None:
    assert related(text, "sum") == [figures]


def test_more_of_something_else_adds_nothing_up() -> None:
    text = "Nine bridges were closed.\n\nThree weavers were dead when help came. Six more were sent home by bus."
    assert related(text, "sum") == []


def test_a_number_is_told_in_parts_over_two_sentences() -> None:
    text = "Of the 11 bells sold in Malden, at least five went to Arden. Two stay here and a further four are nobody's."
    assert related(text, "sum") == [["11", "five", "Two", "four"]]
    assert not related(text, "part")


@pytest.mark.parametrize(
    "text",
    [
        "Of the 11 bells sold in Malden, five went to Arden. Two ropes and four wheels broke.",
        "Of the 11 bells sold in Malden, five went to Arden. Six were late.",
        "Of the 12 bells sold in Malden, at least five went to Arden. Two stay here and a further four are nobody's.",
    ],
)
def test_what_counts_something_else_is_no_part_of_it(text: str) -> None:
    assert not related(text, "sum")


def test_those_who_were_counted_before_fall_into_groups() -> None:
    text = (
        "At least 43 people were killed in the hall.\n\nThe mayor came.\n\nThe roof is gone.\n\n"
        "Of the dead, 31 were in the hall and 12 in the lane, said the clerk, who spoke to 56 witnesses."
    )
    assert related(text, "sum") == [["43", "31", "12"]]


def test_groups_of_a_ratio_make_the_whole_that_is_told_elsewhere() -> None:
    text = (
        "The number of people killed in the quake has risen to 61.\n\n"
        "The minister said 47 of the 61 had died in Brod, 11 in Marwa and three in a mine that collapsed."
    )
    assert related(text, "sum") == [["61", "47 of the 61", "11", "three"]]


def test_few_of_one_noun_are_made_of_what_is_added() -> None:
    text = "The budget pays ten clerks.\n\nWe have eight clerks, plus two clerks whom the guild lends us."
    assert related(text, "sum") == [["ten", "eight", "two"]]
