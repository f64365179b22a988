"""What sets a claim and a source's figure apart, or makes one thing of them, in the words of their clauses."""

from __future__ import annotations

from workbench.claims.links.clause import Clause

_FURTHER = "further"
_APART = (_FURTHER, "former", "guess", "each", "part")
"""Marks of a figure that sets it apart where the other has it not."""


def told_apart(here: Clause, there: Clause) -> bool:
    """Whether both say of whom or of which several they are, and differ: women and men, the first and the last."""
    return _disjoint(here.turns, there.turns) or _disjoint(here.groups, there.groups)


def marks_apart(here: Clause, there: Clause) -> int:
    """How many marks just one of the two has: a further one, a former one, a part, so many each."""
    return sum((mark in here.marks) is not (mark in there.marks) for mark in _APART)


def counts_others(clause: Clause) -> bool:
    """Whether a figure counts others alone: "five other boats"."""
    return _FURTHER in clause.marks


def is_of_another(here: Clause, there: Clause) -> bool:
    """Whether the source tells of an earlier time or another event and the claim does not: "in a similar case"."""
    return there.is_of_another and not here.is_of_another


def same_act(here: Clause, there: Clause) -> bool:
    """Whether the same was done by those counted, or to them: "14 were killed", "Dead: 13"."""
    return not here.acts.isdisjoint(there.acts)


def _disjoint(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine and theirs) and mine.isdisjoint(theirs)
