"""Records of the desk as JSON objects, the same in every command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbench.desk.records import ArticleRecord, ClaimRecord, Coverage, ReviewRecord


def review_object(review: ReviewRecord) -> dict[str, Any]:
    """A row of the journal."""
    return {
        "id": review.id,
        "at": review.at,
        "reviewer": review.reviewer,
        "act": review.act,
        "article": review.article_id,
        "targets": list(review.targets),
        "content": review.content,
        "previous": review.previous,
        "hash": review.hash,
    }


def claim_object(claim: ClaimRecord) -> dict[str, Any]:
    """A claim with what was decided; `export --format json` tells more."""
    return {
        "id": claim.id,
        "number": claim.number,
        "label": claim.label,
        "finding": claim.finding.value,
        "state": claim.state.value,
        "note": claim.note,
        "reviewer": claim.reviewer,
        "decided_at": claim.decided_at,
        "disputed": claim.disputed,
    }


def decided_object(review: ReviewRecord, claims: Sequence[ClaimRecord], coverage: Coverage) -> dict[str, Any]:
    """What a command that decided claims did, and how far the check has come by it."""
    return {
        "review": review_object(review),
        "claims": [claim_object(claim) for claim in claims],
        "coverage": coverage_object(coverage),
    }


def coverage_object(coverage: Coverage) -> dict[str, Any]:
    """How far a check has come."""
    return {
        "claims": coverage.claims,
        "decided": coverage.decided,
        "open": coverage.open,
        "stale": coverage.stale,
        "query": coverage.query,
        "signed_off": coverage.signed_off,
        "by_finding": {finding.value: count for finding, count in coverage.by_finding.items()},
    }


def article_object(article: ArticleRecord) -> dict[str, Any]:
    """An article with its draft in force."""
    return {
        "id": article.id,
        "name": article.name,
        "title": article.title,
        "draft": article.draft_number,
        "sha256": article.sha256,
    }
