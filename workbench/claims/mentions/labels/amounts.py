"""Labels of money, percentages and measures: the noun behind, the noun in front, or the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_past
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.labels.beside import bracketed, directed, rated
from workbench.claims.mentions.labels.clauses import clause
from workbench.claims.mentions.labels.said import is_turned, participle_before, told_by
from workbench.claims.mentions.labels.width import WIDTH, fit, joined_by
from workbench.claims.mentions.phrases import noun_words
from workbench.claims.mentions.verbs import is_verb, predicate_at, predicate_behind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words


def amount(words: Words, shown: str, before: int, after: int) -> str:
    """Money, percentages, measures, ages: with the noun behind, the noun in front or the clause, in this order."""
    lowers, lex = words.lowers, lexicon()
    beside = bracketed(words, shown, before, after) or rated(words, shown, after) or directed(words, shown, after)
    if beside:
        return beside
    following = lowers[after] if after < len(words) else "."
    start = after + 2 if after + 1 < len(words) and lowers[after + 1] in lex.possessives else after + 1
    object_ = noun_words(words, start) if following in lex.of or following in lex.inside else []
    if following in lex.of and not object_:
        object_ = _numbered(words, after + 1)
    if following in lex.of and after + 2 < len(words) and lowers[after + 1] in lex.pointed_at:
        predicate = predicate_behind(words, after + 2)
        pointed = told_by(words, predicate, WIDTH - len(shown) - 1) if predicate is not None else ""
        if pointed:
            return f"{shown} {pointed}"
        if lowers[after + 1] in lex.those and lowers[after + 2] in lex.prepositions:
            return fit(shown, *words.texts[after : after + 3], *noun_words(words, after + 3))
    if object_ and following in lex.of:
        told = joined_by(shown, following, object_)
        return fit(told, *_who(words, start + len(object_), told))
    tied = before > 0 and lowers[before - 1] in lex.prepositions
    if following == "," and before > 0 and lowers[before - 1] == "," and after + 1 < len(words):
        # "The money, roughly £470,000, was spent on ...".
        after += is_verb(words, after + 1, lex)
        following = lowers[after]
    if not tied and following not in lex.prepositions and after < len(words) and is_verb(words, after, lex):
        said = told_by(words, predicate_at(words, after), WIDTH - len(shown) - 1)
        if said:
            return f"{shown} {said}"
    named = [] if is_turned(words, after + 1) else noun_words(words, after)
    if (
        named
        and following not in lex.definite
        and following not in lex.time_units
        and not (is_past(named[0].lower()) or named[0].lower().endswith(lex.possible) or following in lex.relating)
    ):
        return fit(shown, *named)
    if before > 0 and lowers[before - 1] in lex.from_words and following in lex.inside and after + 1 < len(words):
        where = noun_words(words, after + 1) or words.texts[after + 1 : after + 2]
        return fit(shown, " ".join((following, *where)))
    if before > 1 and lowers[before - 1] in lex.of:
        first = before - 1
        while first > 0 and before - first < 4 and lowers[first - 1] not in lex.determiners:
            word = lowers[first - 1]
            if not word[0].isalpha() or word in lex.prepositions or word in lex.both or word in lex.adverbs:
                break
            if word in lex.speech or word in lex.finding:
                break
            if is_verb(words, first - 1, lex) and lowers[first - 2] not in lex.determiners:
                break
            first -= 1
        if first > 1 and lowers[first - 1] in lex.of and lowers[first - 2].isalpha():
            first -= 2
        if first < before - 1 and lowers[first] not in lex.compared:
            return fit(shown, *words.texts[first : before - 1])
    if object_ and not object_[0][0].isdigit() and not object_[0][0].isupper() and object_[-1].lower() not in lex.ranks:
        return joined_by(shown, following, object_)
    turned = not lex.comparatives.isdisjoint(shown.split())
    if not turned and (done := participle_before(words, before)):
        return fit(shown, done)
    meant = noun_words(words, after + 1) if following in lex.purpose else []
    return fit(f"{shown} {following}", *meant) if meant else clause(words, shown, before, after)


def _numbered(words: Words, at: int) -> list[str]:
    """A noun with its own number: "900 staff" of "the 900 staff"; maybe none."""
    if at < len(words) and words.lowers[at] in lexicon().determiners:
        at += 1
    if at >= len(words) or not words.lowers[at][0].isdigit():
        return []
    noun = noun_words(words, at + 1)
    return [words.texts[at], *noun] if noun else []


def _who(words: Words, at: int, shown: str) -> list[str]:
    """The relative clause of a share's people, where it is short: "who ate peanut butter"."""
    if at + 1 >= len(words) or words.lowers[at] not in lexicon().relatives:
        return []
    found = [words.texts[at], words.texts[at + 1], *noun_words(words, at + 2)]
    return found if len(shown) + len(" ".join(found)) + 1 <= WIDTH else []
