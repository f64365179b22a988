"""What a family of checks hands back: the check, and the relation among facts that it bears out."""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.mention import Check, Verdict


class Found(NamedTuple):
    """A check with the relation that it shows among the facts of its mentions, in their order."""

    check: Check
    relation: str = ""


def found(name: str, verdict: Verdict, calculation: str, mentions: tuple[int, ...], relation: str = "") -> Found:
    """A check by `name` on `mentions`, among whose facts `relation` holds where one is given."""
    unique = tuple(dict.fromkeys(mentions))
    return Found(Check(name, verdict, calculation, unique), relation)
