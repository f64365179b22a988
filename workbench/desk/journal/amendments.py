"""Acts that amend what the analysis found: claims and links by hand, corrected readings, joined and split facts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.claims.relation import Relation
from workbench.desk import ids
from workbench.desk.figures import stored
from workbench.desk.journal import acts
from workbench.desk.journal.chain import canonical
from workbench.desk.records import ReviewRecord
from workbench.desk.texts import articles, documents
from workbench.desk.texts.numbering import new_numbers
from workbench.desk.texts.standing import standing
from workbench.errors import DeskError, UsageError
from workbench.quantities.quantity import Bound, Kind, Number, Quantity
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.text.document import Document

READ = ("kind", "bound", "low", "high", "unit", "iso", "parts", "remark", "label")
"""What can be corrected of a reading."""


def add_link(
    db: sqlite3.Connection,
    claim_id: str,
    source_id: str | None,
    place: Span,
    relation: Relation,
    *,
    reviewer: str,
    locator: str = "",
) -> ReviewRecord:
    """Tie a passage to a claim; one that was suggested already is accepted with the relation given here."""
    acts.known(db, [claim_id])
    row = db.execute("SELECT draft_id FROM claim_state WHERE id = ?", [claim_id]).fetchone()
    document = documents.load(db, source_id or row["draft_id"])
    start, end = place
    _within(document, start, end)
    link = {
        "claim": claim_id,
        "draft": row["draft_id"],
        "source": source_id,
        "start": start,
        "end": end,
        "relation": relation.value,
        "locator": locator or document.locator_at(start),
    }
    name = ids.link_id(claim_id, source_id, row["draft_id"], start, end)
    keep_link(db, name, link)
    return acts.record(db, "link", reviewer=reviewer, targets=[name], content={"status": "added", "link": link})


def locate_link(db: sqlite3.Connection, link_id: str, locator: str, *, reviewer: str) -> ReviewRecord:
    """Say where a passage stands, as a person would cite it; what was said of the passage itself stays as it is."""
    row = db.execute(
        'SELECT claim_id AS claim, draft_id AS draft, source_id AS source, start, "end", relation FROM links '
        "WHERE id = ? LIMIT 1",
        [link_id],
    ).fetchone()
    if row is None:
        raise DeskError(f"no passage {link_id} on this desk")
    link = {**dict(row), **_amended(db, link_id), "locator": locator}
    return acts.record(db, "locate", reviewer=reviewer, targets=[link_id], content={"link": link})


def _amended(db: sqlite3.Connection, link_id: str) -> dict[str, str | int | None]:
    """What an earlier act said of a link; empty where none did."""
    row = db.execute(
        "SELECT value FROM effects WHERE target = ? AND aspect = 'link' AND is_current", [link_id]
    ).fetchone()
    return dict(json.loads(row["value"])) if row else {}


def keep_link(db: sqlite3.Connection, name: str, link: dict[str, str | int | None]) -> None:
    """The row of a link made by hand, from what its act says."""
    db.execute(
        "INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, 100, ?, 1)",
        [
            name,
            *(link[key] for key in ("draft", "claim", "source", "start", "end", "locator", "relation")),
            "[]",
        ],
    )


def judge_link(db: sqlite3.Connection, link_id: str, status: str, *, reviewer: str) -> ReviewRecord:
    """Judge a passage; one that came with the place of its claim becomes that claim's own by it."""
    row = db.execute(
        "SELECT l.* FROM link_state l JOIN claim_state c ON c.id = l.claim_id AND c.draft_id = l.draft_id "
        "WHERE l.id = ? AND l.claim_id <> l.made_for",
        [link_id],
    ).fetchone()
    if row:
        own = ids.link_id(row["claim_id"], row["source_id"], row["draft_id"], row["start"], row["end"])
        db.execute(
            'INSERT OR REPLACE INTO links SELECT ?1, draft_id, ?2, source_id, start, "end", locator, relation, score, '
            "why, 0 FROM links WHERE id = ?3 AND draft_id = ?4",
            [own, row["claim_id"], link_id, row["draft_id"]],
        )
        link_id = own
    return acts.record(db, "judge", reviewer=reviewer, targets=[link_id], content={"status": status})


def correct_reading(db: sqlite3.Connection, claim_id: str, changes: dict[str, str], *, reviewer: str) -> ReviewRecord:
    """Correct parts of a reading; an empty text for low or high opens that side, `parts` is as "9/12"."""
    unknown = sorted(set(changes) - set(READ))
    if unknown or not changes:
        raise UsageError(f"cannot correct {', '.join(unknown) or 'nothing'}; name any of: {', '.join(READ)}")
    content = {f"read:{key}": _read(key, value) for key, value in changes.items()}
    return acts.record(db, "correct", reviewer=reviewer, targets=acts.known(db, [claim_id]), content=content)


