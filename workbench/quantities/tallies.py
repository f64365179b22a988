"""Numbers behind names that are no part of them: what somebody scored or won, or what a headline tells."""

from __future__ import annotations

from workbench.quantities.amount import is_digits
from workbench.quantities.documents import capitals_before
from workbench.quantities.names import is_prose
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import is_number_of_no_year

_GAP = 12
"""Tokens from a name back to the number that it goes on from."""


def is_tally(line: Line, first: int, last: int, words: Vocabulary) -> bool:
    """Whether the number of the tokens `first` to before `last` is what the name in front of it has."""
    # "Lab 4,102; Ind 312".
    listed = first > 2 and line.low[first - 2] == ";" and is_digits(line.low[first - 3])
    return listed or _is_group(line, first, words) or _is_gapped(line, first, last, words)


def is_told(line: Line, first: int, words: Vocabulary) -> bool:
    """Whether the word in front is a verb or an adverb of a headline: "Blast Kills 24", "Toll Now 24"."""
    before = line.low[first - 1]
    stem = before.removesuffix("s")
    known = (
        before in words.headline_words or stem in words.headline_words or stem.removesuffix("e") in words.headline_words
    )
    return known and not is_prose(line, first, words)


def _is_group(line: Line, end: int, words: Vocabulary) -> bool:
    """Whether the capitals in front of token `end` name many: "the Conservatives 121" leaves out what was won."""
    begin = capitals_before(line, end, words)
    many = line.low[end - 1].endswith("s") and line.low[end - 1] != "s"
    return 0 < begin < end and line.low[begin - 1] == words.the and many


def _is_gapped(line: Line, first: int, last: int, words: Vocabulary) -> bool:
    """Whether a number behind a name goes on from another that a verb had: "Pene put up 52 and Ivy Sloan 14"."""
    low, word = line.low, line.word
    if not (low[last] in words.combiners or low[last] in (".", "")):
        return False
    begin = capitals_before(line, first, words)
    begin -= low[begin - 1] == words.the
    if begin < 3 or low[begin - 1] not in words.combiners:
        return False
    for at in range(begin - 2, max(0, begin - _GAP), -1):
        if low[at] in (".", ";", ":", "("):
            return False
        if is_digits(low[at]):
            named = word[at - 1][:1].isupper() or not (low[at - 1].isalpha() or low[at - 1] in words.articles)
            return not named and is_number_of_no_year(line, at)
    return False
