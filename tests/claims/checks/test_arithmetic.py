"""Sums, parts, percentages, growth, rates and conversions: a text's own arithmetic, done again."""

import pytest

from workbench import analyse


def verdicts(text, name):
    """The checks of one family on a text, as (verdict, calculation)."""
    return [(check.verdict.value, check.calculation) for check in analyse(text).checks if check.name == name]


@pytest.mark.parametrize(
    ("text", "name", "verdict", "calculation"),
    [
        (
            "Some 140 men went to court: 115 men filed one suit and another 25 men sued alone.",
            "sum",
            "holds",
            "115 + 25 = 140, as stated",
        ),
        (
            "Exactly 150 men went to court: 115 men filed one suit and another 25 men sued alone.",
            "sum",
            "fails",
            "115 + 25 = 140, not 150",
        ),
        ("Of the 500 people dismissed, just 140 of them have gone to court.", "part", "holds", "140 of 500 is 28 %"),
        (
            "Of the 140 people dismissed, just 500 of them have gone to court.",
            "part",
            "fails",
            "500 of 140: the part is larger than the whole",
        ),
        (
            "The mill let 140 workers, or 28 percent of 500 workers, go.",
            "percent",
            "holds",
            "140 of 500 is 28 %, as stated",
        ),
        (
            "The mill let 140 workers, or 38 percent of 500 workers, go.",
            "percent",
            "fails",
            "140 of 500 is 28 %, not 38 %",
        ),
        (
            "Sales rose from $200 million to $300 million, up 50 percent.",
            "growth",
            "holds",
            "from 200 million to 300 million is up 50 %, as stated",
        ),
        (
            "Sales rose from $200 million to $300 million, up 33 percent.",
            "growth",
            "fails",
            "from 200 million to 300 million is up 50 %, not 33 %",
        ),
        (
            "Output doubled from 40 tonnes to 120 tonnes.",
            "growth",
            "fails",
            "from 40 to 120 is 3 times: not doubled",
        ),
        (
            "Profit rose from $300 million to $200 million.",
            "growth",
            "fails",
            "rose from 300 million to 200 million: the other way",
        ),
        (
            "The plant made 4,000 masks a day for a week, or 28,000 masks.",
            "rate",
            "holds",
            "4,000 x 7 days = 28,000, as stated",
        ),
        (
            "The plant made 4,000 masks a day for a week, or 38,000 masks.",
            "rate",
            "fails",
            "4,000 x 7 days = 28,000, not 38,000",
        ),
        (
            "The road is 3,600 kilometers (2,200 miles) long.",
            "conversion",
            "holds",
            "3,600 km is 2,237 mi, given as 2,200 mi",
        ),
        (
            "The road is 3,600 kilometers (2,800 miles) long.",
            "conversion",
            "fails",
            "3,600 km is 2,237 mi, not 2,800 mi",
        ),
        (
            "The house has 646 square feet (464 square metres) of floor.",
            "conversion",
            "fails",
            "646 ft2 is 60.02 m2, not 464 m2",
        ),
        ("It weighs 20 tons (18 tonnes).", "conversion", "holds", "20 ton is 18.14 t, given as 18 t"),
        (
            "The fire burned 307,000 acres, or about 480 square miles.",
            "conversion",
            "holds",
            "307,000 acre is 479.7 mi2, given as about 480 mi2",
        ),
        ("The door is 5 ft (1.5 m) high.", "conversion", "holds", "5 ft is 1.524 m, given as 1.5 m"),
        (
            "Stir in 3 tablespoons (15 ml) of vinegar.",
            "conversion",
            "fails",
            "3 tbsp is about 45 mL, not 15 mL",
        ),
        ("Pour in 250 ml (1 cup) of milk.", "conversion", "holds", "250 mL is about 1.042 cup, given as 1 cup"),
        (
            "The book costs $5 (£4) in shops.",
            "conversion",
            "cannot say",
            "5 USD, 4 GBP: rests on the rate of exchange of the day",
        ),
    ],
)
def test_what_the_text_says_is_worked_out_again(text, name, verdict, calculation):
    assert (verdict, calculation) in verdicts(text, name)


@pytest.mark.parametrize(
    "text",
    [
        "The club sold 12 players and bought 7 players in 19 days.",
        "He scored 20 points, 8 rebounds and 28 minutes later left.",
        "Three people died and five people were hurt; eight people fled the town.",
        "The 500 men met 140 women from 17 towns.",
        "Shares fell 3 percent in May and 5 percent in June.",
        "The price went from $3 in 1990 to $4 in 2000.",
        "The trial followed 312 women in 24 wards of seven hospitals.",
    ],
)
def test_figures_that_only_stand_side_by_side_are_left_alone(text):
    """Blind arithmetic over neighbours fires often and is seldom right."""
    assert [check for check in analyse(text).checks if check.verdict.value == "fails"] == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Ministers promised £15 million over three years, £5 million a year.", "holds"),
        ("Ministers promised £15 million over three years, £8 million a year.", "fails"),
        ("The brigade will hire 60 people over three years, 20 a year.", "holds"),
    ],
)
def test_a_total_over_some_years_is_held_against_what_it_is_for_each(text, verdict):
    assert [check[0] for check in verdicts(text, "rate")] == [verdict]
