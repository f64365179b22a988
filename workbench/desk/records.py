"""What the desk hands out: plain values, read fresh from the file at each call. Times are ISO 8601 in UTC.

Named tuples, since ten thousand of them are made at a time: a frozen dataclass sets its fields one by one.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from workbench.claims.relation import Relation, Verdict
from workbench.desk.finding import Finding, State
from workbench.quantities.quantity import Bound, Kind, Number, Quantity


class Coverage(NamedTuple):
    """How far an article's check has come. `claims` leaves out mentions that are no claims, and gone ones."""

    claims: int
    by_finding: dict[Finding, int]
    open: int
    """Unchecked or stale claims, ambiguous ones and those whose query stands unanswered without a finding."""
    stale: int
    query: int
    signed_off: int

    @property
    def decided(self) -> int:
        """Claims that need no more work."""
        return self.claims - self.open


class ArticleRecord(NamedTuple):
    """An article on the desk with its draft in force."""

    id: str
    name: str
    title: str
    draft_id: str
    draft_number: int
    sha256: str
    """Of the cleaned text of the draft in force, UTF-8."""
    added_at: str
    published: str
    path: str


class SourceRecord(NamedTuple):
    """A source of an article."""

    id: str
    article_id: str
    name: str
    path: str
    sha256: str
    added_at: str
    confidential: bool


class ClaimRecord(NamedTuple):
    """A claim as the table shows it: what was read, and what was decided."""

    id: str
    """Stable for the life of the desk, and equal on every desk that reads the same draft."""
    article_id: str
    number: int
    """Shown in the table and used by commands; never given to another claim of the article."""
    start: int
    end: int
    text: str
    label: str
    sentence_start: int
    sentence_end: int
    sentence: str
    paragraph: int
    """Counted from 1."""
    kind: Kind
    bound: Bound
    low: Number | None
    high: Number | None
    unit: str
    iso: str
    parts: tuple[Number, Number] | None
    remark: str
    fact: str
    speaker: str
    finding: Finding = Finding.UNCHECKED
    state: State = State.OPEN
    note: str = ""
    question: str = ""
    """The query to the writer that stands."""
    answer: str = ""
    tags: tuple[str, ...] = ()
    corrected_value: str = ""
    corrected_text: str = ""
    reviewer: str = ""
    decided_at: str = ""
    signed_by: str = ""
    signed_at: str = ""
    second_finding: Finding | None = None
    """What the second look at this decision found, by `second_reviewer`."""
    second_reviewer: str = ""
    stale_reason: str = ""
    """In words: "171 became 117"."""
    past_finding: Finding | None = None
    """The finding that a stale claim had."""
    disputed: bool = False
    """Two reviewers decided differently and nobody settled it."""
    single_source: bool = False
    sourced: bool = False
    """A passage of a source bears it out."""
    contradicted: bool = False
    """A passage contradicts it, or another claim that a reviewer made one fact with it."""
    failing: bool = False
    """A check that uses it fails and was not silenced."""
    added_by_hand: bool = False

    @property
    def quantity(self) -> Quantity:
        """The figure as data, to be compared with others."""
        return Quantity(
            self.start, self.end, self.kind, self.bound, self.low, self.high, self.unit, self.iso, self.parts
        )


class Rewording(NamedTuple):
    """What became of a claim's sentence since the claim was decided, or since the draft before where nobody did."""

    draft: int
    """The number of the older draft."""
    before: str
    after: str
    """The sentence in the draft in force."""


class Candidate(NamedTuple):
    """One of the places in a draft at which an ambiguous claim may stand."""

    start: int
    end: int
    text: str
    """The figure as it is written there."""
    sentence: str
    claim_id: str = ""
    """The claim that the desk holds there, which may be the ambiguous one itself; empty before the draft is kept."""
    number: int = 0


class LinkRecord(NamedTuple):
    """A passage of a claim. `source_id` and `source` are None and "" where it stands in the article itself."""

    id: str
    claim_id: str
    source_id: str | None
    source: str
    start: int
    end: int
    quote: str
    locator: str
    relation: Relation
    score: float
    why: tuple[str, ...]
    status: str
    """suggested, accepted, rejected or added."""
    confidential: bool = False


class LeftBehind(NamedTuple):
    """A passage that a reviewer tied or accepted and that did not come along: its sentence was cut."""

    number: int
    """Of its claim."""
    link_id: str
    quote: str
    locator: str


class CheckRecord(NamedTuple):
    """A check of the article and the claims that it uses."""

    id: str
    name: str
    verdict: Verdict
    calculation: str
    claim_ids: tuple[str, ...]
    silenced: str = ""
    """The reason why a reviewer silenced it; empty where nobody did."""


class ReviewRecord(NamedTuple):
    """One row of the journal."""

    id: str
    at: str
    reviewer: str
    act: str
    article_id: str
    targets: tuple[str, ...]
    """The claims, links or checks that it touches."""
    content: dict[str, Any]
    previous: str
    hash: str
