"""One reviewer's sitting over one article: the claims in their order, the one claim cursor, and what is selected.

Plain state without a screen: commands change it, views read it. All decisions go to the desk first and come back from
it as fresh records, so that nothing is shown that is not on disk.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from workbench.desk.claim_rows import ClaimRows
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ArticleRecord, CheckRecord, ClaimRecord, LinkRecord
from workbench.tui.claims.filter import is_open, parse_filter
from workbench.tui.claims.order import ordered
from workbench.tui.modes.second_look import SecondLook
from workbench.tui.sanitise import shown


class Session:
    """The state that article, table, detail and header show."""

    def __init__(self, desk: Desk, reviewer: str, *, order: str = "text", advance: bool = True) -> None:
        self.desk = desk
        self.reviewer = reviewer
        self.order = order
        self.advance = advance
        """Whether a decision moves the cursor to the next open claim."""
        self.article: ArticleRecord | None = None
        self.text = ""
        """The article as it may be painted; offsets are those of the desk."""
        self.claims = ClaimRows((), _no_claims)
        """All claims in text order, gone ones last."""
        self.shown: list[str] = []
        """Ids of the claims that pass the filter, in the chosen order."""
        self.place = 0
        """The claim cursor: an index into `shown`."""
        self.anchor: int | None = None
        """Where a range began, as an index into `shown`; None where none is selected."""
        self.picked: frozenset[str] = frozenset()
        """Claims selected together without being neighbours: a whole fact."""
        self.filter_line = ""
        self.second_look: SecondLook | None = None
        """The second look that is under way; None where claims are decided for the first time."""
        self.last_decided: str = ""
        """The claim decided last, for "the rest of its fact"."""
        self.counts: Counter[str] = Counter()
        """Claims by finding name, and by "open", "stale", "query"."""
        self.checks: list[CheckRecord] = []
        self._ids: list[str] = []
        self._index: dict[str, int] = {}
        self._places: dict[str, int] = {}
        self._starts: list[int] = []
        self._links: dict[str, list[LinkRecord]] = {}
        self._checks_of: dict[str, list[CheckRecord]] = {}
        self._facts: dict[str, list[str]] = {}
        self._texts: dict[str, str] = {}

    # The article

    def open_article(self, article: ArticleRecord) -> None:
        """Show an article from its first open claim on."""
        self.article = article
        self.text = shown(self.desk.text(article.draft_id))
        self.anchor, self.picked, self.filter_line, self.last_decided = None, frozenset(), "", ""
        self.reload()
        self.place = 0
        if self.counts["stale"] or (self.current is not None and not self.is_due(self.current)):
            self.place = len(self.shown) - 1  # so that the search begins with the first
            self.go_to_next_open()

    def reload(self) -> bool:
        """Read claims and checks anew from the desk; the cursor stays on its claim. Whether the draft is another."""
        if self.article is None:
            return False
        here = self.current
        fresh = self.desk.article(self.article.id)
        redrafted = fresh.draft_id != self.article.draft_id
        if redrafted:
            self.text = shown(self.desk.text(fresh.draft_id))
        self.article = fresh
        self._links.clear()
        self.claims = rows = self.desk.claim_rows(self.article.id)
        if self.second_look is not None:
            self._veil(self.second_look)
        self._ids = [str(claim_id) for claim_id in rows.column("id")]
        self._index = {claim_id: index for index, claim_id in enumerate(self._ids)}
        states = rows.column("state")
        self._starts = [
            int(str(start)) for start, state in zip(rows.column("start"), states, strict=True) if state != "gone"
        ]
        self.checks = self.desk.checks(self.article.id)
        self._checks_of = {}
        for check in self.checks:
            for claim_id in check.claim_ids:
                self._checks_of.setdefault(claim_id, []).append(check)
        self.counts = Counter()
        if self.second_look is not None and self.second_look.blind:
            for claim in rows:
                self._count(claim.finding, claim.state, 1)
        else:
            for (finding, state), number in rows.tally().items():
                self._count(Finding(finding), State(state), number)
        self._facts = {}
        for claim_id, fact, standing in zip(self._ids, rows.column("fact"), states, strict=True):
            if fact and standing != "gone":
                self._facts.setdefault(str(fact), []).append(claim_id)
        self.arrange(here.id if here else "")
        return redrafted

    def refresh_claims(self, claim_ids: Iterable[str]) -> None:
        """Read some claims anew; the rest stands."""
        for claim_id in claim_ids:
            index = self._index.get(claim_id)
            if index is None:
                self.reload()
                return
            self._links.pop(claim_id, None)
            fresh = self.desk.claim(claim_id)
            if self.second_look is not None:
                fresh = self.second_look.veiled(fresh)
            before = self.claims[index]
            self._count(before.finding, before.state, -1)
            self._count(fresh.finding, fresh.state, 1)
            self.claims.replace(index, fresh)

    def _count(self, finding: Finding, state: State, number: int) -> None:
        if state is State.GONE:
            return
        stale = state in (State.STALE, State.AMBIGUOUS)
        self.counts["stale" if stale else finding.value] += number
        self.counts["claims"] += number
        self.counts["open"] += number * (stale or finding is Finding.UNCHECKED or state is State.OPEN)
        self.counts["query"] += number * (state is State.QUERY)

    def _veil(self, look: SecondLook) -> None:
        for index, claim in enumerate(self.claims):
            if look.hides(claim):
                self.claims.replace(index, look.veiled(claim))

    def disputed(self) -> set[str]:
        """Ids of the claims on which reviewers differ, as last read; a blind look knows of none."""
        if self.second_look is not None and self.second_look.blind:
            return set()
        flags = self.claims.column("disputed")
        return {claim_id for claim_id, differ in zip(self._ids, flags, strict=True) if differ}

    # A second look

    def take_look(self, look: SecondLook | None) -> None:
        """Begin a second look, or end it with None; the cursor goes to the first claim that awaits one."""
        self.second_look = look
        self.clear_selection()
        self.reload()
        if look is not None and (self.current is None or not look.awaits(self.current)):
            self.place = -1  # the first of all that await it, not the next from here
            if not self.go_where(look.awaits):
                self.place = 0

    def is_due(self, claim: ClaimRecord) -> bool:
        """Whether the reviewer still has to do something about a claim: decide it, or look at it again."""
        return self.second_look.awaits(claim) if self.second_look is not None else is_open(claim)

    def look_at(self, finding: Finding | None, claim_ids: Sequence[str], note: str = "") -> None:
        """Keep a second finding durably (None agrees), then read the claims back."""
        look = self.second_look
        if look is not None:
            self.desk.second_look(claim_ids, finding, reviewer=self.reviewer, blind=look.blind, note=note)
            self.refresh_claims(claim_ids)

    # Order and filter

    def arrange(self, keep: str = "") -> None:
        """Apply order and filter; the cursor goes to the claim `keep`, else stays as near as it can."""
        by_check: dict[str, set[str]] = {}
        for check in self.checks:
            by_check.setdefault(check.name, set()).update(check.claim_ids)
        test = parse_filter(self.filter_line, by_check)
        if test is None and self.order == "text" and self.second_look is None:
            self.shown = list(self._ids)  # as the desk gives them, without a record being made
        else:
            claims = self.claims if test is None else [claim for claim in self.claims if test(claim)]
            if self.second_look is not None:
                claims = [claim for claim in claims if self.second_look.covers(claim)]
            self.shown = [claim.id for claim in ordered(claims, self.order)]
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

    def claim_by_id(self, claim_id: str) -> ClaimRecord | None:
        """The claim with this id, shown or not."""
        index = self._index.get(claim_id)
        return None if index is None else self.claims[index]

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

    def go_to_next_open(self) -> bool:
        """Put the cursor on the next open claim; those that a new draft opened again come before all others."""
        if self.second_look is None and self.counts["stale"]:
            return self.go_where(lambda claim: claim.state in (State.STALE, State.AMBIGUOUS)) or self.go_where(is_open)
        return self.go_where(self.is_due)

    def nearest_claim(self, offset: int) -> str:
        """The id of the claim that begins at or before an offset of the article, else of the first; "" if none."""
        if not self._starts:
            return ""
        return self._ids[max(0, bisect_right(self._starts, offset) - 1)]

    def claims_between(self, start: int, end: int) -> Sequence[ClaimRecord]:
        """The claims of the draft in force that overlap a stretch of the article, in text order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end)
        return [claim for claim in self.claims[first:last] if claim.end > start and claim.start < end]

    def standings_between(self, start: int, end: int) -> set[tuple[Finding, State]]:
        """Which findings and states the claims have that begin in a stretch of the article."""
        return self.claims.standings(bisect_left(self._starts, start), bisect_left(self._starts, end))

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
            return [claim.id for claim in self.claims if claim.id in self.picked]
        chosen = self.range
        if chosen is not None:
            return self.shown[chosen[0] : chosen[1] + 1]
        return [self.current.id] if self.current else []

    def clear_selection(self) -> bool:
        """Select nothing but the claim at the cursor; whether anything was selected."""
        had = self.anchor is not None or bool(self.picked)
        self.anchor, self.picked = None, frozenset()
        return had

    def mates(self, claim: ClaimRecord) -> list[ClaimRecord]:
        """The other claims of the draft in force that state the same fact, in text order."""
        return [self.claims[self._index[other]] for other in self._facts.get(claim.fact, ()) if other != claim.id]

    # Acts

    def decide(self, finding: Finding, claim_ids: Sequence[str]) -> None:
        """Decide claims durably, then read them back."""
        self.desk.decide(claim_ids, finding, reviewer=self.reviewer)
        self.last_decided = claim_ids[-1]
        self.refresh_claims(claim_ids)

    # What belongs to a claim

    def links(self, claim: ClaimRecord) -> list[LinkRecord]:
        """The passages of a claim, best first."""
        if claim.id not in self._links:
            links = self.desk.links(claim.id)
            if self.second_look is not None and self.second_look.hides(claim):
                links = [link if link.status == "added" else replace(link, status="suggested") for link in links]
            self._links[claim.id] = links
        return self._links[claim.id]

    def source_text(self, source_id: str) -> str:
        """A source's text as it may be painted; kept, because search and passages ask again and again."""
        if source_id not in self._texts:
            self._texts[source_id] = shown(self.desk.text(source_id))
        return self._texts[source_id]

    def checks_of(self, claim: ClaimRecord) -> list[CheckRecord]:
        """The checks that use a claim."""
        return self._checks_of.get(claim.id, [])


def _no_claims(row: object) -> ClaimRecord:
    raise LookupError(row)
