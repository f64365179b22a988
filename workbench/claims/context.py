"""What stands around a figure: its clause, what the counted ones did, names and dates, how rare each word is.

One pass over the article counts words; each mention is then read in a window of its sentence, so that a sentence
without end costs no more than a short one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.claims.concepts import concept, noun_key, word_table
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind
from workbench.text.document import Document

REACH = 260
"""Code points read on each side of a figure, within its sentence."""
_NEAR = 9
_CLAUSE = 16
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HARD = frozenset(';:()[]–—…“”"')
_JOINTS = frozenset(
    {"and", "but", "while", "whereas", "because", "although", "though", "when", "which", "where", "as", "if"}
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence says around one mention. Words are concepts (see `concepts`), names are lower case."""

    noun: str
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
    """further, former, each, part: words at the figure that set it apart."""
    whole: str
    """Of an ordinal: what it is a part of, "war" of "the fifth day of the war"; else ""."""
    turns: frozenset[str]
    """Which of several: "first", "last", "previous", of the words near the figure."""
    weekdays: frozenset[str]
    sentence: int


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """How rare each concept is in this article, and which names belong together ("Zvezdny in Kabardino-Balkaria")."""

    weights: dict[str, float]
    kin: dict[str, frozenset[str]]
    names: frozenset[str]

    def weight(self, word: str) -> float:
        """1 for a word that stands in one sentence, 0 for one that stands in all."""
        return self.weights.get(word, 1.0)


def read_words(document: Document) -> ArticleWords:
    """Count the concepts of an article by sentence, and gather its names."""
    frequency: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    small: set[str] = set()
    text = document.text
    for sentence in document.sentences:
        seen = set()
        first = True
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            word = match.group()
            if word[0].isupper():
                if not first:
                    capital[word.lower()] += 1
            else:
                small.add(word)
            seen.add(word)
            first = False
        frequency.update({concept(word) for word in seen})
    total = max(12, len(document.sentences))
    scale = math.log(total)
    weights = {word: max(0.0, math.log(total / count) / scale) for word, count in frequency.items() if word}
    names = frozenset(
        name for name in capital if name not in small and name not in word_table().no_names and len(name) > 1
    )
    return ArticleWords(weights, _kin(text, names), names)


_PLACED = re.compile(
    r"([^\W\d_]+(?:-[^\W\d_]+)*)(?:,| in| near| of| from)(?: the| an?)?(?: [a-z]+){0,3}? ([^\W\d_]+(?:-[^\W\d_]+)*)"
)


def _kin(text: str, names: frozenset[str]) -> dict[str, frozenset[str]]:
    """Names that stand as one place in another, for those that do."""
    found: dict[str, set[str]] = {}
    for match in _PLACED.finditer(text):
        one, other = match.group(1), match.group(2)
        if not (one[0].isupper() and other[0].isupper()):
            continue
        for a in one.lower().split("-"):
            for b in other.lower().split("-"):
                if a in names and b in names and a != b:
                    found.setdefault(a, set()).add(b)
                    found.setdefault(b, set()).add(a)
    return {name: frozenset(others) for name, others in found.items()}


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


def read_contexts(document: Document, mentions: Sequence[Mention], article_words: ArticleWords) -> tuple[Context, ...]:
    """The context of each mention, in order."""
    dates: dict[int, set[str]] = {}
    taken: dict[int, list[tuple[int, int]]] = {}
    for mention in mentions:
        quantity = mention.quantity
        if quantity.kind is Kind.DATE:
            dates.setdefault(mention.sentence, set()).add(quantity.iso)
        taken.setdefault(mention.sentence, []).append((quantity.start, quantity.end))
    return tuple(_context(document, mention, article_words, dates.get(mention.sentence, set())) for mention in mentions)


