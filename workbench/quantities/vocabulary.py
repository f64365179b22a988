"""The words of a language's figures, laid out for look-up; `languages` reads them from the lexicon files."""

from __future__ import annotations

from functools import cached_property

from workbench.quantities.wording.bounds import BoundWords
from workbench.quantities.wording.names import NameWords
from workbench.quantities.wording.numbers import NumberWords
from workbench.quantities.wording.ranks import RankWords
from workbench.quantities.wording.times import TimeWords
from workbench.quantities.wording.units import UnitWords


class Vocabulary(NumberWords, RankWords, TimeWords, UnitWords, BoundWords, NameWords):
    """The lexicon of one language, with the words that build its sentences; the others lie in `wording`.

    Sections and entries are described where they stand, in `lexicon/*.toml`.
    """

    decimal: str
    group: str
    capital_nouns: bool
    """Whether every noun has a capital, so that one makes no name."""
    date_order: str
    personal_verbs: frozenset[str]
    than: str
    joining_and: frozenset[str]
    function_words: frozenset[str]
    articles: frozenset[str]
    of: str
    definite: frozenset[str]
    more_words: frozenset[str]
    listing: frozenset[str]
    conjunctions: frozenset[str]
    modals: frozenset[str]
    some_words: frozenset[str]
    pointing: frozenset[str]
    clause_subjects: frozenset[str]
    the: str
    superlatives: frozenset[str]
    genitive: frozenset[str]
    past_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    alternatives: frozenset[str]
    out_words: frozenset[str]
    in_words: frozenset[str]
    over_words: frozenset[str]
    for_words: frozenset[str]
    one_words: frozenset[str]
    or_words: frozenset[str]
    open_triggers: frozenset[str]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    singular_s: tuple[str, ...]
    triggers: frozenset[str]
    """Words at which a figure may begin, beside digits."""

    @cached_property
    def beside_digits(self) -> frozenset[str]:
        """What may make a date, a time or a name of the digits in front of it, a space away."""
        signs = frozenset({self.of, ",", "'", "’", "a", "p", "x", "°", "º"})
        dotted = (era[0] for era in (*self.eras, *self.before_eras))
        dated = signs.union(self.eras, self.before_eras, dotted, self.months, self.listing)
        return dated.union(self.zones, self.half_days, self.day_openers, self.o_words, self.hour_words)

    @cached_property
    def range_links(self) -> frozenset[str]:
        """The words of which one stands behind the first end of a range."""
        return self.range_joiners.union(self.range_alternatives, self.joining_and, self.per)
