"""Keeping a new draft of an article, or a new text of a source: its rows, and the one act that puts it in force."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from workbench.desk import reading
from workbench.desk.journal import acts, amendments, chain, effects
from workbench.desk.records import ReviewRecord
from workbench.desk.texts import articles, drafts
from workbench.errors import DeskError, MeanwhileError

if TYPE_CHECKING:
    from workbench.claims.mention import Analysis
    from workbench.text.document import Document

Marks = Mapping[str, Mapping[str, Any]]
"""By claim or link, what the act sets on it."""


def redraft(
    db: sqlite3.Connection,
    article_id: str,
    analysis: Analysis,
    *,
    claims: Mapping[int, str],
    marks: Marks,
    shared: Mapping[int, bool],
    left: Sequence[str],
    after: str,
    head: str,
    reviewer: str,
    step: Callable[[str], None],
) -> ReviewRecord:
    """Put a new draft in force (see `Desk.redraft`)."""
    step("keeping the text and its figures")
    article = reading.article(db, article_id)
    before = article.draft_id
    if after and after != before:
        raise MeanwhileError(f"another draft of {article.name} came in meanwhile; nothing was kept. Do it again")
    _still_at(db, head)
    draft, elsewhere = articles.keep_draft(db, article_id, analysis, claims=claims, shared=shared)
    each: dict[str, dict[str, Any]] = {article_id: {"draft": draft}}
    for name, settings in marks.items():
        each[name] = dict(settings)
    for claim, row in elsewhere.items():
        each.setdefault(claim, {})[effects.PLACE + draft] = row
    step("keeping what became of each claim")
    review = _record(db, "redraft", article_id, each=each, left=left, reviewer=reviewer)
    step("keeping facts, links and checks")
    # Only now, since the act says which claim stands at which row.
    articles.keep_findings(db, article_id, draft, analysis, step=step)
    step("keeping the passages that came along")
    _keep_passages(db, marks)
    drafts.carry_links(db, before, draft)
    step("putting the draft in force")
    return review


def replace_source(
    db: sqlite3.Connection,
    source_id: str,
    document: Document,
    analysis: Analysis,
    *,
    marks: Marks,
    left: Sequence[str],
    head: str,
    reviewer: str,
) -> ReviewRecord:
    """Put a new text in the place of a source (see `Desk.replace_source`)."""
    _still_at(db, head)
    row = db.execute("SELECT article_id, confidential FROM sources WHERE id = ?", [source_id]).fetchone()
    if row is None:
        raise DeskError(f"no source {source_id} on this desk")
    article_id = str(row["article_id"])
    new_id = articles.keep_source(db, article_id, document, confidential=bool(row["confidential"]))
    articles.keep_findings(db, article_id, reading.article(db, article_id).draft_id, analysis)
    _keep_passages(db, marks)
    each: dict[str, Mapping[str, Any]] = {source_id: {"removed": True}, new_id: {"removed": False}, **marks}
    return _record(db, "replace-source", article_id, each=each, left=left, reviewer=reviewer)


def _still_at(db: sqlite3.Connection, head: str) -> None:
    """End here where the journal went on since something was worked out; "" asks for nothing."""
    if head and head != chain.head(db):
        raise MeanwhileError("somebody decided something meanwhile; nothing was kept. Do it again")


def _record(
    db: sqlite3.Connection, act: str, article_id: str, *, each: Marks, left: Sequence[str], reviewer: str
) -> ReviewRecord:
    content: dict[str, Any] = {"each": each}
    if left:
        content["about"] = {"left": list(left)}
    return acts.record(db, act, reviewer=reviewer, targets=list(each), content=content, article_id=article_id)


def _keep_passages(db: sqlite3.Connection, marks: Marks) -> None:
    """The rows of passages that came along; one that was found anew stays as it was found."""
    for name, settings in marks.items():
        link = settings.get("link") or settings.get("passage")
        if link:
            amendments.keep_link(db, name, link)
