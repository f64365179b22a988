"""A text cut into tokens, word by word: an article repeats its words, and each is cut up once."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, chain
from operator import sub
from typing import NamedTuple

_REMEMBERED = 1 << 14
"""How many words a cutter remembers."""
_LONGEST = 40
"""A longer word is not remembered, nor are those around it."""


class Tokens(NamedTuple):
    """Tokens with their places: code points into the whole text."""

    texts: list[str]
    lowers: list[str]
    starts: list[int]


class _Cut(NamedTuple):
    """The tokens of one word."""

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    steps: tuple[int, ...]
    """How far it is from the start of each token to the next, and of the last to the next word."""


def words_between_spaces(body: str) -> list[str]:
    """What stands between the spaces of a text; the whole text as one where its spaces or words are unusual."""
    words = body.split(" ")
    # Of all white space only the space is printable; two in a row, or one at an end, would leave an empty word.
    usual = body.isprintable() and "" not in words and max(map(len, words)) <= _LONGEST
    return words if usual else [body]


class Cutter:
    """Cuts texts by a pattern whose matches hold no white space."""

    def __init__(self, pattern: re.Pattern[str], lower: Callable[[str], str] = str.lower) -> None:
        """`lower` writes a token in lower case."""
        self._pattern = pattern
        self._lower = lower
        self._cut = lru_cache(maxsize=_REMEMBERED)(self._cut_word)

    def texts(self, body: str) -> list[str]:
        """The tokens of a text without their places."""
        words = words_between_spaces(body.strip())
        if len(words) == 1:
            return [match.group() for match in self._pattern.finditer(body)]
        return list(chain.from_iterable([texts for texts, _, _ in map(self._cut, words)]))

    def cut(self, words: list[str], offset: int) -> Tokens:
        """The tokens of a text that begins at `offset`, given as its `words_between_spaces`.

        The pattern must match every character that is no white space.
        """
        if len(words) == 1:
            found = list(self._pattern.finditer(words[0]))
            whole = [match.group() for match in found]
            return Tokens(whole, list(map(self._lower, whole)), [offset + match.start() for match in found])
        texts, lowers, steps = zip(*map(self._cut, words), strict=True)
        starts = list(accumulate(chain.from_iterable(steps), initial=offset))
        starts.pop()
        return Tokens(list(chain.from_iterable(texts)), list(chain.from_iterable(lowers)), starts)

    def _cut_word(self, word: str) -> _Cut:
        found = list(self._pattern.finditer(word))
        texts = tuple([match.group() for match in found])
        starts = [match.start() for match in found]
        return _Cut(texts, tuple(map(self._lower, texts)), tuple(map(sub, (*starts[1:], len(word) + 1), starts)))
