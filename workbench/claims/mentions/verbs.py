"""The verb that a sentence has for a figure: in front of it, behind it, and with which auxiliaries.

Verbs are told by closed lists and endings alone; where a sentence is too winding for that, nothing is returned,
and the label falls back on the noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import base_of, is_adverb, is_past, is_plural, past_of
from workbench.claims.lexicon import Lexicon, lexicon
from workbench.text.remembered import remembered

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_REACH = 30
_OPENS_AMOUNT = frozenset("0123456789$€£")
_STOPS = frozenset('.;:!?—–…“”"«»()')


class Predicate(NamedTuple):
    """A verb group as indices into the words: `first` of it, the verb that counts, and what a label says of it."""

    first: int
    verb: int
    shown: str
    """Short and without auxiliaries: "returned", "killed", "did not return"."""


def predicate_behind(words: Words, at: int, *, tied: bool = False) -> Predicate | None:
    """The verb of which the phrase that ends in front of word `at` is the subject.

    `tied`: the phrase stands behind a preposition, so that only a relative clause or a participle is its own.
    """
    lex = lexicon()
    lowers = words.lowers
    end = min(len(words), at + _REACH)
    first = at
    relative = at < end and lowers[at] in lex.relatives
    while at < end:
        word = lowers[at]
        if word in (",", "("):
            close = _closing(words, at, end)
            if close < 0:
                return None
            at = close + 1
            continue
        if word in _STOPS or (word in lex.conjunctions and word not in lex.both):
            return None
        if word in lex.meanwhile and lowers[at + 1 : at + 2] != [*lex.of]:
            return None
        if word in lex.both:
            if not _joins_nouns(words, at, lex):
                return None
        elif word in lex.relatives:
            if at > first and (lowers[at - 1] in lex.pointed_at or is_plural(lowers[at - 1])):
                # "14 cases among those who were vaccinated", "half of them from people who live there".
                return None
            if not _subject_relative(words, at, lex):
                return None
        elif word in lex.pronouns:
            if word not in lex.objects_here:
                return None
        elif is_verb(words, at, lex) and word not in lex.naming:
            if tied and not (_is_participle(words, at, lex) if at == first else at == first + 1 and relative):
                return None
            if word in lex.leftover and any(lower[0].isdigit() for lower in lowers[first:at]):
                return None
            return _group(words, at, lex)
        elif at == first and not tied and _plain_verb(words, at, lex):
            return _group(words, at, lex)
        at += 1
    return None


def _is_participle(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a past form right behind a phrase belongs to it, "500 men killed in ...", and is not the main verb.

    Where no other verb stands in the clause, it is: "the trial of 14 officials opened".
    """
    lowers = words.lowers
    word = lowers[at]
    base = lex.bases.get(word)
    if word in lex.auxiliaries or (base is not None and lex.participles.get(base) != word):
        return False
    end = min(len(words), at + _REACH)
    stop = next((index for index in range(at + 1, end) if lowers[index] in _STOPS or lowers[index] == ","), end)
    return any(is_verb(words, index, lex) for index in range(at + 1, stop)) or predicate_before(words, at) is not None


