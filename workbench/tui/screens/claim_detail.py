"""What the detail pane is given of the claim under the cursor; what the journal says of it when the cursor rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.timer import Timer

from workbench.desk.finding import State
from workbench.errors import WorkbenchError
from workbench.tui.rows.detail import Detail
from workbench.tui.rows.notices import first_hint, notice_rows

if TYPE_CHECKING:
    from workbench.desk.records import ClaimRecord, ReviewRecord, Rewording
    from workbench.tui.screens.review import ReviewScreen

_IDLE = 0.2
"""Seconds without a move until the history of a claim is read."""


class ClaimDetail:
    """Gathers from the session, and shows in the screen's pane."""

    def __init__(self, screen: ReviewScreen) -> None:
        self._screen = screen
        self._history: tuple[str, list[ReviewRecord]] = ("", [])
        self._rewording: Rewording | None = None
        self._idle: Timer | None = None

    def forget_history(self) -> None:
        """The journal has grown: read the history of the claim anew when the cursor rests."""
        self._history = ("", [])

    def show(self) -> None:
        """Show the current claim, or what to do where there is none."""
        screen, session = self._screen, self._screen.session
        claim = session.current
        if claim is None:
            screen.detail.show_notice(lambda width: notice_rows(session, screen.keys, width))
            return
        links = screen.links()
        screen.passage = max(0, min(screen.passage, len(links) - 1))
        known = self._history[0] == claim.id
        card = screen.has_class("-card")
        paragraph, start = self._paragraph(claim.start) if card or not screen.article.display else ("", 0)
        screen.detail.show_detail(
            Detail(
                claim=claim,
                mates=session.mates(claim),
                links=links,
                checks=session.checks_of(claim),
                history=self._history[1] if known else (),
                rewording=self._rewording if known else None,
                candidates=session.desk.candidates(claim.id) if claim.state is State.AMBIGUOUS else (),
                choosing=screen.keys.action("choose-place").drawn,
                paragraph=paragraph,
                paragraph_start=start,
                brief=screen.size.width < 110 and screen.article.display,
                voices=session.desk.voices(claim.id) if claim.disputed else (),
                hint=first_hint(session, screen.keys),
            ),
            screen.passage,
        )
        if not known:
            if self._idle is not None:
                self._idle.stop()
            self._idle = screen.set_timer(_IDLE, self._read_history)

    def _read_history(self) -> None:
        screen, session = self._screen, self._screen.session
        claim = session.current
        look = session.second_look
        if claim is None or (look is not None and look.blind):
            return
        try:
            self._history = (claim.id, session.desk.history(claim_id=claim.id))
            self._rewording = session.desk.rewording(claim) if self._was_drafted_before(claim) else None
            if self._history[1] or self._rewording is not None:
                screen.show_detail()
        except WorkbenchError as error:
            screen.say(str(error), "alert")

    def _was_drafted_before(self, claim: ClaimRecord) -> bool:
        article = self._screen.session.article
        return article is not None and article.draft_number > 1 and claim.state is not State.GONE

    def _paragraph(self, offset: int) -> tuple[str, int]:
        text = self._screen.session.text
        start = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        return text[start : end if end >= 0 else len(text)], start
