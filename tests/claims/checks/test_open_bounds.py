"""Figures under an open bound: what "more than" and "from" in front of a figure say of it, and what they do not."""

import pytest
from worked_out import failing_conflicts

from workbench.claims.analysis import analyse

ASIDE = "\n\nThe lake lies in the hills. Many families fish there.\n\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nurse stole £53,000 from patient", "A nurse who stole more than £52,000 from a patient was jailed."),
        ("More than 48,000 cyclists signed the petition.", "The petition, signed by more than 84,000 cyclists, lost."),
        ("The petition was signed by 46 cyclists from Oslo.", "Some 64 cyclists from Oslo signed the petition."),
    ],
)  # fmt: skip
def test_an_open_bound_hides_no_other_figure(first, second):
    assert len(failing_conflicts(first + ASIDE + second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("More than 48,000 cyclists signed the petition.", "The petition was signed by 48,310 cyclists."),
        ("At least 12 cyclists were hurt.", "Police said 14 cyclists were hurt."),
        ("Some 64 cyclists signed the petition.", "The number of cyclists who signed the petition rose from 46."),
    ],
)
def test_a_finer_figure_and_one_of_before_are_no_conflict(first, second):
    assert failing_conflicts(first + ASIDE + second) == []


def test_a_figure_that_was_not_reached_is_another_fact():
    analysis = analyse(
        "Nurse stole £53,000 from patient\n\nA nurse stole more than £52,000 from a patient.", links=False
    )
    assert len(set(analysis.facts)) == 2


def test_one_number_under_two_units_is_a_conflict():
    text = "The pipeline runs for 1,430 kilometers to Brenta.{}The pipeline to Brenta is 1,430 {} long."
    assert failing_conflicts(text.format(ASIDE, "kilometers")) == []
    assert len(failing_conflicts(text.format(ASIDE, "miles"))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Clerk stole $412,000 from the mill", "The guild pays $250,000. Of the $612,000, it has had $90,000 back."),
        ("The bell weighs 360 tolas, a smith said.", "It was cast in Arden.\n\nThe bell, of 630 tolas, hangs there."),
        ("First-half visits climb to 4,810", "Visits to the mill of Arden rose to 8,410 in half a year, a clerk said."),
    ],
)
def test_a_slip_in_a_long_or_rare_figure_is_a_conflict_wherever_it_stands(first, second):
    assert failing_conflicts(first + ASIDE + second) or failing_conflicts(f"{first}\n\n{second}")


def test_two_sums_in_brackets_are_only_converted():
    text = "She earns 13,000 rupees ($195) a month." + ASIDE + "The clerk earns 9,000 rupees ($135) a month."
    assert failing_conflicts(text) == []
