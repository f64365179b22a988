"""Multiples: double, threefold, six times as many; and "twice", "once", "single" where they count."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.names import begins_sentence
from workbench.quantities.phrases import longest, longest_behind
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import is_number_of_no_year

_SENTENCE = 25
"""Tokens on either side of "single" in which it may stand against another number."""
_FOUR_DIGITS = 1000
_ENDS = (".", "?", "!", ";")
_NEAR = 12
"""Tokens from another count of times to "once" at most."""


def times_as(line: Line, reading: Reading, words: Vocabulary) -> Reading | None:
    """A count of "times" that compares: "six times the value", "three times more", and not "three times a week"."""
    low, last = line.low, reading.last
    if (
        reading.kind is not Kind.COUNT
        or reading.vague
        or reading.low is None
        or not (low[last] in words.times_words or low[last] in words.times_letters or low[last] in words.fold_words)
    ):
        if (
            not (reading.kind is Kind.COUNT and low[last] in HYPHENS and low[last + 1] in words.fold_words)
            or reading.low is None
        ):
            return None
        last += 1
    compared = low[last + 1] in words.times_as or _of_before(line, last + 1, words) or _ago(line, last + 1, words)
    if low[last] in words.times_words and not compared:
        return None
    if low[last] in words.times_words and low[last + 1] in words.over_words and not low[last + 2].isalpha():
        # "Blessed two times over."
        return None
    if low[last] in words.times_words and low[last + 1] in words.pointing and low[last + 2] in words.clause_subjects:
        # "He repeated three times that it was no drill."
        return None
    if low[last] in words.times_letters and (
        line.end[last - 1] < line.start[last]
        or low[last + 1].isdecimal()
        or (line.glued(last) and low[last + 1].isalnum())
    ):
        return None
    return reading._replace(last=last + 1, kind=Kind.RATIO, parts=None if reading.ranged else (reading.low, 1))


def read_multiple(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The multiple at a token."""
    low = line.low
    word = low[index]
    digits = words.digit_words.get(word)
    if digits is None and 2 <= (places := words.cardinals.get(word, 0)) <= 12:
        digits = (10 ** (places - 1), 10**places - 1)
    if digits and low[index + 2] in words.digit_nouns and digits[1] >= _FOUR_DIGITS:
        # "A four-digit code".
        digits = None
    if digits and low[index + 1] in HYPHENS and low[index + 2] in words.figure_words:
        percent = longest(words.percent, low, index + 3)
        if percent:
            # "A double-digit percent drop".
            return Reading(index, percent[1], Kind.PERCENT, *digits, percent[0], ranged=True)
        return Reading(index, index + 3, Kind.COUNT, *digits, ranged=True)
    if word in words.halving:
        return Reading(index, index + 1, Kind.RATIO, 0.5, 0.5, parts=(1, 2)) if _halves(line, index, words) else None
    if word in words.multiples:
        if word in words.playing_in and not _is_verb(line, index, words):
            return None
        if word in words.open_multiples and not (
            low[index + 1] in words.times_as
            or low[index + 1] in words.multiple_followers
            or not low[index + 1].isalpha()
            or (
                (low[index - 1] in words.modals or low[index - 1] == words.than)
                and low[index + 1] in words.function_words
            )
        ):
            return None
        if (low[index + 1] in HYPHENS and line.glued(index)) or low[index + 1] in words.doubling_down:
            return None
        size = words.multiples[word]
        return Reading(index, index + 1, Kind.RATIO, size, size, parts=(size, 1))
    if word in words.twice_words:
        opened = low[index + 1] in words.definite or low[index + 1] in words.articles
        if opened and low[index + 2] in words.duration_alone:
            return Reading(index, index + 1, Kind.COUNT, 2, 2, words.times_unit, form="words")
        if low[index + 1] in words.times_as and (
            low[index + 1] not in words.equal_as or _compares(line, index + 2, words)
        ):
            return Reading(index, index + 1, Kind.RATIO, 2, 2, parts=(2, 1))
        if _of_before(line, index + 1, words):
            return Reading(index, index + 1, Kind.RATIO, 2, 2, parts=(2, 1))
        return Reading(index, index + 1, Kind.COUNT, 2, 2, words.times_unit, form="words")
    if word in words.once_words and index > 0 and (low[index - 1] in words.only or _against_times(line, index, words)):
        return Reading(index, index + 1, Kind.COUNT, 1, 1, words.times_unit, form="words")
    if word in words.single_words and (
        low[index + 1] in words.unpaired
        or (low[index - 1] in words.one_words and low[index - 2] in words.capital_heads)
    ):
        # "A single parent", "a number one single".
        return None
    if word in words.single_words and low[index - 1] in words.single_openers and low[index + 1].isalpha() and index > 0:
        if low[index + 1] in words.duration_alone and low[index - 1] in words.articles:
            # "In a single day".
            unit = words.durations[low[index + 1]]
            return Reading(index - 1, index + 2, Kind.DURATION, 1, 1, unit, form="words")
        return Reading(index, index + 1, Kind.COUNT, 1, 1, form="words") if _stands_out(line, index, words) else None
    return None


