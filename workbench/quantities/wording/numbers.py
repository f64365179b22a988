"""How numbers are written: digits, number words, magnitudes, parts of a whole, multiples and zero."""

from __future__ import annotations

from workbench.quantities.phrases import Trie
from workbench.quantities.tables import Table


class NumberWords(Table):
    """How numbers are written: digits, number words, magnitudes, parts of a whole, multiples and zero."""

    cardinals: dict[str, int]
    magnitudes: dict[str, int]
    dozens: dict[str, int]
    vague: dict[str, tuple[int, int]]
    several: Trie
    suffixes: dict[str, int]
    plain_suffixes: frozenset[str]
    spaced_suffixes: frozenset[str]
    counting_suffixes: frozenset[str]
    fractions: dict[str, int]
    """Singular of what a whole is cut into: "third", "quarter"."""
    fraction_plurals: dict[str, int]
    hearts: frozenset[str]
    aspects: frozenset[str]
    negations: frozenset[str]
    zero_words: frozenset[str]
    one_besides: frozenset[str]
    studies: frozenset[str]
    among_words: frozenset[str]
    ranked_for: frozenset[str]
    doubling_down: frozenset[str]
    capping: frozenset[str]
    before_age: frozenset[str]
    times_unit: str
    aged_beyond: frozenset[str]
    and_beyond: frozenset[str]
    quakes: frozenset[str]
    quake_scales: frozenset[str]
    quake_unit: str
    half_openers: frozenset[str]
    half_plays: frozenset[str]
    half_sides: frozenset[str]
    halving: frozenset[str]
    halving_followers: frozenset[str]
    halving_openers: frozenset[str]
    thrown: frozenset[str]
    zero_before: frozenset[str]
    zero_tied: frozenset[str]
    zero_behind: frozenset[str]
    multiples: dict[str, int]
    point: str
    negative: frozenset[str]
    half_idioms: Trie
    times_as: frozenset[str]
    half_not_behind: frozenset[str]
    about_counts: frozenset[str]
    count_openers: frozenset[str]
    few_words: frozenset[str]
    before_magnitudes: frozenset[str]
    tens_words: frozenset[str]
    subs: frozenset[str]
    times_words: frozenset[str]
    times_letters: frozenset[str]
    fold_words: frozenset[str]
    figure_words: frozenset[str]
    digit_nouns: frozenset[str]
    open_multiples: frozenset[str]
    multiple_followers: frozenset[str]
    twice_words: frozenset[str]
    digit_magnitudes: dict[str, tuple[int, int]]
    digit_words: dict[str, tuple[int, int]]
    magnitude_words: frozenset[str]
    digits_spoken: frozenset[str]
    minus_words: frozenset[str]
    stroke_words: frozenset[str]
