"""What holds for every text."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from workbench.quantities.languages import vocabulary
from workbench.quantities.scanner import scan

from .reading import only

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
UNITS += "sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
WORDS = st.sampled_from(
    sorted(vocabulary().triggers)
    + "about at least between and or from to of a the per cent $ % km men in 5 12 2016 1,000 3.5 - – / ( ) . ,".split()
)
PROSE = st.lists(WORDS, max_size=14).map(" ".join)


def written(number: int) -> str:
    """A whole number in words, as a British newspaper writes it."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{UNITS[hundreds]} hundred" + (f" and {written(rest)}" if rest else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= size:
            many, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else " "
            return f"{written(many)} {name}" + (joint + written(rest) if rest else "")
    raise AssertionError(number)


@settings(max_examples=150)
@given(st.integers(2, 10**12 - 1))
def test_a_number_in_words_is_read_back(number: int) -> None:
    text = written(number)
    item = only(text)
    assert (item.low, item.high, item.end) == (number, number, len(text))


@settings(max_examples=150)
@given(st.integers(0, 10**15), st.sampled_from([",", "\u2009", "\u00a0", "\u202f", "'", "’"]))
def test_a_number_in_groups_is_read_back(number: int, sign: str) -> None:
    text = f"{number:,}".replace(",", sign)
    item = only(f"there: {text};")
    assert item.low == number or (number < 2200 and item.iso == str(number))
    assert item.end - item.start == len(text)


@settings(max_examples=100)
@given(st.integers(0, 10**9), st.integers(1, 9999))
def test_decimals_are_read_back_in_both_habits(whole: int, part: int) -> None:
    value = float(f"{whole}.{part:04d}")
    text = f"{whole:,}.{part:04d}"
    assert only(f"{text} kg").low == value
    if whole >= 1000:
        continental = text.translate(str.maketrans(",.", ".,"))
        assert only(f"{continental} kg").low == value


@settings(max_examples=100)
@given(
    st.integers(1, 999),
    st.sampled_from([("million", 10**6), ("bn", 10**9), ("thousand", 1000), ("trillion", 10**12), ("k", 1000)]),
    st.sampled_from([("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("US$", "USD"), ("₽", "RUB")]),
)
def test_money_is_read_back(tenths: int, size: tuple[str, int], sign: tuple[str, str]) -> None:
    gap = " " if len(size[0]) > 2 else ""
    item = only(f"It cost {sign[0]}{tenths / 10}{gap}{size[0]}.")
    assert (item.low, item.unit) == (tenths * size[1] / 10, sign[1])


@settings(max_examples=100)
@given(
    st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y"])
)
def test_a_date_is_read_back(day: date, form: str) -> None:
    assert only(f"It was {day.strftime(form)}.").iso == day.isoformat()


def ranked(number: int) -> str:
    """A rank in words."""
    text = written(number)
    cut = max(text.rfind(" "), text.rfind("-")) + 1
    last = text[cut:]
    return text[:cut] + IRREGULAR.get(last, last.removesuffix("y") + "ie" * last.endswith("y") + "th")


@settings(max_examples=150)
@given(st.integers(3, 10**9))
def test_a_rank_in_words_is_read_back(number: int) -> None:
    text = f"the {ranked(number)} visitor"
    # "Four hundred and one thousandth" may be a mixed number as well.
    assume("and one thousandth" not in text and "and one millionth" not in text)
    item = only(text)
    assert (item.kind, item.low, text[item.start : item.end]) == ("ordinal", number, ranked(number))


@settings(max_examples=100)
@given(st.dates(date(1602, 1, 1), date(2099, 12, 31)))
def test_a_day_and_a_year_as_they_are_said_are_read_back(day: date) -> None:
    assert only(f"on the {ranked(day.day)} of {day:%B} {day.year}").iso == day.isoformat()
    tail = day.year % 100
    spoken = f"oh {written(tail)}" if tail < 10 else written(tail)
    if tail:
        assert only(f"It was in {written(day.year // 100)} {spoken}.").iso == str(day.year)


@settings(max_examples=60)
@given(st.integers(1, 12), st.integers(1, 29))
def test_an_hour_as_it_is_said_is_read_back(hour: int, minute: int) -> None:
    assert only(f"It was {written(minute)} minutes past {written(hour)}.").iso == f"T{hour:02d}:{minute:02d}"
    assert only(f"It was half past {written(hour)}.").iso == f"T{hour:02d}:30"
    assert only(f"at a quarter to {written(hour)}").iso == f"T{(hour or 12) - 1:02d}:45"


@settings(max_examples=60)
@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_read_back(hour: int, minute: int) -> None:
    assert only(f"at {hour:02d}:{minute:02d}").iso == f"T{hour:02d}:{minute:02d}"
    half = "am" if hour < 12 else "pm"
    assert only(f"at {(hour - 1) % 12 + 1}:{minute:02d}{half}").iso == f"T{hour:02d}:{minute:02d}"


@settings(max_examples=100)
@given(
    st.integers(2, 400),
    st.integers(1, 400),
    st.sampled_from(
        [
            ("{a:,} kg", "measure", lambda a, b: (a, a)),
            ("{a} per cent", "percent", lambda a, b: (a, a)),
            ("{a} basis points", "percent", lambda a, b: (a, a)),
            ("{a} days", "duration", lambda a, b: (a, a)),
            ("a {a}-year-old", "age", lambda a, b: (a, a)),
            ("at least {a} men", "count", lambda a, b: (a, None)),
            ("up to {a} men", "count", lambda a, b: (None, a)),
            ("{a} to {c} km", "measure", lambda a, b: (a, a + b)),
            ("between {a} and {c} men", "count", lambda a, b: (a, a + b)),
            ("${a}-{c} million", "money", lambda a, b: (a * 10**6, (a + b) * 10**6)),
            ("{a} out of {c}", "ratio", lambda a, b: (a / (a + b), a / (a + b))),
            ("the {a}th day", "ordinal", lambda a, b: (a, a)),
            ("minus {a} degrees", "measure", lambda a, b: (-a, -a)),
        ]
    ),
)
def test_a_figure_with_what_it_is_of_is_read_back(
    a: int, b: int, form: tuple[str, str, Callable[[int, int], tuple[float | None, float | None]]]
) -> None:
    text, kind, values = form
    item = only(f"It was {text.format(a=a, c=a + b)}, they said.")
    low, high = values(a, b)
    assert item.kind == kind
    assert (item.low, item.high) == (pytest.approx(low), pytest.approx(high))


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=80), PROSE))
@example("0 out of 0")
@example("½½ 1/0 .5. 1.2.3.4.5")
@example("first second third May")
def test_figures_never_overlap_and_always_slice_back(text: str) -> None:
    end = 0
    for item in scan(text):
        assert end <= item.start < item.end <= len(text)
        span = text[item.start : item.end]
        assert span == span.strip()
        assert item.qualifier_start <= item.start
        assert item.qualifier_end == -1 or item.qualifier_end >= item.start
        if item.low is not None and item.high is not None:
            assert item.low <= item.high
        end = item.end


@settings(max_examples=100)
@given(PROSE, PROSE)
def test_a_second_paragraph_changes_nothing_in_the_first(one: str, other: str) -> None:
    def shifted(text: str, by: int) -> list[tuple[object, ...]]:
        return [(item.start + by, item.end + by, item.kind, item.low, item.high, item.iso) for item in scan(text)]

    assert shifted(f"{one}\n{other}", 0) == shifted(one, 0) + shifted(other, len(one) + 1)


@settings(max_examples=100)
@given(st.lists(st.sampled_from("he said that cats sleep under trees and , . ; “ ” — not".split())).map(" ".join))
def test_text_without_figures_gives_nothing(text: str) -> None:
    assert scan(text) == []
