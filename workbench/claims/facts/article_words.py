"""The words of a whole article: how rare each is in it, which are names, and which names belong together."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import chain
from typing import NamedTuple

from workbench.claims.language.concepts import concept, word_table
from workbench.text.document import Document
from workbench.text.remembered import remembered

_NONE: frozenset[str] = frozenset()
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class ArticleWords:
    """How rare each concept is in this article, and which names belong together ("Zvezdny in Kabardino-Balkaria").

    All of the text is read when a word is first asked for: most short texts have no two figures to compare.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    def weight(self, word: str) -> float:
        """1 for a word that stands in one sentence, 0 for one that stands in all."""
        return self.weights.get(word, 1.0)

    def rarest(self, words: frozenset[str], number: int) -> list[str]:
        """The rarest of some words first, at most so many; equally rare ones by the alphabet."""
        weighed = sorted([(-self.weights.get(word, 1.0), word) for word in words])
        return [word for _, word in weighed[:number]]

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each concept of the article."""
        frequency = self._counted.frequency
        total = max(12, len(self._document.sentences))
        scale = math.log(total)
        rarity = {count: max(0.0, math.log(total / count) / scale) for count in set(frequency.values())}
        return {word: rarity[count] for word, count in frequency.items() if word}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the article, in lower case."""
        _, every, inner = self._counted
        capital = {word.lower() for word in inner if word[0].isupper()}
        small = {word for word in capital & every if word[0].islower()}
        return frozenset([word for word in capital - small - word_table().no_names if len(word) > 1])

    @cached_property
    def written(self) -> dict[str, str]:
        """Each form in which a name is written, and the name: "Arden's" is "arden"."""
        names = self.names
        return {word: name for word in self._counted.every if word[0].isupper() and (name := _owner_of(word)) in names}

    @cached_property
    def kin(self) -> dict[str, frozenset[str]]:
        """Names that stand as one place in another, for those that do."""
        return _kin(self._document.text, self.names)

    @cached_property
    def _counted(self) -> _Counted:
        # Whole sentences go through sets here, and words are looked at once each: this runs over all of the text.
        behind: set[str] = set()
        inner: set[str] = set()
        first: set[str] = set()
        text = self._document.text

        def concepts() -> Iterator[frozenset[str]]:
            for start, end, _ in self._document.sentences:
                pieces = text[start:end].split()
                for at, piece in enumerate(pieces, 1):
                    if words := _words_in(piece):
                        first.add(words[0])
                        inner.update(words[1:])
                        behind.update(pieces[at:])
                        break
                yield _NONE.union(*map(_concepts_in, pieces))

        frequency = Counter(chain.from_iterable(concepts()))
        inner.update(chain.from_iterable(map(_words_in, behind)))
        return _Counted(frequency, first | inner, inner)


class _Counted(NamedTuple):
    """The words of an article."""

    frequency: Counter[str]
    """In how many sentences each concept stands."""
    every: set[str]
    inner: set[str]
    """Those that stand elsewhere than at the beginning of a sentence."""


@remembered(50_000)
def _words_in(piece: str) -> tuple[str, ...]:
    """The words of a piece of text without white space."""
    return tuple(WORD.findall(piece))


@remembered(50_000)
def _concepts_in(piece: str) -> frozenset[str]:
    return frozenset(map(concept, _words_in(piece)))


def owner_of(word: str) -> str:
    """A word without its apostrophe and what follows: "arden's" gives "arden"."""
    return word.replace("’", "'").partition("'")[0]


@remembered(50_000)
def _owner_of(word: str) -> str:
    return owner_of(word.lower())


# A name begins with its capital and not with the look-behind, so that the search leaps from capital to capital.
@cache
def _placed() -> re.Pattern[str]:
    return re.compile(word_table().placed)


def _kin(text: str, names: frozenset[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for match in _placed().finditer(text):
        one, other = match.groups()
        for a in one.lower().split("-"):
            for b in other.lower().split("-"):
                if a in names and b in names and a != b:
                    found.setdefault(a, set()).add(b)
                    found.setdefault(b, set()).add(a)
    return {name: frozenset(others) for name, others in found.items()}
