"""Edits of who says a figure, and of what stands behind a pronoun beside it."""

from __future__ import annotations

import re
from itertools import pairwise

from edited import Draft, Sentence
from edits import TextEditor

SPEAKERS = ["Marta Lindqvist", "Oke Adeyemi", "the Harbour Board", "Tomas Vrba"]
_OFFICES = ["the harbour board", "the chamber of commerce", "the court registry"]
_PEOPLE = SPEAKERS[:2] + SPEAKERS[3:]
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+ [A-Z][a-z]+\b(?! [A-Z])|^[A-Z][a-z]+ [A-Z][a-z]+\b(?! [A-Z])")
_PLACED = re.compile(r"\b(?:in|at|from|of|near|to|the|and)\s+$", re.IGNORECASE)
_OPENERS = frozenset("on in at the for by from after before since last next this that about some its his her".split())
"""With a capital behind them they are no name."""
_ONE_PERSON = frozenset(("he", "she"))
_SAYS = ["said", "told reporters", "wrote"]
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom)\b|\s+others\b")
_SPOKEN = re.compile(r"[“”\"‘’:;]|\b(?:sa(?:id|ys?)|told|wrote|according|report(?:s|ed)|found|showed)\b")
_THINGS = "farmers tractors letters bridges paintings orchards violins".split()


class AttributionEditor(TextEditor):
    """Changes who asserts a claim."""

    def change_speaker(self, draft: Draft) -> bool:
        """Somebody else says it, by name or by office."""
        for sentence in self._sentences(draft):
            for index in self._shuffled(list(sentence.figures)):
                speaker = draft.mentions[index].speaker
                words = draft.document.text[speaker.start : speaker.end] if speaker is not None else ""
                if sentence.touched or not self.claimed(draft, index) or sentence.text.count(words) != 1:
                    continue
                at = sentence.text.find(words)
                within = any(start < at + len(words) and at < end for start, end in sentence.figures.values())
                if not words or words.lower() in _ONE_PERSON | {"they", "it", "we", "i"} or within:
                    continue
                names = SPEAKERS if words[:1].isupper() and not words.startswith("The ") else _OFFICES
                free = [name for name in names if name not in draft.document.text and name.lower() != words.lower()]
                if not free:
                    continue
                name = self.rng.choice(free)
                sentence.replace(at, at + len(words), name[0].upper() + name[1:] if at == 0 else name)
                draft.changed |= {other for other, it in enumerate(draft.mentions) if it.speaker == speaker}
                return True
        return False

    def add_speaker(self, draft: Draft) -> bool:
        """What the writer says is put into somebody's mouth."""
        for sentence in self._sentences(draft):
            told = [index for index in sentence.figures if self.claimed(draft, index)]
            plain = sentence.text.endswith(".") and not _SPOKEN.search(sentence.text)
            if not told or sentence.touched or not plain or len(sentence.text.split()) < 6:
                continue
            if any(index >= 0 and draft.mentions[index].speaker is not None for index in sentence.figures):
                continue
            # Behind a long sentence, or where another clause stands between, it is open who says what.
            if "," in sentence.text or len(sentence.text) > 160:
                continue
            end = len(sentence.text) - 1
            # One who stands in the sentence already may be taken for its speaker all along.
            named = [match.group() for match in _NAME.finditer(sentence.text)]
            speakers = [*_PEOPLE, *(name for name in named if name.split()[0].lower() not in _OPENERS)]
            sentence.replace(end, end, f", {self.rng.choice(speakers)} {self.rng.choice(_SAYS)}")
            draft.changed |= set(told)
            return True
        return False

    def drop_speaker(self, draft: Draft) -> bool:
        """Who says it is left out at the end of its sentence."""
        for sentence in self._sentences(draft):
            for index in self._shuffled(list(sentence.figures)):
                speaker = draft.mentions[index].speaker
                words = draft.document.text[speaker.start : speaker.end] if speaker is not None else ""
                if not words or sentence.touched or not self.claimed(draft, index):
                    continue
                found = re.search(rf", {re.escape(words)} (?:said|says)\.$", sentence.text)
                if found is None or any(end > found.start() for _, end in sentence.figures.values()):
                    continue
                sentence.replace(found.start(), len(sentence.text) - 1, "")
                draft.changed |= {i for i in sentence.figures if i >= 0 and draft.mentions[i].speaker == speaker}
                return True
        return False

    def change_name_behind(self, draft: Draft) -> bool:
        """Somebody else is named in the sentence before "he said"."""
        for before, sentence in self._neighbours(draft):
            told = [index for index in sentence.figures if _pronoun_of(draft, index) and self.claimed(draft, index)]
            names = [match for match in _NAME.finditer(before.text) if not _PLACED.search(before.text[: match.start()])]
            if not told or len(names) != 1 or sentence.touched or before.touched:
                continue
            place = names[0].span()
            if any(start < place[1] and place[0] < end for start, end in before.figures.values()):
                continue
            free = [name for name in _PEOPLE if name not in draft.document.text]
            before.replace(*place, self.rng.choice(free))
            draft.behind |= dict.fromkeys(told, before)
            draft.changed |= {*told, *(i for i in before.figures if i >= 0 and draft.mentions[i].speaker is not None)}
            return True
        return False

    def change_thing_behind(self, draft: Draft) -> bool:
        """Something else is counted in the sentence before "140 of them"."""
        for before, sentence in self._neighbours(draft):
            of_them = [
                index
                for index, (_, end) in sentence.figures.items()
                if self.claimed(draft, index) and _OF_THEM.match(sentence.text[end:])
            ]
            if not of_them or sentence.touched or before.touched or len(before.figures) != 1:
                continue
            index, (_, end) = next(iter(before.figures.items()))
            counted = re.match(r" (?:[a-z]+ )?([a-z]+s)\b(?! of)", before.text[end:])
            if counted is None or not self.claimed(draft, index):
                continue
            before.replace(end + counted.start(1), end + counted.end(1), self.rng.choice(_THINGS))
            draft.behind |= dict.fromkeys(of_them, before)
            draft.changed |= {index, *of_them}
            return True
        return False

    def _neighbours(self, draft: Draft) -> list[tuple[Sentence, Sentence]]:
        """Sentences with the one in front of each, in any order."""
        pairs = [pair for paragraph in draft.paragraphs for pair in pairwise(paragraph)]
        wanted = [pair for pair in pairs if self.focus in (None, pair[1])]
        return self._shuffled(wanted)

    @staticmethod
    def claimed(draft: Draft, index: int) -> bool:
        """Whether a figure is a claim that no edit has changed so far; the mark of a footnote, "[1]", is none."""
        if index < 0:
            return False
        quantity = draft.mentions[index].quantity
        mark = draft.document.text[max(0, quantity.start - 1) : quantity.start] == "["
        return draft.mentions[index].claim and index not in draft.changed and not mark


def _pronoun_of(draft: Draft, index: int) -> bool:
    """Whether "he" or "she" says it, in its own sentence."""
    speaker, sentence = draft.mentions[index].speaker, draft.mentions[index].sentence
    if speaker is None or draft.document.sentence_index(speaker.start) != sentence:
        return False
    return draft.document.text[speaker.start : speaker.end].lower() in _ONE_PERSON
