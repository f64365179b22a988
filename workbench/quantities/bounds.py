"""The words that bind a figure: about, at least, more than, up to, or more."""

from __future__ import annotations

from typing import NamedTuple

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.languages import vocabulary
from workbench.quantities.nouns import is_noun_like, is_plural
from workbench.quantities.phrases import longest, longest_behind
from workbench.quantities.quantity import (
    AGE,
    AT_MOST,
    COUNT,
    DATE,
    DURATION,
    EXACT,
    LESS,
    MEASURE,
    MONEY,
    MORE,
    PERCENT,
    Bound,
    Kind,
)
from workbench.quantities.tokens import Line, pieces
from workbench.quantities.vocabulary import Vocabulary

_CLOSING = ('"', "”", "’")
"""May stand behind words that bind: "well below" 2 degrees."""
_FEW = 10
_PAST = 4
"""Words of what is counted at most, in front of "or more"."""
_OBJECT = 6
"""Tokens back from "up" to its verb at most: "drove the official death toll up to 31"."""
_COMPARED = (Bound.MORE, Bound.LESS)
_DENIED: dict[str, str] = {Bound.MORE: Bound.AT_MOST, Bound.LESS: Bound.AT_LEAST}


class Binding(NamedTuple):
    """A bound and the tokens that say it: from `first`, to before `last`."""

    bound: Bound
    first: int
    last: int


def binding_before(line: Line, first: int, last: int, kind: Kind, words: Vocabulary) -> Binding | None:
    """What binds a figure of the tokens `first` to before `last`, in front of it."""
    low = line.low
    at = first
    found: Binding | None = None
    for _ in range(3):
        match = longest_behind(words.bounds_before, low, at) or _passed(line, at, last, kind, words)
        if match is None and found is None:
            match = _before_age(line, at, words) if kind is AGE else _capped(line, at, words)
        if match is None and at > 0 and found is None and (low[at - 1] in words.between or low[at - 1] in _CLOSING):
            at -= 1
            continue
        if match is None:
            break
        sign, begin = match
        tied = begin > 1 and low[begin - 1] in HYPHENS and line.glued(begin - 1)
        if tied and at - begin == 1 and (is_digits(low[begin - 2]) or low[begin - 2] in words.cardinals):
            # "A seven-under 65", of golf.
            break
        marked = low[begin] in words.topping_words and low[last] in words.passed_marks
        if low[at] in words.definite and sign in _COMPARED and at < first and kind is not AGE and not marked:
            # "Below the 95% target" names the target; "under the age of five" is an age all the same.
            break
        if low[at] in words.definite and low[begin] in words.about_words and low[last] not in words.passed_marks:
            # "He knows all about the 300 people", but "about the 300 mark".
            break
        if low[begin] in words.bounding_times and low[first - 1] == words.the and kind is DURATION:
            # "Within the 30 days that the law allows" names a known spell.
            break
        if low[begin] in words.equal_as and begin > 0 and low[begin - 1] in words.comparing:
            # "Twice as much as a year earlier".
            break
        if begin > 0 and low[begin - 1] in words.adverbs_of.get(low[begin], ()):
            # "Go up to £7.50", "rolled over three times".
            break
        if begin > 0 and low[begin] in words.over_words and _is_about(line, begin, last, kind, words):
            break
        if low[begin] in words.adverbs_with_object and _has_object(line, begin, words):
            break
        few = kind is COUNT and 0 <= words.cardinals.get(low[first], _FEW) < _FEW
        if few and low[begin] in words.topping_words:
            # "She topped two drinks with celery."
            break
        if low[begin] in words.spell_bounds and kind is not DURATION:
            break
        if low[begin] in words.some_words and begin > 0 and low[begin - 1] in words.sometime and kind is DATE:
            break
        if sign in _DENIED and (front := _denied(line, begin, words)) < begin:
            # "Do not spend more than £5."
            sign, begin = _DENIED[sign], front
        found = Binding(Bound(sign), begin, first)
        if found.bound is not EXACT:
            break
        at = begin
    if found is None:
        return None
    if low[found.first] in words.lying_under and not words.kept_under.isdisjoint(low[last : last + 2]):
        return None
    if kind is DURATION and low[last] in words.turning and _compares(line, found.first, words):
        return None
    if kind is COUNT and low[found.first] in words.during and low[last] in words.lasted_over:
        # "Heard 182 witnesses over 96 sessions."
        return found if low[found.first - 1] in words.lasting or not is_plural(low[found.first - 1], words) else None
    during = kind is DURATION and low[found.first] in words.during
    definite = found.last - found.first > 1
    return None if during and (definite or low[found.first - 1] not in words.lasting) else found


def _denied(line: Line, at: int, words: Vocabulary) -> int:
    """Where the negation of the bound at a token begins, with its verb between; the token itself without one."""
    low = line.low
    if at > 0 and low[at - 1] in words.negations:
        return at - 1
    denied = at > 1 and low[at - 2] in words.negations and is_noun_like(line, at - 1, words)
    return at - 2 if denied and low[at] not in words.lying_under else at


def _is_about(line: Line, over: int, last: int, kind: Kind, words: Vocabulary) -> bool:
    """Whether "over" names what a race or a trial is about: "faster over 200 metres", "jailed over £2m fraud"."""
    front = line.low[over - 1]
    if kind is MONEY:
        return front in words.blamed and is_noun_like(line, last, words)
    return kind is MEASURE and front in words.racing and line.low[last - 1] in words.race_units


