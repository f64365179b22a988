"""What a clause says of its figure, so that a claim and a source that word it otherwise can be held together."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.claims.facts.context import beside, clause_before, clause_behind
from workbench.claims.facts.doings import acts_of, deed_named, deed_of, groups_of, marks_of
from workbench.claims.language.concepts import concept, word_table
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind
from workbench.text.document import Document

_NEAR = 9
"""Words on each side of a figure that speak of it rather than of the rest of its clause."""
_LABEL_END = ":"


@dataclass(frozen=True, slots=True)
class Clause:
    """One figure as its clause tells it. Words are concepts, so that "killed" and "Dead: 13" share one."""

    near: frozenset[str]
    """Of the figure's own clause."""
    every: frozenset[str]
    """Of its whole sentence."""
    acts: frozenset[str]
    """What the counted ones did, or what was done to them."""
    marks: frozenset[str]
    """further, former, each, part, meant: what sets the figure apart."""
    groups: frozenset[str]
    """Whom it is of, where a word alone says so: "women", "north"."""
    turns: frozenset[str]
    """Which of several: "first", "last"."""
    labelled: bool
    """Whether a label with a colon stands in front: "Boats in use: 240"."""


def clause_of(document: Document, mention: Mention) -> Clause:
    """Read the clause around a figure of a document."""
    quantity = mention.quantity
    before, after = beside(document, mention)
    bracketed = bool(after) and after[0] in ")]" and any(piece in "([" for piece in before[-4:])
    first, last = clause_before(before, bracketed=bracketed)
    labelled = first == last == len(before) > 0 and before[-1] == _LABEL_END
    if labelled:
        first, last = clause_before(before[:-1], bracketed=False)
    front = before[first:last]
    back = [] if bracketed else clause_behind(after)
    clause = front + back
    near = _concepts(front[-_NEAR:] + back[:_NEAR])
    counts = quantity.kind is Kind.COUNT
    told = _concepts(front) & word_table().deeds if labelled else frozenset()
    acts = acts_of(after, quantity.unit) if counts else frozenset()
    return Clause(
        near=near,
        every=near | _concepts(before + after),
        acts=acts | deed_of(front) | deed_named(quantity.unit) | told,
        marks=marks_of(before, after, set(map(str.lower, before + after))),
        groups=groups_of(clause, quantity.unit),
        turns=word_table().turns.intersection(map(str.lower, clause)),
        labelled=labelled,
    )


def _concepts(pieces: list[str]) -> frozenset[str]:
    return frozenset([key for piece in pieces if piece[0].isalpha() and (key := concept(piece))])
