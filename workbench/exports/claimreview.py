"""ClaimReview JSON-LD (schema.org), as search engines and fact-check indexes read it.

Only claims that a second reviewer signed off. The rating runs from 1 (wrong) to 5 (verified), as Google's guidelines
for ClaimReview ask; a claim that nobody could verify has words and no number. No reviewer, note or confidential source
is named. https://schema.org/ClaimReview
"""

from __future__ import annotations

import json
from typing import Any

from workbench.desk.finding import Finding, State, finding_info
from workbench.desk.records import ClaimRecord, LinkRecord
from workbench.exports.dossier import Dossier
from workbench.text.visible import visible

RATINGS = {Finding.WRONG: 1, Finding.IMPRECISE: 3, Finding.VERIFIED: 5}
"""Findings that have a number; the others are said in words alone."""

_WEB = ("http://", "https://")


def claimreview(dossier: Dossier, *, publisher: str = "", url: str = "") -> str:
    """A JSON-LD graph with one ClaimReview for each signed-off claim; `publisher` is named as the author of all.

    `url` is the page on which the reviews will stand; each is then found there by its claim's number ("#claim-3").
    """
    author = {"author": {"@type": "Organization", "name": visible(publisher)}} if publisher else {}
    reviews = [
        _review(dossier, claim) | author | ({"url": f"{url}#claim-{claim.number}"} if url else {})
        for claim in dossier.claims
        if claim.state is State.SIGNED_OFF and claim.finding not in (Finding.DISMISSED, Finding.UNCHECKED)
    ]
    graph = {"@context": "https://schema.org", "@graph": reviews}
    return json.dumps(graph, ensure_ascii=False, indent=2) + "\n"


def _review(dossier: Dossier, claim: ClaimRecord) -> dict[str, Any]:
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "@id": f"urn:sha256:{dossier.article.sha256}#{claim.id}",
        "claimReviewed": visible(claim.sentence),
        "datePublished": claim.signed_at[:10],
        "reviewRating": _rating(claim),
        "itemReviewed": _claim(dossier, claim),
    }
    cited = [_citation(link) for link in dossier.published(claim) if link.source_id is not None]
    if cited:
        review["citation"] = cited
    if claim.corrected_text or claim.corrected_value:
        review["reviewBody"] = f"Correct: {visible(claim.corrected_text or claim.corrected_value)}"
    return review


def _rating(claim: ClaimRecord) -> dict[str, Any]:
    info = finding_info(claim.finding)
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": info.word, "ratingExplanation": info.meaning}
    if claim.finding in RATINGS:
        rating |= {"ratingValue": RATINGS[claim.finding], "bestRating": 5, "worstRating": 1}
    return rating


def _claim(dossier: Dossier, claim: ClaimRecord) -> dict[str, Any]:
    article = dossier.article
    appearance: dict[str, Any] = {"@type": "Article", "name": visible(article.title or article.name)}
    if article.published:
        appearance["datePublished"] = visible(article.published)
    if article.path.startswith(_WEB):
        appearance["url"] = article.path
    item: dict[str, Any] = {"@type": "Claim", "text": visible(claim.text), "appearance": appearance}
    if claim.speaker:
        item["author"] = {"@type": "Thing", "name": visible(claim.speaker)}
    return item


def _citation(link: LinkRecord) -> dict[str, Any]:
    cited = {"@type": "CreativeWork", "name": visible(link.source), "text": visible(link.quote)}
    if link.locator:
        cited["description"] = visible(link.locator)
    return cited
