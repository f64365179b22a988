"""Ranks, and "one" and its like: where they count and where they point."""

from __future__ import annotations

from workbench.quantities.phrases import Trie
from workbench.quantities.tables import Table


class RankWords(Table):
    """Ranks, and "one" and its like: where they count and where they point."""

    ordinals: dict[str, int]
    ordinal_endings: frozenset[str]
    old_endings: frozenset[str]
    partitives: frozenset[str]
    of_one: frozenset[str]
    shared_out: frozenset[str]
    nobodies: frozenset[str]
    maybe: frozenset[str]
    rank_times: frozenset[str]
    one_described: frozenset[str]
    one_not_before: frozenset[str]
    one_not_behind: frozenset[str]
    one_idioms: Trie
    ordinal_idioms: Trie
    ordinal_determiners: frozenset[str]
    ordinal_adverbs: frozenset[str]
    ordinal_initial: frozenset[str]
    ordinal_not_before: frozenset[str]
    ordinal_subject_behind: frozenset[str]
    ordinal_adverb_behind: frozenset[str]
    ordinal_verbs: frozenset[str]
    ordinal_verbs_behind: frozenset[str]
    near_places: frozenset[str]
    clause_times: frozenset[str]
    one_introducing: frozenset[str]
    only: frozenset[str]
    number_joints: frozenset[str]
    share_joints: frozenset[str]
    share_words: frozenset[str]
    single_verbs: frozenset[str]
    rank_names: frozenset[str]
    rank_partners: frozenset[str]
    parts_tied: frozenset[str]
    share_openers: frozenset[str]
    ones_article: frozenset[str]
    equal_as: frozenset[str]
    once_words: frozenset[str]
    single_words: frozenset[str]
    single_openers: frozenset[str]
    equal_words: frozenset[str]
    ranked_since: frozenset[str]
    another_words: frozenset[str]
    last_words: frozenset[str]
    stages: frozenset[str]
    stage_words: frozenset[str]
    best_words: frozenset[str]
    ranked_heads: frozenset[str]
    ranked_behind: frozenset[str]
    one_places: frozenset[str]
    places_of_one: frozenset[str]
    all_but: frozenset[str]
    all_words: frozenset[str]
    befalling: frozenset[str]
    single_among: frozenset[str]
    age_groups: frozenset[str]
    share_determiners: frozenset[str]
    share_numbers: frozenset[str]
    share_totals: frozenset[str]
