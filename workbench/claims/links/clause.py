"""What a clause says of its figure, so that a claim and a source that word it otherwise can be held together."""

from __future__ import annotations

from functools import cached_property

from workbench.claims.facts.context import beside, clause_before, clause_behind
from workbench.claims.facts.doings import acts_of, deed_named, deed_of, groups_of, marks_of
from workbench.claims.language.concepts import concept, word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind
from workbench.text.document import Document

_LABEL_END = ":"
_BEFORE, _BEHIND = 14, 10
"""Words in front of a figure and behind it that may say that it is of an earlier time."""


class Clause:
    """One figure as its clause tells it. Words are concepts, so that "killed" and "Dead: 13" share one."""

    def __init__(self, document: Document, mention: Mention) -> None:
        self._unit = mention.quantity.unit
        self._counts = mention.quantity.kind is Kind.COUNT
        before, after = self._before, self._after = beside(document, mention)
        bracketed = bool(after) and after[0] in ")]" and any(piece in "([" for piece in before[-4:])
        first, last = clause_before(before, bracketed=bracketed)
        self._labelled = first == last == len(before) > 0 and before[-1] == _LABEL_END
        if self._labelled:
            first, last = clause_before(before[:-1], bracketed=False)
        self._front = before[first:last]
        self._back = [] if bracketed else clause_behind(after)

    @cached_property
    def acts(self) -> frozenset[str]:
        """What the counted ones did, or what was done to them."""
        told = _concepts(self._front) & word_table().deeds if self._labelled else frozenset()
        acts = acts_of(self._after, self._unit) if self._counts else frozenset()
        # "Nine died and 16 were missing": of the 16 their own verb speaks.
        return (acts or deed_of(self._front)) | deed_named(self._unit) | told

    @cached_property
    def marks(self) -> frozenset[str]:
        """Further, former, each, part, meant: what sets the figure apart."""
        return marks_of(self._before, self._after, set(map(str.lower, self._before + self._after)))

    @cached_property
    def groups(self) -> frozenset[str]:
        """Whom it is of, where a word alone says so: "women", "north"."""
        return groups_of(self._front + self._back, self._unit)

    @cached_property
    def is_of_another(self) -> bool:
        """Whether it is of a time before or of another event of the sort: "the year before", "in a similar case"."""
        around = " ".join([*self._before[-_BEFORE:], *self._after[:_BEHIND]])
        return any(pattern("apart", name).search(around) for name in ("earlier", "event"))

    @cached_property
    def turns(self) -> frozenset[str]:
        """Which of several: "first", "last"."""
        return word_table().turns.intersection(map(str.lower, self._front + self._back))


def _concepts(pieces: list[str]) -> frozenset[str]:
    return frozenset([key for piece in pieces if piece[0].isalpha() and (key := concept(piece))])
