"""What the figures of one sentence have told so far, and what a bare figure means of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.language.inflection import singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.meant import (
    bare_total,
    clause_start,
    gives_to,
    is_rest,
    moved_to,
    named_total,
    points_to_whole,
)
from workbench.claims.mentions.noun_ends import is_person
from workbench.claims.mentions.nouns import Phrase, unit_of
from workbench.claims.mentions.plurals import nearest_plural, says_where
from workbench.quantities.quantity import COUNT, DURATION, MEASURE, MONEY, PERCENT
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.quantities.quantity import Quantity

_BRACKET = "("
_RECENT = 12
"""How many counts of the sentence a bare figure may look back over."""


class Counted(NamedTuple):
    """A quantity with its unit, and the noun that it counts or ranks: its place, and as indices into the words."""

    quantity: Quantity
    noun: Span | None = None
    phrase: Phrase | None = None


class Told:
    """One sentence, whose figures are noted in text order; a bare figure may mean what an earlier one counts."""

    __slots__ = ("amount", "counts", "currency", "measured", "previous", "ranked", "text", "units", "words")

    def __init__(self, text: str, words: Words, currency: str) -> None:
        """`currency` is that of the paragraph, for bare billions and cents."""
        self.text = text
        self.words = words
        self.currency = currency
        self.previous: Quantity | None = None
        """The last figure, ranks aside."""
        self.measured: Quantity | None = None
        self.amount: Quantity | None = None
        """The last figure that says how much, shares and times aside."""
        self.counts: list[tuple[Quantity, Phrase]] = []
        self.ranked: Phrase | None = None
        self.units: set[int] = set()
        """Words that are part of an amount, as "miles" of "12 miles"."""

    def note(self, quantity: Quantity) -> None:
        """Take a figure as the last one, with the unit that it was found to have.

        What stands behind an amount in brackets is that amount in other money, and no amount of its own.
        """
        last, kind = self.previous, quantity.kind
        money = kind is MONEY and last is not None and last.kind is MONEY
        if money and last is not None and self.text[last.end : quantity.start].strip() == _BRACKET:
            return
        self.previous = quantity
        if kind is PERCENT or kind is MEASURE or kind is DURATION:
            self.measured = quantity
        if kind is COUNT or kind is MONEY or kind is MEASURE:
            self.amount = quantity

    def named(self, quantity: Quantity, phrase: Phrase) -> Counted:
        """A quantity in the unit of what it counts or ranks."""
        return Counted(quantity.with_unit(unit_of(self.words, phrase)), self.place(phrase), phrase)

    def tied(self, quantity: Quantity, noun: Span) -> Counted:
        """A quantity of what a hyphen ties to it: "12-member"."""
        word = self.text[noun.start : noun.end].lower()
        return Counted(quantity.with_unit(lexicon().parts_tied.get(word, singular(word))), noun)

    def place(self, phrase: Phrase) -> Span:
        """Where a phrase stands in the text."""
        return Span(self.words.starts[phrase.first], self.words.end(phrase.last))

    def is_superlative(self, tied: Span) -> bool:
        """Whether a hyphen ties "largest" and the like to a figure, behind which its noun stands."""
        return self.text[tied.start : tied.end].endswith(lexicon().superlative_endings)

    def meant(self, quantity: Quantity, before: int, after: int) -> Phrase | None:
        """The noun in front that a bare figure means: a named total, the last count, or the nearest plural."""
        words = self.words
        if bare_total(words, before) or self._out_of(before) or moved_to(words, before):
            return None
        if not self.counts and before > 1 and is_rest(words, before):
            return None
        opened = clause_start(words, before)
        subject = nearest_plural(words, before, self.units, low=opened) if opened > 0 else None
        if subject is not None and words.lowers[opened] not in lexicon().pronouns and not gives_to(words, subject):
            return subject
        total = named_total(words, before)
        if total is not None:
            return total
        part = points_to_whole(words, after)
        acting = after < len(words) and words.lowers[after] in lexicon().who
        for earlier, phrase in reversed(self.counts[-_RECENT:]):
            if _full_stop(words, words.at(earlier.end), before) and words.lowers[before - 1] not in lexicon().them:
                break
            if words.lowers[phrase.head] in lexicon().states and not part:
                return None
            if self._is_inset(earlier) and len(self.counts) > 1:
                continue
            counted_by = singular(words.lowers[phrase.head])
            if counted_by in lexicon().number_words or counted_by in lexicon().times:
                # "Nine fours as they chased 212", "102 times for his country and scored 34".
                continue
            whole = earlier.parts[1] if earlier.parts is not None else earlier.high
            known = earlier.kind is COUNT or earlier.parts is not None
            small = known and whole is not None and quantity.low is not None and whole < quantity.low
            elsewhere = len(self.counts) > 1 and says_where(words, words.at(earlier.start), lexicon())
            if elsewhere and acting and not is_person(counted_by):
                # "40 people in nine towns, among them six who fled".
                continue
            if small and (part or elsewhere):
                # "612 babies were born in two counties: 588 at home".
                continue
            return phrase._replace(found_back=True)
        apart = before > 1 and words.lowers[before - 1] in lexicon().set_apart
        if apart and self.ranked is not None and words.lowers[before - 2] in lexicon().the:
            return self.ranked._replace(found_back=True)
        nearest = nearest_plural(words, before, self.units)
        return None if nearest is not None and self._says_it(nearest, before) else nearest

    def _says_it(self, phrase: Phrase, before: int) -> bool:
        """Whether people right in front of a figure tell it, as others told one before: "and the organisers 80,000"."""
        words, lex = self.words, lexicon()
        last = before - 1 - (words.lowers[before - 1] in lex.at_age)
        if self.previous is None or phrase.head != last or last == 0:
            return False
        joint = words.lowers[phrase.head - 1 - (words.lowers[phrase.head - 1] in lex.the)]
        return (joint in lex.both or joint == ",") and is_person(singular(words.lowers[phrase.head]))

    def last_named(self, *, owned: bool) -> Phrase | None:
        """What the last count or rank of the sentence named: "two terms ... and seeks a third".

        `owned`: "their fourth" follows a rank alone.
        """
        named = [] if owned else [phrase for _, phrase in self.counts[-1:]]
        named += [self.ranked] if self.ranked else []
        return max(named)._replace(found_back=True) if named else None

    def _out_of(self, before: int) -> bool:
        """Whether a figure is the whole that a rank is out of: "the fifth defeat in six"."""
        ranked = self.ranked is not None and self.ranked.last == before - 2
        return ranked and self.words.lowers[before - 1] in lexicon().inside

    def _is_inset(self, quantity: Quantity) -> bool:
        """Whether a count only says what another includes: "six civilians, including two children, and 17 soldiers"."""
        start = quantity.begins
        at = self.words.at(start)
        return at > 0 and self.words.lowers[at - 1] in lexicon().insets


def _full_stop(words: Words, first: int, last: int) -> bool:
    """Whether a sentence ends between two words, as within a quotation that holds several."""
    lowers, lex = words.lowers, lexicon()
    numbers = [at for at in range(first, last) if lowers[at] == "."]
    # "Members of Union No. 1".
    return any(not (at > 0 and lowers[at - 1] in lex.no and lowers[at + 1][:1].isdigit()) for at in numbers)
