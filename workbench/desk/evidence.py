"""What bears on claims: their passages, the checks that use them, and what follows for a claim from both."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from workbench.claims.relation import RANKS, Verdict
from workbench.desk.joined import clashing
from workbench.desk.passages import CLAIM, RELATION, SCORE, SOURCE, START, STATUS, Making, Passages, Row, TextOf
from workbench.desk.records import CheckRecord, LinkRecord
from workbench.desk.texts.standing import standing_at

UNDONE = (
    "SELECT target FROM effects WHERE target >= 's' AND target < 't' AND aspect = 'removed' "
    "GROUP BY target HAVING NOT max(is_current)"
)
"""Sources of which every act was undone, as after the undo of an addition: out of sight like removed ones."""


def links(db: sqlite3.Connection, claim_id: str, text_of: TextOf) -> list[LinkRecord]:
    """The passages of a claim in the order of `RANKS`, then by score; rejected ones last."""
    draft = db.execute("SELECT draft_id FROM claim_state WHERE id = ?", [claim_id]).fetchone()
    if draft is None:
        return []
    bind = {"draft": draft[0], "claims": json.dumps([claim_id])}
    rows = _rows(db, f"{_LINKS} AND {_OF_CLAIMS} {_LINK_ORDER}", bind)
    return list(map(_making(db, draft[0], rows, text_of), rows))


def article_links(db: sqlite3.Connection, article_id: str, text_of: TextOf, *, own: bool = True) -> dict[str, Passages]:
    """The same for all claims of the draft in force, by claim.

    Without `own`, of the passages of the article itself that nobody judged the best of each claim alone.
    """
    draft = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()
    if draft is None:
        return {}
    rows = _rows(db, f"{_LINKS} {_LINK_ORDER}" if own else _FEWER_LINKS, {"draft": draft[0]})
    make = _making(db, draft[0], rows, text_of)
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[CLAIM], []).append(row)
    if not own:
        # Most claims have one then, and need no sorting.
        for of_claim in found.values():
            if len(of_claim) > 1:
                of_claim.sort(key=_rank)
    return {claim: Passages(of_claim, make) for claim, of_claim in found.items()}


def _making(db: sqlite3.Connection, draft_id: str, rows: Iterable[Row], text_of: TextOf) -> Making:
    named = {name: rest for name, *rest in db.execute("SELECT id, name, confidential FROM sources")}
    holders = {row[SOURCE] for row in rows}
    return Making(
        {holder: text_of(holder or draft_id) for holder in holders},
        {holder: (named[holder][0], bool(named[holder][1])) for holder in holders if holder is not None},
    )


def _rows(db: sqlite3.Connection, query: str, bind: Mapping[str, str]) -> list[Row]:
    found = db.execute(query, bind)
    found.row_factory = None
    return found.fetchall()


_AMENDED = "(SELECT json_extract(value, '$.{0}') FROM effects WHERE target = l.id AND aspect = 'link' AND is_current)"
"""What the newest act says of a link; NULL where none does."""
# Only a link that somebody judged can have been given another relation.
_RELATION = "CASE WHEN l.status = 'suggested' THEN l.relation ELSE coalesce({}, l.relation) END AS relation".format(
    _AMENDED.format("relation")
)
# Few links are amended, and to look into a list of these is faster than to look for the act of each link.
_LOCATOR = (
    "CASE WHEN l.id IN (SELECT target FROM effects WHERE target >= 'l' AND target < 'm' AND aspect = 'link' "  # noqa: S608 - ours
    f"AND is_current) THEN coalesce({_AMENDED.format('locator')}, l.locator) ELSE l.locator END"
)
# What stands in other rows is left to `Making`: a hundred thousand joins take longer.
_COLUMNS = (
    'l.id, l.claim_id, l.source_id, NULL AS source, l.start, l."end", NULL AS quote, '
    f"{_LOCATOR} AS locator, {_RELATION}, l.score, l.why, l.status, NULL AS confidential"
)
_OF_DRAFT = f"FROM link_state l WHERE l.draft_id = :draft AND coalesce(l.source_id, '') NOT IN ({UNDONE})"
_LINKS = f"SELECT {_COLUMNS} {_OF_DRAFT}"
# The first condition finds the rows by their index, the second leaves those that are these claims'.
_NAMED = "(SELECT value FROM json_each(:claims))"
_OF_CLAIMS = (
    f"l.made_for IN (SELECT value FROM json_each(:claims) UNION ALL "  # noqa: S608 - constants of ours
    f"SELECT row_id FROM chosen WHERE claim_id IN {_NAMED} AND draft_id = :draft) AND l.claim_id IN {_NAMED}"
)
_RANK = "CASE {} " + " ".join(f"WHEN '{relation}' THEN {rank}" for relation, rank in RANKS.items()) + " END"
_LINK_ORDER = (
    f"ORDER BY l.claim_id, l.status = 'rejected', {_RANK.format('relation')}, l.score DESC, l.source_id, l.start"
)


# SQLite gives the other columns of the row that has the maximum. A score has one decimal, and no text is as long as
# ten to the eighth.
_KEY = f"(CAST(round(l.score * 10) AS INTEGER) - {_RANK.format('l.relation')} * 10000) * 100000000 - l.start"
# Claims of which a passage was judged, or that stand elsewhere than where they were read. CROSS JOIN begins with the
# passages that were judged: SQLite would ask of each of a hundred thousand whether it was.
_TOUCHED = (
    "SELECT m.claim_id FROM effects j CROSS JOIN links m ON m.id = j.target "
    "WHERE j.target >= 'l' AND j.target < 'm' AND m.draft_id = :draft "
    "UNION SELECT claim_id FROM chosen WHERE draft_id = :draft UNION SELECT row_id FROM chosen WHERE draft_id = :draft"
)
_NAMES = 'id, claim_id, source_id, source, start, "end", quote, locator, relation, score, why, status, confidential'
# Nothing of what `link_state` looks up is there for other claims, which are the most by far.
_UNTOUCHED = (
    'SELECT l.id, l.claim_id, l.source_id, NULL AS source, l.start, l."end", NULL AS quote, l.locator, l.relation, '  # noqa: S608 - ours
    f"l.score, l.why, 'suggested' AS status, NULL AS confidential, max({_KEY}) FROM links l "
    "WHERE l.draft_id = :draft AND l.source_id IS NULL AND NOT l.by_hand GROUP BY l.claim_id"
)
_OF_TOUCHED = f"{_OF_DRAFT} AND l.source_id IS NULL AND l.made_for IN ({_TOUCHED})"
_FEWER_LINKS = (
    f"{_LINKS} AND l.source_id IS NOT NULL "  # noqa: S608 - constants of ours
    f"UNION ALL SELECT {_NAMES} FROM ({_UNTOUCHED}) WHERE claim_id NOT IN ({_TOUCHED}) "
    f"UNION ALL SELECT {_COLUMNS} {_OF_TOUCHED} AND l.status <> 'suggested' "
    f"UNION ALL SELECT {_NAMES} FROM (SELECT {_COLUMNS}, max({_KEY}) {_OF_TOUCHED} AND l.status = 'suggested' "
    "GROUP BY l.claim_id)"
)


def _rank(row: Row) -> tuple[bool, int, float, str, int]:
    """The order of the passages of a claim, as `_LINK_ORDER` has it."""
    return (
        row[STATUS] == "rejected",
        RANKS[row[RELATION]],
        -row[SCORE],
        row[SOURCE] or "",
        row[START],
    )


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


@dataclass(frozen=True, slots=True)
class Flags:
    """Which claims are contradicted, are borne out by sources or by one passage alone, or fail a check."""

    contradicted: Collection[str]
    sourced: Collection[str]
    single_source: Collection[str]
    failing: Collection[str]

    @classmethod
    def read(cls, db: sqlite3.Connection, article_id: str, claim_ids: Sequence[str] = ()) -> Flags:
        """Of these claims of an article, or of all."""
        only = f"AND {_OF_CLAIMS}" if claim_ids else ""
        draft = db.execute("SELECT draft_id FROM article_state WHERE id = ?", [article_id]).fetchone()[0]
        rows = db.execute(
            "WITH told AS (SELECT l.claim_id, l.source_id, l.status, "  # noqa: S608 - constants of ours
            f"{_RELATION} FROM link_state l WHERE l.draft_id = :draft {only}) "
            "SELECT claim_id, max(relation = 'contradicts') AS contradicted, "
            "sum(relation <> 'contradicts') AS support FROM told WHERE status <> 'rejected' "
            "AND (relation = 'contradicts' OR source_id IS NOT NULL "
            "AND (relation IN ('states', 'supports') OR status IN ('accepted', 'added'))) "
            f"AND coalesce(source_id, '') NOT IN ({UNDONE}) GROUP BY claim_id",
            {"draft": draft, "claims": json.dumps(claim_ids)},
        ).fetchall()
        return cls(
            {row["claim_id"] for row in rows if row["contradicted"]} | clashing(db, article_id, claim_ids),
            {row["claim_id"] for row in rows if row["support"]},
            {row["claim_id"] for row in rows if row["support"] == 1},
            _failing(checks(db, article_id)),
        )

    @classmethod
    def of(cls, links: Mapping[str, Passages], checks: Iterable[CheckRecord], clashing: Collection[str]) -> Flags:
        """The same, of passages and checks that were read before, and claims that clash with others of their fact."""
        bearing = [(claim, *passages.bearing()) for claim, passages in links.items()]
        return cls(
            {claim for claim, contradicted, _ in bearing if contradicted}.union(clashing),
            {claim for claim, _, supporting in bearing if supporting},
            {claim for claim, _, supporting in bearing if supporting == 1},
            _failing(checks),
        )


def _failing(found: Iterable[CheckRecord]) -> set[str]:
    """The claims of checks that fail, but of those that a reviewer silenced."""
    failing = (check.claim_ids for check in found if check.verdict is Verdict.FAILS and not check.silenced)
    return set(chain.from_iterable(failing))
