"""Which keys count now: the most useful actions for where the reviewer stands, in order."""

from __future__ import annotations

from workbench.tui.claims.filter import is_open
from workbench.tui.claims.session import Session
from workbench.tui.rows.signs import DECISIONS

_DECIDE = [info.finding.value for info in DECISIONS]


def keys_that_count(session: Session, *, in_source: bool, in_passages: bool) -> list[str]:
    """Ids of actions, the most useful first; the footer shows as many as fit.

    `in_source`: a source is open; `in_passages`: the focus is among the passages of the claim.
    """
    claim = session.current
    if session.article is None:
        return ["articles", "quit"]
    if claim is None:
        return ["cancel", "filter", "articles", "quit"] if session.filter_line else ["new-claim", "articles", "quit"]
    if session.second_look is not None:
        ending = "blind-look" if session.second_look.blind else "second-look"
        agree = [] if session.second_look.blind else ["agree"]
        return [*agree, *_DECIDE, ending, "undo", "next-unchecked", "open-passage", "whole-fact", "quit"]
    if in_source:
        return ["back", "accept", "reject", *_DECIDE, "copy"]
    if in_passages:
        return ["next-passage", "open-passage", "accept", "reject", "copy", *_DECIDE]
    if session.range is not None or session.picked:
        return [*_DECIDE, "cancel"]
    if not session.counts["open"]:
        return ["export", "articles", "undo", "filter", "search", "quit"]
    if not is_open(claim):
        return ["next-unchecked", "undo", *_DECIDE]
    return [*_DECIDE, "next-unchecked", "open-passage", "note", "ask", "search", "filter", "undo", "zoom", "quit"]
