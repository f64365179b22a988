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
