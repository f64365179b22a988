"""What goes with a verb: its subject, and what completes it; and the words of a short noun phrase."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from workbench.claims.language.inflection import base_of, is_adverb, is_past, is_plural
from workbench.claims.lexicon import Lexicon, lexicon
from workbench.claims.mentions.verbs import Predicate, is_verb, predicate_before

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_REACH = 30


def complement(words: Words, predicate: Predicate, *, room: int, stop: int) -> str:
    """What completes a verb in at most `room` columns: a particle, an infinitive, a short object or place.

    Nothing is taken from word `stop` on, where the figure itself stands.
    """
    end = stop if stop > predicate.verb else len(words)
    lex = lexicon()
    lowers, texts = words.lowers, words.texts
    at = predicate.verb + 1
    shown: list[str] = []

    def fits(*more: str) -> bool:
        return len(" ".join((*shown, *more))) <= room

    if at < end and lowers[at] in lex.particles and fits(texts[at]):
        shown.append(texts[at])
        at += 1
    base = base_of(lowers[predicate.verb])
    for _ in range(2):
        if (
            base in lex.weak_to
            and at + 1 < end
            and lowers[at] in lex.to
            and texts[at + 1][0].isalpha()
            and fits(texts[at], texts[at + 1])
        ):
            shown += texts[at : at + 2]
            base = lowers[at + 1]
            at += 2
            if at < end and (lowers[at] in lex.particles or lowers[at] in lex.on) and fits(texts[at]):
                shown.append(texts[at])
                at += 1
        gerund = base in lex.weak_to or base in lex.gerund_verbs
        if gerund and at < end and lowers[at].endswith(lex.going) and fits(texts[at]):
            shown.append(texts[at])
            at += 1
    if base in lex.clausal:
        return " ".join(shown)
    is_open = base in lex.open_verbs or lowers[predicate.verb] in lex.be
    if at < end and lowers[at] in lex.prepositions:
        if not is_open:
            return " ".join(shown)
        object_ = noun_words(words, at + 1, end)
        if object_ and fits(texts[at], *object_):
            shown += [texts[at], *object_]
        return " ".join(shown)
    object_ = noun_words(words, at, end)
    if object_ and fits(*object_):
        shown += object_
    return " ".join(shown)


def joined(words: Words, predicate: Predicate) -> list[str]:
    """What a joining verb takes part in, "class action" of "put together a class action lawsuit"; else nothing."""
    lex = lexicon()
    lowers = words.lowers
    for phrase in lex.joining:
        behind = predicate.verb + len(phrase)
        if base_of(lowers[predicate.verb]) == phrase[0] and tuple(lowers[predicate.verb + 1 : behind]) == phrase[1:]:
            object_ = noun_words(words, behind)
            text = " ".join(object_)
            return lex.shortened.get(text.lower(), text).split()
    return []


def noun_words(words: Words, at: int, end: int | None = None) -> list[str]:
    """The words of a short noun phrase from `at` on and before `end`, without its article; maybe none."""
    lex, no_nouns = lexicon(), _no_nouns()
    lowers = words.lowers
    found: list[str] = []
    end = len(words) if end is None else end
    if at + 1 < end and lowers[at] in lex.no:
        found.append(words.texts[at])
        at += 1
    elif at < end and lowers[at] in lex.light_articles:
        at += 1
    if 0 < at < end and lowers[at] in lex.time_units:
        if lowers[at - 1] in lex.pointing or (at + 1 < end and lowers[at + 1] in lex.adverbs):
            return []
        if lowers[at - 1] in lex.ones:
            return words.texts[at - 1 : at + 1]
    while at < end and len(found) < 5:
        word = lowers[at]
        if (
            not word[0].isalnum()
            or (word[0].isdigit() and not (found and found[-1][0].isupper()))
            or word in no_nouns
            or (word in lex.near_turns and at + 1 < end and _is_time(lowers[at + 1], lex))
            or is_adverb(word)
            or (len(word) == 1 and words.texts[at].islower())
            or (word in lex.relating and (found or (at + 1 < end and lowers[at + 1] in lex.compared)))
            or (found and _turns_verb(words, at, lex))
        ):
            break
        found.append(words.texts[at])
        at += 1
    return found


@cache
def _no_nouns() -> frozenset[str]:
    """The words of the closed classes, of which no noun phrase of a label is made."""
    lex = lexicon()
    closed = lex.prepositions | lex.determiners | lex.pronouns | lex.conjunctions | lex.auxiliaries | lex.adverbs
    return closed | lex.weekdays | lex.number_words


def _is_time(word: str, lex: Lexicon) -> bool:
    return word in lex.time_units or word in lex.weekdays


def _turns_verb(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the word behind a noun is its verb and not one more noun: "kids ate", not "tax cut", "state spending"."""
    word = words.lowers[at]
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    closes = not following[0].isalnum() or following in lex.prepositions or following in lex.conjunctions
    if word.endswith(lex.going) or word in lex.noun_like_past:
        return not closes
    if word in lex.plain_verbs and is_plural(words.lowers[at - 1]) and not closes:
        return True
    return (
        word in lex.past_forms
        or is_past(word)
        or (word.endswith("s") and not closes and base_of(word) in lex.plain_verbs)
    )


