"""Cleaning, and the map between the cleaned text and the raw one."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.clean import clean

RAW = st.text(
    st.sampled_from("ab 5,.\n\r\ufeff\u00ad\u200b\u200d\u200f\ufe0f\u2066e\u0301n\u0303é\u1100\u1161😀\ud800"),
    max_size=40,
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("\ufeffone\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("1\u200f000\u200e men", "1000 men"),
        ("co\u00adop\u200berate", "cooperate"),
        ("cafe\u0301", "café"),
        ("лодок " * 80 + "1\u200f000", "лодок " * 80 + "1000"),
        ("лодок " * 80, "лодок " * 80),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_invisible_characters_go_and_accents_are_composed(raw: str, cleaned: str) -> None:
    assert clean(raw).text == cleaned


def test_a_place_leads_back_to_the_raw_text() -> None:
    raw = "\ufeffOne\r\n1\u200f000 cafe\u0301s"
    cleaned = clean(raw)
    at = cleaned.text.index("1000")
    assert raw[cleaned.to_raw(at) : cleaned.to_raw(at + 3) + 1] == "1\u200f000"
    assert raw[cleaned.to_raw(cleaned.text.index("s", at))] == "s"


@settings(max_examples=150)
@given(RAW)
def test_the_map_goes_both_ways(raw: str) -> None:
    cleaned = clean(raw)
    assert cleaned.text == unicodedata.normalize("NFC", cleaned.text)
    places = [cleaned.to_raw(at) for at in range(len(cleaned.text))]
    assert places == sorted(set(places))
    assert all(0 <= place < len(raw) for place in places)
    assert [cleaned.to_clean(place) for place in places] == list(range(len(places)))


@settings(max_examples=80)
@given(RAW)
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    once = clean(raw).text
    assert clean(once).text == once
