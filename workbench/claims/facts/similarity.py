"""How strongly the sentences of two figures speak of the same thing, and what would make them different things."""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.facts.article_words import ArticleWords
from workbench.claims.facts.context import Context
from workbench.claims.facts.doings import deed_named
from workbench.claims.figures.calendar import dates_agree
from workbench.claims.language.concepts import nouns_agree

_SAY = (-0.4, -0.7, -1.0)
"""What a word counts that both sentences say, in no, one or both of the clauses of the figures."""


class Similarity(NamedTuple):
    """What two contexts share and where they part."""

    score: float
    """The weights of what both say, what stands at the figure counting most."""
    cover: float
    """How much of what the poorer clause says stands in the other sentence too, 0 to 1."""
    shared: tuple[str, ...]
    """The shared words, the most telling first."""
    noun: bool | None
    same_act: bool
    parted: str
    """What makes them different things: "other act", "other date", "other name", "one beside the other"; else ""."""


def similarity(one: Context, other: Context, article_words: ArticleWords) -> Similarity:
    """Compare two contexts."""
    weights = article_words.weights
    both = one.every & other.every
    # Negative, so that the heaviest stand first, and those of one weight in the order of the alphabet.
    found = sorted([(_SAY[(word in one.near) + (word in other.near)] * weights.get(word, 1.0), word) for word in both])
    same_act = bool(one.acts & other.acts or one.acts & other.deed or one.deed & other.acts or one.deed & other.deed)
    return Similarity(
        score=-sum([weight for weight, _ in found]),
        cover=max(_cover(one, both, weights), _cover(other, both, weights)),
        shared=tuple([word for _, word in found[:4]]),
        noun=True if acts_told(one, other) else nouns_agree(one.noun, other.noun),
        same_act=same_act,
        parted=_parted(one, other, article_words),
    )


def acts_told(one: Context, other: Context) -> bool:
    """Whether one counts acts and the other those to whom they were done: nine deaths, nine residents who died."""
    mine, theirs = deed_named(one.noun), deed_named(other.noun)
    return bool(mine & (other.acts | other.deed) or theirs & (one.acts | one.deed))


def _cover(one: Context, both: frozenset[str], weights: dict[str, float]) -> float:
    if one.near.isdisjoint(both):
        return 0.0
    all_of_it = sum([weights.get(word, 1.0) for word in one.near])
    if all_of_it < 1.0:
        return 0.0
    return sum([weights.get(word, 1.0) for word in one.near if word in both]) / all_of_it


def _parted(one: Context, other: Context, article_words: ArticleWords) -> str:
    if one.acts and other.acts and not (one.acts | one.deed) & (other.acts | other.deed):
        return "other act"
    if one.dates and other.dates and all(dates_agree(a, b) is False for a in one.dates for b in other.dates):
        return "other date"
    if one.weekdays and other.weekdays and not one.weekdays & other.weekdays:
        return "other date"
    if one.whole and other.whole and one.whole != other.whole:
        return "other whole"
    if names_part(one, other, article_words):
        return "other name"
    if ("each" in one.marks) != ("each" in other.marks):
        return "for each"
    return ""


def names_part(one: Context, other: Context, article_words: ArticleWords) -> bool:
    """Whether each clause names what the other sentence does not, and the names do not belong together."""
    mine, theirs = one.names - other.all_names, other.names - one.all_names
    if not mine or not theirs or one.names & other.names:
        return False
    return not any(article_words.kin.get(name, frozenset()) & (theirs | other.all_names) for name in mine)
