"""Where words stand in a text, whatever their case and the space between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.tui.claims.hits import hits_in, pattern_of


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Ten men. TEN women.", "ten", [(0, 3), (9, 12)]),
        ("ten\n men", "ten men", [(0, 8)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("İt is ten", "TEN", [(6, 9)]),
        ("(1.5)", ".5", [(2, 4)]),
        ("ten", " ", []),
    ],
)
def test_words_are_found_in_either_case_and_across_line_feeds(
    text: str, words: str, hits: list[tuple[int, int]]
) -> None:
    assert hits_in(text, words) == hits


@given(st.text("abAB é. \n", max_size=40), st.text("abé ", min_size=1, max_size=3))
def test_a_hit_is_where_the_words_stand_as_a_pattern_finds_them(text: str, words: str) -> None:
    if words.strip():
        assert hits_in(text, words) == [match.span() for match in pattern_of(words).finditer(text)]
