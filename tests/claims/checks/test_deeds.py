"""Tolls and votes whose parts stand in sentences of their own."""

from __future__ import annotations

import pytest
from worked_out import failing_conflicts, related

from workbench import analyse
from workbench.claims.mention import Verdict


def test_a_toll_is_the_sum_of_the_attacks_that_follow():
    text = (
        "Two fires killed at least 34 people in Marwa on Monday. In one of them, smoke killed at least 24 workers. "
        "At night a second one killed at least 10 people in Larch."
    )
    assert related(text, "sum") == [["34", "24", "10"]]


def test_tolls_that_do_not_add_up_may_be_of_other_fires_and_are_no_conflict():
    text = (
        "Two fires killed at least 34 people in Marwa on Monday. In one of them, smoke killed at least 24 workers. "
        "At night a second one killed at least 12 people in Larch."
    )
    assert related(text, "sum") == []
    assert failing_conflicts(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            (
                "In the 240-seat chamber, 121 members voted for the law, 97 voted against and nine abstained. "
                "Thirteen were absent."
            ),
            ["240-seat", "121", "97", "nine", "Thirteen"],
        ),
        (
            "The law was passed by 78 votes to 74.\n\nThe House of Larch has 160 seats. Eight members were absent.",
            ["160", "78", "74", "Eight"],
        ),
    ],
)
def test_the_results_of_a_vote_come_to_the_seats_of_the_house(text: str, figures: list[str]) -> None:
    found = related(text, "sum")
    assert len(found) == 1
    assert [word.removesuffix("-seat") for word in found[0]] == [word.removesuffix("-seat") for word in figures]


@pytest.mark.parametrize(
    "text",
    [
        "Seven people were killed: the pilot, four passengers and two people on the ground.",
        "Seven people were killed: four passengers, two farmers and the pilot.",
    ],
)
def test_whoever_stands_in_a_list_without_a_number_is_one(text: str) -> None:
    assert failing_conflicts(text) == []
    assert all(check.verdict is not Verdict.FAILS for check in analyse(text, links=False).checks)


def test_a_list_that_misses_somebody_still_fails():
    text = "Nine people were killed: four passengers and two farmers."
    assert [check.verdict for check in analyse(text, links=False).checks if check.name == "sum"] == [Verdict.FAILS]


def test_parts_behind_a_colon_that_come_to_their_total_need_no_noun_in_common():
    text = "The fleet stood at 118 vessels at the end of May: 64 tugs, 41 barges and 13 rafts."
    assert related(text, "sum") == [["118", "64", "41", "13"]]


def test_what_is_of_the_figure_right_in_front_is_not_added_to_it():
    text = (
        "The plan will bring £600 million a year from 2026, at a one-off cost of £450 million, "
        "of which £180 million was booked in May."
    )
    assert failing_conflicts(text) == []
    assert related(text, "conflict") == []
