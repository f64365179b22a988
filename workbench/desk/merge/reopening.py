"""Decisions that a merge brings to another draft than the one they were made on.

Two reviewers apart can take in different drafts. After the merge one of them is in force, and a finding that was made
on the other must not hold where its figure is not the same. On which draft a finding was made the chain tells: the rows
that its act follows, whatever the clocks said.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from workbench.claims.mention import Mention
from workbench.claims.redraft.outcome import in_words
from workbench.desk.texts import documents
from workbench.desk.texts.drafts import mention_of
from workbench.desk.texts.standing import STANDING

_Line = dict[str, tuple[tuple[str, str, bool], ...]]
"""By article the redrafts that a row follows: (act, draft, whether it stands)."""


def outdated(db: sqlite3.Connection, articles: Iterable[str]) -> dict[str, dict[str, str]]:
    """By article and claim, why a finding does not hold in the draft that is in force: "117 became 180"."""
    lines = _lines(db)
    found: dict[str, dict[str, str]] = {}
    for article in articles:
        first, now = db.execute(
            "SELECT a.draft_id, s.draft_id FROM articles a JOIN article_state s ON s.id = a.id WHERE a.id = ?",
            [article],
        ).fetchone()
        made_on: dict[str, list[str]] = {}
        for row in db.execute(
            "SELECT c.id, r.hash FROM claim_state c JOIN decisions d ON d.claim_id = c.id "
            "JOIN reviews r ON r.id = d.finding_review WHERE c.article_id = ? AND c.finding <> 'unchecked' "
            "AND c.state NOT IN ('stale', 'ambiguous', 'gone')",
            [article],
        ):
            standing = [draft for _, draft, stands in lines[row["hash"]].get(article, ()) if stands]
            draft = standing[-1] if standing else first
            if draft != now:
                made_on.setdefault(draft, []).append(row["id"])
        for draft, claims in made_on.items():
            for claim, reason in _changed(db, draft, now, claims).items():
                found.setdefault(article, {})[claim] = reason
    return found


def _lines(db: sqlite3.Connection) -> dict[str, _Line]:
    """For every row of the journal, by hash, the redrafts that it follows."""
    lines: dict[str, _Line] = {"": {}}
    for row in db.execute("SELECT * FROM reviews ORDER BY seq"):
        line = lines[row["previous"]]
        article = row["article_id"]
        content = json.loads(row["content"])
        if row["act"] == "merge":
            line = _joined(line, lines[content["merged"]])
        elif row["act"] == "redraft":
            taken = (row["id"], str(content["each"][article]["draft"]), True)
            line = line | {article: (*line.get(article, ()), taken)}
        elif row["act"] in ("undo", "redo") and content.get("act") == "redraft":
            stands = row["act"] == "redo"
            line = line | {
                article: tuple(
                    (act, draft, stands if act == content["review"] else stood)
                    for act, draft, stood in line.get(article, ())
                )
            }
        lines[row["hash"]] = line
    return lines


def _joined(one: _Line, other: _Line) -> _Line:
    """Both lines; a redraft that was taken back on one of them does not stand."""
    joined: _Line = {}
    for article in {*one, *other}:
        acts: dict[str, tuple[str, bool]] = {}
        for act, draft, stands in (*one.get(article, ()), *other.get(article, ())):
            acts[act] = (draft, stands and acts.get(act, ("", True))[1])
        joined[article] = tuple((act, *acts[act]) for act in sorted(acts))
    return joined


def _changed(db: sqlite3.Connection, draft: str, now: str, claims: Iterable[str]) -> dict[str, str]:
    # Imported here: most merges need no RapidFuzz.
    from workbench.claims.redraft.comparing import changes

    was, then = _figures(db, draft), _figures(db, now)
    old, new = documents.load(db, draft), documents.load(db, now)
    found = {}
    for claim in claims:
        if claim in was and claim in then and (changed := changes(was[claim], then[claim], old, new)):
            found[claim] = in_words(changed)
    return found


def _figures(db: sqlite3.Connection, draft: str) -> dict[str, Mention]:
    document = documents.load(db, draft)
    return {row["stands"]: mention_of(row, document) for row in db.execute(STANDING, [draft])}