def _stands_out(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "single" stands against a number or a whole of its sentence: "two USB ports and a single jack"."""
    low, begin = line.low, index
    while begin > 0 and index - begin < _SENTENCE and low[begin - 1] not in _ENDS:
        begin -= 1
    for at in range(begin, min(index + _SENTENCE, line.size)):
        token = low[at]
        if at > index and token in _ENDS:
            break
        if token in words.single_among or (token in words.cardinals and token not in words.one_words):
            return True
        priced = at > 0 and longest_behind(words.money_signs, low, at) is not None
        if is_number_of_no_year(line, at) and not priced:
            return True
    return False


def _against_times(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "once" stands against another count of times: "for it seven times and against it once"."""
    before = line.low[max(0, index - _NEAR) : index]
    if any(mark in before for mark in _ENDS):
        return False
    told = not words.times_words.isdisjoint(before) or not words.twice_words.isdisjoint(before)
    return (
        told
        and not words.combiners.isdisjoint(before)
        and (not line.low[index + 1].isalpha() or line.low[index + 1] in words.function_words)
    )


def _halves(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether something became half of what it was: "profit halves as", "has halved", not "peaches, halved"."""
    low, before = line.low, line.low[index - 1] if index else ""
    if before in words.halving_openers:
        return True
    subject = before.isalpha() and before not in words.function_words and before not in words.cardinals
    return (
        subject and before not in words.ordinals and low[index + 1] in words.halving_followers and low[index + 1] != ","
    )


def _is_verb(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "doubles" is what something does, and neither rooms nor a game: "12 doubles", "doubles from £95"."""
    low, before = line.low, line.low[index - 1] if index else ""
    if before in words.cardinals or is_digits(before) or before in words.definite or before in words.articles:
        return False
    follower = low[index + 1]
    if index == 0 or begins_sentence(line, index):
        return follower in words.definite or follower in words.articles
    owned = before in words.genitive and index > 1 and line.glued(index - 2)
    return not owned and before not in words.playing_kinds and follower not in words.playing_kinds


def _compares(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether "as" opens a comparison ("twice as many", "twice as loud as"), and no clause ("twice as Bray won")."""
    low = line.low
    return low[at] in words.equal_words or (
        line.word[at].islower()
        and (not words.equal_as.isdisjoint(low[at + 1 : at + 5]) or _ends_compared(line, at, words))
    )


def _ends_compared(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether one adjective is all that is compared: "twice as high in Bray", not "twice as rain fell"."""
    token, behind = line.low[at], line.low[at + 1]
    described = token not in words.function_words and not token.endswith(words.past_endings)
    return described and (not behind.isalpha() or behind in words.function_words)


def _ago(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether what was so long ago follows: "2.4 times a year ago"."""
    low = line.low
    return low[at] in words.articles and low[at + 1] in words.durations and low[at + 2] in words.turning


def _of_before(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a time with its figure follows: "twice last year's figure", and not "won twice last year"."""
    low = line.low
    if low[at] in words.days_with_figures:
        return low[at + 2] in words.genitive and line.glued(at + 1)
    return (
        low[at] in words.turns_of_time
        and low[at + 1].isalpha()
        and low[at + 3] in words.genitive
        and line.glued(at + 2)
    )
