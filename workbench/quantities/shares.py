"""A part of a whole: 9 out of 12, nine of the twelve, one in five, 1-in-5, one over three, 1:4."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.cardinals import read_cardinal
from workbench.quantities.counted import can_be_counted
from workbench.quantities.cricket import is_innings
from workbench.quantities.following import read_following
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.numerals import tidy
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_BLOOD = 12
"""Tokens from a blood pressure to the word that names it."""
# Ways of naming a share: of a number, one in a number, above a stroke, to another part.
_OF, _IN, _OVER, _TO = range(4)


def _plain(reading: Reading) -> bool:
    return reading.kind is Kind.COUNT and not reading.vague


def _one_of_many(line: Line, left: Reading, words: Vocabulary) -> bool:
    """Whether a noun stands between one and the number that it is one of, and nothing that the number counts."""
    at = left.last
    here = at + 3 if line.low[at + 2] in words.share_determiners else at + 2
    number = is_digits(line.low[here]) or line.low[here] in words.cardinals
    alone = number and not can_be_counted(line, here + 1, words) and line.low[here + 1] not in words.cardinals
    return left.low == 1 and alone and is_noun_like(line, at, words) and not line.low[here + 1].isdecimal()


def read_share(line: Line, left: Reading, words: Vocabulary) -> Reading | None:
    """9 out of 12, nine of the twelve, one in five, 1-in-5, one over three, 1:4."""
    low, at = line.low, left.last
    if not _plain(left) or not (isinstance(left.low, int) or low[at] in words.out_words or low[at] == "/"):
        return None
    if low[left.first] in words.twice_words:
        # "Twice in two weeks".
        return None
    joiner = low[at]
    if joiner in words.out_words and low[at + 1] == words.of:
        here, way = at + 2, _OF
    elif low[at + 1] in words.in_words and _one_of_many(line, left, words):
        # "One person in seven".
        here, way = at + 2, _IN
    elif joiner == words.of and low[left.first] not in words.one_words:
        here, way = at + 1, _OF
    elif joiner in words.in_words:
        here, way = at + 1, _IN
    elif joiner in HYPHENS and low[at + 1] in words.in_words and low[at + 2] in HYPHENS:
        here, way = at + 3, _IN
    elif joiner in HYPHENS and low[at + 1] in words.batted and low[at + 2] in HYPHENS and is_digits(low[at + 3]):
        # "An 0-of-7 start", "he went 3-for-4".
        here, way = at + 3, _OF
    elif joiner == ":" and line.glued(at) and line.end[at - 1] == line.start[at]:
        here, way = at + 1, _TO
    elif joiner == "/" and words.decimal in low[left.first] and line.glued(at) and line.end[at - 1] == line.start[at]:
        # "8.5/11".
        here, way = at + 1, _OF
    elif joiner in words.over_words:
        here, way = at + 1, _OVER
    elif is_innings(line, left.first, at, words):
        here, way = at + 1, _TO
    else:
        return None
    if low[here] in words.share_determiners:
        here += 1 + (low[here + 1] in words.share_totals)
    tied = low[here] in words.articles and low[here + 1] in HYPHENS and words.magnitudes.get(low[here + 2])
    if tied and way == _IN and left.low:
        # "A one-in-a-million chance".
        return Reading(left.first, here + 3, Kind.RATIO, left.low / tied, left.low / tied, parts=(left.low, tied))
    if not (is_digits(low[here]) or low[here] in words.cardinals or low[here] in words.share_numbers):
        return None
    right = read_following(line, here, words)
    if (
        right is not None
        and right.first == here
        and (
            (right.kind in (Kind.MONEY, Kind.MEASURE) and (way == _IN or joiner in words.out_words))
            or (right.kind is Kind.DURATION and way == _OF and low[here - 1] in words.share_totals)
        )
    ):
        # "One in five euros", "two in every five barrels": the share is of euros, the five are none; so are the years
        # of "six of the last seven years".
        bare = read_cardinal(line, here, words)
        right = bare and Reading(here, bare.last, Kind.COUNT, bare.low, bare.high, form=bare.form)
    if right is None or not _plain(right) or not right.low or left.low is None:
        return None
    least = 0 if joiner in HYPHENS else 1
    if way in (_OF, _IN) and not least <= left.low <= right.low:
        return None
    if way == _OVER and left.low >= right.low and not _is_pressure(line, left, right, words):
        return None
    if way == _IN and (right.form == "digits" and right.low > 100 and right.low % 100):
        return None
    value = tidy(left.low / right.low)
    return Reading(left.first, right.last, Kind.RATIO, value, value, parts=(left.low, right.low))


def _is_pressure(line: Line, left: Reading, right: Reading, words: Vocabulary) -> bool:
    """Whether two numbers are those of a blood pressure: "120 over 80"."""
    near = line.low[max(0, left.first - _BLOOD) : right.last + _BLOOD]
    return not can_be_counted(line, right.last, words) and not words.pressure.isdisjoint(near)
