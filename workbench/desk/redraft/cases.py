"""What a new draft would do to each claim: the plan of it, which changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from workbench.claims.mention import Analysis, Mention
from workbench.claims.redraft.outcome import Fate
from workbench.desk.finding import Finding
from workbench.desk.records import ArticleRecord, Candidate, LeftBehind
from workbench.text.document import Document

EMPTY = "the new text is empty"
"""The doubt that nobody can overrule."""
_REVIEWED = (Fate.STALE, Fate.AMBIGUOUS, Fate.GONE, Fate.NEW, Fate.MOVED, Fate.KEPT)
"""The order in which a reviewer wants to see them."""
_SUMMED_UP = (Fate.KEPT, Fate.MOVED, Fate.STALE, Fate.AMBIGUOUS, Fate.GONE, Fate.NEW)
_ALWAYS = frozenset((Fate.KEPT, Fate.STALE))
"""Told in a summary even where there are none."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as one of two drafts tells it; empty where that draft has it not."""

    figure: str = ""
    """In words, with its bound: "at least 140"."""
    sentence: str = ""
    start: int = -1
    """Offset of the figure in the text of that draft."""

    @classmethod
    def of(cls, mention: Mention, document: Document) -> Told:
        """A figure of a document."""
        place = document.sentences[document.sentence_index(mention.quantity.start)]
        return cls.within(document.text[place.start : place.end], mention)

    @classmethod
    def within(cls, sentence: str, mention: Mention) -> Told:
        """A figure in its sentence."""
        # Imported here: a desk that only opens and decides needs no words for figures.
        from workbench.claims.figures.wording import figure_words

        return cls(figure_words(mention.quantity), sentence, mention.quantity.start)


NOT_TOLD = Told()


@dataclass(frozen=True, slots=True)
class Case:
    """One claim between two drafts."""

    fate: Fate
    why: str
    label: str
    before: Told = NOT_TOLD
    """In the old draft; empty for new claims."""
    after: Told = NOT_TOLD
    """In the new draft; empty for gone ones."""
    claim_id: str = ""
    """Empty for new claims that the desk does not hold yet."""
    number: int = 0
    finding: Finding = Finding.UNCHECKED
    """What had been decided of it."""
    candidates: tuple[Candidate, ...] = ()
    """Of an ambiguous claim: the places that fit, in text order."""

    @property
    def edited(self) -> bool:
        """Whether its sentence is worded otherwise now."""
        sentences = self.before.sentence, self.after.sentence
        return all(sentences) and sentences[0] != sentences[1]

    @property
    def start(self) -> int:
        """Where it stands in the new draft; in the old one where it is gone."""
        return self.after.start if self.after.start >= 0 else self.before.start

    @property
    def figures(self) -> str:
        """Its figures side by side: "171 -> 117"; the one figure where both are alike, or one draft has it not."""
        return " -> ".join(dict.fromkeys(filter(None, (self.before.figure, self.after.figure))))


def for_review(cases: Iterable[Case]) -> list[Case]:
    """Cases in the order of a review: those that need a decision first, then as in the text."""
    return sorted(cases, key=lambda case: (_REVIEWED.index(case.fate), case.start))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new draft would do."""

    article: ArticleRecord
    analysis: Analysis | None
    """Of the new draft, with a mention for every claim that comes along; None where the text is the one in force."""
    cases: tuple[Case, ...]
    """Of every claim, in the order of a review."""
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
    def counts(self) -> Counter[Fate]:
        """How many claims have each fate."""
        return Counter(case.fate for case in self.cases)

    @property
    def summary(self) -> str:
        """In words: "kept 58, stale 3, gone 2, ambiguous 1, new 4"."""
        if self.analysis is None:
            return "the same text; nothing changes"
        counts = self.counts
        return ", ".join(f"{fate} {counts[fate]}" for fate in _SUMMED_UP if counts[fate] or fate in _ALWAYS)
