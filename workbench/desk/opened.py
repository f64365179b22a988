"""An open desk file, and the texts that it holds: drafts of articles and sources."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from workbench.desk.file.opening import DeskFile
from workbench.desk.texts import documents, drafts
from workbench.desk.texts.drafts import DraftRecord
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.claims.mention import Mention
    from workbench.text.document import Document, Origin


class OpenedDesk:
    """A desk file that is open, with its texts. It leaves the file byte for byte as it was.

    One thread uses it; a worker opens its own. Every method raises `DeskError` with a line for the user where the
    file cannot be read.
    """

    def __init__(self, file: DeskFile) -> None:
        self._file = file
        self._documents: dict[str, Document] = {}
        self._texts: dict[str, str] = {}
        self._seen = file.data_version()

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open a desk, or make one where none is and `create` says so.

        Raises:
            DeskError: nothing there, not a desk, from a newer version, or not readable.
        """
        return cls(DeskFile.open(path, create=create))

    @property
    def path(self) -> Path:
        """The desk's file."""
        return self._file.path

    def found_at(self, path: str) -> str:
        """Where the path or address of a text is, from any folder: paths inside the desk's are kept relative to it."""
        return path if not path or "://" in path else str(self.path.resolve().parent / path)

    @property
    def writable(self) -> bool:
        """Whether decisions can be kept in it."""
        return not self._file.hindrance

    def close(self) -> None:
        """Close the file; no `-wal` or `-shm` stays behind."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def changed(self) -> bool:
        """Whether another connection has written since the last call (cheap: `PRAGMA data_version`)."""
        seen, self._seen = self._seen, self._file.data_version()
        return seen != self._seen

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Everything read inside is of one moment, whatever others write meanwhile. Do not write inside."""
        with self._file.reading():
            yield

    def text(self, draft_or_source_id: str) -> str:
        """The stored text of a draft or a source, without its structure."""
        known = self._texts.get(draft_or_source_id)
        if known is None:
            with self._file.reading() as db:
                known = self._texts[draft_or_source_id] = documents.load_text(db, draft_or_source_id)
        return known

    def document(self, draft_or_source_id: str) -> Document:
        """The stored text of a draft or a source, with its structure."""
        known = self._documents.get(draft_or_source_id)
        if known is None:
            with self._file.reading() as db:
                known = self._documents[draft_or_source_id] = documents.load(db, draft_or_source_id)
        return known

    def origin(self, draft_or_source_id: str) -> Origin:
        """Where a draft or a source came from: the file or address, and when and with what hash it was taken."""
        with self._file.reading() as db:
            return documents.load_origin(db, draft_or_source_id)

    def drafts(self, article_id: str) -> list[DraftRecord]:
        """The drafts of an article, oldest first."""
        with self._file.reading() as db:
            return drafts.drafts(db, article_id)

    def draft_before(self, article_id: str) -> DraftRecord | None:
        """The draft that was in force before the one that is; None where the article had no other."""
        with self._file.reading() as db:
            before = drafts.InForce(db, article_id).before()
            known = {draft.id: draft for draft in drafts.drafts(db, article_id)}
        return known[before[0]] if before else None

    def at_draft(self, article_id: str, number: int) -> Self:
        """This desk, to be read, as it stood when that draft was last in force, with what was decided by then.

        Raises:
            UsageError: the article has no such draft, or it was never in force.
        """
        from workbench.desk.redraft.former import at_draft

        known = {draft.number: draft for draft in self.drafts(article_id)}
        if number not in known:
            raise UsageError(f"there is no draft {number}; there are: {', '.join(map(str, known))}")
        return type(self)(at_draft(self._file, article_id, known[number].id))

    def figures(self, draft_id: str) -> list[tuple[str, Mention]]:
        """Every figure of a draft with the id of its claim, as it was read then, in text order."""
        with self._file.reading() as db:
            return drafts.figures(db, draft_id, self.document(draft_id))
