"""Whether a passage tells of a place or a person of which the article says nothing: another ferry, another town."""

from __future__ import annotations

from functools import cached_property

from workbench.claims.lexicon import lexicon
from workbench.claims.links.passages import Passage, PassageIndex
from workbench.claims.links.readings import Readings

_BACK = 5
"""Sentences in front of a passage in which a name is looked for where it has none: "Rescuers pulled 95 from it"."""


class Elsewhere:
    """What the passages of an index name that its article does not."""

    def __init__(self, index: PassageIndex, readings: Readings) -> None:
        self._index = index
        self._readings = readings

    def name(self, passage: Passage, *, near: bool = False) -> str:
        """A name of what a passage speaks of, where the article has none of the names there; else empty.

        `near`: only its own paragraph says so, since the source as a whole is about what the article is about.
        """
        document = passage.document
        names = self._names_of(passage.text)
        at = document.sentence_index(passage.start)
        paragraph = document.sentences[at].paragraph
        for sentence in reversed(document.sentences[max(0, at - _BACK) : at]):
            if names or (near and sentence.paragraph != paragraph):
                break
            names = self._names_of(document.text[sentence.start : sentence.end])
        if any(number in self._known for number in names):
            return ""
        return next(iter(names.values()), "")

    def _names_of(self, sentence: str) -> dict[int, str]:
        """The names within a sentence; its first word has a capital in any case, and weekdays name nothing."""
        index = self._index.index_of(sentence)
        if index is None:
            return {}
        weekdays = lexicon().weekdays
        names = self._readings.words(index).names
        return {number: written for number, at, written in names if at > 1 and written.lower() not in weekdays}

    @cached_property
    def _known(self) -> frozenset[int]:
        return self._index.words_of_article()
