"""Lines of a text: nothing is lost, nothing is too wide."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from workbench.tui.sanitise import shown_line
from workbench.tui.wrap import is_one_cell, wrap, wrap_stretch

WORDS = st.lists(st.text(st.sampled_from("abcé—日本e\u0301 ”1"), min_size=1, max_size=30), max_size=30).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(4, 40))
def test_no_line_is_wider_than_the_pane(text: str, width: int) -> None:
    assert all(cell_len(text[start:end]) <= width for start, end in wrap_stretch(text, 0, len(text), width))


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(4, 40))
def test_only_spaces_at_a_break_belong_to_no_line(text: str, width: int) -> None:
    lines = wrap_stretch(text, 0, len(text), width)
    assert lines[0][0] == 0
    assert lines[-1][1] == len(text)
    for before, after in pairwise(lines):
        assert before[1] <= after[0]
        assert text[before[1] : after[0]].strip(" ") == ""


def test_empty_lines_between_paragraphs_become_one_and_ends_go() -> None:
    text = "\n\none\n\n\n\ntwo\n\n"
    assert [text[start:end] for start, end in wrap(text, 20)] == ["one", "", "two"]


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert wrap_stretch("abcdefgh", 0, 8, 3) == [(0, 3), (3, 6), (6, 8)]


def test_wide_characters_take_two_cells() -> None:
    assert wrap_stretch("日本語の文", 0, 5, 4) == [(0, 2), (2, 4), (4, 5)]


def test_the_fast_path_is_taken_only_where_every_character_is_one_cell() -> None:
    assert is_one_cell("“About” 140 – ½ Москва €5")
    assert not is_one_cell("e\u0301")
    assert not is_one_cell("日")


@settings(max_examples=300, deadline=None)
@given(st.characters())
def test_a_character_of_the_fast_path_is_one_cell(character: str) -> None:
    safe = shown_line(character)
    if safe and is_one_cell(safe):
        assert cell_len(safe) == 1
