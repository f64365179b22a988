"""What an alignment is made of: drafts ready to compare, and blocks of sentences that became each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from workbench.text.difference import folded, plain

EDITED = 0.5
"""Likeness from which a sentence between two equal neighbours is an edited one."""
CLEAR = 0.65
"""Likeness from which a sentence between two equal neighbours is looked for before those that stand elsewhere."""
MOVED = 0.66
"""Likeness from which a sentence is an edited one although it stands elsewhere."""
CLOSE = 0.06
"""Two sentences whose likeness differs by less fit about as well."""
WHOLE = 5
"""Words from which a sentence that stands whole inside a longer one is that sentence, joined to something new."""
PART = 0.6
"""Share of its words that each part of a split or joined sentence must have in common with the whole."""
PROPOSED = 6
"""Sentences elsewhere that are compared with a missing one."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some sentences of the old draft and what they became; ranges of indices, end exclusive."""

    old: range
    new: range
    likeness: float
    """1 where all that changed are quotes, dashes and spaces."""
    moved: bool = False
    """Out of order, split or joined."""
    rivals: tuple[int, ...] = ()
    """New sentences that fit about as well as `new`; `new` itself where another old sentence fits it as well."""


@dataclass(frozen=True, slots=True)
class Side:
    """One draft, ready to compare."""

    plain: list[str]
    words: list[list[str]]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Side:
        """A draft, given as the texts of its sentences."""
        plain_texts = [plain(text) for text in texts]
        return cls(plain_texts, [folded(text) for text in plain_texts])


Sides = tuple[Side, Side]
"""The old draft and the new one."""


def indices(ranges: Iterable[range]) -> set[int]:
    """All sentences of some ranges."""
    return {index for each in ranges for index in each}


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of two sentences, in lower-case words, is the same in the same order; close spelling counts."""
    by_word = float(Indel.normalized_similarity(one, other))
    if by_word >= MOVED:
        return by_word
    left, right = " ".join(one), " ".join(other)
    if min(len(one), len(other)) >= WHOLE and (left in right or right in left):
        return MOVED
    return max(by_word, fuzz.ratio(left, right) / 50 - 1)
