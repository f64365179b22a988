"""All sentences of an article and its sources, found again by figure and by rare words.

Equal sentences are kept once with their places, and no look-up walks further than a fixed budget, so that many claims
against much text stay within n log n. Leaves to `links` what a passage found here means for a claim.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from workbench.claims.links.akin import AkinFigures
from workbench.claims.links.likeness import Subject
from workbench.claims.links.vocabulary import Vocabulary, rarity
from workbench.claims.mention import Mention
from workbench.claims.mentions.furniture import WHY_LIST_NUMBER
from workbench.quantities.quantity import DATED, Kind, Quantity
from workbench.text.document import Document

LONGEST = 800
"""Code points of a passage at most: a sentence beyond it is cut into pieces, as in a text of one endless line."""
PLACES = 3
"""Places kept of a sentence that a document repeats word for word."""
BUDGET = 400
"""Entries of the index that one claim may look at by wording; and as many by figure."""
FIGURES = 24
"""Figures of one passage that are compared with a claim."""

_WEIGHED = 14
"""Passages that are weighed by all their words, of those that share the heaviest."""
_GATHERED = BUDGET // 2
"""Passages with a claim's heaviest words, beside which those that have only a lighter one are not among the nearest."""
_ONE_SUBJECT = 0.2
"""Share of a claim's words, by weight, below which a passage with another figure speaks of something else."""
_SAME_FIGURE = 0.1
"""The same for a passage with the claim's figure."""
_ANYWAY = 5
"""Passages with the claim's figure that are read however little they share."""
_UNSEEN = 100
"""Passages imagined beside the given ones: in two sentences, a word that stands in both still tells something."""

_COMMONEST = 12
"""Words of the article, the commonest, of which a source that is about the same speaks."""
_DATE, _RATIO = Kind.DATE, Kind.RATIO

FigureKey = float | str


class Place(NamedTuple):
    """Where a passage stands; `source` None is the article."""

    source: int | None
    start: int
    end: int


@dataclass(slots=True)
class Passage:
    """One wording of a sentence, with the figures of its first place, and all places that are kept."""

    document: Document
    start: int
    end: int
    text: str
    figures: tuple[Mention, ...]
    dates: tuple[Quantity, ...]
    """Those of its figures that are dates."""
    places: list[Place]

    @property
    def is_told(self) -> bool:
        """Whether a source has it."""
        return self.places[-1].source is not None

    def in_front_of(self, figure: Mention) -> str:
        """The sign in front of a figure: a colon behind a label, a bar in a table; empty where it opens the passage."""
        before = self.text[: figure.quantity.start - self.start].rstrip()
        # A loss stands in brackets: "| (142) |".
        return before.removesuffix("(").rstrip()[-1:] if before.endswith("| (") else before[-1:]


def pieces(document: Document) -> Iterator[tuple[int, int]]:
    """The sentences of a document as (start, end), those longer than `LONGEST` cut at white space."""
    for sentence in document.sentences:
        start = sentence.start
        while sentence.end - start > LONGEST:
            cut = document.text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = start + LONGEST if cut < 0 else cut
            yield start, cut
            start = cut + (document.text[cut] == " ")
        if start < sentence.end:
            yield start, sentence.end


def figure_keys(quantity: Quantity) -> tuple[FigureKey, ...]:
    """Under which keys a figure is found: its ends as numbers, a share in percent, a date by what it knows best."""
    kind = quantity.kind
    if kind in DATED:
        return (_best_known(quantity.iso),)
    low, high = quantity.low, quantity.high
    if low == high and low is not None and kind is not _RATIO:
        return (float(low),)
    ends = {end for end in (low, high) if end is not None}
    if kind is _RATIO:
        ends = {round(end * 100, 3) for end in ends}
    return tuple(float(end) for end in ends)


def _best_known(iso: str) -> str:
    """What a date says most exactly: its day, else its month, else its year; times and ranges as they stand."""
    if "T" in iso or "/" in iso:
        return iso
    year, _, rest = iso.partition("-")
    month, _, day = rest.removeprefix("-").partition("-")
    if year == "" and rest.startswith("--"):
        month, day = "", rest[2:]
    return f"day {day}" if day else f"month {month}" if month else f"year {year}"


