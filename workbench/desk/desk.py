"""The desk: the one door to the SQLite file, for screens, commands and exports alike.

A thin face: each method calls one function of a module beside it, in which the SQL lives.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from workbench.claims.mention import Analysis, Relation
from workbench.desk.finding import Finding
from workbench.desk.records import (
    ArticleRecord,
    CheckRecord,
    ClaimRecord,
    Coverage,
    LinkRecord,
    ReviewRecord,
    SourceRecord,
)
from workbench.text.document import Document


class Desk:
    """An open desk. Reading leaves the file byte for byte as it was; each writing method is one durable transaction.

    Every method raises `DeskError` with a line for the user where the file cannot be read or written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Desk:
        """Open a desk, or make one where none is and `create` says so.

        Raises:
            DeskError: nothing there, not a desk, from a newer version, or not readable.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Close the file; no `-wal` or `-shm` stays behind."""
        raise NotImplementedError

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading

    def changed(self) -> bool:
        """Whether another connection has written since the last call (cheap: `PRAGMA data_version`)."""
        raise NotImplementedError

    def head(self) -> str:
        """The hash of the journal's newest row; "" where there is none."""
        raise NotImplementedError

    def articles(self) -> list[ArticleRecord]:
        """All articles, newest first."""
        raise NotImplementedError

    def article(self, ref: str = "") -> ArticleRecord:
        """The article with this id, name, title, path or beginning of one; the newest where `ref` is empty."""
        raise NotImplementedError

    def coverage(self, article_id: str) -> Coverage:
        """How far the check has come."""
        raise NotImplementedError

    def document(self, draft_or_source_id: str) -> Document:
        """The stored text of a draft or a source, with its structure."""
        raise NotImplementedError

    def sources(self, article_id: str) -> list[SourceRecord]:
        """The sources of an article, in the order in which they were added."""
        raise NotImplementedError

    def claims(self, article_id: str, *, everything: bool = False) -> list[ClaimRecord]:
        """The claims of the draft in force in text order, gone last; `everything` adds mentions that are none."""
        raise NotImplementedError

    def claim(self, claim_id: str) -> ClaimRecord:
        """One claim, fresh."""
        raise NotImplementedError

    def links(self, claim_id: str) -> list[LinkRecord]:
        """Its passages, best first, contradictions before all; rejected ones last."""
        raise NotImplementedError

    def checks(self, article_id: str) -> list[CheckRecord]:
        """All checks of an article."""
        raise NotImplementedError

    def history(self, *, article_id: str = "", claim_id: str = "") -> list[ReviewRecord]:
        """The journal, oldest first, narrowed to an article or a claim."""
        raise NotImplementedError

    # Writing

    def add_article(self, analysis: Analysis, *, reviewer: str) -> ArticleRecord:
        """Keep an article with what was found in it. The same text again changes nothing."""
        raise NotImplementedError

    def add_source(
        self, article_id: str, source: Document, analysis: Analysis, *, reviewer: str, confidential: bool = False
    ) -> SourceRecord:
        """Keep a source; `analysis` is that of the article with all its sources, the new one last."""
        raise NotImplementedError

    def decide(
        self,
        claim_ids: Sequence[str],
        finding: Finding,
        *,
        reviewer: str,
        note: str | None = None,
        corrected_value: str | None = None,
        corrected_text: str | None = None,
    ) -> ReviewRecord:
        """Decide one or many claims in one act. None leaves a note or correction as it was."""
        raise NotImplementedError

    def undo(self, *, reviewer: str) -> ReviewRecord | None:
        """Take back the reviewer's own newest act that still stands; None where there is none."""
        raise NotImplementedError

    def redo(self, *, reviewer: str) -> ReviewRecord | None:
        """Bring back what the reviewer's newest undo took away; None where there is none."""
        raise NotImplementedError

    def note(self, claim_id: str, text: str, *, reviewer: str) -> ReviewRecord:
        """Set the note of a claim; an empty text clears it."""
        raise NotImplementedError

    def ask(self, claim_id: str, question: str, *, reviewer: str) -> ReviewRecord:
        """Put a question to the writer; the claim's state becomes `query` until an answer is kept."""
        raise NotImplementedError

    def answer(self, claim_id: str, text: str, *, reviewer: str) -> ReviewRecord:
        """Keep the writer's answer."""
        raise NotImplementedError

    def tag(self, claim_id: str, tags: Sequence[str], *, reviewer: str) -> ReviewRecord:
        """Set the tags of a claim."""
        raise NotImplementedError

    def judge_link(self, link_id: str, status: str, *, reviewer: str) -> ReviewRecord:
        """Accept or reject a suggested passage (`accepted`, `rejected`, `suggested`)."""
        raise NotImplementedError

    def add_link(
        self,
        claim_id: str,
        source_id: str | None,
        start: int,
        end: int,
        relation: Relation,
        *,
        reviewer: str,
        locator: str = "",
    ) -> ReviewRecord:
        """Tie a passage to a claim by hand; `source_id` None is the article itself."""
        raise NotImplementedError

    def correct_reading(self, claim_id: str, changes: dict[str, str], *, reviewer: str) -> ReviewRecord:
        """Correct what was read: any of kind, bound, low, high, unit, iso, label; it stays so on the next analysis."""
        raise NotImplementedError

    def add_claim(self, article_id: str, start: int, end: int, *, reviewer: str, label: str = "") -> ReviewRecord:
        """Make a claim of a stretch of the article's text."""
        raise NotImplementedError

    def join_facts(self, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
        """Make one fact of these claims; it holds on the next analysis."""
        raise NotImplementedError

    def split_fact(self, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
        """Take these claims out of their fact into one of their own."""
        raise NotImplementedError

    def silence(self, check_id: str, reason: str, *, reviewer: str) -> ReviewRecord:
        """Silence a check with a reason; an empty reason lets it speak again."""
        raise NotImplementedError
