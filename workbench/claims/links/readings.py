"""The words of passages and what stands around their figures, each worked out once."""

from __future__ import annotations

from itertools import compress

from workbench.claims.links.likeness import Context, Words, context
from workbench.claims.links.passages import Passage, PassageIndex
from workbench.claims.links.vocabulary import word_at
from workbench.claims.mention import Mention
from workbench.quantities.quantity import DATED, Kind

_IDENTIFIER = Kind.IDENTIFIER


class Readings:
    """What was read of the passages of an index, all of whose documents are in."""

    def __init__(self, index: PassageIndex) -> None:
        self._vocabulary = index.vocabulary
        self._rarities = index.rarities
        self._passages = index.passages
        self._words: dict[int, Words] = {}
        self._contexts: dict[tuple[int, int | None], Context] = {}

    def context(self, index: int, at: int | None, mention: Mention | None) -> Context:
        """What stands around the figure at offset `at` of a passage; around none in particular where it is None."""
        known = self._contexts.get((index, at))
        if known is None:
            known = self._contexts[index, at] = context(self.words(index), at, self._vocabulary.noun(mention))
        return known

    def words(self, index: int) -> Words:
        """The content words of a passage."""
        known = self._words.get(index)
        if known is None:
            known = self._words[index] = self._read(self._passages[index])
        return known

    def _read(self, passage: Passage) -> Words:
        """The words of a passage; those within a figure are no names: Celsius, March.

        Dates are compared as data; their words tell nothing of the subject.
        """
        text, begin = passage.text, passage.start
        numbers, offsets = self._vocabulary.places(text)
        figures = [mention.quantity for mention in passage.figures if mention.quantity.kind is not _IDENTIFIER]
        dated = [range(one.start - begin, one.end - begin) for one in figures if one.kind in DATED]
        if dated:
            kept = [not any(offset in span for span in dated) for offset in offsets]
            numbers, offsets = list(compress(numbers, kept)), list(compress(offsets, kept))
        spans = [range(one.start - begin, one.end - begin) for one in figures]
        is_name = self._vocabulary.is_name
        names = [
            (number, offset, word_at(text, offset))
            for number, offset in zip(numbers, offsets, strict=True)
            if text[offset].isupper() and is_name(number, offset) and not any(offset in span for span in spans)
        ]
        return Words(text, numbers, offsets, list(map(self._rarities.__getitem__, numbers)), names)
