"""The search: hits in the article while the words are typed, in claims and sources when they are entered."""

from __future__ import annotations

from workbench.tui.claims.hits import Hits, claim_at, hits_in, places_of
from workbench.tui.modes.asking import ask
from workbench.tui.workplace import Workplace


def begin_search(screen: Workplace) -> None:
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

    def entered(line: str) -> None:
        words = line.strip()
        if not words:
            skipped()
            return
        places = places_of(screen.session, words)
        if not places:
            end_search(screen)
            screen.say(f"“{words}” stands neither in the article nor in claims or sources.")
            return
        first = next((at for at, place in enumerate(places) if not place.source_id and place.start >= seen), 0)
        screen.hits = Hits(words, places, first)
        screen.article.show_hits(hits_in(screen.session.text, words))
        show_hit(screen, screen.hits)
        next_key, end_key = screen.keys.action("next-hit").drawn, screen.keys.action("cancel").drawn
        screen.say(f"{len(places)} hits. {next_key} next, {end_key} ends.")

    def skipped() -> None:
        screen.article.show_hits([])
        screen.article.leave_place()
        screen.article.scroll_line(top)
        screen.search_state = ""
        screen.show_bars()

    ask(screen, "Search", entered, hint="words in article, claims and sources", skipped=skipped, typed=typed)


def show_hit(screen: Workplace, hits: Hits) -> None:
    """Bring the hit that is chosen into sight."""
    place = hits.place
    what = f"hit {hits.at + 1} of {len(hits.places)} for “{hits.words}”"
    if place.claim_id:
        screen.session.go_to_claim(place.claim_id)
        screen.show_claim()
        what += ", at a claim"
    elif place.source_id:
        screen.open_source(place.source_id, place.source, place.start, place.end)
        screen.source.show_hits(hits_in(screen.session.source_text(place.source_id), hits.words))
        what += f", in {place.source}"
    else:
        claim = claim_at(screen.session, place)
        if claim is not None and screen.session.go_to_claim(claim.id):
            screen.show_claim()
        screen.article.show_place(place.start, place.end)
    screen.search_state = what
    screen.show_bars()


def end_search(screen: Workplace) -> None:
    """Mark no hits any more."""
    screen.hits, screen.search_state = None, ""
    screen.article.show_hits([])
    screen.source.show_hits([])
    screen.article.leave_place()
    screen.show_bars()
