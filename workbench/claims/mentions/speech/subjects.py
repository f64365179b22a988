"""The name of who speaks, found in front of a verb of speech or behind "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.speech.quotations import CLOSING, OPENING
from workbench.claims.mentions.verbs import is_verb

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

FARTHEST = 24
"""How many words a speaker's name and office may take."""
STOPS = frozenset('.;:!?—–()[]…“”„«»"‘')
_IN_QUOTES = 6
"""How many words of a name may stand in quotation marks: the "SOS Harbour" group."""


def subject_of(words: Words, verb: int, low: int) -> tuple[int, int] | None:
    """The noun phrase in front of a verb, from `low` on, with what stands between commas behind the name.

    Indices of words, end exclusive.
    """
    lowers, lex = words.lowers, lexicon()
    end = _without_circumstance(words, verb, low)
    if end > low and lowers[end - 1] in lex.relatives:
        end -= 1
        if end > low and lowers[end - 1] == ",":
            end -= 1
    start = end
    if start > low and lowers[start - 1] == ",":
        end -= 1
        start = next((at for at in range(end - 1, max(low, end - FARTHEST) - 1, -1) if lowers[at] == ","), low)
        if start == low and lowers[low] != ",":
            return None
    floor = max(low, start - FARTHEST)
    if start == end > floor and lowers[end - 1] in lex.subject_pronouns:
        return end - 1, end
    start = _phrase_start(words, start, floor, low)
    if start + 2 < end and lowers[start] in lex.near_turns and lowers[start + 1] in lex.time_units:
        start += 2
    if start < end and lowers[start] == "-":
        # The mark of a list.
        start += 1
    if start >= end or lowers[end - 1] in lex.both or _is_share(words, start, end):
        return None
    if lowers[start] in lex.prepositions:
        last = max((at for at in range(start + 1, end) if lowers[at] in lex.determiners), default=start + 1)
        # "In a statement the ministry said"; nobody speaks in "by the aim stated".
        start = last if lowers[last - 1] not in lex.prepositions else start
    return start, end


def _without_circumstance(words: Words, verb: int, low: int) -> int:
    """Where the subject of a verb ends, in front of its auxiliaries and of a time: "GM last week reported"."""
    lowers, lex = words.lowers, lexicon()
    end = verb
    while end > low and (
        lowers[end - 1] in lex.auxiliaries or lowers[end - 1] in lex.adverbs or is_adverb(lowers[end - 1])
    ):
        end -= 1
    if end > low + 1 and lowers[end - 1] in lex.weekdays:
        # "The ministry on Monday said."
        end -= 2 if lowers[end - 2] in lex.prepositions else 1
    elif end > low + 2 and lowers[end - 1] in lex.time_units and lowers[end - 2] in lex.near_turns:
        end -= 2
    return end


def _phrase_start(words: Words, start: int, floor: int, low: int) -> int:
    """Where the noun phrase begins that goes up to `start`, no farther in front than `floor`."""
    lowers, lex = words.lowers, lexicon()
    while start > floor:
        word = lowers[start - 1]
        if word in CLOSING and words.texts[start][0].islower():
            first = max(floor, start - _IN_QUOTES)
            opened = next((at for at in range(start - 2, first - 1, -1) if lowers[at] in OPENING), -1)
            if opened < 0 or start - 2 == opened or lowers[start - 2] in STOPS or lowers[start - 2] == ",":
                break
            start = opened
            continue
        if word == "," or word in STOPS or (word in lex.conjunctions and word not in lex.both):
            break
        if (word in lex.clause_words or word in lex.clause_openers) and not _goes_on(words, start - 1, floor):
            break
        if word in lex.both and not (joins_names(words, start - 1, low) or _joins_nouns(words, start - 1, floor)):
            break
        if word in lex.speech and word not in lex.speech_nouns and lex.who.isdisjoint(lowers[floor:start]):
            # "Carla said harbour data showed".
            break
        start -= 1
    return start


def _joins_nouns(words: Words, at: int, floor: int) -> bool:
    """Whether "and" stands in one noun phrase that opens the clause: "farmers and residents said"."""
    lowers, lex = words.lowers, lexicon()
    first = next(
        (here + 1 for here in range(at - 1, floor - 1, -1) if lowers[here] == "," or lowers[here] in STOPS), floor
    )
    if first == at or lowers[first] in lex.prepositions or not lex.clause_openers.isdisjoint(lowers[first:at]):
        return False
    return not any(is_verb(words, here, lex) for here in range(first, at))


def _goes_on(words: Words, at: int, floor: int) -> bool:
    """Whether the noun phrase holds this clause word: "those who combed the rubble", "more than 1,400 shops"."""
    lowers, lex = words.lowers, lexicon()
    if at <= floor:
        return False
    if lowers[at] in lex.who:
        return lowers[at - 1][0].isalpha()
    return lowers[at - 1] in lex.comparatives and lowers[at + 1][0].isdigit()


def _is_share(words: Words, start: int, end: int) -> bool:
    """Whether so many of those asked say it, and the one who counted them is the source: "62% said"."""
    lowers, lex = words.lowers, lexicon()
    near = lowers[start + 1] if start + 1 < end and lowers[start] in lex.near_words else lowers[start]
    return near in lex.share_words or not lex.percents.isdisjoint(lowers[start:end])


def joins_names(words: Words, at: int, low: int) -> bool:
    """Whether "and" stands between two names, and not between two clauses."""
    texts = words.texts
    return low < at < len(texts) - 1 and texts[at - 1][0].isupper() and texts[at + 1][0].isupper()


def name_end(words: Words, start: int, high: int, *, relative: bool = True) -> int:
    """Where the noun phrase that begins at `start` ends: at a comma, a stop, a relative or a new clause."""
    lowers, lex = words.lowers, lexicon()
    at = start
    limit = min(high, start + FARTHEST)
    while at < limit:
        word = lowers[at]
        if word == "," or word in STOPS or (word in lex.conjunctions and word not in lex.both):
            break
        if word in lex.relative_words or (relative and word in lex.auxiliaries):
            break
        if relative and at > start and word in lex.circumstances:
            break
        if relative and word in lex.both and not joins_names(words, at, start):
            break
        at += 1
    return at
