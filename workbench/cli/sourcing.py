"""Sources as the command line names them: files, folders, addresses, the clipboard; read with progress, then kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from workbench.desk.desk import Desk
    from workbench.desk.records import SourceRecord
    from workbench.text.document import Document


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read, and what of a folder was not, with the reason."""

    documents: tuple[Document, ...]
    skipped: tuple[tuple[str, str], ...] = ()


def gather(named: Sequence[str], *, encoding: str | None = None, clipboard: bool = False) -> Gathered:
    """Read everything that was named; a folder stands for all files in it and below.

    Raises:
        UnreadableError: something that was named itself cannot be read. What cannot be within a folder is skipped.
    """
    from workbench.readers.folder import files_named
    from workbench.readers.reading import read_document, read_material

    if list(named).count("-") > 1:
        raise UsageError("standard input can be read once: name - once.")
    documents: list[Document] = []
    skipped: list[tuple[str, str]] = []
    if clipboard:
        from workbench.readers.clipboard import take_clipboard

        documents.append(read_material(take_clipboard()))
    paths = [(path, from_folder) for name in named for path, from_folder in files_named(name)]
    for path, from_folder in _shown(paths):
        try:
            documents.append(read_document(path, encoding=encoding))
        except UnreadableError as error:
            if not from_folder:
                raise
            skipped.append((path, str(error)))
    if paths and not documents and skipped:
        raise UnreadableError(f"nothing could be read; the first: {skipped[0][1]}")
    return Gathered(tuple(documents), tuple(skipped))


def encoding_told(document: Document, asked: str | None) -> str:
    """The encoding in which a text was read where that was guessed or declared; "" where there is nothing to tell."""
    used = document.origin.encoding
    return "" if asked is not None or used in ("", "utf-8") else f"read as {used}; --encoding reads it as another"


def _shown(paths: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The paths one by one, with a bar on standard error where a person looks on and there are several."""
    if len(paths) < 2 or not sys.stderr.isatty():
        yield from paths
        return
    with click.progressbar(
        paths,
        label="reading",
        file=sys.stderr,
        item_show_func=lambda item: Path(item[0]).name if item else "",
    ) as bar:
        yield from bar


def keep_sources(
    desk: Desk, article_id: str, documents: Sequence[Document], *, reviewer: str, confidential: bool
) -> list[tuple[SourceRecord, bool]]:
    """Put sources beside an article and match its claims with all sources anew; each with whether its text is new."""
    from workbench.claims.analysis import analyse, up_to

    known = desk.sources(article_id)
    article = desk.article(article_id)
    old = [desk.document(source.id) for source in known]
    texts = {document.text for document in old}
    fresh: list[Document] = []
    for document in documents:
        if document.text not in texts:
            texts.add(document.text)
            fresh.append(document)
    readings = desk.corrected_readings(article_id)
    analysis = analyse(desk.document(article.draft_id), [*old, *fresh], readings=readings)
    kept, count = [], len(old)
    for document in documents:
        new = any(document is item for item in fresh)
        count += new
        part = up_to(analysis, count)
        kept.append((desk.add_source(article_id, document, part, reviewer=reviewer, confidential=confidential), new))
    return kept


def source_told(document: Document, source: SourceRecord, *, new: bool) -> str:
    """What became of a document that was to be a source, in words."""
    secret = ", confidential" if source.confidential else ""
    if new:
        return f"{source.name}: added{secret}"
    same = f"the same text as {source.name}, " if document.name != source.name else ""
    return f"{document.name}: {same}already there{secret}"


def keep_comments(desk: Desk, article_id: str, document: Document, *, reviewer: str) -> int:
    """Put the comments of a file at the claims of the sentences that they hang in; how many found one."""
    if not document.notes:
        return 0
    claims = desk.claims(article_id)
    placed = 0
    texts: dict[str, list[str]] = {}
    for note in document.notes:
        near = [claim for claim in claims if claim.sentence_start <= note.start <= claim.sentence_end]
        before = [claim for claim in near if claim.start <= note.start]
        if near:
            placed += 1
            claim = before[-1] if before else near[0]
            texts.setdefault(claim.id, []).append(f"{note.author}: {note.text}" if note.author else note.text)
    for claim_id, lines in texts.items():
        desk.note(claim_id, "\n".join(lines), reviewer=reviewer)
    return placed
