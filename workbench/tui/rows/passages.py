"""The passages of a claim, row by row: those of sources first, the article's own apart, mere mentions on one line."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.relation import Relation
from workbench.desk.records import LinkRecord
from workbench.tui.claims.passages import fold_of
from workbench.tui.keymap import Keymap
from workbench.tui.rows.row import RowBuilder

_RELATIONS = {
    Relation.CONTRADICTS: ("≠", "contradicts", "wrong"),
    Relation.SUPPORTS: ("+", "supports", "verified"),
    Relation.STATES: ("=", "states", "verified"),
    Relation.MENTIONS: ("~", "mentions", "quiet"),
}
_JUDGED = {"accepted": " ✓ accepted", "rejected": " – rejected", "added": " ✓ added"}


def passage_rows(rows: RowBuilder, links: Sequence[LinkRecord], keys: Keymap, *, unfolded: bool) -> None:
    """`links` in their order; `unfolded` shows those that only mention what the claim speaks of."""
    if not links:
        search = (keys.action("add-passage").drawn, "key")
        rows.block(("No passage speaks of it. ", "quiet"), search, (" searches article and sources for one.", "quiet"))
        return
    fold = fold_of(links)
    of_sources = sum(link.source_id is not None for link in links[:fold])
    if of_sources:
        rows.block((f"{_counted(of_sources)} of sources", "heading"))
        _group(rows, links, 0, of_sources)
    if fold > of_sources:
        none = "" if of_sources else "; none of a source"
        rows.block((f"{_counted(fold - of_sources)} elsewhere in this article", "heading"), (none, "quiet"))
        _group(rows, links, of_sources, fold)
    if fold == len(links):
        return
    many = len(links) - fold
    told = f"~ {many} more only mention{'s' * (many == 1)} it"
    key = (keys.action("mentions").drawn, "key")
    rows.block((told, "heading"), ("  ", ""), key, (" folds" if unfolded else " shows", "quiet"))
    if unfolded:
        _group(rows, links, fold, len(links))


def _counted(count: int) -> str:
    return f"{count} passage{'s' if count > 1 else ''}"


def _group(rows: RowBuilder, links: Sequence[LinkRecord], first: int, end: int) -> None:
    for index in range(first, end):
        link = links[index]
        sign, word, style = _RELATIONS[link.relation]
        if link.source_id is None and style == "verified":
            style = ""  # an article bears itself out nowhere
        if link.status == "rejected":
            style = "dismissed"
        name = link.source or "this article"
        rows.block(
            (f"{sign} {word} ", style),
            (f"{name}, {link.locator}" if link.locator else name, "quiet"),
            (_JUDGED.get(link.status, ""), "title"),
            ("  confidential" if link.confidential else "", "imprecise"),
            passage=index,
        )
        rows.block((link.quote, "dismissed" if link.status == "rejected" else ""), first="  ", indent=2, passage=index)
        if link.why:
            rows.block(("; ".join(link.why), "quiet"), first="  ", indent=2, passage=index)
