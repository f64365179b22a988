"""What can become of a claim between two drafts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.text.span import Span

_PLAIN = ("value", "bound", "date", "figure")
"""Changes that the figures themselves show, so that the reason need not name them."""


class Fate(StrEnum):
    """What became of a claim; each of the old draft has exactly one of the first five."""

    KEPT = "kept"
    STALE = "stale"
    MOVED = "moved"
    GONE = "gone"
    AMBIGUOUS = "ambiguous"
    NEW = "new"
    """That of a figure which is no claim of the old draft."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is not as it was: "value", "171", "117"."""

    what: str
    """value, bound, unit, noun, kind, date, speaker or figure."""
    before: str
    after: str

    def __str__(self) -> str:
        """In words: "171 became 117", "noun: lawsuit became complaint"."""
        kind = "" if self.what in _PLAIN else f"{self.what}: "
        return f"{kind}{self.before or 'nothing'} became {self.after or 'nothing'}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one claim of the old draft."""

    old: int
    """Index into the old draft's mentions."""
    fate: Fate
    why: str
    new: int | None = None
    """Index into the new draft's mentions; None where it has none there."""
    place: Span | None = None
    """Where it stands in the new text, also where no mention was read there (a claim made by hand)."""
    sentences: Span | None = None
    """The new text that its sentence became."""
    changes: tuple[Changed, ...] = ()
    candidates: tuple[int, ...] = ()
    """For ambiguous ones: the mentions of the new draft to choose from; may be empty."""
    edited: bool = False
    """Whether its sentence is worded otherwise than before."""
    moved: bool = False
    """Whether it stands elsewhere, or its sentence was split or joined; also true of stale ones."""


@dataclass(frozen=True, slots=True)
class Redraft:
    """A new draft held against the old one."""

    outcomes: tuple[Outcome, ...]
    """One for each mention of the old draft, in its order."""
    new: tuple[int, ...]
    """Mentions of the new draft that are no claim of the old one."""
    became: dict[int, Span]
    """For each sentence of the old draft that was found again, by index: the new text that it became."""
    share: float
    """How much of the text was found again, 0 to 1."""
    doubt: str
    """Why the new text should not be taken for the next draft without asking; empty where nothing speaks against it."""

    def count(self, fate: Fate) -> int:
        """How many claims had this fate."""
        return sum(outcome.fate is fate for outcome in self.outcomes)


def in_words(changed: Iterable[Changed]) -> str:
    """All that changed of a claim, each once."""
    return "; ".join(dict.fromkeys(map(str, changed)))
