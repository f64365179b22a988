"""A sentence cut into words and signs, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate

from workbench.claims.lexicon import lexicon
from workbench.text.remembered import remembered
from workbench.text.tokens import Cutter, words_between_spaces

_REMEMBERED = 1 << 14


class Words:
    """The words and signs of one stretch of text; offsets are into the whole text."""

    __slots__ = ("lowers", "starts", "texts")

    def __init__(self, texts: list[str], lowers: list[str], starts: list[int]) -> None:
        self.texts = texts
        self.lowers = lowers
        """The words in lower case, with straight apostrophes; names such as "US" stay, and so are no pronouns."""
        self.starts = starts

    def __len__(self) -> int:
        """How many words and signs there are."""
        return len(self.texts)

    def end(self, index: int) -> int:
        """Where a word ends, exclusive."""
        return self.starts[index] + len(self.texts[index])

    def part(self, first: int, last: int) -> Words:
        """The words `first` to `last`, exclusive."""
        return Words(self.texts[first:last], self.lowers[first:last], self.starts[first:last])

    def at(self, offset: int) -> int:
        """Index of the first word that starts at `offset` or behind it."""
        return bisect_left(self.starts, offset)


def words_of(text: str, start: int, end: int) -> Words:
    """The words and signs of `text[start:end]`."""
    body = text[start:end]
    words = words_between_spaces(body)
    # A full stop belongs to a title where a name follows: such words are cut up together.
    for at in reversed(_stopped(body) if len(words) > 1 else []):
        if words[at + 1][0].isupper() and _ends_in_title(words[at]):
            words[at : at + 2] = [f"{words[at]} {words[at + 1]}"]
    return Words(*_cutter().cut(words, start))


def _stopped(body: str) -> list[int]:
    """Which of the words between the spaces of a text end in a full stop, but for the last word."""
    parts = body.split(". ")
    parts.pop()
    return [words - 1 for words in accumulate(part.count(" ") + 1 for part in parts)]


@cache
def _cutter() -> Cutter:
    """A number with its separators, and a unit glued to it; a word with inner hyphens and apostrophes; a sign.

    The apostrophe of "soldiers'" belongs to the word.

    A dotted abbreviation, a title and an initial keep their full stop, so that it ends no phrase.
    """
    names = lexicon().capitals
    word = re.compile(
        r"(?>\d+(?:[.,:/]\d+)*)(?![^\W\d_])"
        r"|\d+(?:[.,:/]\d+)+[^\W\d_]+"
        r"|[^\W\d_](?:\.[^\W\d_])+\.?"
        rf"|(?:{_titles()}|[A-Z])\.(?=\s[A-Z])"
        r"|[^\W_]+(?:[-‐‑'’&][^\W_]+)*(?:(?<=s)['’](?!\w))?"
        r"|[^\w\s]|_+"
    )
    return Cutter(word, remembered(_REMEMBERED)(lambda text: _lower(text, names)))


def _lower(text: str, names: frozenset[str]) -> str:
    return text if text in names else text.lower().replace("’", "'")


@remembered(_REMEMBERED)
def _ends_in_title(word: str) -> bool:
    return _title().search(word) is not None


@cache
def _title() -> re.Pattern[str]:
    """A title or an initial at the end of a word."""
    return re.compile(rf"(?<![^\W_])(?:{_titles()}|[A-Z])\.$")


def _titles() -> str:
    return "|".join(sorted(lexicon().titles, key=len, reverse=True))
