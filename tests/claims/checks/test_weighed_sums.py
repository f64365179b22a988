"""Sums that no form of words gives away, told by how telling, near and often told their figures are."""

from __future__ import annotations

import pytest
from worked_out import related

from workbench import analyse


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The council said that 1,358 pupils changed schools. The number from Larch was 880, 478 came from Arden.",
            ["1,358", "880", "478"],
        ),
        (
            "The lift club counted 517 members, and its register lists 486 men and 31 women.",
            ["517", "486", "31"],
        ),
        (
            "Half of the 316 gardeners were given a spade. The first 158 dug all day. The other 158 had their hands.",
            ["316", "158", "158"],
        ),
        (
            "Before the change, a walk to the well took 74 minutes. After it, it was 46, a fall of 28.",
            ["74 minutes", "46", "28"],
        ),
        ("We were offered $23,400 and asked for $36,500. We are $13,100 apart.", ["$36,500", "$23,400", "$13,100"]),
    ],
)
def test_telling_figures_near_one_another_that_add_up_are_a_sum(text: str, figures: list[str]) -> None:
    assert related(text, "sum") in ([figures], [[figures[0], *reversed(figures[1:])]])


@pytest.mark.parametrize(
    "text",
    [
        # Round numbers, small ones, and what is counted by other nouns.
        "The plan costs $3 million. A road takes $2 million, and $1 million goes to the bridge.",
        "Eight cooks came to the fair. Five tents stood there, and it rained three times.",
        "The shop sold 73 lamps. It has 45 shelves and 28 windows.",
        # Shares that have no part in one another.
        "Of the farmers 16% grow oats. Rye was grown by 12%, and 4% of the fields lay fallow.",
        # A list in which any two make a third.
        "Prices were 97, 52, 43, 40, 31 and 12 crowns.",
        # Years of people and of their work.
        "The judge is 58. She has been in office for 16 years and was called to the bar 42 years ago.",
        # The children are among the dead.
        "There were 130 people on the boat. Divers found 94 people dead, 36 of them children.",
    ],
)
def test_figures_that_add_up_by_chance_are_none(text: str) -> None:
    assert related(text, "sum") == []


def test_a_long_list_is_the_whole_however_small_its_numbers_are():
    text = (
        "A bus with 17 people on board left Larch at dawn. All 17 were unhurt.\n\n"
        "It carried nine Danes, five Scots, one Greek, one Swede and one Finn."
    )
    assert [len(sums) for sums in related(text, "sum")] == [6]


def test_what_does_not_add_up_is_no_error():
    text = "The council said that 1,358 pupils changed schools. The number from Larch was 880, and 471 came from Arden."
    assert [check for check in analyse(text, links=False).checks if check.name == "sum"] == []
