"""A place in a ranking: "peaked at No. 4", "the No. 2 seed", "the world number one"; not "Symphony No. 5"."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, whole_number
from workbench.quantities.names import begins_sentence
from workbench.quantities.nouns import is_noun_like, is_plural
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_LAST = 250
"""No ranking that people quote goes on beyond this."""
_TABLE = 25
"""The places of a table of teams, with which a report begins."""
_DOOR = 10
"""Without a full stop, No 10 is a house."""


def read_position(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The place whose number, in digits or one word, begins at a token; None where it is no place in a ranking."""
    low = line.low
    dotted = low[index - 1] == "." and index > 1 and low[index - 2] in words.number_sign
    tied = low[index - 1] in HYPHENS and line.glued(index - 1)
    opener = index - 2 if dotted or tied else index - 1
    if opener < 0 or not (dotted or low[opener] in words.number_sign or low[opener] in words.number_names):
        return None
    if tied and low[opener - 1] in words.ordinals:
        # "Her ninth number-one song".
        return None
    value = whole_number(low[index], words)
    if not 0 < value <= _LAST or line.start[index] - line.end[index - 1] != (0 if tied else 1):
        return None
    if low[opener] in words.number_sign and not dotted and (value == _DOOR or line.word[opener].islower()):
        return None
    if low[opener - 1] == "(" and low[index + 1] == ")":
        # "Quill (No. 3)".
        ranked = True
    elif begins_sentence(line, opener):
        # "No. 8 Arden beat No. 3 Bray"; "No. 8, a red bus" is a name.
        ranked = value <= _TABLE and line.word[index + 1].istitle() and words.streets.isdisjoint(low[index : index + 4])
    else:
        ranked = (tied or _is_placed(line, opener, words)) and _may_follow(line, opener, index + 1, words)
    if not ranked:
        return None
    return Reading(opener, index + 1, Kind.ORDINAL, value, value)


def _is_placed(line: Line, opener: int, words: Vocabulary) -> bool:
    """Whether the word in front of "No." leaves room for a rank: "at", "ranked", "the", "world", and no name."""
    low = line.low
    before = low[opener - 1]
    if line.word[opener - 1].istitle() and before not in words.placing:
        return False
    return before in words.placing or before in words.ranked_behind or before in words.genitive or before == "("


def _may_follow(line: Line, opener: int, at: int, words: Vocabulary) -> bool:
    """Whether what stands behind may be what is ranked, and is nothing that bears its number: "the No. 10 shirt"."""
    low = line.low
    follower = low[at]
    if low[at] in words.numbered or low[at + 1] in words.numbered or is_plural(follower, words):
        return False
    if is_noun_like(line, at, words):
        return True
    # "She took the No. 9 out of town" is a bus; "his No. 9" is none of a ranking.
    owned = low[opener - 1] in words.articles or low[opener - 1] in words.definite
    return not owned and (follower in words.function_words or not follower.isalnum())
