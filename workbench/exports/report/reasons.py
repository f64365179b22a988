"""Which claim is meant, and why it is not settled, in words."""

from __future__ import annotations

from textwrap import shorten

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord

_FEW = 60
"""Characters of a sentence that tell where a figure stands."""


def told(claim: ClaimRecord) -> str:
    """A claim's label; a bare figure says in which sentence or row it stands."""
    if claim.label != claim.text:
        return claim.label
    return f"{claim.label}, in “{shorten(claim.sentence, _FEW, placeholder='…')}”"


def unsettled_because(claim: ClaimRecord) -> str:
    """The reason why someone must still look at a claim; empty where it is settled."""
    if claim.state is State.STALE:
        return "changed since it was checked" + (f": {claim.stale_reason}" if claim.stale_reason else "")
    if claim.state is State.AMBIGUOUS:
        return "cannot be told apart in the new draft" + (f": {claim.stale_reason}" if claim.stale_reason else "")
    if claim.disputed:
        return "reviewers decided differently"
    if claim.finding is not Finding.UNCHECKED:
        return ""
    return "waits for the writer" if claim.state is State.QUERY else "nobody has decided yet"


def is_open(claim: ClaimRecord) -> bool:
    """Whether a claim still needs a decision, as `Coverage.open` counts it."""
    return claim.finding is Finding.UNCHECKED or claim.state in (State.OPEN, State.STALE, State.AMBIGUOUS)


def is_untouched(claim: ClaimRecord) -> bool:
    """Whether nothing has happened to a claim but that it was found."""
    return claim.finding is Finding.UNCHECKED and claim.state is State.OPEN and not claim.disputed
