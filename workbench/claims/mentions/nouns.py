"""What a figure counts or ranks: the noun behind it, across adjectives and "of". `meant` has those in front.

No tagger: a count's noun is a plural, and a plural is told by its form; a rank's noun is the last before its
phrase ends. Closed word classes end a phrase, and an open class is read by its endings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import is_adverb, is_plural, singular
from workbench.claims.lexicon import Lexicon, lexicon
from workbench.claims.mentions.noun_ends import (
    QUOTES,
    ends,
    ends_rank,
    goes_on,
    is_named,
    leads_on,
    leads_to_plural,
    ranks_nothing,
    says_what_it_does,
    third_person,
)
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_TIES = ("-", "‐", "‑")
_COMPOUND = re.compile(r"[-‐‑]([^\W\d_]+)")
_REACH = 12
"""How many words a phrase may hold: beyond that no reader would still tie its noun to the figure."""
_OPENING = 40
"""How many words may stand between a figure and the phrase that it counts: "of the", quotation marks, operators."""
_ASIDE = 12
"""Words that an aside in brackets between a figure and its noun holds at most."""
_OPERATORS = frozenset("*×·÷+^=")


class Phrase(NamedTuple):
    """A noun phrase as indices into the words: `first` to `last`, both in it, and its `head`.

    `found_back` tells that the phrase stands in front of the figure, named there and only meant here.
    """

    first: int
    head: int
    last: int
    found_back: bool = False


def unit_of(words: Words, phrase: Phrase | None) -> str:
    """The counted noun's head, singular, lower case; empty without a phrase."""
    if phrase is None:
        return ""
    word = words.lowers[phrase.head].removesuffix("'s").removesuffix("'")
    return singular(word.lower())


def counted(words: Words, after: int, *, one: bool) -> Phrase | None:
    """The phrase that a count's figure counts, from the word `after` it on; None where none follows.

    `one` tells that the count is 1 and its noun a singular.
    """
    at = behind_of(words, after)
    if at is None or words.lowers[at] in lexicon().aged_words or _is_past_alone(words.lowers[at]):
        return None
    if words.lowers[at] in lexicon().never_nouns or is_spell(words, at):
        return None
    if one and at == after and _is_verb_of_one(words, at):
        return None
    of_many = not lexicon().of.isdisjoint(words.lowers[after:at])
    phrase = phrase_from(words, at, many=not one or of_many, rank=False)
    return None if phrase is not None and says_what_it_does(words, phrase.head) else phrase


def is_spell(words: Words, at: int) -> bool:
    """Whether a spell of time begins at a word: "from 161.9 three weeks ago"."""
    lex = lexicon()
    spelt = words.lowers[at] in lex.number_words and at + 1 < len(words)
    return spelt and singular(words.lowers[at + 1]) in lex.time_units


def _is_verb_of_one(words: Words, at: int) -> bool:
    """Whether the word behind "one" is its verb and no noun: "one prohibits them", "one bans guns"."""
    lex, word = lexicon(), words.lowers[at]
    if not word.endswith(lex.endings["s"]) or not is_plural(word) or words.texts[at][0].isupper():
        return False
    return word not in lex.unchanging and word not in lex.modifiers


def _is_past_alone(word: str) -> bool:
    """Whether a word is a verb's past and not its participle, and so no adjective: "thirty bore signs of it"."""
    lex = lexicon()
    base = lex.bases.get(word)
    return base is not None and lex.participles.get(base, word) != word and word not in lex.also_nouns


def named_behind(words: Words, at: int) -> Phrase | None:
    """The plural phrase behind the "of" at word `at`; None where none follows."""
    found = behind_of(words, at)
    return None if found is None else phrase_from(words, found, many=True, rank=False)


def compound_unit(text: str, end: int) -> Span | None:
    """The noun that a hyphen ties to a figure ending at `end`: "member" of "12-member"; None without one."""
    match = _COMPOUND.match(text, end) if text.startswith(_TIES, end) else None
    if match is None or match.group(1).lower() in lexicon().no_unit:
        return None
    return Span(match.start(1), match.end(1))


def sized_by(words: Words, at: int) -> Phrase | None:
    """What one thing has so many of, in the singular in front of it: "run" of "a 32 run partnership"."""
    lex = lexicon()
    if at + 1 >= len(words) or not (words.texts[at].islower() and words.texts[at + 1].islower()):
        return None
    for word in words.lowers[at : at + 2]:
        if word in lex.adverbs or word in lex.prepositions or word in lex.auxiliaries or word in lex.determiners:
            return None
        if not word.isalpha() or word in lex.conjunctions or word in lex.pronouns or is_adverb(word):
            return None
    return Phrase(at, at, at) if words.lowers[at] in lex.counted_singly else None


def sized_by_hyphen(text: str, end: int) -> bool:
    """Whether a hyphen ties "strong" to a figure ending at `end`, which so tells how many a group holds."""
    match = _COMPOUND.match(text, end) if text.startswith(_TIES, end) else None
    return match is not None and match.group(1).lower() in lexicon().sizing


