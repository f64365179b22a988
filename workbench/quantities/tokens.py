"""Lines of a text cut into words, digits and signs, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from operator import add
from typing import NamedTuple

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉"
# A piece is digits with their signs of group and decimal, a vulgar fraction, letters, or any one other character.
_PIECE = re.compile(rf"\d+(?:[.,]\d+)*|[{VULGAR}]|[^\W\d_{VULGAR}]+|\S")
_SPACED_PIECE = re.compile(rf"(?:{_PIECE.pattern})\s*")
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(rf"[\d{VULGAR}]")
_LINE = re.compile(r"\S[^\n]*")
_STOP = re.compile(r"[.!?]\s")
_SOLID = re.compile(r"[^\s]")
_LONGEST = 20_000
PAD = 12
"""Empty tokens behind the last one, so that a grammar may look ahead, and behind itself, without asking."""


class Line(NamedTuple):
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


def line_of(body: str, offset: int) -> Line:
    """Tokens of a text without leading space that begins at `offset`."""
    # Pieces with the space behind them make up the whole text, so that their lengths tell where each begins.
    spaced = _SPACED_PIECE.findall(body)
    word = list(map(str.rstrip, spaced))
    low = list(map(str.lower, word))
    start = list(accumulate(map(len, spaced), initial=offset))
    start.pop()
    end = list(map(add, start, map(len, word)))
    size = len(word)
    last = end[-1] if end else offset
    blank, beyond = [""] * PAD, [last] * PAD
    return Line(word + blank, low + blank, start + beyond, end + beyond, size)


def may_hold_figure(body: str, triggers: frozenset[str]) -> bool:
    """Whether a text has a digit, a vulgar fraction, or a word among `triggers` in whatever case: many have none."""
    return _FIGURE.search(body) is not None or not triggers.isdisjoint(_WORD.findall(body.lower()))


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
