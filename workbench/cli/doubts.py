"""What commands say of claims that are verified without a source, or against what the desk holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workbench.desk.desk import Desk
from workbench.desk.misgivings import AGAINST, WITHOUT_SOURCE, is_against, is_without_source, misgiving
from workbench.desk.number_runs import listed
from workbench.desk.records import ClaimRecord

_EACH = 10
"""Up to so many claims that something contradicts each is told with what does."""


def doubts_of(desk: Desk, article_id: str, claims: Sequence[ClaimRecord]) -> list[str]:
    """Lines about the verified ones among claims that were just decided; empty where sources bear all of them out."""
    against = [claim for claim in claims if is_against(claim)]
    if len(against) > _EACH:
        told = [f"{AGAINST}: {listed([claim.number for claim in against])}"]
    else:
        told = _told(desk, article_id, against) if against else []
    without = [claim.number for claim in claims if is_without_source(claim) and claim not in against]
    return [*told, f"{WITHOUT_SOURCE}: {listed(without)}"] if without else told


def _told(desk: Desk, article_id: str, against: Sequence[ClaimRecord]) -> list[str]:
    checks, others = desk.checks(article_id), desk.claims(article_id)
    return [
        f"claim {claim.number} is verified, {misgiving(claim, desk.links(claim.id), checks, others)}"
        for claim in against
    ]


def doubts_object(claims: Sequence[ClaimRecord]) -> dict[str, Any]:
    """The numbers of the verified ones that no source bears out, and of those that something contradicts."""
    return {
        "verified_without_source": [claim.number for claim in claims if is_without_source(claim)],
        "verified_against": [claim.number for claim in claims if is_against(claim)],
    }


def doubts_counted(claims: Sequence[ClaimRecord]) -> Iterator[str]:
    """Lines that count them: "3 verified without a source: 4, 7-8"."""
    for words, is_one in ((WITHOUT_SOURCE, is_without_source), (AGAINST, is_against)):
        numbers = [claim.number for claim in claims if is_one(claim)]
        if numbers:
            yield f"{len(numbers):>5}  {words}: {listed(numbers)}"
