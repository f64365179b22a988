"""Sums: parts that are all there are must make their total; parts of it must not be more."""

import pytest

from workbench import analyse


def sums(text):
    """The sums of a text, as (verdict, calculation)."""
    return [(c.verdict.value, c.calculation) for c in analyse(text, links=False).checks if c.name == "sum"]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("It has 21 members: 11 from Labour, six from the Greens and four from the Left.", "11 + 6 + 4 = 21"),
        ("The fire burned 214 houses in three towns: 120 in Oun, 61 in Telit and 33 in Marwa.", "120 + 61 + 33 = 214"),
        ("Eleven people were held: six dock workers, three drivers and two customs officers.", "6 + 3 + 2 = 11"),
        ("The 126 people were 112 passengers and 14 crew.", "112 + 14 = 126"),
        ("It cut 140 jobs in Poland and 60 jobs in Spain, a total of 200.", "140 + 60 = 200"),
        ("Some 4,200 houses burned and another 9,600 were damaged, 13,800 in all.", "4,200 + 9,600 = 13,800"),
        ("The group lost 11 workers since 2021: four in 2021, five in 2022 and two this year.", "4 + 5 + 2 = 11"),
        ("It costs £45,000, of which £30,000 is for packing and £15,000 for insurance.", "30,000 + 15,000 = 45,000"),
    ],
)  # fmt: skip
def test_parts_that_make_their_total_hold(text, calculation):
    assert sums(text) == [("holds", f"{calculation}, as stated")]


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("It has 22 members: 11 from Labour, six from the Greens and four from the Left.", "11 + 6 + 4 = 21, not 22"),
        ("The fire burned 214 houses in three towns: 120 in Oun, 81 in Telit and 33 in Marwa.",
         "120 + 81 + 33 = 234, not 214"),
        ("The 126 people were 112 passengers and 24 crew.", "112 + 24 = 136, not 126"),
        ("It cut 140 jobs in Rome and 60 jobs in Spain, a total of 300.", "140 + 60 = 200, not 300"),
        ("Some 4,200 houses fell and another 9,600 were damaged, 14,800 in all.", "4,200 + 9,600 = 13,800, not 14,800"),
        ("A poll reached 230 people, 182 of them in favour, 31 against and 47 undecided.",
         "182 + 31 + 47 = 260, more than 230"),
    ],
)  # fmt: skip
def test_parts_that_cannot_make_their_total_fail(text, calculation):
    assert sums(text) == [("fails", calculation)]


def test_parts_of_a_whole_that_are_nearly_all_of_it_are_to_be_looked_at():
    text = "The poll reached 230 people, 182 of them in favour, 31 against and seven undecided."
    assert sums(text) == [("cannot say", "182 + 31 + 7 = 220 of 230: are the others left out?")]


@pytest.mark.parametrize(
    "text",
    [
        "The survey asked 500 people: 120 said yes and 80 said no.",
        "Police stopped 300 cars: 12 drivers were drunk and 8 had no licence.",
        "The city lost 85 drivers, 40 of them to the railway.",
        "The zoo has 400 animals, including 12 lions, 9 bears and 30 apes.",
        "Some 300 people came, 120 of them from Oslo and 90 from Bergen.",
        "The farm sold 25 horses, 10 cows and 12 goats.",
        "“In March we had 1,240 operations, in April 1,180. Of these 1,180, 700 were on children,” she said.",
        "He won 12 races: 3 in May, 4 in June, and 2 more.",
        "The firm has 900 workers - 300 in Lyon, 200 in Metz and others abroad.",
    ],
)
def test_lists_that_need_not_be_whole_are_left_alone(text):
    assert [check for check in sums(text) if check[0] == "fails"] == []


def test_a_part_of_a_sum_that_holds_is_told_once_with_the_sum():
    text = "Of the 38 barns lost, 26 were in Bray and 12 in Arden."
    assert [(c.name, c.calculation) for c in analyse(text, links=False).checks] == [("sum", "26 + 12 = 38, as stated")]


def test_a_total_that_its_parts_deny_is_not_set_against_a_bound():
    text = "In all 310 people slept there: 180 in the school and 120 in the hall.\n\nFewer than 300 people stayed."
    assert [c.name for c in analyse(text, links=False).checks] == ["sum"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The fair drew at least 120 guests from Arden and 200 from Brook, 320 in all.", set()),
        ("The fair drew at least 120 guests from Arden and 200 from Brook, at least 320 in all.", {"holds"}),
        ("The fair drew 120 guests from Arden and 200 from Brook, 320 in all.", {"holds"}),
        ("The fair drew at least 120 guests from Arden and 200 from Brook, 310 in all.", {"fails"}),
        ("The fair drew at most 120 guests from Arden and 200 from Brook, 310 in all.", set()),
    ],
)
def test_open_parts_make_an_open_total(text, verdicts):
    found = analyse(text, links=False).checks
    assert {check.verdict.value for check in found if check.name == "sum"} == verdicts
