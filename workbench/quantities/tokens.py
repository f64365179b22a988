"""Lines of a text cut into words, digits and signs, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count
from operator import add

from workbench.text.remembered import remembered
from workbench.text.tokens import Cutter
from workbench.text.values import value

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉"
# A piece is digits with their signs of group and decimal, a vulgar fraction, letters, or any one other character.
_PIECE = re.compile(rf"\d+(?:[.,]\d+)*|[{VULGAR}]|[^\W\d_{VULGAR}]+|\S")
_FIGURE = re.compile(rf"[\d{VULGAR}]")
_LINE = re.compile(r"\S[^\n]*")
_STOP = re.compile(r"[.!?]\s")
_SOLID = re.compile(r"[^\s]")
_LONGEST = 20_000
PAD = 12
"""Empty tokens behind the last one, so that a grammar may look ahead, and behind itself, without asking."""
_BLANK = [""] * PAD
_REMEMBERED = 1 << 14
# One string for each word in lower case, which is found sooner in all that is asked of it.
_CUTTER = Cutter(_PIECE, remembered(_REMEMBERED)(str.lower))


@value
class Line:
    """A line of text, or a stretch of a very long one, as tokens. Offsets are code points into the whole text."""

    word: list[str]
    low: list[str]
    """In lower case."""
    start: list[int]
    end: list[int]
    size: int
    """Number of tokens, the padding left out."""

    def glued(self, index: int) -> bool:
        """Whether the token stands right against the next one."""
        return self.end[index] == self.start[index + 1] and self.low[index + 1] != ""


def pieces(text: str) -> list[str]:
    """The tokens of a phrase, in lower case: how lexicon entries are cut."""
    return list(map(str.lower, _PIECE.findall(text)))


def line_of(words: list[str], offset: int) -> Line:
    """Tokens of a text that begins at `offset`, given as its `words_between_spaces`."""
    word, low, start = _CUTTER.cut(words, offset)
    end = list(map(add, start, map(len, word)))
    beyond = [end[-1] if end else offset] * PAD
    return Line(word + _BLANK, low + _BLANK, start + beyond, end + beyond, len(word))


class Triggers:
    """At which tokens a figure may begin: digits, and some words of a language."""

    def __init__(self, words: frozenset[str]) -> None:
        """`words` are in lower case."""
        self._holds = remembered(_REMEMBERED)(
            lambda word: _FIGURE.search(word) is not None or not words.isdisjoint(pieces(word))
        )
        self._begins = remembered(_REMEMBERED)(lambda token: token in words or _FIGURE.match(token) is not None)

    def hold(self, words: list[str]) -> bool:
        """Whether a figure may begin in a text, given as its `words_between_spaces`: many have none."""
        return any(map(self._holds, words))

    def places(self, line: Line) -> list[int]:
        """The tokens of a line at which a figure may begin."""
        return list(compress(count(), map(self._begins, line.low)))


@cache
def triggers_of(words: frozenset[str]) -> Triggers:
    """The triggers of a language, of which only the words are its own."""
    return Triggers(words)


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """Each line of a text and where it begins; one beyond 20,000 characters in stretches.

    A stretch ends at a full stop, or else at a space. No figure crosses a line, and the work on a stretch is bounded,
    so that time grows with the length alone.
    """
    for match in _LINE.finditer(text):
        at, stop = match.span()
        while stop - at > _LONGEST:
            cut = _cut(text, at, at + _LONGEST)
            yield at, text[at:cut]
            solid = _SOLID.search(text, cut, stop)
            at = solid.start() if solid else stop
        if at < stop:
            yield at, text[at:stop]


def _cut(text: str, at: int, limit: int) -> int:
    """Where a stretch that begins at `at` ends: behind its last full stop, at its last space, or at the limit."""
    stops = [match.end() for match in _STOP.finditer(text, limit - 2000, limit)]
    if stops:
        return stops[-1]
    space = max(text.rfind(" ", at + 1, limit), text.rfind("\t", at + 1, limit))
    return space if space > at else limit
