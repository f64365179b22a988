"""What stands around a figure: its clause and its sentence, their words, names and dates.

Each mention is read in a window of its sentence, so that a sentence without end costs no more than a short one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.claims.facts.article_words import WORD, ArticleWords, owner_of
from workbench.claims.facts.doings import (
    HARD,
    acts_of,
    counted_in_front,
    deed_named,
    deed_of,
    groups_of,
    marks_of,
    whole_of,
)
from workbench.claims.facts.headings import Standing, standing
from workbench.claims.language.concepts import concept, word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Mention
from workbench.quantities.quantity import (
    AGE,
    COUNT,
    DATE,
    IDENTIFIER,
    MEASURE,
    MONEY,
    ORDINAL,
    PERCENT,
    RATIO,
    Quantity,
)
from workbench.text.document import Document
from workbench.text.remembered import remembered
from workbench.text.tokens import Cutter
from workbench.text.values import value

REACH = 260
"""Code points read on each side of a figure, within its sentence."""
_SET_APART = (",", "(", "[")
_NEAR = 9
_CLAUSE = 16
_OF_A_SUBJECT = (PERCENT, MONEY, MEASURE, RATIO)
_PIECES = Cutter(re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]"))


@value
class Context:
    """What the sentence says around one mention. Words are concepts (see `concepts`), names are lower case."""

    noun: str
    head: str
    """The word right behind the figure, where it says something: "chance" of "a 5 per cent chance"."""
    near: frozenset[str]
    """Of the figure's own clause."""
    far: frozenset[str]
    """Of the rest of its sentence."""
    every: frozenset[str]
    """Of both."""
    names: frozenset[str]
    """Names in its own clause."""
    all_names: frozenset[str]
    person: frozenset[str]
    """Of an age: the name right in front of it, "ada quill" of "Ada Quill, 21,"."""
    acts: frozenset[str]
    """What the counted ones did or had done to them, as the words behind the figure say."""
    deed: frozenset[str]
    """The verb in front of the figure, where it is what was done to them; and what a counted act is: "3 deaths"."""
    dates: frozenset[str]
    """ISO forms of the dates in the sentence."""
    marks: frozenset[str]
    """further, former, each, part, meant, the: words at the figure that set it apart."""
    whole: str
    """Of an ordinal: what it is a part of, "war" of "the fifth day of the war"; else ""."""
    turns: frozenset[str]
    """Which of several: "first", "last", "previous", of the words near the figure."""
    subject: frozenset[str]
    """Of a share, a sum or a measure: what is said to be so much, and its verb: "the food index rose" 0.2 percent."""
    groups: frozenset[str]
    """Whom or which part it is of, where a word alone says so: "women", "north", "capital"."""
    weekdays: frozenset[str]
    sentence: int
    above: bool
    """Whether it stands in a headline, a caption or a bullet point, which repeat what the text says."""
    top: bool
    """Whether it stands in the headline."""
    lead: bool
    """Whether it stands in the first paragraphs of the text, which say what the headline says."""


class Contexts:
    """The context of each mention, by its index, read when it is first asked for: many a figure is never compared."""

    __slots__ = ("_article_words", "_dates", "_document", "_marks", "_mentions", "_named", "_read", "_standing")

    def __init__(self, document: Document, mentions: Sequence[Mention], article_words: ArticleWords) -> None:
        self._document = document
        self._mentions = mentions
        self._article_words = article_words
        self._read: list[Context | None] = [None] * len(mentions)
        self._marks: dict[int, frozenset[str]] = {}
        self._dates: dict[int, set[str]] = {}
        self._named: dict[int, list[Quantity]] = {}
        self._standing: dict[int, Standing] = {}
        for mention in mentions:
            quantity = mention.quantity
            if quantity.kind is DATE and mention.claim:
                self._dates.setdefault(mention.sentence, set()).add(quantity.iso)
            elif quantity.kind is IDENTIFIER:
                self._named.setdefault(mention.sentence, []).append(quantity)

    def __getitem__(self, index: int) -> Context:
        read = self._read[index]
        if read is None:
            mention = self._mentions[index]
            dates = self._dates.get(mention.sentence, set())
            read = _context(self._document, mention, self._article_words, dates, self.standing(mention.sentence))
            if named := self._named.get(mention.sentence):
                read = _with_numbered_names(self._document, read, mention.quantity, named)
            self._read[index] = read
        return read

    def whole(self, index: int) -> str:
        """What a rank is a part of, without the rest of its context."""
        read = self._read[index]
        if read is not None:
            return read.whole
        mention = self._mentions[index]
        return _whole(mention.quantity, beside(self._document, mention)[1])

    def standing(self, sentence: int) -> Standing:
        """Where a sentence stands, which each of its figures asks."""
        if sentence not in self._standing:
            self._standing[sentence] = standing(self._document, sentence)
        return self._standing[sentence]

    def marks(self, index: int) -> frozenset[str]:
        """The marks of one context alone, which are all that is asked of most figures."""
        read = self._read[index]
        if read is not None:
            return read.marks
        if index not in self._marks:
            before, after = beside(self._document, self._mentions[index])
            self._marks[index] = marks_of(before, after, set(map(str.lower, before + after)))
        return self._marks[index]


