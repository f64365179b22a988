"""What a pronoun beside a claim means: who "she" is that says it, what "140 of them" counts.

Nobody works that out for certain. What is asked is whether the text in front still names what it named before: the
nearest sentence in front that names anybody, or counts anything, is read on both sides and compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import is_plural
from workbench.claims.language.words import Words, words_of
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.meant import points_to_whole
from workbench.claims.mentions.plurals import nearest_plural
from workbench.claims.mentions.speech.speakers import Speakers
from workbench.claims.mentions.verbs import is_verb
from workbench.quantities.languages import vocabulary
from workbench.quantities.quantity import Kind
from workbench.quantities.scanner import scan
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.mention import Mention
    from workbench.text.document import Document

_WITHIN = re.compile(r"(?<=[\w,] )[^\W\d_][\w'’-]*")
_BACK = 4
"""How many sentences in front are looked at."""
_OF_SOMETHING = (Kind.COUNT, Kind.PERCENT, Kind.RATIO)
_COUNTED = 3
"""Words between a figure and the noun that it counts."""


def named_in_front(document: Document, pronoun: Span) -> tuple[str, ...]:
    """The names in front of a pronoun, in its own sentence or else in the nearest one in front that has any."""
    for words in _in_front(document, pronoun.start):
        found = tuple(dict.fromkeys(_names(document, words)))
        if found:
            return found
    return ()


def pronoun_counted(document: Document, mention: Mention) -> str:
    """The pronoun of "140 of them", "1 percent of them"; empty where there is none."""
    quantity = mention.quantity
    if quantity.kind not in _OF_SOMETHING:
        return ""
    sentence = document.sentences[mention.sentence]
    words = words_of(document.text, max(quantity.end, quantity.qualifier_end), sentence.end)
    return words.lowers[1] if points_to_whole(words, 0) else ""


class InFront(NamedTuple):
    """The plural nouns that "them" or "they" can mean, in lower case and in text order."""

    nouns: tuple[str, ...] = ()
    counted: bool = False
    """Whether a figure counts them; otherwise they just stand there."""

    def is_lost(self, now: InFront) -> bool:
        """Whether what the pronoun can have meant does not stand in front any more: one that was counted, or all."""
        lost = set(self.nouns) - set(now.nouns)
        return bool(lost) and (self.counted or len(lost) == len(set(self.nouns)))


def counted_in_front(document: Document, offset: int, *, within: bool) -> InFront:
    """What is counted nearest in front of an offset; where nothing is, the plural nouns there.

    `within` says whether the pronoun may mean a plural noun of its own sentence that nobody counts: "half of which",
    and not "crews brought it back for 300 of them".
    """
    for number, words in enumerate(_in_front(document, offset)):
        start, end = (words.starts[0], words.end(len(words) - 1)) if len(words) else (0, 0)
        figures = [quantity.moved(start) for quantity in scan(document.text[start:end])]
        # "Metres" of "3.4 metres" is part of a figure, and nothing that is counted.
        units = {at for it in figures for at in range(words.at(it.start), words.at(it.end))}
        plurals = list(_plurals(words, units))
        behind = [words.at(it.end) for it in figures if it.kind is Kind.COUNT]
        told = [at for at in plurals if any(figure <= at <= figure + _COUNTED for figure in behind)]
        if told or (plurals and (number or within)):
            return InFront(tuple(words.lowers[at] for at in sorted(told or plurals)), bool(told))
    return InFront()


def _in_front(document: Document, offset: int) -> Iterator[Words]:
    """What stands in front of an offset: the rest of its sentence, then whole sentences, the nearest first."""
    index = document.sentence_index(offset)
    paragraph = document.sentences[index].paragraph
    yield words_of(document.text, document.sentences[index].start, offset)
    for sentence in reversed(document.sentences[max(0, index - _BACK) : index]):
        if sentence.paragraph < paragraph - 1:
            return
        yield words_of(document.text, sentence.start, sentence.end)


def _names(document: Document, words: Words) -> Iterator[str]:
    """Names of people, as far as capitals show them, without places behind a preposition and what is quoted."""
    quoted = Speakers(words)
    at = 0
    while at < len(words):
        first = at
        while at < len(words) and words.texts[at][:1].isupper() and _is_name(words, at):
            at += 1
        if at == first:
            at += 1
            continue
        placed = first > 0 and words.lowers[first - 1] in lexicon().prepositions
        opens = first == 0 or not words.texts[first - 1][0].isalnum()
        alone = opens and at == first + 1 and not _is_named(document.text, words, first)
        if not (placed or alone or quoted.is_quoted(first)):
            yield " ".join(text.removesuffix("'s").removesuffix("’s") for text in words.texts[first:at])


def _is_name(words: Words, at: int) -> bool:
    """Whether a word with a capital is no pronoun, day, month or function word that begins a sentence."""
    lex, word = lexicon(), words.lowers[at]
    if word in lex.weekdays or word in lex.pronouns or word in vocabulary().months or word in lex.number_words:
        return False
    opens = at == 0 or not words.texts[at - 1][0].isalnum()
    return not opens or not (word in vocabulary().function_words or word in lex.determiners or word in lex.adverbs)


def _is_named(text: str, words: Words, at: int) -> bool:
    """Whether a word that begins a sentence is a name: one that does something, or has its capital elsewhere too."""
    does = at + 1 < len(words) and is_verb(words, at + 1, lexicon()) and not is_plural(words.lowers[at])
    return does or words.texts[at] in _capitals(text)


@lru_cache(maxsize=2)
def _capitals(text: str) -> frozenset[str]:
    """The words of a text that have a capital within a sentence; both drafts are asked for again and again."""
    return frozenset(word for word in _WITHIN.findall(text) if word[0].isupper())


def _plurals(words: Words, units: set[int]) -> Iterator[int]:
    """Places of the plural nouns; words of `units` are none."""
    signs = [at for at, text in enumerate(words.texts) if not text[0].isalnum()]
    # The search for a noun ends at a sign: it begins again in front of each.
    for first, before in zip([-1, *signs], [*signs, len(words)], strict=True):
        at = before
        while (phrase := nearest_plural(words, at, units, low=first + 1)) is not None:
            at = phrase.head
            yield at
