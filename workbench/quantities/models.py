"""Models of aircraft and devices by their numbers: Boeing 737-800, a 787-9 jet, the 777X, 5300M, 7840HS."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.reading import Reading, name
from workbench.quantities.shapes import run
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit, symbol_of
from workbench.quantities.vocabulary import Vocabulary

_DIGITS = 4
"""Digits of the model of a device."""
_VARIANT = 3
"""Digits of the variant of an aircraft at most; fewer are a score where no word tells."""
_TAIL = (2, 3)
"""Capitals behind the digits of a model."""


def read_model(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The model whose digits begin at a token, with what is glued to them."""
    if not line.glued(index) or not line.low[index].isdecimal():
        return None
    if line.low[index] in words.models and (craft := _aircraft(line, index, words)):
        return craft
    return _lettered(line, index, words) or _tailed(line, index, words)


def _aircraft(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """An aircraft with its variant: "Boeing 737-800", "a 787-9 jet", "the 777X", "777x jets"; "12 747s"."""
    low, word = line.low, line.word
    if low[index + 1] == "s":
        return name(index, index + 2)
    if low[index + 1] in words.times_letters:
        alone = not (line.glued(index + 1) and low[index + 2].isalnum())
        return (
            name(index, index + 2) if alone and (word[index + 1].isupper() or low[index + 2] in words.craft) else None
        )
    tied = low[index + 1] in HYPHENS and line.glued(index + 1) and low[index + 2].isdecimal()
    if not tied or len(low[index + 2]) > _VARIANT:
        return None
    near = index > 0 and line.start[index] - line.end[index - 1] == 1
    headed = near and (low[index - 1] in words.name_heads or low[index - 1] in words.craft)
    if headed or len(low[index + 2]) == _VARIANT:
        return run(line, index - headed, index, words)
    return run(line, index, index, words) if low[index + 3] in words.craft else None


def is_model(line: Line, first: int, words: Vocabulary) -> bool:
    """Whether the number of an aircraft stands for it: "two orders for the 787", "the 737, 747 and 767"."""
    low = line.low
    listed = (low[first - 1] in words.listing and low[first - 2] in words.models) or (
        low[first + 1] in words.listing and low[first + 2] in words.models
    )
    follower = low[first + 1]
    other = follower == words.of or follower in words.who_words
    closes = not follower[:1].isalnum() or (follower in words.function_words and not other)
    if listed or low[first - 1] != words.the or not closes:
        return listed or (low[first - 1] == words.the and follower in words.craft_work)
    # "Doctors tested 747 sailors. Of the 747, 12 were ill. The 747 were sent home."
    taken_up = first == 1 or low[first - 2] == words.of
    return not taken_up or not words.craft.isdisjoint(low)


def _lettered(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A model of four digits and a letter behind its name: "Radeon Pro 5300M or 5500M", and no billions."""
    if index == 0 or len(line.word[index + 1]) != 1 or not line.word[index + 1].isupper():
        return None
    if len(line.low[index]) != _DIGITS or line.low[index + 1] not in words.counting_suffixes:
        return None
    listed = index > 2 and line.low[index - 1] in words.listing and line.word[index - 2] == line.word[index + 1]
    named = line.word[index - 1].isalpha() and line.word[index - 1].istitle()
    named = named and line.low[index - 1] not in words.function_words
    return name(index - named, index + 2) if listed or named else None


def _tailed(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """Four digits and capitals that are neither a unit nor money, a zone or an era: "7840HS or 7940HS"."""
    tail, low = line.word[index + 1], line.low[index + 1]
    if len(line.low[index]) != _DIGITS or not (tail.isalpha() and tail.isupper() and len(tail) in _TAIL):
        return None
    if line.glued(index + 1) and line.low[index + 2].isalnum():
        return None
    known = tail in words.currency_codes or low in words.zones or low in words.eras or low in words.before_eras
    known = known or low in words.hour_words or low in words.half_days or low in words.ordinal_endings
    known = known or tail in words.suffixes or low in words.units or low in words.durations
    known = known or symbol_of(low, words) != "" or read_unit(line, index + 1, words) is not None
    return None if known else name(index, index + 2)
