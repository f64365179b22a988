"""Digits that stand free are asked no more: nothing beside them could have made a date, a time or a name of them."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.quantities.digits import read_in_shape, stands_free
from workbench.quantities.languages import vocabulary
from workbench.quantities.tokens import line_of
from workbench.text.tokens import words_between_spaces

NEWS = sorted((Path(__file__).parents[2] / "benchmarks" / "news").glob("*.txt"))
WORDS = vocabulary()
NUMBERS = st.sampled_from("5 12 31 40 100 737 1984 2024 4,832 12.5 007 50,000 911 0 28".split())
BESIDE = st.sampled_from(
    "the of May 's s ' ° º N - – / : . , ; ( ) am a.m. pm p m BC AD GMT x relay and to in on at No Unit FY Q "
    "morning o'clock clock st th nd years men $ % + # 1 3rd 12:30 10:15am m km 20s '90s sept. until from 4 century "
    "class Boeing runway said 7".split()
)
LINES = st.lists(st.one_of(NUMBERS, BESIDE), min_size=1, max_size=9).map(" ".join)


def _assert_nothing_is_made_of_free_digits(text: str) -> None:
    line = line_of(words_between_spaces(text), 0)
    for index in range(line.size):
        if line.low[index][:1].isdecimal() and stands_free(line, index, WORDS):
            assert read_in_shape(line, index, WORDS) is None


@given(LINES)
@settings(max_examples=300)
def test_nothing_is_made_of_free_digits_among_whatever_words(text: str) -> None:
    _assert_nothing_is_made_of_free_digits(text)


def test_nothing_is_made_of_free_digits_in_the_news() -> None:
    for path in NEWS:
        for text in path.read_text("utf-8").splitlines():
            _assert_nothing_is_made_of_free_digits(text)


def test_a_plain_number_among_words_stands_free() -> None:
    line = line_of("About 500 men left".split(), 0)
    assert stands_free(line, 1, WORDS)
