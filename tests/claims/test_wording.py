"""Figures in the words of a reason, a calculation or the table."""

import pytest

from workbench.claims.figures.wording import date_words, figure_words, number_words
from workbench.quantities.scanner import scan


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1250, "1,250"),
        (12345.67, "12,345.67"),
        (0.75, "0.75"),
        (4_800_000_000, "4.8 billion"),
        (1_234_567, "1,234,567"),
        (2.0, "2"),
        (-12, "-12"),
    ],
)
def test_a_number_is_written_as_a_reader_writes_it(value: float, words: str) -> None:
    assert number_words(value) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("--02-28", "28 February"),
        ("---28", "the 28th"),
        ("--03", "March"),
        ("2022-02", "February 2022"),
        ("199X", "the 1990s"),
        ("2011/2013", "2011 to 2013"),
        ("T09:00/T10:00", "09:00 to 10:00"),
    ],
)
def test_a_date_says_no_more_than_the_words_did(iso: str, words: str) -> None:
    assert date_words(iso) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at least 40 men", "at least 40"),
        ("hundreds of men", "100 to 999"),
        ("9 out of 12 of them", "9 of 12"),
        ("paid five thousand rubles", "5,000 RUB"),
        ("for four days", "4 days"),
        ("on the fifth day", "5th"),
        ("up 28 percent", "28 %"),
        ("up 0.5 percentage points", "0.5 points"),
        ("up 7 basis points", "7 basis points"),
    ],
)
def test_a_figure_keeps_its_bound_and_unit(text: str, words: str) -> None:
    assert figure_words(scan(text)[0]) == words
