"""What binds a figure, ranges, and changes from one figure to another."""

from __future__ import annotations

from workbench.quantities.phrases import Trie
from workbench.quantities.tables import Table


class BoundWords(Table):
    """What binds a figure, ranges, and changes from one figure to another."""

    spell_bounds_behind: frozenset[str]
    bounding_times: frozenset[str]
    lasted_over: frozenset[str]
    bounds_before: Trie
    bounds_behind: Trie
    lasting: frozenset[str]
    during: frozenset[str]
    spell_bounds: frozenset[str]
    tight_behind: frozenset[str]
    closing_behind: frozenset[str]
    between: frozenset[str]
    range_openers: frozenset[str]
    range_joiners: frozenset[str]
    range_alternatives: frozenset[str]
    hanging: frozenset[str]
    before_second: frozenset[str]
    combiners: frozenset[str]
    comparing: frozenset[str]
    qualifying_words: frozenset[str]
    """Last words of what binds a figure from the front."""
    changes: frozenset[str]
    moves: frozenset[str]
    moves_beside: frozenset[str]
    """Words of change that are so right in front of "from" alone."""
    clause_openers: frozenset[str]
    """Verbs and nouns of change, in front of the two ends of one."""
    ranging: frozenset[str]
    contests: frozenset[str]
    standing_verbs: frozenset[str]
    standing_joints: frozenset[str]
    comparing_words: frozenset[str]
    ballots: frozenset[str]
    and_openers: frozenset[str]
    adverbs_with_object: dict[str, frozenset[str]]
    """The same with the object of the verb between the two."""
    about_words: frozenset[str]
    blamed: frozenset[str]
    racing: frozenset[str]
    race_units: frozenset[str]
    adverbs_of: dict[str, frozenset[str]]
    """Word of a bound to the verbs that it goes with instead."""
    sometime: frozenset[str]
    making: frozenset[str]
    lying_under: frozenset[str]
    kept_under: frozenset[str]
    passing_words: frozenset[str]
    topping_words: frozenset[str]
    passed_marks: frozenset[str]
    spoken_joiner: frozenset[str]
