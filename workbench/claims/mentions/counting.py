"""What the figures of one sentence count or rank: the noun behind each, else the one that an earlier figure had."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.agents import befalls_people, does_it, is_of_parent, speaks
from workbench.claims.mentions.ages import as_age
from workbench.claims.mentions.amounts import (
    as_amount,
    as_before,
    as_millions,
    as_points,
    as_sum,
    in_currency,
    is_part_of_amount,
    of_paragraph,
)
from workbench.claims.mentions.gapped import as_change, as_distance, as_gapped, as_part_each, as_share, says_change
from workbench.claims.mentions.heads import noun_of_head, of_column, under_head, year_or_count
from workbench.claims.mentions.meant import (
    asks_back,
    bare_total,
    clause_start,
    expected_by,
    gives_to,
    in_brackets,
    in_state,
    is_of_one_person,
    is_rest,
    is_verb_of_group,
    moved_to,
    named_behind_verb,
    named_total,
    nearest_plural,
    of_change,
    points_to_whole,
    said_to_be,
    says_where,
    sizes_group,
    subject_ranked,
)
from workbench.claims.mentions.noun_ends import ends_phrase, is_person
from workbench.claims.mentions.nouns import (
    Phrase,
    compound_unit,
    counted,
    determined,
    ranked,
    sized_by,
    sized_by_hyphen,
    unit_of,
)
from workbench.claims.mentions.shared import shared_noun
from workbench.quantities.quantity import COUNT, DATE, DURATION, MEASURE, MONEY, ORDINAL, PERCENT, RATIO, Bound, Kind
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.quantities.quantity import Quantity

_LONGEST_MATCH = 120
"""Minutes."""
_NEAR = 5
"""How many words stand between "scored" and the next of its figures at most."""
_RECENT = 12
"""How many counts of the sentence a bare figure may look back over."""


_YEAR = 4
"""Digits of a year."""


class Counted(NamedTuple):
    """A quantity with its unit, and the noun that it counts or ranks: its place, and as indices into the words."""

    quantity: Quantity
    noun: Span | None = None
    phrase: Phrase | None = None


class Counting:
    """One sentence, whose figures are given in text order; a bare figure may mean what an earlier one counts."""

    __slots__ = ("_amount", "_counts", "_currency", "_measured", "_previous", "_ranked", "_text", "_units", "_words")

    def __init__(self, text: str, words: Words, currency: str) -> None:
        """`currency` is that of the paragraph, for bare billions and cents."""
        self._text = text
        self._words = words
        self._currency = currency
        self._previous: Quantity | None = None
        self._measured: Quantity | None = None
        self._amount: Quantity | None = None
        """The last figure that says how much, shares and times aside."""
        self._counts: list[tuple[Quantity, Phrase]] = []
        self._ranked: Phrase | None = None
        self._units: set[int] = set()
        """Words that are part of an amount, as "miles" of "12 miles"."""

    def read(self, quantity: Quantity) -> Counted:
        """A quantity with what it counts; other kinds than counts and ordinals have their unit already."""
        kind = quantity.kind
        if kind is ORDINAL:
            return self._ordinal(quantity)
        if kind is DATE and quantity.end - quantity.start == _YEAR:
            quantity = year_or_count(self._text, quantity)
            kind = quantity.kind
        if kind is COUNT:
            found = self._count(quantity)
        elif kind is RATIO or kind is PERCENT:
            found = self._share(quantity)
        elif kind is MONEY or kind is MEASURE:
            quantity = as_millions(self._text, quantity, self._amount)
            found = Counted(in_currency(self._text, quantity, self._currency))
        else:
            found = Counted(quantity)
        if kind is not COUNT:
            self._units.update(range(self._words.at(quantity.start), self._words.at(quantity.end)))
        self._previous = found.quantity
        kind = found.quantity.kind
        if kind is PERCENT or kind is MEASURE or kind is DURATION:
            self._measured = found.quantity
        if kind is COUNT or kind is MONEY or kind is MEASURE:
            self._amount = found.quantity
        return found

    def _count(self, quantity: Quantity) -> Counted:
        quantity = under_head(self._text, quantity)
        if quantity.kind is not Kind.COUNT:
            return Counted(quantity)
        words, end = self._words, max(quantity.end, quantity.qualifier_end)
        tied = compound_unit(self._text, end)
        if tied is not None:
            if not self._is_superlative(tied):
                return self._tied(quantity, tied)
            end = tied.end
        if sized_by_hyphen(self._text, end):
            return Counted(quantity)
        before, after = words.at(quantity.start), words.at(end)
        if is_part_of_amount(words, before):
            read = as_amount(words, self._text, before, quantity, self._amount)
            if read is not quantity:
                return Counted(read)
        phrase, after = self._named_behind(quantity, before, after)
        if phrase is None:
            read = self._understood(quantity, before, after)
            if read is not quantity:
                return Counted(read)
            read = of_column(self._text, quantity)
            if read is not quantity:
                return Counted(read)
            phrase = self._named_in_front(quantity, before, after)
            if phrase is None or ";" in words.lowers[phrase.head : before]:
                phrase = noun_of_head(words, before, after) or phrase
        if phrase is None:
            alone = not self._counts and not bare_total(words, before)
            return Counted(of_paragraph(words, self._text, after, quantity, self._currency) if alone else quantity)
        in_points = as_points(words, phrase, quantity, self._previous)
        if in_points is not quantity:
            return Counted(in_points)
        self._counts.append((quantity, phrase))
        return self._named(quantity, phrase)

    def _named_behind(self, quantity: Quantity, before: int, after: int) -> tuple[Phrase | None, int]:
        """The noun behind a figure, which stands in front of word `after`, and where the words behind it begin."""
        words = self._words
        one = quantity.bound is not Bound.RANGE and 1 in (quantity.low, quantity.high)
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
        if (phrase is None or words.lowers[phrase.head] in lexicon().unchanging) and not apart:
            # "A crew of six and 12 guns", "a man of 43 and two women".
            phrase = shared_noun(words, after) or phrase
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

    def _understood(self, quantity: Quantity, before: int, after: int) -> Quantity:
        """A bare figure as the age or the amount that the words around it make of it; else as it is."""
        words = self._words
        read = as_age(words, before, after, quantity, self._previous)
        if read is quantity and self._previous is not None:
            read = as_before(words, before, after, quantity, self._previous)
            if read is quantity:
                alone = self._measured is not None and self._previous.kind is self._measured.kind
                read = as_gapped(words, before, after, quantity, self._measured, alone=alone)
            if read is quantity:
                read = as_share(words, before, after, quantity, self._previous)
            if read is quantity and before > 0:
                read = as_distance(words, before, after, quantity, self._previous)
            if read is quantity:
                read = as_change(words, before, after, quantity, self._previous)
            if read is quantity:
                read = as_part_each(words, after, quantity, self._amount)
            if read is quantity:
                read = as_amount(words, self._text, before, quantity, self._amount)
        return as_sum(words, self._text, before, after, quantity, currency=self._currency) if read is quantity else read

    def _named_in_front(self, quantity: Quantity, before: int, after: int) -> Phrase | None:
        """What a bare figure means of what stands in front of it; None where the words beside it ask for nothing."""
        words = self._words
        value = quantity.low if quantity.low is not None else quantity.high
        whole = not isinstance(value, float) or value.is_integer()
        adverb = self._text[quantity.start : quantity.end].lower() in lexicon().adverbs
        front_word = words.lowers[before - 1] if before > 0 else ""
        if before > 1 and front_word in lexicon().of and words.lowers[before - 2] in lexicon().crews:
            # "A crew of six" is of so many crew.
            return Phrase(before - 2, before - 2, before - 2, found_back=True)
        named = adverb or front_word in lexicon().ends_of_row or front_word in lexicon().unbeaten | lexicon().achieved
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
        phrase = phrase or self._meant(quantity, front, after) or said_to_be(words, after)
        if phrase is None or (in_state(words, after) and not self._is_person(phrase)):
            return None
        people = befalls_people(words, front, after) or speaks(words, front, after)
        return None if people and (not self._is_person(phrase) or does_it(words, phrase, front)) else phrase

    def _scored(self, before: int) -> bool:
        """Whether a figure goes on from points that were scored: "scored 104 in reading and 103 in maths"."""
        lex, lowers = lexicon(), self._words.lowers
        near = lowers[max(0, before - _NEAR) : before]
        return before > 0 and lowers[before - 1] in lex.both and not lex.achieved.isdisjoint(near)

    def _is_person(self, phrase: Phrase) -> bool:
        return is_person(singular(self._words.lowers[phrase.head]))

    def _harmed(self, phrase: Phrase) -> Phrase:
        """Who was harmed: "people" of "43 people were killed and dozens injured", else the injured themselves."""
        earlier = self._counts[-1][1] if self._counts else None
        if earlier is None or not self._is_person(earlier):
            return phrase
        return earlier._replace(found_back=True) if self._words.lowers[earlier.head] not in lexicon().states else phrase

    def _share(self, quantity: Quantity) -> Counted:
        """A share has no unit; its noun, "kids" of "3% of kids", is what a later "of them" means."""
        words = self._words
        after = words.at(max(quantity.end, quantity.qualifier_end))
        if after >= len(words) or (quantity.kind is Kind.PERCENT and words.lowers[after] not in lexicon().of):
            return Counted(quantity)
        phrase = counted(words, after, one=False)
        if phrase is None:
            return Counted(quantity)
        self._counts.append((quantity, phrase))
        return Counted(quantity, self._place(phrase), None)

    def _ordinal(self, quantity: Quantity) -> Counted:
        words, end = self._words, quantity.end
        tied = compound_unit(self._text, end)
        if tied is not None:
            if not self._is_superlative(tied):
                return self._tied(quantity, tied)
            end = tied.end
        after = words.at(end)
        phrase = ranked(words, after)
        before = words.at(quantity.start)
        if before > 0 and words.lowers[before - 1] in lexicon().ranked_heads and _is_number(words.lowers[before]):
            # "Day five".
            phrase = Phrase(before - 1, before - 1, before - 1, found_back=True)
        if (
            phrase is None
            and after < len(words)
            and (words.lowers[after] in lexicon().to or points_to_whole(words, after))
        ):
            phrase = None if is_of_one_person(words, before) else nearest_plural(words, before, self._units)
        elif phrase is not None:
            self._ranked = phrase
        elif determined(words, before) and ends_phrase(words, after):
            phrase = self._last_named(owned=words.lowers[before - 1] in lexicon().possessives)
            phrase = phrase or subject_ranked(words, before - 1)
            if phrase is None and self._in_minutes(quantity):
                return Counted(quantity.with_unit(self._previous.unit if self._previous else ""))
        return self._named(quantity, phrase) if phrase is not None else Counted(quantity)

    def _joins(self, after: int) -> bool:
        """Whether "and" or "or" stands at word `after`: "10k and 100k lines"."""
        return after < len(self._words) and self._words.lowers[after] in lexicon().either

    def _is_superlative(self, tied: Span) -> bool:
        """Whether a hyphen ties "largest" and the like to a figure, behind which its noun stands."""
        return self._text[tied.start : tied.end].endswith(lexicon().superlative_endings)

    def _in_minutes(self, quantity: Quantity) -> bool:
        """Whether a bare rank is a minute of a match, where one before it was a spell of minutes: "in the 85th"."""
        earlier, value = self._previous, quantity.low
        minutes = earlier is not None and earlier.kind is Kind.DURATION and earlier.unit in lexicon().match_minutes
        return minutes and value is not None and 0 < value <= _LONGEST_MATCH

    def _last_named(self, *, owned: bool) -> Phrase | None:
        """What the last count or rank of the sentence named: "two terms ... and seeks a third".

        `owned`: "their fourth" follows a rank alone.
        """
        named = [] if owned else [phrase for _, phrase in self._counts[-1:]]
        named += [self._ranked] if self._ranked else []
        return max(named)._replace(found_back=True) if named else None

    def _tied(self, quantity: Quantity, noun: Span) -> Counted:
        word = self._text[noun.start : noun.end].lower()
        return Counted(quantity.with_unit(lexicon().parts_tied.get(word, singular(word))), noun)

    def _named(self, quantity: Quantity, phrase: Phrase) -> Counted:
        return Counted(quantity.with_unit(unit_of(self._words, phrase)), self._place(phrase), phrase)

    def _place(self, phrase: Phrase) -> Span:
        return Span(self._words.starts[phrase.first], self._words.end(phrase.last))

    def _meant(self, quantity: Quantity, before: int, after: int) -> Phrase | None:
        """The noun in front that a bare figure means: a named total, the last count, or the nearest plural."""
        words = self._words
        if bare_total(words, before) or self._out_of(before) or moved_to(words, before):
            return None
        if not self._counts and before > 1 and is_rest(words, before):
            return None
        opened = clause_start(words, before)
        subject = nearest_plural(words, before, self._units, low=opened) if opened > 0 else None
        if subject is not None and words.lowers[opened] not in lexicon().pronouns and not gives_to(words, subject):
            return subject
        total = named_total(words, before)
        if total is not None:
            return total
        part = points_to_whole(words, after)
        for earlier, phrase in reversed(self._counts[-_RECENT:]):
            if _full_stop(words, words.at(earlier.end), before) and words.lowers[before - 1] not in lexicon().them:
                break
            if words.lowers[phrase.head] in lexicon().states and not part:
                return None
            if self._is_inset(earlier) and len(self._counts) > 1:
                continue
            counted_by = singular(words.lowers[phrase.head])
            if counted_by in lexicon().number_words or counted_by in lexicon().times:
                # "Nine fours as they chased 212", "102 times for his country and scored 34".
                continue
            whole = earlier.parts[1] if earlier.parts is not None else earlier.high
            known = earlier.kind is Kind.COUNT or earlier.parts is not None
            small = known and whole is not None and quantity.low is not None and whole < quantity.low
            elsewhere = len(self._counts) > 1 and says_where(words, words.at(earlier.start), lexicon())
            if small and (part or elsewhere):
                # "612 babies were born in two counties: 588 at home".
                continue
            return phrase._replace(found_back=True)
        return nearest_plural(words, before, self._units)

    def _out_of(self, before: int) -> bool:
        """Whether a figure is the whole that a rank is out of: "the fifth defeat in six"."""
        ranked = self._ranked is not None and self._ranked.last == before - 2
        return ranked and self._words.lowers[before - 1] in lexicon().inside

    def _is_inset(self, quantity: Quantity) -> bool:
        """Whether a count only says what another includes: "six civilians, including two children, and 17 soldiers"."""
        start = quantity.begins
        at = self._words.at(start)
        return at > 0 and self._words.lowers[at - 1] in lexicon().insets


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in lexicon().number_words


def _full_stop(words: Words, first: int, last: int) -> bool:
    """Whether a sentence ends between two words, as within a quotation that holds several."""
    lowers, lex = words.lowers, lexicon()
    numbers = [at for at in range(first, last) if lowers[at] == "."]
    # "Members of Union No. 1".
    return any(not (at > 0 and lowers[at - 1] in lex.no and lowers[at + 1][:1].isdigit()) for at in numbers)
