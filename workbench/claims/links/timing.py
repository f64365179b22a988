"""Whether a passage speaks of another time than a claim: a different date, or a year that the article does not name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from workbench.claims.figures.agreement import Agreement, Stance, agreement
from workbench.claims.figures.calendar import parse_date
from workbench.claims.links.answering import CELL, LABEL
from workbench.claims.mention import Mention
from workbench.quantities.quantity import DATED, Kind, Quantity

if TYPE_CHECKING:
    from workbench.claims.links.passages import Passage

_TIMED = (*DATED, Kind.DURATION)
_ALONE = 3
"""Figures of a passage, dates with them, from which on a date may be of another figure."""


def other_date(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> str:
    """In words, where both passages hold dates and none of them agree; else empty."""
    first: Agreement | None = None
    for one in mine:
        for other in theirs:
            found = agreement(one, other)
            if found.stance is not Stance.EXCLUDES:
                return ""
            first = first or found
    return first.why if first else ""


def dates_of(passage: Passage, figure: Mention | None) -> Sequence[Quantity]:
    """The dates of a passage that may be those of one of its figures.

    A date that another figure parts from it, behind a comma, is of that one: "45 days, 7 more than in 2019". One in
    front of all figures is of all, and so is any date in the row of a table.
    """
    dates = passage.dates
    if figure is None or not dates or len(passage.figures) < _ALONE or passage.in_front_of(figure) in (LABEL, CELL):
        return dates
    start, end, text = figure.quantity.start, figure.quantity.end, passage.document.text
    others = [
        item.quantity.start for item in passage.figures if item.quantity.kind not in _TIMED and item is not figure
    ]
    if not others:
        return dates
    first = min(others)

    def parted(date: Quantity) -> bool:
        begin, stop = (end, date.start) if date.start > end else (date.end, start)
        between = any(begin <= other < stop for other in others)
        return between and (date.start > end or date.start > first) and "," in text[begin:stop]

    return [date for date in dates if not parted(date)]


def named_years(mentions: Iterable[Mention], published: str) -> frozenset[str]:
    """The years that an article names, and the one in which it was published (ISO 8601, empty where not known)."""
    dates = [mention.quantity for mention in mentions if mention.quantity.kind is Kind.DATE]
    return years_of(dates) | frozenset(_years(published[:10]))


def years_of(dates: Iterable[Quantity]) -> frozenset[str]:
    """The years that dates name."""
    return frozenset([year for date in dates for year in _years(date.iso)])


def unnamed_year(mine: Sequence[Quantity], theirs: Sequence[Quantity], years: frozenset[str]) -> str:
    """In words, where the dates of a passage are of a year that is none of the article's, and the claim's of none."""
    if not years or any(_years(date.iso) for date in mine):
        return ""
    told = [year for date in theirs for year in _years(date.iso)]
    return f"of {told[0]}, a year that the article does not name" if told and years.isdisjoint(told) else ""


def _years(iso: str) -> list[str]:
    """The years of a date or of both ends of a range; none of a decade."""
    dates = [parse_date(part) for part in iso.split("/")]
    return [date.year for date in dates if date is not None and date.year.isdigit()]
