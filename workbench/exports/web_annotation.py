"""W3C Web Annotation JSON-LD: each claim as an annotation that any annotation tool can lay over the text.

The target is named by the article's SHA-256 and found by quote and by position, as the recommendation gives them; the
state holds the hash, so that a tool can tell whether it looks at the same text. No reviewer, note or source is named.
https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
from typing import Any

from workbench.desk.finding import finding_info
from workbench.desk.records import ClaimRecord
from workbench.exports.dossier import Dossier
from workbench.text.anchor import selector_of
from workbench.text.span import Span

VOCABULARY = "urn:claims-workbench:"


def web_annotation(dossier: Dossier) -> str:
    """An annotation collection with one page, one annotation for each claim."""
    items = [_annotation(dossier, claim) for claim in dossier.claims]
    name = f"urn:sha256:{dossier.article.sha256}"
    collection = {
        "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {
                "finding": f"{VOCABULARY}finding",
                "state_of_check": f"{VOCABULARY}state",
                "sha256": f"{VOCABULARY}sha256",
            },
        ],
        "id": f"{name}#claims",
        "type": "AnnotationCollection",
        "label": dossier.article.title or dossier.article.name,
        "total": len(items),
        "first": {"id": f"{name}#claims-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def _annotation(dossier: Dossier, claim: ClaimRecord) -> dict[str, Any]:
    text, name = dossier.document.text, f"urn:sha256:{dossier.article.sha256}"
    info = finding_info(claim.finding)
    corrected = claim.corrected_text or claim.corrected_value
    bodies = [
        {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "language": "en", "value": info.word},
        {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "language": "en",
            "value": claim.label,
        },
    ]
    if corrected:
        bodies.append({"type": "TextualBody", "purpose": "editing", "format": "text/plain", "value": corrected})
    place = selector_of(text, Span(claim.start, claim.end))
    annotation: dict[str, Any] = {
        "id": f"{name}#{claim.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "finding": claim.finding.value,
        "state_of_check": claim.state.value,
        "body": bodies,
        "target": {
            "source": name,
            "state": [{"type": "oa:State", "sha256": dossier.article.sha256}],
            "selector": [
                {"type": "TextQuoteSelector", "exact": place.exact, "prefix": place.prefix, "suffix": place.suffix},
                {"type": "TextPositionSelector", "start": place.start, "end": place.end},
            ],
        },
    }
    if claim.decided_at:
        annotation["modified"] = claim.decided_at
    return annotation
