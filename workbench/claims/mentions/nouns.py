"""What a figure counts or ranks: the noun behind it, across adjectives and "of". `meant` has those in front.

No tagger: a count's noun is a plural, and a plural is told by its form; a rank's noun is the last before its
phrase ends. Closed word classes end a phrase, and an open class is read by its endings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import is_adverb, is_past, is_plural, singular
from workbench.claims.lexicon import Lexicon, lexicon
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

QUOTES = frozenset("\"“”„‟‘’'«»‹›[]")
_COMPOUND = re.compile(r"[-‐‑]([^\W\d_]+)")
_REACH = 12
"""How many words a phrase may hold: beyond that no reader would still tie its noun to the figure."""
_OPENING = 40
"""How many words may stand between a figure and the phrase that it counts: "of the", quotation marks, operators."""
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
    if at is None or words.lowers[at] in lexicon().aged_words or _is_past_alone(words.lowers[at]):
        return None
    if one and at == after and _is_verb_of_one(words, at):
        return None
    return _phrase(words, at, many=not one or at != after, rank=False)


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


def ranked(words: Words, after: int) -> Phrase | None:
    """The phrase that an ordinal ranks, from the word `after` it on; None where none follows."""
    if after < len(words) and words.lowers[after] in lexicon().noun_determiners:
        return Phrase(after, after, after)
    if after + 1 < len(words) and words.lowers[after] in lexicon().both and words.lowers[after + 1] in lexicon().ranks:
        # "The first and second quarters".
        after += 2
    at = _behind_of(words, after)
    if at is None:
        return None
    of_many = words.lowers[after] in lexicon().of
    phrase = _phrase(words, at, many=of_many, rank=not of_many)
    # "Its second straight" leaves out what it ranks.
    return None if phrase is not None and words.lowers[phrase.head] in lexicon().ranked_by else phrase


def named_behind(words: Words, at: int) -> Phrase | None:
    """The plural phrase behind the "of" at word `at`; None where none follows."""
    found = _behind_of(words, at)
    return None if found is None else _phrase(words, found, many=True, rank=False)


def compound_unit(text: str, end: int) -> Span | None:
    """The noun that a hyphen ties to a figure ending at `end`: "member" of "12-member"; None without one."""
    match = _COMPOUND.match(text, end)
    if match is None or match.group(1).lower() in lexicon().no_unit:
        return None
    return Span(match.start(1), match.end(1))


def _behind_of(words: Words, at: int) -> int | None:
    """Where the counted phrase begins: behind "of the", "more", "or so"; None where no noun follows."""
    lex = lexicon()
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
        if _ends(words, at, head, lex) or (rank and head >= 0 and _ends_rank(words, at, head, lex)):
            break
        if word in QUOTES or word == "-":
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
            if not many and word in lex.unchanging and at + 1 < last and _is_named(words, at + 1, lex):
                # "One aircraft carrier", "one Irish American".
                at += 1
                continue
            if rank and head >= 0 and third_person(word, lex):
                break

            head, plural = at, True
            if not _leads_on(words, at, lex):
                break
        elif plural and not ((rank or not many) and head == at - 1 and words.lowers[head] in lex.modifiers):
            if not (word.endswith(lex.going) or words.texts[at][0].islower()):
                break
            if words.texts[head][0].islower() and head != at - 1:
                break
        elif not many or rank:
            plural = False
            head = at if not is_adverb(word) or head < 0 else head
        at += 1
    # "The second 12 minutes later" ranks no minutes.
    turned = rank and plural and head + 1 < len(words) and words.lowers[head + 1] in lex.turning
    turned = turned or (rank and head >= 0 and head + 1 < len(words) and words.lowers[head + 1] in lex.one_words)
    if head < 0 or turned or (many and not rank and not plural) or (rank and is_adverb(words.lowers[head])):
        return None
    return Phrase(first, head, head)


def _is_named(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the word at `at` is a noun like the one in front: not a verb, and nothing that ends a phrase."""
    word, before = words.lowers[at], words.texts[at - 1]
    noun = word[0].isalpha() and not _ends(words, at, at - 1, lex) and not is_past(word) and not is_adverb(word)
    return noun and not third_person(word, lex) and words.texts[at][0].isupper() == before[0].isupper()


def _ends_rank(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether the word at `at` is a number, or the name of what is ranked: "his second son James", "album “Bright”"."""
    word, text = words.lowers[at], words.texts[at]
    named = head == at - 1 and text[0].isupper() and text[1:2].islower() and words.texts[head][0].islower()
    # "The fifth international Harbour Race" goes on.
    named = named and (words.lowers[head] in lex.time_units or is_person(words.lowers[head]))
    titled = head == at - 1 and word in QUOTES
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    if text[0].isupper() and is_plural(word) and (following in lex.auxiliaries or following in lex.past_forms):
        # "The first job Seabees had."
        return words.texts[head][0].islower()
    return named or titled or word[0].isdigit() or word in lex.number_words


def _plural_owner(word: str) -> bool:
    owner = word.removesuffix("'s").removesuffix("'")
    return is_plural(owner) and owner != "s"


def _ends(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether the phrase cannot hold the word at `at`."""
    word = words.lowers[at]
    if not (word[0].isalnum() or word in QUOTES or word in ",-&/"):
        return True
    if (
        (word in lex.prepositions and not (head < 0 and word in lex.noun_prepositions))
        or word in lex.determiners
        or word in lex.auxiliaries
        or word in lex.pronouns
        or (word in lex.adverbs and not (head < 0 and word in lex.adverbs_before))
    ):
        return True
    if head >= 0 and word in lex.behind_nouns:
        return True
    if word in lex.conjunctions:
        return word not in lex.either
    if word in lex.past_forms or word in lex.past_verbs:
        return not (head < 0 and (word in lex.adjectival or (at > 0 and is_adverb(words.lowers[at - 1]))))
    if word in lex.plain_verbs and (head >= 0 or word in lex.stating):
        # "The third straight monthly drop."
        return not (head == at - 1 and (words.lowers[head] in lex.ranked_by or _is_of_one(words, at, head, lex)))
    if head < 0:
        return False
    if is_past(word) and word not in lex.adjectival:
        return _verb_here(words, at, head, lex)
    # "One gauge recording 92mm".
    return word[0].isdigit() or (word.endswith(lex.going) and _has_object(words, at, lex))


def _is_of_one(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether a noun that may be a verb closes a phrase of one: "his third medical leave", "a first public walk"."""
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    closes = not following[0].isalnum() or (following in lex.prepositions and following not in lex.to)
    return closes and not is_plural(words.lowers[head]) and not is_person(words.lowers[head])


def _has_object(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a word in -ing has an object behind it, and so is a verb: "one gauge recording its highest"."""
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    return following[0].isdigit() or following in lex.determiners


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


def third_person(word: str, lex: Lexicon) -> bool:
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
    if following in lex.third_persons:
        # "15 almonds works well".
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


def determined(words: Words, at: int) -> bool:
    """Whether the word at `at` has an article or the like in front: "the second", "a third", not "came third"."""
    return at > 0 and words.lowers[at - 1] in lexicon().determiners


def ends_phrase(words: Words, at: int) -> bool:
    """Whether no noun can follow at word `at`: a sign, a figure, or a word that ends a noun phrase."""
    lex = lexicon()
    if at + 1 < len(words) and words.lowers[at] == ",":
        # "His second, third and fourth goals" go on.
        return words.lowers[at + 1] not in lex.ranks
    return at >= len(words) or words.lowers[at][0].isdigit() or _ends(words, at, 0, lexicon())
