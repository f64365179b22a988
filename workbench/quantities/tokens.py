"""Lines of a text cut into words, digits and signs, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress
from operator import add
from typing import NamedTuple

from workbench.text.tokens import Cut, Cutter, marks_of, tokens_of

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉"
# A piece is digits with their signs of group and decimal, a vulgar fraction, letters, or any one other character.
_PIECE = re.compile(rf"\d+(?:[.,]\d+)*|[{VULGAR}]|[^\W\d_{VULGAR}]+|\S")
_LINE = re.compile(r"\S[^\n]*")
_STOP = re.compile(r"[.!?]\s")
_SOLID = re.compile(r"[^\s]")
_VULGAR = frozenset(VULGAR)
_LONGEST = 20_000
PAD = 12
"""Empty tokens behind the last one, so that a grammar may look ahead, and behind itself, without asking."""
_BLANK = [""] * PAD


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


@cache
def cutter(triggers: frozenset[str]) -> Cutter:
    """What cuts lines into tokens, and marks those at which a figure may begin: digits and some words."""

    def may_begin(token: str) -> bool:
        return token in triggers or (not token.isalpha() and (token[:1].isdecimal() or token in _VULGAR))

    return Cutter(_PIECE, marked=may_begin)


def pieces(text: str) -> list[str]:
    """The tokens of a phrase, in lower case: how lexicon entries are cut."""
    return list(map(str.lower, _PIECE.findall(text)))


def line_of(cuts: list[Cut], offset: int) -> Line:
    """The line that begins at `offset`, given as the cuts of its words."""
    word, low, start = tokens_of(cuts, offset)
    end = list(map(add, start, map(len, word)))
    beyond = [end[-1] if end else offset] * PAD
    return Line(word + _BLANK, low + _BLANK, start + beyond, end + beyond, len(word))


def places_in(cuts: list[Cut]) -> list[int]:
    """The tokens at which a figure may begin: digits, and words of the lexicon. Most lines have none."""
    marks = marks_of(cuts)
    return list(compress(range(len(marks)), marks)) if 1 in marks else []


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
