"""What the ranks of a sentence rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_past, is_plural
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.meant import is_of_one_person, points_to_whole, subject_ranked
from workbench.claims.mentions.noun_ends import ends_phrase
from workbench.claims.mentions.nouns import Phrase, behind_of, compound_unit, determined, named_behind, phrase_from
from workbench.claims.mentions.plurals import nearest_plural
from workbench.claims.mentions.told import Counted
from workbench.quantities.quantity import Kind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.claims.mentions.told import Told
    from workbench.quantities.quantity import Quantity

_LONGEST_MATCH = 120
"""Minutes."""


def rank_of(told: Told, quantity: Quantity) -> Counted:
    """A rank with what it ranks; a bare one may mean what the sentence named before."""
    words, end = told.words, quantity.end
    tied = compound_unit(told.text, end)
    if tied is not None:
        if not told.is_superlative(tied):
            return told.tied(quantity, tied)
        end = tied.end
    after = words.at(end)
    phrase = ranked(words, after)
    final = after + 1 < len(words) and words.lowers[after + 1] in lexicon().ranked_finals
    if after < len(words) and words.lowers[after] in lexicon().ranked_alone and not final:
        phrase = Phrase(after, after, after)
    before = words.at(quantity.start)
    if before > 0 and words.lowers[before - 1] in lexicon().ranked_heads and _is_number(words.lowers[before]):
        # "Day five".
        phrase = Phrase(before - 1, before - 1, before - 1, found_back=True)
    if phrase is None and (_is_first_to(words, after) or points_to_whole(words, after)):
        phrase = None if is_of_one_person(words, before) else nearest_plural(words, before, told.units)
        if phrase is not None and not determined(words, before) and not _is_said_of(words, phrase, before):
            phrase = None
    elif phrase is not None:
        told.ranked = phrase
    elif determined(words, before) and ends_phrase(words, after):
        phrase = told.last_named(owned=words.lowers[before - 1] in lexicon().possessives)
        phrase = phrase or subject_ranked(words, before - 1)
        if phrase is None and _in_minutes(told, quantity):
            return Counted(quantity.with_unit(told.previous.unit if told.previous else ""))
    return told.named(quantity, phrase) if phrase is not None else Counted(quantity)


def _is_first_to(words: Words, after: int) -> bool:
    """Whether "to" and a verb follow a rank: "the first to sign", and no "from the 12th to the ninth"."""
    lex, lowers = lexicon(), words.lowers
    if after >= len(words) or lowers[after] not in lex.to:
        return False
    behind = lowers[after + 1] if after + 1 < len(words) else "."
    return behind not in lex.the and behind not in lex.ranks and not behind[0].isdigit()


def _is_said_of(words: Words, phrase: Phrase, before: int) -> bool:
    """Whether a noun is the subject of a bare rank: "three labs of the town were first to ask", no clause between."""
    lex, end = lexicon(), before
    while end > phrase.head + 1 and words.lowers[end - 1] in lex.auxiliaries:
        end -= 1
    between = words.lowers[phrase.head + 1 : end]
    return not any(
        word in lex.pronouns or word in lex.auxiliaries or word in lex.clause_ends
        for word in between
        if word not in lex.both
    )


def _in_minutes(told: Told, quantity: Quantity) -> bool:
    """Whether a bare rank is a minute of a match, where one before it was a spell of minutes: "in the 85th"."""
    earlier, value = told.previous, quantity.low
    minutes = earlier is not None and earlier.kind is Kind.DURATION and earlier.unit in lexicon().match_minutes
    return minutes and value is not None and 0 < value <= _LONGEST_MATCH


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in lexicon().number_words


def ranked(words: Words, after: int) -> Phrase | None:
    """The phrase that an ordinal ranks, from the word `after` it on; None where none follows."""
    if after < len(words) and words.lowers[after] in lexicon().noun_determiners:
        return Phrase(after, after, after)
    after = _past_ranks(words, after)
    if (
        after + 1 < len(words)
        and words.lowers[after] in lexicon().ranked_by
        and words.lowers[after + 1] in lexicon().of
    ):
        # "The third largest of the islands".
        return named_behind(words, after + 1)
    owner = _owner(words, after)
    if owner is not None:
        return owner
    at = behind_of(words, after)
    if at is None or words.lowers[at] in lexicon().number_words:
        return None
    following = words.lowers[at + 1] if at + 1 < len(words) else "."
    if (following in lexicon().light_articles or following in lexicon().possessives) and is_past(words.lowers[at]):
        # "The third changed her mind."
        return None
    of_many = words.lowers[after] in lexicon().of
    phrase = phrase_from(words, at, many=of_many, rank=not of_many)
    # "Its second straight" leaves out what it ranks, "the second 1-0" and "a third crashed in a field" too.
    return None if phrase is not None and _is_not_ranked(words, phrase) else phrase


def _owner(words: Words, at: int) -> Phrase | None:
    """The one behind "the" and a rank that something is of: "instalment" of "the third instalment's takings"."""
    lex = lexicon()
    if at < 2 or at >= len(words) or words.lowers[at - 2] not in lex.the or not words.texts[at].islower():
        return None
    owner = words.lowers[at].removesuffix("'s").removesuffix("’s")
    closed = owner == words.lowers[at] or is_plural(owner) or owner in lex.genitive_kinds
    return None if closed else Phrase(at, at, at)


def _is_not_ranked(words: Words, phrase: Phrase) -> bool:
    lex, word = lexicon(), words.lowers[phrase.head]
    told = phrase.first == phrase.head and word.endswith(lex.gone) and is_past(word)
    told = told and word not in lex.unchanging and word not in lex.adjectival
    return told or word in lex.ranked_by or word[0].isdigit()


def _past_ranks(words: Words, at: int) -> int:
    """The word behind the further ranks of "the first and second quarters", "the 2nd, 3rd and 4th largest towns"."""
    lex, end = lexicon(), at
    while at + 1 < len(words):
        lists = words.lowers[at] in lex.both or words.lowers[at] == ","
        at += lists + (words.lowers[at] == "," and words.lowers[at + 1] in lex.both)
        if not lists or at >= len(words) or words.lowers[at] not in lex.ranks:
            break
        at += 1
        end = at if words.lowers[at - 2] in lex.both else end
    return end
