"""The numbers of claims, which the table shows and commands take: one number means one claim for ever.

Desks apart can give a number to different claims. Once they are merged that number is nobody's: each of the claims gets
another one, the same on every desk, and who asks for the old one is told so. `numbers` holds every number that a claim
was ever given, so that the outcome depends on what was given alone, not on who merged whom.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple


class Renumbered(NamedTuple):
    """A claim whose number changed."""

    claim_id: str
    was: int
    number: int


def new_numbers(db: sqlite3.Connection, article: str, claims: Sequence[str]) -> None:
    """Give claims that are new here the next numbers of their article; none is given twice."""
    known = {row[0] for row in db.execute("SELECT id FROM claims WHERE article_id = ?", [article])}
    new = [claim for claim in dict.fromkeys(claims) if claim not in known]
    rows = [(claim, article, number) for number, claim in enumerate(new, _last(db, article) + 1)]
    db.executemany("INSERT INTO claims (id, article_id, number) VALUES (?, ?, ?)", rows)
    db.executemany("INSERT INTO numbers (claim_id, article_id, number) VALUES (?, ?, ?)", rows)


def renumber(db: sqlite3.Connection, article: str) -> list[Renumbered]:
    """Let each claim have the least number that was given to it alone; one without such a number gets the next free."""
    given: dict[str, list[int]] = {}
    holders: dict[int, int] = {}
    for claim, number in db.execute(
        "SELECT claim_id, number FROM numbers WHERE article_id = ? ORDER BY number", [article]
    ):
        given.setdefault(claim, []).append(number)
        holders[number] = holders.get(number, 0) + 1
    final = {claim: next((n for n in numbers if holders[n] == 1), 0) for claim, numbers in given.items()}
    homeless = sorted((claim for claim, number in final.items() if not number), key=lambda c: (given[c], c))
    for number, claim in enumerate(homeless, _last(db, article) + 1):
        final[claim] = number
        db.execute("INSERT INTO numbers (article_id, number, claim_id) VALUES (?, ?, ?)", [article, number, claim])
    had = dict(db.execute("SELECT id, number FROM claims WHERE article_id = ?", [article]).fetchall())
    changed = [Renumbered(claim, had[claim], final[claim]) for claim in had if had[claim] != final[claim]]
    # No two claims may have one number, not even for a moment.
    lowest = min((0, *had.values()))
    parked = [(lowest - place, item.claim_id) for place, item in enumerate(changed, 1)]
    db.executemany("UPDATE claims SET number = ? WHERE id = ?", parked)
    db.executemany("UPDATE claims SET number = ? WHERE id = ?", [(item.number, item.claim_id) for item in changed])
    return changed


def former(db: sqlite3.Connection, article: str) -> dict[int, list[int]]:
    """Numbers that no claim has any more, with the present numbers of the claims that had them."""
    rows = db.execute(
        "SELECT n.number AS was, c.number FROM numbers n JOIN claims c ON c.id = n.claim_id "
        "WHERE n.article_id = ? AND n.number <> c.number ORDER BY n.number, c.number",
        [article],
    )
    found: dict[int, list[int]] = {}
    for row in rows:
        found.setdefault(row["was"], []).append(row["number"])
    return found


def _last(db: sqlite3.Connection, article: str) -> int:
    """The highest number that a claim of the article was ever given; 0 where it has none."""
    row = db.execute("SELECT coalesce(max(number), 0) FROM numbers WHERE article_id = ?", [article]).fetchone()
    return int(row[0])
