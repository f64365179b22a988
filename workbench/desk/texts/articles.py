"""Keeping articles, drafts and sources with what the analysis found in them. Nothing is decided here."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.desk import ids
from workbench.desk.figures import stored
from workbench.desk.journal.chain import canonical, now, storable
from workbench.desk.texts import documents
from workbench.desk.texts.numbering import new_numbers
from workbench.desk.texts.standing import lay_out, standing
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.mention import Analysis, Link, Mention
    from workbench.text.document import Document

_TAKEN = (
    "SELECT l.* FROM links l JOIN effects e ON e.target = l.id AND e.aspect = 'status' AND e.is_current "
    "WHERE l.draft_id = ? AND NOT l.by_hand AND e.value = '\"accepted\"'"
)
_LINKS_AT_ONCE = 2_000
"""Links kept between two steps."""


def keep_article(db: sqlite3.Connection, analysis: Analysis) -> str:
    """Keep a new article and return its id; one that has this text as a draft already is left as it is."""
    document = analysis.article
    text_hash = ids.text_sha256(document.text)
    if known := holder_of(db, document):
        return known
    article = ids.article_id(text_hash)
    origin = document.origin
    db.execute(
        "INSERT INTO articles (id, name, title, published, path, added_at, draft_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            article,
            storable(document.name),
            storable(origin.title or _first_line(document)),
            storable(origin.published),
            storable(origin.path),
            now(),
            ids.draft_id(article, text_hash),
        ],
    )
    keep_draft(db, article, analysis)
    for source in analysis.sources:
        keep_source(db, article, source, confidential=False)
    keep_findings(db, article, ids.draft_id(article, text_hash), analysis)
    return article


def holder_of(db: sqlite3.Connection, document: Document) -> str:
    """The id of the article that has this text as a draft; "" where none has."""
    known = db.execute("SELECT article_id FROM drafts WHERE sha256 = ?", [ids.text_sha256(document.text)]).fetchone()
    return str(known[0]) if known else ""


def keep_draft(
    db: sqlite3.Connection,
    article: str,
    analysis: Analysis,
    *,
    claims: Mapping[int, str] | None = None,
    shared: Mapping[int, bool] | None = None,
) -> tuple[str, dict[str, str]]:
    """Keep a draft with the places of its claims; returned is its id, and `Layout.elsewhere` for an act to say.

    `claims` names the mentions (by index) that are claims of older drafts; every other mention is a new claim. Those in
    `shared` may become one yet (and whether each is a claim by itself), when a reviewer finds another place for theirs.
    New numbers go on where the article's numbers end: claims first, in text order, then mentions that are none.
    Where the text was a draft before, its rows stay as they are.
    """
    document = analysis.article
    text_hash = ids.text_sha256(document.text)
    draft = ids.draft_id(article, text_hash)
    db.execute(
        "INSERT OR IGNORE INTO drafts (id, article_id, number, sha256, added_at) VALUES "
        "(?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM drafts WHERE article_id = ?2), ?3, ?4)",
        [draft, article, text_hash, now()],
    )
    documents.keep(db, draft, document)
    named = dict(claims or {})
    places = [Span(mention.quantity.start, mention.quantity.end) for mention in analysis.mentions]
    spare = [ids.claim_id(draft, *place) for place in places]
    fresh = [index for index in range(len(places)) if index not in named]
    fresh.sort(key=lambda index: not analysis.mentions[index].claim)
    named |= {index: spare[index] for index in fresh}
    layout = lay_out(db, draft, [(named[index], spare[index], place) for index, place in enumerate(places)])
    waiting = {spare[index]: index for index in shared or () if spare[index] not in named.values()}
    rows = waiting | dict(layout.new_rows)
    new_numbers(db, article, [*(named[index] for index in fresh), *rows])
    db.executemany(
        f"INSERT OR IGNORE INTO places VALUES ({', '.join('?' * 20)})",  # noqa: S608
        [
            place_row(claim, draft, document, _by_itself(analysis.mentions[index], claim, waiting, shared or {}),
                      analysis.facts[index])
            for claim, index in rows.items()
        ],
    )  # fmt: skip
    return draft, dict.fromkeys(waiting, "") | dict(layout.elsewhere)


def _by_itself(mention: Mention, claim: str, waiting: Mapping[str, int], shared: Mapping[int, bool]) -> Mention:
    """A mention as it is when no claim of an older draft stands there."""
    return replace(mention, claim=shared[waiting[claim]]) if claim in waiting else mention


def place_row(claim: str, draft: str, document: Document, mention: Mention, fact: str) -> list[object]:
    """A row of `places`."""
    quantity = mention.quantity
    sentence = document.sentences[mention.sentence]
    spans = {
        "qualifier": [quantity.qualifier_start, quantity.qualifier_end],
        "noun": mention.noun,
        "speaker": mention.speaker,
        "why_not": mention.why_not,
    }
    return [
        claim,
        draft,
        quantity.start,
        quantity.end,
        sentence.start,
        sentence.end,
        sentence.paragraph + 1,
        mention.claim,
        mention.label,
        quantity.kind.value,
        quantity.bound.value,
        stored(quantity.low),
        stored(quantity.high),
        quantity.unit,
        quantity.iso,
        canonical(quantity.parts) if quantity.parts else None,
        quantity.remark,
        fact,
        document.text[mention.speaker.start : mention.speaker.end] if mention.speaker else "",
        canonical(spans),
    ]


def keep_source(db: sqlite3.Connection, article: str, source: Document, *, confidential: bool) -> str:
    """Keep a source and return its id; one with the same text is left as it is, but may become confidential."""
    text_hash = ids.text_sha256(source.text)
    source_id = ids.source_id(article, text_hash)
    db.execute(
        "INSERT OR IGNORE INTO sources (id, article_id, position, name, path, sha256, added_at, confidential) VALUES "
        "(?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM sources WHERE article_id = ?2), ?3, ?4, ?5, ?6, ?7)",
        [source_id, article, storable(source.name), storable(source.origin.path), text_hash, now(), confidential],
    )
    if confidential:
        db.execute("UPDATE sources SET confidential = 1 WHERE id = ?", [source_id])
    documents.keep(db, source_id, source)
    return source_id


def keep_findings(
    db: sqlite3.Connection,
    article: str,
    draft: str,
    analysis: Analysis,
    *,
    step: Callable[[str], None] = lambda _: None,
) -> None:
    """Replace the facts, suggested links, checks and relations of a draft; links made by hand stay.

    What was read of each figure stays as it was when the draft was added. `step` is called now and then, since links
    are many; what it raises comes through, and ends the caller's transaction.
    """
    rows_at = {item.place: item.row_id for item in standing(db, draft)}
    named = [rows_at.get(Span(item.quantity.start, item.quantity.end)) for item in analysis.mentions]
    sources = [ids.source_id(article, ids.text_sha256(source.text)) for source in analysis.sources]
    db.executemany(
        "UPDATE places SET fact = ? WHERE claim_id = ? AND draft_id = ?",
        [(fact, claim, draft) for fact, claim in zip(analysis.facts, named, strict=True) if claim],
    )
    # A passage that a reviewer took stays, also where it is not found any more among the best.
    taken = db.execute(_TAKEN, [draft]).fetchall()
    db.execute("DELETE FROM links WHERE draft_id = ? AND NOT by_hand", [draft])
    for first in range(0, len(analysis.links), _LINKS_AT_ONCE):
        step(f"keeping links: {first + 1} of {len(analysis.links)}")
        db.executemany(
            "INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            [
                _link_row(link, claim, draft, analysis, sources)
                for link in analysis.links[first : first + _LINKS_AT_ONCE]
                if (claim := named[link.mention])
            ],
        )
    db.executemany("INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(tuple, taken))
    step("keeping checks")
    db.execute("DELETE FROM checks WHERE draft_id = ?", [draft])
    for position, check in enumerate(analysis.checks, 1):
        used = tuple(claim for index in check.mentions if (claim := named[index]))
        db.execute(
            "INSERT OR IGNORE INTO checks VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                ids.check_id(check.name, check.calculation, used),
                draft,
                position,
                check.name,
                check.verdict.value,
                check.calculation,
                canonical(used),
            ],
        )
    db.execute("DELETE FROM relations WHERE draft_id = ?", [draft])
    db.executemany(
        "INSERT OR IGNORE INTO relations VALUES (?, ?, ?)",
        [(draft, item.relation, canonical(item.facts)) for item in analysis.relations],
    )


def _link_row(link: Link, claim: str, draft: str, analysis: Analysis, sources: Sequence[str]) -> tuple[object, ...]:
    """A row of `links` for one that was found; `sources` are the ids of those of the analysis."""
    document = analysis.article if link.source is None else analysis.sources[link.source]
    source = None if link.source is None else sources[link.source]
    return (
        ids.link_id(claim, source, draft, link.start, link.end),
        draft,
        claim,
        source,
        link.start,
        link.end,
        document.locator_at(link.start if link.figure is None else link.figure),
        link.relation.value,
        link.score,
        canonical(link.why),
    )


def _first_line(document: Document) -> str:
    if not document.paragraphs:
        return document.name
    first = document.paragraphs[0]
    return " ".join(document.text[first.start : first.end].split())[:200]
