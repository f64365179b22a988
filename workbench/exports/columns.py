"""The columns of the claims and the evidence table, read from columns.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from workbench.claims.mention import Relation
from workbench.desk.finding import Finding, State
from workbench.quantities.quantity import Bound, Kind

Cell = str | int | float | bool | None
"""What a cell holds; None is a missing number or relation and is written as nothing."""

CellType = Literal["string", "integer", "number", "boolean"]
TableName = Literal["claims", "evidence"]

LINK_STATUSES = ("suggested", "accepted", "rejected", "added")

_VALUES: dict[str, tuple[str, ...]] = {
    "": (),
    "kind": tuple(Kind),
    "bound": tuple(Bound),
    "finding": tuple(Finding),
    "state": tuple(State),
    "relation": tuple(Relation),
    "status": LINK_STATUSES,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in files, its title for people, and what stands in it."""

    name: str
    type: CellType
    title: str
    about: str
    width: int
    """In characters, for a workbook."""
    values: tuple[str, ...] = ()
    """The words that it may hold; empty where they are free."""
    later: bool = False
    """Whether it was added at the end since the version began, so that older files are without it."""


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("columns.toml").read_text("utf-8"))


@cache
def columns_of(table: TableName) -> tuple[Column, ...]:
    """The columns of a table, in their order."""
    return tuple(
        Column(
            row["name"],
            row["type"],
            row["title"],
            row["about"],
            row["width"],
            _VALUES[row.get("values", "")],
            row.get("later", False),
        )
        for row in _file()[table]
    )


def columns_version() -> int:
    """The version of both tables."""
    version: int = _file()["version"]
    return version
