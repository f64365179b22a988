"""How cricket is told: runs for wickets, wickets for runs."""

from __future__ import annotations

from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_WICKETS = 10


def is_innings(line: Line, first: int, at: int, words: Vocabulary) -> bool:
    """Whether the "for" at token `at` joins the number at `first` and the one behind as runs and wickets.

    "124 for 2" is of a side, "5 for 32" of a bowler; some word of the line tells of cricket.
    """
    low = line.low
    behind = low[at + 1]
    if low[at] not in words.for_words or not low[first].isdecimal():
        return False
    if not (behind.isdecimal() or 0 < words.cardinals.get(behind, 0) <= _WICKETS):
        return False
    closes = not low[at + 2].isalpha() or low[at + 2] in words.function_words
    few = min(int(low[first]), words.cardinals.get(behind) or int(behind)) <= _WICKETS
    return closes and few and not words.cricket.isdisjoint(low)


def is_bowling(line: Line, first: int, wickets: int, words: Vocabulary) -> bool:
    """Whether two numbers with a hyphen between, the first at token `first`, are wickets and runs: "took 4-31"."""
    beside = first > 0 and line.low[first - 1] in words.bowling
    taken = beside and line.low[first - 1] not in words.function_words
    return beside and wickets <= _WICKETS and (taken or not words.cricket.isdisjoint(line.low))
