"""The figure that begins right at a token: the second half of a range or a share."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.grammar import read
from workbench.quantities.numerals import times
from workbench.quantities.phrases import longest_behind
from workbench.quantities.quantity import Bound, Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_BOUND = 4
"""Words in front of the second end of a range at most: "to as many as 50"."""


def read_following(line: Line, at: int, words: Vocabulary) -> Reading | None:
    """The figure that begins right at a token, its sign, opening words or "a" included."""
    low = line.low
    for skipped in range(4):
        token = low[at + skipped]
        if is_digits(token) or token in words.triggers or token == words.decimal:
            reading = read(line, at + skipped, words)
            return reading if reading and reading.first <= at + skipped and reading.first >= at else None
        if token not in words.before_second and line.word[at + skipped] not in words.currency_codes:
            return None
    return None


def past_part(line: Line, at: int, words: Vocabulary) -> int:
    """The token behind a part of a year that begins at a token, "late" or "the end of"; the token itself else."""
    low = line.low
    if low[at] == words.the and low[at + 1] in words.ends_of_time and low[at + 2] == words.of:
        return at + 3
    while low[at] in words.parts_of_span or (low[at] in HYPHENS and low[at - 1] in words.parts_of_span):
        at += 1
    return at


def before_part(line: Line, at: int, words: Vocabulary) -> int:
    """Where such a part begins that ends in front of a token; the token itself where none does."""
    low = line.low
    if at > 2 and low[at - 1] == words.of and low[at - 2] in words.ends_of_time and low[at - 3] == words.the:
        return at - 3
    while at > 1 and (
        low[at - 1] in words.parts_of_span or (low[at - 1] in HYPHENS and low[at - 2] in words.parts_of_span)
    ):
        at -= 1
    return at


def past_most(line: Line, here: int, words: Vocabulary) -> int:
    """The number behind what it may be at most: "from 20 to as many as 50"; `here` where no such words stand."""
    for at in range(here + 1, here + _BOUND):
        if is_digits(line.low[at]):
            match = longest_behind(words.bounds_before, line.low, at)
            return at if match is not None and match == (Bound.AT_MOST, here) else here
    return here


def scaled(line: Line, right: Reading, words: Vocabulary) -> Reading:
    """The second end of a sum, whose letter is no unit but a magnitude: "US$15-20m"."""
    size = words.suffixes.get(line.word[right.last - 1])
    if (
        size is None
        or right.last != right.first + 2
        or right.low is None
        or line.end[right.first] != line.start[right.first + 1]
    ):
        return right
    value = times(right.low, size)
    return Reading(right.first, right.last, Kind.COUNT, value, value, base=right.low, magnitude=size, form="digits")
