"""Where a noun phrase ends, and what of it may be its noun: closed word classes, forms and the words beside.

No tagger: verbs are told by closed lists and endings, and by what stands behind them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb, is_past, is_plural, singular
from workbench.claims.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_NAME = 3
"""Words of a name between a people and the plural that is counted."""
QUOTES = frozenset("\"“”„‟‘’'«»‹›[]")


def ends_rank(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether the word at `at` is a number, or the name of what is ranked: "his second son James", "album “Bright”"."""
    word, text = words.lowers[at], words.texts[at]
    ranked = words.lowers[head]
    seeded = ranked in lex.seeded
    named = head == at - 1 and text[0].isupper() and words.texts[head][0].islower()
    named = named and (text[1:2].islower() or seeded)
    # "The fifth international Harbour Race" goes on.
    known = ranked in lex.time_units or ranked in lex.times or seeded
    named = named and (known or is_person(ranked) or text in lex.titles)
    titled = head == at - 1 and word in QUOTES
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    if text[0].isupper() and is_plural(word) and (following in lex.auxiliaries or following in lex.past_forms):
        # "The first job Seabees had."
        return words.texts[head][0].islower()
    return named or titled or word[0].isdigit() or word in lex.number_words


def is_named(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the word at `at` is a noun like the one in front: not a verb, and nothing that ends a phrase."""
    word, before = words.lowers[at], words.texts[at - 1]
    noun = word[0].isalpha() and not ends(words, at, at - 1, lex) and not is_past(word) and not is_adverb(word)
    # "The fifth largest Dutch insurer".
    alike = words.texts[at][0].isupper() == before[0].isupper() or before.istitle()
    return noun and alike and not third_person(word, lex)


def ends(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether the phrase cannot hold the word at `at`."""
    word = words.lowers[at]
    if not (word[0].isalnum() or word in QUOTES or word in ",-&/"):
        return True
    if word == "-" and at > 0 and words.starts[at] > words.end(at - 1):
        # "One other president - Jo Oake".
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
    if head >= 0 and word in lex.near_turns and at + 1 < len(words):
        # "The first public hearing last week", "the first home game last September".
        named = words.texts[at].islower() and words.texts[at + 1].istitle()
        return named or words.lowers[at + 1] in lex.time_units
    if word.endswith(lex.endings["s"]) and singular(word) in lex.scales:
        # "Dozens left, hundreds stayed."
        return True
    if word in lex.conjunctions:
        return word not in lex.either
    if head >= 0 and head == at - 1 and _is_cut(words, at, lex):
        return False
    if word in lex.past_forms or word in lex.past_verbs:
        return not (head < 0 and (word in lex.adjectival or (at > 0 and _is_degree(words.lowers[at - 1], lex))))
    if word in lex.plain_verbs and (head >= 0 or (word in lex.stating and not _is_live(words, at, lex))):
        # "The third straight monthly drop."
        return not (head == at - 1 and (words.lowers[head] in lex.ranked_by or _is_of_one(words, at, head, lex)))
    if head < 0:
        return False
    if is_past(word) and (word not in lex.adjectival or _is_told_of(words, at, lex)):
        return _verb_here(words, at, head, lex)
    # "One gauge recording 92mm".
    return word[0].isdigit() or (word.endswith(lex.going) and _has_object(words, at, lex))


def _is_cut(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether "cut" is a noun behind what is cut: "the sixth rate cut", and no "the second rate cut its yield"."""
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    told = following in lex.determiners or following in lex.possessives or following[0].isdigit()
    return words.lowers[at] in lex.cuts and words.lowers[at - 1] in lex.what_is_cut and not told


def _is_degree(word: str, lex: Lexicon) -> bool:
    """Whether a participle may stand behind a word and in front of its noun: "most visited", "newly opened"."""
    return is_adverb(word) or word in lex.superlatives


def _is_live(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a word that is a verb as well stands in front of its noun: "three live action films"."""
    if words.lowers[at] not in lex.live_words or at + 1 >= len(words):
        return False
    word = words.lowers[at + 1]
    closed = word in lex.prepositions or word in lex.determiners or word in lex.adverbs or word in lex.pronouns
    return word.isalpha() and not closed and word not in lex.conjunctions and not is_adverb(word)


def _is_of_one(words: Words, at: int, head: int, lex: Lexicon) -> bool:
    """Whether a noun that may be a verb closes a phrase of one: "his third medical leave", "a first public walk"."""
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    closes = following in lex.prepositions and following not in lex.to and following not in lex.doers
    closes = closes or not following[0].isalnum()
    # "His 600th home run was hit": a verb has no other behind it.
    closes = closes or following in lex.auxiliaries
    several = is_plural(words.lowers[head]) and words.lowers[head] not in lex.unchanging
    return closes and not several and not is_person(words.lowers[head])


def _is_told_of(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether a participle closes what is said of a noun in front: "one state based on it", "one case widely told"."""
    following = words.lowers[at + 1] if at + 1 < len(words) else ""
    over = following in lex.prepositions or following in lex.determiners or following in lex.pronouns
    return over or following in lex.conjunctions or is_adverb(words.lowers[at - 1])


def says_what_it_does(words: Words, head: int) -> bool:
    """Whether what stands as a count's noun is a verb rather: "one detonated a bomb", "one measuring 8.2"."""
    lex, word = lexicon(), words.lowers[head]
    if word.endswith(lex.going):
        return _has_object(words, head, lex)
    by = head + 1 < len(words) and words.lowers[head + 1] in lex.doers
    return is_past(word) and word not in lex.unchanging and (by or word not in lex.also_nouns)


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


def leads_on(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the plural at `at` may modify a noun behind it: "sports cars", "Reuters journalists"."""
    if at + 1 >= len(words):
        return False
    word, following = words.lowers[at], words.lowers[at + 1]
    if not following[0].isalpha():
        return False
    if following in lex.past_forms or following in lex.past_verbs or following in lex.plain_verbs:
        return False
    beyond = words.lowers[at + 2] if at + 2 < len(words) else "."
    if following in lex.third_persons or (
        is_plural(following) and (beyond[0].isdigit() or beyond in lex.light_articles or beyond in lex.number_words)
    ):
        # "15 almonds works well", "the gap between two towns pushes a thousand to leave".
        return False
    plain = word not in lex.unchanging and word not in lex.modifiers
    if plain and is_plural(following) and at + 2 < len(words) and _names(words, at + 2):
        # "The study of 52 towns ranks Arden first."
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


def leads_to_plural(words: Words, head: int, at: int, lex: Lexicon) -> bool:
    """Whether a name from word `at` on says of whom a plural is: "100 British Royal Marine commandos"."""
    if words.lowers[head] not in lex.unchanging:
        return False
    end = at
    while end < len(words) - 1 and end - at < _NAME and words.texts[end].istitle():
        end += 1
    word = words.lowers[end]
    closed = word in lex.auxiliaries or word in lex.determiners or word in lex.pronouns or third_person(word, lex)
    return end > at and words.texts[end].islower() and word.isalpha() and is_plural(word) and not closed


def _names(words: Words, at: int) -> bool:
    """Whether a name begins at a word, behind words in small letters."""
    return words.texts[at].istitle() and words.texts[at - 1].islower() and words.texts[at - 2].islower()


def goes_on(words: Words, at: int, lex: Lexicon) -> bool:
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
        or (tail.endswith(lex.persons_in) and tail not in lex.things)
        or (tail.endswith(lex.persons_in_long) and len(tail) > 5 and tail not in lex.things)
    )


def ends_phrase(words: Words, at: int) -> bool:
    """Whether no noun can follow at word `at`: a sign, a figure, or a word that ends a noun phrase."""
    lex = lexicon()
    if at + 1 < len(words) and words.lowers[at] == ",":
        # "His second, third and fourth goals" go on.
        return words.lowers[at + 1] not in lex.ranks
    return at >= len(words) or words.lowers[at][0].isdigit() or ends(words, at, 0, lex)


def _is_adverb(word: str) -> bool:
    return is_adverb(word) or word in lexicon().adverbs


def ranks_nothing(words: Words, head: int, *, plural: bool) -> bool:
    """Whether what stands behind a rank is nothing ranked: "the second 12 minutes later", "fifth globally"."""
    lex = lexicon()
    behind = words.lowers[head + 1] if head + 1 < len(words) else "."
    # "The first large one" leaves out what it ranks.
    return (plural and behind in lex.turning) or behind in lex.one_words or _is_adverb(words.lowers[head])
