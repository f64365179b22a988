"""Figures that others give for the same thing, and figures that are denied."""

from __future__ import annotations

import pytest
from worked_out import failing_conflicts, related

from workbench import analyse
from workbench.claims.mention import Verdict


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Some 300 marched by the count of the police, and at least 700 according to the union.", "700", "300"),
        (
            "It struck at a depth of 41.9 kilometers. The survey, however, reported a depth of 35 kilometers.",
            "35 kilometers",
            "41.9 kilometers",
        ),
        ("The mill will cut 340 jobs. The union said that it had been told of 600.", "600", "340"),
        ("A fire killed nine people in Arden. The town's council put the toll higher, at 11.", "11", "nine"),
        ("The owner says 110 were aboard; survivors say more than 190.", "190", "110"),
        ("Police counted 8,000 people on the square; the unions claimed 25,000.", "25,000", "8,000"),
        ("The ministry put the cost at $4 million. The town talks of $9 million.", "$9 million", "$4 million"),
        (
            'Hall said the tram would cost a family $900 a year. "No," said the mayor. "It will be less than $350."',
            "$350",
            "$900",
        ),
    ],
)
def test_two_voices_are_told_of_and_are_no_error(text: str, one: str, other: str) -> None:
    assert [one, other] in related(text, "conflict")
    checks = [check for check in analyse(text, links=False).checks if check.name == "conflict"]
    assert all(check.verdict is Verdict.CANNOT_SAY for check in checks)


def test_all_who_speak_of_one_thing_are_set_against_one_another() -> None:
    text = "The mayor put the cost at $900. The union claimed $350. The auditor, who saw the books, arrived at $610."
    assert {("$350", "$900"), ("$610", "$350"), ("$610", "$900")} <= set(map(tuple, related(text, "conflict")))


@pytest.mark.parametrize(
    "text",
    [
        "Arden said it would cut 300 jobs; Brook said 120.",
        "Officials in Arden counted 12 dead; officials in Brook said 20.",
        "The Arden had a weight of 1,200 tons. The Brook, however, recorded a weight of 900 tons.",
        "The mill sold 300 boats. The owner said 40 would come back.",
    ],
)
def test_two_who_speak_each_of_their_own_are_set_against_nobody(text: str) -> None:
    assert not related(text, "conflict")


def test_two_voices_on_one_thing_are_told_of_once() -> None:
    text = (
        "Some 300 marched by the count of the police, and at least 700 according to the union.\n\n"
        "In all 300 marched by the count of the police, and 700 according to the union."
    )
    assert len([check for check in analyse(text, links=False).checks if check.name == "conflict"]) == 1


def test_what_is_denied_must_have_been_told() -> None:
    text = 'A trial followed 1,248 patients.\n\nIt cost much.\n\n"The registry lists 1,260 patients, not {}," he said.'
    assert failing_conflicts(text.format("1,284"))
    assert not [one for one in failing_conflicts(text.format("1,248")) if "1,284" in one]


def test_a_correction_denies_what_stands_nowhere() -> None:
    assert not failing_conflicts(
        "Of the 50 states, 29 have gone ahead.\n\nAn earlier version was wrong. It is 29, not 30."
    )


def test_per_cent_in_front_of_a_figure_is_no_rate() -> None:
    text = (
        "Arden profit rises\n\n- Revenue up 6.5 per cent to ${} billion\n\nArden, a maker of boats, will cut jobs.\n\n"
        "Revenue rose to $4.26 billion from $4.05 billion."
    )
    assert failing_conflicts(text.format("6.26"))
    assert not failing_conflicts(text.format("4.26"))


def test_a_year_earlier_is_no_length_that_a_heading_tells() -> None:
    text = (
        "Arden profit falls\n\n- Half-year net profit $287 million\n\n"
        "Net profit fell to $287 million from $350 million a year earlier."
    )
    assert not failing_conflicts(text)


def test_what_is_said_of_some_parts_no_verb_from_those_it_is_told_of() -> None:
    text = "Fire kills 43\n\nSome {} people, among them 11 children, were killed in a fire in Arden on Monday."
    assert failing_conflicts(text.format("63"))
    assert not failing_conflicts(text.format("43"))
