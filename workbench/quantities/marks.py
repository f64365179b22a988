"""Digits that are no figure: marks of footnotes, numbers of references and signs that are drawn with digits."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.counted import can_be_counted
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_REFERENCE, _LISTED = 3, 12
_BESIDE_REFERENCES = HYPHENS | {"[", ","}
_MARK = 2
"""Digits of a footnote's number at most."""


def is_mark(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether digits are a mark and no figure: a footnote's, "each year,1 and", "[17]", or a heart, "<3"."""
    low, token = line.low, line.low[index]
    if index > 0 and low[index - 1] in _BESIDE_REFERENCES and _is_reference(line, index):
        return True
    if index < 1 or len(token) > _MARK or line.end[index - 1] != line.start[index]:
        return False
    if low[index - 1] == "<":
        return token in words.hearts and not can_be_counted(line, index + 1, words)
    if index < 2 or line.glued(index):
        return False
    closed = low[index - 1] == "." and line.word[index + 1][:1].isupper()
    raised = (low[index - 1] == "," or closed) and line.glued(index - 2) and token.isdecimal()
    return raised and line.word[index - 2].islower() and len(low[index - 2]) > _MARK


def _is_reference(line: Line, index: int) -> bool:
    """Whether digits stand in square brackets with nothing but their like: "[17]", "[3, 5]", "[12-15]"."""
    low, first, last = line.low, index, index
    if len(low[index]) > _REFERENCE:
        return False
    while first > 0 and index - first < _LISTED and _lists(low[first]):
        first -= 1
    while last - index < _LISTED and _lists(low[last]):
        last += 1
    return low[first] == "[" and low[last] == "]"


def _lists(sign: str) -> bool:
    return sign == "," or sign in HYPHENS or (len(sign) <= _REFERENCE and sign.isdecimal())
