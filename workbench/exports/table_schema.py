"""A Frictionless Table Schema (the `table-schema` profile of the Data Package standard) of the CSV tables."""

from __future__ import annotations

import json
from typing import Any

from workbench.exports.columns import Column, TableName, columns_of, columns_version

_REQUIRED = {
    "claims": ("number", "text", "kind", "bound", "finding", "start", "end", "id"),
    "evidence": ("claim", "id"),
}
_KEY = {"claims": ["id"], "evidence": ["id"]}


def table_schema(table: TableName) -> str:
    """The schema of a table as JSON, ending in a line feed."""
    schema: dict[str, Any] = {
        "name": f"claims-workbench-{table}",
        "version": columns_version(),
        "fields": [_field(column, required=column.name in _REQUIRED[table]) for column in columns_of(table)],
        "primaryKey": ["id"],
        "missingValues": [""],
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _field(column: Column, *, required: bool) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "title": column.title,
        "description": column.about,
    }
    constraints: dict[str, Any] = {}
    if required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if constraints:
        field["constraints"] = constraints
    return field
