"""A text cut into tokens, word by word: an article repeats its words, and each is cut up once."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate, chain
from operator import attrgetter, sub
from typing import NamedTuple

from workbench.text.remembered import remembered

_REMEMBERED = 1 << 14
"""How many words a cutter remembers."""


class Tokens(NamedTuple):
    """Tokens with their places: code points into the whole text."""

    texts: list[str]
    lowers: list[str]
    starts: list[int]


class Cut(NamedTuple):
    """The tokens of one word, or of a text that is cut up as a whole."""

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    lead: int
    """What stands in front of the first token."""
    steps: tuple[int, ...]
    """How far it is from the start of each token to the next, and of the last to the next word."""
    marks: bytes
    """For each token 1 where it is marked, else 0."""


_marks_of = attrgetter("marks")


def words_between_spaces(body: str) -> list[str]:
    """What stands between the spaces of a text; the whole text as one where its spaces are unusual."""
    words = body.split(" ")
    # Of all white space only the space is printable; two in a row, or one at an end, would leave an empty word.
    return words if body.isprintable() and "" not in words else [body]


def tokens_of(cuts: list[Cut], offset: int) -> Tokens:
    """The tokens of a text that begins at `offset`, given as the cuts of its words.

    The pattern must match every character that is no white space.
    """
    texts, lowers, _, steps, _ = zip(*cuts, strict=True)
    starts = list(accumulate(chain.from_iterable(steps), initial=offset + cuts[0].lead))
    starts.pop()
    return Tokens(list(chain.from_iterable(texts)), list(chain.from_iterable(lowers)), starts)


def marks_of(cuts: list[Cut]) -> bytes:
    """For each token of a text 1 where it is marked, else 0."""
    return b"".join(map(_marks_of, cuts))


class Cutter:
    """Cuts texts by a pattern whose matches hold no white space."""

    def __init__(
        self,
        pattern: re.Pattern[str],
        lower: Callable[[str], str] = str.lower,
        marked: Callable[[str], bool] = bool,
    ) -> None:
        """`lower` writes a token in lower case; `marked` says which of those are marked, all unless it is given."""
        self._pattern = pattern
        self._lower = lower
        self._marked = marked
        self._cut = remembered(_REMEMBERED)(self._cut_word)

    def texts(self, body: str) -> list[str]:
        """The tokens of a text without their places."""
        return list(chain.from_iterable([cut.texts for cut in self.cuts(words_between_spaces(body.strip()))]))

    def cuts(self, words: list[str]) -> list[Cut]:
        """A text, given as its `words_between_spaces`, cut up."""
        return list(map(self._cut, words)) if len(words) > 1 else [self._cut_word(words[0])]

    def _cut_word(self, word: str) -> Cut:
        found = list(self._pattern.finditer(word))
        texts = tuple([match.group() for match in found])
        lowers = tuple(map(self._lower, texts))
        starts = [match.start() for match in found]
        steps = tuple(map(sub, (*starts[1:], len(word) + 1), starts))
        return Cut(texts, lowers, starts[0] if starts else 0, steps, bytes(map(self._marked, lowers)))
