"""Keeping articles, drafts and sources with what the analysis found in them. Nothing is decided here."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from workbench.claims.mention import Analysis, Mention
from workbench.desk import ids
from workbench.desk.figures import stored
from workbench.desk.journal.chain import canonical, now, storable
from workbench.desk.texts import documents

if TYPE_CHECKING:
    from workbench.text.document import Document


def keep_article(db: sqlite3.Connection, analysis: Analysis) -> str:
    """Keep a new article and return its id; one that has this text as a draft already is left as it is."""
    document = analysis.article
    text_hash = ids.text_sha256(document.text)
    known = db.execute("SELECT article_id FROM drafts WHERE sha256 = ?", [text_hash]).fetchone()
    if known:
        return str(known[0])
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
    keep_draft(db, article, analysis, claims={})
    for source in analysis.sources:
        keep_source(db, article, source, confidential=False)
    keep_findings(db, article, ids.draft_id(article, text_hash), analysis)
    return article


def keep_draft(db: sqlite3.Connection, article: str, analysis: Analysis, *, claims: Mapping[int, str]) -> str:
    """Keep a draft with the places of its claims and return its id.

    `claims` names the mentions (by index) that are claims of older drafts; every other mention is a new claim. New
    numbers go on where the article's numbers end: claims first, in text order, then mentions that are none.
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
    named = dict(claims)
    fresh = [index for index in range(len(analysis.mentions)) if index not in named]
    fresh.sort(key=lambda index: not analysis.mentions[index].claim)
    for index in fresh:
        quantity = analysis.mentions[index].quantity
        named[index] = ids.claim_id(draft, quantity.start, quantity.end)
    new_numbers(db, article, [named[index] for index in fresh])
    db.executemany(
        f"INSERT OR REPLACE INTO places VALUES ({', '.join('?' * 20)})",  # noqa: S608
        [
            place_row(named[index], draft, document, mention, analysis.facts[index])
            for index, mention in enumerate(analysis.mentions)
        ],
    )
    return draft


def new_numbers(db: sqlite3.Connection, article: str, claims: Sequence[str]) -> None:
    """Give claims that are new here the next numbers of their article."""
    last = db.execute("SELECT coalesce(max(number), 0) FROM claims WHERE article_id = ?", [article]).fetchone()[0]
    known = {row[0] for row in db.execute("SELECT id FROM claims WHERE article_id = ?", [article])}
    new = [claim for claim in claims if claim not in known]
    db.executemany(
        "INSERT INTO claims (id, article_id, number) VALUES (?, ?, ?)",
        [(claim, article, number) for number, claim in enumerate(new, last + 1)],
    )


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


def keep_findings(db: sqlite3.Connection, article: str, draft: str, analysis: Analysis) -> None:
    """Replace the facts, suggested links, checks and relations of a draft; links made by hand stay.

    What was read of each figure stays as it was when the draft was added.
    """
    claims = claims_by_place(db, draft)
    named = [claims.get((item.quantity.start, item.quantity.end)) for item in analysis.mentions]
    sources = [ids.source_id(article, ids.text_sha256(source.text)) for source in analysis.sources]
    db.executemany(
        "UPDATE places SET fact = ? WHERE claim_id = ? AND draft_id = ?",
        [(fact, claim, draft) for fact, claim in zip(analysis.facts, named, strict=True) if claim],
    )
    db.execute("DELETE FROM links WHERE draft_id = ? AND NOT by_hand", [draft])
    rows = []
    for link in analysis.links:
        claim = named[link.mention]
        if claim:
            document = analysis.article if link.source is None else analysis.sources[link.source]
            source = None if link.source is None else sources[link.source]
            rows.append(
                (
                    ids.link_id(claim, source, draft, link.start, link.end),
                    draft,
                    claim,
                    source,
                    link.start,
                    link.end,
                    document.locator_at(link.start),
                    link.relation.value,
                    link.score,
                    canonical(link.why),
                )
            )
    db.executemany("INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", rows)
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


def claims_by_place(db: sqlite3.Connection, draft: str) -> dict[tuple[int, int], str]:
    """The claims of a draft by their places (start, end)."""
    rows = db.execute('SELECT start, "end", claim_id FROM places WHERE draft_id = ?', [draft])
    return {(row[0], row[1]): row[2] for row in rows}


def _first_line(document: Document) -> str:
    if not document.paragraphs:
        return document.name
    first = document.paragraphs[0]
    return " ".join(document.text[first.start : first.end].split())[:200]
