"""Numbered days, durations, ages, weekdays and dates that an article could not know."""

import pytest

from workbench import analyse


def verdicts(text, name):
    return [(check.verdict.value, check.calculation) for check in analyse(text).checks if check.name == name]


WAR = (
    "They crossed on the 24th of February, on the first day of the war.\n\n"
    "The talks were held on the 28th of February, on the {} day of the war."
)


def test_the_fifth_day_holds_between_its_first_day_and_its_date():
    assert ("holds", "24 February to 28 February: the 5th day, as stated") in verdicts(WAR.format("fifth"), "elapsed")


def test_a_numbered_day_that_does_not_fit_its_date_is_a_conflict():
    failing = verdicts(WAR.format("sixth"), "conflict")
    assert failing == [("fails", "28 February is called the 6th day, but with 24 February as the 1st it is the 5th")]


def test_a_range_of_days_is_held_against_its_length():
    assert verdicts("It rained from 3 March to 10 March 2021, a week.", "elapsed")[0][0] == "holds"
    assert verdicts("It rained from 3 March to 10 March 2021, four days.", "elapsed")[0][0] == "fails"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge fell on Monday, 25 July 2022, in rain.", ("holds", "25 July 2022 was a Monday, as stated")),
        ("The bridge fell on Tuesday, 25 July 2022, in rain.", ("fails", "25 July 2022 was a Monday, not a Tuesday")),
        ("He left the house on 31 February 2022.", ("fails", "there is no 31 February 2022")),
    ],
)
def test_dates_are_held_against_the_calendar(text, found):
    assert found in verdicts(text, "date")


def test_a_count_newer_than_the_original_is_pointed_out():
    text = (
        "A town counts its dead\n\nThe original article was published on the 8th of June, 2022.\n\n"
        "By its own count, 171 guards were killed by the 15th of July."
    )
    assert verdicts(text, "date") == [("fails", "171 as of 15 July 2022, but the original is dated 8 June 2022")]


def test_what_is_yet_to_come_may_lie_after_the_article():
    text = (
        "A town votes\n\nThe original article was published on the 8th of June, 2022.\n\n"
        "The town will vote on 171 plans on the 15th of July."
    )
    assert verdicts(text, "date") == []


def test_what_flies_or_opens_on_a_day_is_yet_to_come():
    text = "Squad named\n\nPublished July 27, 2025\n\nThey named a squad of 16, which flies to Arden on August 9."
    assert not [check for check in analyse(text, links=False).checks if check.name == "date"]


def test_an_age_is_held_against_the_year_of_birth():
    text = (
        "A singer\n\nThe original article was published on the 8th of June, 2022.\n\nBorn in 1970, she is {} years old."
    )
    assert verdicts(text.format(51), "elapsed")[0] == ("holds", "born in 1970: 51 or 52 in 2022, as stated")
    assert verdicts(text.format(61), "elapsed")[0] == ("fails", "born in 1970: 51 or 52 in 2022, not 61")
