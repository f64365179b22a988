"""Names that hold a number, scores and what else is no quantity."""

from __future__ import annotations

from workbench.quantities.phrases import Trie
from workbench.quantities.tables import Table


class NameWords(Table):
    """Names that hold a number, scores and what else is no quantity."""

    headline_words: frozenset[str]
    scoring: frozenset[str]
    from_spot: frozenset[str]
    goal_joints: frozenset[str]
    prizes: frozenset[str]
    bowling: frozenset[str]
    worn: frozenset[str]
    domains: frozenset[str]
    placed_verbs: frozenset[str]
    placed_be: frozenset[str]
    placed_behind: frozenset[str]
    texting: frozenset[str]
    wire_heads: frozenset[str]
    playing_in: frozenset[str]
    playing_kinds: frozenset[str]
    number_names: frozenset[str]
    roman: frozenset[str]
    name_heads: frozenset[str]
    capital_heads: frozenset[str]
    graded: frozenset[str]
    """Heads of names that a small number follows whatever stands behind it."""
    name_abbreviations: frozenset[str]
    short_numbers: frozenset[str]
    statutes: frozenset[str]
    bonds: frozenset[str]
    bills: frozenset[str]
    who_words: frozenset[str]
    dialled: frozenset[str]
    emergencies: frozenset[str]
    calling: frozenset[str]
    answering: frozenset[str]
    winds: frozenset[str]
    plurals: frozenset[str]
    whole_names: Trie
    formats: frozenset[str]
    apertures: frozenset[str]
    peoples: frozenset[str]
    stone_endings: frozenset[str]
    batted: frozenset[str]
    standards: frozenset[str]
    versioned: frozenset[str]
    bare_in_front: frozenset[str]
    streets: frozenset[str]
    block: frozenset[str]
    models: frozenset[str]
    craft: frozenset[str]
    open_prefixes: frozenset[str]
    verb_objects: frozenset[str]
    groups: frozenset[str]
    codes: frozenset[str]
    calibres: frozenset[str]
    reporters: Trie
    documents: frozenset[str]
    name_joints: frozenset[str]
    benchmark: frozenset[str]
    bond_names: frozenset[str]
    behind_named: frozenset[str]
    code_words: frozenset[str]
    model_tails: frozenset[str]
    relays: frozenset[str]
    whole_codes: frozenset[str]
    country_capitals: frozenset[str]
    cricket: frozenset[str]
