"""Which mentions state the same figure of the same thing: one fact, decided once.

Mentions meet only where their figures are the same, or one is the other rounded or converted. Whether they then speak
of the same thing is told from the counted noun, what was done, rare words, names and dates (see `resemblance`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from workbench.claims.facts.article_words import ArticleWords
from workbench.claims.facts.candidates import Buckets, family_of, key_of, pairs, rounded, vague
from workbench.claims.facts.companions import OF_A_SENTENCE, Companions
from workbench.claims.facts.context import REACH, Contexts
from workbench.claims.facts.doings import deed_named
from workbench.claims.facts.resemblance import OF_ANOTHERS_SHARE, margin_of
from workbench.claims.facts.restated import restated
from workbench.claims.facts.similarity import Similarity, similarity
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.calendar import PartialDate, parse_date
from workbench.claims.language.concepts import names_people, noun_key
from workbench.claims.mention import Mention
from workbench.quantities.quantity import AGE, DATED, IDENTIFIER, MEASURE, MONEY, ORDINAL, PERCENT, RATIO, Bound, Kind
from workbench.text.document import Document

_NO_NUMBERS = (*DATED, IDENTIFIER)
_ASIDE = 30
"""Code points between a share and the same one in other words."""
_OFTEN = 3
_TWICE = 2
_ITEMS = 3
"""Lines of a list that lie between two of its items at most."""
_LONG = 1000
"""Of a sentence longer than this only what is read around a figure tells whether it is a repetition."""


def group_facts(
    document: Document, mentions: Sequence[Mention], contexts: Contexts, article_words: ArticleWords
) -> tuple[str, ...]:
    """For each mention the id of its fact, "f1" onwards in text order."""
    if len(mentions) < 2:
        return ("f1",) * len(mentions)
    groups = _Groups(len(mentions))
    _join_names(document, mentions, groups)
    _join_dates(mentions, groups)
    for one, other in restated(document, mentions):
        groups.join(one, other)
    _join_figures(document, mentions, contexts, article_words, groups)
    names: dict[int, str] = {}
    return tuple(names.setdefault(groups.root(index), f"f{len(names) + 1}") for index in range(len(mentions)))


class _Groups:
    """Disjoint sets of mention indices; the root is the first of each set."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first


class _Told(NamedTuple):
    """The figures of an article and what tells which of them are one."""

    document: Document
    mentions: Sequence[Mention]
    contexts: Contexts
    article_words: ArticleWords
    beside: Companions


def _join_names(document: Document, mentions: Sequence[Mention], groups: _Groups) -> None:
    first: dict[str, int] = {}
    for index, mention in enumerate(mentions):
        if mention.quantity.kind is IDENTIFIER:
            name = " ".join(document.text[mention.quantity.start : mention.quantity.end].casefold().split())
            groups.join(first.setdefault(name, index), index)


def _join_dates(mentions: Sequence[Mention], groups: _Groups) -> None:
    """Dates are one fact where they are one calendar day, month or year; a part is filled in where just one fits.

    A time stamp is no fact with what the text tells.
    """
    first: dict[str, int] = {}
    full: dict[str, PartialDate] = {}
    for index, mention in enumerate(mentions):
        if mention.quantity.kind in DATED and mention.quantity.iso and mention.claim:
            iso = mention.quantity.iso
            groups.join(first.setdefault(iso, index), index)
            if (read := parse_date(iso)) is not None:
                full[iso] = read
    by_day: dict[tuple[int | None, int], list[str]] = {}
    for iso, when in full.items():
        if when.day is not None:
            by_day.setdefault((None, when.day), []).append(iso)
            if when.month is not None:
                by_day.setdefault((when.month, when.day), []).append(iso)
    for iso, when in full.items():
        if when.day is None or when.year:
            continue
        wholes = [other for other in by_day[when.month, when.day] if other != iso and _adds(full[other], when)]
        months = {(full[other].month, full[other].year) for other in wholes}
        if len({month for month, _ in months}) == 1 and len({year for _, year in months if year}) <= 1:
            groups.join(first[iso], first[wholes[0]])


def _adds(more: PartialDate, less: PartialDate) -> bool:
    return (bool(more.year) and not less.year) or (more.month is not None and less.month is None)


def _join_figures(
    document: Document,
    mentions: Sequence[Mention],
    contexts: Contexts,
    article_words: ArticleWords,
    groups: _Groups,
) -> None:
    kinds: dict[Kind, list[int]] = {}
    for index, mention in enumerate(mentions):
        kind = mention.quantity.kind
        if kind not in _NO_NUMBERS:
            kinds.setdefault(PERCENT if kind is RATIO else kind, []).append(index)
    buckets: Buckets = {}
    for indices in kinds.values():
        if len(indices) < 2:
            continue
        for index in indices:
            quantity = mentions[index].quantity
            family, size = family_of(quantity)
            key = key_of(quantity, size)
            if key is not None:
                buckets.setdefault((family, key), []).append(index)
    if not buckets:
        return
    told = _Told(document, mentions, contexts, article_words, Companions(mentions))
    leaders = {key: _leaders(document, bucket, mentions, groups) for key, bucket in buckets.items()}
    for bucket in leaders.values():
        if len(bucket) > 1:
            alone = len({_counted(mentions[index].quantity.unit) for index in bucket} - {""}) <= 1
            _join_like(list(pairs(bucket)), told, groups, alone=alone, often=len(bucket) > _TWICE)
    close = [*rounded(leaders, mentions), *vague(leaders, contexts)]
    _join_like(close, told, groups, rounded=True)


