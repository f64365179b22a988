"""What a figure counts or ranks: the noun behind it, across adjectives and "of", or the one in front.

No tagger: a count's noun is a plural, and a plural is told by its form; a rank's noun is the last before its
phrase ends. Closed word classes end a phrase, and an open class is read by its endings.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import is_adverb, is_past, is_plural, singular
from workbench.claims.lexicon import Lexicon, lexicon
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_QUOTES = frozenset("\"“”„‟‘’'«»‹›[]")
_COMPOUND = re.compile(r"[-‐‑]([^\W\d_]+)")
_REACH = 12
"""How many words a phrase may hold: beyond that no reader would still tie its noun to the figure."""
_OPENING = 40
"""How many words may stand between a figure and the phrase that it counts: "of the", quotation marks, operators."""
_CLAUSE = 20
"""How many words a clause may hold in front of its figure."""
_BACK = 80
"""How many words a pronoun may look back."""
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
    at = _behind_of(words, after)
    if at is None or _is_past_alone(words.lowers[at]):
        return None
    return _phrase(words, at, many=not one or at != after, rank=False)


def _is_past_alone(word: str) -> bool:
    """Whether a word is a verb's past and not its participle, and so no adjective: "thirty bore signs of it"."""
    lex = lexicon()
    base = lex.bases.get(word)
    return base is not None and lex.participles.get(base, word) != word and word not in lex.also_nouns


def ranked(words: Words, after: int) -> Phrase | None:
    """The phrase that an ordinal ranks, from the word `after` it on; None where none follows."""
    at = _behind_of(words, after)
    if at is None:
        return None
    of_many = words.lowers[after] in lexicon().of
    return _phrase(words, at, many=of_many, rank=not of_many)


def compound_unit(text: str, end: int) -> Span | None:
    """The noun that a hyphen ties to a figure ending at `end`: "member" of "12-member"; None without one."""
    match = _COMPOUND.match(text, end)
    if match is None or match.group(1).lower() in lexicon().no_unit:
        return None
    return Span(match.start(1), match.end(1))


def asks_back(words: Words, after: int) -> bool:
    """Whether the words behind a figure leave room for a noun in front: "of them", not "of us"."""
    if after >= len(words):
        return True
    return words.lowers[after] not in lexicon().us and not (
        words.lowers[after] in lexicon().of and after + 1 < len(words) and words.lowers[after + 1] in lexicon().us
    )


def _behind_of(words: Words, at: int) -> int | None:
    """Where the counted phrase begins: behind "of the", "more", "or so"; None where no noun follows."""
    lex = lexicon()
    count = min(len(words), at + _OPENING)
    seen_of = False
    if at < count and words.lowers[at] in _OPERATORS:
        while at < count and (words.lowers[at] in _OPERATORS or words.lowers[at][0].isdigit()):
            at += 1
    while at < count:
        word = words.lowers[at]
        if word in lex.of and not seen_of:
            seen_of = True
        elif not (
            word in _QUOTES
            or (seen_of and _opens_whole(words, at, lex))
            or (not seen_of and word in lex.skipped and at + 1 < count)
        ):
            break
        at += 1
    if at >= count or words.lowers[at] in lex.pronouns or words.lowers[at] in lex.own:
        return None
    return at


