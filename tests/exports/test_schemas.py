"""What documents the formats is true of what they write."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from workbench.exports.claims_json import json_schema, to_data, to_json
from workbench.exports.columns import columns_of
from workbench.exports.dossier import without_confidential
from workbench.exports.formats import FORMATS, format_of
from workbench.exports.table_schema import table_schema

from .dossiers import dossier

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


def test_the_json_schema_is_a_schema_and_allows_what_is_written() -> None:
    schema = json.loads(json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    for chosen in (dossier(), without_confidential(dossier())):
        jsonschema.validate(json.loads(to_json(chosen)), schema)


def test_the_json_schema_refuses_a_field_that_it_does_not_know() -> None:
    data = json.loads(to_json(dossier()))
    data["claims"][0]["mood"] = "good"
    with pytest.raises(jsonschema.ValidationError, match="mood"):
        jsonschema.validate(data, json.loads(json_schema()))


def test_the_table_schema_names_type_and_words_of_every_column() -> None:
    for table in ("claims", "evidence"):
        schema = json.loads(table_schema(table))
        assert [field["name"] for field in schema["fields"]] == [column.name for column in columns_of(table)]
        assert all(field["type"] in ("string", "integer", "number", "boolean") for field in schema["fields"])
        assert all(field["description"].endswith(".") for field in schema["fields"])
    finding = next(field for field in json.loads(table_schema("claims"))["fields"] if field["name"] == "finding")
    assert "verified" in finding["constraints"]["enum"]


def test_column_names_are_given_once() -> None:
    for table in ("claims", "evidence"):
        names = [column.name for column in columns_of(table)]
        assert len(set(names)) == len(names)
        assert all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in names)


def test_every_column_field_and_format_is_documented() -> None:
    text = DOCS.read_text("utf-8")
    for table in ("claims", "evidence"):
        for column in columns_of(table):
            assert f"| `{column.name}` | {column.type} | {column.about}".replace("|", "|") in text, column.name
    for name in FORMATS:
        assert f"`{name}`" in text
    for field in to_data(dossier()):
        assert f"`{field}`" in text


@pytest.mark.parametrize(
    ("name", "file", "expected"),
    [
        ("", "-", "csv"),
        ("", "verified.csv", "csv"),
        ("", "A.JSON", "json"),
        ("", "a.jsonl", "jsonl"),
        ("", "a.xlsx", "xlsx"),
        ("", "a.md", "markdown"),
        ("", "a.sarif", "sarif"),
        ("", "a.jsonld", "web-annotation"),
        ("", "a.claimreview.jsonld", "claimreview"),
        ("json", "a.csv", "json"),
        ("", "no ending", "csv"),
    ],
)
def test_a_format_is_known_by_its_name_or_the_ending_of_the_file(name: str, file: str, expected: str) -> None:
    assert format_of(name, file).name == expected
