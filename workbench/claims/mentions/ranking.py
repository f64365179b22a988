"""What the ranks of a sentence rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.meant import is_of_one_person, points_to_whole, subject_ranked
from workbench.claims.mentions.noun_ends import ends_phrase
from workbench.claims.mentions.nouns import Phrase, compound_unit, determined, ranked
from workbench.claims.mentions.plurals import nearest_plural
from workbench.claims.mentions.told import Counted
from workbench.quantities.quantity import Kind

if TYPE_CHECKING:
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
    if after < len(words) and words.lowers[after] in lexicon().ranked_alone:
        phrase = Phrase(after, after, after)
    before = words.at(quantity.start)
    if before > 0 and words.lowers[before - 1] in lexicon().ranked_heads and _is_number(words.lowers[before]):
        # "Day five".
        phrase = Phrase(before - 1, before - 1, before - 1, found_back=True)
    if phrase is None and after < len(words) and (words.lowers[after] in lexicon().to or points_to_whole(words, after)):
        phrase = None if is_of_one_person(words, before) else nearest_plural(words, before, told.units)
    elif phrase is not None:
        told.ranked = phrase
    elif determined(words, before) and ends_phrase(words, after):
        phrase = told.last_named(owned=words.lowers[before - 1] in lexicon().possessives)
        phrase = phrase or subject_ranked(words, before - 1)
        if phrase is None and _in_minutes(told, quantity):
            return Counted(quantity.with_unit(told.previous.unit if told.previous else ""))
    return told.named(quantity, phrase) if phrase is not None else Counted(quantity)


def _in_minutes(told: Told, quantity: Quantity) -> bool:
    """Whether a bare rank is a minute of a match, where one before it was a spell of minutes: "in the 85th"."""
    earlier, value = told.previous, quantity.low
    minutes = earlier is not None and earlier.kind is Kind.DURATION and earlier.unit in lexicon().match_minutes
    return minutes and value is not None and 0 < value <= _LONGEST_MATCH


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in lexicon().number_words
