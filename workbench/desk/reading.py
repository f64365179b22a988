"""Reading the desk: rows of the views as the values of `records`."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from workbench.desk.claim_rows import Outline
from workbench.desk.evidence import UNDONE, Flags
from workbench.desk.figures import loaded
from workbench.desk.finding import Finding, State
from workbench.desk.passages import TextOf
from workbench.desk.records import ArticleRecord, ClaimRecord, Coverage, SourceRecord
from workbench.errors import DeskError, UsageError
from workbench.quantities.quantity import Bound, Kind


def articles(db: sqlite3.Connection) -> list[ArticleRecord]:
    """All articles, newest first."""
    rows = db.execute("SELECT * FROM article_state ORDER BY added_at DESC, id")
    return [_article(row) for row in rows]


def article(db: sqlite3.Connection, ref: str) -> ArticleRecord:
    """The article that `ref` names: id, name, path or title, or a beginning of one of them; the newest where empty.

    Raises:
        DeskError: the desk has no article.
        UsageError: none, or more than one, fits.
    """
    known = articles(db)
    if not known:
        raise DeskError("the desk has no article yet; add one with: workbench add FILE")
    if not ref:
        return known[0]

    def names(item: ArticleRecord) -> tuple[str, ...]:
        return (item.id, item.name, item.path, item.title)

    fits = [item for item in known if ref in names(item)]
    fits = fits or [item for item in known if any(name.startswith(ref) for name in names(item))]
    if len(fits) == 1:
        return fits[0]
    what = "names more than one article" if fits else "names no article"
    listed = ", ".join(f"{item.name} ({item.id})" for item in (fits or known)[:5])
    raise UsageError(f"{ref!r} {what} on this desk. Try one of: {listed}")


def sources(db: sqlite3.Connection, article_id: str) -> list[SourceRecord]:
    """The sources of an article that are in sight, in the order in which they were added."""
    rows = db.execute(
        "SELECT s.* FROM sources s LEFT JOIN effects e ON e.target = s.id AND e.aspect = 'removed' AND e.is_current "  # noqa: S608 - `UNDONE` is ours
        f"WHERE s.article_id = ? AND coalesce(e.value, 'false') <> 'true' AND s.id NOT IN ({UNDONE}) "
        "ORDER BY s.position, s.added_at, s.id",
        [article_id],
    )
    return [
        SourceRecord(
            id=row["id"],
            article_id=row["article_id"],
            name=row["name"],
            path=row["path"] or "",
            sha256=row["sha256"],
            added_at=row["added_at"],
            confidential=bool(row["confidential"]),
        )
        for row in rows
    ]


def confidential_names(db: sqlite3.Connection, article_id: str) -> dict[str, str]:
    """The id and name of all confidential sources of an article, removed and replaced ones too."""
    rows = db.execute("SELECT id, name FROM sources WHERE article_id = ? AND confidential", [article_id])
    return {row["id"]: row["name"] for row in rows}


def claims(
    db: sqlite3.Connection, article_id: str, text_of: TextOf, *, everything: bool, flags: Flags | None = None
) -> list[ClaimRecord]:
    """The claims of an article in text order, gone ones last; `flags` where they were read before."""
    found = db.execute(f"SELECT {_COLUMNS} {_OF_ARTICLE}", [article_id, everything])
    found.row_factory = None
    return _claims(found, text_of, flags or Flags.read(db, article_id))


def outlines(db: sqlite3.Connection, article_id: str) -> list[Outline]:
    """What a screen needs of every claim of an article, in text order, gone ones last."""
    rows = db.execute(f"SELECT id, number, start, fact, finding, state, disputed {_OF_ARTICLE}", [article_id, False])
    return [Outline(*row) for row in rows]


_OF_ARTICLE = "FROM claim_state WHERE article_id = ? AND (is_claim OR ?) ORDER BY state = 'gone', start, number"


def claims_named(db: sqlite3.Connection, claim_ids: Sequence[str], text_of: TextOf) -> list[ClaimRecord]:
    """Claims of one article by their ids, in that order.

    Raises:
        DeskError: no such claim.
    """
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM claim_state WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - ours
        [json.dumps(claim_ids)],
    ).fetchall()
    found = {row["id"]: row for row in rows}
    if missing := [claim_id for claim_id in claim_ids if claim_id not in found]:
        raise DeskError(f"no claim {missing[0]} on this desk")
    if not rows:
        return []
    flags = Flags.read(db, rows[0]["article_id"], claim_ids)
    return _claims([found[claim_id] for claim_id in claim_ids], text_of, flags)


def claim(db: sqlite3.Connection, claim_id: str, text_of: TextOf) -> ClaimRecord:
    """One claim.

    Raises:
        DeskError: no such claim.
    """
    return claims_named(db, [claim_id], text_of)[0]


def coverage(db: sqlite3.Connection, article_id: str) -> Coverage:
    """How far the check of an article has come."""
    rows = db.execute(
        "SELECT finding, state, count(*) FROM claim_state WHERE article_id = ? AND is_claim AND state <> 'gone' "
        "GROUP BY finding, state",
        [article_id],
    )
    return _coverage({(Finding(finding), State(state)): count for finding, state, count in rows})


def coverage_of(claims: Iterable[ClaimRecord]) -> Coverage:
    """The same, of all claims of an article."""
    return _coverage(Counter((claim.finding, claim.state) for claim in claims if claim.state is not State.GONE))


def _coverage(standings: Mapping[tuple[Finding, State], int]) -> Coverage:
    findings: Counter[Finding] = Counter(dict.fromkeys(Finding, 0))
    states: Counter[State] = Counter()
    open_claims = 0
    for (finding, state), count in standings.items():
        findings[finding] += count
        states[state] += count
        if state in _OPEN or finding is Finding.UNCHECKED:
            open_claims += count
    return Coverage(
        claims=states.total(),
        by_finding=dict(findings),
        open=open_claims,
        stale=states[State.STALE],
        query=states[State.QUERY],
        signed_off=states[State.SIGNED_OFF],
    )


def numbers(db: sqlite3.Connection, names: Sequence[str] | None = None) -> dict[str, int]:
    """The number of the claim to which each of these ids (of claims or links) belongs, or every id of the desk."""
    only, bind = (
        ("", []) if names is None else ("WHERE {}.id IN (SELECT value FROM json_each(?1))", [json.dumps(names)])
    )
    rows = db.execute(
        f"SELECT c.id, c.number FROM claims c {only.format('c')} UNION "  # noqa: S608 - ours
        f"SELECT l.id, c.number FROM links l JOIN claims c ON c.id = l.claim_id {only.format('l')}",
        bind,
    )
    return {row[0]: row[1] for row in rows}


def _article(row: sqlite3.Row) -> ArticleRecord:
    return ArticleRecord(
        id=row["id"],
        name=row["name"],
        title=row["title"] or "",
        draft_id=row["draft_id"],
        draft_number=row["draft_number"],
        sha256=row["sha256"],
        added_at=row["added_at"],
        published=row["published"] or "",
        path=row["path"] or "",
    )


_OPEN = (State.OPEN, State.STALE, State.AMBIGUOUS)
# Fields of a claim that are no column of `claim_state`, and those that are NULL there where nobody said anything.
_NOT_READ = frozenset(("text", "sentence", "single_source", "sourced", "contradicted", "failing"))
_WORDS = frozenset(name for name, usual in ClaimRecord._field_defaults.items() if usual == "")
_COLUMNS = ", ".join(
    [
        *(
            f"NULL AS {name}" if name in _NOT_READ else f"coalesce({name}, '')" if name in _WORDS else f'"{name}"'
            for name in ClaimRecord._fields
        ),
        "draft_id",
    ]
)
"""The fields of a claim in their order, and its draft."""
(
    _ID, _START, _END, _TEXT, _FIRST, _LAST, _SENTENCE, _KIND, _BOUND, _LOW, _HIGH, _PARTS, _FINDING, _STATE, _TAGS,
    _SECOND, _PAST, _DISPUTED, _SINGLE, _SOURCED, _CONTRADICTED, _FAILING, _ADDED,
) = map(
    ClaimRecord._fields.index,
    (
        "id", "start", "end", "text", "sentence_start", "sentence_end", "sentence", "kind", "bound", "low", "high",
        "parts", "finding", "state", "tags", "second_finding", "past_finding", "disputed", "single_source",
        "sourced", "contradicted", "failing", "added_by_hand",
    ),
)  # fmt: skip
# There are ten thousand, and to name each of forty fields takes as long as all the rest.
_record = partial(tuple.__new__, ClaimRecord)


def _claims(rows: Iterable[Sequence[Any]], text_of: TextOf, flags: Flags) -> list[ClaimRecord]:
    """Rows of `_COLUMNS` as records: what the file has in another form is put in its form here, by the field's name."""
    kinds, bounds = {kind.value: kind for kind in Kind}, {bound.value: bound for bound in Bound}
    states = {state.value: state for state in State}
    findings: dict[str | None, Finding | None] = {finding.value: finding for finding in Finding} | {None: None}
    texts: dict[str, str] = {}
    found = []
    for row in rows:
        *field, draft = row
        if draft not in texts:
            texts[draft] = text_of(draft)
        text, name = texts[draft], field[_ID]
        field[_TEXT] = text[field[_START] : field[_END]]
        field[_SENTENCE] = text[field[_FIRST] : field[_LAST]]
        field[_KIND], field[_BOUND] = kinds[field[_KIND]], bounds[field[_BOUND]]
        field[_LOW], field[_HIGH] = loaded(field[_LOW]), loaded(field[_HIGH])
        if field[_PARTS]:
            field[_PARTS] = tuple(json.loads(field[_PARTS]))
        field[_TAGS] = tuple(json.loads(field[_TAGS])) if field[_TAGS] else ()
        field[_FINDING], field[_STATE] = findings[field[_FINDING]], states[field[_STATE]]
        field[_SECOND], field[_PAST] = findings[field[_SECOND]], findings[field[_PAST]]
        field[_DISPUTED], field[_ADDED] = bool(field[_DISPUTED]), bool(field[_ADDED])
        field[_SINGLE], field[_CONTRADICTED] = name in flags.single_source, name in flags.contradicted
        field[_SOURCED], field[_FAILING] = name in flags.sourced, name in flags.failing
        found.append(_record(field))
    return found
