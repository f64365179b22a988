"""Edits of an article with known outcome: what a writer and an editor do to a text between two drafts."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from edited import Draft, Sentence

from workbench.quantities.quantity import Kind

_BOUNDS = {
    "at least": "at most", "at most": "at least", "more than": "less than", "less than": "more than",
    "fewer than": "more than", "over": "under", "up to": "at least", "no more than": "at least",
    "about": "more than", "around": "at least", "some": "more than", "nearly": "over", "almost": "over",
    "just": "about",
}  # fmt: skip
_NUMBERS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty".split()
_UNITS = {"km": "miles", "kilometers": "miles", "miles": "km", "percent": "percentage points",
          "%": " percentage points",
          "hours": "days", "days": "weeks", "years": "months", "year": "month", "months": "years",
          "rubles": "dollars",
          "megabytes": "gigabytes", "kilobytes": "megabytes"}  # fmt: skip
_NOUNS = "farmers tractors letters bridges paintings orchards violins".split()
_FILLER = "indeed later reportedly slowly again quietly openly meanwhile officially".split()


class Editor:
    """Makes edits, each by a method of its own name; a method returns False where the draft gives no occasion."""

    def __init__(self, rng: random.Random, foreign: list[str]) -> None:
        self.rng = rng
        self.foreign = foreign
        self.wording: list[Callable[[Draft], bool]] = [
            self.insert, self.cut, self.cut_paragraph, self.move_sentence, self.move_paragraph, self.split, self.join,
            self.reword, self.fix_typo, self.change_quotes, self.duplicate_paragraph,
        ]  # fmt: skip
        self.figures: list[Callable[[Draft], bool]] = [
            self.change_digit, self.change_word, self.change_bound, self.change_unit, self.change_noun, self.swap,
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
        source = self.rng.choice([p for p in draft.paragraphs if p])
        sentence = source.pop(self.rng.randrange(len(source)))
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
        copy = [Sentence(sentence.text, touched=True) for sentence in draft.paragraphs[at]]
        draft.paragraphs.insert(self.rng.randint(at + 1, len(draft.paragraphs)), copy)
        return True

    def split(self, draft: Draft) -> bool:
        """Make two sentences of one at a conjunction or semicolon."""
        for paragraph in self._shuffled(draft.paragraphs):
            for position, sentence in enumerate(paragraph):
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
            else:
                sentence.replace(start, min(end + 1, len(sentence.text)), "")
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

    def change_digit(self, draft: Draft) -> bool:
        """Another digit in a figure."""

        def digit(words: str) -> str | None:
            places = [match.start() for match in re.finditer(r"\d", words)]
            if not places:
                return None
            at = self.rng.choice(places)
            return words[:at] + self.rng.choice([d for d in "123456789" if d != words[at]]) + words[at + 1 :]

        return self._rewrite(draft, digit)

    def change_word(self, draft: Draft) -> bool:
        """Another number word in a figure."""

        def word(words: str) -> str | None:
            names = [name for name in _NUMBERS if re.search(rf"\b{name}\b", words)]
            if not names:
                return None
            return re.sub(rf"\b{names[0]}\b", self.rng.choice([n for n in _NUMBERS if n != names[0]]), words)

        return self._rewrite(draft, word)

    def change_bound(self, draft: Draft) -> bool:
        """Another bound in front of a figure."""
        for sentence in self._shuffled(draft.sentences()):
            for index, (start, _) in sentence.figures.items():
                if not self._claimed(draft, index):
                    continue
                front = sentence.text[:start]
                for old, new in _BOUNDS.items():
                    if front.lower().endswith(old + " "):
                        at = start - len(old) - 1
                        sentence.replace(at, start - 1, new.capitalize() if front[at].isupper() else new)
                        draft.changed.add(index)
                        return True
        return False

    def change_unit(self, draft: Draft) -> bool:
        """Another unit behind a figure."""

        def unit(words: str) -> str | None:
            for old, new in _UNITS.items():
                if re.search(rf"(?<![a-z]){re.escape(old)}$", words):
                    return words[: -len(old)].rstrip() + " " + new.strip()
            return None

        return self._rewrite(draft, unit)

    def change_noun(self, draft: Draft) -> bool:
        """Another thing that is counted."""
        for sentence in self._shuffled(draft.sentences()):
            for index, (_, end) in sentence.figures.items():
                mention = draft.mentions[index]
                if not self._claimed(draft, index) or mention.quantity.kind is not Kind.COUNT or sentence.touched:
                    continue
                match = re.match(r" ([a-z]+s)\b(?! of)", sentence.text[end:])
                if match and mention.quantity.unit and match[1].startswith(mention.quantity.unit[:3]):
                    sentence.replace(end + 1, end + 1 + len(match[1]), self.rng.choice(_NOUNS))
                    draft.changed.add(index)
                    return True
        return False

    def swap(self, draft: Draft) -> bool:
        """Two figures of a sentence change places."""
        for sentence in self._shuffled(draft.sentences()):
            plain = [
                index
                for index, (start, end) in sentence.figures.items()
                if self._claimed(draft, index) and re.fullmatch(r"[\d,]+", sentence.text[start:end])
            ]
            pairs = [(a, b) for a in plain for b in plain if a < b]
            for a, b in pairs:
                words = [sentence.text[slice(*sentence.figures[index])] for index in (a, b)]
                if words[0] != words[1]:
                    sentence.replace(*sentence.figures[b], words[0])
                    sentence.replace(*sentence.figures[a], words[1])
                    draft.changed |= {a, b}
                    return True
        return False

    def wholesale(self, draft: Draft, share: float) -> None:
        """Edit until about so much of the sentences was inserted, cut, moved or reworded."""
        for _ in range(int(share * len(draft.sentences()))):
            edit = self.rng.choice([self.insert, self.cut, self.move_sentence, self.reword, self.reword, self.fix_typo])
            if any(draft.paragraphs):
                edit(draft)

    def _rewrite(self, draft: Draft, change: Callable[[str], str | None]) -> bool:
        for sentence in self._shuffled(draft.sentences()):
            for index in self._shuffled(list(sentence.figures)):
                start, end = sentence.figures[index]
                now = change(sentence.text[start:end]) if self._claimed(draft, index) else None
                if now is not None and now != sentence.text[start:end]:
                    sentence.replace(start, end, now)
                    draft.changed.add(index)
                    return True
        return False

    @staticmethod
    def _claimed(draft: Draft, index: int) -> bool:
        return draft.mentions[index].claim and index not in draft.changed

    @staticmethod
    def _gone(draft: Draft, sentence: Sentence) -> None:
        draft.cut |= sentence.figures.keys()

    @staticmethod
    def _inside(sentence: Sentence, match: re.Match[str]) -> bool:
        return any(start < match.end() and match.start() < end for start, end in sentence.figures.values())

    def _shuffled(self, items: list) -> list:
        return self.rng.sample(items, len(items))

    def _long(self, draft: Draft) -> Sentence | None:
        fits = [sentence for sentence in draft.sentences() if len(sentence.text.split()) > 8]
        return self.rng.choice(fits) if fits else None

    @staticmethod
    def _free_words(sentence: Sentence) -> list[tuple[int, int]]:
        """Lower-case words that stand away from every figure, so that no bound or noun is touched."""
        return [
            match.span()
            for match in re.finditer(r"\b[a-z]{3,}\b", sentence.text)
            if all(match.end() < start - 25 or match.start() > end + 40 for start, end in sentence.figures.values())
        ]
