"""Full text search: where words stand in the article, its sources, and what was written about its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from workbench.desk.finding import State
from workbench.desk.records import ClaimRecord
from workbench.tui.claims.session import Session

_SENTENCE = 1000
"""Code points around a hit in which claims of its sentence are looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A hit: in the article (`source_id` ""), in a source, or in what was written about a claim."""

    start: int
    end: int
    source_id: str = ""
    source: str = ""
    claim_id: str = ""


@dataclass(slots=True)
class Hits:
    """All hits of a search, and which of them is shown; there is at least one."""

    words: str
    places: list[Place]
    at: int = 0

    @property
    def place(self) -> Place:
        """The hit that is shown."""
        return self.places[self.at]

    def turn(self, step: int) -> None:
        """To the next hit, or the one before, going round."""
        self.at = (self.at + step) % len(self.places)


def pattern_of(words: str) -> re.Pattern[str]:
    """What is looked for: the words as typed, whatever their case and the space between them."""
    return re.compile(r"\s+".join(re.escape(word) for word in words.split()), re.IGNORECASE)


def hits_in(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand in a text, in order."""
    wanted = words.lower().split()
    if not wanted:
        return []
    lowered = _lowered(text)
    if len(lowered) != len(text):  # "İ" becomes two characters
        return [match.span() for match in pattern_of(words).finditer(text)]
    # A quarter of the time of a pattern that is to hold in either case.
    if len(wanted) > 1:
        pattern = re.compile(r"\s+".join(re.escape(word) for word in wanted))
        return [match.span() for match in pattern.finditer(lowered)]
    return list(_places_of(wanted[0], lowered))


@lru_cache(maxsize=1)
def _lowered(text: str) -> str:
    return text.lower()


def _places_of(word: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + len(word))


def places_of(session: Session, words: str) -> list[Place]:
    """Where the words stand: in the article, then in what was written about claims, then in sources."""
    article = [Place(*span) for span in hits_in(session.text, words)]
    return [*article, *_written(session, pattern_of(words)), *_in_sources(session, words)]


def _written(session: Session, pattern: re.Pattern[str]) -> list[Place]:
    return [
        Place(claim.start, claim.end, claim_id=claim.id)
        for claim in session.claims
        if (session.is_shown(claim.id) or claim.state is not State.GONE)
        and any(
            text and pattern.search(text)
            for text in (claim.label, claim.note, claim.question, claim.answer, " ".join(claim.tags))
        )
        and not pattern.search(claim.sentence)
    ]


def _in_sources(session: Session, words: str) -> list[Place]:
    if session.article is None:
        return []
    return [
        Place(start, end, source_id=source.id, source=source.name)
        for source in session.desk.sources(session.article.id)
        for start, end in hits_in(session.source_text(source.id), words)
    ]


def claim_at(session: Session, place: Place) -> ClaimRecord | None:
    """The claim that a hit of the article is in, else one in the same sentence, so that the cursor comes along."""
    on = session.claims_between(place.start, place.end)
    if on:
        return on[0]
    near = session.claims_between(place.start - _SENTENCE, place.end + _SENTENCE)
    return next((claim for claim in near if claim.sentence_start <= place.start < claim.sentence_end), None)
