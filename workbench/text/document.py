"""A text as the workbench sees it: cleaned, cut into paragraphs and sentences, with a way back to the raw file.

Leaves to others: reading files (`readers/`), finding figures (`quantities/`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from workbench.text.clean import Cleaned, clean
from workbench.text.locators import Locator, whole_starts
from workbench.text.sentences import Cut, Paragraph, Sentence, Structure
from workbench.text.values import value


class Note(NamedTuple):
    """A comment that somebody wrote beside the text, as word processors keep them; no part of the text itself."""

    start: int
    """Where it hangs, in the text."""
    text: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from, as far as its file said so. Every field may be empty."""

    path: str = ""
    media_type: str = "text/plain"
    encoding: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    site: str = ""
    fetched_at: str = ""
    raw_sha256: str = ""


_NOWHERE = Origin()


@value
class Document:
    """A cleaned text with its structure. All offsets are code points into `text`, end exclusive."""

    name: str
    text: str
    cleaned: Cleaned
    structure: Structure = field(repr=False, compare=False)
    locators: Sequence[Locator] = ()
    origin: Origin = _NOWHERE
    notes: tuple[Note, ...] = ()
    _bounds: list[tuple[list[int], list[int]]] = field(default_factory=list, init=False, repr=False, compare=False)

    @classmethod
    def from_text(
        cls,
        raw: str,
        name: str = "text",
        *,
        locators: Sequence[Locator] = (),
        origin: Origin | None = None,
        notes: tuple[Note, ...] = (),
        composed: bool = False,
    ) -> Document:
        """Clean a raw text. `locators` and `notes` are given in offsets of the raw text.

        `composed` says that no character of it is invisible or composes with another, as who read it may know.
        """
        cleaned = clean(raw, composed=composed)
        moved = locators
        if len(cleaned.shift) > 1:
            moved = tuple(
                Locator(cleaned.to_clean(item.start), cleaned.to_clean(item.end), item.label, item.whole)
                for item in locators
            )
        return cls(
            name=name,
            text=cleaned.text,
            cleaned=cleaned,
            structure=Cut(cleaned.text, whole_starts(moved)),
            locators=moved,
            origin=origin or _NOWHERE,
            notes=tuple([Note(cleaned.to_clean(note.start), note.text, note.author) for note in notes]),
        )

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every line that holds more than white space, in order."""
        return self.structure.paragraphs

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of each paragraph, in order."""
        return self.structure.sentences

    def sentence_index(self, offset: int) -> int:
        """Index into `sentences` of the one that holds `offset`, or the nearest before it (0 at the least)."""
        return max(0, bisect_left(self.sentences, (offset + 1,)) - 1)

    def sentence_from(self, index: int, offset: int) -> int:
        """The same for an offset in the sentence at `index` or behind it, for those who go through a text in order."""
        sentences = self.structure.sentences
        last = len(sentences) - 1
        while index < last and sentences[index + 1].start <= offset:
            index += 1
        return index

    def locator_at(self, offset: int) -> str:
        """The first locator's label that holds `offset`, else "paragraph N", counted from 1."""
        for locator in self._locators_among(offset, offset + 1):
            if locator.start <= offset < locator.end:
                return locator.label
        index = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start)
        return f"paragraph {max(1, index)}"

    def labels_in(self, start: int, end: int) -> tuple[str, ...]:
        """What `locator_at` says from `start` up to `end`, each label once, in text order: a row's cells."""
        begun = {locator.start for locator in self._locators_among(start, end) if start < locator.start < end}
        return tuple(dict.fromkeys(self.locator_at(offset) for offset in sorted({start, *begun})))

    def _locators_among(self, start: int, end: int) -> Iterator[Locator]:
        """Those that may hold an offset from `start` up to `end`."""
        if not self._bounds:
            # How far the locators up to each one reach, and where the first of those from each one on begins.
            reach = list(accumulate((locator.end for locator in self.locators), max))
            begin = list(accumulate((locator.start for locator in reversed(self.locators)), min))
            self._bounds.append((reach, begin[::-1]))
        reach, begin = self._bounds[0]
        for at in range(bisect_right(reach, start), len(begin)):
            if begin[at] >= end:
                return
            yield self.locators[at]
