"""The journal: acts appended as rows that are chained by hash.

A row's hash is the SHA-256 of a JSON list of strings: the hash of the row before it, then its id, time, reviewer, act,
article, targets and content as stored. Anyone can compute it again. Ids are UUIDs of version 7 (RFC 9562, 5.7):
they sort by time, and one made here is above all that the desk holds, even where a merged one came from a fast clock.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from workbench.desk.records import ReviewRecord

_COLUMNS = "id, at, reviewer, act, article_id, targets, content, previous, hash"


_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def now() -> str:
    """The time in UTC, ISO 8601, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def canonical(value: Any) -> str:
    """JSON with sorted keys and no space, so that equal values are equal texts.

    NUL becomes its symbol: SQLite's JSON functions would end the text there.
    """
    text = storable(_ENCODER.encode(value))
    return _NUL.sub("\\1\N{SYMBOL FOR NULL}", text) if "\\u0000" in text else text


def storable(text: str) -> str:
    """The same text with U+FFFD for every lone surrogate, as undecodable arguments hold them; SQLite takes none."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def next_id(newest: str) -> str:
    """A new id above `newest` (empty where there is none): 48 bits of time, a 12-bit counter, 62 random bits."""
    milliseconds, counter = time.time_ns() // 1_000_000, 0
    if newest:
        last = int(newest.replace("-", ""), 16)
        if (last_ms := last >> 80) >= milliseconds:
            milliseconds, counter = last_ms, (last >> 64 & 0xFFF) + 1
            if counter > 0xFFF:
                milliseconds, counter = milliseconds + 1, 0
    number = milliseconds << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | int.from_bytes(os.urandom(8), "big") >> 2
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def row_hash(previous: str, fields: Sequence[str]) -> str:
    """The hash of a row; `fields` are id, at, reviewer, act, article, targets and content as stored."""
    from hashlib import sha256  # here, so that a desk opens without OpenSSL

    return sha256(canonical([previous, *fields]).encode()).hexdigest()


def head(db: sqlite3.Connection) -> str:
    """The hash of the newest row; "" where there is none."""
    row = db.execute("SELECT hash FROM reviews ORDER BY seq DESC LIMIT 1").fetchone()
    return row[0] if row else ""


def append(
    db: sqlite3.Connection,
    act: str,
    *,
    reviewer: str,
    article_id: str,
    targets: Sequence[str],
    content: Mapping[str, Any],
    previous: str | None = None,
) -> ReviewRecord:
    """Append one act to the journal; what follows from it is the caller's business (`effects.apply`).

    `previous` is the hash that it follows: the head, unless a merge says otherwise.
    """
    newest, last = db.execute(
        "SELECT max(id), (SELECT hash FROM reviews ORDER BY seq DESC LIMIT 1) FROM reviews"
    ).fetchone()
    if previous is None:
        previous = last or ""
    review_id, at = next_id(newest or ""), now()
    stored = (canonical(list(targets)), canonical(content))
    own = row_hash(previous, [review_id, at, reviewer, act, article_id, *stored])
    row = [review_id, at, reviewer, act, article_id or None, *stored, previous, own]
    db.execute(f"INSERT INTO reviews ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608
    return ReviewRecord(review_id, at, reviewer, act, article_id, tuple(targets), dict(content), previous, own)


def record_of(row: sqlite3.Row) -> ReviewRecord:
    """A row as a value."""
    return ReviewRecord(
        id=row["id"],
        at=row["at"],
        reviewer=row["reviewer"],
        act=row["act"],
        article_id=row["article_id"] or "",
        targets=tuple(json.loads(row["targets"])),
        content=json.loads(row["content"]),
        previous=row["previous"],
        hash=row["hash"],
    )


def reviews(db: sqlite3.Connection, names: Sequence[str]) -> list[ReviewRecord]:
    """The rows with these ids, in order of time."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM reviews WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",  # noqa: S608
        [canonical(list(names))],
    )
    return [record_of(row) for row in rows]


def history(db: sqlite3.Connection, *, article_id: str = "", claim_id: str = "") -> list[ReviewRecord]:
    """The journal in order of time, narrowed to an article or a claim (with its passages and the undos of its acts)."""
    if claim_id:
        rows = db.execute(
            "WITH own AS (SELECT DISTINCT review_id FROM effects WHERE target = ?1 "  # noqa: S608
            f"OR target IN (SELECT id FROM links WHERE claim_id = ?1)) SELECT {_COLUMNS} FROM reviews "
            "WHERE id IN (SELECT review_id FROM own UNION SELECT id FROM reviews WHERE act IN ('undo', 'redo') "
            "AND json_extract(content, '$.review') IN (SELECT review_id FROM own)) ORDER BY id",
            [claim_id],
        )
    elif article_id:
        rows = db.execute(f"SELECT {_COLUMNS} FROM reviews WHERE article_id = ? ORDER BY id", [article_id])  # noqa: S608
    else:
        rows = db.execute(f"SELECT {_COLUMNS} FROM reviews ORDER BY id")  # noqa: S608
    return [record_of(row) for row in rows]
