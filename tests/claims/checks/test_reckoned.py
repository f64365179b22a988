"""Lengths of time with what they are reckoned from, told apart."""

from __future__ import annotations

import pytest
from worked_out import elapsed

STAMP = "The club\n\nBy Ada Moe\n3 May 2025\n\n"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            f"{STAMP}Arden won the bell for the first time since 1994. Thirty-one years is a long wait, she said.",
            {"1994", "Thirty-one years"},
        ),
        (
            "Jo Harl, aged 44, rowed there at the age of 13. It took her 31 years to win.",
            {"aged 44", "age of 13", "31 years"},
        ),
        ("They held out until the 81st minute. Abara scored four minutes later, in the 85th.", {"81st", "85th"}),
        ("A 90-day sale starts on 1 November, and the doors shut on 30 January.", {"90-day", "1 November"}),
    ],
)
def test_a_length_has_what_it_is_reckoned_from(text: str, figures: set[str]) -> None:
    assert [figures <= found for found in elapsed(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        f"{STAMP}Arden won the bell for the first time since 1994. He has rowed for 30 years.",
        "Jo Harl, aged 44, rowed there at the age of 13. It took her ten years to win.",
        "They held out until the 81st minute. Abara scored in the 85th, and again six minutes later.",
        "The ship left on 1 November for 12 days, and was sold on 30 January.",
    ],
)
def test_another_length_is_of_something_else(text: str) -> None:
    assert elapsed(text) == []
