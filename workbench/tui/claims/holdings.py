"""What the screen holds of one article: its claims, how they stand, and what belongs to each, as last read.

Reads the desk, writes nothing to it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk.claim_rows import ClaimRows, Standing
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ArticleRecord, CheckRecord, ClaimRecord, LinkRecord
from workbench.tui.claims.filter import written_of
from workbench.tui.claims.passages import in_order
from workbench.tui.sanitise import shown

if TYPE_CHECKING:
    from workbench.tui.claims.second_look import SecondLook


class Holdings:
    """The claims of an article with their counts, facts, checks and passages."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.article: ArticleRecord | None = None
        self.text = ""
        """The article as it may be painted; offsets are those of the desk."""
        self.claims = ClaimRows((), _no_claims)
        """All claims in text order, gone ones last."""
        self.second_look: SecondLook | None = None
        """The second look that is under way; None where claims are decided for the first time."""
        self.counts: Counter[str] = Counter()
        """Claims by finding name, and by "open", "stale", "query"."""
        self.checks: list[CheckRecord] = []
        self._index: dict[str, int] = {}
        self._starts: list[int] = []
        self._links: dict[str, list[LinkRecord]] = {}
        self._checks_of: dict[str, list[CheckRecord]] = {}
        self._facts: dict[str, list[str]] = {}
        self._texts: dict[str, str] = {}
        self._written: dict[str, str] = {}

    def take_article(self, article: ArticleRecord) -> None:
        """Hold another article, or another draft of it; `read_claims` reads its claims."""
        self.article = article
        self.text = shown(self.desk.text(article.draft_id))

    def read_claims(self) -> bool:
        """Read claims and checks anew from the desk; whether another draft came into force."""
        if self.article is None:
            return False
        fresh = self.desk.article(self.article.id)
        redrafted = fresh.draft_id != self.article.draft_id
        if redrafted:
            self.take_article(fresh)
        self.article = fresh
        self._links.clear()
        self._written.clear()
        self.claims = rows = self.desk.claim_rows(fresh.id)
        self._index = {claim_id: index for index, claim_id in enumerate(rows.ids)}
        self._starts = [
            start for start, (_, state) in zip(rows.starts, rows.standings, strict=True) if state is not State.GONE
        ]
        self._facts = {}
        for claim_id, fact, (_, state) in zip(rows.ids, rows.facts, rows.standings, strict=True):
            if fact and state is not State.GONE:
                self._facts.setdefault(fact, []).append(claim_id)
        if self.second_look is not None and self.second_look.blind:
            self._veil(self.second_look)
        self.counts = Counter()
        for standing, number in rows.tally().items():
            self._count(standing, number)
        self.checks = self.desk.checks(fresh.id)
        self._checks_of = {}
        for check in self.checks:
            for claim_id in check.claim_ids:
                self._checks_of.setdefault(claim_id, []).append(check)
        return redrafted

    def read_again(self, claim_ids: Sequence[str]) -> bool:
        """Read some claims anew; the rest stands.

        False, and nothing taken over, where one of them is not held yet, has gone, or has come back.
        """
        if any(claim_id not in self._index for claim_id in claim_ids):
            return False
        fresh_ones = self.desk.claims_named(claim_ids)
        if any((claim.state is State.GONE) != (self._index[claim.id] >= self.standing) for claim in fresh_ones):
            return False
        for claim in fresh_ones:
            index = self._index[claim.id]
            self._links.pop(claim.id, None)
            self._written.pop(claim.id, None)
            fresh = claim if self.second_look is None else self.second_look.veiled(claim)
            self._count(self.claims.standings[index], -1)
            self._count((fresh.finding, fresh.state), 1)
            self.claims.replace(index, fresh)
        return True

    def _count(self, standing: Standing, number: int) -> None:
        finding, state = standing
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
        return self.claims.disputed()

    # Claims

    @property
    def standing(self) -> int:
        """How many claims stand in the draft in force; behind them come those that are gone."""
        return len(self._starts)

    def claim_by_id(self, claim_id: str) -> ClaimRecord | None:
        """The claim with this id, shown or not."""
        index = self._index.get(claim_id)
        return None if index is None else self.claims[index]

    def standing_of(self, claim_id: str) -> Standing:
        """Finding and state of a claim, without its record being read."""
        return self.claims.standings[self._index[claim_id]]

    def claim_numbered(self, number: int) -> str:
        """The id of the claim with this number; "" where there is none."""
        return next((self.claims.ids[at] for at, other in enumerate(self.claims.numbers) if other == number), "")

    def nearest_claim(self, offset: int) -> str:
        """The id of the claim that begins at or before an offset of the article, else of the first; "" if none."""
        if not self._starts:
            return ""
        return self.claims.ids[max(0, bisect_right(self._starts, offset) - 1)]

    def claims_between(self, start: int, end: int) -> Sequence[ClaimRecord]:
        """The claims of the draft in force that overlap a stretch of the article, in text order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end)
        return [claim for claim in self.claims[first:last] if claim.end > start and claim.start < end]

    def standings_between(self, start: int, end: int) -> set[Standing]:
        """Which findings and states the claims have that begin in a stretch of the article."""
        return set(self.claims.standings[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    # What belongs to a claim

    def mates(self, claim: ClaimRecord) -> list[ClaimRecord]:
        """The other claims of the draft in force that state the same fact, in text order."""
        return [self.claims[self._index[other]] for other in self._facts.get(claim.fact, ()) if other != claim.id]

    def links(self, claim: ClaimRecord) -> list[LinkRecord]:
        """The passages of a claim, in the order in which they are shown."""
        if claim.id not in self._links:
            links = self.desk.links(claim.id)
            if self.second_look is not None and self.second_look.hides(claim):
                links = [link if link.status == "added" else link._replace(status="suggested") for link in links]
            self._links[claim.id] = in_order(links)
        return self._links[claim.id]

    def checks_of(self, claim: ClaimRecord) -> list[CheckRecord]:
        """The checks that use a claim."""
        return self._checks_of.get(claim.id, [])

    def written(self, claim: ClaimRecord) -> str:
        """What a word of the filter is looked for in; kept, because every letter asks for that of all claims."""
        text = self._written.get(claim.id)
        if text is None:
            text = self._written[claim.id] = written_of(claim)
        return text

    def source_text(self, source_id: str) -> str:
        """A source's text as it may be painted; kept, because search and passages ask again and again."""
        if source_id not in self._texts:
            self._texts[source_id] = shown(self.desk.text(source_id))
        return self._texts[source_id]

    @property
    def all_read(self) -> bool:
        """Whether `read_ahead` has come to the last claim."""
        return self.claims.read_to == len(self.claims)

    def read_ahead(self, most: int) -> bool:
        """Read claims before they are asked for, up to so many; whether there may be others."""
        before = self.claims.read_to
        more = self.claims.read_ahead(most)
        for claim in self.claims[before : before + most]:
            self.written(claim)
        return more


def _no_claims(claim_ids: Sequence[str]) -> Sequence[ClaimRecord]:
    raise LookupError(claim_ids)