def _plain_verb(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a present form stands right behind a plural subject: "six in 10 voters disapprove of"."""
    word = words.lowers[at]
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    if word in lex.plain_verbs:
        return True
    plain = words.texts[at].isalpha() and words.texts[at].islower() and not is_plural(word) and not is_adverb(word)
    closed = word in lex.prepositions or word in lex.determiners or word in lex.adverbs or word in lex.relating
    leads = following in lex.prepositions or following in lex.determiners or following in lex.pronouns
    return (
        plain and not closed and leads and not word.endswith(lex.going) and at > 0 and is_plural(words.lowers[at - 1])
    )


def predicate_before(words: Words, at: int) -> Predicate | None:
    """The nearest verb group in front of word `at`, in the same clause."""
    lex = lexicon()
    low = max(0, at - _REACH)
    for index in range(at - 1, low - 1, -1):
        word = words.lowers[index]
        behind = words.lowers[index + 1 : index + 2]
        if word in _STOPS or (word in lex.both and at - index < 5 and not lex.prepositions.isdisjoint(behind)):
            return None
        if is_verb(words, index, lex):
            first = index
            while first > low and (
                words.lowers[first - 1] in lex.auxiliaries
                or words.lowers[first - 1] in lex.adverbs
                or words.lowers[first - 1] in lex.negations
                or is_adverb(words.lowers[first - 1])
            ):
                first -= 1
            while first < index and (words.lowers[first] in lex.adverbs or is_adverb(words.lowers[first])):
                first += 1
            return _group(words, first, lex)
    return None


def predicate_at(words: Words, at: int) -> Predicate:
    """The verb group that begins at word `at`."""
    return _group(words, at, lexicon())


def predicate_second(words: Words, predicate: Predicate) -> Predicate | None:
    """The verb group that "and" joins to another: "decided ..., and were sent back"."""
    lex = lexicon()
    for at in range(predicate.verb + 1, min(len(words) - 1, predicate.verb + _REACH)):
        if words.lowers[at] in _STOPS:
            return None
        if words.lowers[at] in lex.both and is_verb(words, at + 1, lex):
            return _group(words, at + 1, lex)
    return None


def is_verb(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a finite verb or its first auxiliary stands at word `at`, as far as forms tell."""
    lowers = words.lowers
    word = lowers[at]
    if not _may_be_verb(word):
        return False
    if word in lex.month_verbs and words.texts[at][0].isupper() and at > 0:
        return False
    if word in lex.auxiliaries:
        return word not in lex.no_finite and not (at > 0 and lowers[at - 1] in lex.to)
    before = lowers[at - 1] if at > 0 else ""
    if (before in lex.determiners and before not in lex.relatives) or before in lex.prepositions:
        return False
    if word in lex.past_forms or word in lex.past_verbs:
        return True
    following = lowers[at + 1] if at + 1 < len(lowers) else "."
    if word in lex.bases or is_past(word):
        return not (following[0].isalpha() and is_plural(following) and following not in lex.prepositions) or (
            is_plural(before)
        )
    if word in lex.plain_verbs:
        following = lowers[at + 1] if at + 1 < len(lowers) else "."
        return is_plural(before) or before in lex.pronouns or (before in lex.both and following[0] in _OPENS_AMOUNT)
    if not word.endswith("s") or is_plural(before):
        return False
    base = base_of(word)
    if base in lex.plain_verbs or before in lex.relatives:
        return True
    leads = following in lex.determiners or following in lex.prepositions or following[0] in _OPENS_AMOUNT
    return base in lex.irregular_verbs and leads and before[:1].isalpha()


@remembered(8192)
def _may_be_verb(word: str) -> bool:
    """Whether a word has the form of a verb in some sentence."""
    lex = lexicon()
    if word in lex.no_verbs:
        return False
    past = word in lex.past_forms or word in lex.past_verbs or word in lex.bases or is_past(word)
    return past or word in lex.auxiliaries or word in lex.plain_verbs or word.endswith("s")


def _closing(words: Words, at: int, end: int) -> int:
    """Index of the comma or bracket that closes an aside opened at `at`; -1 where it is none."""
    lowers = words.lowers
    if lowers[at] == "(":
        return next((index for index in range(at + 1, end) if lowers[index] == ")"), -1)
    opener = lowers[at + 1] if at + 1 < end else "."
    if opener in lexicon().who:
        return at
    if opener not in lexicon().asides:
        return -1
    return next((index for index in range(at + 1, end) if lowers[index] == ","), -1)


def _subject_relative(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a relative is the subject of its clause: "who refused", not "in which men refused"."""
    if at > 0 and words.lowers[at - 1] in lex.prepositions:
        return False
    following = next(
        (index for index in range(at + 1, min(len(words), at + 6)) if words.lowers[index] not in lex.adverbs), -1
    )
    return following >= 0 and (is_adverb(words.lowers[following]) or is_verb(words, following, lex))


def _joins_nouns(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether "and" joins two nouns of one subject: no verb and no pronoun follows at once."""
    if at + 1 >= len(words):
        return False
    following = words.lowers[at + 1]
    return not (following in lex.pronouns or following in lex.auxiliaries or is_verb(words, at + 1, lex))


def _group(words: Words, first: int, lex: Lexicon) -> Predicate:
    """The verb group that begins at word `first`: auxiliaries and adverbs, then the verb that counts."""
    lowers = words.lowers
    at, end = first, min(len(words), first + 12)
    have = be = negated = False
    modal = ""
    verb = first
    while at < end:
        word = lowers[at]
        if word in lex.negations or word.endswith("n't"):
            negated = True
        if word in lex.auxiliaries:
            have = have or word in lex.have
            be = be or word in lex.be
            modal = word if word in lex.modals else modal
            verb = at
            if word in lex.have and at + 2 < end and lowers[at + 1] in lex.to:
                modal, have, at = lowers[at + 1], False, at + 1
        elif word in lex.reporting and be and _goes_on_to(lowers, at, end):
            have = be = False
            at += 1 + (lowers[at + 1] not in lex.to)
        elif not (word in lex.adverbs or word in lex.negations or word in lex.also or is_adverb(word)):
            if word in lex.every_one:
                at += 1
                continue
            if be and not (is_past(word) or word.endswith(lex.going)):
                break
            if (have and not is_past(word)) or (at > first and word in lex.prepositions):
                break
            verb = at
            break
        at += 1
    main = lowers[verb]
    if negated:
        shown = " ".join(words.texts[first : verb + 1])
    elif main in lex.auxiliaries:
        shown = main if main in lex.have or main in lex.modals else ""
    elif modal:
        shown = " ".join(words.texts[first : verb + 1])
    elif have and not be:
        shown = past_of(main)
    else:
        shown = words.texts[verb]
    return Predicate(first, verb, shown)


def _goes_on_to(lowers: list[str], at: int, end: int) -> bool:
    return not lexicon().to.isdisjoint(lowers[at + 1 : min(end, at + 3)])
