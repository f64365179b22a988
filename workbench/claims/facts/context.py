"""What stands around a figure: its clause, what the counted ones did, names and dates, how rare each word is.

One pass over the article counts words; each mention is then read in a window of its sentence, so that a sentence
without end costs no more than a short one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.language.concepts import concept, noun_key, word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind
from workbench.text.document import Document
from workbench.text.tokens import Cutter

REACH = 260
"""Code points read on each side of a figure, within its sentence."""
_NEAR = 9
_CLAUSE = 16
_REACH_OF_ACT = 10
_MEANT = 7
"""Words in front of a figure among which a plan or a wish shows that it is meant to be, and is not yet."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PIECES = Cutter(re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]"))
_HARD = frozenset(';:()[]–—…“”"')


class Context(NamedTuple):
    """What the sentence says around one mention. Words are concepts (see `concepts`), names are lower case."""

    noun: str
    head: str
    """The word right behind the figure, where it says something: "chance" of "a 5 per cent chance"."""
    near: frozenset[str]
    """Of the figure's own clause."""
    far: frozenset[str]
    """Of the rest of its sentence."""
    names: frozenset[str]
    """Names in its own clause."""
    all_names: frozenset[str]
    acts: frozenset[str]
    """What the counted ones did or had done to them, as the words behind the figure say."""
    deed: frozenset[str]
    """The verb in front of the figure, where it is what was done to them."""
    dates: frozenset[str]
    """ISO forms of the dates in the sentence."""
    marks: frozenset[str]
    """further, former, each, part, meant: words at the figure that set it apart."""
    whole: str
    """Of an ordinal: what it is a part of, "war" of "the fifth day of the war"; else ""."""
    turns: frozenset[str]
    """Which of several: "first", "last", "previous", of the words near the figure."""
    groups: frozenset[str]
    """Whom or which part it is of, where a word alone says so: "women", "north", "capital"."""
    weekdays: frozenset[str]
    sentence: int


class ArticleWords(NamedTuple):
    """How rare each concept is in this article, and which names belong together ("Zvezdny in Kabardino-Balkaria")."""

    weights: dict[str, float]
    kin: dict[str, frozenset[str]]
    names: frozenset[str]
    written: dict[str, str]
    """Each form in which a name is written, and the name: "Arden's" is "arden"."""

    def weight(self, word: str) -> float:
        """1 for a word that stands in one sentence, 0 for one that stands in all."""
        return self.weights.get(word, 1.0)

    def rarest(self, words: frozenset[str], number: int) -> list[str]:
        """The rarest of some words first, at most so many; equally rare ones by the alphabet."""
        weighed = sorted([(-self.weights.get(word, 1.0), word) for word in words])
        return [word for _, word in weighed[:number]]


def read_words(document: Document) -> ArticleWords:
    """Count the concepts of an article by sentence, and gather its names."""
    # Whole sentences go through sets here, and words are looked at once each: this runs over all of the text.
    frequency: Counter[str] = Counter()
    inner: set[str] = set()
    every: set[str] = set()
    text = document.text
    for sentence in document.sentences:
        words = _WORD.findall(text, sentence.start, sentence.end)
        seen = set(words)
        every |= seen
        inner.update(words[1:])
        frequency.update(set(map(concept, seen)))
    total = max(12, len(document.sentences))
    scale = math.log(total)
    rarity = {count: max(0.0, math.log(total / count) / scale) for count in set(frequency.values())}
    weights = {word: rarity[count] for word, count in frequency.items() if word}
    small = {word for word in every if word[0].islower()}
    capital = {word.lower() for word in inner if word[0].isupper()}
    names = frozenset([word for word in capital - small - word_table().no_names if len(word) > 1])
    owners = {word: _owner(word.lower()) for word in every if word[0].isupper()}
    written = {word: name for word, name in owners.items() if name in names}
    return ArticleWords(weights, _kin(text, names), names, written)


def _owner(word: str) -> str:
    """A word without its apostrophe and what follows: "arden's" gives "arden"."""
    return word.replace("’", "'").partition("'")[0]


# A name begins with its capital and not with the look-behind, so that the search leaps from capital to capital.
@cache
def _placed() -> re.Pattern[str]:
    return re.compile(word_table().placed)


