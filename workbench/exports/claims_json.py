"""Everything about an article's claims as JSON, documented by schemas/claims.schema.json, and the way back.

`from_json(to_json(dossier))` is that dossier again, except that a file's path is never written. The version grows when
a field goes or changes its meaning; a new field changes nothing for a reader that passes over what it does not know.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from importlib.resources import files
from typing import Any, TypeVar

from workbench.claims.mention import Relation, Verdict
from workbench.desk.finding import Finding, State
from workbench.desk.records import (
    ArticleRecord,
    CheckRecord,
    ClaimRecord,
    Coverage,
    LinkRecord,
    ReviewRecord,
    SourceRecord,
)
from workbench.errors import UnreadableError
from workbench.exports.dossier import Dossier
from workbench.quantities.quantity import Bound, Kind
from workbench.text.document import Document, Locator

FORMAT = "claims-workbench"
VERSION = 1

Fields = dict[str, Any]
Record = TypeVar("Record")


def to_json(dossier: Dossier) -> str:
    """The dossier as one JSON object, indented, ending in a line feed."""
    return json.dumps(to_data(dossier), ensure_ascii=False, indent=2) + "\n"


def to_json_lines(dossier: Dossier) -> str:
    """One JSON object a line, one line a claim; each names its article, draft and journal head."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in _lines(dossier))


def json_schema() -> str:
    """The JSON Schema of what `to_json` writes."""
    return files("workbench.exports").joinpath("schemas/claims.schema.json").read_text("utf-8")


def to_data(dossier: Dossier) -> Fields:
    """The dossier as plain data."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "head": dossier.head,
        "article": _article(dossier),
        "coverage": _coverage(dossier.coverage),
        "claims": [_claim(dossier, claim) for claim in dossier.claims],
        "checks": [asdict(check) for check in dossier.checks],
        "sources": [_without(source, "article_id", "path") for source in dossier.sources],
        "history": [_without(review, "article_id") for review in dossier.history],
    }


def _lines(dossier: Dossier) -> Iterator[Fields]:
    article = dossier.article
    place = {
        "article": article.name,
        "draft": article.draft_number,
        "article_sha256": article.sha256,
        "head": dossier.head,
    }
    for claim in dossier.claims:
        yield _claim(dossier, claim) | place


def _article(dossier: Dossier) -> Fields:
    article = _without(dossier.article, "path")
    article["text"] = dossier.document.text
    article["locators"] = [asdict(locator) for locator in dossier.document.locators]
    return article


def _coverage(coverage: Coverage) -> Fields:
    counted = asdict(coverage)
    counted["decided"] = coverage.decided
    return counted


def _claim(dossier: Dossier, claim: ClaimRecord) -> Fields:
    row = _without(claim, "article_id")
    row["iso"] = claim.iso or None
    links = dossier.links.get(claim.id, ())
    row["links"] = [_without(link, "claim_id") for link in links]
    touched = {claim.id, *(link.id for link in links)}
    row["reviews"] = [
        _without(review, "article_id") for review in dossier.history if touched.intersection(review.targets)
    ]
    return row


def _without(record: object, *names: str) -> Fields:
    return {
        field.name: getattr(record, field.name)
        for field in fields(record)  # type: ignore[arg-type]
        if field.name not in names
    }


def from_json(text: str) -> Dossier:
    """The dossier that was written.

    Raises:
        UnreadableError: not such a file, from a newer version, or with something missing in it.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"this is not JSON: {error}. Export it anew.") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UnreadableError("this JSON was not written by `workbench export --format json`.")
    if data.get("version") != VERSION:
        raise UnreadableError(f"this file has version {data.get('version')} and this workbench reads {VERSION}.")
    try:
        return _dossier(data)
    except KeyError as error:
        raise UnreadableError(f"this file has no field {error}. Export it anew.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableError(f"this file holds what the format does not allow: {error}.") from error


def _dossier(data: Fields) -> Dossier:
    article = _record(ArticleRecord, data["article"] | {"path": ""})
    locators = tuple(Locator(**locator) for locator in data["article"]["locators"])
    claims, links = [], {}
    for row in data["claims"]:
        claim = _read_claim(row | {"article_id": article.id})
        claims.append(claim)
        links[claim.id] = tuple(_read_link(link | {"claim_id": claim.id}) for link in row["links"])
    return Dossier(
        article=article,
        document=Document.from_text(data["article"]["text"], article.name, locators=locators),
        coverage=_record(
            Coverage,
            data["coverage"] | {"by_finding": {Finding(k): v for k, v in data["coverage"]["by_finding"].items()}},
        ),
        claims=tuple(claims),
        links=links,
        checks=tuple(_read_check(check) for check in data["checks"]),
        sources=tuple(_record(SourceRecord, row | {"article_id": article.id, "path": ""}) for row in data["sources"]),
        history=tuple(_read_review(review, article.id) for review in data["history"]),
        head=data["head"],
    )


def _record(kind: type[Record], row: Fields) -> Record:
    return kind(**{field.name: row[field.name] for field in fields(kind)})  # type: ignore[arg-type]


def _read_claim(row: Fields) -> ClaimRecord:
    past = row["past_finding"]
    return _record(
        ClaimRecord,
        row
        | {
            "kind": Kind(row["kind"]),
            "bound": Bound(row["bound"]),
            "iso": row["iso"] or "",
            "parts": tuple(row["parts"]) if row["parts"] else None,
            "finding": Finding(row["finding"]),
            "state": State(row["state"]),
            "tags": tuple(row["tags"]),
            "past_finding": Finding(past) if past else None,
        },
    )


def _read_link(row: Fields) -> LinkRecord:
    return _record(LinkRecord, row | {"relation": Relation(row["relation"]), "why": tuple(row["why"])})


def _read_check(row: Fields) -> CheckRecord:
    return _record(CheckRecord, row | {"verdict": Verdict(row["verdict"]), "claim_ids": tuple(row["claim_ids"])})


def _read_review(row: Fields, article_id: str) -> ReviewRecord:
    return _record(ReviewRecord, row | {"article_id": article_id, "targets": tuple(row["targets"])})
