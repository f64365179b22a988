"""A text cut into tokens, word by word: an article repeats its words, and each is cut up once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from workbench.text.remembered import remembered

_REMEMBERED = 1 << 14
"""How many words a cutter remembers."""


class Tokens(NamedTuple):
    """Tokens with their places: code points into the whole text."""

    texts: list[str]
    lowers: list[str]
    starts: list[int]


def words_between_spaces(body: str) -> list[str]:
    """What stands between the spaces of a text; the whole text as one where its spaces are unusual."""
    words = body.split()
    return words if " ".join(words) == body else [body]


class Cutter:
    """Cuts texts by a pattern whose matches hold no white space, and for which a word of letters alone is one token."""

    def __init__(self, pattern: re.Pattern[str], lower: Callable[[str], str] = str.lower) -> None:
        """`lower` writes a token in lower case."""
        self._pattern = pattern
        self._lower = lower
        self._tokens = remembered(_REMEMBERED)(self._cut_word)
        self._texts = remembered(_REMEMBERED)(lambda word: tuple([text for text, _ in self._cut_word(word)]))

    def texts(self, body: str) -> list[str]:
        """The tokens of a text without their places."""
        found: list[str] = []
        for word in words_between_spaces(body.strip()):
            if word.isalpha():
                found.append(word)
            else:
                found += self._texts(word)
        return found

    def cut(self, words: list[str], offset: int) -> Tokens:
        """The tokens of a text that begins at `offset`, given as its `words_between_spaces`."""
        texts: list[str] = []
        starts: list[int] = []
        tokens = self._tokens
        at = offset
        for word in words:
            if word.isalpha():
                texts.append(word)
                starts.append(at)
            else:
                for text, start in tokens(word):
                    texts.append(text)
                    starts.append(at + start)
            at += len(word) + 1
        return Tokens(texts, list(map(self._lower, texts)), starts)

    def _cut_word(self, word: str) -> tuple[tuple[str, int], ...]:
        """The tokens of a word, each with where it begins in it."""
        return tuple((match.group(), match.start()) for match in self._pattern.finditer(word))
