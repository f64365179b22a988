"""The reading half of the desk: articles and their claims, with what bears on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk import evidence, reading, readings
from workbench.desk.claim_rows import ClaimRows
from workbench.desk.joined import clashing
from workbench.desk.journal_reader import JournalReader
from workbench.desk.passages import Passages
from workbench.desk.records import (
    ArticleRecord,
    Candidate,
    CheckRecord,
    ClaimRecord,
    Coverage,
    LinkRecord,
    Rewording,
    SourceRecord,
)
from workbench.desk.redraft import candidates, rewordings

if TYPE_CHECKING:
    from workbench.claims.correction import Reading
    from workbench.desk.holdings import Holdings
    from workbench.desk.redraft.decided import Decided
    from workbench.text.span import Span


class DeskReader(JournalReader):
    """An open desk to read from, as `OpenedDesk` says."""

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
