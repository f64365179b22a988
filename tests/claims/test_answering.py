"""How a passage's figure answers to a claim's where a writer rounded it or made a fraction of it."""

import pytest

from workbench.claims.figures.agreement import Stance
from workbench.claims.links.answering import answer
from workbench.claims.links.passages import PassageIndex
from workbench.claims.mentions.finding import find_mentions
from workbench.quantities.quantity import Bound, Kind, Quantity
from workbench.text.document import Document


def count(value: float, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(0, 1, Kind.COUNT, bound, value, value)


def fraction(part: int, whole: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(0, 1, Kind.RATIO, bound, part / whole, part / whole, parts=(part, whole))


def percent(value: float) -> Quantity:
    return Quantity(0, 1, Kind.PERCENT, Bound.EXACT, value, value, "%")


@pytest.mark.parametrize(
    ("claim", "figure", "expected"),
    [
        (count(17_300), count(17_318), Stance.WITHIN),
        (count(400), count(398), Stance.WITHIN),
        (count(17_300), count(17_600), Stance.EXCLUDES),
        (count(400), count(390), Stance.EXCLUDES),
        (count(17_318), count(17_300), Stance.EXCLUDES),
        (count(17_300), count(17_400), Stance.EXCLUDES),
        (fraction(1, 4, Bound.ABOUT), percent(26.2), Stance.WITHIN),
        (fraction(1, 3), percent(34), Stance.WITHIN),
        (fraction(1, 3), percent(38), Stance.EXCLUDES),
        (fraction(83, 250), percent(34.5), Stance.EXCLUDES),
    ],
)
def test_a_round_number_and_a_simple_fraction_stand_for_what_is_near_to_them(claim, figure, expected):
    assert answer(claim, figure, "").stance is expected


@pytest.mark.parametrize(
    ("ratio", "number", "expected"),
    [
        (fraction(92, 120), 120, Stance.WITHIN),
        (fraction(92, 120), 92, Stance.WITHIN),
        (fraction(1, 4), 4, Stance.APART),
        (fraction(2, 1), 2, Stance.APART),
    ],
)
def test_a_count_is_the_part_or_the_whole_of_a_ratio_that_counts_something(ratio, number, expected):
    assert answer(ratio, count(number), "").stance is expected


@pytest.mark.parametrize(
    ("number", "expected"), [(57.98, Stance.WITHIN), (58, Stance.WITHIN), (57.2, Stance.APART), (63, Stance.APART)]
)
def test_a_number_without_a_unit_rounds_to_a_percentage(number, expected):
    assert answer(percent(58), count(number), ":").stance is expected


def test_what_stands_for_a_figure_is_told_as_rounded():
    assert answer(count(17_300), count(17_318), "").why == "17,318, rounded: 17,300"


def test_a_loss_in_brackets_stands_in_a_cell():
    document = Document.from_text("| Result after tax | 381 | (142) |\n", "report")
    figures = find_mentions(document)
    index = PassageIndex()
    index.add(document, figures, 0)
    assert [index.passages[0].in_front_of(figure) for figure in figures] == ["|", "|"]
