"""What a bare figure means: a noun that stands in front of it, in the same sentence.

`nouns` has the noun behind a figure, `counting` decides between the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb, is_past, is_plural
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.noun_ends import third_person
from workbench.claims.mentions.nouns import Phrase, counted, named_behind
from workbench.claims.mentions.plurals import whose_number

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_CLAUSE = 20
"""How many words a clause may hold in front of its figure."""
_BACK = 80
"""How many words a pronoun may look back."""


def asks_back(words: Words, after: int) -> bool:
    """Whether the words behind a figure leave room for a noun in front: "of them", not "of us"."""
    if after >= len(words):
        return True
    behind = words.lowers[after + 1] if after + 1 < len(words) else "."
    if words.lowers[after] in lexicon().negations and behind in lexicon().particles:
        # Runs: "121 not out".
        return False
    return words.lowers[after] not in lexicon().us and not (
        words.lowers[after] in lexicon().of and after + 1 < len(words) and words.lowers[after + 1] in lexicon().us
    )


def points_to_whole(words: Words, after: int) -> bool:
    """Whether the figure is a part of something named: "140 of them", "12 of whom"."""
    return after + 1 < len(words) and words.lowers[after] in lexicon().of and words.lowers[after + 1] in lexicon().them


def named_total(words: Words, before: int) -> Phrase | None:
    """The noun of "the number of appeals" in front of a figure, the nearest before word `before`."""
    for at in range(before - 1, max(0, before - _BACK), -1):
        if words.lowers[at] in lexicon().of and at > 0 and words.lowers[at - 1] in lexicon().totals:
            if at > 2 and words.lowers[at - 3] in lexicon().margin and words.lowers[at - 2] in lexicon().the:
                # "200 by the count of the police".
                continue
            phrase = named_behind(words, at)
            if phrase is not None and phrase.head < before:
                return Phrase(phrase.first, phrase.head, phrase.last, found_back=True)
    return None


def of_change(words: Words, after: int) -> Phrase | None:
    """The noun of a change behind its first figure: "seats" of "from 9 to 10 seats"; None where none follows."""
    lex = lexicon()
    if after + 2 >= len(words) or words.lowers[after] not in lex.list_words or words.lowers[after] == ",":
        return None
    at = after + 1
    numbered = False
    while at < len(words) - 1 and (
        (figure := words.lowers[at][0].isdigit() or words.lowers[at] in lex.number_words)
        or words.lowers[at] in lex.scales
        or (not numbered and (words.lowers[at] in lex.near_words or words.lowers[at] in lex.adverbs))
    ):
        numbered = numbered or figure
        at += 1
    phrase = counted(words, at, one=False) if numbered else None
    return phrase._replace(found_back=True) if phrase is not None else None


def bare_total(words: Words, before: int) -> bool:
    """Whether a total that names nothing stands right in front: "bringing the toll to 39"."""
    near = words.lowers[max(0, before - 3) : before]
    if len(near) > 1 and near[-1] in lexicon().of and near[-2] in lexicon().totals:
        # "A toll of 32".
        return True
    if not lexicon().of.isdisjoint(near):
        return False
    # "Total cases to 18" names what it is a total of.
    plural = [is_plural(word) for word in near[1:]] + [False]
    first = max(0, before - 3)
    return any(
        word in lexicon().totals and not plural[at] and whose_number(words, first + at) == first + at
        for at, word in enumerate(near)
    )


def moved_to(words: Words, before: int) -> bool:
    """Whether something was put up or down to a bare figure: "turned the volume up to 11"."""
    lex = lexicon()
    return before > 1 and words.lowers[before - 1] in lex.to and words.lowers[before - 2] in lex.particles


def is_of_one_person(words: Words, before: int) -> bool:
    """Whether a rank is said of one who is only pointed at: "I would be the first to", "she was the second to"."""
    lex = lexicon()
    at = before - 1
    while at > 0 and (
        words.lowers[at] in lex.auxiliaries or words.lowers[at] in lex.determiners or words.lowers[at] in lex.adverbs
    ):
        at -= 1
    return at >= 0 and words.lowers[at] in lex.persons - lex.relatives


def sizes_group(words: Words, before: int) -> bool:
    """Whether a figure tells how many a group holds, "a town of 3,200": no noun in front is what it counts."""
    if before < 2 or words.lowers[before - 1] not in lexicon().of:
        return False
    group = words.lowers[before - 2]
    if group in lexicon().set_against:
        # "Three modules instead of two".
        return False
    return group not in lexicon().totals and group.isalpha() and not is_plural(group)


def is_verb_of_group(words: Words, before: int, phrase: Phrase) -> bool:
    """Whether the word behind the size of a group is what the group does: "a crew of six fights the fire"."""
    lex, lowers, at = lexicon(), words.lowers, phrase.head
    one = sizes_group(words, before) or (before > 2 and lowers[before - 1] in lex.of and lowers[before - 3] in lex.ones)
    if (
        not one
        or lowers[before - 2] in lex.totals
        or phrase.first != at
        or at + 1 >= len(words)
        or not lowers[at].endswith(lex.endings["s"])
    ):
        return False
    following = lowers[at + 1]
    if following in lex.ones:
        # "A team of six fights a year".
        return at + 2 < len(words) and lowers[at + 2] not in lex.time_units
    known = third_person(lowers[at], lex)
    return following[0].isdigit() or following in lex.number_words or (known and following in lex.determiners)


def gives_to(words: Words, subject: Phrase) -> bool:
    """Whether a noun in front is who gives so many to another: "polls give it 32"."""
    at = subject.head + 1
    while at < len(words) and words.lowers[at] in lexicon().adverbs:
        at += 1
    if at + 1 >= len(words) or not words.lowers[at].isalpha():
        return False
    return words.lowers[at + 1] in lexicon().us or words.lowers[at + 1] in lexicon().them


def clause_start(words: Words, before: int) -> int:
    """Where the clause around word `before` begins, behind "while" or a semicolon; 0 where none opens it."""
    lex = lexicon()
    for at in range(before - 1, max(0, before - _CLAUSE), -1):
        if words.lowers[at] in lex.contrasts:
            return at + 1
    return 0


def in_state(words: Words, after: int) -> bool:
    """Whether so many are said to be in the state of people: "500 still missing", "12 remain unaccounted for"."""
    lex = lexicon()
    first = after
    while after < len(words) and (words.lowers[after] in lex.lasting or words.lowers[after] in lex.be):
        after += 1
    if after > first and words.lowers[after - 1] in lex.be and after < len(words):
        return words.lowers[after] in lex.states - lex.states_of_any
    return after < len(words) and words.lowers[after] in lex.states


def named_behind_verb(words: Words, after: int) -> Phrase | None:
    """What so many are said to be: "women" of "56% of them, 4,840, were women"; None where no plural closes that."""
    lex = lexicon()
    at = after + (after < len(words) and words.lowers[after] == ",")
    if at + 1 >= len(words) or words.lowers[at] not in lex.be or words.lowers[at] not in lex.auxiliaries:
        return None
    behind = words.lowers[at + 2] if at + 2 < len(words) else "."
    closes = not behind[0].isalnum() or behind in lex.conjunctions or behind in lex.prepositions
    named = is_plural(words.lowers[at + 1]) and words.lowers[at + 1] not in lex.states | lex.harmed
    return Phrase(at + 1, at + 1, at + 1) if closes and named and at > after else None


def said_to_be(words: Words, after: int) -> Phrase | None:
    """What so many are, behind a bare figure with no noun in front: "hits" of "167 are new offender hits"."""
    lex = lexicon()
    if after + 1 >= len(words) or words.lowers[after] not in lex.be or words.lowers[after] not in lex.auxiliaries:
        return None
    phrase = counted(words, after + 1, one=False)
    if phrase is None or words.lowers[phrase.head] in lex.states | lex.harmed:
        return None
    behind = words.lowers[phrase.last + 1] if phrase.last + 1 < len(words) else "."
    return phrase if not behind[0].isalnum() or behind in lex.conjunctions or behind in lex.prepositions else None


def is_rest(words: Words, before: int) -> bool:
    """Whether a figure is what is left of a whole: "the other 206"."""
    lex = lexicon()
    return words.lowers[before - 1] in lex.rest_of and words.lowers[before - 2] in lex.determiners


def in_brackets(words: Words, before: int, after: int) -> Phrase | None:
    """The plural that a count alone in brackets stands behind: "assists (603)", "games played (803)"."""
    at = before - 2
    if at < 0 or words.lowers[before - 1] != "(" or after >= len(words) or words.lowers[after] != ")":
        return None
    at -= at > 0 and is_past(words.lowers[at]) and not is_plural(words.lowers[at])
    word = words.lowers[at]
    named = word.isalpha() and is_plural(word) and words.texts[at].islower()
    return Phrase(at, at, at, found_back=True) if named else None


def subject_ranked(words: Words, the: int) -> Phrase | None:
    """The noun that a bare rank is said of: "attack" of "the attack was the fourth", "the attack, the fourth so far".

    `the` is the article of the rank.
    """
    lex = lexicon()
    at = the - 1
    if at > 1 and words.lowers[at] == ",":
        return _apposed(words, at - 1)
    if at < 1 or words.lowers[at] not in lex.be:
        return None
    while at > 0 and (words.lowers[at] in lex.auxiliaries or words.lowers[at] in lex.adverbs):
        at -= 1
    word = words.lowers[at]
    named = word.isalpha() and words.texts[at].islower() and word not in lex.pronouns and word not in lex.determiners
    return Phrase(at, at, at, found_back=True) if named and word not in lex.conjunctions else None


def _apposed(words: Words, at: int) -> Phrase | None:
    """The noun at word `at`, behind which a comma and a bare rank stand."""
    lex, word = lexicon(), words.lowers[at]
    closed = word in lex.pronouns or word in lex.adverbs or word in lex.auxiliaries or word in lex.time_units
    noun = word.isalpha() and words.texts[at].islower() and not closed and not is_past(word) and not is_adverb(word)
    named = word not in lex.plain_verbs or (at > 0 and words.lowers[at - 1] in lex.determiners)
    return Phrase(at, at, at, found_back=True) if noun and named else None


def expected_by(words: Words, phrase: Phrase) -> bool:
    """Whether the noun behind a figure is who expected it: "fewer than the 180,000 economists had expected"."""
    lex, lowers = lexicon(), words.lowers
    if phrase.first != phrase.head or lowers[phrase.head] not in lex.source_nouns:
        return False
    verb = phrase.head + 1
    while verb < len(words) and lowers[verb] in lex.auxiliaries:
        verb += 1
    following = lowers[verb + 1] if verb + 1 < len(words) else "."
    told = verb < len(words) and (lowers[verb] in lex.finding or lowers[verb] in lex.speech)
    return told and (not following[0].isalnum() or following in lex.prepositions or following in lex.conjunctions)
