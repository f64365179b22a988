"""Sorts of errors in other words than their own tests have: each wrong text fails, and the right one does not."""

from __future__ import annotations

import pytest

from workbench import analyse
from workbench.claims.mention import Verdict


def failing(text: str) -> set[str]:
    """The names of the checks that fail."""
    return {check.name for check in analyse(text, links=False).checks if check.verdict is Verdict.FAILS}


@pytest.mark.parametrize(
    ("name", "text", "wrong", "right"),
    [
        ("sum", "Arden sold {} boats in May, 150 of wood and 95 of steel.", "240", "245"),
        ("sum", "In total {} people were hurt, 52 in Arden and 36 in Bray.", "89", "88"),
        ("sum", "The fleet has 64 narrow jets, 41 wide ones and 13 freighters, {} in all.", "128", "118"),
        ("percent", "Turnout was {} percent: 3,050 of the 6,000 members voted.", "61", "51"),
        ("growth", "The price fell by a third, from £90 to £{}.", "75", "60"),
        ("rate", "At 4,000 a day for a week, the clinic gave {} doses.", "32,000", "28,000"),
        ("rate", "He paid $50 a month for two years, ${} in all.", "1,900", "1,200"),
        ("rate", "The plant makes 300 cars a day, or {} in a five-day week.", "1,800", "1,500"),
        ("rate", "The 40 workers get $150 each, or ${} altogether.", "7,000", "6,000"),
        ("elapsed", "The strike began on 3 May and was called off on 17 May, {} days later.", "nine", "fourteen"),
        ("elapsed", "The mill closed in 1998, {} years after it opened in 1968.", "25", "30"),
        ("elapsed", "The talks opened at 9 a.m. and ended at noon, {} hours later.", "five", "three"),
        (
            "elapsed",
            "The war began on 24 February. On 28 February, the {} day of the war, they went home.",
            "seventh",
            "fifth",
        ),
        ("elapsed", "Anna Berg, who was born in 1950, died in 2010 aged {}.", "65", "60"),
        ("elapsed", "Anna Berg was born in 1950. She died in 2010 at the age of {}.", "65", "60"),
        ("date", "The court met on {} (Nov. 6, 2020).", "Wednesday", "Friday"),
        ("date", "Last updated 4 May 2020\n\nIn {} 2020 the mill cut 200 jobs.", "June", "April"),
        ("date", "OSLO, Nov. 8, 2023 - The plant closed on {} 2, 2023, and 40 people left.", "December", "October"),
        ("magnitude", "Turnout rose from 40 percent to 46 percent, an increase of 6 {}.", "percent", "points"),
        ("magnitude", "The tax rose two {}, from 18% to 20%.", "percent", "percentage points"),
        ("magnitude", "The bank raised its rate by 0.5 {} to 3.5 percent from 3 percent.", "percent", "points"),
    ],
)
def test_a_wrong_figure_fails_and_the_right_one_does_not(name: str, text: str, wrong: str, right: str) -> None:
    assert failing(text.format(wrong)) == {name}
    assert failing(text.format(right)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Fires burned 240 homes in May, 150 in June and 95 in July.",
        "He was born in 1950 and married in 1974, two years later than his brother.",
        "In 2019 the mayor said that the bridge would be built in 2021.",
        "The share rose 25 percent, from 4 percent to 5 percent.",
    ],
)
def test_figures_that_are_set_side_by_side_do_not_fail(text: str) -> None:
    assert failing(text) == set()
