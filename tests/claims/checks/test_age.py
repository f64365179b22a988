"""Ages against years of birth, wherever in the article both stand."""

import pytest

from workbench import analyse

STAMP = "A walker dies at 91\n\nThe original article was published on the 30th of September, 2022.\n\n"


def elapsed(text):
    """The elapsed checks of a text, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name == "elapsed"]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The judge of Goran Petek, 61, born in 1961, left.", ("holds", "born in 1961: 60 or 61 in 2022, as stated")),
        ("The judge of Goran Petek, 61, born in 1951, left.", ("fails", "born in 1951: 70 or 71 in 2022, not 61")),
        ("The walker Ilse Brandt was born in 1931.\n\nIn 1958, at 27, she set out.",
         ("holds", "born in 1931: 26 or 27 in 1958, as stated")),
        ("The walker Ilse Brandt was born in 1931.\n\nIn 1958, at 37, she set out.",
         ("fails", "born in 1931: 26 or 27 in 1958, not 37")),
        ("The book tells of Ilse Brandt.\n\nMaria Brandt was born in 1981.\n\nTheir cousin is Otto Lang, 44.", None),
        ("The book is by Ilse Brandt, born in 1931.\n\nHer son Karl, 54, sold it. In 2001, at 33, he left.", None),
    ],
)  # fmt: skip
def test_an_age_is_held_against_the_birth_of_its_owner_alone(text, check):
    assert elapsed(STAMP + text) == ([check] if check else [])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("From 1974 to 1989, for 15 years, she taught.", "holds"),
        ("From 1974 to 1989, for 25 years, she taught.", "fails"),
        ("They were watched for 11 years, from 2008 to 2019.", "holds"),
        ("They were watched for 13 years, from 2008 to 2019.", "fails"),
    ],
)
def test_a_range_of_years_is_held_against_its_length(text, verdict):
    assert [check[0] for check in elapsed(text)] == [verdict]


def test_a_length_of_time_that_tells_of_something_else_is_left_alone():
    assert elapsed("He taught from 1974 to 1989 and then, after three years in Rome, retired.") == []


def test_an_age_when_somebody_died_is_not_todays():
    text = "Ada Moe\n3 May 2017\n\nKarl Petek was born in 1953, the son of a smith who died when he was only 10."
    assert [check for check in analyse(text, links=False).checks if check.verdict.value == "fails"] == []
