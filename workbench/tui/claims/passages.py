"""The order in which the passages of a claim are shown, and which of them are folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.claims.relation import Relation
from workbench.desk.records import LinkRecord


def in_order(links: Iterable[LinkRecord]) -> list[LinkRecord]:
    """Those of sources, then the article's own, which bear nothing out; behind them those that only mention it."""
    return sorted(links, key=lambda link: (_only_mentions(link), link.source_id is None))


def fold_of(links: Sequence[LinkRecord]) -> int:
    """Where the passages begin, in their order, that can be folded; their number where there is nothing to bury."""
    first = sum(not _only_mentions(link) for link in links)
    return first or len(links)


def _only_mentions(link: LinkRecord) -> bool:
    """Whether nobody took it, and it has the claim's words but no figure to compare."""
    return link.relation is Relation.MENTIONS and link.status in ("suggested", "rejected")
