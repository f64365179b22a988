"""Whether a passage tells of a place or a person of which the article says nothing: another ferry, another town."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from workbench.claims.lexicon import lexicon
from workbench.claims.links.passages import Passage, PassageIndex
from workbench.claims.links.readings import Readings
from workbench.claims.links.vocabulary import words_before_places

_BACK = 5
"""Sentences in front of a passage in which a name is looked for where it has none: "Rescuers pulled 95 from it"."""
_OPENERS = '|:-–—•*"“‘(.'
"""Signs behind which a word has its capital in any case."""
_WORD_IN_FRONT = re.compile(r"([^\W\d_]+) $")

_NUMBERED = re.compile(r"[^\W\d_]+ \d")
"""A name with a number is that of one of many: Room 16, Item 4."""
_POINTING = re.compile(r"(?:It|Its|They|Their)\b")


class Elsewhere(NamedTuple):
    """What a passage names and the article does not."""

    name: str = ""
    """Empty where the article has one of the names there, or there are none."""
    is_its_own: bool = False
    """Whether the passage surely tells of that: of a place, as "in Velmara", or of what its "it" stands for."""


class Surroundings:
    """What the passages of an index name that its article does not."""

    def __init__(self, index: PassageIndex, readings: Readings) -> None:
        self._index = index
        self._readings = readings
        self._found: dict[int, Elsewhere] = {}

    def of(self, index: int) -> Elsewhere:
        """What a passage speaks of, where the article has none of the names there."""
        known = self._found.get(index)
        if known is None:
            known = self._found[index] = self._look(self._index.passages[index])
        return known

    def _look(self, passage: Passage) -> Elsewhere:
        document = passage.document
        names = self._names_of(passage.text)
        at = document.sentence_index(passage.start)
        pointing = not names and _POINTING.match(passage.text) is not None
        for sentence in reversed(document.sentences[max(0, at - _BACK) : at]):
            if names:
                break
            names = self._names_of(document.text[sentence.start : sentence.end])
        if not names or any(number in self._known for number in names):
            return Elsewhere()
        first = next((found for found in names.values() if found.is_its_own), next(iter(names.values())))
        return first._replace(is_its_own=first.is_its_own or pointing)

    def _names_of(self, sentence: str) -> dict[int, Elsewhere]:
        """The names within a sentence; its first word has a capital in any case, and weekdays name nothing."""
        index = self._index.index_of(sentence)
        if index is None:
            return {}
        names = self._readings.words(index).names
        if not names:
            return {}
        weekdays, in_front_of_places = lexicon().weekdays, words_before_places()
        found: dict[int, Elsewhere] = {}
        for number, at, written in names:
            if at <= 1 or written.lower() in weekdays or written.isupper() or sentence[:at].rstrip()[-1] in _OPENERS:
                continue
            if _NUMBERED.match(sentence, at):
                continue
            word = _WORD_IN_FRONT.search(sentence, max(0, at - 12), at)
            found[number] = Elsewhere(written, word is not None and word[1].lower() in in_front_of_places)
        return found

    @cached_property
    def _known(self) -> frozenset[int]:
        return self._index.words_of_article()