def behind_of(words: Words, at: int) -> int | None:
    """Where the counted phrase begins: behind "of the", "more", "or so"; None where no noun follows."""
    lex = lexicon()
    at = _past_bracket(words, at)
    count = min(len(words), at + _OPENING)
    seen_of = False
    if at < count and words.lowers[at] in _OPERATORS:
        while at < count and (words.lowers[at] in _OPERATORS or words.lowers[at][0].isdigit()):
            at += 1
    if at + 1 < count and words.lowers[at] in lex.either and words.lowers[at + 1].removesuffix("s") in lex.scales:
        # "Hundreds or thousands of sailors".
        at += 2
    while at < count:
        word = words.lowers[at]
        if word in lex.of and not seen_of:
            seen_of = True
        elif not (
            word in QUOTES
            or (seen_of and _opens_whole(words, at, lex))
            or (not seen_of and word in lex.skipped and at + 1 < count)
        ):
            if word not in lex.money_signs or at + 2 >= count or not words.lowers[at + 1][0].isdigit():
                break
            # "Two $20 bills".
            at += 1
        at += 1
    if at >= count or words.lowers[at] in lex.pronouns or words.lowers[at] in lex.own:
        return None
    return at


def _past_bracket(words: Words, at: int) -> int:
    """The word behind an aside in brackets that begins at `at` and holds a figure: "51 (49 confirmed) workers"."""
    lowers = words.lowers
    if at >= len(words) or lowers[at] != "(":
        return at
    close = next((end for end in range(at + 2, min(len(words) - 1, at + _ASIDE)) if lowers[end] == ")"), -1)
    if close < 0 or not (lowers[at + 1][0].isdigit() or lowers[at + 1] in lexicon().number_words):
        return at
    return close + 1 if words.texts[close + 1].islower() else at


def _opens_whole(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a word behind "of" stands in front of the noun of the whole: "of her six children"."""
    word = words.lowers[at]
    if word[0].isdigit() or word in lex.number_words:
        return True
    return word in lex.determiners and not words.lowers[at - 1][0].isdigit()


def phrase_from(words: Words, first: int, *, many: bool, rank: bool) -> Phrase | None:
    """The noun phrase from `first` on. `many`: its head is a plural. `rank`: its head may be either."""
    lex = lexicon()
    head = -1
    plural = False
    last = min(len(words), first + _REACH)
    at = first
    while at < last:
        word = words.lowers[at]
        if (word in lex.superlatives or word in lex.graded) and (skipped := _passed(words, at, last, head)):
            at += skipped
            continue
        if ends(words, at, head, lex) or (rank and head >= 0 and ends_rank(words, at, head, lex)):
            break
        if word in QUOTES or word == "-":
            at += 1
            continue
        if word in (",", "&", "/") or word in lex.either:
            closed = head >= 0 and (plural or not many) and word != "&"
            if closed or at == first or not goes_on(words, at + 1, lex):
                break
            at += 1
            continue
        if word.endswith(("'s", "s'")):
            if many and not plural and _plural_owner(word):
                head, plural = at, True
                break
            head = head if _plural_owner(word) else -1
            at += 1
            continue
        if is_plural(word) and not word[0].isdigit():
            if not many and not rank and head >= 0:
                break
            if not many and word in lex.unchanging and at + 1 < last and is_named(words, at + 1, lex):
                # "One aircraft carrier", "one Irish American".
                at += 1
                continue
            if rank and head >= 0 and third_person(word, lex):
                break
            head, plural = at, True
            if not leads_on(words, at, lex):
                break
        elif plural and not ((rank or not many) and head == at - 1 and words.lowers[head] in lex.modifiers):
            if not (leads_to_plural(words, head, at, lex) or word.endswith(lex.going) or words.texts[at][0].islower()):
                break
            if words.texts[head][0].islower() and head != at - 1:
                break
        elif not many or rank:
            plural = False
            head = head if is_adverb(word) else at
        at += 1
    if head < 0 or (many and not rank and not plural) or (rank and ranks_nothing(words, head, plural=plural)):
        return None
    return Phrase(first, head, head)


def _passed(words: Words, at: int, last: int, head: int) -> int:
    """How many words at `at` only say of what kind something is: 2 in "the first Category 5 hurricane", else none."""
    lex, lowers = lexicon(), words.lowers
    if head < 0 and lowers[at] in lex.superlatives:
        return int(at + 1 < last and lowers[at + 1] not in lex.prepositions)
    graded = lowers[at] in lex.graded and at + 2 < last
    return 2 if graded and lowers[at + 1].isdecimal() and lowers[at + 2].isalpha() else 0


def _plural_owner(word: str) -> bool:
    owner = word.removesuffix("'s").removesuffix("'")
    return is_plural(owner) and owner != "s"


def determined(words: Words, at: int) -> bool:
    """Whether the word at `at` has an article or the like in front: "the second", "a third", not "came third"."""
    return at > 0 and words.lowers[at - 1] in lexicon().determiners
