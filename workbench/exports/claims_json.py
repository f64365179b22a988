"""Everything about an article's claims as JSON, documented by schemas/claims.schema.json, and the way back.

`from_json(to_json(dossier))` is that dossier again, except that a file's path is never written. The version grows when
a field goes or changes its meaning; a new field changes nothing for a reader that passes over what it does not know.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeVar

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
from workbench.text.document import Document
from workbench.text.locators import Locator

FORMAT = "claims-workbench"
VERSION = 1

Fields = dict[str, Any]
Record = TypeVar("Record", bound=NamedTuple)


def to_json(dossier: Dossier) -> str:
    """The dossier as one JSON object, indented, ending in a line feed."""
    return json.dumps(to_data(dossier), ensure_ascii=False, indent=2) + "\n"


def to_json_lines(dossier: Dossier) -> str:
    """One JSON object a line, one line a claim; each names its article, draft and journal head."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in _lines(dossier))


@cache
def json_schema() -> str:
    """The JSON Schema of what `to_json` writes; the fields that it names are the ones that are written."""
    return files("workbench.exports").joinpath("schemas/claims.schema.json").read_text("utf-8")


def to_data(dossier: Dossier) -> Fields:
    """The dossier as plain data."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "head": dossier.head,
        "article": _article(dossier),
        "coverage": _coverage(dossier.coverage),
        "claims": _claims(dossier),
        "checks": [_written(check, "check") for check in dossier.checks],
        "sources": [_written(source, "source") for source in dossier.sources],
        "history": [_written(review, "review") for review in dossier.history],
    }


def _lines(dossier: Dossier) -> Iterator[Fields]:
    article = dossier.article
    place = {
        "article": article.name,
        "draft": article.draft_number,
        "article_sha256": article.sha256,
        "head": dossier.head,
    }
    for claim in _claims(dossier):
        yield claim | place


def _article(dossier: Dossier) -> Fields:
    article = _written(dossier.article, "article")
    article["text"] = dossier.document.text
    article["locators"] = [asdict(locator) for locator in dossier.document.locators]
    return article


def _coverage(coverage: Coverage) -> Fields:
    counted = coverage._asdict()
    counted["decided"] = coverage.decided
    return counted


def _claims(dossier: Dossier) -> list[Fields]:
    touching: dict[str, list[ReviewRecord]] = {}
    for review in dossier.history:
        for target in review.targets:
            touching.setdefault(target, []).append(review)
    return [_claim(claim, dossier.links.get(claim.id, ()), touching) for claim in dossier.claims]


def _claim(claim: ClaimRecord, links: Sequence[LinkRecord], touching: Mapping[str, Sequence[ReviewRecord]]) -> Fields:
    row = _written(claim, "claim")
    row["iso"] = claim.iso or None
    row["links"] = [_written(link, "link") for link in links]
    targets = (claim.id, *(link.id for link in links))
    reviews = {review.id: review for target in targets for review in touching.get(target, ())}
    row["reviews"] = [_written(reviews[review_id], "review") for review_id in sorted(reviews)]
    return row


@cache
def _names(record: str) -> tuple[str, ...]:
    """The fields that the schema gives a record."""
    schema = json.loads(json_schema())
    properties = schema["properties"]
    described = schema["$defs"] | {
        "article": properties["article"],
        "claim": properties["claims"]["items"],
        "check": properties["checks"]["items"],
        "source": properties["sources"]["items"],
    }
    return tuple(described[record]["properties"])


def _written(record: object, name: str) -> Fields:
    return {field: getattr(record, field) for field in _names(name) if hasattr(record, field)}


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
    values = kind._field_defaults | row
    return kind._make(values[name] for name in kind._fields)


def _read_claim(row: Fields) -> ClaimRecord:
    past, second = row["past_finding"], row["second_finding"]
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
            "second_finding": Finding(second) if second else None,
        },
    )


def _read_link(row: Fields) -> LinkRecord:
    return _record(LinkRecord, row | {"relation": Relation(row["relation"]), "why": tuple(row["why"])})


def _read_check(row: Fields) -> CheckRecord:
    return _record(CheckRecord, row | {"verdict": Verdict(row["verdict"]), "claim_ids": tuple(row["claim_ids"])})


def _read_review(row: Fields, article_id: str) -> ReviewRecord:
    return _record(ReviewRecord, row | {"article_id": article_id, "targets": tuple(row["targets"])})
