"""How a claim is marked: one sign, one style and one word for where it stands, readable without colour."""

from __future__ import annotations

from typing import NamedTuple

from workbench.desk.finding import Finding, State, finding_info, finding_table
from workbench.desk.records import ClaimRecord
from workbench.tui.sanitise import shown_line
from workbench.tui.wrap import shortened

_NAME = 26
_LEAST = 8
"""Cells of a label in a message, so that a message keeps to one line of 80 columns."""


class Mark(NamedTuple):
    """A sign of one cell, the name of its style in the style sheets, and its word."""

    sign: str
    style: str
    word: str


_STATES = {
    State.STALE: Mark("↻", "stale", "stale"),
    State.AMBIGUOUS: Mark("≟", "stale", "ambiguous"),
    State.GONE: Mark("∅", "dismissed", "gone"),
}
DECISIONS = [info for info in finding_table() if info.finding is not Finding.UNCHECKED]
"""What a claim can be decided to be, in the order of the table."""
_FINDINGS = {
    finding: Mark(finding_info(finding).sign, finding.value, finding_info(finding).word) for finding in Finding
}


def mark_of(claim: ClaimRecord) -> Mark:
    """The mark of a claim."""
    return mark_for(claim.finding, claim.state)


def mark_for(finding: Finding, state: State) -> Mark:
    """The mark of a finding in a state; a state that asks for work hides the finding."""
    if state in _STATES:
        return _STATES[state]
    if state is State.QUERY and finding is Finding.UNCHECKED:
        return Mark("¿", "query", "asked")
    if state is State.OPEN and finding is not Finding.UNCHECKED:
        return Mark("±", "stale", "differ")
    return _FINDINGS[finding]


def named(claim: ClaimRecord, room: int = _NAME) -> str:
    """A claim in a message: its number and enough of its label to know it by, as far as there is `room` for it."""
    return f"{claim.number} “{shortened(shown_line(claim.label or claim.text), max(_LEAST, min(room, _NAME)))}”"


def flags_of(claim: ClaimRecord) -> str:
    """Letters beside a claim.

    ≠ contradicted, Σ a check fails, ¿ asked, ± reviewers differ, = signed off, n note, 1 one source alone.
    """
    return (
        ("≠" if claim.contradicted else "")
        + ("Σ" if claim.failing else "")
        + ("¿" if claim.question and not claim.answer else "")
        + ("±" if claim.disputed else "")
        + ("=" if claim.state is State.SIGNED_OFF else "")
        + ("n" if claim.note else "")
        + ("1" if claim.single_source else "")
    )
