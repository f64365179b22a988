"""A sentence cut into words and signs, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from workbench.claims.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of one stretch of text; offsets are into the whole text."""

    texts: list[str]
    lowers: list[str]
    """The words in lower case, with straight apostrophes; names such as "US" stay, and so are no pronouns."""
    starts: list[int]

    def __len__(self) -> int:
        """How many words and signs there are."""
        return len(self.texts)

    def end(self, index: int) -> int:
        """Where a word ends, exclusive."""
        return self.starts[index] + len(self.texts[index])

    def part(self, first: int, last: int) -> Words:
        """The words `first` to `last`, exclusive."""
        return Words(self.texts[first:last], self.lowers[first:last], self.starts[first:last])

    def at(self, offset: int) -> int:
        """Index of the first word that starts at `offset` or behind it."""
        return bisect_left(self.starts, offset)


def words_of(text: str, start: int, end: int) -> Words:
    """The words and signs of `text[start:end]`."""
    found = list(_word().finditer(text, start, end))
    texts = [match[0] for match in found]
    # One call for all words: several times faster than a call a word. A NUL in the text is a word of its own.
    lowers = "\0".join(texts).lower().replace("’", "'").split("\0")
    if len(lowers) != len(texts):
        lowers = [word.lower().replace("’", "'") for word in texts]
    names = lexicon().capitals
    if not names.isdisjoint(texts):
        lowers = [text if text in names else lower for text, lower in zip(texts, lowers, strict=True)]
    return Words(texts, lowers, [match.start() for match in found])


@cache
def _word() -> re.Pattern[str]:
    """A number with its separators; a word with inner hyphens and apostrophes, and the one of "soldiers'"; a sign.

    A dotted abbreviation, a title and an initial keep their full stop, so that it ends no phrase.
    """
    titles = "|".join(sorted(lexicon().titles, key=len, reverse=True))
    return re.compile(
        r"\d+(?:[.,:/]\d+)*(?![^\W\d_])"
        r"|[^\W\d_](?:\.[^\W\d_])+\.?"
        rf"|(?:{titles}|[A-Z])\.(?=\s[A-Z])"
        r"|[^\W_]+(?:[-‐‑'’&][^\W_]+)*(?:(?<=s)['’](?!\w))?"
        r"|[^\w\s]|_+"
    )
