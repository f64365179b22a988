"""What reviewers amend of what the analysis found: passages, readings, claims, facts and checks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk import readings
from workbench.desk.journal import acts, amendments
from workbench.desk.reader import DeskReader
from workbench.desk.records import ReviewRecord
from workbench.errors import UsageError
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.relation import Relation


class AmendedDesk(DeskReader):
    """An open desk whose findings can be amended; each method is one act of the journal."""

    def judge_link(self, link_id: str, status: str, *, reviewer: str) -> ReviewRecord:
        """Accept or reject a suggested passage (`accepted`, `rejected`, `suggested`)."""
        if status not in {"accepted", "rejected", "suggested"}:
            raise UsageError(f"{status!r} is not a judgement. Try one of: accepted, rejected, suggested")
        with self._file.writing() as db:
            return amendments.judge_link(db, link_id, status, reviewer=reviewer)

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
        with self._file.writing() as db:
            return amendments.add_link(
                db, claim_id, source_id, Span(start, end), relation, reviewer=reviewer, locator=locator
            )

    def locate_link(self, link_id: str, locator: str, *, reviewer: str) -> ReviewRecord:
        """Say where a passage stands, as a person would cite it ("page 3", "minute 12:30")."""
        with self._file.writing() as db:
            return amendments.locate_link(db, link_id, locator, reviewer=reviewer)

    def correct_reading(
        self, claim_id: str, changes: dict[str, str], *, reviewer: str, follow: bool = True
    ) -> ReviewRecord:
        """Correct what was read: any of kind, bound, low, high, unit, iso, parts, remark, label.

        It stays so on the next analysis. Facts, checks and passages follow from it, also when it is taken back. Who
        does not `follow` at once owes the desk `follow_readings`, which takes as long as an analysis.
        """
        with self._file.writing() as db:
            review = amendments.correct_reading(db, claim_id, changes, reviewer=reviewer)
        if follow:
            self.follow_readings(review.article_id)
        return review

    def follow_readings(self, article_id: str) -> None:
        """Find facts, checks and passages of an article anew from its texts and the readings that stand."""
        readings.follow(self._file, article_id, self.document)

    def add_claim(self, article_id: str, start: int, end: int, *, reviewer: str, label: str = "") -> ReviewRecord:
        """Make a claim of a stretch of the article's text."""
        with self._file.writing() as db:
            return amendments.add_claim(db, article_id, start, end, reviewer=reviewer, label=label)

    def join_facts(self, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
        """Make one fact of these claims and all that share a fact with them; it holds on the next analysis."""
        with self._file.writing() as db:
            return amendments.join_facts(db, claim_ids, reviewer=reviewer)

    def split_fact(self, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
        """Take these claims out of their fact into one of their own."""
        with self._file.writing() as db:
            return amendments.split_fact(db, claim_ids, reviewer=reviewer)

    def silence(self, check_id: str, reason: str, *, reviewer: str) -> ReviewRecord:
        """Silence a check with a reason; an empty reason lets it speak again."""
        with self._file.writing() as db:
            return acts.record(db, "silence", reviewer=reviewer, targets=[check_id], content={"silenced": reason})
