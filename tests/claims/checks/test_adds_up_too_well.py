"""Figures far apart that add up to the last digit are a total and its parts; others are left alone."""

from __future__ import annotations

import pytest
from worked_out import related


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The feast drew 11,482 guests.\n\nIt rained.\n\nArden sold 6,200 tickets and Brook 5,282.",
            ["11,482", "6,200", "5,282"],
        ),
        (
            (
                "Guild to pay $3,962,500\n\nThe guild of Arden will pay for its bells.\n\nIt was told of in May.\n\n"
                "It pays $3,213,000 in fines and $749,500 in costs."
            ),
            ["$3,962,500", "$3,213,000", "$749,500"],
        ),
        (
            (
                "Mill to cut 340 jobs\n\nThe mill is to shed 340 jobs.\n\nThe cuts leave it with 680 employees, "
                "where 1,020 employees worked."
            ),
            ["1,020", "340", "680"],
        ),
        (
            "The state gives £1.5m and the county £500,000. The £2m in total is a start, said the clerk.",
            ["£2m", "£1.5m", "£500,000"],
        ),
    ],
)
def test_a_total_and_its_parts(text: str, figures: list[str]) -> None:
    assert related(text, "sum") == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "The mill has 30 looms.\n\nIt bought 10 lamps and 20 chairs.",
        "Sales rose to £300m from £200m.\n\nThe debt is £100m.",
        (
            "Ports: Arden had 65.9 million guests, Brook 63.6 million, Cole 60.7 million and Dale 58.2 million.\n\n"
            "Arden lost 2.9 million guests."
        ),
    ],
)
def test_small_numbers_changes_and_rows_add_up_by_chance(text: str) -> None:
    assert related(text, "sum") == []
