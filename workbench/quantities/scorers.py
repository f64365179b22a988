"""Numbers in brackets behind names that are no ages: minutes of goals, "Oake (12, 55)", and counts, "Arden (18)"."""

from __future__ import annotations

from workbench.quantities.amount import Amount
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_AROUND = 40
"""Tokens on either side in which other brackets of the same list stand."""
_LISTED = 8
"""Tokens that the brackets of one who scored hold at most."""
_LONGEST_MATCH = 130
_MINUTE = 60
"""Seconds."""


def read_minute(line: Line, amount: Amount, words: Vocabulary) -> Reading | None:
    """The minute of a goal, in brackets behind who scored it, where the line tells of goals."""
    low, at = line.low, amount.first
    if low[at - 1] not in ("(", ",") or not (low[amount.last] in (")", ",") or low[amount.last] in words.from_spot):
        return None
    opened = _opened(line, at, words)
    if opened < 1 or not _named(line, opened) or not 0 < amount.low <= _LONGEST_MATCH:
        return None
    if words.scoring.isdisjoint(low) or not (_is_list(line, opened, words) or _beside_scorers(line, opened, words)):
        return None
    unit = next((name for name, size in words.duration_seconds.items() if size == _MINUTE), "")
    return Reading(at, amount.last, Kind.ORDINAL, amount.low, amount.high, unit, form=amount.form)


def counts_in_brackets(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether the number in brackets at a token is one of a list of counts, of which another is spelt: "Bray (two)"."""
    low = line.low
    near = range(max(1, at - _AROUND), min(line.size - 1, at + _AROUND))
    return any(low[here - 1] == "(" and low[here + 1] == ")" and low[here] in words.cardinals for here in near)


def _opened(line: Line, at: int, words: Vocabulary) -> int:
    """The bracket that opens the list which holds a token; -1 where other words stand between."""
    for here in range(at - 1, max(-1, at - _LISTED), -1):
        if line.low[here] == "(":
            return here
        if not _lists(line.low[here], words):
            return -1
    return -1


def _lists(piece: str, words: Vocabulary) -> bool:
    return piece == "," or piece.isdecimal() or piece in words.from_spot


def _named(line: Line, opened: int) -> bool:
    word = line.word[opened - 1]
    return word[:1].isupper() and len(word) > 1


def _is_list(line: Line, opened: int, words: Vocabulary) -> bool:
    """Whether brackets hold several minutes, or say how a goal came about: "(12, 55)", "(31 pen)"."""
    held = line.low[opened + 1 : opened + _LISTED]
    held = held[: held.index(")")] if ")" in held else []
    return len(held) > 1 and all(_lists(piece, words) for piece in held)


def _beside_scorers(line: Line, opened: int, words: Vocabulary) -> bool:
    """Whether another who scored stands near with a list, or "goals from" in front of the names."""
    low = line.low
    close = next((here for here in range(opened, min(line.size, opened + _LISTED)) if low[here] == ")"), opened)
    if low[close + 1].isalpha() and low[close + 1] not in words.joining_and:
        # Who is 24 in "Quill (24) was hurt" is no scorer.
        return False
    for here in range(max(1, opened - _AROUND), min(line.size - 1, opened + _AROUND)):
        if low[here] == "(" and here != opened and _named(line, here) and _is_list(line, here, words):
            return True
        if here < opened and low[here] in words.goal_joints and low[here - 1] in words.scoring:
            return True
    return False
