"""The text of a PDF's page as PDFium gives it: its lines by their letters, and the raised digits among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping
from itertools import accumulate, compress, repeat
from operator import add
from typing import NamedTuple

_CUTS = ("\u0002", "\ufffe")
"""What PDFium gives for a hyphen at the end of a line."""
_LINE = "\r\n"
_OWN_SIGNS = ("\ue000", "\uf8ff")
"""Characters of a font's own, from the first to the last; at the beginning of a line they are bullets."""
_NONE: Mapping[int, Container[int]] = {}
_NO_PLACES: frozenset[int] = frozenset()


class Pieces(NamedTuple):
    """The lines of a page's text that hold something."""

    texts: list[str]
    firsts: list[int]
    """For each line where its first letter stands in the text."""
    lasts: list[int]
    raised: Mapping[int, Container[int]] = _NONE
    """For some lines, counted from 0, the places of the letters that stand raised above them."""

    def words(self, line: int, begin: int = 0, end: int | None = None) -> str:
        """What stands on a line from `begin` up to `end`, without what is raised."""
        text = self.texts[line][begin:end]
        if line not in self.raised:
            return text
        raised, first = self.raised[line], self.firsts[line] + begin
        return "".join([sign for at, sign in enumerate(text, first) if at not in raised]).strip()

    def without(self, raised: Iterable[int], standing: Container[int] = ()) -> Pieces:
        """The same lines knowing what of them is raised, as far as something else is left.

        What is `standing` is raised as well but part of the line, as a power is; it just does not end it.
        """
        found: dict[int, set[int]] = {}
        for at in raised:
            found.setdefault(bisect_right(self.firsts, at) - 1, set()).add(at)
        known = self._replace(raised=found)
        kept = [line for line in range(len(self.texts)) if line not in found or known.words(line)]
        places = [found.get(line, _NO_PLACES) for line in kept]
        lasts = [
            max(
                (at for at in range(self.firsts[line], self.lasts[line] + 1) if at not in gone and at not in standing),
                default=self.firsts[line],
            )
            if gone or self.lasts[line] in standing
            else self.lasts[line]
            for line, gone in zip(kept, places, strict=True)
        ]
        return Pieces(
            [self.texts[line] for line in kept],
            [self.firsts[line] for line in kept],
            lasts,
            {line: gone for line, gone in enumerate(places) if gone},
        )


def pieces_of(text: str) -> Pieces:
    """The lines of a text as it stands; where a word is cut, its line ends."""
    between = _LINE
    lines = text.split(between)
    if not text.count("\r") == text.count("\n") == len(lines) - 1:
        text, between = text.replace("\r", "\n"), "\n"
        lines = text.split(between)
    cut = [sign for sign in _CUTS if sign in text]
    for sign in cut:
        text = text.replace(sign, sign + between)
        lines = text.split(between)
    sizes: Iterable[int] = map(len, lines)
    if cut:
        sizes = [len(line) - len(between) * (line[-1:] in _CUTS) for line in lines]
    firsts = list(accumulate(map(add, sizes, repeat(len(between))), initial=0))[:-1]
    # A page has many lines: what most of them have nothing of is asked without a call in Python for each.
    flush = list(map(str.lstrip, lines))
    if flush != lines:
        firsts = [first + len(line) - len(words) for first, line, words in zip(firsts, lines, flush, strict=True)]
    texts = list(map(str.strip, lines))
    if cut or "" in texts:
        held = [words not in _CUTS and words != "" for words in texts]
        texts, firsts = list(compress(texts, held)), list(compress(firsts, held))
    lasts = [first + len(words) - 1 for first, words in zip(firsts, texts, strict=True)]
    if texts and max(texts) >= _OWN_SIGNS[0]:
        own, last_own = _OWN_SIGNS
        texts = [f"•{words[1:]}" if own <= words[0] <= last_own else words for words in texts]
    return Pieces(texts, firsts, lasts)
