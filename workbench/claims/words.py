"""A sentence cut into words and signs, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from workbench.claims.lexicon import lexicon

# A number with its separators; a word with its inner hyphens and apostrophes, also the one that ends
# "soldiers'"; or a sign.
_WORD = re.compile(
    r"\d+(?:[.,:/]\d+)*(?![^\W\d_])"
    r"|[^\W_](?:\.[^\W\d_])+\.?"
    r"|[^\W_]+(?:[-‐‑'’&][^\W_]+)*(?:(?<=s)['’](?!\w))?"
    r"|[^\w\s]|_+"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of one stretch of text; offsets are into the whole text."""

    texts: list[str]
    lowers: list[str]
    """The words in lower case, with straight apostrophes; names such as "US" stay, and so are no pronouns."""
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        """How many words and signs there are."""
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at `offset` or behind it."""
        return bisect_left(self.starts, offset)


def words_of(text: str, start: int, end: int) -> Words:
    """The words and signs of `text[start:end]`."""
    texts, starts, ends = [], [], []
    for match in _WORD.finditer(text, start, end):
        texts.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    return Words(texts, [_lower(word) for word in texts], starts, ends)


def _lower(word: str) -> str:
    if word in lexicon().capitals:
        return word
    return word.lower().replace("’", "'")
