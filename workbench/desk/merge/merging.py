"""Bringing two desks together: all acts of the other that are missing here, with the texts and claims they touch.

Rows of the journal come over as they are, with their own hashes, so that a hash printed by either reviewer can still be
found. Where both desks went on after they parted, a `merge` act ties the two heads together (see `verifying`); where
only the other went on, its newest row simply becomes the head, so that merging to and fro ends in equal journals.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.desk.file import schema
from workbench.desk.file.backup import back_up
from workbench.desk.file.opening import DeskFile
from workbench.desk.journal import acts, chain, effects
from workbench.desk.journal.verifying import verify
from workbench.desk.merge.reopening import outdated
from workbench.desk.merge.texts import take_texts
from workbench.desk.texts.numbering import Renumbered
from workbench.errors import DeskError


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought."""

    acts: int
    articles: int
    disputed: tuple[str, ...]
    """Claims on which reviewers disagree now and did not before."""
    renumbered: tuple[Renumbered, ...] = ()
    """Claims that have another number than before, since both desks had given theirs to different claims."""
    reopened: tuple[str, ...] = ()
    """Claims decided on one draft whose figure is another one in the draft that is in force now."""


def merge(here: DeskFile, other: Path, *, reviewer: str) -> Merged:
    """Take over what `other` has and this desk has not. The other file is left as it is.

    Raises:
        DeskError: the other is no desk, its chain is broken, or the two hold the same act with different content.
    """
    if other.resolve() == here.path.resolve():
        raise DeskError(f"{other} is this desk itself; name the other one")
    with TemporaryDirectory(prefix="workbench-") as folder:
        path = other
        if schema.schema_of(other) < schema.SCHEMA:
            path = Path(folder) / "older.db"
            back_up(other, path)
        with closing(DeskFile.open(path)) as there, there.reading() as theirs, here.writing() as ours:
            report = verify(theirs)
            if report.fault:
                raise DeskError(f"{other} cannot be merged: {report.fault}")
            return _merge(ours, theirs, reviewer)


def _merge(ours: sqlite3.Connection, theirs: sqlite3.Connection, reviewer: str) -> Merged:
    before = _disputed(ours)
    known = {row["id"]: row["hash"] for row in ours.execute("SELECT id, hash FROM reviews")}
    missing = []
    for row in theirs.execute("SELECT * FROM reviews ORDER BY seq"):
        if row["id"] not in known:
            missing.append(row)
        elif known[row["id"]] != row["hash"]:
            raise DeskError(f"the two desks hold the act {row['id']} with different content; one was tampered with")
    taken = take_texts(ours, theirs)
    old_head, their_head = chain.head(ours), chain.head(theirs)
    ours.executemany(
        "INSERT INTO reviews (id, at, reviewer, act, article_id, targets, content, previous, hash) "
        "VALUES (:id, :at, :reviewer, :act, :article_id, :targets, :content, :previous, :hash)",
        [dict(row) for row in missing],
    )
    for row in sorted(missing, key=lambda row: str(row["id"])):
        effects.apply(ours, chain.record_of(row))
    ahead = not old_head or theirs.execute("SELECT 1 FROM reviews WHERE hash = ?", [old_head]).fetchone()
    if missing and not ahead:
        content = {"merged": their_head, "acts": len(missing)}
        chain.append(ours, "merge", reviewer=reviewer, article_id="", targets=[], content=content, previous=old_head)
    redrafted = {row["article_id"] for row in missing if row["act"] == "redraft"}
    reopened = outdated(ours, redrafted) if redrafted and not ahead else {}
    for article, reasons in reopened.items():
        each = {claim: {"stale": reason} for claim, reason in reasons.items()}
        acts.record(ours, "reopen", reviewer=reviewer, targets=list(each), content={"each": each}, article_id=article)
    return Merged(
        acts=len(missing),
        articles=taken.articles,
        disputed=tuple(sorted(_disputed(ours) - before)),
        renumbered=taken.renumbered,
        reopened=tuple(claim for reasons in reopened.values() for claim in reasons),
    )


def _disputed(db: sqlite3.Connection) -> set[str]:
    return {row[0] for row in db.execute("SELECT id FROM claim_state WHERE disputed")}
