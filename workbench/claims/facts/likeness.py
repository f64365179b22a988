"""Whether two figures are said of the same thing, by the words around them: rare and near words count most.

Leaves the figures themselves to `agreement`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz

WordPlace = tuple[int, int, str, bool, float]
"""A content word: its number, its offset in the sentence, how it is written, whether it is a name, how rare it is."""

_REACH = 90.0
"""Code points after which a word has lost most of its say about a figure."""
_FLOOR = 0.35
"""What a word far from the figure still counts."""
_FARTHEST = 800
_SAY = tuple(_FLOOR + (1 - _FLOOR) * math.exp(-apart / _REACH) for apart in range(_FARTHEST + 1))
"""What a word counts at so many code points from the figure, up to the length of a passage."""
_SPELLING = 84.0
"""From which RapidFuzz ratio on two names are one name spelled in two ways: Kharkiv and Kharkov."""
_NAME_REACH = 160


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a figure: each content word with its say, and which of them are names."""

    weights: dict[int, float]
    written: dict[int, str]
    """Each word as the sentence writes it."""
    total: float
    norm: float
    names: frozenset[int]
    """The names near the figure."""
    noun: int | None
    """What is counted, as a word of the vocabulary."""


def context(words: Sequence[WordPlace], at: int | None, noun: int | None) -> Context:
    """The context of the figure at offset `at` of its sentence; None weighs all words alike."""
    weights: dict[int, float] = {}
    as_written: dict[int, str] = {}
    found: set[int] = set()
    for word, offset, written, name, rarity in words:
        apart = 0 if at is None else min(abs(offset - at), _FARTHEST)
        weight = rarity * _SAY[apart]
        if weight > weights.get(word, 0.0):
            weights[word] = weight
            as_written[word] = written
        if name and apart <= _NAME_REACH:
            found.add(word)
    values = weights.values()
    return Context(
        weights=weights,
        written=as_written,
        total=sum(values),
        norm=math.sqrt(sum([value * value for value in values])),
        names=frozenset(found),
        noun=noun,
    )


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two contexts are, and what they share."""

    score: float
    """0 to 1: nothing in common, the same words around the figure."""
    shared: tuple[str, ...]
    """Words in both that are no names, as the first writes them, the most telling first."""
    names: tuple[str, ...]
    """Names in both."""
    other_names: tuple[str, str] | None
    """A name of either that the other lacks, where both have one: another place, another person."""
    same_noun: bool


def likeness(one: Context, other: Context) -> Likeness:
    """Compare two contexts: cosine, and how much of the first stands in the second."""
    if not one.weights or not other.weights:
        return Likeness(0.0, (), (), None, one.noun is not None and one.noun == other.noun)
    mine, theirs = one.weights, other.weights
    shared = mine.keys() & theirs.keys()
    dot = sum([mine[word] * theirs[word] for word in shared])
    held = sum([mine[word] for word in shared])
    lacking = sorted(one.names - shared)
    extra = {word: other.written[word] for word in sorted(other.names - shared)}
    alike: list[int] = []
    for word in lacking:
        twin = _twin(one.written[word], extra)
        if twin is not None:
            weight = 0.8 * min(one.weights[word], other.weights[twin])
            dot += weight * weight
            held += weight
            del extra[twin]
            alike.append(word)
    left = [one.written[word] for word in lacking if word not in alike]
    cosine = min(1.0, dot / (one.norm * other.norm))
    ordered = [word for _, word in sorted([(-mine[word], word) for word in shared])]
    return Likeness(
        score=0.5 * cosine + 0.5 * min(1.0, held / one.total),
        shared=tuple([one.written[word] for word in ordered if word not in one.names]),
        names=tuple([one.written[word] for word in (*[word for word in ordered if word in one.names], *alike)]),
        other_names=(left[0], next(iter(extra.values()))) if left and extra else None,
        same_noun=one.noun is not None and one.noun == other.noun,
    )


def _twin(name: str, others: dict[int, str]) -> int | None:
    for word, other in islice(others.items(), 12):
        if len(name) > 4 and name[0] == other[0] and fuzz.ratio(name, other) >= _SPELLING:
            return word
    return None
