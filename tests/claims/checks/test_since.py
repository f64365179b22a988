"""Lengths of time that are reckoned from a date to the day of the text."""

from __future__ import annotations

import pytest
from worked_out import elapsed

from workbench import analyse

STAMP = "The mill\n\nBy Ada Moe\nFriday 13 August 2021\n\n"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It was the worst flood since 1971. Her mother saw it, fifty years ago.", {"1971", "fifty years"}),
        ("The last fire, in 1994, took 17 barns. Twenty-seven years later they burn.", {"1994", "Twenty-seven years"}),
        ("It has been 32 years since Marwa banned peat, in 1989.", {"1989", "32 years"}),
        ("The maker promises repairs for 36 months, until August 2024.", {"August 2024", "36 months"}),
        (
            "It broke out on 10 August by the road.\n\nCrews fought it for a fourth day on Friday.",
            {"10 August", "fourth"},
        ),
    ],
)
def test_the_day_of_the_text_is_what_a_length_is_reckoned_from(text: str, figures: set[str]) -> None:
    assert elapsed(STAMP + text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst flood since 1971. Her mother left forty years ago.",
        "In 2020 it closed. Sales had been higher a year earlier.",
        "It has been open for fifty years. In 1971 the roof fell in.",
    ],
)
def test_another_length_is_of_something_else(text: str) -> None:
    assert elapsed(STAMP + text) == []


def test_an_anniversary_comes_round_on_the_day() -> None:
    text = (
        "The 30th anniversary was kept on April 12, 2011.\n\nThe ship sailed first on April 12, 1981. "
        "It was sold on May 3, 1981."
    )
    assert elapsed(text) == [{"30th", "April 12, 2011", "April 12, 1981"}]


def test_the_nearer_date_is_that_of_a_numbered_day() -> None:
    text = "The trial opened on 9 January, but he changed his plea on its second day, 10 January."
    assert elapsed(text) == [{"9 January", "second", "10 January"}]


def test_a_day_beside_a_year_gone_is_not_ahead_of_the_text() -> None:
    checks = analyse(f"{STAMP}The October 7 rising in 1937 was the beginning of it.", links=False).checks
    assert [check for check in checks if check.verdict.value == "fails"] == []


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("The trial opened just over a year after the March 13, 2024, attack.", {"a year", "March 13, 2024"}),
        ("The vote came 25 days after the veto of May 12, 2025.", {"25 days", "May 12, 2025"}),
        ("She was brought back in October, eight months ago, on a new contract.", {"October", "eight months"}),
        (
            "It passed on February 12, 2025, less than four months before it fell.",
            {"February 12, 2025", "four months"},
        ),
        ("The papers are from 1997. Almost 30 years later they were found.", {"1997", "30 years"}),
        ("The 17-year wait is over: when they last won, in 2008, she was at school.", {"17-year", "2008"}),
    ],
)
def test_a_length_bound_to_a_date_is_borne_out_by_the_day_of_the_text(told: str, figures: set[str]) -> None:
    assert elapsed(f"June 6, 2025\n\n{told}") == [figures]


@pytest.mark.parametrize(
    "told",
    [
        "The trial opened a month after the March 13, 2024, attack.",
        "The vote came 25 days after the veto of January 12, 2025.",
        "She was brought back in October, two months ago, on a new contract.",
        "It passed on February 20, 2025, less than two months before the fire.",
        "The papers are from 1985. Almost 30 years later they were found.",
    ],
)
def test_a_length_from_a_date_to_another_day_is_none_to_the_day_of_the_text(told: str) -> None:
    assert elapsed(f"June 6, 2025\n\n{told}") == []


def test_a_date_line_without_a_year_is_the_day_of_the_text() -> None:
    text = "SOFIA, 14 Feb — The house met.\n\nIt did so 25 days after the veto of 20 January."
    assert elapsed(text) == [{"25 days", "20 January"}]


def test_a_long_time_and_the_last_time_may_stand_apart() -> None:
    text = (
        "June 6, 2025\n\nIt was the strongest quake the town has felt in 27 years.\n\nIt was cold.\n\nIt was dark."
        "\n\nNobody slept.\n\nThe fog came at noon.\n\nThe last comparable shaking came in 1998."
    )
    assert elapsed(text) == [{"27 years", "1998"}]
