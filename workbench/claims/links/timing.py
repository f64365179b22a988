"""Whether a passage speaks of another time than a claim: a different date, or a year that the article does not name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.calendar import parse_date
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind, Quantity


def other_date(mine: Iterable[Mention], theirs: Iterable[Mention]) -> str:
    """In words, where the figures of both passages hold dates and none of them agree; else empty."""
    right = _dates(theirs)
    first = ""
    for one in _dates(mine):
        for other in right:
            stance = agreement(one, other)
            if stance.stance is not Stance.EXCLUDES:
                return ""
            first = first or stance.why
    return first


def named_years(mentions: Iterable[Mention], published: str) -> frozenset[str]:
    """The years that an article names, and the one in which it was published (ISO 8601, empty where not known)."""
    years = {year for date in _dates(mentions) for year in _years(date.iso)}
    return frozenset(years | set(_years(published[:10])))


def unnamed_year(mine: Iterable[Mention], theirs: Iterable[Mention], years: frozenset[str]) -> str:
    """In words, where a passage tells of a year that is none of the article's, and the claim's names no date."""
    if not years or _dates(mine):
        return ""
    told = [year for date in _dates(theirs) for year in _years(date.iso)]
    return f"of {told[0]}, a year that the article does not name" if told and years.isdisjoint(told) else ""


def _dates(mentions: Iterable[Mention]) -> Sequence[Quantity]:
    return [mention.quantity for mention in mentions if mention.quantity.kind is Kind.DATE]


def _years(iso: str) -> list[str]:
    """The years of a date or of both ends of a range; none of a decade."""
    dates = [parse_date(part) for part in iso.split("/")]
    return [date.year for date in dates if date is not None and date.year.isdigit()]
