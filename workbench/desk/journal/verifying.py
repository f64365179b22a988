"""Walking the journal's hash chain.

Merged desks bring chains of their own, so the chain is a graph: every row names the row before it, and a merge act
also names the head of the other desk (`merged`). A journal is whole when every row's hash can be computed again, every
row that is named stands before the row that names it, and every row can be reached from the newest.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from workbench.desk.journal.chain import row_hash


@dataclass(frozen=True, slots=True)
class Verification:
    """What a walk found."""

    rows: int
    head: str
    fault: str = ""
    """The first row that does not fit, in words; empty where all do."""


def verify(db: sqlite3.Connection, wanted: str = "") -> Verification:
    """Walk the chain; `wanted` is a hash (or its beginning) that must stand in it, as one printed on an export."""
    parents: dict[str, tuple[str, ...]] = {}
    places: dict[str, tuple[int, str]] = {}
    head = ""
    for row in db.execute("SELECT * FROM reviews ORDER BY seq"):
        where = f"row {row['seq']} of the journal ({row['id']}, {row['reviewer']}, {row['at']})"
        stored = [row["id"], row["at"], row["reviewer"], row["act"], row["article_id"] or ""]
        if row_hash(row["previous"], [*stored, row["targets"], row["content"]]) != row["hash"]:
            return Verification(len(parents), head, f"{where} does not fit its hash: it was changed")
        named = [row["previous"]]
        if row["act"] == "merge":
            named.append(json.loads(row["content"])["merged"])
        missing = [hash_ for hash_ in named if hash_ and hash_ not in parents]
        if missing:
            return Verification(len(parents), head, f"{where} follows a row that is not there: one was taken out")
        head = row["hash"]
        parents[head] = tuple(hash_ for hash_ in named if hash_)
        places[head] = (row["seq"], where)
    lost = set(parents) - _reachable(parents, head)
    if lost:
        _, where = min(places[hash_] for hash_ in lost)
        return Verification(len(parents), head, f"{where} is followed by none: one was taken out after it")
    if wanted and not any(hash_.startswith(wanted) for hash_ in parents):
        return Verification(
            len(parents), head, f"no row has the hash {wanted}: this is another journal, or an older one"
        )
    return Verification(len(parents), head)


def _reachable(parents: dict[str, tuple[str, ...]], head: str) -> set[str]:
    reached: set[str] = set()
    todo = [head] if head else []
    while todo:
        hash_ = todo.pop()
        if hash_ not in reached:
            reached.add(hash_)
            todo.extend(parents[hash_])
    return reached
