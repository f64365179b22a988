"""An article that is being edited, with the outcome that is expected of each of its figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from workbench.claims.mention import Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.text.document import Document

_PRONOUNS = frozenset("he she they it we i you".split())
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom)\b|\s+others\b")


@dataclass(eq=False)
class Sentence:
    """A sentence being edited, and where the figures of the old draft stand in it now."""

    text: str
    figures: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Index of the old mention -> its place in `text`; in a copy of its sentence ~index."""
    touched: bool = False

    def replace(self, start: int, end: int, words: str) -> None:
        """Put other words in; figures behind them move along, one that is replaced grows or shrinks with it."""
        self.text = self.text[:start] + words + self.text[end:]
        shift = len(words) - (end - start)
        for index, (first, last) in self.figures.items():
            if (first, last) == (start, end):
                self.figures[index] = (first, last + shift)
            elif first >= end:
                self.figures[index] = (first + shift, last + shift)
        self.touched = True


@dataclass
class Draft:
    """An article as paragraphs of sentences, with what is expected of each figure of the old draft."""

    document: Document
    mentions: tuple[Mention, ...]
    paragraphs: list[list[Sentence]]
    changed: set[int] = field(default_factory=set)
    """Old mentions whose figure, bound, unit or noun was changed."""
    respelled: set[int] = field(default_factory=set)
    """Old mentions whose number is written otherwise and is the same."""
    cut: set[int] = field(default_factory=set)
    leans: dict[int, list[Sentence]] = field(default_factory=dict)
    """Claims whose speaker, or what their pronoun means, stands in sentences in front of theirs: those and theirs."""

    behind: dict[int, Sentence] = field(default_factory=dict)
    """Claims that changed by an edit of the sentence in front of theirs: that sentence."""

    @classmethod
    def of(cls, document: Document, mentions: tuple[Mention, ...]) -> Draft:
        """The draft of a document as it stands."""
        paragraphs: list[list[Sentence]] = [[] for _ in document.paragraphs]
        by_sentence: dict[int, list[int]] = {}
        for index, mention in enumerate(mentions):
            by_sentence.setdefault(document.sentence_index(mention.quantity.start), []).append(index)
        for number, sentence in enumerate(document.sentences):
            figures = {
                index: (mentions[index].quantity.start - sentence.start, mentions[index].quantity.end - sentence.start)
                for index in by_sentence.get(number, [])
            }
            paragraphs[sentence.paragraph].append(Sentence(document.text[sentence.start : sentence.end], figures))
        draft = cls(document, mentions, paragraphs)
        order = draft.sentences()
        for index, mention in enumerate(mentions):
            back = _leans_back(document, mention)
            if back:
                draft.leans[index] = order[max(0, mention.sentence - back) : mention.sentence + 1]
        return draft

    def leans_elsewhere(self, index: int) -> bool:
        """Whether a claim that changed in the sentence in front of it alone stands behind another one now."""
        order = self.sentences()
        before = self.behind.get(index)
        at = next((n for n, sentence in enumerate(order) if index in sentence.figures), 0)
        return before is not None and (at == 0 or order[at - 1] is not before)

    def adrift(self) -> set[int]:
        """Claims that lean on sentences in front which were edited, cut or moved away from them."""
        at = {id(sentence): place for place, sentence in enumerate(self.sentences())}
        found = set()
        for index, leans in self.leans.items():
            places = [at.get(id(sentence), -1) for sentence in leans]
            together = places[0] >= 0 and places == list(range(places[0], places[0] + len(places)))
            if not together or any(sentence.touched for sentence in leans):
                found.add(index)
        return found

    def sentences(self) -> list[Sentence]:
        """All sentences in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    def written(self) -> tuple[str, dict[int, tuple[int, int]], set[int]]:
        """The new text, where each old figure stands in it, and those in sentences that nobody touched."""
        pieces, places, untouched = [], {}, set()
        length = 0
        for paragraph in self.paragraphs:
            for position, sentence in enumerate(paragraph):
                if position:
                    pieces.append(" ")
                    length += 1
                for index, (start, end) in sentence.figures.items():
                    places[index] = (length + start, length + end)
                    if not sentence.touched and index >= 0:
                        untouched.add(index)
                pieces.append(sentence.text)
                length += len(sentence.text)
            if paragraph:
                pieces.append("\n\n")
                length += 2
        return "".join(pieces), places, untouched


def _leans_back(document: Document, mention: Mention) -> int:
    """How many sentences in front of its own a claim leans on: up to its speaker's, or two behind a pronoun."""
    speaker = mention.speaker
    if speaker is not None:
        named = document.sentence_index(speaker.start)
        if named != mention.sentence:
            return max(0, mention.sentence - named)
        return 2 if document.text[speaker.start : speaker.end].lower() in _PRONOUNS else 0
    return 2 if _OF_THEM.match(document.text[mention.quantity.end :]) else 0


def with_headline(document: Document, mentions: tuple[Mention, ...]) -> Document | None:
    """The text under a headline that repeats its first long sentence with a figure, without the stop."""
    for mention in mentions:
        sentence = document.sentences[mention.sentence]
        words = document.text[sentence.start : sentence.end].rstrip(".")
        if mention.claim and len(words.split()) > 8:
            return Document.from_text(f"{words}\n\n{document.text}", document.name)
    return None


def articles(folder: Path) -> list[tuple[Document, tuple[Mention, ...]]]:
    """Every text of a folder with its figures."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        document = Document.from_text(path.read_text("utf-8"), path.stem)
        found.append((document, find_mentions(document)))
    return found
