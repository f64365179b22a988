"""A figure and the clause around it: "28th of February: speech took place"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_past, is_plural
from workbench.claims.lexicon import Lexicon, lexicon
from workbench.claims.mentions.labels.said import told_by
from workbench.claims.mentions.labels.width import WIDTH
from workbench.claims.mentions.noun_ends import third_person
from workbench.claims.mentions.phrases import subject_of
from workbench.claims.mentions.verbs import Predicate, is_verb, predicate_before, predicate_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.claims.language.words import Words

_OWNED = 4
"""Words of who or what a figure is of in a clause without a verb."""
_FRONT = 8
"""A figure among so many first words of its sentence may be a fronted phrase: "In March, ..."."""


def clause(words: Words, shown: str, before: int, after: int, *, dated: bool = False) -> str:
    """A figure and the clause around it: "28th of February: speech took place".

    That somebody said it tells of a date alone.
    """
    speech = frozenset() if dated else lexicon().speech
    near = predicate_before(words, before)
    owner = _of_its_own(words, before, near.verb if near is not None else 0) if before > 1 else ""
    if owner and len(shown) + len(owner) + 2 <= WIDTH:
        return f"{shown}: {owner}"
    gerund = _gerund_before(words, before, near.verb if near is not None else 0)
    if gerund is not None:
        told = told_by(words, gerund, WIDTH - len(shown) - 2, before)
        bare = " " not in told and words.lowers[gerund.verb - 1] == ","
        if told and not bare:
            return f"{shown}: {told}"
    fronted = words.lowers[0] in lexicon().prepositions or before < 2
    leads = fronted and before < _FRONT and "," in words.lowers[after : after + 3]
    for predicate in _predicates(words, near, after, leads=leads):
        if predicate is None or (predicate.verb == 0 and predicate.first == 0 and not _opens_participle(words)):
            continue
        if words.lowers[predicate.verb] in speech or (not fronted and _attributes(words, predicate, after)):
            continue
        subject = subject_of(words, predicate, after=after if predicate.first >= after else 0)
        if subject == words.texts[0] and is_plural(subject.lower()):
            subject = subject.lower()
        room = WIDTH - len(shown) - 2 - (len(subject) + 1 if subject else 0)
        said = told_by(words, predicate, room, before) if len(predicate.shown) <= room else ""
        told = f"{shown}: {f'{subject} {said}'.strip()}"
        if (said or subject) and len(told) <= WIDTH:
            return told
    named = _in_front(words, before)
    return f"{shown}: {named}" if named and len(shown) + len(named) + 2 <= WIDTH else shown


def _predicates(words: Words, near: Predicate | None, after: int, *, leads: bool) -> Iterator[Predicate | None]:
    """The verb in front of a figure and the one behind it, which comes first where the figure `leads` to it."""
    if not leads:
        yield near
    yield _main_behind(words, after)
    if leads:
        yield near


def _of_its_own(words: Words, before: int, verb: int) -> str:
    """Who or what a figure is of in a clause without a verb, which is no more of the verb in front of it.

    "Gas" of "wind gave 31 percent and gas 27", "the Greens" of "polls put Arden on 38 and the Greens on 24".
    """
    lex, lowers = lexicon(), words.lowers
    last = before - (lowers[before - 1] in lex.prepositions)
    first = last
    while first > verb + 1 and last - first < _OWNED and lowers[first - 1].isalpha():
        word = lowers[first - 1]
        if word in lex.conjunctions or word in lex.prepositions or is_verb(words, first - 1, lex):
            break
        first -= 1
    if first <= verb + 1 or not (lowers[first - 1] in lex.both or lowers[first - 1] == ","):
        return ""
    if not any(word[0].isdigit() or word in lex.number_words for word in lowers[verb + 1 : first]):
        return ""
    opened = first + (first < last and lowers[first] in lex.the)
    named = words.texts[opened:last]
    other = any(_is_no_name(word, lex) for word in lowers[opened:last])
    return "" if other or not named else " ".join(named)


def _is_no_name(word: str, lex: Lexicon) -> bool:
    closed = word in lex.determiners or word in lex.pronouns or word in lex.adverbs or word in lex.near_words
    closed = closed or word in lex.third_persons or third_person(word, lex)
    return closed or word in lex.auxiliaries or word in lex.plain_verbs or is_past(word) or word.endswith(lex.going)


def _opens_participle(words: Words) -> bool:
    """Whether a sentence opens with a participle and where or when: "Born in Arden in 1941, ..."."""
    lex = lexicon()
    return words.lowers[0] in lex.bases and len(words) > 1 and words.lowers[1] in lex.prepositions


def _attributes(words: Words, predicate: Predicate, after: int) -> bool:
    """Whether a verb behind a figure says who told it, and not what happened: "36 storms in 2016, it said"."""
    return words.lowers[predicate.verb] in lexicon().speech and "," in words.lowers[after : predicate.first]


def _gerund_before(words: Words, before: int, verb: int) -> Predicate | None:
    """The form in -ing behind a preposition or comma, "since joining for £12m"; none past word `verb`."""
    lex = lexicon()
    for at in range(before - 1, max(verb, before - _FRONT), -1):
        word = words.lowers[at]
        if not word[0].isalnum():
            return None
        if (
            not word.endswith(lex.going)
            or word in lex.no_gerunds
            or word in lex.prepositions
            or word in lex.source_openers
        ):
            continue
        if words.lowers[at - 1] in lex.prepositions or words.lowers[at - 1] == ",":
            # "In voting for two boards" may be a noun; behind an article it always is.
            return Predicate(at, at, words.texts[at])
    return None


def _in_front(words: Words, before: int) -> str:
    """The noun in front of the preposition in front of a figure: "deadliest strike" of "... strike in four months"."""
    lex, lowers = lexicon(), words.lowers
    if before < 2 or lowers[before - 1] not in lex.prepositions:
        return ""
    first = before - 1
    while first > 0 and before - first < 4 and lowers[first - 1].isalpha():
        word = lowers[first - 1]
        if word in lex.prepositions or word in lex.determiners or is_verb(words, first - 1, lex):
            break
        first -= 1
    named = words.texts[first : before - 1]
    return " ".join(named) if first == 0 or lowers[first - 1].isalpha() else ""


def _main_behind(words: Words, after: int) -> Predicate | None:
    """The first verb behind a figure, past the comma of a fronted phrase."""
    lex, lowers, size = lexicon(), words.lowers, len(words)
    near = lowers[after : after + 5]
    start = after + near.index(",") + 1 if "," in near else after
    if after < start < size and (lowers[start] in lex.prepositions or lowers[start] in lex.fronted):
        close = next((index for index in range(start, min(size, start + 8)) if lowers[index] == ","), -1)
        start = close + 1 if close > 0 else start
    last = min(size, start + _FRONT)
    while start < last and (lowers[start] in lex.pronouns or lowers[start] in lex.determiners):
        start += 1
    return predicate_behind(words, start)
