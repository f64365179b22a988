"""Which claim stands at which place of a draft.

A row of `places` says how a place of a draft was read, and belongs to one claim. As a rule that claim stands there.
Where a reviewer chose another place for a claim, or a text that was a draft before is one again, claims stand at rows
of others, or nowhere: the table `chosen`, which follows from the journal.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.text.span import Span

STANDING = """
SELECT p.*, coalesce(h.claim_id, p.claim_id) AS stands FROM places p
LEFT JOIN chosen h ON h.draft_id = p.draft_id AND h.row_id = p.claim_id
WHERE p.draft_id = ? AND (h.claim_id IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM chosen o WHERE o.claim_id = p.claim_id AND o.draft_id = p.draft_id))
ORDER BY p.start, p."end", p.claim_id
"""
"""The rows of `places` at which a claim stands in a draft, with that claim as `stands`."""


class Standing(NamedTuple):
    """A place of a draft with the claim that stands there."""

    place: Span
    row_id: str
    """The claim to which the row of `places` belongs."""
    claim_id: str


def standing(db: sqlite3.Connection, draft: str) -> list[Standing]:
    """Where claims stand in a draft, in text order."""
    rows = db.execute(STANDING, [draft])
    return [Standing(Span(row["start"], row["end"]), row["claim_id"], row["stands"]) for row in rows]


def standing_at(db: sqlite3.Connection, draft: str) -> dict[str, str]:
    """The claims that stand at rows of others, by the claim whose row it is."""
    return dict(
        db.execute("SELECT row_id, claim_id FROM chosen WHERE draft_id = ? AND row_id <> ''", [draft]).fetchall()
    )


class Layout(NamedTuple):
    """How claims can stand where they should in a draft."""

    new_rows: Mapping[str, int]
    """Claims for which a row must be kept, with the index of the place that it is read from."""
    elsewhere: Mapping[str, str]
    """Claims that do not stand at their own row: the claim whose row it is, "" for nowhere."""


def lay_out(db: sqlite3.Connection, draft: str, wanted: Sequence[tuple[str, str, Span]]) -> Layout:
    """Lay claims out over the rows of a draft, which has none unless its text was a draft before.

    `wanted` is a claim, the claim that a new row for its place would belong to, and the place. Rows that are there stay
    as they are, so that all that was said of that draft before can be undone one by one.
    """
    rows: dict[str, Span] = {}
    for row in db.execute('SELECT claim_id, start, "end" FROM places WHERE draft_id = ?', [draft]):
        rows[row["claim_id"]] = Span(row["start"], row["end"])
    at: dict[Span, list[str]] = {}
    for row_id, place in rows.items():
        at.setdefault(place, []).append(row_id)
    own = {claim for claim, _, place in wanted if rows.get(claim, place) == place}
    taken = set(own)
    new_rows = {claim: index for index, (claim, _, _) in enumerate(wanted) if claim not in rows}
    elsewhere: dict[str, str] = {}
    for index, (claim, spare, place) in enumerate(wanted):
        if claim in own:
            continue
        row_id = next((other for other in at.get(place, ()) if other not in taken), spare)
        if row_id not in rows:
            new_rows[row_id] = index
        taken.add(row_id)
        elsewhere[claim] = row_id
    for row_id in (*rows, *new_rows):
        elsewhere.setdefault(row_id, row_id if row_id in own else "")
    moved = {row[0] for row in db.execute("SELECT claim_id FROM chosen WHERE draft_id = ?", [draft])}
    return Layout(new_rows, {claim: row_id for claim, row_id in elsewhere.items() if claim != row_id or claim in moved})
