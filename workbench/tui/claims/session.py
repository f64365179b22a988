"""One reviewer's sitting over one article: the claims in their order, the one claim cursor, and what is selected.

Plain state without a screen: commands change it, views read it. All decisions go to the desk first and come back from
it as fresh records, so that nothing is shown that is not on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ArticleRecord, ClaimRecord
from workbench.tui.claims.filter import asks_for_decision, is_open, is_stale, names_gone, parse_filter
from workbench.tui.claims.holdings import Holdings
from workbench.tui.claims.order import ordered

if TYPE_CHECKING:
    from workbench.tui.claims.second_look import SecondLook


class Session(Holdings):
    """The state that article, table, detail and header show."""

    def __init__(self, desk: Desk, reviewer: str, *, order: str = "text", advance: bool = True) -> None:
        super().__init__(desk)
        self.reviewer = reviewer
        self.order = order
        self.advance = advance
        """Whether a decision moves the cursor to the next open claim."""
        self.shown: list[str] = []
        """Ids of the claims that pass the filter, in the chosen order."""
        self.place = 0
        """The claim cursor: an index into `shown`."""
        self.anchor: int | None = None
        """Where a range began, as an index into `shown`; None where none is selected."""
        self.picked: frozenset[str] = frozenset()
        """Claims selected together without being neighbours: a whole fact."""
        self.filter_line = ""
        self.last_decided: str = ""
        """The claim decided last, for "the rest of its fact"."""
        self._places: dict[str, int] = {}

    # The article

    def open_article(self, article: ArticleRecord) -> None:
        """Show an article from its first open claim on, a finished one from the first of all."""
        self.take_article(article)
        self.anchor, self.picked, self.filter_line, self.last_decided = None, frozenset(), "", ""
        self.reload()
        self.place = 0
        if self.counts["stale"] or (self.current is not None and not self.is_due(self.current)):
            self.place = len(self.shown) - 1  # so that the search begins with the first
            if not self.go_to_next_open():
                self.place = 0

    def reload(self) -> bool:
        """Read the claims anew; the cursor stays on its claim. Whether another draft came into force."""
        here = self.shown[self.place] if 0 <= self.place < len(self.shown) else ""
        redrafted = self.read_claims()
        self.arrange(here)
        return redrafted

    def refresh_claims(self, claim_ids: Sequence[str]) -> None:
        """Read some claims anew, all where one of them is new."""
        if not self.read_again(claim_ids):
            self.reload()

    # A second look

    def take_look(self, look: SecondLook) -> bool:
        """Begin a second look at the first claim that awaits one; where none does, nothing changes, and False."""
        awaited, before = False, self.second_look
        self.second_look = look
        try:
            self.read_claims()
            awaited = any(map(look.awaits, self.claims))
        finally:
            if not awaited:
                self.second_look = before
        if not awaited:
            self.reload()
            return False
        self.clear_selection()
        self.arrange()
        self.place = len(self.shown) - 1  # so that the search begins with the first
        if not self.go_where(look.awaits):
            self.place = 0  # the filter hides those that do
        return True

    def end_look(self) -> None:
        """End a second look; the cursor stays on its claim."""
        self.second_look = None
        self.clear_selection()
        self.reload()

    def is_due(self, claim: ClaimRecord) -> bool:
        """Whether the reviewer still has to do something about a claim: decide it, or look at it again."""
        return self.second_look.awaits(claim) if self.second_look is not None else is_open(claim)

    def look_at(
        self, finding: Finding | None, claim_ids: Sequence[str], note: str = "", corrected_value: str = ""
    ) -> None:
        """Keep a second finding durably (None agrees), then read the claims back."""
        look = self.second_look
        if look is not None:
            self.desk.second_look(
                claim_ids,
                finding,
                reviewer=self.reviewer,
                blind=look.blind,
                note=note,
                corrected_value=corrected_value,
            )
            self.refresh_claims(claim_ids)

    # Order and filter

    def arrange(self, keep: str = "") -> None:
        """Apply order and filter; the cursor goes to the claim `keep`, else stays as near as it can.

        Claims that are gone are shown where the filter names them, and nowhere else.
        """
        by_check: dict[str, set[str]] = {}
        for check in self.checks:
            by_check.setdefault(check.name, set()).update(check.claim_ids)
        test = parse_filter(self.filter_line, by_check, self.written)
        if test is None and self.order == "text" and self.second_look is None:
            # As the desk gives them, without a record being read.
            self.shown = self.claims.ids[: self.standing]
        else:
            claims = self.claims[:] if names_gone(self.filter_line) else self.claims[: self.standing]
            if test is not None:
                claims = [claim for claim in claims if test(claim)]
            if self.second_look is not None:
                claims = [claim for claim in claims if self.second_look.covers(claim)]
            # The desk gives them in the order of the text.
            self.shown = [claim.id for claim in (claims if self.order == "text" else ordered(claims, self.order))]
        self._places = {claim_id: place for place, claim_id in enumerate(self.shown)}
        self.anchor = None
        self.place = self._places.get(keep, max(0, min(self.place, len(self.shown) - 1)))

    # The cursor

    @property
    def current(self) -> ClaimRecord | None:
        """The claim under the cursor; None where no claim is shown."""
        if 0 <= self.place < len(self.shown):
            return self.claims[self._index[self.shown[self.place]]]
        return None

    def claim_at_place(self, place: int) -> ClaimRecord:
        """The claim in one row of the table."""
        return self.claims[self._index[self.shown[place]]]

    def place_of(self, claim_id: str) -> int | None:
        """The row of a claim; None where it does not pass the filter."""
        return self._places.get(claim_id)

    def is_shown(self, claim_id: str) -> bool:
        """Whether a claim passes the filter."""
        return claim_id in self._places

    def move(self, step: int) -> bool:
        """Move the cursor by rows, as far as they go; whether it moved."""
        return self.go_to(max(0, min(self.place + step, len(self.shown) - 1)))

    def go_to(self, place: int) -> bool:
        """Put the cursor on a row; whether it moved."""
        if not self.shown or place == self.place:
            return False
        self.place = place
        if self.anchor is None:
            self.picked = frozenset()
        return True

    def go_to_claim(self, claim_id: str) -> bool:
        """Put the cursor on a claim, if it is shown; whether it is."""
        place = self._places.get(claim_id)
        if place is None:
            return False
        self.go_to(place)
        return True

    def go_where(self, test: Callable[[ClaimRecord], bool], step: int = 1) -> bool:
        """Put the cursor on the next row (step 1) or the one before (-1) that passes, going round; whether one does."""
        for distance in range(1, len(self.shown) + 1):
            place = (self.place + step * distance) % len(self.shown)
            if test(self.claim_at_place(place)):
                self.go_to(place)
                return True
        return False

    def go_to_standing(self, test: Callable[[Finding, State], bool], step: int = 1) -> bool:
        """As `go_where`, for what finding and state tell, without a record being read."""
        for distance in range(1, len(self.shown) + 1):
            place = (self.place + step * distance) % len(self.shown)
            if test(*self.standing_of(self.shown[place])):
                self.go_to(place)
                return True
        return False

    def go_to_next_open(self) -> bool:
        """Put the cursor on the next open claim; those that a new draft opened again come before all others."""
        if self.second_look is not None:
            return self.go_where(self.is_due)
        return (self.counts["stale"] > 0 and self.go_to_standing(is_stale)) or self.go_to_standing(asks_for_decision)

    # What a decision is for

    @property
    def range(self) -> tuple[int, int] | None:
        """First and last row of the selected range, both included."""
        if self.anchor is None:
            return None
        return min(self.anchor, self.place), max(self.anchor, self.place)

    def is_selected(self, place: int) -> bool:
        """Whether a row belongs to what the next decision is for, besides the cursor itself."""
        if self.picked and self.shown[place] in self.picked:
            return True
        chosen = self.range
        return chosen is not None and chosen[0] <= place <= chosen[1]

    def targets(self) -> list[str]:
        """The ids of the claims that the next act is for: the range, the whole fact, or the claim at the cursor."""
        if self.picked:
            return [claim_id for claim_id in self.claims.ids if claim_id in self.picked]
        chosen = self.range
        if chosen is not None:
            return self.shown[chosen[0] : chosen[1] + 1]
        return [self.shown[self.place]] if 0 <= self.place < len(self.shown) else []

    def clear_selection(self) -> bool:
        """Select nothing but the claim at the cursor; whether anything was selected."""
        had = self.anchor is not None or bool(self.picked)
        self.anchor, self.picked = None, frozenset()
        return had

    # Acts

    def decide(self, finding: Finding, claim_ids: Sequence[str]) -> None:
        """Decide claims durably, then read them back."""
        self.desk.decide(claim_ids, finding, reviewer=self.reviewer)
        self.last_decided = claim_ids[-1]
        self.refresh_claims(claim_ids)
