"""Lengths that lead from a date to another one of the article."""

from __future__ import annotations

import pytest
from worked_out import elapsed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Pay rose in June 2007, six months prior to the slump.\n\nThe slump of December 2007-June 2009 was deep.",
            {"six months", "June 2007", "December 2007-June 2009"},
        ),
        (
            "She came on November 3—nine days before the news was told.\n\nThe cases were told on November 12.",
            {"nine days", "November 3", "November 12"},
        ),
        (
            "The mill opened in 2015, three years after the flood. The flood of 2012 took the old one.",
            {"three years", "2015", "2012"},
        ),
    ],
)
def test_a_length_leads_to_the_date_that_it_comes_to(text: str, figures: set[str]) -> None:
    assert figures in elapsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "She came on November 3, nine days before the news. The cases were told on November 13.",
        "She came on November 3, nine days before the news. The bell rang on October 25.",
        "She came in 2015, a year before the flood. The mill burned in 2016.",
        "She came in 2015. Three years of rain came. The flood of 2012 was bad.",
    ],
)
def test_a_date_that_the_length_does_not_come_to_is_none(text: str) -> None:
    assert elapsed(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The Oram fire killed 85 in 2018.\n\nFires spread in 2024. Many recall the Oram fire six years ago.",
            {"six years", "2018", "2024"},
        ),
        (
            "Over the five-year period starting in 2020 and ending in 2024, rents will grow.",
            {"five-year", "2020", "2024"},
        ),
        ("Costs rose 20% from 2022 to 2023, the largest one-year rise in decades.", {"one-year", "from 2022 to 2023"}),
        ("Costs rose in 2022, and again in 2023, the largest one-year rise ever.", {"one-year", "2022", "2023"}),
        ("The strike began on 3 May and ended on 24 May, after 21 days.", {"21 days", "3 May", "24 May"}),
        ("The strike, which began on 3 May, ended three weeks later on 24 May.", {"three weeks", "3 May", "24 May"}),
        ("The mill opened in 1985; a decade later, in 1995, it burned.", {"a decade", "1985", "1995"}),
    ],
)
def test_words_tie_a_length_to_two_dates(text: str, figures: set[str]) -> None:
    assert figures in elapsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned in 2020. The town held a fair in 2022. He left two years ago.",
        "The Oram mill burned in 2023. Reed won in 2024. He saw the Oram mill a year ago.",
        "The strike began on 3 May and ended on 24 May, after 10 days of talks.",
        "Over the four-year period starting in 2020 and ending in 2024, rents fell.",
        "Costs rose in 2020, and again in 2023, the largest one-year rise ever.",
        "3 March 2024\n\nStorms cost Arden dear in 2022.\n\nShe pays more than she did two years ago.",
    ],
)
def test_dates_that_only_fit_by_chance_are_not_tied(text: str) -> None:
    assert elapsed(text) == []
