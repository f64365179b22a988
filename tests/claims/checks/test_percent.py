"""Percentages of a whole in the same sentence, or in the one before."""

import pytest

from workbench import analyse


def percents(text):
    """The percent checks of a text, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name == "percent"]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        (
            "Of the 1,480 people asked, 222, or 15 percent, were undecided.",
            ("holds", "222 of 1,480 is 15 %, as stated"),
        ),
        ("Of the 1,480 people asked, 222, or 25 percent, were undecided.", ("fails", "222 of 1,480 is 15 %, not 25 %")),
        (
            "They followed 36,200 adults for years. In that time 1,448 of them, or 4 percent, had a stroke.",
            ("holds", "1,448 of 36,200 is 4 %, as stated"),
        ),
        (
            "They followed 36,200 adults for years. In that time 1,448 of them, or 14 percent, had a stroke.",
            ("fails", "1,448 of 36,200 is 4 %, not 14 %"),
        ),
        (
            "On Sunday 1,860 of the 2,400 drivers voted. Of these, 1,302 drivers, or 70 percent, were in favour.",
            ("holds", "1,302 of 1,860 is 70 %, as stated"),
        ),
        (
            "The port handles 2.6 million containers. Only 1 percent of them, about 26,000, are opened.",
            ("holds", "26,000 of 2.6 million is 1 %, as stated"),
        ),
        ("The mill has 500 workers. Of them, 140, or 38 percent, left.", ("fails", "140 of 500 is 28 %, not 38 %")),
    ],
)
def test_a_share_is_set_against_the_whole_that_its_sentence_or_the_one_before_names(text, check):
    assert percents(text) == [check]


@pytest.mark.parametrize(
    "text",
    [
        "The mill has 500 workers. It sold 140 looms, or 38 percent more than last year.",
        "The firm made 300 buses and 40 cars. Of them 20, or 7 percent, were red.",
        "Some 140 people, or 12 percent of the town, came.\n\nThe club has 300 members.",
        "The town has 9,000 people. A third club, with 140 members, or 12 percent of the league, joined.",
    ],
)
def test_a_share_of_something_else_does_not_fail(text):
    assert [check for check in percents(text) if check[0] == "fails"] == []
