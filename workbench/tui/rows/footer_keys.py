"""Which keys count now: the most useful actions for where the reviewer stands, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desk.finding import Finding, finding_table
from workbench.tui.claims.filter import is_open

if TYPE_CHECKING:
    from workbench.tui.screens.review import ReviewScreen

_DECIDE = [info.finding.value for info in finding_table() if info.finding is not Finding.UNCHECKED]


def keys_that_count(screen: ReviewScreen) -> list[str]:
    """Ids of actions, the most useful first; the footer shows as many as fit."""
    session = screen.session
    claim = session.current
    if session.article is None:
        return ["articles", "quit"]
    if claim is None:
        return ["cancel", "filter", "articles", "quit"] if session.filter_line else ["new-claim", "articles", "quit"]
    if session.second_look is not None:
        ending = "blind-look" if session.second_look.blind else "second-look"
        agree = [] if session.second_look.blind else ["agree"]
        return [*agree, *_DECIDE, ending, "undo", "next-unchecked", "open-passage", "whole-fact", "quit"]
    if screen.source_shown:
        return ["back", "accept", "reject", *_DECIDE, "copy"]
    if screen.pane == "detail" and not (screen.has_class("-card") or screen.has_class("-low")):
        return ["next-passage", "open-passage", "accept", "reject", "copy", *_DECIDE]
    if session.range is not None or session.picked:
        return [*_DECIDE, "cancel"]
    if not session.counts["open"]:
        return ["export", "articles", "undo", "filter", "search", "quit"]
    if not is_open(claim):
        return ["next-unchecked", "undo", *_DECIDE]
    return [*_DECIDE, "next-unchecked", "open-passage", "note", "ask", "search", "filter", "undo", "zoom", "quit"]
