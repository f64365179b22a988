"""Texts that nobody wrote for a reader: the checks end, raise nothing and find nothing that is not there."""

import pytest

from workbench import analyse


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "500",
        "About 500 men returned home.\n" * 500,
        "500 men left and 40 women came to $5 million or 20 percent of 300 people, " * 30,
        "".join(f"Of the {500 + n} people fired, all of them had returned, {n} of them sued.\n" for n in range(150)),
        "В городе 500 жителей, из них 140 ушли. 市民500人のうち140人。",
        "From 31 February to 99 March, 0 of 0 men, 0 percent of 0, from 0 to 0, up 0 percent.",
    ],
    ids=["empty", "blank", "number", "equal", "endless", "nested", "scripts", "zeros"],
)
def test_any_text_is_checked_to_its_end(text):
    analysis = analyse(text)
    assert len(analysis.facts) == len(analysis.mentions)
    for check in analysis.checks:
        assert check.calculation
        assert all(0 <= index < len(analysis.mentions) for index in check.mentions)


def test_equal_sentences_do_not_conflict_with_themselves():
    checks = analyse("About 500 men returned home.\n" * 300).checks
    assert checks == ()


def test_percent_and_percentage_points_are_told_apart():
    text = (
        "The tax rate rose by 4 percent in the town.\n\nThe mill lies on the river.\n\n"
        "The tax rate rose by 4 percentage points in the town."
    )
    assert any(
        "percent against percentage points" in c.calculation for c in analyse(text).checks if c.name == "magnitude"
    )