def _context(document: Document, mention: Mention, article_words: ArticleWords, dates: set[str]) -> Context:
    text, quantity = document.text, mention.quantity
    sentence = document.sentences[mention.sentence] if document.sentences else None
    start = max(sentence.start if sentence else 0, quantity.start - REACH)
    end = min(max(sentence.end if sentence else len(text), quantity.end), quantity.end + REACH)
    before = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, quantity.start)]
    after = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, quantity.end, end)]
    bracketed = bool(after) and after[0].word in ")]" and any(token.word in "([" for token in before[-4:])
    front = _clause_before(before, bracketed=bracketed)
    back = [] if bracketed else _clause_behind(after)
    follow = after[1:] if bracketed else after
    near: set[str] = set()
    far: set[str] = set()
    names: set[str] = set()
    all_names: set[str] = set()
    inside = {id(token) for token in front[-_NEAR:] + back[:_NEAR]}
    for token in before + after:
        word = token.word.lower()
        if not word[0].isalpha():
            continue
        word = word.split("'")[0].split("’")[0]
        key = concept(word)
        if key:
            (near if id(token) in inside else far).add(key)
        if word in article_words.names and token.word[0].isupper():
            all_names.add(word)
            if id(token) in inside:
                names.add(word)
    return Context(
        noun=quantity.unit if quantity.kind in (Kind.COUNT, Kind.ORDINAL) else "",
        near=frozenset(near),
        far=frozenset(far - near),
        names=frozenset(names),
        all_names=frozenset(all_names),
        acts=_acts(follow, quantity.unit) if quantity.kind is Kind.COUNT else frozenset(),
        deed=_deed(front),
        dates=frozenset(dates),
        marks=_marks(before, after),
        whole=_whole(after, quantity.unit) if quantity.kind is Kind.ORDINAL else "",
        sentence=mention.sentence,
        turns=_small_words(front[-_CLAUSE:] + back[:_CLAUSE]) & word_table().turns,
        weekdays=_small_words(before + after) & word_table().weekdays,
    )


def _clause_before(tokens: list[_Token], *, bracketed: bool) -> list[_Token]:
    if bracketed:
        opening = max(i for i, token in enumerate(tokens) if token.word in "([")
        tokens = tokens[:opening]
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].word in _HARD:
            return tokens[i + 1 :]
    return tokens


def _clause_behind(tokens: list[_Token]) -> list[_Token]:
    for i, token in enumerate(tokens):
        if token.word in _HARD:
            return tokens[:i]
    return tokens


def _is_verb(token: _Token, previous: str) -> bool:
    word = token.word
    if not word.islower():
        return False
    words = word_table()
    lower = word.lower()
    if previous in words.auxiliary and lower not in words.auxiliary:
        return not lower.endswith("ly")
    return (len(lower) > 4 and lower.endswith("ed")) or lower in words.irregular


def _acts(tokens: list[_Token], unit: str) -> frozenset[str]:
    """The first verbs behind the counted noun, up to the end of its clause."""
    words = word_table()
    noun = noun_key(unit)
    begin = 0
    if noun:
        for i, token in enumerate(tokens[:8]):
            if token.word in _HARD:
                break
            if noun_key(token.word.lower()) == noun or (noun.endswith("man") and token.word.lower().endswith("men")):
                begin = i + 1
                break
    found: list[str] = []
    previous = ""
    for token in tokens[begin : begin + 14]:
        word = token.word.lower()
        if token.word in _HARD or token.word == "," or (word in _JOINTS and found) or word[0].isdigit():
            break
        if _is_verb(token, previous):
            key = concept(word)
            if key and key not in words.light:
                found.append(key)
        previous = word
    return frozenset(found[:2])


def _deed(tokens: list[_Token]) -> frozenset[str]:
    """The nearest verb in front of the figure, at most six words away."""
    light = word_table().light
    if tokens and tokens[-1].word.islower() and (key := concept(tokens[-1].word)) and key not in light:
        return frozenset({key})
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 7), -1):
        previous = tokens[i - 1].word.lower() if i else ""
        if _is_verb(tokens[i], previous):
            key = concept(tokens[i].word)
            if key and key not in light:
                return frozenset({key})
    return frozenset()


def _small_words(tokens: list[_Token]) -> frozenset[str]:
    return frozenset(token.word.lower() for token in tokens)


def _whole(tokens: list[_Token], unit: str) -> str:
    """The first word with a meaning behind "NOUN of"."""
    for i, token in enumerate(tokens[:6]):
        if token.word == "of" and i and noun_key(tokens[i - 1].word) == noun_key(unit):
            return next((key for after in tokens[i + 1 : i + 5] if (key := concept(after.word))), "")
    return ""


def _marks(before: list[_Token], after: list[_Token]) -> frozenset[str]:
    words = word_table()
    found = set()
    front = {token.word.lower() for token in before[-3:]}
    if front & words.further:
        found.add("further")
    if {token.word.lower() for token in before[-2:]} & words.former:
        found.add("former")
    if {token.word.lower() for token in after[:4]} & words.each or front & words.each:
        found.add("each")
    if {token.word.lower() for token in after[1:2]} & {"them", "whom", "these", "those"} and after[0].word == "of":
        found.add("part")
    opening = [token.word.lower() for token in before[-6:]]
    if opening[-1:] == [","] and any(
        one == "of" and other in {"the", "them", "those"} for one, other in pairwise(opening)
    ):
        found.add("part")
    return frozenset(found)