def _kin(text: str, names: frozenset[str]) -> dict[str, frozenset[str]]:
    """Names that stand as one place in another, for those that do."""
    found: dict[str, set[str]] = {}
    for match in _placed().finditer(text):
        one, other = match.groups()
        for a in one.lower().split("-"):
            for b in other.lower().split("-"):
                if a in names and b in names and a != b:
                    found.setdefault(a, set()).add(b)
                    found.setdefault(b, set()).add(a)
    return {name: frozenset(others) for name, others in found.items()}


class Contexts:
    """The context of each mention, by its index, read when it is first asked for: many a figure is never compared."""

    __slots__ = ("_article_words", "_dates", "_document", "_mentions", "_read")

    def __init__(self, document: Document, mentions: Sequence[Mention], article_words: ArticleWords) -> None:
        self._document = document
        self._mentions = mentions
        self._article_words = article_words
        self._read: list[Context | None] = [None] * len(mentions)
        self._dates: dict[int, set[str]] = {}
        for mention in mentions:
            quantity = mention.quantity
            if quantity.kind is Kind.DATE and mention.claim:
                self._dates.setdefault(mention.sentence, set()).add(quantity.iso)

    def __getitem__(self, index: int) -> Context:
        read = self._read[index]
        if read is None:
            mention = self._mentions[index]
            dates = self._dates.get(mention.sentence, set())
            read = self._read[index] = _context(self._document, mention, self._article_words, dates)
        return read


def _context(document: Document, mention: Mention, article_words: ArticleWords, dates: set[str]) -> Context:
    text, quantity = document.text, mention.quantity
    sentence = document.sentences[mention.sentence] if document.sentences else None
    start = max(sentence.start if sentence else 0, quantity.start - REACH)
    if sentence and start == sentence.start:
        start = _behind_dateline(document, start, quantity.start)
    end = min(max(sentence.end if sentence else len(text), quantity.end), quantity.end + REACH)
    before = _PIECES.texts(text[start : quantity.start])
    after = _PIECES.texts(text[quantity.end : end])
    bracketed = bool(after) and after[0] in ")]" and any(piece in "([" for piece in before[-4:])
    first, last = _clause_before(before, bracketed=bracketed)
    front = before[first:last]
    back = [] if bracketed else _clause_behind(after)
    near, names = _known(front[-_NEAR:] + back[:_NEAR], article_words)
    every, all_names = _known(before + after, article_words)
    if mention.speaker is not None and quantity.kind is not Kind.AGE:
        # Who says it does not tell of what it is said.
        said_by = {word.lower() for word in _WORD.findall(text, *mention.speaker)}
        names, all_names = names - said_by, all_names - said_by
    return Context(
        noun=quantity.unit if quantity.kind in (Kind.COUNT, Kind.ORDINAL) else "",
        head=concept(after[0]) if after and after[0].islower() else "",
        near=near,
        far=every - near,
        names=names,
        all_names=all_names,
        acts=_acts(after[1:] if bracketed else after, quantity.unit) if quantity.kind is Kind.COUNT else frozenset(),
        deed=_deed(front),
        dates=frozenset(dates),
        marks=_marks(before, after),
        whole=_whole(after, quantity.unit) if quantity.kind is Kind.ORDINAL else "",
        sentence=mention.sentence,
        groups=_groups(front[-_CLAUSE:] + back[:_CLAUSE], quantity.unit),
        turns=word_table().turns.intersection(map(str.lower, front[-_CLAUSE:] + back[:_CLAUSE])),
        weekdays=word_table().weekdays.intersection(map(str.lower, before + after)),
    )


def _behind_dateline(document: Document, start: int, end: int) -> int:
    """Where a paragraph begins behind the place and day in front of it: "OSLO, May 3 - At least 64 people ..."."""
    if not document.text[start : start + 2].isupper():
        return start
    match = pattern("context", "dateline").match(document.text, start, end)
    return match.end() if match else start


