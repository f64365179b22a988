"""Findings and states: what a reviewer can decide, and where a claim stands. The words come from findings.toml."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Finding(StrEnum):
    """What a reviewer decided about a claim."""

    VERIFIED = "verified"
    IMPRECISE = "imprecise"
    WRONG = "wrong"
    UNVERIFIABLE = "unverifiable"
    ON_AUTHOR = "on-author"
    DISMISSED = "dismissed"
    UNCHECKED = "unchecked"


class State(StrEnum):
    """Where a claim stands around its finding."""

    OPEN = "open"
    QUERY = "query"
    CHECKED = "checked"
    SIGNED_OFF = "signed-off"
    STALE = "stale"
    GONE = "gone"
    AMBIGUOUS = "ambiguous"


class FindingInfo(NamedTuple):
    """How a finding is shown and chosen."""

    finding: Finding
    keys: tuple[str, ...]
    sign: str
    word: str
    meaning: str
    ink: str
    """Colour of its words and marks on white paper, as "#rrggbb"."""
    tint: str
    """The ground that its `ink` is readable on."""


@cache
def finding_table() -> tuple[FindingInfo, ...]:
    """All findings in the order of their keys, `unchecked` last."""
    rows = tomllib.loads(Path(__file__).with_name("findings.toml").read_text("utf-8"))["finding"]
    return tuple(
        FindingInfo(
            Finding(row["name"]), tuple(row["keys"]), row["sign"], row["word"], row["meaning"], row["ink"], row["tint"]
        )
        for row in rows
    )


def finding_info(finding: Finding) -> FindingInfo:
    """The table's row for one finding."""
    return next(info for info in finding_table() if info.finding is finding)
