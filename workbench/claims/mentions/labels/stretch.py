"""The words in front of a figure, or those behind it, where no rule of grammar tells what it says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.labels.width import WIDTH

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_FAR = 7
"""How many words a stretch has at most."""
_STOPS_IN_FRONT = frozenset(",(–—")


def with_stretch(text: str, words: Words, shown: str, before: int, after: int) -> str:
    """A figure with the words in front, back to the nearest stop, else those behind: "6%: sales up", "€3m in Braga"."""
    room = WIDTH - len(shown) - 2
    behind = _behind(text, words, after, room)
    if behind and before > 0 and after < len(words) and words.lowers[after] in lexicon().prepositions:
        listed = words.lowers[before - 1] == "," or words.lowers[before - 1] in lexicon().conjunctions
        if listed:
            # "€5m in Faro, €3m in Braga and €2m in Viseu."
            return f"{shown} {behind}"
    if told := _in_front(text, words, before, room):
        return f"{shown}: {told}"
    return f"{shown} {behind}" if behind else shown


@cache
def _joining() -> frozenset[str]:
    """Words that no stretch begins with."""
    lex = lexicon()
    return lex.prepositions | lex.conjunctions | lex.relatives | lex.determiners


@cache
def _small() -> frozenset[str]:
    """Words that say nothing by themselves."""
    lex = lexicon()
    return _joining() | lex.pronouns | lex.subject_pronouns | lex.auxiliaries | lex.adverbs


def _in_front(text: str, words: Words, before: int, room: int) -> str:
    last = before - (before > 0 and words.lowers[before - 1] in _STOPS_IN_FRONT)
    last = first = _without_loose_end(words, last, max(0, last - _FAR))
    while first > 0 and last - first < _FAR and _goes_on(words, first - 1) and _size(words, first - 1, last) <= room:
        first -= 1
    while first < last and (words.lowers[first] in _joining() or not words.lowers[first][0].isalnum()):
        first += 1
    return _told(text, words, first, last)


def _behind(text: str, words: Words, after: int, room: int) -> str:
    last = after
    while last < len(words) and last - after < _FAR and _goes_on(words, last) and _size(words, after, last + 1) <= room:
        last += 1
    return _told(text, words, after, _without_loose_end(words, last, after))


def _goes_on(words: Words, at: int) -> bool:
    """Whether a word is of a stretch: a word, a figure, or a sign that goes with one."""
    return words.lowers[at][0].isalnum() or words.lowers[at] in "%$€£"


def _size(words: Words, first: int, last: int) -> int:
    return words.end(last - 1) - words.starts[first]


def _without_loose_end(words: Words, last: int, first: int) -> int:
    """Where a stretch ends without the small words at its end: "appeal for", "which it was"; "sales up" is whole."""
    small, whole = _small(), lexicon().particles
    while last > first and words.lowers[last - 1] in small and words.lowers[last - 1] not in whole:
        last -= 1
    return last


def _told(text: str, words: Words, first: int, last: int) -> str:
    """A stretch as the text has it; empty where it has nothing but pronouns and other small words."""
    small = _small()
    named = any(word.isalpha() and len(word) > 1 and word not in small for word in words.lowers[first:last])
    return " ".join(text[words.starts[first] : words.end(last - 1)].split()) if named else ""
