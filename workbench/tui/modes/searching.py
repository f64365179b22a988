"""Full text search: hits in the article while the words are typed, in claims and sources when they are entered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.tui.dialogs.asking import ask

if TYPE_CHECKING:
    from workbench.desk.records import ClaimRecord
    from workbench.tui.screens.review import ReviewScreen


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


@dataclass(slots=True)
class Hits:
    """All hits of a search, and the one that is shown."""

    screen: ReviewScreen
    words: str
    places: list[Place] = field(default_factory=list)
    at: int = -1

    def go(self, step: int) -> None:
        """Show the next hit, or the one before, going round."""
        self.at = (self.at + step) % len(self.places)
        self.show()

    def show(self) -> None:
        """Bring the hit into sight."""
        screen, place = self.screen, self.places[self.at]
        what = f"hit {self.at + 1} of {len(self.places)} for “{self.words}”"
        if place.claim_id:
            screen.session.go_to_claim(place.claim_id)
            screen.show_claim()
            what += ", at a claim"
        elif place.source_id:
            screen.source_shown = place.source_id
            screen.add_class("-source")
            text = screen.session.source_text(place.source_id)
            screen.source.show_source(text, place.start, place.end)
            screen.source.show_hits(hits_in(text, self.words))
            what += f", in {place.source}"
        else:
            claim = self._claim_at(place)
            if claim is not None and screen.session.go_to_claim(claim.id):
                screen.show_claim()
            screen.article.show_place(place.start, place.end)
        screen.search_state = what
        screen.show_bars()

    def _claim_at(self, place: Place) -> ClaimRecord | None:
        """The claim that a hit of the article is in, else one in the same sentence, so that the cursor comes along."""
        session = self.screen.session
        on = session.claims_between(place.start, place.end)
        if on:
            return on[0]
        near = session.claims_between(place.start - _SENTENCE, place.end + _SENTENCE)
        return next((claim for claim in near if claim.sentence_start <= place.start < claim.sentence_end), None)

    def clear(self) -> None:
        """Mark nothing any more."""
        self.screen.search_state = ""
        self.screen.article.show_hits([])
        self.screen.source.show_hits([])
        self.screen.article.leave_place()


def _written(screen: ReviewScreen, pattern: re.Pattern[str]) -> list[Place]:
    return [
        Place(claim.start, claim.end, claim_id=claim.id)
        for claim in screen.session.claims
        if any(
            text and pattern.search(text)
            for text in (claim.label, claim.note, claim.question, claim.answer, " ".join(claim.tags))
        )
        and not pattern.search(claim.sentence)
    ]


def _in_sources(screen: ReviewScreen, words: str) -> list[Place]:
    session = screen.session
    if session.article is None:
        return []
    return [
        Place(start, end, source_id=source.id, source=source.name)
        for source in session.desk.sources(session.article.id)
        for start, end in hits_in(session.source_text(source.id), words)
    ]


class Searching:
    """The line in which the words are typed."""

    @staticmethod
    def begin(screen: ReviewScreen) -> None:
        """Ask for the words; hits in the article are marked at once."""
        top = int(screen.article.scroll_offset.y)
        seen = screen.article.first_offset()

        def typed(words: str) -> None:
            spans = hits_in(screen.session.text, words) if len(words.strip()) > 1 else []
            screen.article.show_hits(spans)
            first = next((span for span in spans if span[0] >= seen), spans[0] if spans else None)
            if first is not None:
                screen.article.show_place(*first)
            screen.search_state = f"{len(spans)} hits" if words.strip() else ""
            screen.show_bars()

        def entered(words: str) -> None:
            found = hits_in(screen.session.text, words)
            if not words.strip():
                skipped()
                return
            hits = Hits(screen, words.strip())
            screen.hits = hits
            hits.places = [Place(*span) for span in found]
            hits.places += _written(screen, pattern_of(words)) + _in_sources(screen, words)
            screen.article.show_hits(found)
            if not hits.places:
                screen.search_state = ""
                hits.clear()
                screen.hits = None
                screen.say(f"“{words.strip()}” stands neither in the article nor in claims or sources.")
                return
            hits.at = next(
                (at for at, place in enumerate(hits.places) if not place.source_id and place.start >= seen), 0
            )
            hits.show()
            keys = screen.keys
            screen.say(
                f"{len(hits.places)} hits. {keys.action('next-hit').drawn} next, {keys.action('cancel').drawn} ends."
            )

        def skipped() -> None:
            screen.article.show_hits([])
            screen.article.leave_place()
            screen.article.scroll_line(top)
            screen.search_state = ""
            screen.show_bars()

        ask(screen, "Search", entered, hint="words in article, claims and sources", skipped=skipped, typed=typed)
