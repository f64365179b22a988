"""The desk: the one door to the SQLite file, for screens, commands and exports alike.

A thin face: each method calls one function of a module beside it, in which the SQL lives. It is put together of what
an open file holds (`opened.py`), what its journal tells (`journal_reader.py`), what is known of claims (`reader.py`)
and what reviewers amend (`amended.py`); articles, drafts, decisions and undo stand here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.desk import reading, readings
from workbench.desk.amended import AmendedDesk
from workbench.desk.finding import Finding
from workbench.desk.journal import acts, confirming, effects, second_look
from workbench.desk.records import ArticleRecord, ReviewRecord, SourceRecord
from workbench.desk.redraft import keeping
from workbench.desk.redraft.keeping import Marks
from workbench.desk.texts import articles
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.claims.mention import Analysis
    from workbench.desk.merge.merging import Merged
    from workbench.text.document import Document


class Desk(AmendedDesk):
    """An open desk. Reading leaves the file byte for byte as it was; each writing method is one durable transaction.

    Every method raises `DeskError` with a line for the user where the file cannot be read or written, and then
    nothing of that act was kept. The journal row that an act left is returned.
    """

    def add_article(self, analysis: Analysis, *, reviewer: str) -> ArticleRecord:
        """Keep an article with its sources and what was found in it. The same text again writes nothing.

        A path inside the desk's folder is kept relative to it, so that desk and texts can move together.
        """
        with self._file.reading() as db:
            if known := articles.holder_of(db, analysis.article):
                return reading.article(db, known)
        origin = analysis.article.origin
        kept = replace(analysis.article, origin=replace(origin, path=self._portable(origin.path)))
        with self._file.writing() as db:
            return reading.article(db, articles.keep_article(db, replace(analysis, article=kept)))

    def add_source(
        self,
        article_id: str,
        source: Document,
        analysis: Analysis,
        *,
        reviewer: str,
        confidential: bool = False,
    ) -> SourceRecord:
        """Keep a source; `analysis` is that of the article with all its sources, the new one last."""
        with self._file.writing() as db:
            source_id = articles.keep_source(db, article_id, source, confidential=confidential)
            articles.keep_findings(db, article_id, reading.article(db, article_id).draft_id, analysis)
            acts.record(
                db,
                "source",
                reviewer=reviewer,
                targets=[source_id],
                content={"removed": False},
                article_id=article_id,
            )
            return next(item for item in reading.sources(db, article_id) if item.id == source_id)

    def remove_source(self, source_id: str, *, reviewer: str) -> ReviewRecord:
        """Take a source and its passages out of sight; its text stays, so that undo brings it back."""
        with self._file.writing() as db:
            return acts.record(db, "source", reviewer=reviewer, targets=[source_id], content={"removed": True})

    def replace_source(
        self,
        source_id: str,
        document: Document,
        analysis: Analysis,
        *,
        marks: Marks,
        left: Sequence[str] = (),
        head: str = "",
        reviewer: str,
    ) -> ReviewRecord:
        """Put a new text in the place of a source; the old one stays out of sight, and undo brings it back.

        `analysis` is that of the article with all its sources, the old text and the new one among them. `marks` sets
        `stale` for claims that rested on a figure that changed, and `status` and `link` for passages that came along;
        `left` names those that did not. `head` is that of the journal when all this was worked out.

        Raises:
            MeanwhileError: the journal went on since; nothing was kept.
        """
        with self._file.writing() as db:
            return keeping.replace_source(
                db, source_id, document, analysis, marks=marks, left=left, head=head, reviewer=reviewer
            )

    def redraft(
        self,
        article_id: str,
        analysis: Analysis,
        *,
        claims: Mapping[int, str],
        marks: Marks,
        shared: Mapping[int, bool] | None = None,
        left: Sequence[str] = (),
        after: str = "",
        head: str = "",
        reviewer: str,
        step: Callable[[str], None] = lambda _: None,
    ) -> ReviewRecord:
        """Keep a new draft and put it in force.

        `claims` says which mentions (by index) are claims of older drafts. `marks` sets, for single claims, `stale`
        or `ambiguous` (with its `candidates`) to the reason in words ("171 became 117"); a later decision ends
        either. `shared` names the mentions at which ambiguous claims stand until somebody chooses, with whether each
        is a claim by itself; `left` the judged passages that do not come along. Claims of the draft before that are
        not named are gone. `after` is the draft that all this was held against, `head` that of the journal then; ""
        asks for nothing. `step` is called between the parts of the work; where it raises, nothing is kept. Undo puts
        the old draft in force again.

        Raises:
            MeanwhileError: another draft came in force since, or the journal went on; nothing was kept.
        """
        with self._file.writing() as db:
            review = keeping.redraft(
                db,
                article_id,
                analysis,
                claims=claims,
                marks=marks,
                shared=shared or {},
                left=left,
                after=after,
                head=head,
                reviewer=reviewer,
                step=step,
            )
        readings.follow(self._file, article_id, self.document, only_corrected=True)
        return review

    def decide(
        self,
        claim_ids: Sequence[str],
        finding: Finding,
        *,
        reviewer: str,
        note: str | None = None,
        corrected_value: str | None = None,
        corrected_text: str | None = None,
        settle: bool = False,
    ) -> ReviewRecord:
        """Decide one or many claims in one act. None leaves a note or correction as it was.

        `settle` ends a dispute: what others decided before no longer stands against it.
        """
        with self._file.writing() as db:
            return acts.decide(
                db,
                claim_ids,
                finding,
                reviewer=reviewer,
                note=note,
                corrected_value=corrected_value,
                corrected_text=corrected_text,
                settle=settle,
            )

    def confirm(self, claim_ids: Sequence[str], *, reviewer: str) -> ReviewRecord:
        """Let what was found of stale claims hold as they stand now; the journal says after which change."""
        with self._file.writing() as db:
            return confirming.confirm(db, claim_ids, reviewer=reviewer)

    def choose(self, claim_id: str, place: int, *, reviewer: str) -> ReviewRecord:
        """Let a claim stand at one of its `candidates` (by number, 0 for none of them: it is gone).

        What was found of it holds where the figure there is the same; where it is not, the claim is stale.
        """
        from workbench.desk.redraft.choosing import choose

        with self._file.writing() as db:
            return choose(db, claim_id, place, reviewer=reviewer)

    def undo(self, *, reviewer: str, follow: bool = True) -> ReviewRecord | None:
        """Take back the reviewer's own newest act that still stands; None where there is none.

        `follow` is that of `correct_reading`, where such an act is taken back.
        """
        with self._file.writing() as db:
            review = acts.undo(db, reviewer=reviewer)
        return self._followed(review, follow=follow)

    def redo(self, *, reviewer: str, follow: bool = True) -> ReviewRecord | None:
        """Bring back what the reviewer's newest undo took away; None where there is none; `follow` as in `undo`."""
        with self._file.writing() as db:
            review = acts.redo(db, reviewer=reviewer)
        return self._followed(review, follow=follow)

    def second_look(
        self,
        claim_ids: Sequence[str],
        finding: Finding | None = None,
        *,
        reviewer: str,
        blind: bool = False,
        note: str = "",
        corrected_value: str = "",
    ) -> ReviewRecord:
        """Look at decided claims as a second reviewer; None agrees with what was found.

        The same finding signs the claim off; another one opens it again, with both to be seen (`voices`). `blind`
        says that the reviewer did not see the first finding; she then names her own.
        """
        with self._file.writing() as db:
            return second_look.look(
                db, claim_ids, finding, reviewer=reviewer, blind=blind, note=note, corrected_value=corrected_value
            )

    def note(self, claim_id: str, text: str, *, reviewer: str) -> ReviewRecord:
        """Set the note of a claim; an empty text clears it."""
        return self._on_claim("note", claim_id, {"note": text}, reviewer)

    def ask(self, claim_id: str, question: str, *, reviewer: str) -> ReviewRecord:
        """Put a question to the writer; the claim's state becomes `query` until an answer is kept."""
        if not question.strip():
            raise UsageError("the question is empty")
        return self._on_claim("ask", claim_id, {"question": question, "answer": ""}, reviewer)

    def answer(self, claim_id: str, text: str, *, reviewer: str) -> ReviewRecord:
        """Keep the writer's answer."""
        if not text.strip():
            raise UsageError("the answer is empty")
        return self._on_claim("answer", claim_id, {"answer": text}, reviewer)

    def tag(self, claim_id: str, tags: Sequence[str], *, reviewer: str) -> ReviewRecord:
        """Set the tags of a claim."""
        return self._on_claim("tag", claim_id, {"tags": sorted(set(tags))}, reviewer)

    def _followed(self, review: ReviewRecord | None, *, follow: bool) -> ReviewRecord | None:
        """An undo or redo, after what follows from it where it changed a reading."""
        if follow and review is not None and readings.changes_readings(review.content["act"]):
            self.follow_readings(review.article_id)
        return review

    def answer_all(self, answers: Mapping[str, str], *, reviewer: str) -> ReviewRecord:
        """Keep the writer's answers to many claims (by id) in one act."""
        with self._file.writing() as db:
            each = {claim: {"answer": text} for claim, text in answers.items()}
            return acts.record(
                db, "answer", reviewer=reviewer, targets=acts.known(db, list(each)), content={"each": each}
            )

    def merge(self, other: Path, *, reviewer: str) -> Merged:
        """Take over all acts of another desk that are missing here, with the texts they touch. Safe to repeat."""
        from workbench.desk.merge.merging import merge

        merged = merge(self._file, other, reviewer=reviewer)
        if merged.acts:
            for article in self.articles():
                readings.follow(self._file, article.id, self.document, only_corrected=True)
        return merged

    def rebuild(self) -> None:
        """Make all tables of decisions anew from the journal."""
        with self._file.writing() as db:
            effects.rebuild(db)

    def _portable(self, path: str) -> str:
        folder = self.path.resolve().parent
        try:
            return Path(path).relative_to(folder).as_posix() if path else ""
        except ValueError:
            return path

    def _on_claim(self, act: str, claim_id: str, content: dict[str, Any], reviewer: str) -> ReviewRecord:
        with self._file.writing() as db:
            return acts.record(db, act, reviewer=reviewer, targets=acts.known(db, [claim_id]), content=content)
