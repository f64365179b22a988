"""The reading half of the desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from workbench.desk import evidence, reading, readings
from workbench.desk.claim_rows import ClaimRows
from workbench.desk.file.opening import DeskFile
from workbench.desk.finding import Finding
from workbench.desk.joined import clashing
from workbench.desk.journal import chain, second_look
from workbench.desk.journal.second_look import Voice
from workbench.desk.passages import Passages
from workbench.desk.records import (
    ArticleRecord,
    Candidate,
    CheckRecord,
    ClaimRecord,
    Coverage,
    LinkRecord,
    ReviewRecord,
    Rewording,
    SourceRecord,
)
from workbench.desk.redraft import candidates, rewordings
from workbench.desk.texts import documents, drafts, numbering
from workbench.desk.texts.drafts import DraftRecord
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.claims.correction import Reading
    from workbench.claims.mention import Mention
    from workbench.desk.file.examining import Examination
    from workbench.desk.holdings import Holdings
    from workbench.desk.journal.verifying import Verification
    from workbench.desk.redraft.decided import Decided
    from workbench.text.document import Document, Origin
    from workbench.text.span import Span


class DeskReader:
    """An open desk to read from. It leaves the file byte for byte as it was.

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

    def head(self) -> str:
        """The hash of the journal's newest row; "" where there is none."""
        with self._file.reading() as db:
            return chain.head(db)

    def articles(self) -> list[ArticleRecord]:
        """All articles, newest first."""
        with self._file.reading() as db:
            return reading.articles(db)

    def article(self, ref: str = "") -> ArticleRecord:
        """The article whose id, name, title, path or a beginning of one is `ref`; the newest where `ref` is empty."""
        with self._file.reading() as db:
            return reading.article(db, ref)

    def coverage(self, article_id: str) -> Coverage:
        """How far the check has come."""
        with self._file.reading() as db:
            return reading.coverage(db, article_id)

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

    def sources(self, article_id: str) -> list[SourceRecord]:
        """The sources of an article, in the order in which they were added."""
        with self._file.reading() as db:
            return reading.sources(db, article_id)

    def confidential_names(self, article_id: str) -> dict[str, str]:
        """The id and name of all confidential sources that an article ever had."""
        with self._file.reading() as db:
            return reading.confidential_names(db, article_id)

    def claims(self, article_id: str, *, everything: bool = False) -> list[ClaimRecord]:
        """The claims of the draft in force in text order, gone ones last; `everything` adds what is no claim."""
        with self._file.reading() as db:
            return reading.claims(db, article_id, self.text, everything=everything)

    def holdings(self, ref: str = "", *, own: bool = True) -> Holdings:
        """All that the desk holds of an article, of one moment; `own` is that of `article_links`.

        Raises:
            UsageError: no such article.
        """
        # Exports alone ask for it, and the screen starts without the reading of texts.
        from workbench.desk.holdings import Holdings

        while True:
            head = self.head()
            article = self.article(ref)
            links, checks = self.article_links(article.id, own=own), self.checks(article.id)
            with self._file.reading() as db:
                flags = evidence.Flags.of(links, checks, clashing(db, article.id))
                claims = reading.claims(db, article.id, self.text, everything=False, flags=flags)
            found = Holdings(
                article=article,
                document=self.document(article.draft_id),
                coverage=reading.coverage_of(claims),
                claims=tuple(claims),
                links={claim.id: links.get(claim.id, ()) for claim in claims},
                checks=tuple(checks),
                sources=tuple(self.sources(article.id)),
                history=tuple(self.history(article_id=article.id)),
                head=head,
                secrets=self.confidential_names(article.id),
            )
            # Another reviewer may decide in between: then what was read belongs to two moments, and is read anew.
            if self.head() == head:
                return found

    def corrected_readings(self, article_id: str) -> dict[Span, Reading]:
        """How the figures that a reviewer corrected are to be read, by their place, for `analyse`."""
        with self._file.reading() as db:
            return readings.corrected_readings(db, article_id)

    def claim_rows(self, article_id: str) -> ClaimRows:
        """As `claims`, for those who show a few of many: a record is read when it is asked for."""
        with self._file.reading() as db:
            return ClaimRows(reading.outlines(db, article_id), self.claims_named)

    def claims_named(self, claim_ids: Sequence[str]) -> list[ClaimRecord]:
        """Claims of one article by their ids, in that order, fresh."""
        with self._file.reading() as db:
            return reading.claims_named(db, claim_ids, self.text)

    def claim(self, claim_id: str) -> ClaimRecord:
        """One claim, fresh."""
        with self._file.reading() as db:
            return reading.claim(db, claim_id, self.text)

    def candidates(self, claim_id: str) -> tuple[Candidate, ...]:
        """Where an ambiguous claim may stand in the draft in force; empty for a claim whose place is certain."""
        with self._file.reading() as db:
            return candidates.candidates(db, claim_id, self.text)

    def decided(self, article_id: str) -> dict[str, Decided]:
        """The stale and ambiguous claims that had a finding, by id, each as it stood when that was found."""
        from workbench.desk.redraft.decided import decided

        with self._file.reading() as db:
            return decided(db, article_id)

    def rewordings(self, article_id: str) -> dict[str, Rewording]:
        """Claims of the draft in force whose sentence was edited since they were decided, by id."""
        with self._file.reading() as db:
            return rewordings.rewordings(db, article_id, self.text)

    def rewording(self, claim: ClaimRecord) -> Rewording | None:
        """What was edited in the sentence of a claim since it was decided; None where nothing was."""
        with self._file.reading() as db:
            return rewordings.rewordings(db, claim.article_id, self.text, claim.id).get(claim.id)

    def links(self, claim_id: str) -> list[LinkRecord]:
        """Its passages, best first, contradictions before all; rejected ones last."""
        with self._file.reading() as db:
            return evidence.links(db, claim_id, self.text)

    def article_links(self, article_id: str, *, own: bool = True) -> dict[str, Passages]:
        """The passages of all claims of the draft in force by claim id, each as `links` gives them.

        Without `own`, of the passages of the article itself that nobody judged the best of each claim alone.
        """
        with self._file.reading() as db:
            return evidence.article_links(db, article_id, self.text, own=own)

    def checks(self, article_id: str) -> list[CheckRecord]:
        """All checks of an article."""
        with self._file.reading() as db:
            return evidence.checks(db, article_id)

    def history(self, *, article_id: str = "", claim_id: str = "") -> list[ReviewRecord]:
        """The journal, oldest first, narrowed to an article or a claim."""
        with self._file.reading() as db:
            return chain.history(db, article_id=article_id, claim_id=claim_id)

    def voices(self, claim_id: str) -> list[Voice]:
        """What each reviewer said last of a claim, oldest first: more than one finding among them is a dispute."""
        with self._file.reading() as db:
            return second_look.voices(db, claim_id)

    def ratings(self, article_id: str = "", *, blind: bool = False) -> dict[str, dict[str, Finding]]:
        """By claim and reviewer what each said last, for `interrater`; reconciliations are left out.

        `blind` takes only claims on which somebody looked without seeing the first finding.
        """
        with self._file.reading() as db:
            return second_look.ratings(db, article_id, blind=blind)

    def examine(self) -> list[Examination]:
        """Look at the file, the chain and what follows from the journal."""
        from workbench.desk.file.examining import examine

        return examine(self._file)

    def former_numbers(self, article_id: str) -> dict[int, list[int]]:
        """Numbers that stood for different claims before desks were merged, with what those claims have now."""
        with self._file.reading() as db:
            return numbering.former(db, article_id)

    def numbers(self) -> dict[str, int]:
        """The claim number of every claim and link of the desk, by id, for telling acts in words."""
        with self._file.reading() as db:
            return reading.numbers(db)

    def tell(self, review: ReviewRecord) -> str:
        """One line: what an act did, and to which claims; of an undo or redo, what it took or brought back."""
        from workbench.desk.journal.telling import Teller

        with self._file.reading() as db:
            named = chain.reviews(db, [review.content["review"]] if "review" in review.content else [])
            touched = [target for one in (review, *named) for target in one.targets]
            return Teller(reading.numbers(db, touched), {one.id: one for one in named}).tell(review)

    def verify(self, head: str = "") -> Verification:
        """Walk the hash chain; `head` is a hash, or its beginning, that must stand in it."""
        from workbench.desk.journal.verifying import verify

        with self._file.reading() as db:
            return verify(db, head)

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
