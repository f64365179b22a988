"""Readings that reviewers corrected, and what follows from them: facts, checks and passages, found anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from workbench.desk import reading
from workbench.desk.figures import quantity_of
from workbench.desk.file.opening import DeskFile
from workbench.desk.texts import articles
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.correction import Reading
    from workbench.text.document import Document

_BY_READING = "correct"
"""The act that corrects a reading."""


def corrected_readings(db: sqlite3.Connection, article_id: str) -> dict[Span, Reading]:
    """How the figures of the draft in force are to be read that a reviewer corrected, by their place."""
    rows = db.execute(
        'SELECT start, "end", kind, bound, low, high, unit, iso, parts, remark, label FROM claim_state WHERE id IN '
        "(SELECT claim_id FROM decisions WHERE reading IS NOT NULL) AND article_id = ? AND state <> 'gone'",
        [article_id],
    ).fetchall()
    if not rows:
        return {}
    # Imported here: opening a desk needs no grammar.
    from workbench.claims.correction import Reading

    return {Span(row["start"], row["end"]): Reading(quantity_of(row), row["label"]) for row in rows}


def follow(
    file: DeskFile, article_id: str, document: Callable[[str], Document], *, only_corrected: bool = False
) -> None:
    """Find facts, checks and passages anew from the texts and from the readings that stand; nothing is decided.

    `document` gives the text of a draft or source. `only_corrected` leaves an article alone of which no reading is
    corrected: what was found of it stands already.

    Raises:
        DeskError: the desk cannot be read or written.
    """
    with file.reading() as db:
        asked = _analysed(db, article_id)
    if only_corrected and not asked.readings:
        return
    # Imported here: a desk that only opens and decides needs neither the grammar nor RapidFuzz.
    from workbench.claims.analysis import analyse

    while True:
        sources = [document(source) for source in asked.sources]
        analysis = analyse(document(asked.draft), sources, readings=asked.readings)
        with file.writing() as db:
            # Another reviewer may have added a source meanwhile, or corrected something: then once more.
            now = _analysed(db, article_id)
            if now == asked:
                articles.keep_findings(db, article_id, asked.draft, analysis)
                return
        asked = now


class _Analysed(NamedTuple):
    """What an analysis is of."""

    draft: str
    sources: list[str]
    readings: dict[Span, Reading]


def _analysed(db: sqlite3.Connection, article_id: str) -> _Analysed:
    sources = [source.id for source in reading.sources(db, article_id)]
    return _Analysed(reading.article(db, article_id).draft_id, sources, corrected_readings(db, article_id))


def changes_readings(act: str) -> bool:
    """Whether readings are others once such an act is done, taken back or brought back."""
    return act == _BY_READING
