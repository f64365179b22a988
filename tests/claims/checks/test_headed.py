"""Small counts of a headline that the text gives otherwise."""

import pytest
from worked_out import failing_conflicts

LONG = "\n\nThe council sits in the old mill. Its roof leaks, and its chairs are hard."


@pytest.mark.parametrize(
    "text",
    [
        "Budget falls as six rebels defect\n\nThe budget fell by a vote after five rebels defected." + LONG,
        "Three bathers drown off Arden beach\n\nFour bathers drowned off the beach of Arden on Sunday." + LONG,
    ],
)
def test_a_headline_that_says_another_number_is_a_conflict(text):
    assert len(failing_conflicts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Budget falls as six rebels defect\n\nThe budget fell by a vote after six rebels defected." + LONG,
        # Some of them, and others.
        "Three bathers drown off Arden beach\n\nThree drowned." + LONG + "\n\nTwo of the bathers came from Brook.",
        "Three bathers drown off Arden beach\n\nThree drowned." + LONG + "\n\nLast year two bathers drowned off Brook.",
        # A word of magnitude stands for a number.
        "Thousands of bakers march in Arden\n\nSeveral thousand bakers marched in Arden on Monday." + LONG,
    ],
)
def test_what_is_of_some_or_others_is_none(text):
    assert failing_conflicts(text) == []
