"""Numbers of a version, a type or a lens, which are names: kernel 2.6.22, 802.11ac, f/1.8, Merlin 1D, 2012 VP113."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.reading import Reading, name
from workbench.quantities.shapes import run
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import year_at

_SIZED = 3
"""Tokens from the digits of "13-inch" to the name behind them."""
_NEAR = 4
"""Tokens between a version's noun and its number: "kernels since 2.6.22"."""


def read_version(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The name whose number begins at a token of digits, where something is glued to it or it has two points."""
    low, word, digits = line.low, line.word, line.low[index]
    tied = index > 0 and line.glued(index - 1)
    if low[index + 2] in words.screen_sizes and (sized := _sized(line, index, words)):
        return sized
    if tied and low[index - 1] == "/" and index > 1 and low[index - 2] in words.apertures and line.glued(index - 2):
        return name(index - 2, index + 1)
    if digits.count(".") == 2 and not words.versioned.isdisjoint(low[max(0, index - _NEAR) : index]):
        return run(line, index, index, words)
    if digits in words.standards and line.glued(index) and low[index + 1].isalpha():
        return run(line, index, index, words)
    follows = line.glued(index + 1) and (low[index + 2].isalnum() or line.glued(index + 2))
    classed = word[index + 1] == "A" and not follows and words.about_current.isdisjoint(low)
    if line.glued(index) and (word[index + 1] == "D" or classed) and not tied:
        # A type, a class or a number of dimensions; days have a small letter.
        return name(index, index + 2)
    return None


def _sized(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A product that is called by the size of its screen: "the 13-inch FieldBook Pro", not "a 6-inch Onda"."""
    if line.low[index + 1] not in HYPHENS or not line.glued(index):
        return None
    last = index + 3
    while line.word[last].istitle() or _has_inner_capital(line.word[last]) or line.low[last] in words.model_tails:
        if line.low[last] in words.function_words:
            break
        last += 1
    branded = last > index + _SIZED and _has_inner_capital(line.word[index + _SIZED])
    return name(index, last) if branded else None


def _has_inner_capital(word: str) -> bool:
    """Whether a word is spelt like a brand: "FieldBook", "iSlate", no acronym."""
    return word.isalpha() and not word.isupper() and word[1:] != word[1:].lower()


def read_minor_planet(line: Line, index: int) -> Reading | None:
    """An asteroid by its year and half-month: "2012 VP113", as the Minor Planet Center names them."""
    letters, number = line.word[index + 1], line.low[index + 2]
    if len(letters) != 2 or not letters.isupper() or not number.isdecimal() or not line.glued(index + 1):
        return None
    spaced = line.start[index + 1] - line.end[index] == 1
    return name(index, index + 3) if spaced and year_at(line, index) else None
