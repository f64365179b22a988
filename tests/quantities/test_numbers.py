"""Bare numbers, in digits and in words."""

import pytest

from workbench.quantities.scanner import scan

from .reading import only, read, spans, told


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,000", 1000),
        ("12,345,678", 12345678),
        ("12,34,567", 1234567),
        ("1.000.000", 1000000),
        ("1.000,5", 1000.5),
        ("3,14", 3.14),
        (".75", 0.75),
        ("1 000", 1000),
        ("1\u2009000\u2009000", 1000000),
        ("1\u00a0000", 1000),
        ("1\u202f000", 1000),
        ("1'000'000", 1000000),
        ("1’000", 1000),
        ("4.8bn", 4800000000),
        ("3k", 3000),
        ("2.5 million", 2500000),
        ("4 hundred million", 400000000),
        ("1.5e6", 1500000),
        ("10^6", 1000000),
        ("10⁶", 1000000),
        ("6.02×10^23", 6.02e23),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("٣٤", 34),
        ("１２", 12),
    ],
)
def test_digits_are_read_with_their_signs(written: str, value: float) -> None:
    item = only(f"they had {written}")
    assert item.low == item.high == value
    assert item.end - item.start == len(written)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("a hundred and five", 105),
        ("twenty-one", 21),
        ("one thousand two hundred and thirty-four", 1234),
        ("one and a half thousand", 1500),
        ("a million and a half", 1500000),
        ("two and three quarters", 2.75),
        ("half a million", 500000),
        ("three quarters of a million", 750000),
        ("twenty-five hundred", 2500),
        ("three million, two hundred thousand", 3200000),
        ("five point two five", 5.25),
        ("two dozen", 24),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("ten lakh", 1000000),
        ("a thousand million", 1000000000),
    ],
)
def test_words_are_read_as_one_number(written: str, value: float) -> None:
    item = only(f"they had {written} left")
    assert item.low == item.high == value
    assert item.end - item.start == len(written)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("two-thirds", (2, 3)),
        ("one-tenth", (1, 10)),
        ("three quarters", (3, 4)),
        ("a quarter", (1, 4)),
        ("half", (1, 2)),
        ("9 out of 12", (9, 12)),
        ("nine of the twelve", (9, 12)),
        ("one in five", (1, 5)),
        ("1-in-5", (1, 5)),
        ("3 in 10", (3, 10)),
        ("⅔", (2, 3)),
    ],
)
def test_shares_are_ratios_with_their_parts(written: str, parts: tuple[int, int]) -> None:
    item = only(f"and {written} of voters agreed".replace("of voters of", "of"))
    assert item.kind == "ratio"
    assert item.parts == parts
    assert item.low == pytest.approx(parts[0] / parts[1])


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("dozens", 12, 99),
        ("hundreds", 100, 999),
        ("several hundred", 200, 900),
        ("a few dozen", 24, 96),
        ("tens of thousands", 10000, 99999),
        ("hundreds of thousands", 100000, 999999),
        ("scores", 20, 99),
    ],
)
def test_a_magnitude_word_alone_is_vague(written: str, low: int, high: int) -> None:
    assert read(f"They saw {written} of people") == ("count", "vague", low, high, "")


def test_a_share_is_no_rank_and_a_rank_no_share() -> None:
    assert read("A fifth of the money is gone")[:3] == ("ratio", "=", 0.2)
    assert read("A fifth man was arrested")[:3] == ("ordinal", "=", 5)
    assert read("It dived almost a third farther")[:2] == ("ratio", "~")
    assert read("A third was spent on rent")[0] == "ratio"
    assert [item.kind.value for item in scan("Two men were fined; a third was acquitted.")] == ["count", "ordinal"]
    assert read("the 17th-largest city") == ("ordinal", "=", 17, 17, "")
    assert read("her twenty-first birthday") == ("ordinal", "=", 21, 21, "")


@pytest.mark.parametrize(
    ("text", "value"),
    [("double the number", 2), ("a threefold rise", 3), ("six times the price", 6), ("three times as many", 3)],
)
def test_multiples_are_ratios_to_one(text: str, value: int) -> None:
    item = only(text)
    assert (item.kind, item.low, item.parts) == ("ratio", value, (value, 1))


def test_how_often_is_a_count() -> None:
    assert read("three times a week") == ("count", "=", 3, 3, "")


@pytest.mark.parametrize(
    "text",
    [
        "no one came, and one of them said to one another that one day it would end",
        "At first he was second-hand, and in the first days of his half-hearted first lady",
        "He said last Monday that many, most and several agreed",
        "They put their heads together, and it was nobody's fault",
        "",
        "and the , . ; : ! ? - – — ’ “ ”",
    ],
)
def test_pronouns_idioms_and_plain_words_are_no_figures(text: str) -> None:
    assert spans(text) == []


def test_one_counts_where_it_could_be_otherwise() -> None:
    assert spans("two trucks and one tank") == ["two", "one"]
    assert spans("only one survivor") == ["one"]
    assert spans("one soldier told the paper") == []


def test_a_figure_repeated_in_brackets_in_words_is_one_figure() -> None:
    assert spans("within 45 (forty-five) houses") == ["45"]


def test_ranks_between_which_somebody_moves_are_two() -> None:
    assert spans("She moved up from 11th to seventh") == ["11th", "seventh"]


def test_a_rank_may_stand_behind_a_name_or_another_rank() -> None:
    assert spans("a group, with Anneke Vos second and Ada Quill third") == ["second", "third"]
    assert spans("the first woman and first person of colour there") == ["first", "first"]


def test_twice_a_figure_of_another_time_is_a_multiple() -> None:
    assert [only(text).kind for text in ("twice last year's figure", "They won twice last year")] == ["ratio", "count"]


def test_a_share_of_measured_stuff_is_a_share() -> None:
    assert only("two in every five barrels sold").parts == (2, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thefts fell from 140 to 74.", ["140; count = 140", "74; count = 74"]),
        ("Fewer came (from 21 to nine).", ["21; count = 21", "nine; count = 9"]),
        ("The party rose from 9 to 10 seats.", ["9; count = 9", "10; count = 10"]),
        ("An increase in the fee from 3 to 4 euros is due.", ["3; money = 3 EUR", "4 euros; money = 4 EUR"]),
        ("Sales grew from 2 to 3 million.", ["2; count = 2,000,000", "3 million; count = 3,000,000"]),
        ("It takes from 9 to 10 hours.", ["from 9 to 10 hours; duration range 9..10 hour"]),
        ("It went up by from 3 to 4 percent.", ["from 3 to 4 percent; percent range 3..4 %"]),
        ("The fall, seen by all, was from 9 to 10 metres.", ["from 9 to 10 metres; measure range 9..10 m"]),
        ("He set up a shop that sells from 20 to 30 boats.", ["from 20 to 30; count range 20..30"]),
        ("She gave up after from 20 to 30 tries.", ["from 20 to 30; count range 20..30"]),
        ("It went broke and employed from 20 to 30 people.", ["from 20 to 30; count range 20..30"]),
        ("Prices fell as the town used from 20 to 30 lorries.", ["from 20 to 30; count range 20..30"]),
        ("It is up from 9 to 10 boats.", ["9; count = 9", "10; count = 10"]),
        ("The fleet went from 9 to 10 boats.", ["9; count = 9", "10; count = 10"]),
        ("Rises ranging from 9 to 10 percent hit them.", ["from 9 to 10 percent; percent range 9..10 %"]),
    ],
)
def test_a_change_has_two_figures_and_is_no_range(text: str, expected: list[str]) -> None:
    assert told(text) == expected