def _has_object(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether the adverb at a token belongs to a verb with its object between: "pushes costs up to $14m"."""
    low = line.low
    verbs = words.adverbs_with_object[low[at]]
    for front in range(at - 1, max(-1, at - _OBJECT), -1):
        if low[front] in verbs:
            return front < at - 1
        closed = low[front] in words.function_words and low[front] not in words.definite | words.share_totals
        if not low[front].isalpha() or closed:
            return False
    return False


def bound_said(words: str) -> Bound | None:
    """The bound that words right in front of a figure say: "at least" of "since at least"; None where they say none."""
    low = pieces(words)
    match = longest_behind(vocabulary().bounds_before, low, len(low))
    return Bound(match[0]) if match else None


def _before_age(line: Line, first: int, words: Vocabulary) -> tuple[str, int] | None:
    """Whether an age was not reached yet: "she left before the age of 13"."""
    low = line.low
    at = first - 1 if low[first - 1] == words.the else first
    told = at > 0 and low[at - 1] in words.before_age and low[first] in words.age_words
    return (LESS, at - 1) if told else None


def _capped(line: Line, first: int, words: Vocabulary) -> tuple[str, int] | None:
    """Whether something is capped at a figure, with what is capped between: "caps the fee at $5"."""
    low = line.low
    if first < _OBJECT or low[first - 1] not in words.clock_openers:
        return None
    capped = not words.capping.isdisjoint(low[first - _OBJECT : first - 1])
    return (AT_MOST, first - 1) if capped else None


def _passed(line: Line, first: int, last: int, kind: Kind, words: Vocabulary) -> tuple[str, int] | None:
    """Whether "passed" says that a large figure was exceeded: "the toll has passed 30,000", "crossed the $1bn mark"."""
    low = line.low
    at = first - 1 if low[first - 1] in words.definite else first
    if at > 1 and low[at - 1] in words.past_words:
        return (MORE, at - 1) if _moved_past(line, at, (first, last), kind, words) else None
    if at < 1 or low[at - 1] not in words.passing_words:
        return None
    large = any(len(token) > 3 or token in words.magnitudes for token in low[first:last])
    marked = low[last] in words.passed_marks
    # "The house passed $3 billion in aid."
    goes_on = low[last] == words.of or (kind is MONEY and low[last] in words.in_words)
    ends = not low[last].isalpha() or (low[last] in words.function_words and not goes_on)
    return (MORE, at - 1) if marked or (large and ends and at == first) else None


def _moved_past(line: Line, at: int, figure: tuple[int, int], kind: Kind, words: Vocabulary) -> bool:
    """Whether "past" in front of token `at` says that a sum was exceeded: "surge past $1B", "climbed past 10,000"."""
    low, (first, last) = line.low, figure
    if low[last] in words.passed_marks:
        return True
    if at < first or low[at - 2] == words.the:
        # "It surged past its $20 target", "in the past $4 billion was spent".
        return False
    large = any(
        len(low[here]) > 3 or low[here] in words.magnitudes or line.word[here] in words.suffixes
        for here in range(first, last)
    )
    moved = not words.moves.isdisjoint(low[max(0, at - _OBJECT) : at - 1])
    if kind is MONEY or kind is PERCENT:
        return large or moved
    ends = not low[last].isalpha() or (low[last] in words.function_words and low[last] != words.of)
    return kind is COUNT and large and moved and ends


def _compares(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether the words at a token compare with another time: "higher than a year ago", "12% more than a year ago"."""
    if line.low[at + 1] != words.than:
        return False
    before = line.low[at - 1] if at > 0 else ""
    amount = is_digits(before) or before in words.cardinals or before in words.fractions or before in words.magnitudes
    amount = amount or (at > 0 and longest(words.percent, line.low, at - 1) is not None) or before in words.points
    # "45p more than a year ago".
    amount = amount or (at > 1 and is_digits(line.low[at - 2]) and line.glued(at - 2))
    return line.low[at] in words.comparing_words or (line.low[at] in words.more_words and amount)


def binding_behind(line: Line, last: int, words: Vocabulary) -> Binding | None:
    """What binds a figure that ends before token `last`, behind it: or more, or so, +, -odd."""
    match = longest(words.bounds_behind, line.low, last)
    if match is None:
        return None
    behind = line.low[match[1]]
    if behind == words.than or is_digits(behind) or (behind in words.money_signs and is_digits(line.low[match[1] + 1])):
        # "£52m plus £8m".
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


def binding_past_noun(line: Line, last: int, words: Vocabulary) -> Binding | None:
    """What binds a count behind what it counts, at the end of a clause: "40 boats at most", "30 old boats or more"."""
    low = line.low
    for at in range(last + 1, last + _PAST):
        if not is_noun_like(line, at - 1, words):
            return None
        match = longest(words.bounds_behind, low, at) if low[at] in words.bounds_behind else None
        if match and match[1] > at + 1 and low[at].isalpha():
            goes_on = low[at] in words.or_words and low[match[1]] in words.function_words
            closes = (goes_on or not low[match[1]].isalnum()) and is_plural(low[at - 1], words)
            return Binding(Bound(match[0]), at, match[1]) if closes else None
    return None
