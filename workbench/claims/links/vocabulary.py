"""The words by which a sentence is known: stems of its content words, rare ones counting more than common ones.

Leaves figures to `agreement`, and which sentences to compare to `passages`.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import add
from pathlib import Path
from typing import Any

from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind
from workbench.text.tokens import words_between_spaces

WORD = re.compile(r"[^\W\d_]+")
STOPPED = -1
_ROWS = ("same", "forms", "countries")
"""Tables of the lexicon each line of which holds words of one meaning, the one that stands for them first."""
_COUNTED = (Kind.COUNT, Kind.ORDINAL)


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).parent.with_name("lexicon").joinpath("en-subjects.toml").read_text("utf-8"))


@cache
def words_before_places() -> frozenset[str]:
    """Words behind which a name is that of a place: "in Velmara"."""
    return frozenset(_tables()["before_places"].split())


@cache
def _lexicon() -> tuple[frozenset[str], dict[str, str]]:
    """Stop words, and for each word that has others of its meaning, and its stem, the one that stands for them."""
    # Imported here: an article without links needs no stemmer.
    from Stemmer import Stemmer

    tables, stem = _tables(), Stemmer("english").stemWord
    same: dict[str, str] = {}
    stems: dict[str, str] = {}
    for row in "".join(tables[name] for name in _ROWS).splitlines():
        words = row.split()
        same |= dict.fromkeys(words, words[0])
        stems |= dict.fromkeys(map(stem, words), words[0])
    return frozenset(tables["stop"].split()), stems | same


class Vocabulary(dict[str, int]):
    """Words as small numbers: two words that a checker would take for the same one share a number.

    Looked up by what stands between two spaces, as it is written, it learns what it does not know. `STOPPED` is what
    says nothing; a number below stands for several words, or for one behind a sign, and is spelled out by `_parts`.
    """

    def __init__(self) -> None:
        super().__init__()
        from Stemmer import Stemmer

        self._stem = Stemmer("english").stemWord
        self._stop, self._same = _lexicon()
        self._by_stem: dict[str, int] = {}
        self._small: set[int] = set()
        self._nouns: dict[str, int | None] = {}
        self._several: list[tuple[tuple[int, int], ...]] = []

    def __missing__(self, token: str) -> int:
        number = self[token] = self._learn(token) if token.isalpha() else self._learn_parts(token)
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

    def _learn_parts(self, token: str) -> int:
        parts = tuple(self._parts_of(token))
        if not parts:
            return STOPPED
        number, offset = parts[0]
        if len(parts) == 1 and offset == 0:
            return number
        self._several.append(parts)
        return STOPPED - len(self._several)

    def _parts_of(self, text: str) -> Iterator[tuple[int, int]]:
        """The content words of a text as (number, offset)."""
        for match in WORD.finditer(text):
            word = match.group()
            # A sign such as a raised 2 makes a word, and no letter.
            number = self[word] if word.isalpha() else self._learn(word)
            if number != STOPPED:
                yield number, match.start()

    def _parts(self, number: int) -> tuple[tuple[int, int], ...]:
        """The words for which a number below `STOPPED` stands, each with its offset."""
        return self._several[STOPPED - 1 - number]

    def numbers(self, text: str) -> tuple[int, ...]:
        """The content words of a text, each once, in the order in which they first come."""
        found = dict.fromkeys(map(self.__getitem__, text.split()))
        if found and min(found) < STOPPED:
            parts = [self._parts(number) if number < STOPPED else ((number, 0),) for number in found]
            found = dict.fromkeys([number for part in parts for number, _ in part])
        found.pop(STOPPED, None)
        return tuple(found)

    def places(self, text: str) -> tuple[list[int], list[int]]:
        """The content words of a text, and where each begins, in two lists of one length."""
        tokens = words_between_spaces(text)
        if len(tokens) < 2:
            found = list(self._parts_of(text))
            return [number for number, _ in found], [offset for _, offset in found]
        numbers = list(map(self.__getitem__, tokens))
        offsets = list(map(add, accumulate(map(len, tokens), initial=0), range(len(tokens))))
        if min(numbers) < STOPPED:
            apart = [self._parts(number) if number < STOPPED else ((number, 0),) for number in numbers]
            offsets = [offset + within for offset, parts in zip(offsets, apart, strict=True) for _, within in parts]
            numbers = [number for parts in apart for number, _ in parts]
        if STOPPED in numbers:
            offsets = [offset for number, offset in zip(numbers, offsets, strict=True) if number != STOPPED]
            numbers = [number for number in numbers if number != STOPPED]
        return numbers, offsets

    def is_name(self, number: int, offset: int) -> bool:
        """Whether a word of `places` with a capital is a name: never written small, where it may open a sentence."""
        return offset > 1 or number not in self._small

    def noun(self, mention: Mention | None) -> int | None:
        """What a mention counts, as a word; None for kinds with units of their own."""
        if mention is None or mention.quantity.kind not in _COUNTED:
            return None
        unit = mention.quantity.unit
        if unit not in self._nouns:
            words = WORD.findall(unit)
            number = self[words[-1]] if words else STOPPED
            self._nouns[unit] = None if number == STOPPED else number
        return self._nouns[unit]


def word_at(text: str, offset: int) -> str:
    """The word that begins at `offset`."""
    match = WORD.match(text, offset)
    return match.group() if match else ""


def rarity(occurrences: int, total: int) -> float:
    """How much a word tells, between 0 and about log(total): the inverse document frequency of BM25.

    Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with 1 added so that it stays positive.
    """
    return math.log(1 + (total - occurrences + 0.5) / (occurrences + 0.5))
