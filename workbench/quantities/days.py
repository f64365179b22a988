"""Days of the month as they are written: 28, 28th, twenty-eighth."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, has_rank_ending
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def day_at(line: Line, at: int, words: Vocabulary) -> tuple[int, int] | None:
    """A day of the month at a token, as 28, 28th or twenty-eighth, and the index behind it."""
    low = line.low
    token = low[at]
    if token.isdecimal() and len(token) <= 2:
        last = at + 2 if has_rank_ending(line, at, words) else at + 1
        return (int(token), last) if 1 <= int(token) <= 39 else None
    if token in words.ordinals and words.ordinals[token] <= 31:
        return words.ordinals[token], at + 1
    if words.cardinals.get(token) in (20, 30):
        unit = at + 2 if low[at + 1] in HYPHENS else at + 1
        if words.ordinals.get(low[unit], 99) < 10:
            return words.cardinals[token] + words.ordinals[low[unit]], unit + 1
    return None
