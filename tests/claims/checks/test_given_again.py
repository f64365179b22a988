"""Figures that one sentence gives again in other terms."""

import pytest
from worked_out import failing_conflicts


@pytest.mark.parametrize(
    "text",
    [
        "In the reed beds 33 out of 35 nests failed, or 37 percent.",
        "Nearly seven in 10 of the nurses (58%) slept badly.",
        "Nearly two-thirds of the bakers (34.4 percent) rise before four.",
        "The search goes on until Friday, when 96 hours, or five days, will have passed.",
        "That means 98% of the members, nearly eight in ten, are for the strike.",
        "Ten eggs were moved, and nine of the ten hatched: a rate of 70 percent.",
        "It blames the brakes for one third of the accidents, or eight of the 12.",
    ],
)
def test_what_is_given_again_otherwise_is_a_conflict(text):
    assert len(failing_conflicts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In the reed beds 13 out of 35 nests failed, or 37 percent.",
        "Nearly six in 10 of the nurses (58%) slept badly.",
        "Nearly two-thirds of the bakers (64.4 percent) rise before four.",
        "The search goes on until Friday, when 96 hours, or four days, will have passed.",
        "About one in ten (8 percent) had seen it.",
        "One in five women, 30 percent of men and two thirds of children, 12 percent, came.",
        "Vesna Koller won 6:7 (6:8), 7:5, 6:4.",
        "A third of the voters, or 20 percent of the town, stayed at home.",
    ],
)
def test_what_is_rounded_or_of_another_whole_is_none(text):
    assert failing_conflicts(text) == []
