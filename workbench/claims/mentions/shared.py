"""One noun behind the last of several figures: "40 small, 12 medium and three large dams"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb, is_past, is_plural, singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.nouns import Phrase, counted

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_MODIFIERS = 2
"""How many words may stand between a figure and the comma or "and" in front of the next."""
_LISTED = 6
"""How many figures such a list holds at most."""


def shared_noun(words: Words, after: int) -> Phrase | None:
    """The phrase behind the last figure of a list whose first ends in front of word `after`; None without one."""
    for _ in range(_LISTED):
        at = _next_figure(words, after)
        if at < 0:
            return None
        phrase = counted(words, at, one=False)
        if phrase is not None and words.lowers[phrase.head] not in lexicon().unchanging:
            return phrase
        after = at
    return None


def of_dozens(words: Words, after: int) -> Phrase | None:
    """The noun behind magnitude words of which the first ends at word `after`: "dozens, if not hundreds, of dams"."""
    lowers, lex = words.lowers, lexicon()
    at = after
    for _ in range(_LISTED):
        closed = at + 1 < len(words) and lowers[at] == "," and lowers[at + 1] in lex.of
        if at + closed < len(words) and lowers[at + closed] in lex.of and at + closed > after:
            return counted(words, at + closed, one=False)
        joint = at
        while at < len(words) and (lowers[at] == "," or lowers[at] in lex.either or lowers[at] in lex.or_even):
            at += 1
        if at == joint or at >= len(words) or not _is_vague(lowers[at]):
            return None
        at += 1
        while at + 1 < len(words) and lowers[at] in lex.of and _is_vague(lowers[at + 1]):
            at += 2
    return None


def _is_vague(word: str) -> bool:
    """Whether a word is a magnitude in the plural: "hundreds", "tens"."""
    lex = lexicon()
    return word in lex.tens or (is_plural(word) and singular(word) in lex.scales)


def _next_figure(words: Words, after: int) -> int:
    """The word behind the next figure of the list, past the modifier of the one before; -1 where none follows."""
    lowers, lex = words.lowers, lexicon()
    at = after
    while at < len(words) and at - after <= _MODIFIERS and _modifies(lowers[at]):
        at += 1
    joint = at
    while at < len(words) and (lowers[at] == "," or lowers[at] in lex.either):
        at += 1
    if joint in (after, at) or joint - after > _MODIFIERS or at >= len(words):
        return -1
    figure = at
    while at < len(words) and (lowers[at][0].isdigit() or lowers[at] in lex.number_words):
        at += 1
    return at if at > figure else -1


def _modifies(word: str) -> bool:
    """Whether a word may describe a noun that is left out: "6 million unbanked and 19 million underbanked homes"."""
    lex = lexicon()
    closed = word in lex.prepositions or word in lex.determiners or word in lex.pronouns or word in lex.auxiliaries
    closed = closed or word in lex.conjunctions or word in lex.either or word in lex.adverbs
    told = is_past(word) and not (word.startswith(lex.without) and word.endswith(lex.gone))
    return word.isalpha() and not closed and not told and not is_adverb(word)
