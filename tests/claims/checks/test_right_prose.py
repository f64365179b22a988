"""Prose that is right, and forms of it that look like a check: nothing may fail, and nothing be read into it."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Verdict


def told(text: str) -> list[str]:
    """What the checks of a text say, each with its name and verdict."""
    return [f"{c.name} {c.verdict.value}: {c.calculation}" for c in analyse(text, links=False).checks]


@pytest.mark.parametrize(
    "text",
    [
        "Families above 133 percent of the poverty line pay more.",
        "More than a third of bakers (36%) rise at three.",
        "Man charged with killing 90-year-old in Arden\n\nA 26-year-old man was charged with killing a baker in Arden.",
        "Eight students feared dead in Arden\n\nAbout 66 students were near Arden when the snow came down.",
        "That is at least 150 percent of the summer average.",
        "The council party won 33 of the council\u2019s 150 seats, down from 41 in 2012.",
        "The town had moved up to 25 places from 36 places in the ranking of ports.",
        "Visits have more than doubled over the last five long years. They have gone from 2,436 to 6,383.",
        "The study had 98 adults who smoke (49 of them men) and 98 adults who do not (51 of them men).",
        "The firm placed 152 of 155 mills: Arden and Brook, which stand still, came in at 146 and 147.",
        "Thirty people met on Oct. 11 at the inn.\n\nThis story was first published on Mar. 2, 2017.",
        "The shop is helped by two groups of bankers: the Arden Trade and Markets Guild and the Chamber of Brook.",
        "The firm has four branches: Kids, Footwear and Bags, Women and Men, and Brands.",
        "Games are held in 11 towns: Arden, St. Mary, Brook, Cole, Dale, Elm, Ford, Gate, Hill, Inch and Jura.",
    ],
)
def test_nothing_fails(text):
    assert [line for line in told(text) if f" {Verdict.FAILS.value}: " in line] == []


@pytest.mark.parametrize(
    "text",
    [
        "There are just over 1,000 families in the inns, with around 60 families a month coming.",
        "Tom Reed, a single father of 10, is a baker.",
        "The twice-divorced mother of three denied that.",
        "Arden came first with 65 million passengers, Brook with 63 million passengers and Cole with 60 million.",
        "The guild got 20 seats, a gain of five, with the farmers and the bakers close behind with 19 seats each.",
        "About 47 percent of the men trained more than 10 times a week, and 65 percent of them said they liked it.",
        "The rich have 2.3 houses each, and 15.6 percent of them own a boat.",
        "A universe of 325,000 people came.\n\nOf 325,000 people 109 were held. It was 325,000 people in a day.",
        "He wants tunnels that are 10, 20, 30 layers deep.",
        "A quarter of all bakers are young.\n\nThe guild has four bakers on its board.",
    ],
)
def test_no_part_or_sum_is_read_into_it(text):
    assert [line for line in told(text) if line.startswith(("part", "sum", "percent"))] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Arden lies 500 kilometers (300 miles) from Brook.", "500 km is 310.7 mi, given as 300 mi"),
        ("The farm lies about 30 km (20 miles) from Brook.", "about 30 km is 18.64 mi, given as about 20 mi"),
        (
            "January was 1.58 Fahrenheit (0.88 Celsius) above the average.",
            "as a difference 1.58 \u00b0F is 0.8778 \u00b0C, given as 0.88 \u00b0C",
        ),
        (
            "The sea warmed to up to 29 degrees Celsius (84 degrees Fahrenheit).",
            "at most 29 \u00b0C is 84.2 \u00b0F, given as at most 84 \u00b0F",
        ),
    ],
)
def test_round_figures_and_differences_of_degrees_are_converted_as_they_are_meant(text, words):
    assert f"conversion holds: {words}" in told(text)


def test_a_wrong_conversion_still_fails():
    assert told("Arden lies 500 kilometers (200 miles) from Brook.") == [
        "conversion fails: 500 km is 310.7 mi, not 200 mi"
    ]


def test_parts_beside_one_another_are_parts_of_one_whole():
    text = "Then come 13 bakers of Arden, 11 of whom are citizens and two of whom are guests."
    assert "part holds: 2 of 11 is 18 %" not in told(text)