def beside(document: Document, mention: Mention) -> tuple[list[str], list[str]]:
    """The words and signs of the window in front of a mention and behind it."""
    text, quantity = document.text, mention.quantity
    sentence = document.sentences[mention.sentence] if document.sentences else None
    start = max(sentence.start if sentence else 0, quantity.start - REACH)
    if sentence and start == sentence.start:
        start = _behind_dateline(document, start, quantity.start)
    end = min(max(sentence.end if sentence else len(text), quantity.end), quantity.end + REACH)
    return _PIECES.texts(text[start : quantity.start]), _PIECES.texts(text[quantity.end : end])


def _context(
    document: Document, mention: Mention, article_words: ArticleWords, dates: set[str], stands: Standing
) -> Context:
    text, quantity = document.text, mention.quantity
    before, after = beside(document, mention)
    bracketed = bool(after) and after[0] in ")]" and any(piece in "([" for piece in before[-4:])
    first, last = clause_before(before, bracketed=bracketed)
    front = before[first:last]
    back = [] if bracketed else clause_behind(after)
    near, names = _known({*front[-_NEAR:], *back[:_NEAR]}, article_words)
    clause = front[-_CLAUSE:] + back[:_CLAUSE]
    pieces = set(before)
    pieces.update(after)
    lowers = set(map(str.lower, pieces))
    every, all_names = _known(pieces, article_words)
    if mention.speaker is not None and quantity.kind is not AGE:
        # Who says it does not tell of what it is said.
        said_by = {word.lower() for word in WORD.findall(text, *mention.speaker)}
        names, all_names = names - said_by, all_names - said_by
    return Context(
        noun=(quantity.unit or counted_in_front(front)) if quantity.kind in (COUNT, ORDINAL) else "",
        head=concept(after[0]) if after and after[0].islower() else "",
        near=near,
        far=every - near,
        every=every,
        names=names,
        all_names=all_names,
        person=_person(before) if quantity.kind is AGE else frozenset(),
        acts=acts_of(after[1:] if bracketed else after, quantity.unit) if quantity.kind is COUNT else frozenset(),
        deed=deed_of(front) | deed_named(quantity.unit),
        dates=frozenset(dates),
        marks=marks_of(before, after, lowers),
        whole=_whole(quantity, after),
        sentence=mention.sentence,
        above=stands.above,
        top=stands.top,
        lead=stands.lead,
        subject=_subject(front) if quantity.kind in _OF_A_SUBJECT else frozenset(),
        groups=groups_of(clause, quantity.unit),
        turns=word_table().turns.intersection(map(str.lower, clause)),
        weekdays=word_table().weekdays & lowers,
    )


def _person(before: list[str]) -> frozenset[str]:
    """The name in front of the comma or bracket at the end of some pieces."""
    name: set[str] = set()
    if before and before[-1] in _SET_APART:
        for piece in reversed(before[:-1]):
            if not (piece[0].isupper() and len(piece) > 1):
                break
            name.add(piece.lower())
    return frozenset(name)


def _whole(quantity: Quantity, after: list[str]) -> str:
    return whole_of(after, quantity.unit) if quantity.kind is ORDINAL else ""


def _subject(front: list[str]) -> frozenset[str]:
    """The concepts in front of a figure, back to a comma or to a word that opens another clause with its own noun."""
    words = word_table()
    start = max(0, len(front) - _CLAUSE)
    for i in range(len(front) - 1, start - 1, -1):
        opens = front[i] in words.joints and i + 1 < len(front) and front[i + 1] in words.definite
        if front[i] == "," or opens:
            start = i + 1
            break
    return frozenset(map(_concept_of, front[start:])) - {""}


def _with_numbered_names(document: Document, read: Context, quantity: Quantity, named: list[Quantity]) -> Context:
    """A context with the names that hold a number, as "S&P 500" and "Unit 12", which are no words."""
    near, every = set(read.names), set(read.all_names)
    for name in named:
        between = document.text[min(name.end, quantity.end) : max(name.start, quantity.start)]
        if len(between) > REACH:
            continue
        words = " ".join(document.text[name.start : name.end].casefold().split())
        every.add(words)
        if HARD.isdisjoint(between):
            near.add(words)
    return replace(read, names=frozenset(near), all_names=frozenset(every))


def _behind_dateline(document: Document, start: int, end: int) -> int:
    """Where a paragraph begins behind the place and day in front of it: "OSLO, May 3 - At least 64 people ..."."""
    if not document.text[start : start + 2].isupper():
        return start
    match = pattern("context", "dateline").match(document.text, start, end)
    return match.end() if match else start


def _known(pieces: set[str], article_words: ArticleWords) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts of some pieces, and the names among them."""
    written = article_words.written
    names = frozenset(map(written.__getitem__, written.keys() & pieces))
    return frozenset(filter(None, map(_concept_of, pieces))), names


@remembered(50_000)
def _concept_of(piece: str) -> str:
    """The concept of a word as it is written; "" of a sign or a number."""
    return concept(owner_of(piece.lower())) if piece[0].isalpha() else ""


def clause_before(pieces: list[str], *, bracketed: bool) -> tuple[int, int]:
    """Where the figure's clause begins and ends among what stands in front; a bracket belongs to what it follows."""
    end = max(i for i, piece in enumerate(pieces) if piece in "([") if bracketed else len(pieces)
    for i in range(end - 1, -1, -1):
        if pieces[i] in HARD:
            return i + 1, end
    return 0, end


def clause_behind(pieces: list[str]) -> list[str]:
    """What stands behind a figure, up to where its clause ends."""
    for i, piece in enumerate(pieces):
        if piece in HARD:
            return pieces[:i]
    return pieces
