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
