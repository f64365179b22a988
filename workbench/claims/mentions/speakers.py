"""Who asserts a figure, where the sentence or the quotation around it says so."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import is_adverb, is_past
from workbench.claims.lexicon import lexicon
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_FARTHEST = 24
"""How many words a speaker's name and office may take."""
_STOPS = frozenset('.;:!?—–()[]…“”„«»"‘')
_ENDS = frozenset(";.?!")
_QUOTES = frozenset('“”„«»"‘’')
_DOUBLE = _QUOTES - frozenset("‘’")
_NEAR = 8
"""How far in front of "shows" the study or the figures may stand."""
_SOURCES = 3
"""How many named sources on either side of a figure may be its own."""
_SCARE = 3
"""A quotation of so few words is a borrowed term, not somebody's speech."""


class _Quotation(NamedTuple):
    """Indices of the opening and the closing mark; an open quotation ends behind the last word."""

    open: int
    close: int


class Speakers:
    """Who speaks in one paragraph: its quotations are found once, then asked for each figure."""

    __slots__ = ("_asked", "_lex", "_named", "_quotations", "_reports", "_spoken", "_words")

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lex = lexicon()
        self._quotations = _quotations_of(words)
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
            if phrase[0] not in here:
                continue
            at = low
            while True:
                try:
                    at = lowers.index(phrase[0], at, high)
                except ValueError:
                    break
                behind = at + len(phrase)
                if tuple(lowers[at:behind]) == phrase:
                    end = self._name_end(behind, high, relative=False)
                    if end > behind:
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

    def _beside(self, quotation: _Quotation, low: int) -> Span | None:
        lowers = self._words.lowers
        behind = quotation.close + 1
        if behind < len(lowers) and lowers[behind] == ",":
            behind += 1
        ends_sentence = 0 < quotation.close <= len(lowers) and lowers[quotation.close - 1] == "."
        if behind < len(lowers) and not ends_sentence:
            limit = min(len(lowers), behind + _FARTHEST)
            if lowers[behind] in self._lex.speech:
                end = self._name_end(behind + 1, limit)
                if end > behind + 1:
                    return self._span(behind + 1, end)
            verb = next((at for at in range(behind + 1, limit) if self._speaks(at, quoting=True)), -1)
            if verb > 0 and not _STOPS.intersection(lowers[behind:verb]):
                return self._subject(verb, behind)
        return self._announced(quotation.open, low)

    def _announced(self, opening: int, low: int) -> Span | None:
        """Who is named in front of a quotation: "the mayor said:", "continues another:"."""
        lowers = self._words.lowers
        if opening == 0 or lowers[opening - 1] not in self._lex.that | {":", ","}:
            return None
        first = max(0, opening - _FARTHEST)
        for verb in range(opening - 2, first - 1, -1):
            if lowers[verb] in _STOPS:
                break
            if lowers[verb] in self._lex.speech:
                inverted = verb > 0 and lowers[verb - 1] == "," and verb + 1 < opening - 1
                if inverted:
                    return self._span(verb + 1, opening - 1)
                return self._subject(verb, min(first, low) if low <= verb else first)
        return None

    def _reported(self, figure: int, low: int, high: int) -> Span | None:
        """Who is named in the figure's own sentence: "the soldiers say two ...", "..., the ministry said"."""
        lowers, speech, reports = self._words.lowers, self._lex.speaking, self._lex.reports
        for verb in range(figure - 1, max(low, figure - 3 * _FARTHEST) - 1, -1):
            if lowers[verb] in _ENDS:
                break
            if lowers[verb] not in reports:
                continue
            spoken = lowers[verb] in speech and self._speaks(verb)
            if (spoken or self._puts(verb, figure)) and self._around(verb) < 0:
                found = self._subject(verb, low)
                if found is not None:
                    return found
        for comma in range(figure + 1, min(high, figure + 3 * _FARTHEST)):
            if lowers[comma] != "," or comma + 2 >= high or self._around(comma) >= 0:
                continue
            inverted = lowers[comma + 1] in self._lex.speech and lowers[comma + 1] not in self._lex.telling
            if inverted and lowers[comma + 2] not in self._lex.pronouns:
                end = self._name_end(comma + 2, high)
                if end > comma + 2 and not self._has_verb(comma + 2, end):
                    return self._span(comma + 2, end)
            for verb in range(comma + 2, min(high, comma + _FARTHEST)):
                if lowers[verb] in _STOPS:
                    break
                spoken = lowers[verb] in speech and self._speaks(verb, quoting=self._ends(comma + 1, verb, high))
                if spoken and self._closes(verb, high):
                    found = self._subject(verb, comma + 1)
                    if (
                        found is None
                        or found.start <= self._words.starts[comma + 1 + (lowers[comma + 1] in self._lex.clause_words)]
                    ):
                        return found
                    break
        return None

    def _puts(self, verb: int, figure: int) -> bool:
        """Whether a verb gives the figure as an estimate: "police put the crowd at about 5,000"."""
        lex = self._lex
        passive = verb > 0 and self._words.lowers[verb - 1] in lex.passive
        return (
            self._words.lowers[verb] in lex.putting
            and not passive
            and not lex.at_age.isdisjoint(self._words.lowers[max(verb, figure - _SOURCES) : figure])
        )

    def _has_verb(self, start: int, end: int) -> bool:
        """Whether a clause and no name stands there: "said net profit doubled"."""
        lowers, lex = self._words.lowers, self._lex
        return any(is_past(lowers[at]) and lowers[at - 1] not in lex.determiners for at in range(start, end))

    def _ends(self, subject: int, verb: int, high: int) -> bool:
        """Whether a clause ends with a verb: "..., the bishop wrote.", "..., Peter Marsh wrote, and ..."."""
        following = self._words.lowers[verb + 1] if verb + 1 < high else "."
        named = all(text[0].isupper() for text in self._words.texts[subject:verb])
        return following == "." or (following == "," and named)

    def _closes(self, verb: int, high: int) -> bool:
        """Whether nothing but a time, a place or a listener follows a verb of speech: no clause of its own."""
        lowers = self._words.lowers
        following = lowers[verb + 1] if verb + 1 < high else "."
        lex = self._lex
        opens = following in lex.that or following in lex.determiners or following in lex.pronouns
        return not opens and not following[0].isdigit()

    def _speaks(self, at: int, *, quoting: bool = False) -> bool:
        """Whether the word is a verb of speech here, and no noun ("the claims of") or passive ("is said to")."""
        lowers, lex = self._words.lowers, self._lex
        word = lowers[at]
        if at == 0 or (word in lex.quoting and not quoting):
            return False
        following = lowers[at + 1] if at + 1 < len(lowers) else "."
        if word in lex.finding:
            return self._finds(at, following)
        if word not in lex.speech:
            return False
        before = lowers[at - 2] if at > 1 and lowers[at - 1] in lex.at_first else lowers[at - 1]
        if word.endswith(lex.gone) and following in lex.to and word not in lex.speech_to:
            return False
        if before in lex.determiners or before in lex.prepositions or before.endswith("'s"):
            return False
        if before in lex.passive:
            return False
        if word.endswith(lex.gone) and following in lex.particles:
            # "Prices were reported up 0.4 percent".
            return False
        if word in lex.speech_nouns:
            if self._words.texts[at][0].isupper():
                # "The United States said".
                return False
            named = at > 1 and self._words.texts[at - 1][0].isupper() and following[0].isalpha()
            opens = following in lex.that or following in lex.determiners or following in lex.pronouns
            return opens or (named and following not in lex.prepositions)
        return True

    def _finds(self, at: int, following: str) -> bool:
        """Whether a verb of finding stands with what is found, or behind a source: "figures show", "found that"."""
        lowers, lex = self._words.lowers, self._lex
        before = lowers[at - 1]
        if before in lex.passive or before in lex.determiners or before in lex.prepositions:
            return False
        return following in lex.that or not lex.source_nouns.isdisjoint(lowers[max(0, at - _NEAR) : at])

    def _subject(self, verb: int, low: int) -> Span | None:
        """The noun phrase in front of a verb, from `low` on, with what stands between commas behind the name."""
        lowers, lex = self._words.lowers, self._lex
        end = verb
        while end > low and (
            lowers[end - 1] in lex.auxiliaries or lowers[end - 1] in lex.adverbs or is_adverb(lowers[end - 1])
        ):
            end -= 1
        if end > low + 1 and lowers[end - 1] in lex.weekdays:
            # "The ministry on Monday said."
            end -= 2 if lowers[end - 2] in lex.prepositions else 1
        if end > low and lowers[end - 1] in lex.relatives:
            end -= 1
            if end > low and lowers[end - 1] == ",":
                end -= 1
        start = end
        if start > low and lowers[start - 1] == ",":
            end -= 1
            start = next((at for at in range(end - 1, max(low, end - _FARTHEST) - 1, -1) if lowers[at] == ","), low)
            if start == low and lowers[low] != ",":
                return None
        floor = max(low, start - _FARTHEST)
        if start == end > floor and lowers[end - 1] in lex.subject_pronouns:
            return self._span(end - 1, end)
        while start > floor:
            word = lowers[start - 1]
            if word == "," or word in _STOPS or (word in lex.conjunctions and word not in lex.both):
                break
            if word in lex.clause_words or word in lex.clause_openers:
                break
            if word in lex.both and not self._joins_names(start - 1, low):
                break
            start -= 1
        if start + 2 < end and lowers[start] in lex.near_turns and lowers[start + 1] in lex.time_units:
            start += 2
        if start >= end or self._is_share(start, end):
            return None
        return self._span(start, end)

    def _is_share(self, start: int, end: int) -> bool:
        """Whether so many of those asked say it, and the one who counted them is the source: "62% said"."""
        lowers, lex = self._words.lowers, self._lex
        near = lowers[start + 1] if start + 1 < end and lowers[start] in lex.near_words else lowers[start]
        return near in lex.share_words or not lex.percents.isdisjoint(lowers[start:end])

    def _joins_names(self, at: int, low: int) -> bool:
        """Whether "and" stands between two names, and not between two clauses."""
        texts = self._words.texts
        return low < at < len(texts) - 1 and texts[at - 1][0].isupper() and texts[at + 1][0].isupper()

    def _name_end(self, start: int, high: int, *, relative: bool = True) -> int:
        """Where the noun phrase that begins at `start` ends: at a comma, a stop, a relative or a new clause."""
        lowers, lex = self._words.lowers, self._lex
        at = start
        limit = min(high, start + _FARTHEST)
        while at < limit:
            word = lowers[at]
            if word == "," or word in _STOPS or (word in lex.conjunctions and word not in lex.both):
                break
            if word in lex.relative_words or (relative and word in lex.auxiliaries):
                break
            if relative and at > start and word in lex.circumstances:
                break
            if relative and word in lex.both and not self._joins_names(at, start):
                break
            at += 1
        return at


def _quotations_of(words: Words) -> list[_Quotation]:
    """The quotations of a paragraph, in order; single marks count where there are no double ones."""
    texts = words.texts
    if _QUOTES.isdisjoint(texts):
        return []
    double = not _DOUBLE.isdisjoint(texts)
    opening = frozenset('“„«"') if double else frozenset("‘")
    closing = frozenset('”»"') if double else frozenset("’")
    found, begun = [], -1
    for at, text in enumerate(texts):
        if begun < 0 and text in opening:
            begun = at
        elif begun >= 0 and text in closing:
            if at - begun > _SCARE + 1:
                found.append(_Quotation(begun, at))
            begun = -1
        elif begun >= 0 and text in opening:
            begun = at
    if begun >= 0 and len(texts) - begun > _SCARE:
        found.append(_Quotation(begun, len(texts)))
    return found
