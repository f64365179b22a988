"""Texts on the desk: a `Document` is stored with its map and structure, and comes back as it was."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from typing import TYPE_CHECKING

from workbench.desk.journal.chain import canonical, storable
from workbench.errors import DeskError

if TYPE_CHECKING:
    from workbench.text.document import Document, Origin


def keep(db: sqlite3.Connection, document_id: str, document: Document) -> None:
    """Store a document; one that is there already stays as it is."""
    structure = {
        "clean_at": document.cleaned.clean_at,
        "shift": document.cleaned.shift,
        "paragraphs": [[item.start, item.end] for item in document.paragraphs],
        "sentences": [[item.start, item.end, item.paragraph] for item in document.sentences],
        "locators": [[item.start, item.end, item.label, *([True] if item.whole else [])] for item in document.locators],
        "notes": [[item.start, item.text, item.author] for item in document.notes],
    }
    db.execute(
        "INSERT OR IGNORE INTO documents (id, name, structure, origin, text) VALUES (?, ?, ?, ?, ?)",
        [
            document_id,
            storable(document.name),
            canonical(structure),
            canonical(asdict(document.origin)),
            document.text.encode("utf-8", "surrogatepass"),
        ],
    )


def load(db: sqlite3.Connection, document_id: str) -> Document:
    """The stored document.

    Raises:
        DeskError: no such document.
    """
    from workbench.text.clean import Cleaned
    from workbench.text.document import Document, Note, Origin
    from workbench.text.locators import Locator
    from workbench.text.sentences import Given, Paragraph, Sentence

    row = _stored(db, document_id, "*")
    structure = json.loads(row["structure"])
    text = row["text"].decode("utf-8", "surrogatepass")
    return Document(
        name=row["name"],
        text=text,
        cleaned=Cleaned(text, tuple(structure["clean_at"]), tuple(structure["shift"])),
        structure=Given(
            tuple(Paragraph(*item) for item in structure["paragraphs"]),
            tuple(Sentence(*item) for item in structure["sentences"]),
        ),
        locators=tuple(Locator(*item) for item in structure["locators"]),
        origin=Origin(**json.loads(row["origin"])),
        notes=tuple(Note(*item) for item in structure["notes"]),
    )


def load_origin(db: sqlite3.Connection, document_id: str) -> Origin:
    """Where the stored document came from.

    Raises:
        DeskError: no such document.
    """
    from workbench.text.document import Origin

    return Origin(**json.loads(_stored(db, document_id, "origin")[0]))


def load_text(db: sqlite3.Connection, document_id: str) -> str:
    """The stored text alone: a fraction of the work, where the structure is not needed.

    Raises:
        DeskError: no such document.
    """
    return bytes(_stored(db, document_id, "text")[0]).decode("utf-8", "surrogatepass")


def _stored(db: sqlite3.Connection, document_id: str, columns: str) -> sqlite3.Row:
    row: sqlite3.Row | None = db.execute(
        f"SELECT {columns} FROM documents WHERE id = ?",  # noqa: S608 - `columns` is ours
        [document_id],
    ).fetchone()
    if row is None:
        raise DeskError(f"no text {document_id} on this desk")
    return row
