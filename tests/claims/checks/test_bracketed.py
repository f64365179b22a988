"""Rows of figures in brackets: parts of the number in front, or what it is made of."""

from __future__ import annotations

import pytest
from worked_out import related


def test_a_row_of_brackets_are_parts_of_the_number_in_front() -> None:
    text = "Jobs in the schools rose by 74,000 in May, with gains in Arden (+42,000), Bray (+21,000) and Cole (+3,000)."
    assert related(text, "part") == [["42,000", "74,000"], ["21,000", "74,000"], ["3,000", "74,000"]]


@pytest.mark.parametrize(
    "text",
    [
        "The mills took on 70,000 hands in May. Most came in Arden (+43,000), Bray (+17,000) and Cole (+10,000).",
        "The mills took on 70,000 hands, in Arden (43,000), Bray (17,000) and Cole (10,000).",
    ],
)
def test_a_row_of_brackets_makes_up_the_number_right_in_front(text: str) -> None:
    assert related(text, "sum") == [["70,000", "43,000", "17,000", "10,000"]]


def test_figures_of_two_rows_of_brackets_are_not_added_up() -> None:
    text = (
        "Jobs in schools rose by 74,000, with gains in Arden (+42,000) and Bray (+27,000).\n\n"
        "Jobs in mills rose by 39,000, with gains in Cole (+17,000) and Dale (+10,000)."
    )
    assert not related(text, "sum")


def test_brackets_without_a_word_for_it_and_with_more_than_the_number_are_of_nothing() -> None:
    text = "The club scored 30 points against Arden (12) and Bray (10). It won 20 games, with Hall (18) and Roe (16)."
    assert not related(text, "part")


def test_a_row_that_begins_with_nothing_is_read_from_its_first_figure() -> None:
    text = "Jobs rose by 74,000 in May, with gains in Arden (0), Bray (+62,000) and Cole (+12,000)."
    assert related(text, "sum") == [["74,000", "62,000", "12,000"]]
    assert not related("They rose by five in May, Arden (0) and Bray (0) among them.", "sum")
