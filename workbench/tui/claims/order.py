"""The orders in which claims are reviewed: as the text runs, or what is riskiest first."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.desk.finding import State
from workbench.desk.records import ClaimRecord
from workbench.quantities.quantity import Bound, Kind

_HARD_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.RATIO})
_LARGE = 1_000_000


def risk(claim: ClaimRecord) -> int:
    """How much harm an error in the claim could do and how likely one is; larger is riskier.

    Stale (its figure changed after the check) before contradicted, a failing check, a large value, an exact figure,
    the headline, a single source; each outweighs all behind it together.
    """
    large = claim.kind in _HARD_KINDS and max(claim.low or 0, claim.high or 0) >= _LARGE
    return (
        (claim.state in (State.STALE, State.AMBIGUOUS)) << 6
        | claim.contradicted << 5
        | claim.failing << 4
        | large << 3
        | (claim.bound is Bound.EXACT and claim.kind in _HARD_KINDS) << 2
        | (claim.paragraph == 1) << 1
        | claim.single_source
    )


def ordered(claims: Iterable[ClaimRecord], order: str) -> list[ClaimRecord]:
    """The claims in the named order ("text" or "risk"); equal risks stay in text order, gone claims come last."""
    if order == "risk":
        return sorted(claims, key=lambda claim: (claim.state is State.GONE, -risk(claim)))
    return sorted(claims, key=lambda claim: (claim.state is State.GONE, claim.start))
