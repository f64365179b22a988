"""What the checks work out of a text, told in the words of its figures."""

from __future__ import annotations

from workbench import analyse
from workbench.claims.mention import Verdict


def related(text: str, relation: str) -> list[list[str]]:
    """The figures of each relation of a kind, as each fact is written first."""
    analysis = analyse(text, links=False)
    written: dict[str, str] = {}
    for mention, fact in zip(analysis.mentions, analysis.facts, strict=True):
        written.setdefault(fact, text[mention.quantity.start : mention.quantity.end])
    return [[written[fact] for fact in one.facts] for one in analysis.relations if one.relation == relation]


def elapsed(text: str) -> list[set[str]]:
    """The figures that bind each length of time, in no order."""
    return [set(figures) for figures in related(text, "elapsed")]


def failing_conflicts(text: str) -> list[str]:
    """The calculations of the conflicts that fail."""
    found = analyse(text, links=False).checks
    return [check.calculation for check in found if check.name == "conflict" and check.verdict is Verdict.FAILS]
