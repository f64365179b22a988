"""What stands right beside a figure and goes with it: a rate, a direction, a comparison, the brackets around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_past
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.labels.said import is_turned
from workbench.claims.mentions.labels.width import WIDTH, fit
from workbench.claims.mentions.phrases import noun_words

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_LISTED = 8
"""How many words the brackets of one who scored hold at most."""
_FAR = 5
"""How many words in front of a bracket say what it belongs to."""


def rated(words: Words, shown: str, after: int) -> str:
    """A figure for each of something: "$3,450 per person", "84 cents a share", "$9 million a year"; or empty."""
    lex = lexicon()
    if (
        after + 2 < len(words)
        and words.lowers[after] in lex.purpose
        and words.lowers[after + 1] in lex.rate_words
        and words.lowers[after + 1] not in lex.ones
    ):
        named = noun_words(words, after + 2)
        return fit(shown, " ".join((*words.lowers[after : after + 2], *named))) if named else ""
    if after + 1 >= len(words) or words.lowers[after] not in lex.money_rates or is_turned(words, after + 1):
        return ""
    unit = words.lowers[after + 1]
    if unit in lex.time_units:
        return fit(shown, words.lowers[after], unit)
    named = noun_words(words, after + 1)[:2]
    if not named or (len(named) == 2 and (is_past(named[1].lower()) or named[1].lower() in lex.weekdays)):
        named = named[:1]
    return fit(shown, f"{words.lowers[after]} {' '.join(named)}") if named else ""


def bracketed(words: Words, shown: str, before: int, after: int) -> str:
    """A figure alone in brackets, with what they stand behind: "29%: 171 trials", "1989: Goldeneye"; or empty."""
    lex, lowers = lexicon(), words.lowers
    if before < 2 or lowers[before - 1] != "(" or after >= len(words) or lowers[after] != ")":
        return ""
    first = before - 1
    while first > 0 and before - first < _FAR:
        word = lowers[first - 1]
        if not (word[0].isalnum() or word in "$€£%") or word in lex.prepositions or word in lex.conjunctions:
            break
        if word in lex.determiners or word in lex.auxiliaries:
            break
        first -= 1
        if word[0].isdigit() and not lowers[first - 1][:1].isdigit():
            break
    named = " ".join(words.texts[first : before - 1])
    return f"{shown}: {named}" if named and len(shown) + len(named) + 2 <= WIDTH else ""


def scorer(words: Words, before: int) -> str:
    """Who scored in a minute that stands in brackets in front of word `before`: "Oake (12, 55)"; or empty."""
    opened = next((at for at in range(before - 1, max(0, before - _LISTED), -1) if words.lowers[at] == "("), 0)
    named = opened > 0 and words.texts[opened - 1][0].isupper()
    return words.texts[opened - 1] if named else ""


def directed(words: Words, shown: str, after: int) -> str:
    """A measure with where it leads: "40 miles northwest of Bray", "10 degrees above normal"; or empty."""
    lex, lowers = lexicon(), words.lowers
    if after >= len(words) or not (lowers[after] in lex.directions or lowers[after] in lex.standing):
        return ""
    behind = after + 1
    if behind < len(words) and (lowers[behind] in lex.of or lowers[behind] in lex.from_words):
        noun = noun_words(words, behind + 1)
        return fit(shown, lowers[after], f"{lowers[behind]} {' '.join(noun)}") if noun else f"{shown} {lowers[after]}"
    if lowers[after] in lex.prepositions:
        noun = noun_words(words, behind)
        return fit(shown, f"{lowers[after]} {' '.join(noun)}") if noun else ""
    return f"{shown} {lowers[after]}"
