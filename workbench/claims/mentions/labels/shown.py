"""A figure as a label shows it, with the small words that it says nothing without.

"Five years ago", "in his 60s", "children under five", "4 percent higher", "three-year deal".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_plural, singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.noun_ends import is_person
from workbench.claims.mentions.phrases import noun_words
from workbench.quantities.amount import HYPHENS
from workbench.quantities.quantity import COUNT, DURATION, ORDINAL, RANGE, RATIO, VAGUE, Kind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.quantities.quantity import Quantity

_NEVER = "(?!)"
"""For what a language has no words."""
_TIED = (Kind.COUNT, Kind.ORDINAL)
_PLAIN = frozenset((Kind.COUNT, Kind.ORDINAL, Kind.RATIO, Kind.DURATION, Kind.AGE, Kind.MEASURE))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(lexicon().label[name] or _NEVER)


def figure(text: str, quantity: Quantity) -> str:
    """A figure as a label shows it: counts in words become digits, all else stays as written, on one line."""
    written = " ".join(text[quantity.start : quantity.end].split())
    if quantity.kind is RATIO and quantity.parts is not None and _pattern("to_parts").search(written):
        return f"{quantity.parts[0]:,} {lexicon().label['of']} {quantity.parts[1]:,}"
    if quantity.kind is COUNT and not any(map(str.isdigit, written)):
        value = quantity.low if quantity.low is not None else quantity.high
        if written.lower() in lexicon().adverbs:
            return written.lower()
        if (
            quantity.bound not in (VAGUE, RANGE)
            and isinstance(value, int)
            and lexicon().loose.isdisjoint(written.lower().split())
        ):
            return f"{value:,}"
    numbered = quantity.kind is ORDINAL and written[-1:].isdigit()
    plain = quantity.kind in _PLAIN and not numbered and (written[1:2].islower() or written[1:2] == " ")
    return written[:1].lower() + written[1:] if plain else written


def tied_on(text: str, quantity: Quantity) -> str:
    """What a hyphen ties to a figure and is no noun: "-strong", "-largest"; empty without it."""
    match = _pattern("tied").match(text, quantity.end) if quantity.kind in _TIED else None
    return match.group() if match else ""


def described(words: Words, quantity: Quantity, shown: str, after: int) -> str:
    """A spell of time with the noun that it describes or lies in: "90-minute clash", "20 years in prison"; or empty."""
    if quantity.kind is not DURATION:
        return ""
    following = words.lowers[after] if after < len(words) else "."
    if not HYPHENS.isdisjoint(shown) and following[0].isalpha():
        noun = noun_words(words, after)
        return " ".join((shown, *noun)) if noun else ""
    if following in lexicon().of and (noun := noun_words(words, after + 1)):
        return f"{shown} {following} {' '.join(noun)}"
    if following in lexicon().inside and after + 1 < len(words) and words.texts[after + 1].islower():
        noun = noun_words(words, after + 1)
        articled = words.lowers[after + 1] in lexicon().determiners
        return f"{shown} {following} {' '.join(noun)}" if noun and not articled and len(noun) < 3 else ""
    return ""


def with_turn(words: Words, shown: str, before: int) -> str:
    """A spell of time with the word in front that says which: "last week", "first 10 minutes"."""
    lex = lexicon()
    opens = before > 1 and (words.lowers[before - 2] in lex.determiners or words.lowers[before - 2] in lex.prepositions)
    turned = opens and words.lowers[before - 1] in lex.spell_turns
    return f"{words.lowers[before - 1]} {shown}" if turned else shown


def since_when(words: Words, shown: str, before: int) -> str:
    """A date behind a superlative: "lowest since 1998"; empty where none is said."""
    lex, lowers = lexicon(), words.lowers
    if before < 2 or lowers[before - 1] not in lex.since:
        return ""
    for first in range(before - 2, max(-1, before - 6), -1):
        if not lowers[first].isalpha():
            return ""
        if lowers[first].endswith(lex.superlative_endings) and lowers[first] not in lex.superlatives:
            return " ".join((*lowers[first:before], shown))
    return ""


def with_tail(words: Words, shown: str, after: int) -> str:
    """A figure with the word behind that turns it: "five years ago", "4 percent higher", "30 percent less likely"."""
    lex = lexicon()
    following = words.lowers[after] if after < len(words) else "."
    if following in lex.turning:
        return f"{shown} {following}"
    if following in lex.comparatives:
        last = after + 1
        if last < len(words) and words.lowers[last] in lex.clause_words:
            noun = noun_words(words, last + 1)
            return " ".join((shown, following, words.lowers[last], *noun) if noun else (shown, following))
        last += last < len(words) and words.lowers[last] in lex.compared
        if last + 1 < len(words) and words.lowers[last] in lex.to:
            last += 2
        return " ".join((shown, *words.lowers[after:last]))
    return shown


def aged(words: Words, quantity: Quantity, shown: str, before: int) -> str:
    """An age with whose it is: "in his mid-30s", "men aged 45 to 64", "children under five", "34: Ilya Marsh"."""
    lex, lowers = lexicon(), words.lowers
    at = words.at(quantity.start)
    if shown.isalpha() and quantity.low is not None and quantity.low == quantity.high:
        shown = f"{quantity.low}"
    if at > 1 and lowers[at - 1] in lex.age_bounds and is_plural(lowers[at - 2]):
        return f"{lowers[at - 2]} {lowers[at - 1]} {shown}"
    if shown.isdecimal() and before > 0 and lowers[before - 1] in lex.aged_words:
        return f"{lowers[before - 1]} {' '.join(words.lowers[before:at])} {shown}"
    if (
        shown.startswith(tuple(lex.ages))
        and at > 0
        and is_plural(lowers[at - 1])
        and is_person(singular(lowers[at - 1]))
    ):
        return f"{lowers[at - 1]} {shown}"
    if at > 0 and words.end(at - 1) >= quantity.end:
        # "Mid-30s" is one word.
        at -= 1
        shown = words.lowers[at]
    owner = at - 1
    while owner > 0 and lowers[owner] in lex.parts_of_decade:
        owner -= 1
    if shown.endswith("s") and owner > 0 and lowers[owner] in lex.possessives and lowers[owner - 1] in lex.inside:
        return f"{lowers[owner - 1]} " + "".join(_spaced(words, owner, at)) + shown
    if shown.isdecimal() and before > 1 and lowers[before - 1] in (",", "("):
        first = before - 1
        while first > 0 and before - first < 4 and words.texts[first - 1][0].isupper() and lowers[first - 1].isalpha():
            first -= 1
        first += first == 0 and lowers[0].endswith(lex.going) and first + 1 < before - 1
        if first == before - 1 and is_person(lowers[first - 1]):
            first -= 1
        return f"{shown}: {' '.join(words.texts[first : before - 1])}" if first < before - 1 else ""
    return f"{lex.label['aged']} {shown}" if shown.isdecimal() else ""


def _spaced(words: Words, first: int, last: int) -> list[str]:
    """Words with the space that stands behind each, if any."""
    tight = [words.end(index) == words.starts[index + 1] for index in range(first, last)]
    return [word + ("" if close else " ") for word, close in zip(words.lowers[first:last], tight, strict=True)]


def around(words: Words, quantity: Quantity) -> tuple[int, int]:
    """The word where a figure with its qualifier begins, and the one behind it."""
    start = quantity.begins
    return words.at(start), words.at(max(quantity.end, quantity.qualifier_end))
