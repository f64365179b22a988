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
    ],
)
def test_two_voices_are_told_of_and_are_no_error(text: str, one: str, other: str) -> None:
    assert [one, other] in related(text, "conflict")
    checks = [check for check in analyse(text, links=False).checks if check.name == "conflict"]
    assert all(check.verdict is Verdict.CANNOT_SAY for check in checks)


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
