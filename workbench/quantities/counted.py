"""Whether something follows a number that it could count or measure."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.nouns import is_noun_like, is_plural
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary


def can_be_counted(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a plural, a unit, a magnitude or a percentage begins at a token, three words ahead at most."""
    low = line.low
    follower = low[at]
    unit = read_unit(line, at, words)
    if unit is None and line.end[at - 1] == line.start[at] and follower.isalpha():
        return False
    if unit or follower in HYPHENS or follower in words.magnitudes:
        return True
    if line.word[at][:1].isupper():
        return words.capital_nouns and is_noun_like(line, at, words)
    for here in range(at, at + 3):
        if not is_noun_like(line, here, words):
            return False
        if is_plural(low[here], words):
            return True
    return False
