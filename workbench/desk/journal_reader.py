"""What the journal of a desk tells: who did what, what each reviewer says, and whether all of it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desk import reading
from workbench.desk.finding import Finding
from workbench.desk.journal import chain, second_look
from workbench.desk.journal.second_look import Voice
from workbench.desk.opened import OpenedDesk
from workbench.desk.records import ReviewRecord
from workbench.desk.texts import numbering

if TYPE_CHECKING:
    from workbench.desk.file.examining import Examination
    from workbench.desk.journal.verifying import Verification


class JournalReader(OpenedDesk):
    """An open desk whose journal can be read."""

    def head(self) -> str:
        """The hash of the journal's newest row; "" where there is none."""
        with self._file.reading() as db:
            return chain.head(db)

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

    def numbers(self) -> dict[str, int]:
        """The claim number of every claim and link of the desk, by id, for telling acts in words."""
        with self._file.reading() as db:
            return reading.numbers(db)

    def former_numbers(self, article_id: str) -> dict[int, list[int]]:
        """Numbers that stood for different claims before desks were merged, with what those claims have now."""
        with self._file.reading() as db:
            return numbering.former(db, article_id)

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

    def examine(self) -> list[Examination]:
        """Look at the file, the chain and what follows from the journal."""
        from workbench.desk.file.examining import examine

        return examine(self._file)
