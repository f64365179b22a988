"""What a new draft would do to each claim: the plan of it, which changes nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from workbench.claims.mention import Analysis
from workbench.desk.finding import Finding
from workbench.desk.records import ArticleRecord, Candidate, LeftBehind

NEW = "new"
"""The fate of a claim that the old draft had not."""
EMPTY = "the new text is empty"
"""The doubt that nobody can overrule."""
FATES = ("stale", "ambiguous", "gone", NEW, "moved", "kept")
"""What can become of a claim, in the order in which a reviewer wants to see it."""


@dataclass(frozen=True, slots=True)
class Case:
    """One claim between two drafts."""

    fate: str
    """One of `FATES`."""
    why: str
    label: str
    claim_id: str = ""
    """Empty for new claims that the desk does not hold yet."""
    number: int = 0
    finding: Finding = Finding.UNCHECKED
    """What had been decided of it."""
    figure_before: str = ""
    figure_after: str = ""
    before: str = ""
    """Its sentence in the old draft; empty for new claims."""
    after: str = ""
    """Its sentence in the new draft; empty for gone ones."""
    start: int = -1
    """Where it stands in the new draft; in the old one where it is gone."""
    candidates: tuple[Candidate, ...] = ()
    """Of an ambiguous claim: the places that fit, in text order."""

    @property
    def edited(self) -> bool:
        """Whether its sentence is worded otherwise now."""
        return bool(self.before and self.after) and self.before != self.after


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new draft would do."""

    article: ArticleRecord
    analysis: Analysis | None
    """Of the new draft, with a mention for every claim that comes along; None where the text is the one in force."""
    cases: tuple[Case, ...]
    """Of every claim, those that need a decision first."""
    claims: dict[int, str] = field(default_factory=dict)
    marks: dict[str, dict[str, Any]] = field(default_factory=dict)
    shared: dict[int, bool] = field(default_factory=dict)
    """Mentions at which an ambiguous claim stands for now, with whether each is a claim by itself."""
    left: tuple[LeftBehind, ...] = ()
    """Passages of the article itself that a reviewer tied or accepted and whose sentence was cut."""
    head: str = ""
    """Of the journal when this was worked out."""
    doubt: str = ""
    """Why the text should not become the next draft without asking; empty where nothing speaks against it."""

    @property
    def counts(self) -> Counter[str]:
        """How many claims have each fate."""
        return Counter(case.fate for case in self.cases)

    @property
    def summary(self) -> str:
        """In words: "kept 58, stale 3, gone 2, ambiguous 1, new 4"."""
        if self.analysis is None:
            return "the same text; nothing changes"
        counts = self.counts
        order = ("kept", "moved", "stale", "ambiguous", "gone", NEW)
        return ", ".join(f"{fate} {counts[fate]}" for fate in order if counts[fate] or fate in ("kept", "stale"))
