"""Whether two figures are said of the same thing, by the words around them: rare and near words count most.

Leaves the figures themselves to `agreement`.
"""

from __future__ import annotations

import math
from itertools import islice
from operator import mul
from typing import NamedTuple

from rapidfuzz import fuzz

from workbench.claims.links.vocabulary import word_at

_REACH = 90.0
"""Code points after which a word has lost most of its say about a figure."""
_FLOOR = 0.35
"""What a word far from the figure still counts."""
_FARTHEST = 800
_FORTH = tuple(_FLOOR + (1 - _FLOOR) * math.exp(-apart / _REACH) for apart in range(_FARTHEST + 1))
_SAY = (*_FORTH, *_FORTH[:0:-1])
"""What a word counts at so many code points behind the figure, or before it, where the index is negative."""
_SPELLING = 84.0
"""From which RapidFuzz ratio on two names are one name spelled in two ways: Kharkiv and Kharkov."""
_NEAR = 160
"""Code points from the figure within which a name belongs to it."""


class Words(NamedTuple):
    """The content words of a sentence of `_FARTHEST` code points at most, place by place."""

    text: str
    numbers: list[int]
    offsets: list[int]
    rarities: list[float]
    names: list[tuple[int, int, str]]
    """Those that are names, as (number, offset, as written)."""


class Context(NamedTuple):
    """What stands around a figure: each content word with its say, and which of them are names."""

    words: Words
    weights: dict[int, float]
    norm: float
    total: float
    names: dict[int, str]
    """The names near the figure, as written."""
    noun: int | None
    """What is counted, as a word of the vocabulary."""


def context(words: Words, at: int | None, noun: int | None) -> Context:
    """The context of the figure at offset `at` of its sentence; None weighs all words alike."""
    numbers = words.numbers
    if at is None:
        weights = dict(zip(numbers, words.rarities, strict=True))
        names = {number: written for number, _, written in words.names}
        return Context(words, weights, math.hypot(*weights.values()), sum(weights.values()), names, noun)
    at = min(at, _FARTHEST)
    says = map(mul, words.rarities, [_SAY[offset - at] for offset in words.offsets])
    weights = dict(zip(numbers, says, strict=True))
    if len(weights) < len(numbers):
        weights = _where_nearest(words, at)
    names = {number: written for number, offset, written in words.names if -_NEAR <= offset - at <= _NEAR}
    return Context(words, weights, math.hypot(*weights.values()), sum(weights.values()), names, noun)


def _where_nearest(words: Words, at: int) -> dict[int, float]:
    """The weights where a word comes again: it counts where it is nearest."""
    weights: dict[int, float] = {}
    for number, offset, rarity in zip(words.numbers, words.offsets, words.rarities, strict=True):
        weights[number] = max(weights.get(number, 0.0), rarity * _SAY[offset - at])
    return weights


class Subject(NamedTuple):
    """What a claim speaks of, as it is held against many passages."""

    weights: dict[int, float]
    heaviest: list[int]
    """Its words, the most telling first."""
    total: float
    norm: float
    names: dict[int, str]
    noun: int | None
    text: str
    offsets: dict[int, int]
    """Where a word stands in the sentence."""

    @classmethod
    def of(cls, around: Context) -> Subject:
        """What the figure of a context speaks of."""
        words, weights, norm, total, names, noun = around
        heaviest = sorted(weights, key=weights.__getitem__, reverse=True)
        offsets = dict(zip(words.numbers, words.offsets, strict=True))
        return cls(weights, heaviest, total, norm, names, noun, words.text, offsets)


class Likeness(NamedTuple):
    """How alike a claim's subject and a context are, and what they share; put into words where it is asked for."""

    score: float
    """0 to 1: nothing in common, the same words around the figure."""
    cover: float
    """0 to 1: how much of what the one that says less says stands in the other."""
    same_noun: bool
    other_names: tuple[str, str] | None
    """A name of either that the other lacks, where both have one: another place, another person."""
    subject: Subject
    common: set[int]
    """Words in both."""
    twins: tuple[int, ...]
    """Names of the claim that the other spells in another way."""

    @property
    def shares_name(self) -> bool:
        """Whether a name stands in both."""
        return bool(self.twins) or not self.common.isdisjoint(self.subject.names)

    def names(self, most: int) -> list[str]:
        """Names in both, as the claim's sentence writes them, the most telling first."""
        names, common = self.subject.names, self.common
        found = [names[word] for word in self.subject.heaviest if word in names and word in common]
        return [*found, *[names[word] for word in self.twins]][:most]

    def shared(self, most: int) -> list[str]:
        """Words in both that are no names, as the claim's sentence writes them, the most telling first."""
        _, heaviest, _, _, names, _, text, offsets = self.subject
        common = self.common
        found = [word for word in heaviest if word in common and word not in names]
        return [word_at(text, offsets[word]) for word in found[:most]]


def likeness(subject: Subject, other: Context) -> Likeness:
    """Compare by cosine, and by how much of the claim's words stands in the other context."""
    mine, theirs = subject.weights, other.weights
    common = mine.keys() & theirs.keys()
    dot = held = borne = 0.0
    for word in common:
        weight, other_weight = mine[word], theirs[word]
        held += weight
        borne += other_weight
        dot += weight * other_weight
    cover = max(held / subject.total, borne / other.total) if common else 0.0
    twins: list[int] = []
    other_names = None
    if subject.names and other.names:
        lacking = sorted(subject.names.keys() - common)
        extra = {word: other.names[word] for word in sorted(other.names.keys() - common)} if lacking else {}
        for word in lacking if extra else ():
            twin = _twin(subject.names[word], extra)
            if twin is not None:
                weight = 0.8 * min(mine[word], theirs[twin])
                dot += weight * weight
                held += weight
                del extra[twin]
                twins.append(word)
        left = [word for word in lacking if word not in twins] if twins else lacking
        if left and extra:
            other_names = subject.names[left[0]], next(iter(extra.values()))
    score = 0.0
    if held:
        score = 0.5 * min(1.0, dot / (subject.norm * other.norm)) + 0.5 * min(1.0, held / subject.total)
    noun = subject.noun
    same_noun = noun is not None and noun == other.noun
    return Likeness(score, cover, same_noun, other_names, subject, common, tuple(twins))


def _twin(name: str, others: dict[int, str]) -> int | None:
    for word, other in islice(others.items(), 12):
        if len(name) > 4 and name[0] == other[0] and fuzz.ratio(name, other) >= _SPELLING:
            return word
    return None