def _known(pieces: list[str], article_words: ArticleWords) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts of some pieces, and the names among them."""
    different = set(pieces)
    concepts = set(map(_concept_of, different))
    concepts.discard("")
    written = article_words.written
    return frozenset(concepts), frozenset([written[piece] for piece in written.keys() & different])


@lru_cache(maxsize=50_000)
def _concept_of(piece: str) -> str:
    """The concept of a word as it is written; "" of a sign or a number."""
    return concept(_owner(piece.lower())) if piece[0].isalpha() else ""


def _clause_before(pieces: list[str], *, bracketed: bool) -> tuple[int, int]:
    """Where the figure's clause begins and ends among what stands in front; a bracket belongs to what it follows."""
    end = max(i for i, piece in enumerate(pieces) if piece in "([") if bracketed else len(pieces)
    for i in range(end - 1, -1, -1):
        if pieces[i] in _HARD:
            return i + 1, end
    return 0, end


def _clause_behind(pieces: list[str]) -> list[str]:
    for i, piece in enumerate(pieces):
        if piece in _HARD:
            return pieces[:i]
    return pieces


def _is_verb(word: str, previous: str) -> bool:
    if not word.islower():
        return False
    words = word_table()
    if previous in words.auxiliary and word not in words.auxiliary:
        return not word.endswith(tuple(words.adverb_endings))
    return (len(word) > 4 and word.endswith(tuple(words.past_endings))) or word in words.irregular


def _acts(pieces: list[str], unit: str) -> frozenset[str]:
    """The first verbs behind the counted noun, up to the end of its clause."""
    words = word_table()
    noun = noun_key(unit)
    begin = 0
    if noun:
        for i, piece in enumerate(pieces[:8]):
            if piece in _HARD:
                break
            if noun_key(piece.lower()) == noun or (
                noun.endswith(tuple(words.one_endings)) and piece.lower().endswith(tuple(words.many_endings))
            ):
                begin = i + 1
                break
    found: list[str] = []
    previous = ""
    for piece in pieces[begin : begin + _REACH_OF_ACT]:
        word = piece.lower()
        if piece in _HARD or piece == "," or (word in words.joints and found) or word[0].isdigit():
            break
        if _is_verb(piece, previous) and previous not in words.before_adjectives:
            key = concept(word)
            if key and key not in words.light:
                found.append(key)
        previous = word
    return frozenset(found[:2])


def _deed(pieces: list[str]) -> frozenset[str]:
    """The nearest verb in front of the figure, at most six words away."""
    light = word_table().light
    if pieces and pieces[-1].islower() and (key := concept(pieces[-1])) and key not in light:
        return frozenset({key})
    for i in range(len(pieces) - 1, max(-1, len(pieces) - 7), -1):
        previous = pieces[i - 1].lower() if i else ""
        if _is_verb(pieces[i], previous):
            key = concept(pieces[i])
            if key and key not in light:
                return frozenset({key})
    return frozenset()


def _groups(pieces: list[str], unit: str) -> frozenset[str]:
    """The words for a group, without names and without the counted noun itself."""
    words = frozenset(piece for piece in pieces if piece.islower())
    found = frozenset(word for row in word_table().groups if (both := row & words) for word in both)
    return frozenset(word for word in found if concept(word) != concept(unit.lower())) if found else found


def _whole(pieces: list[str], unit: str) -> str:
    """The first word with a meaning behind "NOUN of"."""
    words = word_table()
    for i, piece in enumerate(pieces[:6]):
        if piece in words.of and i and noun_key(pieces[i - 1]) == noun_key(unit):
            return next((key for after in pieces[i + 1 : i + 5] if (key := concept(after))), "")
    return ""


def _marks(before: list[str], after: list[str]) -> frozenset[str]:
    words = word_table()
    found = set()
    front, back = list(map(str.lower, before[-_MEANT:])), list(map(str.lower, after[:4]))
    added = not words.further.isdisjoint(front[-3:]) or not words.more.isdisjoint(back[:1])
    if added or not words.beside.isdisjoint(front[-6:]):
        found.add("further")
    if not words.meant.isdisjoint(front):
        found.add("meant")
    if not words.onlookers.isdisjoint(map(str.lower, before + after)):
        found.add("guess")
    if not words.former.isdisjoint(front[-2:]):
        found.add("former")
    if not words.each.isdisjoint(front[-3:] + back):
        found.add("each")
    if len(after) > 1 and after[0] in words.of and back[1] in words.those:
        found.add("part")
    if front[-1:] == [","] and any(one in words.of and other in words.whole for one, other in pairwise(front[-6:])):
        found.add("part")
    return frozenset(found)
