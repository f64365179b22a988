"""Edits of an article with known outcome: what a writer and an editor do to a text between two drafts."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from edited import Draft, Sentence

_FILLER = "indeed later reportedly slowly again quietly openly meanwhile officially".split()


class TextEditor:
    """Makes edits, each by a method of its own name; a method returns False where the draft gives no occasion."""

    def __init__(self, rng: random.Random, foreign: list[str]) -> None:
        self.rng = rng
        self.foreign = foreign
        self.focus: Sentence | None = None
        """The one sentence to edit, where several edits are to meet in it."""
        self.wording: list[Callable[[Draft], bool]] = [
            self.insert, self.cut, self.cut_paragraph, self.move_sentence, self.move_paragraph, self.split, self.join,
            self.reword, self.fix_typo, self.change_quotes, self.duplicate_paragraph,
        ]  # fmt: skip

    def insert(self, draft: Draft) -> bool:
        """Put a sentence of another text somewhere."""
        paragraph = self.rng.choice(draft.paragraphs)
        paragraph.insert(self.rng.randint(0, len(paragraph)), Sentence(self.rng.choice(self.foreign), touched=True))
        return True

    def cut(self, draft: Draft) -> bool:
        """Take a sentence out."""
        paragraph = self.rng.choice([p for p in draft.paragraphs if p])
        self._gone(draft, paragraph.pop(self.rng.randrange(len(paragraph))))
        return True

    def cut_paragraph(self, draft: Draft) -> bool:
        """Take a paragraph out."""
        paragraph = draft.paragraphs.pop(self.rng.randrange(len(draft.paragraphs)))
        for sentence in paragraph:
            self._gone(draft, sentence)
        return True

    def move_sentence(self, draft: Draft) -> bool:
        """Put a sentence somewhere else."""
        sentence = self.focus or self.rng.choice(draft.sentences())
        for source in draft.paragraphs:
            source[:] = [other for other in source if other is not sentence]
        target = self.rng.choice(draft.paragraphs)
        target.insert(self.rng.randint(0, len(target)), sentence)
        return True

    def move_paragraph(self, draft: Draft) -> bool:
        """Put a paragraph somewhere else."""
        paragraph = draft.paragraphs.pop(self.rng.randrange(len(draft.paragraphs)))
        draft.paragraphs.insert(self.rng.randint(0, len(draft.paragraphs)), paragraph)
        return True

    def duplicate_paragraph(self, draft: Draft) -> bool:
        """Repeat a paragraph further down."""
        at = self.rng.randrange(len(draft.paragraphs))
        copy = [Sentence(sentence.text, _echoes(sentence.figures), touched=True) for sentence in draft.paragraphs[at]]
        draft.paragraphs.insert(self.rng.randint(at + 1, len(draft.paragraphs)), copy)
        return True

    def split(self, draft: Draft) -> bool:
        """Make two sentences of one at a conjunction or semicolon."""
        for paragraph in self._shuffled(draft.paragraphs):
            for position, sentence in enumerate(paragraph):
                if self.focus not in (None, sentence):
                    continue
                for match in re.finditer(r", (and|but|while|which|who) (?=[a-z])|; (?=[a-z])", sentence.text):
                    if match.start() < 25 or len(sentence.text) - match.end() < 25 or self._inside(sentence, match):
                        continue
                    rest = sentence.text[match.end() :]
                    second = Sentence(rest[0].upper() + rest[1:], touched=True)
                    second.figures = {
                        index: (start - match.end(), end - match.end())
                        for index, (start, end) in sentence.figures.items()
                        if start >= match.end()
                    }
                    sentence.figures = {k: v for k, v in sentence.figures.items() if k not in second.figures}
                    sentence.text = sentence.text[: match.start()] + "."
                    sentence.touched = True
                    paragraph.insert(position + 1, second)
                    return True
        return False

    def join(self, draft: Draft) -> bool:
        """Make one sentence of two."""
        for paragraph in self._shuffled(draft.paragraphs):
            for position in range(len(paragraph) - 1):
                one, two = paragraph[position], paragraph[position + 1]
                if self.focus not in (None, one, two):
                    continue
                if not one.text.endswith(".") or not re.match(r"(The|They|In|It|He|She|This|These|There) ", two.text):
                    continue
                shift = len(one.text) - 1 + len(", and ")
                for index, (start, end) in two.figures.items():
                    one.figures[index] = (start + shift, end + shift)
                one.text = one.text[:-1] + ", and " + two.text[0].lower() + two.text[1:]
                one.touched = True
                del paragraph[position + 1]
                return True
        return False

    def reword(self, draft: Draft) -> bool:
        """Add, replace or take out up to three words away from every figure."""
        sentence = self._long(draft)
        if sentence is None:
            return False
        for _ in range(self.rng.randint(1, 3)):
            free = self._free_words(sentence)
            if not free:
                return False
            start, end = self.rng.choice(free)
            words = self.rng.choice(_FILLER)
            choice = self.rng.random()
            if choice < 0.4:
                sentence.replace(start, start, words + " ")
            elif choice < 0.8:
                sentence.replace(start, end, words)
            elif sentence.text[end : end + 1] == " ":
                sentence.replace(start, end + 1, "")
        return True

    def fix_typo(self, draft: Draft) -> bool:
        """Swap two letters of a word away from every figure."""
        sentence = self._long(draft)
        free = [span for span in self._free_words(sentence) if span[1] - span[0] > 4] if sentence else []
        if sentence is None or not free:
            return False
        start, end = self.rng.choice(free)
        at = self.rng.randrange(start + 1, end - 2)
        text = sentence.text
        sentence.replace(at, at + 2, text[at + 1] + text[at])
        return True

    def change_quotes(self, draft: Draft) -> bool:
        """Typewriter quotes and other dashes in the whole text."""
        table = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "–"})
        for sentence in draft.sentences():
            if sentence.text.translate(table) != sentence.text:
                sentence.text = sentence.text.translate(table)
                sentence.touched = True
        return True

    def wholesale(self, draft: Draft, share: float) -> None:
        """Edit until about so much of the sentences was inserted, cut, moved or reworded."""
        for _ in range(int(share * len(draft.sentences()))):
            edit = self.rng.choice([self.insert, self.cut, self.move_sentence, self.reword, self.reword, self.fix_typo])
            if any(draft.paragraphs):
                edit(draft)

    @staticmethod
    def _gone(draft: Draft, sentence: Sentence) -> None:
        draft.cut |= sentence.figures.keys()

    @staticmethod
    def _inside(sentence: Sentence, match: re.Match[str]) -> bool:
        return any(start < match.end() and match.start() < end for start, end in sentence.figures.values())

    def _shuffled(self, items: list) -> list:
        return self.rng.sample(items, len(items))

    def _sentences(self, draft: Draft) -> list[Sentence]:
        return [self.focus] if self.focus is not None else self._shuffled(draft.sentences())

    def _long(self, draft: Draft) -> Sentence | None:
        fits = [sentence for sentence in self._sentences(draft) if len(sentence.text.split()) > 8]
        return self.rng.choice(fits) if fits else None

    @staticmethod
    def _free_words(sentence: Sentence) -> list[tuple[int, int]]:
        """Lower-case words that stand away from every figure, so that no bound or noun is touched."""
        return [
            match.span()
            for match in re.finditer(r"\b(?!said\b|says\b|told\b|wrote\b|reporters\b)[a-z]{3,}\b", sentence.text)
            if all(match.end() < start - 25 or match.start() > end + 40 for start, end in sentence.figures.values())
        ]


def _echoes(figures: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """The figures of a sentence as those of its copy."""
    return {~index: place for index, place in figures.items() if index >= 0}
