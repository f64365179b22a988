"""Who does what is told, and to whom: whether a bare figure counts those who act or those who are acted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.meant import points_to_whole

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.claims.mentions.nouns import Phrase

_ADVERBS_BETWEEN = 1
"""Words between who does it and what is done at most."""


def befalls_people(words: Words, front: int, after: int) -> bool:
    """Whether a bare figure is the object of what is done to people: "killed 17", not "killed 17 of them"."""
    lowers, lex = words.lowers, lexicon()
    at = front - 1
    if at > 0 and lowers[at] in lex.off:
        at -= 1
    return at >= 0 and lowers[at] in lex.done_to_people and not points_to_whole(words, after)


def does_it(words: Words, phrase: Phrase, front: int) -> bool:
    """Whether a noun names who does it, and not to whom: "Police arrest 40", "two men killed 17 and hurt five"."""
    lowers, lex = words.lowers, lexicon()
    done = [
        at
        for at in range(front)
        if lowers[at] in lex.done_to_people and (at == 0 or lowers[at - 1] not in lex.auxiliaries)
    ]
    between = lowers[phrase.last + 1 : done[0]] if done else ()
    return bool(done) and phrase.last < done[0] and len(between) <= _ADVERBS_BETWEEN and "," not in between


def is_of_parent(words: Words, before: int) -> bool:
    """Whether a figure is of somebody's children: "a mother of three works nights"."""
    lowers, lex = words.lowers, lexicon()
    return lowers[before - 1] in lex.of and lowers[before - 2] in lex.parents


def speaks(words: Words, front: int, after: int) -> bool:
    """Whether so many are named by an article alone and say something: "the two have insisted that"."""
    lowers, lex = words.lowers, lexicon()
    if front < 1 or lowers[front - 1] not in lex.the:
        return False
    while after < len(lowers) and (
        lowers[after] in lex.auxiliaries or lowers[after] in lex.adverbs or is_adverb(lowers[after])
    ):
        after += 1
    return after < len(lowers) and lowers[after] in lex.speech
