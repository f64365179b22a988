"""Sums that words tell of: what joined others, all but a few, those who lived, what comes on top, who flew a plane."""

from __future__ import annotations

import pytest
from worked_out import related

from workbench import analyse
from workbench.claims.mention import Verdict


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Five firms were picked to join the nine that hold contracts. All 14 firms may now bid.",
            ["14", "Five", "nine"],
        ),
        (
            (
                "The five firms - Bell, Cole (CO) and Dale - were picked to join the nine firms of last year.\n\n"
                "All 14 firms may now bid."
            ),
            ["14", "five", "nine"],
        ),
        ("Nine towns were joined by five towns. The 14 towns met.", ["14", "Nine", "five"]),
        (
            "Twenty-four sailors drowned.\n\nThe lake is deep.\n\nIt killed all but one of the 25 sailors.",
            ["25", "Twenty-four", "one"],
        ),
        (
            (
                "Twenty-four soldiers drowned in 1945.\n\nOne boat, jammed with 25 soldiers, sank.\n\n"
                "The town lies there.\n\nA bell rang.\n\nOnly one soldier survived."
            ),
            ["25", "Twenty-four", "one"],
        ),
        (
            (
                "Inflation hit 3.1 per cent and firms can add an extra one per cent to fares.\n\n"
                "A bus is red.\n\nA ferry is slow.\n\nFares will rise by 4.1 per cent."
            ),
            ["4.1 per cent", "3.1 per cent", "one per cent"],
        ),
        (
            (
                "On board were 155 passengers, 17 of them boys.\n\nIt was dark.\n\nA crew of seven flew the plane.\n\n"
                "All 162 passengers and crew are lost."
            ),
            ["162", "155", "seven"],
        ),
        ("A jury of 12 - five men and seven women - heard the case.", ["12", "five", "seven"]),
        ("The crew of seven — two pilots and five stewards — was unhurt.", ["seven", "two", "five"]),
        ("The grant is $3.2m - $2m for roads and $1.2m for parks.", ["$3.2m", "$2m", "$1.2m"]),
    ],
)
def test_words_tell_what_a_sum_is_of(text: str, figures: list[str]) -> None:
    assert figures in related(text, "sum")


@pytest.mark.parametrize(
    "text",
    [
        "Two firms join the three that the guild asked. Five boats lay in the port.",
        "All but three of the 12 men were saved; nine boats sank.",
        "Three clerks drowned. Two clerks were saved. Five boats came.",
        "Tax is 3.5 per cent plus an extra 1.5 per cent. The dean met clerks. A mill fell. Five clerks are ill.",
        "He has five boats - two sons and three daughters help him.",
        "The Blues got 316 seats, the Reds 239 and the Greens 10. The Blues are short of the 326 seats required.",
    ],
)
def test_figures_that_add_up_by_chance_are_no_sum(text: str) -> None:
    assert related(text, "sum") == []


def test_one_more_without_a_number_closes_a_crew() -> None:
    text = "A crew of seven - two pilots, four stewards and, unusually, an engineer - was on board."
    found = analyse(text, links=False)
    assert related(text, "part") == [["two", "seven"], ["four", "seven"]]
    assert "2 + 4 and 1 without a number = 7, as stated" in [check.calculation for check in found.checks]


def test_a_crew_whose_list_is_wrong_fails() -> None:
    checks = analyse("The team of five - two bakers and four cooks - met on Monday.", links=False).checks
    assert [(check.name, check.verdict) for check in checks] == [("sum", Verdict.FAILS)]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("He will give an additional $15 million. That brings his gift to $20 million.", "$15 million", "$20 million"),
        ("The club signed four players on Monday, taking its squad to 26.", "four", "26"),
        ("It sold 4,200 carts in May, bringing sales for the year to 31,000.", "4,200", "31,000"),
        ("The city recorded 14 murders in May, bringing this year's total to 97.", "14", "97"),
    ],
)
def test_what_was_added_is_of_the_new_total(text: str, part: str, whole: str) -> None:
    assert [part, whole] in related(text, "part")


@pytest.mark.parametrize(
    "text",
    [
        "The club sold four players on Monday, taking its squad to 26.",
        "The loan was cut by $3 million, bringing the debt to $20 million.",
        "The price was raised 50 cents to $17.85.",
        "The mill raised its price 50 cents a barrel. This brings the price to $17.50 a barrel.",
        "Loans rose to £2.5bn from January's £1.9bn, bringing all new loans to £6.9bn.",
    ],
)
def test_what_was_taken_away_or_is_a_price_is_no_part(text: str) -> None:
    assert related(text, "part") == []
