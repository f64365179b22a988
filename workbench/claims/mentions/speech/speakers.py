"""Who asserts a figure, where the sentence or the quotation around it says so."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.speech.quotations import Quotation, quotations_of
from workbench.claims.mentions.speech.subjects import FARTHEST, STOPS, name_end, subject_of
from workbench.claims.mentions.speech.verbs import closes, ends_clause, has_verb, puts, speaks
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_ENDS = frozenset(";.?!")
_MANNER = 3
"""How far behind "according to" the manner of something may stand: "according to their size"."""
_SOURCES = 3
"""How many named sources on either side of a figure may be its own."""


class Speakers:
    """Who speaks in one paragraph: its quotations are found once, then asked for each figure."""

    __slots__ = ("_asked", "_lex", "_named", "_quotations", "_reports", "_spoken", "_words")

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lex = lexicon()
        self._quotations = quotations_of(words)
        self._asked = -1
        self._named: list[tuple[int, int]] = []
        self._reports = False
        """Whether the sentence that was asked for has a word that may report."""
        self._spoken: dict[int, Span | None] = {}

    def of(self, figure: int, low: int, high: int) -> Span | None:
        """Who asserts the figure at word `figure` of the sentence `low` to `high`; None is the writer."""
        inside = self._around(figure)
        if low != self._asked:
            self._asked = low
            here = frozenset(self._words.lowers[low:high])
            self._named = self._sources(low, high, here)
            self._reports = not here.isdisjoint(self._lex.reports)
        nearest = bisect_left(self._named, (figure,))
        for start, end in self._named[max(0, nearest - _SOURCES) : nearest + _SOURCES]:
            if self._around(start) == inside:
                return self._span(start, end)
        if inside >= 0:
            spoken = self._quoted(inside, low)
            if spoken is not None:
                return spoken
            figure = self._quotations[inside].open
        return self._reported(figure, low, high) if self._reports else None

    def continues(self) -> bool:
        """Whether the paragraph opens with a quotation that may go on with the words of the one before it."""
        return bool(self._quotations) and self._quotations[0].open == 0

    def last(self) -> Span | None:
        """Who speaks the last quotation of the paragraph, where that is named."""
        number = len(self._quotations) - 1
        return self._quoted(number, 0) if number >= 0 else None

    def is_quoted(self, figure: int) -> bool:
        """Whether the figure at a word stands in a quotation."""
        return self._around(figure) >= 0

    def _around(self, at: int) -> int:
        """Index of the quotation that holds word `at`; -1 outside all."""
        index = bisect_left(self._quotations, (at,)) - 1
        return index if index >= 0 and at < self._quotations[index].close else -1

    def _span(self, start: int, end: int) -> Span:
        """The place of the words `start` to `end`, exclusive."""
        return Span(self._words.starts[start], self._words.end(end - 1))

    def _sources(self, low: int, high: int, here: frozenset[str]) -> list[tuple[int, int]]:
        """Where the sentence, which has the words `here`, names a source: "according to the mayor"."""
        lowers, found = self._words.lowers, []
        if here.isdisjoint(self._lex.source_openers):
            return []
        for phrase in self._lex.sources:
            if not here.issuperset(phrase):
                continue
            at = low
            while True:
                try:
                    at = lowers.index(phrase[0], at, high)
                except ValueError:
                    break
                behind = at + len(phrase)
                if tuple(lowers[at:behind]) == phrase:
                    end = name_end(self._words, behind, high, relative=False)
                    if end > behind and not self._lex.manners.intersection(lowers[behind : behind + _MANNER]):
                        found.append((behind, end))
                at += 1
        return sorted(found)

    def _quoted(self, index: int, low: int) -> Span | None:
        """Who speaks a quotation: named behind it, in front of it, or with the one before or behind it."""
        for near in (index, index - 1, index + 1, index - 2):
            if not 0 <= near < len(self._quotations):
                continue
            if near not in self._spoken:
                self._spoken[near] = self._beside(self._quotations[near], low)
            if self._spoken[near] is not None:
                return self._spoken[near]
        return None

    def _beside(self, quotation: Quotation, low: int) -> Span | None:
        lowers = self._words.lowers
        behind = quotation.close + 1
        if behind < len(lowers) and lowers[behind] == ",":
            behind += 1
        ends_sentence = 0 < quotation.close <= len(lowers) and lowers[quotation.close - 1] == "."
        if behind < len(lowers) and not ends_sentence:
            limit = min(len(lowers), behind + FARTHEST)
            if lowers[behind] in self._lex.speech:
                end = name_end(self._words, behind + 1, limit)
                if end > behind + 1:
                    return self._span(behind + 1, end)
            verb = next((at for at in range(behind + 1, limit) if speaks(self._words, at, quoting=True)), -1)
            if verb > 0 and not STOPS.intersection(lowers[behind:verb]):
                return self._subject(verb, behind)
        return self._announced(quotation.open, low)

    def _announced(self, opening: int, low: int) -> Span | None:
        """Who is named in front of a quotation: "the mayor said:", "continues another:"."""
        lowers = self._words.lowers
        if opening == 0 or lowers[opening - 1] not in self._lex.that | {":", ","}:
            return None
        first = max(0, opening - FARTHEST)
        for verb in range(opening - 2, first - 1, -1):
            if lowers[verb] in STOPS:
                break
            if verb > 0 and lowers[verb - 1] == "," and verb + 1 < opening - 1 and self._is_inverted(verb):
                return self._span(verb + 1, opening - 1)
            if lowers[verb] in self._lex.speech and speaks(self._words, verb, quoting=True):
                return self._subject(verb, min(first, low) if low <= verb else first)
        for start, end in self._named:
            if end == opening - 1:
                return self._span(start, end)
        return None

    def _reported(self, figure: int, low: int, high: int) -> Span | None:
        """Who is named in the figure's own sentence: "the soldiers say two ...", "..., the ministry said"."""
        return self._in_front(figure, low) or self._behind(figure, high)

    def _in_front(self, figure: int, low: int) -> Span | None:
        lowers, lex = self._words.lowers, self._lex
        for verb in range(figure - 1, max(low, figure - 3 * FARTHEST) - 1, -1):
            if lowers[verb] in _ENDS:
                break
            if lowers[verb] not in lex.reports or self._around(verb) >= 0:
                continue
            if puts(self._words, verb, figure) or (lowers[verb] in lex.speaking and speaks(self._words, verb)):
                found = self._subject(verb, low)
                if found is not None:
                    return found
        return None

    def _behind(self, figure: int, high: int) -> Span | None:
        lowers, lex = self._words.lowers, self._lex
        for comma in range(figure + 1, min(high, figure + 3 * FARTHEST)):
            if lowers[comma] != "," or comma + 2 >= high or self._around(comma) >= 0:
                continue
            if self._is_inverted(comma + 1):
                end = name_end(self._words, comma + 2, high)
                if end > comma + 2 and not has_verb(self._words, comma + 2, min(end + 1, high)):
                    return self._span(comma + 2, end)
            for verb in range(comma + 2, min(high, comma + FARTHEST)):
                if lowers[verb] in STOPS:
                    break
                if lowers[verb] not in lex.speaking:
                    continue
                ending = ends_clause(self._words, comma + 1, verb, high)
                if speaks(self._words, verb, quoting=ending) and closes(self._words, verb, high):
                    found = self._subject(verb, comma + 1)
                    begins = comma + 1 + (lowers[comma + 1] in lex.clause_words)
                    if found is None or found.start <= self._words.starts[begins]:
                        return found
                    break
        return None

    def _is_inverted(self, verb: int) -> bool:
        """Whether the speaker stands behind a verb of speech: ", said the mayor", and no listener or time."""
        lowers, lex = self._words.lowers, self._lex
        follower = lowers[verb + 1]
        listens = lowers[verb] in lex.telling or follower in lex.pronouns or follower in lex.prepositions
        # "Add 300g rice."
        listens = listens or follower[0].isdigit()
        return lowers[verb] in lex.speech and not listens

    def _subject(self, verb: int, low: int) -> Span | None:
        """The place of the subject of a verb, in the words from `low` on."""
        found = subject_of(self._words, verb, low)
        return self._span(*found) if found else None
