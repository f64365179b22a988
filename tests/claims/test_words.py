"""Words and signs of a stretch of text."""

import pytest

from workbench.claims.language.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dr. Marsh came. He", ["Dr.", "Marsh", "came", ".", "He"]),
        ("(Dr. Marsh)", ["(", "Dr.", "Marsh", ")"]),
        ("by J. R. Marsh.", ["by", "J.", "R.", "Marsh", "."]),
        ("the U.S. Army", ["the", "U.S.", "Army"]),
        ("grade 5X. They", ["grade", "5X", ".", "They"]),
        ("soldiers' 1,000 half-hearted_men", ["soldiers'", "1,000", "half-hearted", "_", "men"]),
        ("Dr.\u00a0Marsh", ["Dr.", "Marsh"]),
    ],
)
def test_a_text_is_cut_into_words_and_signs(text: str, words: list[str]) -> None:
    found = words_of(text, 0, len(text))
    assert found.texts == words
    assert [text[start:].startswith(word) for start, word in zip(found.starts, words, strict=True)] == [True] * len(
        words
    )


def test_offsets_are_into_the_whole_text() -> None:
    assert words_of("See Dr. Marsh today", 4, 13).starts == [4, 8]