def _opens_whole(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a word behind "of" stands in front of the noun of the whole: "of her six children"."""
    word = words.lowers[at]
    if word[0].isdigit() or word in lex.number_words:
        return True
    return word in lex.determiners and not words.lowers[at - 1][0].isdigit()


def _phrase(words: Words, first: int, *, many: bool, rank: bool) -> Phrase | None:
    """The noun phrase from `first` on. `many`: its head is a plural. `rank`: its head may be either."""
    lex = lexicon()
    head = -1
    plural = False
    last = min(len(words), first + _REACH)
    at = first
    while at < last:
        word = words.lowers[at]
        if head < 0 and word in lex.superlatives and at + 1 < last and words.lowers[at + 1] not in lex.prepositions:
            at += 1
            continue
        if _ends(words, at, head, lex) or (rank and head >= 0 and (word[0].isdigit() or word in lex.number_words)):
            break
        if word in _QUOTES or word == "-":
            at += 1
            continue
        if word in (",", "&", "/") or word in lex.either:
            if head >= 0 and (plural or not many) and word != "&":
                break
            if at == first or not _goes_on(words, at + 1, lex):
                break
            at += 1
            continue
        if word.endswith(("'s", "s'")):
            if many and not plural and _plural_owner(word):
                head, plural = at, True
                break
            if not _plural_owner(word):
                head = -1
            at += 1
            continue
        if is_plural(word) and not word[0].isdigit():
            if not many and not rank and head >= 0:
                break
            if rank and head >= 0 and _third_person(word, lex):
                break

            head, plural = at, True
            if not _leads_on(words, at, lex):
                break
        elif plural:
            if not (word.endswith(lex.going) or words.texts[at][0].islower()):
                break
            if words.texts[head][0].islower() and head != at - 1:
                break
        elif not many or rank:
            head = at if not is_adverb(word) or head < 0 else head
        at += 1
    # "The second 12 minutes later" ranks no minutes.
    turned = rank and plural and head + 1 < len(words) and words.lowers[head + 1] in lex.turning
    if head < 0 or turned or (many and not rank and not plural):
        return None
    return Phrase(first, head, head)


def _plural_owner(word: str) -> bool:
    owner = word.removesuffix("'s").removesuffix("'")
    return is_plural(owner) and owner != "s"


def _ends(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether the phrase cannot hold the word at `at`."""
    word = words.lowers[at]
    if not (word[0].isalnum() or word in _QUOTES or word in ",-&/"):
        return True
    if (
        (word in lex.prepositions and not (head < 0 and word in lex.noun_prepositions))
        or word in lex.determiners
        or word in lex.auxiliaries
        or word in lex.pronouns
        or word in lex.adverbs
    ):
        return True
    if head >= 0 and word in lex.behind_nouns:
        return True
    if word in lex.conjunctions:
        return word not in lex.either
    if word in lex.past_forms or word in lex.past_verbs:
        return not (head < 0 and at > 0 and is_adverb(words.lowers[at - 1]))
    if word in lex.plain_verbs and (head >= 0 or word in lex.stating):
        # "The third straight monthly drop."
        return not (head == at - 1 and words.lowers[head] in lex.ranked_by)
    if head >= 0 and is_past(word) and word not in lex.adjectival:
        return _verb_here(words, at, head, lex)
    return False


def _verb_here(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether a word in -ed behind a noun is its verb and not the modifier of the next noun."""
    if at + 1 >= len(words):
        return True
    following = words.lowers[at + 1]
    if not following[0].isalpha() or following in lex.prepositions or following in lex.determiners:
        return True
    if following in lex.adverbs or following in lex.pronouns or following in lex.auxiliaries:
        return True
    if following in lex.conjunctions or is_adverb(following):
        return True
    return not words.texts[head][0].isupper()


def _third_person(word: str, lex: Lexicon) -> bool:
    """Whether a word in -s is a verb's present form and hardly ever a plural noun."""
    return any(
        word.endswith(ending) and word[: len(word) - len(ending)] + put in lex.plain_verbs
        for ending, put in lex.third_person
    )


def _leads_on(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the plural at `at` may modify a noun behind it: "sports cars", "Reuters journalists"."""
    if at + 1 >= len(words):
        return False
    word, following = words.lowers[at], words.lowers[at + 1]
    if not following[0].isalpha():
        return False
    if following in lex.past_forms or following in lex.past_verbs or following in lex.plain_verbs:
        return False
    if word in lex.modifiers:
        return True
    if words.texts[at][0].isupper() and words.texts[at][1:2].islower():
        return True
    if is_plural(following) and following not in lex.auxiliaries:
        if word in lex.unchanging:
            return True
        return not is_person(singular(word))
    return False


def _goes_on(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a phrase goes on behind a comma or "and": with one more modifier, not with a new phrase."""
    if at >= len(words):
        return False
    word = words.lowers[at]
    return word[0].isalpha() and not (
        word in lex.determiners
        or word in lex.pronouns
        or word in lex.prepositions
        or word in lex.conjunctions
        or word in lex.auxiliaries
        or word in lex.adverbs
        or word.endswith(lex.going)
    )


def is_person(noun: str) -> bool:
    """Whether a noun, singular and in lower case, stands for a person, by the lexicon or by its ending."""
    lex = lexicon()
    tail = noun.rpartition("-")[2]
    return (
        tail in lex.general_people
        or tail in lex.other_people
        or tail.endswith(lex.persons_in)
        or (tail.endswith(lex.persons_in_long) and len(tail) > 5 and tail not in lex.things)
    )


def named_total(words: Words, before: int) -> Phrase | None:
    """The noun of "the number of appeals" in front of a figure, the nearest before word `before`."""
    for at in range(before - 1, max(0, before - _BACK), -1):
        if words.lowers[at] in lexicon().of and at > 0 and words.lowers[at - 1] in lexicon().totals:
            found = _behind_of(words, at)
            phrase = found is not None and _phrase(words, found, many=True, rank=False)
            if phrase and phrase.head < before:
                return Phrase(phrase.first, phrase.head, phrase.last, found_back=True)
    return None


def bare_total(words: Words, before: int) -> bool:
    """Whether a total that names nothing stands right in front: "bringing the toll to 39"."""
    near = words.lowers[max(0, before - 3) : before]
    return any(word in lexicon().totals for word in near) and lexicon().of.isdisjoint(near)


def clause_start(words: Words, before: int) -> int:
    """Where the clause around word `before` begins, behind "while" or a semicolon; 0 where none opens it."""
    lex = lexicon()
    for at in range(before - 1, max(0, before - _CLAUSE), -1):
        if words.lowers[at] in lex.contrasts:
            return at + 1
    return 0


def nearest_plural(words: Words, before: int, units: Container[int] = (), *, low: int = 0) -> Phrase | None:
    """The nearest plural noun in front of word `before`: what "them" and a bare figure most often mean.

    Words of `units` are part of an amount and count nothing; the search ends at word `low`.
    """
    lex = lexicon()
    for at in range(_before_subject(words, before, lex) - 1, max(low - 1, before - _BACK, -1), -1):
        word = words.lowers[at]
        if word in (";", ".") or (word in _QUOTES and at < before - 1):
            break
        if at in units:
            continue
        if (
            is_plural(word)
            and word[0].isalpha()
            and singular(word) not in lex.time_units
            and word not in lex.prepositions
            and word not in lex.determiners
            and word not in lex.adverbs
            and word not in lex.auxiliaries
            and word not in lex.pronouns
            and not _third_person(word, lex)
            and not _verb_of_name(words, at, lex)
            and word not in lex.bases
            and word not in lex.third_persons
            and word not in lex.harmed
            and not (words.texts[at][0].isupper() and at > 0)
            and not (words.lowers[at + 1] in lex.speech or words.lowers[at + 1] in lex.putting)
        ):
            return Phrase(at, at, at, found_back=True)
    return None


def determined(words: Words, at: int) -> bool:
    """Whether the word at `at` has an article or the like in front: "the second", "a third", not "came third"."""
    return at > 0 and words.lowers[at - 1] in lexicon().determiners


def ends_phrase(words: Words, at: int) -> bool:
    """Whether no noun can follow at word `at`: a sign, a figure, or a word that ends a noun phrase."""
    return at >= len(words) or words.lowers[at][0].isdigit() or _ends(words, at, 0, lexicon())


def _before_subject(words: Words, before: int, lex: Lexicon) -> int:
    """Where the search for a bare figure's noun begins: in front of who did it, in "economists had expected 190"."""
    at = before - 1
    if at <= 0 or not is_past(words.lowers[at]):
        return before
    while at > 0 and (
        is_past(words.lowers[at]) or words.lowers[at] in lex.auxiliaries or words.lowers[at] in lex.adverbs
    ):
        at -= 1
    return at if is_plural(words.lowers[at]) else before


def _verb_of_name(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a word in -s stands between a singular noun and a name: the verb of a headline, "storm hits Arden"."""
    if at == 0 or at + 1 >= len(words) or not words.texts[at + 1][:1].isupper():
        return False
    before = words.lowers[at - 1]
    plain = before not in lex.determiners and before not in lex.prepositions
    return plain and before[:1].isalpha() and not is_plural(before)


def sizes_group(words: Words, before: int) -> bool:
    """Whether a figure tells how many a group holds, "a town of 3,200": no noun in front is what it counts."""
    if before < 2 or words.lowers[before - 1] not in lexicon().of:
        return False
    group = words.lowers[before - 2]
    return group not in lexicon().totals and group.isalpha() and not is_plural(group)


def points_to_whole(words: Words, after: int) -> bool:
    """Whether the figure is a part of something named: "140 of them", "12 of whom"."""
    return after + 1 < len(words) and words.lowers[after] in lexicon().of and words.lowers[after + 1] in lexicon().them
