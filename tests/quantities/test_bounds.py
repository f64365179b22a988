"""The words that bind a figure, and ranges."""

import pytest

from workbench.quantities.quantity import Bound
from workbench.quantities.scanner import scan

from .reading import only, read, spans


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("exactly 40 men", "=", 40, 40),
        ("only 40 men", "=", 40, 40),
        ("about 40 men", "~", 40, 40),
        ("some 40 men", "~", 40, 40),
        ("nearly 40 men", "~", 40, 40),
        ("40 or so", "~", 40, 40),
        ("40-odd men", "~", 40, 40),
        ("~40", "~", 40, 40),
        ("at least 40 men", ">=", 40, None),
        ("at least another 40 men", ">=", 40, None),
        ("no fewer than 40 men", ">=", 40, None),
        ("40 or more", ">=", 40, None),
        ("40+ men", ">=", 40, None),
        ("≥ 40", ">=", 40, None),
        ("more than 40 men", ">", 40, None),
        ("upwards of 40 men", ">", 40, None),
        ("exceeds 40", ">", 40, None),
        ("over 40 men", ">", 40, None),
        (">40", ">", 40, None),
        ("up to 40 men", "<=", None, 40),
        ("as many as 40 men", "<=", None, 40),
        ("no more than 40 men", "<=", None, 40),
        ("not more than 40 men", "<=", None, 40),
        ("40 at most", "<=", None, 40),
        ("≤ 40", "<=", None, 40),
        ("fewer than 40 men", "<", None, 40),
        ("under 40 men", "<", None, 40),
    ],
)
def test_qualifiers_bind(text: str, bound: str, low: float | None, high: float | None) -> None:
    item = only(text)
    assert (item.bound, item.low, item.high) == (bound, low, high)
    assert text[item.start : item.end] == "40"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("between 30 and 40 men", "between 30 and 40"),
        ("from 30 to 40 men", "from 30 to 40"),
        ("30 to 40 men", "30 to 40"),
        ("30-40 men", "30-40"),
        ("30 – 40 men", "30 – 40"),
        ("30 or 40 men", "30 or 40"),
        ("about 30-40 men", "30-40"),
    ],
)
def test_a_range_is_one_figure_with_its_opening_word(text: str, span: str) -> None:
    item = only(text)
    assert text[item.start : item.end] == span
    assert (item.bound, item.low, item.high) == ("range", 30, 40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$3-5 million", ("money", "range", 3000000, 5000000, "USD")),
        ("$200,000 to $4 million", ("money", "range", 200000, 4000000, "USD")),
        ("5 to 7 per cent", ("percent", "range", 5, 7, "%")),
        ("between 44 kg and 50 kg", ("measure", "range", 44, 50, "kg")),
        ("from about 14 to 18 miles", ("measure", "range", 14, 18, "mi")),
        ("a two- or three-year sentence", ("duration", "range", 2, 3, "year")),
        ("more than 10 and less than 40", ("count", "range", 10, 40, "")),
        ("44% ± 3", ("percent", "range", 41, 47, "%")),
    ],
)
def test_units_and_magnitudes_reach_both_ends_of_a_range(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == expected


def test_a_change_and_its_result_are_two_figures() -> None:
    assert spans("Shares rose $5 to $20") == ["$5", "$20"]
    assert spans("Exports dropped 7% to $2.3 billion") == ["7%", "$2.3 billion"]


def test_over_a_time_is_during_it() -> None:
    assert read("over two years") == ("duration", "=", 2, 2, "year")
    assert read("he waited for over two years") == ("duration", ">", 2, None, "year")


def test_a_conversion_in_brackets_takes_the_bound_along() -> None:
    text = "more than 3,600 kilometres (2,200 miles) of road and 19,000 lanes"
    assert [(item.bound.value, item.low) for item in scan(text)] == [(">", 3600), (">", 2200), ("=", 19000)]


def test_the_words_that_bind_are_placed() -> None:
    text = "It was at least 40 or more."
    item = only(text)
    assert text[item.qualifier_start : item.start] == "at least "
    assert text[item.end : item.qualifier_end] == " or more"
    bare = only("It was 40.")
    assert (bare.qualifier_start, bare.qualifier_end) == (-1, -1)


def test_what_is_added_binds_nothing() -> None:
    assert [(item.bound.value, item.low) for item in scan("£52m plus £8m")] == [("=", 52e6), ("=", 8e6)]
    assert [item.bound.value for item in scan("a quarter fewer than a year before")] == ["=", "="]


def test_a_falling_pair_of_counts_is_a_score() -> None:
    item = only("They won 3-1 away")
    assert (item.kind, item.parts) == ("ratio", (3, 1))


def test_never_more_is_at_most_and_what_lies_under_something_is_not_less() -> None:
    assert only("never more than three minutes ahead").bound is Bound.AT_MOST
    assert only("sold under four brands").bound is Bound.EXACT
    assert only("under 40 people came").bound is Bound.LESS


def test_ages_with_a_unit_behind_the_second_are_one_range() -> None:
    item = only("children aged 8–10 years there")
    assert (item.kind, item.low, item.high) == ("age", 8, 10)


def test_what_is_put_up_to_a_figure_has_reached_it() -> None:
    for text in ("The rise pushes costs up to $14m.", "They drove the official toll up to 31.", "He forked over $20."):
        assert only(text).bound is Bound.EXACT
    for text in ("They carry up to 30 carts.", "They bring with them up to 40 bags."):
        assert only(text).bound is Bound.AT_MOST


def test_what_stands_behind_the_noun_binds_too_where_it_closes_the_clause() -> None:
    bounds = [item.bound.value for item in scan("They took 40 boats at most; 30 old carts or more are here.")]
    assert bounds == ["<=", ">="]
    assert [item.bound.value for item in scan("He saw 40 boats at least twice.")] == ["=", ">="]
