"""Choosing the place of an ambiguous claim: two places of the new draft fit it as well, and a reviewer says which.

The claim takes the row of its place (`texts.standing`). A claim that was new there gives way; one of an older draft
takes the place that became free, and is ambiguous itself. At a place that becomes free stands the new claim that waited
for it.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from workbench.claims.mention import Mention
from workbench.claims.redraft.outcome import in_words
from workbench.desk import ids
from workbench.desk.journal import acts, effects
from workbench.desk.records import ReviewRecord
from workbench.desk.redraft.candidates import ASPECT, setting
from workbench.desk.texts import documents
from workbench.desk.texts.drafts import mention_of
from workbench.desk.texts.standing import Standing, standing
from workbench.errors import UsageError
from workbench.text.span import Span


def choose(db: sqlite3.Connection, claim_id: str, number: int, *, reviewer: str) -> ReviewRecord:
    """Let a claim stand at the place with this number, or at none of them (0). One act.

    Raises:
        UsageError: there is nothing to choose, or no such place.
    """
    acts.known(db, [claim_id])
    draft, places = _offered(db, claim_id)
    if not places:
        raise UsageError("that claim has one place only; there is nothing to choose")
    if not 0 <= number <= len(places):
        raise UsageError(f"there is no place {number}; choose from 1 to {len(places)}, or 0 for none of them")
    target = places[number - 1] if number else None
    each = _moves(db, draft, claim_id, places, target)
    each[claim_id] |= {"ambiguous": "", "stale": _stale(db, draft, claim_id, each[claim_id][effects.PLACE + draft])}
    sentence = ""
    if target is not None:
        document = documents.load(db, draft)
        at = document.sentences[document.sentence_index(target.start)]
        sentence = document.text[at.start : at.end]
    about = {"claim": claim_id, "place": list(target) if target else None, "sentence": sentence}
    return acts.record(db, "choose", reviewer=reviewer, targets=list(each), content={"each": each, "about": about})


def _offered(db: sqlite3.Connection, claim_id: str) -> tuple[str, list[Span]]:
    """The draft in force, and the places in it that a redraft left open."""
    row = db.execute(
        "SELECT a.draft_id, e.value FROM claims c JOIN article_state a ON a.id = c.article_id "
        "LEFT JOIN effects e ON e.target = c.id AND e.aspect = ? AND e.is_current WHERE c.id = ?",
        [ASPECT, claim_id],
    ).fetchone()
    if row is None or row["value"] is None:
        return "", []
    offered = json.loads(row["value"])
    if offered["draft"] != row["draft_id"]:
        return row["draft_id"], []
    return row["draft_id"], [Span(*place) for place in offered["places"]]


def _moves(
    db: sqlite3.Connection, draft: str, claim_id: str, places: list[Span], target: Span | None
) -> dict[str, dict[str, Any]]:
    """Who stands at which row of the candidates from now on: all of it, so that the newest choice holds whole."""
    aspect = effects.PLACE + draft
    there = _by_place(standing(db, draft))
    now = next((place for place, items in there.items() if any(i.claim_id == claim_id for i in items)), None)
    ground = list(dict.fromkeys([*places, *([now] if now else [])]))
    stands = {place: [item.claim_id for item in there.get(place, ())] for place in ground}
    rows = {place: _row_at(db, draft, place, there.get(place, []), claim_id) for place in ground}
    each: dict[str, dict[str, Any]] = {claim_id: {aspect: ""}}
    if now is not None and target != now:
        stands[now] = [claim for claim in stands[now] if claim != claim_id]
        if target is not None:
            for other in stands[target]:
                if other != ids.claim_id(draft, *target):
                    stands[now].append(other)
                    each[other] = {"ambiguous": _TAKEN, ASPECT: setting(draft, ground)}
        if not stands[now]:
            stands[now] = [_waiting(db, draft, now)]
    if target is not None and claim_id not in stands[target]:
        stands[target] = [claim_id]
    for place in ground:
        for claim in filter(None, stands[place]):
            each.setdefault(claim, {})[aspect] = rows[place]
        waiting = _waiting(db, draft, place)
        if waiting and not any(waiting in claims for claims in stands.values()):
            each.setdefault(waiting, {})[aspect] = ""
    return each


_TAKEN = "its place was given to another claim"


def _by_place(stands: list[Standing]) -> dict[Span, list[Standing]]:
    found: dict[Span, list[Standing]] = {}
    for item in stands:
        found.setdefault(item.place, []).append(item)
    return found


def _row_at(db: sqlite3.Connection, draft: str, place: Span, there: list[Standing], claim_id: str) -> str:
    """The row by which a place is read: that of the claim in question where it stands there, else that in use."""
    own = [item.row_id for item in there if item.claim_id == claim_id]
    used = [item.row_id for item in there]
    if own or used:
        return (own + used)[0]
    row = db.execute(
        'SELECT claim_id FROM places WHERE draft_id = ? AND start = ? AND "end" = ? ORDER BY claim_id = ? DESC LIMIT 1',
        [draft, *place, claim_id],
    ).fetchone()
    return str(row[0])


def _waiting(db: sqlite3.Connection, draft: str, place: Span) -> str:
    """The new claim of a place, which waits while a claim of an older draft stands there; "" where there is none."""
    name = ids.claim_id(draft, *place)
    known = db.execute("SELECT 1 FROM places WHERE claim_id = ? AND draft_id = ?", [name, draft]).fetchone()
    return name if known else ""


def _read(db: sqlite3.Connection, draft: str, row_id: str) -> Mention:
    row = db.execute("SELECT * FROM places WHERE claim_id = ? AND draft_id = ?", [row_id, draft]).fetchone()
    return mention_of(row, documents.load(db, draft))


def _stale(db: sqlite3.Connection, draft: str, claim_id: str, row_id: str) -> str:
    """Why the claim must be decided anew at a row; "" where the figure is the one that was decided on."""
    from workbench.claims.redraft.comparing import changes

    state = db.execute(
        "SELECT coalesce(d.finding_review, '') AS decided, "
        "(SELECT max(e.review_id) FROM effects e WHERE e.target = c.id AND e.stands "
        "AND e.aspect IN ('ambiguous', ?2)) AS placed, "
        "(SELECT e.value FROM effects e JOIN reviews r ON r.id = e.review_id WHERE e.target = c.id AND e.stands "
        "AND e.aspect = 'stale' AND r.act <> 'choose' AND e.review_id > coalesce(d.finding_review, '') "
        "ORDER BY e.review_id DESC LIMIT 1) AS stale "
        "FROM claims c LEFT JOIN decisions d ON d.claim_id = c.id WHERE c.id = ?1",
        [claim_id, effects.PLACE + draft],
    ).fetchone()
    former = str(json.loads(state["stale"])) if state["stale"] else ""
    if not row_id:
        return former
    since = state["decided"] > (state["placed"] or "")
    before = draft if since else _draft_before(db, claim_id, draft)
    then = next((item for item in standing(db, before) if item.claim_id == claim_id), None) if before else None
    if then is None:
        return former
    was, now = documents.load(db, before), documents.load(db, draft)
    changed = changes(_read(db, before, then.row_id), _read(db, draft, row_id), was, now)
    return in_words(changed) or former


def _draft_before(db: sqlite3.Connection, claim_id: str, draft: str) -> str:
    """The draft in which the claim stood last before the one in force."""
    row = db.execute(
        "SELECT draft_id FROM stood WHERE claim_id = ? AND draft_id <> ? ORDER BY since DESC LIMIT 1", [claim_id, draft]
    ).fetchone()
    return str(row[0]) if row else ""
