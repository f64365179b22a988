"""Durations that are just the time between two dates or times."""

from __future__ import annotations

import pytest

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
