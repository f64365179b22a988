"""SARIF 2.1.0 for editors and CI: whatever somebody must act on, at its place in the article.

A claim that is settled gives no result but a `pass`. Lines and columns count from 1; columns count code points.
https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import Any
from urllib.parse import quote

from workbench import __version__
from workbench.claims.mention import Verdict
from workbench.desk.finding import Finding, State, finding_table
from workbench.desk.records import CheckRecord, ClaimRecord
from workbench.exports.dossier import Dossier
from workbench.exports.report.reasons import unsettled_because

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

LEVELS = {
    Finding.WRONG: "error",
    Finding.IMPRECISE: "warning",
    Finding.UNVERIFIABLE: "warning",
    Finding.ON_AUTHOR: "note",
    Finding.UNCHECKED: "warning",
}
"""How serious a finding is; those left out are no problem."""

_MORE_RULES = {
    State.STALE.value: ("warning", "changed after it was checked"),
    "check-fails": ("error", "a sum, part or date of the text does not hold"),
}


def sarif(dossier: Dossier) -> str:
    """A SARIF log with one run."""
    places = _Places(dossier.document.text)
    uri = quote(dossier.article.name)
    claims = [claim for claim in dossier.claims if claim.state is not State.GONE]
    by_id = {claim.id: claim for claim in claims}
    results = [_result(claim, places, uri) for claim in claims]
    results += [
        _failure(check, [by_id[claim] for claim in check.claim_ids if claim in by_id], places, uri)
        for check in dossier.checks
        if check.verdict is Verdict.FAILS and not check.silenced and any(claim in by_id for claim in check.claim_ids)
    ]
    run = {
        "tool": {
            "driver": {
                "name": "claims-workbench",
                "version": __version__,
                "rules": [
                    *(
                        _rule(info.finding.value, LEVELS.get(info.finding, "none"), info.meaning)
                        for info in finding_table()
                    ),
                    *(_rule(name, level, meaning) for name, (level, meaning) in _MORE_RULES.items()),
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {
                "location": {"uri": uri},
                "hashes": {"sha-256": dossier.article.sha256},
                "roles": ["analysisTarget"],
                "encoding": "UTF-8",
            }
        ],
        "results": results,
        "properties": {"head": dossier.head, "draft": dossier.article.draft_number},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(name: str, level: str, meaning: str) -> dict[str, Any]:
    return {
        "id": name,
        "shortDescription": {"text": f"{meaning[0].upper()}{meaning[1:]}."},
        "defaultConfiguration": {"level": level},
    }


def _result(claim: ClaimRecord, places: _Places, uri: str) -> dict[str, Any]:
    rule = claim.state.value if claim.state is State.STALE else claim.finding.value
    level = _MORE_RULES[rule][0] if rule in _MORE_RULES else LEVELS.get(claim.finding, "none")
    return {
        "ruleId": rule,
        "kind": "fail" if level != "none" else "pass",
        "level": level,
        "message": {"text": _message(claim)},
        "locations": [places.location(claim, uri)],
        "partialFingerprints": {"claim/v1": claim.id},
        "properties": {"number": claim.number, "finding": claim.finding.value, "state": claim.state.value},
    }


def _message(claim: ClaimRecord) -> str:
    corrected = claim.corrected_text or claim.corrected_value
    parts = [
        f"{claim.label}: {claim.finding.value}",
        unsettled_because(claim),
        f"correct: {corrected}" if corrected else "",
        claim.note,
        f"asked: {claim.question}" if claim.question and not claim.answer else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _failure(check: CheckRecord, claims: list[ClaimRecord], places: _Places, uri: str) -> dict[str, Any]:
    first, *others = claims
    return {
        "ruleId": "check-fails",
        "kind": "fail",
        "level": "error",
        "message": {"text": f"{check.name}: {check.calculation}"},
        "locations": [places.location(first, uri)],
        "relatedLocations": [
            {"id": number, "message": {"text": claim.label}} | places.location(claim, uri)
            for number, claim in enumerate(others, 1)
        ],
        "partialFingerprints": {"check/v1": check.id},
    }


class _Places:
    """Offsets into a text as SARIF regions."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]

    def location(self, claim: ClaimRecord, uri: str) -> dict[str, Any]:
        """Where a claim stands."""
        start_line, start_column = self._line_and_column(claim.start)
        end_line, end_column = self._line_and_column(claim.end)
        return {
            "physicalLocation": {
                "artifactLocation": {"uri": uri, "index": 0},
                "region": {
                    "startLine": start_line,
                    "startColumn": start_column,
                    "endLine": end_line,
                    "endColumn": end_column,
                    "charOffset": claim.start,
                    "charLength": claim.end - claim.start,
                    "snippet": {"text": self._text[claim.start : claim.end]},
                },
            }
        }

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1
