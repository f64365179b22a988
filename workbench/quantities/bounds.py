"""The words that bind a figure: about, at least, more than, up to, or more."""

from __future__ import annotations

from typing import NamedTuple

from workbench.quantities.amount import HYPHENS
from workbench.quantities.quantity import Bound, Kind
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary, longest, longest_behind

LOWER = (Bound.MORE, Bound.AT_LEAST)
UPPER = (Bound.LESS, Bound.AT_MOST)


class Binding(NamedTuple):
    """A bound and the tokens that say it: from `first`, to before `last`."""

    bound: Bound
    first: int
    last: int


def binding_before(line: Line, first: int, kind: Kind, words: Vocabulary) -> Binding | None:
    """What binds a figure that begins at token `first`, in front of it."""
    low = line.low
    at = first
    found: Binding | None = None
    for _ in range(3):
        match = longest_behind(words.bounds_before, low, at)
        if match is None and at > 0 and low[at - 1] in words.between and found is None:
            at -= 1
            continue
        if match is None:
            break
        sign, begin = match
        if low[begin] == "as" and begin > 0 and low[begin - 1] in words.comparing:
            # "Twice as much as a year earlier".
            break
        if low[begin] == "some" and begin > 0 and low[begin - 1] in ("in", "for") and kind is Kind.DATE:
            break
        found = Binding(Bound(sign), begin, first)
        if found.bound is not Bound.EXACT:
            break
        at = begin
    if found is None:
        return None
    during = kind is Kind.DURATION and low[found.first] in words.during
    definite = found.last - found.first > 1
    return None if during and (definite or low[found.first - 1] not in words.lasting) else found


def binding_behind(line: Line, last: int, words: Vocabulary) -> Binding | None:
    """What binds a figure that ends before token `last`, behind it: or more, or so, +, -odd."""
    match = longest(words.bounds_behind, line.low, last)
    if match is None:
        return None
    if line.low[match[1]] == "than":
        return None
    sign = line.low[last]
    tight = line.end[last - 1] == line.start[last]
    if sign in words.tight_behind and not tight:
        return None
    if sign in HYPHENS and not (tight and line.glued(last)):
        return None
    if sign in words.closing_behind and line.low[match[1]].isalnum():
        return None
    return Binding(Bound(match[0]), last, match[1])
