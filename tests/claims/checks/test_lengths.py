"""Durations that are just the time between two dates or times."""

from __future__ import annotations

import pytest
from worked_out import elapsed

from workbench import analyse


def lengths(text: str) -> list[tuple[str, str]]:
    """The checks of time that passed, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name == "elapsed"]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        (
            "She kept the lamp for 31 years, from 1957 until they let her go in 1988.",
            "1957 to 1988: 31 years, as stated",
        ),
        (
            "The truce of 12 October last year broke down on 12 March, five months later.",
            "12 October to 12 March: 5 months, as stated",
        ),
        (
            "The bell fell at 5:12 a.m. on Monday.\n\nThe first clerk came at 5:51 a.m., 39 minutes after the fall.",
            "5:12 a.m. to 5:51 a.m.: 39 minutes, as stated",
        ),
        (
            "The bell fell at 3.47am on 19 May.\n\nJust before 11am on Tuesday, 55 hours after the fall, it was found.",
            "3.47am to 11am: 55 hours, as stated",
        ),
        (
            "The doors closed at 22:30 and the last clerk left at 2:30, four hours later.",
            "22:30 to 2:30: 4 hours, as stated",
        ),
        (
            "He first rowed the ferry in June 1957.\n\nNobody saw him rest.\n\nHe gave up in 1991, after 34 years.",
            "June 1957 to 1991: 34 years, as stated",
        ),
    ],
)
def test_a_length_between_two_dates_holds(text: str, calculation: str) -> None:
    assert lengths(text) == [("holds", calculation)]


@pytest.mark.parametrize(
    "text",
    [
        "She kept the lamp for 30 years and knew those of 1957 and of 1988.",
        "The mill opened in 1957 and closed in 1988, having run for less than 31 years.",
        "The truce of 12 October broke down on 12 March, after two months of rain.",
        "He rowed in 1957 and in 1991. In 1999 he won the 42-year lease of the quay.",
    ],
)
def test_other_lengths_beside_dates_are_left_alone(text: str) -> None:
    assert lengths(text) == []


def test_how_long_after_is_reckoned_whichever_of_two_times_is_told_first():
    text = "The ship went down at 11.40pm on 4 March, 50 minutes after she had left the harbour at 10.50pm."
    assert elapsed(text) == [{"50 minutes", "11.40pm", "10.50pm"}]
    assert elapsed(text.replace("50 minutes", "40 minutes")) == []


def test_the_last_of_several_years_is_what_a_length_is_reckoned_from():
    text = (
        "The contracts were signed between 2008 and 2010. The shell was pulled down in 2019, nine years after the last "
        "of the contracts was signed."
    )
    assert elapsed(text) == [{"nine years", "between 2008 and 2010", "2019"}]
    assert elapsed(text.replace("nine years", "eight years")) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The shop opened at 9:00 and closed at 5:00, eight hours later.", []),
        ("The clerk came at 10:15 and left at 2:15, four hours later.", []),
        (
            "The shop opened at 9:00 and closed at 5:00, six hours later.",
            [("fails", "9:00 to 5:00 is 8 hours, not 6 hours")],
        ),
    ],
)
def test_a_time_without_its_half_of_the_day_may_be_of_either(text: str, told: list[tuple[str, str]]) -> None:
    assert lengths(text) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The summer games in June 2020 were cancelled.",
        "The vote in 2021 was postponed.",
        "The contract for the games in June 2021 was signed last week.",
    ],
)
def test_what_was_done_about_a_coming_month_is_no_event_in_it(sentence: str) -> None:
    checks = analyse(f"5 May 2020\n\n{sentence}", links=False).checks
    assert [check.calculation for check in checks if check.name == "date"] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            'The grant fell from $21 million in 2011 to $12 million in 2020. "Gone in nine years," he said.',
            {"2011", "2020", "nine years"},
        ),
        (
            "Roe was a minister from 2007 to 2011. In those four years she built a port.",
            {"from 2007 to 2011", "four years"},
        ),
    ],
)
def test_years_of_the_sentence_in_front_bind_the_time_between_them(text: str, figures: set[str]) -> None:
    assert elapsed(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "The mill was founded in 1990 and opened in 2000. In the past decade it has grown.",
        "The grant fell from $21 million in 2011 to $12 million in 2020. Ten years of it are gone.",
        "The port was built in 2011 and sold in 2015. It burned four years ago.",
    ],
)
def test_a_time_reckoned_from_now_is_not_the_one_between_two_years(text: str) -> None:
    assert elapsed(text) == []


def test_a_year_is_told_by_its_day_where_the_other_date_is_that_day() -> None:
    text = (
        "The station, seen here in 2000, had been manned on Nov. 2, 2025 for 25 years. "
        "The first crew came on Nov. 2, 2000."
    )
    assert elapsed(text) == [{"Nov. 2, 2025", "25 years", "Nov. 2, 2000"}]
