"""The content words of a sentence as numbers, with their places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.links.vocabulary import STOPPED, WORD, Vocabulary, word_at

TEXTS = st.text(st.sampled_from("abs Té²'-.,7\u00a0\t(№"), max_size=40)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_word_that_is_not_stopped_has_its_number_and_its_place(text):
    vocabulary = Vocabulary()
    words = [(match.start(), match.group()) for match in WORD.finditer(text)]
    alone = {word: vocabulary.places(word)[0] for _, word in words}
    numbers, offsets = vocabulary.places(text)
    assert offsets == [start for start, word in words if alone[word]]
    assert numbers == [number for _, word in words for number in alone[word]]
    assert STOPPED not in numbers
    assert vocabulary.numbers(text) == tuple(dict.fromkeys(numbers))
    assert [word_at(text, offset) for offset in offsets] == [word for _, word in words if alone[word]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("lawsuits", "(suit)."), ("Perm's", "Perm,"), ("half-frozen", "frozen"), ("Miners", "miner")],
)
def test_words_of_one_meaning_share_a_number_whatever_signs_stand_about_them(one, other):
    vocabulary = Vocabulary()
    assert set(vocabulary.numbers(other)) <= set(vocabulary.numbers(one))
    assert vocabulary.numbers(other)
