"""The words by which a sentence is known: stems of its content words, rare ones counting more than common ones.

Leaves figures to `agreement`, and which sentences to compare to `passages`.
"""

from __future__ import annotations

import math
import re
import tomllib
from functools import cache
from pathlib import Path

from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind

WORD = re.compile(r"[^\W\d_]+")
STOPPED = -1


@cache
def _lexicon() -> tuple[frozenset[str], dict[str, str]]:
    """Stop words, and for each word that has others of its meaning the one that stands for them."""
    tables = tomllib.loads(Path(__file__).parent.with_name("lexicon").joinpath("en-subjects.toml").read_text("utf-8"))
    same: dict[str, str] = {}
    for row in tables["same"]:
        first, *others = row["words"].split()
        same |= dict.fromkeys((first, *others), first)
    return frozenset(tables["stop"].split()), same


class Vocabulary(dict[str, int]):
    """Words as small numbers: two words that a checker would take for the same one share a number.

    Looked up by a word as it is written, it learns what it does not know; `STOPPED` are words that say nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        # Imported here: an article without links needs no stemmer.
        from Stemmer import Stemmer

        self._stem = Stemmer("english").stemWord
        self._stop, self._same = _lexicon()
        self._by_stem: dict[str, int] = {}
        self._small: set[int] = set()

    def __missing__(self, word: str) -> int:
        number = self[word] = self._learn(word)
        return number

    def _learn(self, word: str) -> int:
        lower = word.lower()
        if lower in self._stop or (len(word) == 1 and word.isascii()):
            return STOPPED
        stem = self._stem(lower)
        stem = self._stem(self._same.get(lower) or self._same.get(stem) or lower)
        number = self._by_stem.setdefault(stem, len(self._by_stem))
        if word == lower:
            self._small.add(number)
        return number

    def numbers(self, text: str) -> tuple[int, ...]:
        """The content words of a text, each once, in the order in which they first come."""
        found = dict.fromkeys(map(self.__getitem__, WORD.findall(text)))
        found.pop(STOPPED, None)
        return tuple(found)

    def places(self, text: str) -> list[tuple[int, int, str]]:
        """The content words of a text as (number, offset, as written)."""
        found = []
        for match in WORD.finditer(text):
            word = match.group()
            number = self[word]
            if number != STOPPED:
                found.append((number, match.start(), word))
        return found

    def is_name(self, number: int, offset: int) -> bool:
        """Whether a word of `places` with a capital is a name: never written small, where it may open a sentence."""
        return offset > 1 or number not in self._small

    def noun(self, mention: Mention | None) -> int | None:
        """What a mention counts, as a word; None for kinds with units of their own."""
        if mention is None or mention.quantity.kind not in (Kind.COUNT, Kind.ORDINAL):
            return None
        words = WORD.findall(mention.quantity.unit)
        number = self[words[-1]] if words else STOPPED
        return None if number == STOPPED else number


def rarity(occurrences: int, total: int) -> float:
    """How much a word tells, between 0 and about log(total): the inverse document frequency of BM25.

    Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with 1 added so that it stays positive.
    """
    return math.log(1 + (total - occurrences + 0.5) / (occurrences + 0.5))
