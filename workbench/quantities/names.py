"""Names that hold a number in whatever words: 9/11, First World War, runway 27L, World War II, Ninth Circuit."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.documents import (
    SECTIONS,
    capitals_before,
    read_bill,
    read_citation,
    read_statute,
)
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.phrases import longest
from workbench.quantities.reading import Reading, name
from workbench.quantities.shapes import run
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import year_at

_SENTENCE_OPENERS = frozenset('.!?:“"‘•-—–(')
_AROUND = 40
"""Tokens on either side that tell prose from a headline."""
_QUOTES = ("'", "’", "”")


def read_whole(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A set name whose words hold a number: 9/11, 24/7, First World War, 10-year Treasury note, Act of 1940."""
    low = line.low
    for start in (index - 2, index - 1, index):
        if start < 0 or low[start] not in words.whole_names or (start < index and low[start] in words.cardinals):
            # "Ninety-nine to five hundred" is no nine-to-five.
            continue
        found = longest(words.whole_names, low, start)
        if found and found[1] > index and year_at(line, found[1]) is None:
            return name(start, found[1])
    if low[index + 1] in words.reporters or (index > 0 and low[index - 1] in SECTIONS):
        cited = read_citation(line, index, words)
        if cited:
            return cited
    tied = low[index + 1] in HYPHENS
    if tied and (bond := _bond(line, index, words) or _all_in_one(line, index, words)):
        return bond
    if not low[index].isdecimal():
        return None
    if low[index - 1] == "." and index > 3 and (bill := read_bill(line, index, words)):
        return bill
    return read_statute(line, index, words) or _lettered(line, index, words)


def _bond(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A bond that is known by its age, where a hyphen follows: "10-year Treasury note", not "20-year bonds"."""
    low = line.low
    if low[index + 3] not in words.bonds or low[index + 2] not in words.durations:
        return None
    known = low[index + 3] in words.bond_names or low[index + 4] in words.bonds or low[index - 1] in words.benchmark
    return name(index, index + 5 if low[index + 4] in words.bonds else index + 4) if known else None


def _all_in_one(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """Several things in one: "a 3-in-1 pad", "a two-in-one laptop"."""
    low = line.low
    joined = low[index + 2] in words.in_words and low[index + 3] in HYPHENS and line.glued(index + 3)
    one = low[index + 4] in words.one_words or low[index + 4] == "1"
    return name(index, index + 5) if joined and one and low[index] not in words.one_words else None


def _lettered(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A letter glued to what a name numbers: "runway 27L", "gate 5C"."""
    if not line.low[index].isdecimal() or not line.glued(index) or not _is_headed(line, index, words):
        return None
    letter = line.word[index + 1]
    return run(line, index - 1, index, words) if len(letter) == 1 and letter.isupper() else None


def _is_headed(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a word that numbers make a name of stands one space in front: "runway", "Boeing"."""
    return index > 0 and line.start[index] - line.end[index - 1] == 1 and line.low[index - 1] in words.name_heads


def read_roman(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A Roman numeral behind a name: World War II, Henry VIII. Alone they are no figures."""
    if line.low[index] not in words.roman or not line.word[index].isupper() or index == 0:
        return None
    if line.start[index] - line.end[index - 1] != 1 or _is_initial(line, index, words):
        return None
    first = capitals_before(line, index, words)
    return name(first, index + 1) if first < index else None


def _is_initial(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a letter is a name's initial: "James L. Brand", "Joseph L West", not "World War I. The ..."."""
    follower = index + 2
    if len(line.low[index]) != 1:
        return False
    dotted = line.low[index + 1] == "." and line.glued(index)
    if not dotted:
        # "Joseph L West".
        return line.word[index + 1].istitle() and line.low[index + 1] not in words.function_words
    named = line.word[follower][:1].isupper() and line.low[follower] not in words.function_words
    return dotted and named


def read_ranked_name(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """A rank as part of a name: "3rd Assault Brigade", "Ninth Circuit", "Fifth Avenue", "the 118th Congress"."""
    if line.word[first].islower():
        return None
    for at in range(last, last + 7):
        if line.low[at] == "." and line.glued(at - 1) and len(line.low[at - 1]) == 1:
            # "The 5th U.S. Circuit Court".
            continue
        if not line.word[at][:1].isupper() or (at > last and line.start[at] - line.end[at - 1] > 1):
            break
        ended = (
            line.low[at] in words.rank_ends and not line.word[at + 1][:1].isupper() and not line.word[first].isalpha()
        )
        if line.low[at] in words.rank_names or ended:
            return name(first, at + 1)
    return _capital_name(line, first, last, words)


def read_spelt_name(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A number word with a capital in front of another one: "the Four Seasons", "Three Mile Island"."""
    if line.low[index] not in words.cardinals or not line.word[index][0].isupper():
        return None
    if index > 1 and line.low[index - 1] in HYPHENS and line.glued(index - 2) and line.glued(index - 1):
        # "Take-Two", and no "Twenty-Two".
        named = line.word[index - 2].istitle() and line.low[index - 2] not in words.cardinals
        return name(index - 2, index + 1) if named and line.word[index].istitle() else None
    tied = line.low[index + 1] in HYPHENS and line.glued(index) and line.glued(index + 1)
    if tied and line.word[index + 2].istitle() and line.word[index + 3].istitle() and not begins_sentence(line, index):
        # "The Six-Day War".
        return name(index, index + 4) if is_prose(line, index, words) else None
    return _capital_name(line, index, index + 1, words)


def _capital_name(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """A spelt number or rank in mid-sentence whose capital and the next word's say that it is part of a name."""
    low, word = line.low, line.word
    bracketed = first > 0 and low[first - 1] == "("
    if not word[first][0].isalpha() or (begins_sentence(line, first) and not bracketed) or low[first - 1] in _QUOTES:
        return None
    at = last
    while word[at][:1].isupper() and is_noun_like(line, at, words) and line.start[at] - line.end[at - 1] == 1:
        if low[at] in words.durations or low[at] in words.months or low[at] in words.magnitudes or at - last > 4:
            break
        at += 1
    if bracketed and (low[at] != ")" or at < last + 2):
        return None
    return name(first, at) if at > last and is_prose(line, first, words) else None


def is_prose(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a token stands in no headline, in which every word has a capital."""
    around = line.word[max(0, at - _AROUND) : at + _AROUND]
    return any(piece.islower() and len(piece) > 3 and piece not in words.function_words for piece in around)


def begins_sentence(line: Line, index: int) -> bool:
    """Whether a token is the first of its sentence, where a capital makes no name."""
    return index == 0 or line.low[index - 1] in _SENTENCE_OPENERS
