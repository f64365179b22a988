"""Edits that change a figure or what it counts, alone and together with edits of its sentence."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

from attribution_edits import AttributionEditor
from edited import Draft, Sentence

from workbench.quantities.quantity import Bound, Kind

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
_MAGNITUDES = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion",
               "dozens": "hundreds", "hundreds": "thousands", "thousands": "hundreds"}  # fmt: skip
_MONTHS = ("January February March April May June July August September October November December").split()
_RANKS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_SHARES = ("two-thirds", "three-quarters", "one in five", "half", "a third", "a quarter")
_SPELLED = dict(enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2))


class Editor(AttributionEditor):
    """All edits: those of the text, those of figures, and several on one sentence."""

    def __init__(self, rng: random.Random, foreign: list[str]) -> None:
        super().__init__(rng, foreign)
        self.figures: list[Callable[[Draft], bool]] = [
            self.change_digit, self.change_word, self.change_bound, self.drop_bound, self.add_bound, self.change_unit,
            self.change_noun, self.change_magnitude, self.narrow_range, self.change_date, self.change_ordinal,
            self.change_share, self.change_currency, self.change_sign, self.swap, self.swap_apart,
            self.change_speaker, self.add_speaker, self.drop_speaker, self.change_name_behind, self.change_thing_behind,
        ]  # fmt: skip
        self.wording += [self.respell, self.insert_lookalike]

    def together(self, draft: Draft) -> bool:
        """A figure changed and its sentence reworded, often moved, split or joined as well."""
        told = [s for s in draft.sentences() if any(self.claimed(draft, index) for index in s.figures)]
        if not told:
            return False
        self.focus = self.rng.choice(told)
        done = any(edit(draft) for edit in self._shuffled(self.figures))
        for edit in self.rng.sample([self.reword, self.fix_typo, self.move_sentence, self.split, self.join], 3):
            if any(self.focus is sentence for sentence in draft.sentences()):
                edit(draft)
        self.focus = None
        return done

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
        for sentence in self._sentences(draft):
            for index, (start, _) in sentence.figures.items():
                if not self.claimed(draft, index):
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
        """Another thing that is counted, also where words stand between it and its figure."""
        for sentence in self._sentences(draft):
            for index, (start, _) in sentence.figures.items():
                mention = draft.mentions[index]
                quantity, noun = mention.quantity, mention.noun
                counts = self.claimed(draft, index) and quantity.kind is Kind.COUNT and quantity.unit and noun
                if not counts or noun is None or sentence.touched:
                    continue
                words = draft.document.text[noun.start : noun.end]
                head = re.search(rf"\b{re.escape(quantity.unit[:3])}[a-z]*", words)
                at = noun.start - quantity.start + start
                behind = noun.start >= quantity.end and noun.start - quantity.end < 40
                if head is None or not behind or sentence.text[at : at + len(words)] != words:
                    continue
                if any(
                    first < at + head.end() and at + head.start() < last for first, last in sentence.figures.values()
                ):
                    continue
                sentence.replace(at + head.start(), at + head.end(), self.rng.choice(_NOUNS))
                # Figures that share the noun count something else as well.
                draft.changed |= {i for i in sentence.figures if i >= 0 and draft.mentions[i].noun == noun}
                return True
        return False

    def swap(self, draft: Draft) -> bool:
        """Two figures of a sentence change places."""
        for sentence in self._sentences(draft):
            plain = [
                index
                for index, (start, end) in sentence.figures.items()
                if self.claimed(draft, index) and re.fullmatch(r"[\d,]+", sentence.text[start:end])
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

    def drop_bound(self, draft: Draft) -> bool:
        """The bound in front of a figure taken out."""
        for sentence in self._sentences(draft):
            for index, (start, _) in sentence.figures.items():
                # In "over ten years" it binds nothing.
                if not self.claimed(draft, index) or draft.mentions[index].quantity.bound is Bound.EXACT:
                    continue
                for words in _BOUNDS:
                    front = sentence.text[:start]
                    at = start - len(words) - 1
                    if front.lower().endswith(words + " ") and not front[at - 1 : at].isalpha():
                        sentence.replace(at, start, "")
                        draft.changed.add(index)
                        return True
        return False

    def add_bound(self, draft: Draft) -> bool:
        """A bound in front of a figure that had none."""
        for sentence in self._sentences(draft):
            for index, (start, _) in sentence.figures.items():
                quantity = draft.mentions[index].quantity
                bare = quantity.bound is Bound.EXACT and quantity.qualifier_start < 0 and quantity.kind is Kind.COUNT
                if bare and start and self.claimed(draft, index) and sentence.text[start].isdecimal():
                    sentence.replace(start, start, self.rng.choice(["about ", "at least ", "more than ", "up to "]))
                    draft.changed.add(index)
                    return True
        return False

    def change_magnitude(self, draft: Draft) -> bool:
        """Millions for thousands."""

        def magnitude(words: str) -> str | None:
            for old, new in _MAGNITUDES.items():
                if re.search(rf"\b{old}\b", words):
                    return re.sub(rf"\b{old}\b", new, words)
            return None

        return self._rewrite(draft, magnitude)

    def narrow_range(self, draft: Draft) -> bool:
        """One end of a range drawn in."""

        def narrower(words: str) -> str | None:
            match = re.search(r"(\d+)(?: to | and | or |-|–)(\d+)\b", words)
            if match is None or int(match[2]) - int(match[1]) < 2:
                return None
            middle = str(self.rng.randint(int(match[1]) + 1, int(match[2]) - 1)).zfill(len(match[2]))
            end = self.rng.choice((1, 2))
            return words[: match.start(end)] + middle + words[match.end(end) :]

        return self._rewrite(draft, narrower)

    def change_date(self, draft: Draft) -> bool:
        """Another month, day or year."""

        def date(words: str) -> str | None:
            month = next((name for name in _MONTHS if re.search(rf"\b{name}\b", words)), None)
            number = re.search(r"\d+", words)
            if month and (number is None or self.rng.random() < 0.5):
                return words.replace(month, self.rng.choice([name for name in _MONTHS if name != month]))
            if number is None:
                return None
            later = int(number[0]) % 27 + 1 if len(number[0]) < 3 else int(number[0]) - 1
            return words[: number.start()] + str(later) + words[number.end() :]

        return self._rewrite(draft, date, Kind.DATE)

    def change_ordinal(self, draft: Draft) -> bool:
        """Another rank."""

        def rank(words: str) -> str | None:
            name = next((name for name in _RANKS if re.search(rf"\b{name}\b", words)), None)
            return name and words.replace(name, self.rng.choice([other for other in _RANKS if other != name]))

        return self._rewrite(draft, rank, Kind.ORDINAL)

    def change_share(self, draft: Draft) -> bool:
        """Another part of the same whole."""

        def share(words: str) -> str | None:
            name = next((name for name in _SHARES if name in words), None)
            return name and words.replace(name, self.rng.choice([other for other in _SHARES if other != name]))

        return self._rewrite(draft, share, Kind.RATIO)

    def change_currency(self, draft: Draft) -> bool:
        """Another currency."""

        def currency(words: str) -> str | None:
            sign = next((sign for sign in "$£€" if words.startswith(sign)), None)
            return sign and self.rng.choice([other for other in "$£€" if other != sign]) + words[1:]

        return self._rewrite(draft, currency, Kind.MONEY)

    def change_sign(self, draft: Draft) -> bool:
        """A minus in front of a percentage or a measure."""

        def signed(words: str) -> str | None:
            return f"-{words}" if words[:1].isdecimal() else None

        return self._rewrite(draft, signed, Kind.PERCENT)

    def insert_lookalike(self, draft: Draft) -> bool:
        """A sentence that is told a second time further on, with another figure; the first stays as it is."""
        told = [sentence for sentence in draft.sentences() if len(sentence.figures) == 1 and not sentence.touched]
        for sentence in self._shuffled(told):
            start, end = next(iter(sentence.figures.values()))
            if not sentence.text[start:end].isdecimal():
                continue
            other = str(int(sentence.text[start:end]) + self.rng.randint(2, 9))
            at = next(n for n, paragraph in enumerate(draft.paragraphs) if any(s is sentence for s in paragraph))
            again = Sentence(sentence.text[:start] + other + sentence.text[end:], touched=True)
            draft.paragraphs.insert(self.rng.randint(at + 1, len(draft.paragraphs)), [again])
            return True
        return False

    def swap_apart(self, draft: Draft) -> bool:
        """Two figures of two sentences change places."""
        plain = [
            (sentence, index)
            for sentence in draft.sentences()
            for index, (start, end) in sentence.figures.items()
            if self.claimed(draft, index) and re.fullmatch(r"[\d,]+", sentence.text[start:end])
        ]
        for one, other in pairwise(self._shuffled(plain)):
            if one[0] is other[0]:
                continue
            words = [sentence.text[slice(*sentence.figures[index])] for sentence, index in (one, other)]
            if words[0] != words[1]:
                one[0].replace(*one[0].figures[one[1]], words[1])
                other[0].replace(*other[0].figures[other[1]], words[0])
                draft.changed |= {one[1], other[1]}
                return True
        return False

    def respell(self, draft: Draft) -> bool:
        """The same number in words for digits, in digits for words, or with commas."""
        for sentence in self._sentences(draft):
            for index in self._shuffled(list(sentence.figures)):
                start, end = sentence.figures[index]
                quantity = draft.mentions[index].quantity
                if not self.claimed(draft, index) or quantity.kind not in (Kind.COUNT, Kind.DURATION, Kind.PERCENT):
                    continue
                now = self._spelled_otherwise(sentence.text[start:end])
                if now:
                    sentence.replace(start, end, now[0].upper() + now[1:] if start == 0 else now)
                    draft.respelled.add(index)
                    return True
        return False

    @staticmethod
    def _spelled_otherwise(words: str) -> str | None:
        first, _, rest = words.partition(" ")
        rest = f" {rest}" if rest else ""
        if first.isdecimal() and int(first) in _SPELLED:
            return _SPELLED[int(first)] + rest
        for number, name in _SPELLED.items():
            if first.lower() == name:
                return f"{number}{rest}"
        if re.fullmatch(r"\d,\d{3}", first):
            return first.replace(",", "") + rest
        return None

    def _rewrite(self, draft: Draft, change: Callable[[str], str | None], kind: Kind | None = None) -> bool:
        for sentence in self._sentences(draft):
            for index in self._shuffled(list(sentence.figures)):
                if not self.claimed(draft, index) or kind not in (None, draft.mentions[index].quantity.kind):
                    continue
                start, end = sentence.figures[index]
                now = change(sentence.text[start:end])
                if now is not None and now != sentence.text[start:end]:
                    sentence.replace(start, end, now)
                    draft.changed.add(index)
                    return True
        return False
