"""What the figures of one sentence count or rank: the noun behind each, else the one that an earlier figure had."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.language.inflection import singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.agents import befalls_people, does_it, is_of_parent, speaks
from workbench.claims.mentions.amounts import (
    as_amount,
    as_millions,
    as_points,
    as_share,
    in_currency,
    is_part_of_amount,
    of_paragraph,
    of_sentence_before,
)
from workbench.claims.mentions.gapped import says_change
from workbench.claims.mentions.heads import noun_of_head, of_column, under_head, year_or_count
from workbench.claims.mentions.meant import (
    asks_back,
    bare_total,
    expected_by,
    in_brackets,
    in_state,
    is_verb_of_group,
    named_behind_verb,
    of_change,
    said_to_be,
    sizes_group,
)
from workbench.claims.mentions.noun_ends import is_person
from workbench.claims.mentions.nouns import Phrase, compound_unit, counted, sized_by, sized_by_hyphen
from workbench.claims.mentions.ranking import rank_of
from workbench.claims.mentions.shared import of_dozens, shared_noun
from workbench.claims.mentions.told import Counted, Told
from workbench.claims.mentions.understood import understood
from workbench.quantities.quantity import COUNT, DATE, DURATION, MEASURE, MONEY, ORDINAL, PERCENT, RATIO, Bound

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.quantities.quantity import Quantity

_NEAR = 5
"""How many words stand between "scored" and the next of its figures at most."""
_YEAR = 4
"""Digits of a year."""


class Counting:
    """One sentence, whose figures are given in text order; a bare figure may mean what an earlier one counts."""

    __slots__ = ("_carried", "_told")

    def __init__(self, text: str, words: Words, currency: str, carried: Quantity | None = None) -> None:
        """`currency` is that of the paragraph, for bare billions and cents; `carried` what was measured before."""
        self._told = Told(text, words, currency)
        self._carried = carried

    @property
    def measured(self) -> Quantity | None:
        """The last share, measure or spell of the sentence, if it has one."""
        return self._told.measured

    def read(self, quantity: Quantity) -> Counted:
        """A quantity with what it counts; other kinds than counts and ordinals have their unit already."""
        told, kind = self._told, quantity.kind
        if kind is ORDINAL:
            return rank_of(told, quantity)
        if kind is DATE and quantity.end - quantity.start == _YEAR and told.text[quantity.start].isdecimal():
            quantity = year_or_count(told.text, quantity)
            kind = quantity.kind
        if kind is COUNT:
            found = self._count(quantity)
        elif kind is RATIO or kind is PERCENT:
            found = self._share(quantity)
        elif kind is MONEY or kind is MEASURE:
            quantity = as_millions(told.text, quantity, told.amount)
            found = Counted(in_currency(told.text, quantity, told.currency))
        else:
            found = Counted(quantity)
        if kind is not COUNT:
            told.units.update(range(told.words.at(quantity.start), told.words.at(quantity.end)))
        told.note(found.quantity)
        return found

    def _count(self, quantity: Quantity) -> Counted:
        quantity = under_head(self._told.text, quantity)
        if quantity.kind is not COUNT:
            return Counted(quantity)
        words, end = self._told.words, max(quantity.end, quantity.qualifier_end)
        tied = compound_unit(self._told.text, end) if not quantity.unit else None
        if tied is not None:
            if not self._told.is_superlative(tied):
                return self._told.tied(quantity, tied)
            end = tied.end
        if sized_by_hyphen(self._told.text, end):
            return Counted(quantity)
        before, after = words.at(quantity.start), words.at(end)
        if is_part_of_amount(words, before):
            read = as_amount(words, self._told.text, before, quantity, self._told.amount)
            if read is not quantity:
                return Counted(read)
        phrase, after = self._named_behind(quantity, before, after)
        if phrase is None:
            read = understood(self._told, quantity, before, after)
            if read is not quantity:
                return Counted(read)
            read = of_column(self._told.text, quantity)
            if read is not quantity:
                return Counted(read)
            phrase = self._named_in_front(quantity, before, after)
            if phrase is None or ";" in words.lowers[phrase.head : before]:
                phrase = noun_of_head(words, before, after) or phrase
        if phrase is None:
            read = as_share(words, before, quantity, self._told.measured)
            if read is not quantity:
                return Counted(read)
            if self._told.counts or bare_total(words, before):
                return Counted(quantity)
            read = of_paragraph(words, self._told.text, after, quantity, self._told.currency)
            if read is quantity and self._carried is not None and not (self._told.amount or self._told.measured):
                read = of_sentence_before(words, self._told.text, after, quantity, self._carried)
            return Counted(read)
        spell = singular(words.lowers[phrase.head]) if phrase.found_back else ""
        if spell in lexicon().spell_units and before > 0 and words.lowers[before - 1] in lexicon().spell_turns:
            # "In six of the last seven years, and in each of the past four".
            return Counted(replace(quantity, kind=DURATION, unit=spell))
        in_points = as_points(words, phrase, quantity, self._told.previous)
        if in_points is not quantity:
            return Counted(in_points)
        self._told.counts.append((quantity, phrase))
        return self._told.named(quantity, phrase)

    def _named_behind(self, quantity: Quantity, before: int, after: int) -> tuple[Phrase | None, int]:
        """The noun behind a figure, which stands in front of word `after`, and where the words behind it begin."""
        words = self._told.words
        one = quantity.bound is not Bound.RANGE and 1 in (quantity.low, quantity.high)
        # "One or more parents".
        one = one and quantity.qualifier_end <= quantity.end
        phrase = counted(words, after, one=one or quantity.low is quantity.high is None)
        if phrase is not None and before > 1 and is_of_parent(words, before) and not self._is_person(phrase):
            phrase = None
        if phrase is not None and is_verb_of_group(words, before, phrase):
            phrase = None
        if phrase is not None and expected_by(words, phrase):
            phrase = None
            after = len(words)
        owner = words.lowers[before - 2] if before > 1 and words.lowers[before - 1] in lexicon().of else ""
        apart = owner in lexicon().crews or owner in lexicon().told_by_age
        named = phrase is not None and words.lowers[phrase.head] in lexicon().unchanging
        # "12 British and two Dutch passengers", but "212 crew and 1,640 passengers".
        if (phrase is None or (named and words.texts[phrase.head][0].isupper())) and not apart:
            # "A crew of six and 12 guns", "a man of 43 and two women".
            phrase = shared_noun(words, after) or phrase
        if phrase is None and quantity.bound is Bound.VAGUE and not apart:
            phrase = of_dozens(words, after)
        if (
            phrase is None
            and before > 0
            and not apart
            and (words.lowers[before - 1] in lexicon().from_words or self._joins(after))
        ):
            phrase = of_change(words, after)
        if (
            phrase is None
            and quantity.bound is Bound.EXACT
            and before > 0
            and words.lowers[before - 1] in lexicon().ones
        ):
            phrase = sized_by(words, after)
        harmed = phrase is not None and words.lowers[phrase.head] in lexicon().harmed
        if phrase is not None and harmed and phrase.first == phrase.head == after:
            phrase = self._harmed(phrase)
        return phrase, after

    def _named_in_front(self, quantity: Quantity, before: int, after: int) -> Phrase | None:
        """What a bare figure means of what stands in front of it; None where the words beside it ask for nothing."""
        words = self._told.words
        value = quantity.low if quantity.low is not None else quantity.high
        whole = not isinstance(value, float) or value.is_integer()
        adverb = self._told.text[quantity.start : quantity.end].lower() in lexicon().adverbs
        front_word = words.lowers[before - 1] if before > 0 else ""
        if before > 1 and front_word in lexicon().of and words.lowers[before - 2] in lexicon().crews:
            # "A crew of six" is of so many crew.
            return Phrase(before - 2, before - 2, before - 2, found_back=True)
        named = (
            adverb
            or front_word in lexicon().serving
            or front_word in lexicon().ends_of_row
            or front_word in lexicon().unbeaten
            or front_word in lexicon().achieved
            or (before > 1 and front_word in lexicon().at_age and words.lowers[before - 2] in lexicon().level)
        )
        if (
            not whole
            or named
            or self._scored(before)
            or not asks_back(words, after)
            or (sizes_group(words, before) and not says_change(words, before))
        ):
            return None
        front = before if quantity.qualifier_start < 0 else min(before, words.at(quantity.qualifier_start))
        phrase = in_brackets(words, before, after) or named_behind_verb(words, after)
        phrase = phrase or self._told.meant(quantity, front, after) or said_to_be(words, after)
        if phrase is None or (in_state(words, after) and not self._is_person(phrase)):
            return None
        people = befalls_people(words, front, after) or speaks(words, front, after)
        return None if people and (not self._is_person(phrase) or does_it(words, phrase, front)) else phrase

    def _scored(self, before: int) -> bool:
        """Whether a figure goes on from points that were scored: "scored 104 in reading and 103 in maths"."""
        lex, lowers = lexicon(), self._told.words.lowers
        near = lowers[max(0, before - _NEAR) : before]
        return before > 0 and lowers[before - 1] in lex.both and not lex.achieved.isdisjoint(near)

    def _is_person(self, phrase: Phrase) -> bool:
        return is_person(singular(self._told.words.lowers[phrase.head]))

    def _harmed(self, phrase: Phrase) -> Phrase:
        """Who was harmed: "people" of "43 people were killed and dozens injured", else the injured themselves."""
        earlier = self._told.counts[-1][1] if self._told.counts else None
        if earlier is None or not self._is_person(earlier):
            return phrase
        return (
            earlier._replace(found_back=True)
            if self._told.words.lowers[earlier.head] not in lexicon().states
            else phrase
        )

    def _share(self, quantity: Quantity) -> Counted:
        """A share has no unit; its noun, "kids" of "3% of kids", is what a later "of them" means."""
        words = self._told.words
        after = words.at(max(quantity.end, quantity.qualifier_end))
        if after >= len(words) or (quantity.kind is PERCENT and words.lowers[after] not in lexicon().of):
            return Counted(quantity)
        phrase = counted(words, after, one=False)
        if phrase is None:
            return Counted(quantity)
        self._told.counts.append((quantity, phrase))
        return Counted(quantity, self._told.place(phrase), None)

    def _joins(self, after: int) -> bool:
        """Whether "and" or "or" stands at word `after`: "10k and 100k lines"."""
        return after < len(self._told.words) and self._told.words.lowers[after] in lexicon().either
