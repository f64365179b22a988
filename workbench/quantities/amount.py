"""A bare number as read out of a line: no unit, no bound, no sign."""

from __future__ import annotations

from typing import NamedTuple

from workbench.quantities.numerals import VULGAR_PARTS
from workbench.quantities.quantity import Number
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.text.remembered import remembered

HYPHENS = frozenset("-‐‑–—")
APOSTROPHES = ("'", "’")
ELISIONS = (*APOSTROPHES, "‘")
"""What stands for the century of "’98", which is often typed as an opening quotation mark."""


class Amount(NamedTuple):
    """A number as read: tokens `first` to before `last`."""

    first: int
    last: int
    low: Number
    high: Number
    form: str
    """digits, words, vague, fraction or ordinal."""
    base: Number = 0
    """The number in front of the last magnitude word, for "$3 to 5 million"."""
    magnitude: Number = 1
    parts: tuple[Number, Number] | None = None
    room: Number = 0
    """What may still be added by the next word stays below this: 10 behind "twenty"."""
    tens: int = 0
    """The tens that were read last ("thirty"), for "one hundred thirty-fifths"."""
    about: bool = False


@remembered(8192)
def is_digits(token: str) -> bool:
    """Whether a token is a figure in digits."""
    return token != "" and (token[0].isdecimal() or token in VULGAR_PARTS)


def past_hyphen(line: Line, at: int) -> int:
    """The index behind a hyphen between two words: "two-and-a-half"; `at` where there is none."""
    return at + 1 if line.low[at] in HYPHENS and line.end[at - 1] == line.start[at] and line.glued(at) else at


def has_rank_ending(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether digits at a token have the ending of a rank glued on: "21st", "12th"; "12st" is a weight in stone."""
    ending = line.low[at + 1]
    if ending not in words.ordinal_endings or not line.glued(at):
        return False
    return ending not in words.stone_endings or (line.low[at][-1:] == "1" and line.low[at][-2:] != "11")


def whole_number(token: str, words: Vocabulary) -> int:
    """The number that one token names, in digits or as one word; 0 where it is none."""
    return int(token) if token.isdecimal() else words.cardinals.get(token, 0)