def subject_of(words: Words, predicate: Predicate, *, after: int = 0) -> str:
    """The head of the subject in front of a verb group, from word `after` on; empty where none is found."""
    lex = lexicon()
    lowers = words.lowers
    at = predicate.first - 1
    relative = False
    while at >= 0 and (
        lowers[at] == "," or lowers[at] in lex.adverbs or lowers[at] in lex.relatives or is_adverb(lowers[at])
    ):
        relative = relative or lowers[at] in lex.relatives
        if lowers[at] == "," and not relative:
            at = _aside_before(words, at) or (at if is_past(lowers[predicate.first]) else 0)
        at -= 1
    at = _before_bracket(words, at)
    if at > 1 and lowers[at][0].isdigit() and lowers[at - 1] in lex.prepositions:
        # "Temperatures in 2024 were", "a camp built for 15,000 now holds".
        at -= 2
        at -= at > 0 and is_past(lowers[at])
    if at < after or lowers[at] in lex.pronouns or not lowers[at][0].isalpha():
        return ""
    head = at
    low = max(after, at - _REACH)
    while at > low and not relative and (lowers[at][0].isalnum() or lowers[at] == "-"):
        if lowers[at] in lex.conjunctions:
            break
        if lowers[at] in lex.clause_openers and (lowers[at] in lex.that or predicate_before(words, at) is not None):
            break
        if lowers[at] in lex.prepositions and lowers[at] not in lex.auxiliaries:
            if at - 1 >= low and (lowers[at - 1][0].isdigit() or is_verb(words, at - 1, lex)):
                # "Who stole £1m from three charities": no subject of what follows.
                return ""
            behind_aside = _before_bracket(words, at - 1) + 1
            if behind_aside <= low or not lowers[behind_aside - 1][0].isalpha():
                break
            if lowers[behind_aside - 1] not in lex.scales:
                head = behind_aside - 1
            at = behind_aside
        elif is_verb(words, at, lex) or lowers[at] in lex.pronouns:
            break
        at -= 1
    if head + 1 < predicate.first and lowers[head] in lex.share_words and lowers[head + 1] in lex.of:
        whole = noun_words(words, head + 2 + (lowers[head + 2] in lex.possessives), predicate.first)
        return whole[-1] if whole else ""
    word = lowers[head]
    if (
        word in lex.scales
        or word in lex.relating
        or word in lex.determiners
        or word in lex.prepositions
        or word in lex.conjunctions
        or word in lex.pronouns
    ):
        return ""
    return words.texts[head]


def _aside_before(words: Words, comma: int) -> int:
    """The comma that opens the aside which another closes: one in front of a relative, else the nearest."""
    lowers = words.lowers
    commas = [index for index in range(comma - 1, max(0, comma - _REACH), -1) if lowers[index] == ","]
    relative = next((index for index in commas if lowers[index + 1] in lexicon().relative_words), -1)
    return relative if relative >= 0 else next(iter(commas), 0)


def _before_bracket(words: Words, at: int) -> int:
    """The word in front of a bracket that closes at `at`; `at` itself where none does."""
    if at < 0 or words.lowers[at] != ")":
        return at
    return next((index - 1 for index in range(at, max(0, at - _REACH), -1) if words.lowers[index] == "("), at)
