"""Figures in SQLite: integers stay integers in columns without affinity, also those that need more than 64 bits."""

from __future__ import annotations

import json
import sqlite3

from workbench.quantities.quantity import Bound, Kind, Number, Quantity


def stored(value: Number | None) -> Number | str | None:
    """As SQLite can keep it; an integer beyond 64 bits becomes hexadecimal text (decimal text has a length limit)."""
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        return hex(value)
    return value


def loaded(value: Number | str | None) -> Number | None:
    """The number that was stored."""
    return int(value, 16) if isinstance(value, str) else value


def quantity_of(row: sqlite3.Row) -> Quantity:
    """The figure of a row that has its place and reading; the words that bind it stand elsewhere."""
    parts = json.loads(row["parts"]) if row["parts"] else None
    return Quantity(
        row["start"],
        row["end"],
        Kind(row["kind"]),
        Bound(row["bound"]),
        loaded(row["low"]),
        loaded(row["high"]),
        row["unit"],
        row["iso"],
        (parts[0], parts[1]) if parts else None,
        remark=row["remark"],
    )