def _counted(noun: str) -> str:
    """What a noun counts, with all people and what was done to them as one."""
    return "people" if names_people(noun) or deed_named(noun) else noun_key(noun)


def _leaders(document: Document, bucket: list[int], mentions: Sequence[Mention], groups: _Groups) -> list[int]:
    """One mention for each different sentence, the others joined to it: a repeated headline costs nothing."""
    if len(bucket) < 2:
        return bucket
    first: dict[tuple[str, int], int] = {}
    for index in bucket:
        sentence = document.sentences[mentions[index].sentence]
        start, end = sentence.start, sentence.end
        if end - start > _LONG:
            quantity = mentions[index].quantity
            start, end = max(start, quantity.start - REACH), min(end, quantity.end + REACH)
        place = (document.text[start:end], mentions[index].quantity.start - start)
        groups.join(first.setdefault(place, index), index)
    return list(first.values())


def _join_like(
    pairs: Iterable[tuple[int, int]],
    told: _Told,
    groups: _Groups,
    *,
    alone: bool = False,
    often: bool = False,
    rounded: bool = False,
) -> None:
    """Join the pairs that are alike, the most alike first, and none whose groups hold two that are kept apart.

    `alone`: they all have one figure, and no two count different things by it. `often`: there are more than two of
    them. `rounded`: the figures are not equal.
    """
    document, mentions, contexts, article_words, beside = told
    found: list[tuple[float, int, int]] = []
    almost: list[tuple[int, int]] = []
    apart: dict[int, set[int]] = {}
    for one, other in pairs:
        if _never(mentions[one], mentions[other]):
            if not rounded and mentions[one].quantity.kind is not AGE:
                # Whoever is told of twice in a sentence is as old as before.
                apart.setdefault(one, set()).add(other)
                apart.setdefault(other, set()).add(one)
            continue
        like = similarity(contexts[one], contexts[other], article_words)
        margin = margin_of(
            mentions[one], mentions[other], contexts[one], contexts[other], like, alone=alone, often=often
        )
        if (margin is None or margin < 0) and not rounded and beside.tell(one, other, like):
            margin = OF_A_SENTENCE
        if margin is not None and margin >= 0 and not _listed(document, mentions[one], mentions[other]):
            found.append((-margin, one, other))
        elif margin is not None and mentions[one].quantity.kind is MONEY and not like.parted:
            almost.append((one, other))
        elif _apart(mentions[one], like) or (rounded and like.noun is False):
            apart.setdefault(one, set()).add(other)
            apart.setdefault(other, set()).add(one)
    members: dict[int, set[int]] = {}
    for _, one, other in sorted(found):
        a, b = groups.root(one), groups.root(other)
        if a == b:
            continue
        mine, theirs = members.get(a, {a, one}), members.get(b, {b, other})
        small, large = (mine, theirs) if len(mine) < len(theirs) else (theirs, mine)
        if any(not apart[index].isdisjoint(large) for index in small if index in apart):
            continue
        if rounded and _excluded(mentions, small, large):
            continue
        groups.join(a, b)
        large |= small
        members[groups.root(a)] = large
    for one, other in almost:
        # A sum that an article tells again and again is meant wherever it is told.
        a, b = groups.root(one), groups.root(other)
        if a != b and max(len(members.get(a, ())), len(members.get(b, ()))) >= _OFTEN:
            groups.join(a, b)


def _listed(document: Document, one: Mention, other: Mention) -> bool:
    """Whether two figures head two items of one list, which are two things: "40 chairs for guests", "40 chairs"."""
    if abs(one.sentence - other.sentence) > _ITEMS:
        return False
    return all(
        mention.quantity.begins == document.sentences[mention.sentence].start
        and document.text[mention.quantity.begins : document.sentences[mention.sentence].end].rstrip()[-1:].isalnum()
        for mention in (one, other)
    )


def _excluded(mentions: Sequence[Mention], small: set[int], large: set[int]) -> bool:
    """Whether some figures of two groups cannot be one: both 212 and 231 are "more than 200"."""
    exact = [
        [mentions[index].quantity for index in group if mentions[index].quantity.bound is Bound.EXACT]
        for group in (small, large)
    ]
    return any(agreement(one, other).stance is Stance.EXCLUDES for one, other in product(*exact))


def _apart(mention: Mention, like: Similarity) -> bool:
    """Whether two mentions are of different things for good, whatever else is one with either."""
    if like.parted == "other name":
        return mention.quantity.kind is PERCENT and like.score < OF_ANOTHERS_SHARE
    return like.parted in ("other act", "other whole")


def _never(one: Mention, other: Mention) -> bool:
    """In one sentence a figure that comes twice counts two things, but for ranks and for one told in other units."""
    if one.sentence != other.sentence or one.quantity.kind is ORDINAL:
        return False
    a, b = one.quantity, other.quantity
    if a.kind is not b.kind:
        # "A fifth cheaper, a fall of 20 percent".
        return abs(b.start - a.end) > _ASIDE
    return not (a.kind is b.kind is MEASURE and a.unit != b.unit and abs(b.start - a.end) <= 3)
