"""Two figures of which one leads to the other: "fell from 140 to 74", "rose $5 to $20"."""

from __future__ import annotations

from workbench.quantities.amount import is_digits
from workbench.quantities.phrases import longest, longest_behind
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_NEAR = 5
"""A change in cents leads to a price many times as large; "94 cents to $1.03" are two prices."""
_CLAUSE = 14
"""Tokens between a verb of change and its "from" at most."""
_AGAIN = 8
"""Tokens between a verb of change and the end of its percentage at most."""
_EARLIER = 24
"""Tokens between the "from" of one change and that of the next at most."""
_STOPS = frozenset(".;:!?—()")


def is_outcome(line: Line, left: Reading, right: Reading, words: Vocabulary) -> bool:
    """A change and what it led to, and no range: "rose $5 to $20", "up 19 cents to US$58"."""
    at = left.first
    if left.kind is Kind.COUNT and right.kind is not Kind.COUNT:
        return False
    match = longest_behind(words.bounds_before, line.low, at)
    if match:
        at = match[1]
    falls = left.kind is Kind.COUNT and (left.low or 0) > (right.high or 0)
    before = line.low[max(0, at - 8) : at]
    unchanged = at > 0 and line.low[at - 1] in words.ranging and words.moves.isdisjoint(before)
    if falls and (unchanged or not words.ballots.isdisjoint(before)):
        # "MPs voted by 319 to 246", "peers defied them by 358 to 256".
        return False
    if any(token in words.changes for token in line.low[max(0, at - 2) : at]):
        # What others "make up" has not changed: "they make up 5% to 10%".
        return at < 2 or line.low[at - 2] not in words.making
    if _said_twice(line, at, words):
        return True
    signs = [_begins_with_sign(line, reading, words) for reading in (left, right)]
    apart = (right.low or 0) > _NEAR * (left.high or 0)
    return left.kind is Kind.MONEY and right.kind is Kind.MONEY and signs[0] != signs[1] and apart


def _said_twice(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether token `at` gives a change once more: "fell 4 percent, or 12p, to 388p", "by 2% or 3p to 91p"."""
    front = at - 2 if line.low[at - 1] in words.range_alternatives else -1
    front -= front > 0 and line.low[front] == ","
    percent = front > 1 and any(
        (found := longest(words.percent, line.low, at)) is not None and found[1] == front + 1
        for at in (front - 1, front)
    )
    return percent and not words.changes.isdisjoint(line.low[max(0, front - _AGAIN) : front])


def is_move(line: Line, opener: int, last: int, words: Vocabulary) -> bool:
    """Whether a verb or noun of change stands in the clause in front of the "from" at a token: "rose from 9 to 10".

    What moves "from 5 to 7 per cent to 3 to 5" or "from the 5 to 7" is a range; `last` is the token behind it.
    """
    low = line.low
    earlier = _earlier(line, opener, words)
    if earlier >= 0:
        # "It rose from 7 to 9 here, and from 5 to 6 there."
        return is_move(line, earlier, opener - 1, words)
    described = line.word[opener + 2].islower() and low[opener + 2] not in words.cardinals
    known = low[opener + 1] == words.the and not described
    if known or (low[last] in words.spoken_joiner and is_digits(low[last + 1])):
        return False
    for at in range(opener - 1, max(-1, opener - _CLAUSE), -1):
        word = low[at]
        if word in words.moves or (word in words.moves_beside and at == opener - 1):
            return True
        if word in words.ranging and not is_digits(low[at + 1]):
            return False
        if word in words.clause_openers or word in _STOPS or (word == "," and at < opener - 1):
            return False
    return False


def _earlier(line: Line, opener: int, words: Vocabulary) -> int:
    """The "from" of the change that the one at `opener` goes on from, behind "and" or a comma; -1 without one."""
    low = line.low
    if low[opener - 1] not in words.joining_and and low[opener - 1] != ",":
        return -1
    for at in range(opener - 2, max(-1, opener - _EARLIER), -1):
        if low[at] in _STOPS:
            return -1
        if low[at] == low[opener]:
            return at if not words.spoken_joiner.isdisjoint(low[at:opener]) else -1
    return -1


def _begins_with_sign(line: Line, reading: Reading, words: Vocabulary) -> bool:
    token = line.low[reading.first]
    return not (is_digits(token) or token in words.triggers or token in words.articles)