def add_claim(
    db: sqlite3.Connection, article_id: str, start: int, end: int, *, reviewer: str, label: str = ""
) -> ReviewRecord:
    """Make a claim of a stretch of the draft in force; a mention that was taken for none becomes one."""
    row = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()
    if row is None:
        raise DeskError(f"no article {article_id} on this desk")
    draft = row["draft_id"]
    document = documents.load(db, draft)
    _within(document, start, end)
    other = db.execute(
        'SELECT id, number, start, "end" FROM claim_state WHERE article_id = ? AND draft_id = ? AND is_claim '
        'AND start < ? AND "end" > ?',
        [article_id, draft, end, start],
    ).fetchone()
    if other:
        raise UsageError(f"that stretch overlaps claim {other['number']}")
    there = {item.place: item.claim_id for item in standing(db, draft)}
    name = there.get(Span(start, end)) or ids.claim_id(draft, start, end)
    place = {"draft": draft, "start": start, "end": end, "label": label}
    keep_claim(db, article_id, name, document, place)
    return acts.record(
        db, "add-claim", reviewer=reviewer, targets=[name], content={"added": place}, article_id=article_id
    )


def keep_claim(
    db: sqlite3.Connection, article_id: str, name: str, document: Document, place: dict[str, str | int]
) -> None:
    """The rows of a claim made by hand, from what its act says."""
    start, end, draft = int(place["start"]), int(place["end"]), str(place["draft"])
    if db.execute("SELECT 1 FROM places WHERE claim_id = ? AND draft_id = ?", [name, draft]).fetchone():
        return
    text = document.text[start:end]
    from workbench.quantities.scanner import scan  # the grammar is heavy, and the desk opens without it

    found = next(iter(scan(text)), None)
    quantity = (
        Quantity(start, end, found.kind, found.bound, found.low, found.high, found.unit, found.iso, found.parts)
        if found
        else Quantity(start, end, Kind.COUNT)
    )
    label = str(place["label"]) or " ".join(text.split())[:40]
    # Imported here: opening a desk reads no mentions.
    from workbench.claims.mention import Mention

    mention = Mention(quantity, claim=False, label=label, sentence=document.sentence_index(start))
    new_numbers(db, article_id, [name])
    row = articles.place_row(name, draft, document, mention, f"h{name[1:9]}")
    db.execute(f"INSERT INTO places VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608


def join_facts(db: sqlite3.Connection, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
    """Make one fact of these claims and of all that shared a fact with one of them.

    Raises:
        UsageError: one of them is gone from the draft in force.
    """
    _present(db, claim_ids)
    members = sorted(set(_fact_members(db, acts.known(db, claim_ids))))
    return acts.record(db, "join", reviewer=reviewer, targets=members, content={"fact": _fact_of("j", members)})


def split_fact(db: sqlite3.Connection, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
    """Take these claims out of their facts into one of their own.

    Raises:
        UsageError: one of them is gone from the draft in force.
    """
    _present(db, claim_ids)
    members = sorted(acts.known(db, claim_ids))
    return acts.record(db, "split", reviewer=reviewer, targets=members, content={"fact": _fact_of("s", members)})


def _present(db: sqlite3.Connection, claim_ids: Sequence[str]) -> None:
    gone = db.execute(
        "SELECT number FROM claim_state WHERE id IN (SELECT value FROM json_each(?)) AND state = 'gone' LIMIT 1",
        [canonical(list(claim_ids))],
    ).fetchone()
    if gone:
        raise UsageError(f"claim {gone[0]} is gone from this draft and shares no fact with what stands in it")


def _fact_members(db: sqlite3.Connection, claim_ids: Sequence[str]) -> list[str]:
    rows = db.execute(
        "SELECT DISTINCT o.id FROM claim_state c JOIN claim_state o ON o.article_id = c.article_id AND o.fact = c.fact "
        "WHERE c.id IN (SELECT value FROM json_each(?))",
        [canonical(list(claim_ids))],
    )
    return [row[0] for row in rows]


def _fact_of(letter: str, members: Sequence[str]) -> str:
    return letter + ids.text_sha256(" ".join(members))[:8]


def _within(document: Document, start: int, end: int) -> None:
    if not 0 <= start < end <= len(document.text):
        raise UsageError(f"no such place: {start} to {end} in a text of {len(document.text)} characters")


def _read(key: str, value: str) -> str | Number | list[Number] | None:
    try:
        if key == "kind":
            return Kind(value).value
        if key == "bound":
            return Bound(value).value
    except ValueError:
        choices = ", ".join(item.value for item in (Kind if key == "kind" else Bound))
        raise UsageError(f"{value!r} is not a {key}. Try one of: {choices}") from None
    if key == "parts":
        return [_number(part) for part in value.split("/", 1)] if value else None
    if key not in {"low", "high"}:
        return value
    return _number(value) if value.strip() else None


def _number(value: str) -> Number:
    plain = value.replace(",", "").replace(" ", "")
    try:
        number: Number = int(plain) if plain.lstrip("+-").isdigit() else float(plain)
    except ValueError:
        raise UsageError(f"{value!r} is not a number") from None
    return float(number) if isinstance(stored(number), str) else number
