"""Reading the desk: rows of the views as the values of `records`."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence

from workbench.claims.relation import Relation, Verdict
from workbench.desk.claim_rows import Outline
from workbench.desk.figures import loaded
from workbench.desk.finding import Finding, State
from workbench.desk.records import ArticleRecord, CheckRecord, ClaimRecord, Coverage, LinkRecord, SourceRecord
from workbench.desk.texts.standing import standing_at
from workbench.errors import DeskError, UsageError
from workbench.quantities.quantity import Bound, Kind

_UNDONE = (
    "SELECT target FROM effects WHERE target >= 's' AND target < 't' AND aspect = 'removed' "
    "GROUP BY target HAVING NOT max(is_current)"
)
"""Sources of which every act was undone, as after the undo of an addition: out of sight like removed ones."""

TextOf = Callable[[str], str]
"""From the id of a draft or source to its text."""


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
        "SELECT s.* FROM sources s LEFT JOIN effects e ON e.target = s.id AND e.aspect = 'removed' AND e.is_current "  # noqa: S608 - `_UNDONE` is ours
        f"WHERE s.article_id = ? AND coalesce(e.value, 'false') <> 'true' AND s.id NOT IN ({_UNDONE}) "
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


def claims(db: sqlite3.Connection, article_id: str, text_of: TextOf, *, everything: bool) -> list[ClaimRecord]:
    """The claims of an article in text order, gone ones last."""
    rows = db.execute(f"SELECT * {_OF_ARTICLE}", [article_id, everything]).fetchall()
    flags = _Flags(db, article_id)
    return [_claim(row, text_of, flags) for row in rows]


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
        "SELECT * FROM claim_state WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(claim_ids)]
    ).fetchall()
    found = {row["id"]: row for row in rows}
    if missing := [claim_id for claim_id in claim_ids if claim_id not in found]:
        raise DeskError(f"no claim {missing[0]} on this desk")
    flags = _Flags(db, rows[0]["article_id"], claim_ids) if rows else None
    return [_claim(found[claim_id], text_of, flags) for claim_id in claim_ids] if flags else []


def claim(db: sqlite3.Connection, claim_id: str, text_of: TextOf) -> ClaimRecord:
    """One claim.

    Raises:
        DeskError: no such claim.
    """
    return claims_named(db, [claim_id], text_of)[0]


def coverage(db: sqlite3.Connection, article_id: str) -> Coverage:
    """How far the check of an article has come."""
    findings: Counter[Finding] = Counter(dict.fromkeys(Finding, 0))
    states: Counter[str] = Counter()
    open_claims = 0
    for finding, state, count in db.execute(
        "SELECT finding, state, count(*) FROM claim_state WHERE article_id = ? AND is_claim AND state <> 'gone' "
        "GROUP BY finding, state",
        [article_id],
    ):
        findings[Finding(finding)] += count
        states[state] += count
        if state in {"open", "stale", "ambiguous"} or finding == Finding.UNCHECKED:
            open_claims += count
    return Coverage(
        claims=states.total(),
        by_finding=dict(findings),
        open=open_claims,
        stale=states["stale"],
        query=states["query"],
        signed_off=states["signed-off"],
    )


def links(db: sqlite3.Connection, claim_id: str, text_of: TextOf) -> list[LinkRecord]:
    """The passages of a claim: contradictions first, then by score; rejected ones last."""
    draft = db.execute("SELECT draft_id FROM claim_state WHERE id = ?", [claim_id]).fetchone()
    if draft is None:
        return []
    bind = {"draft": draft[0], "claims": json.dumps([claim_id])}
    rows = db.execute(f"{_LINKS} AND {_OF_CLAIMS} {_LINK_ORDER}", bind).fetchall()
    return [_link(row, text_of) for row in rows]


def article_links(db: sqlite3.Connection, article_id: str, text_of: TextOf) -> dict[str, list[LinkRecord]]:
    """The same for all claims of the draft in force, by claim."""
    draft = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()
    found: dict[str, list[LinkRecord]] = {}
    if draft is not None:
        for row in db.execute(f"{_LINKS} {_LINK_ORDER}", {"draft": draft[0]}).fetchall():
            found.setdefault(row["claim_id"], []).append(_link(row, text_of))
    return found


_AMENDED = "(SELECT json_extract(value, '$.{}') FROM effects WHERE target = {} AND aspect = 'link' AND is_current)"
"""What the newest act that says anything of a link says of one part of it; NULL where none does."""
_LINKS = (
    "SELECT l.*, s.name AS source, s.confidential, "  # noqa: S608 - `_UNDONE` and `_AMENDED` are ours
    f"coalesce({_AMENDED.format('locator', 'l.id')}, l.locator) AS told_locator, "
    f"coalesce({_AMENDED.format('relation', 'l.id')}, l.relation) AS told_relation "
    "FROM link_state l LEFT JOIN sources s ON s.id = l.source_id "
    f"WHERE l.draft_id = :draft AND coalesce(l.source_id, '') NOT IN ({_UNDONE})"
)
# The first condition finds the rows by their index, the second leaves those that are these claims'.
_NAMED = "(SELECT value FROM json_each(:claims))"
_OF_CLAIMS = (
    f"l.made_for IN (SELECT value FROM json_each(:claims) UNION ALL "  # noqa: S608 - constants of ours
    f"SELECT row_id FROM chosen WHERE claim_id IN {_NAMED} AND draft_id = :draft) AND l.claim_id IN {_NAMED}"
)
_LINK_ORDER = "ORDER BY l.status = 'rejected', told_relation <> 'contradicts', l.score DESC, l.source_id, l.start"


def numbers(db: sqlite3.Connection) -> dict[str, int]:
    """The number of the claim to which an id (of a claim or a link) belongs."""
    rows = db.execute(
        "SELECT id, number FROM claims UNION SELECT l.id, c.number FROM links l JOIN claims c ON c.id = l.claim_id"
    )
    return {row[0]: row[1] for row in rows}


def checks(db: sqlite3.Connection, article_id: str) -> list[CheckRecord]:
    """The checks of the draft in force, in the order in which they were found."""
    rows = db.execute(
        "SELECT k.*, json_extract(e.value, '$') AS silenced FROM checks k "
        "LEFT JOIN effects e ON e.target = k.id AND e.aspect = 'silenced' AND e.is_current "
        "WHERE k.draft_id = (SELECT draft_id FROM article_state WHERE id = ?) ORDER BY k.position",
        [article_id],
    ).fetchall()
    stands = standing_at(db, rows[0]["draft_id"]) if rows else {}
    return [
        CheckRecord(
            id=row["id"],
            name=row["name"],
            verdict=Verdict(row["verdict"]),
            calculation=row["calculation"],
            claim_ids=tuple(stands.get(claim, claim) for claim in json.loads(row["claim_ids"])),
            silenced=row["silenced"] or "",
        )
        for row in rows
    ]


class _Flags:
    """Which claims are contradicted, rest on one passage, or fail a check."""

    def __init__(self, db: sqlite3.Connection, article_id: str, claim_ids: Sequence[str] = ()) -> None:
        only = f"AND {_OF_CLAIMS}" if claim_ids else ""
        draft = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()[0]
        # Only a link that somebody judged can have been given another relation.
        judged = f"CASE WHEN status <> 'suggested' THEN {_AMENDED.format('relation', 'l.id')} END"
        rows = db.execute(
            "WITH told AS (SELECT l.claim_id, l.source_id, l.status, "  # noqa: S608 - constants of ours
            f"coalesce({judged}, l.relation) AS relation FROM link_state l WHERE l.draft_id = :draft {only}) "
            "SELECT claim_id, max(relation = 'contradicts') AS contradicted, "
            "sum(source_id IS NOT NULL AND relation IN ('states', 'supports')) AS support FROM told "
            "WHERE status <> 'rejected' "
            f"AND coalesce(source_id, '') NOT IN ({_UNDONE}) GROUP BY claim_id",
            {"draft": draft, "claims": json.dumps(claim_ids)},
        ).fetchall()
        self.contradicted = {row["claim_id"] for row in rows if row["contradicted"]}
        self.single_source = {row["claim_id"] for row in rows if row["support"] == 1}
        self.failing = {
            claim
            for check in checks(db, article_id)
            if check.verdict is Verdict.FAILS and not check.silenced
            for claim in check.claim_ids
        }


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


def _link(row: sqlite3.Row, text_of: TextOf) -> LinkRecord:
    return LinkRecord(
        id=row["id"],
        claim_id=row["claim_id"],
        source_id=row["source_id"],
        source=row["source"] or "",
        start=row["start"],
        end=row["end"],
        quote=text_of(row["source_id"] or row["draft_id"])[row["start"] : row["end"]],
        locator=row["told_locator"],
        relation=Relation(row["told_relation"]),
        score=row["score"],
        why=tuple(json.loads(row["why"])),
        status=row["status"],
        confidential=bool(row["confidential"]),
    )


def _claim(row: sqlite3.Row, text_of: TextOf, flags: _Flags) -> ClaimRecord:
    text = text_of(row["draft_id"])
    claim_id = row["id"]
    parts = json.loads(row["parts"]) if row["parts"] else None
    past = row["past_finding"]
    second = row["second_finding"]
    return ClaimRecord(
        id=claim_id,
        article_id=row["article_id"],
        number=row["number"],
        start=row["start"],
        end=row["end"],
        text=text[row["start"] : row["end"]],
        label=row["label"],
        sentence_start=row["sentence_start"],
        sentence_end=row["sentence_end"],
        sentence=text[row["sentence_start"] : row["sentence_end"]],
        paragraph=row["paragraph"],
        kind=Kind(row["kind"]),
        bound=Bound(row["bound"]),
        low=loaded(row["low"]),
        high=loaded(row["high"]),
        unit=row["unit"],
        iso=row["iso"],
        parts=(parts[0], parts[1]) if parts else None,
        remark=row["remark"],
        fact=row["fact"],
        speaker=row["speaker"],
        finding=Finding(row["finding"]),
        state=State(row["state"]),
        note=row["note"] or "",
        question=row["question"] or "",
        answer=row["answer"] or "",
        tags=tuple(json.loads(row["tags"])) if row["tags"] else (),
        corrected_value=row["corrected_value"] or "",
        corrected_text=row["corrected_text"] or "",
        reviewer=row["reviewer"] or "",
        decided_at=row["decided_at"] or "",
        signed_by=row["signed_by"] or "",
        signed_at=row["signed_at"] or "",
        second_finding=Finding(second) if second else None,
        second_reviewer=row["second_reviewer"] or "",
        stale_reason=row["stale_reason"] or "",
        past_finding=Finding(past) if past else None,
        disputed=bool(row["disputed"]),
        single_source=claim_id in flags.single_source,
        contradicted=claim_id in flags.contradicted,
        failing=claim_id in flags.failing,
        added_by_hand=bool(row["added_by_hand"]),
    )
