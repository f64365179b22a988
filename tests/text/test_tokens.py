"""Texts are cut up word by word, and come out as if they were cut in one go."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.tokens import Cutter, words_between_spaces

PATTERN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\S")
TEXTS = st.text(st.sampled_from("aZé 5.,-'’\"\t\u00a0\u2009\ud800\n"), max_size=30)


@given(TEXTS, st.integers(0, 9))
@settings(max_examples=200)
def test_tokens_and_their_places_are_those_of_the_whole_text(text: str, offset: int) -> None:
    found = list(PATTERN.finditer(text))
    texts, lowers, starts = Cutter(PATTERN).cut(words_between_spaces(text), offset)
    assert texts == [match.group() for match in found]
    assert lowers == [match.group().lower() for match in found]
    assert starts == [offset + match.start() for match in found]


@given(TEXTS)
@settings(max_examples=100)
def test_tokens_without_places_may_leave_signs_out(text: str) -> None:
    letters = re.compile(r"[^\W\d_]+")
    assert Cutter(letters).texts(text) == letters.findall(text)
