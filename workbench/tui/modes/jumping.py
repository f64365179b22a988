"""The jump mode: a letter at each claim in sight, and the next key goes there."""

from __future__ import annotations

from textual import events

from workbench.tui.workplace import Workplace

_LETTERS = "fjdksla;ghrueiwoqptyvmcnxbz0123456789"


class Jumping:
    """Has the next key."""

    def __init__(self, screen: Workplace, targets: dict[str, str]) -> None:
        self._screen = screen
        self._targets = targets

    @staticmethod
    def begin(screen: Workplace) -> None:
        """Write the letters: over the claims of the article in sight, and at the rows that are."""
        session = screen.session
        article = screen.article
        ids = []
        if article.display and article.size.height:
            ids = [claim.id for claim in session.claims_between(article.first_offset(), article.last_offset())]
        ids += [session.shown[place] for place in screen.table.rows_in_sight()]
        unique = list(dict.fromkeys(claim_id for claim_id in ids if session.is_shown(claim_id)))
        targets = dict(zip(_LETTERS, unique, strict=False))
        if not targets:
            screen.say("No claim is in sight.")
            return
        mode = Jumping(screen, targets)
        if screen.mode is not None:
            screen.mode.leave()
        screen.mode = mode
        letters = {claim_id: letter for letter, claim_id in targets.items()}
        named = [claim for claim in map(session.claim_by_id, letters) if claim is not None]
        starts = {claim.start: letters[claim.id] for claim in named}
        article.show_hints(starts)
        screen.table.show_hints(letters)
        screen.say("Type the letter of a claim; any other key stays here.")

    def key(self, event: events.Key) -> bool:
        """Go where the letter says."""
        self.leave()
        claim_id = self._targets.get(event.character or "")
        if claim_id is not None and self._screen.session.go_to_claim(claim_id):
            self._screen.show_claim()
        self._screen.say("")
        return True

    def leave(self) -> None:
        """Take the letters away."""
        self._screen.mode = None
        self._screen.article.show_hints({})
        self._screen.table.show_hints({})
