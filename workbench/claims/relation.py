"""How a passage bears on a claim, and what a check found: the words that every layer above uses."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """How a passage bears on a claim."""

    STATES = "states"
    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


RANKS = {Relation.CONTRADICTS: 0, Relation.STATES: 1, Relation.SUPPORTS: 1, Relation.MENTIONS: 2}
"""The order of a claim's passages: what contradicts it, what bears it out, what only speaks of its subject."""


class Verdict(StrEnum):
    """What a check found."""

    HOLDS = "holds"
    FAILS = "fails"
    CANNOT_SAY = "cannot say"
