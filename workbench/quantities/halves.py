"""When "half" is no figure: in idioms, as a period of a year or a match, and as a side of a pitch."""

from __future__ import annotations

from workbench.quantities.amount import APOSTROPHES, HYPHENS
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.phrases import longest
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def is_no_figure(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether the half at a token is none of something: "half-hearted", "the second half", "for the half"."""
    if line.low[index + 1 + (line.low[index + 1] in HYPHENS)] in words.half_spells:
        # "The first half hour".
        return False
    for start in range(max(0, index - 2), index + 1):
        idiom = longest(words.half_idioms, line.low, start)
        if idiom and idiom[1] > index:
            return True
    timed = index > 1 and line.low[index - 1] == words.the and line.low[index - 2] in words.half_openers
    named = line.word[index + 1][:1].isupper() or not is_noun_like(line, index + 1, words)
    if timed and line.low[index + 1] != words.of and named:
        # "It expected more for the half", of a year or a match.
        return True
    halved = words.fractions[line.low[index]] == 2 and index > 0
    return halved and (line.low[index - 1] in words.half_not_behind or _half_of_match(line, index, words))


def _half_of_match(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a half is a period of a match or a side of its pitch: "the half ended", "in their own half"."""
    low = line.low
    before, behind = low[index - 1], low[index + 1]
    if before == words.the and behind in words.half_plays:
        return True
    owned = before in words.genitive or (before in APOSTROPHES and low[index - 2].endswith(words.plural_endings))
    if not (owned and index > 1 and line.glued(index - 2)) and before not in words.half_sides:
        return False
    return not (behind == words.of or behind in HYPHENS or is_noun_like(line, index + 1, words))