class PassageIndex:
    """An inverted index of passages by content word and by figure."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.passages: list[Passage] = []
        self._words: list[tuple[int, ...]] = []
        self._by_text: dict[str, int] = {}
        self._by_word: defaultdict[int, list[int]] = defaultdict(list)
        self._by_figure: defaultdict[FigureKey, list[int]] = defaultdict(list)
        self._akin = AkinFigures()
        self._within: dict[FigureKey, dict[int, list[int]]] = {}
        self._norms: dict[int, float] = {}
        self._starts: list[int] = []
        self._at: list[int] = []

    def add(self, document: Document, mentions: Sequence[Mention], source: int | None) -> None:
        """Take in the sentences of a document; `mentions` are its figures in text order.

        The number of a list's item says nothing of what anybody claims.
        """
        mentions = [mention for mention in mentions if mention.why_not != WHY_LIST_NUMBER]
        upcoming = 0
        for start, end in pieces(document):
            while upcoming < len(mentions) and mentions[upcoming].quantity.start < start:
                upcoming += 1
            first = upcoming
            while upcoming < len(mentions) and mentions[upcoming].quantity.start < end:
                upcoming += 1
            self._take(document, start, end, tuple(mentions[first : min(upcoming, first + FIGURES)]), source)

    def _take(self, document: Document, start: int, end: int, figures: tuple[Mention, ...], source: int | None) -> None:
        text = document.text[start:end]
        index = self._by_text.setdefault(text, len(self.passages))
        if source is None:
            self._starts.append(start)
            self._at.append(index)
        if index < len(self.passages):
            places = self.passages[index].places
            if sum(place.source == source for place in places[-PLACES:]) < PLACES:
                places.append(Place(source, start, end))
            return
        words = self.vocabulary.numbers(text)
        self._words.append(words)
        dates = tuple([mention.quantity for mention in figures if mention.quantity.kind is _DATE])
        place = Place(source, start, end)
        self.passages.append(Passage(document, start, end, text, figures, dates, [place]))
        by_word = self._by_word
        for word in words:
            by_word[word].append(index)
        keys = [key for mention in figures for key in figure_keys(mention.quantity)]
        for key in keys if len(keys) < 2 else set(keys):
            self._by_figure[key].append(index)
        self._akin.add(index, figures)

    @cached_property
    def _commonest(self) -> list[int]:
        """The words that stand in most sentences of the article."""
        counts = Counter(word for index in dict.fromkeys(self._at) for word in self._words[index])
        return [word for word, _ in counts.most_common(_COMMONEST)]

    def about(self, source: int | None) -> float:
        """How much a source speaks of what the article speaks of, 0 to 1; ask only when all documents are in."""
        words = self._commonest
        held = sum(any(self._stands_in(index, source) for index in self._by_word[word]) for word in words)
        return held / len(words) if words else 0.0

    def _stands_in(self, index: int, source: int | None) -> bool:
        return any(place.source == source for place in self.passages[index].places)

    def place_of(self, offset: int) -> tuple[int, int]:
        """Where the article's passage around `offset` begins, and which one it is."""
        number = max(0, bisect_right(self._starts, offset) - 1)
        return self._starts[number], self._at[number]

    def index_of(self, text: str) -> int | None:
        """Which passage has this wording; None where no document has the sentence, or it was cut into pieces."""
        return self._by_text.get(text)

    def words_of_article(self) -> frozenset[int]:
        """Every content word of the article."""
        return frozenset(word for index in self._at for word in self._words[index])

    @cached_property
    def rarities(self) -> dict[int, float]:
        """How much each word tells among these passages; ask only when all documents are in."""
        total = len(self.passages) + _UNSEEN
        tells = {number: rarity(number, total) for number in set(map(len, self._by_word.values()))}
        return {word: tells[len(listed)] for word, listed in self._by_word.items()}

    def find(self, asked: Subject, keys: Sequence[FigureKey], most: int) -> list[int]:
        """Passages with one of the figures, and passages with the words that weigh most; up to `most` of either."""
        found = dict.fromkeys(self._nearest(asked, _overlap(asked, self._by_word), most, _ONE_SUBJECT, 0))
        for key in keys:
            found |= dict.fromkeys(self._with_figure(key, asked, most))
        return list(found)

    def told_around(self, asked: Subject, index: int) -> float:
        """How much of a claim's words, by weight, stands in a passage or in the one before it, 0 to 1."""
        weights, words = asked.weights, set(self._words[index])
        if index and self.passages[index - 1].document is self.passages[index].document:
            words.update(self._words[index - 1])
        return sum([weights[word] for word in weights.keys() & words]) / asked.total if weights else 0.0

    def akin(self, quantity: Quantity) -> list[int]:
        """Passages with a figure that rounds to this one in some unit, or is a slip of the hand away."""
        return self._akin.akin(quantity)

    def _with_figure(self, key: FigureKey, asked: Subject, most: int) -> list[int]:
        listed = self._by_figure.get(key, [])
        if len(listed) <= _ANYWAY:
            return listed
        if len(listed) <= _WEIGHED:
            return self._nearest(asked, listed, most, _SAME_FIGURE, _ANYWAY)
        within = self._within.get(key)
        if within is None:
            within = self._within[key] = defaultdict(list)
            for index in listed:
                for word in self._words[index]:
                    within[word].append(index)
        return self._nearest(asked, _overlap(asked, within), most, _SAME_FIGURE, _ANYWAY)

    def _nearest(self, asked: Subject, found: Iterable[int], most: int, enough: float, anyway: int) -> list[int]:
        """The passages that share enough of the claim's words, the most alike first; the first few in any case."""
        near = sorted([(self._share(asked, index), -index) for index in found], reverse=True)[:most]
        return [-index for place, (share, index) in enumerate(near) if share >= enough or place < anyway]

    def _share(self, asked: Subject, index: int) -> float:
        """About what `likeness` will say of a passage, without its names and the places of its words."""
        weights, rarities, words = asked.weights, self.rarities, self._words[index]
        dot = held = 0.0
        for word in weights.keys() & words:
            weight = weights[word]
            held += weight
            dot += weight * rarities[word]
        if not held:
            return 0.0
        norm = self._norms.get(index)
        if norm is None:
            norm = self._norms[index] = math.hypot(*map(rarities.__getitem__, words))
        return 0.5 * dot / (asked.norm * norm) + 0.5 * held / asked.total


def _overlap(asked: Subject, postings: Mapping[int, Sequence[int]]) -> list[int]:
    """The passages that share most with the weighted words, heaviest first, as far as `BUDGET` goes."""
    scores: dict[int, float] = {}
    left = BUDGET
    for word in asked.heaviest:
        listed = postings.get(word)
        if listed is None:
            continue
        weight = asked.weights[word]
        again = scores.keys() & listed[:left]
        if len(scores) < _GATHERED:
            scores = dict.fromkeys(listed[:left], weight) | scores
        for index in again:
            scores[index] += weight
        left -= len(listed)
        if left <= 0:
            break
    return sorted(scores, key=scores.__getitem__, reverse=True)[:_WEIGHED]
