"""What the detail pane is given of the claim under the cursor; what the journal says of it when the cursor rests."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.timer import Timer

from workbench.desk.finding import State
from workbench.errors import WorkbenchError
from workbench.tui.claims.session import Session
from workbench.tui.keymap import Keymap
from workbench.tui.rows.detail import Detail
from workbench.tui.rows.notices import first_hint, notice_rows
from workbench.tui.widgets.detail_view import DetailView

if TYPE_CHECKING:
    from workbench.desk.records import ClaimRecord, ReviewRecord, Rewording

_IDLE = 0.2
"""Seconds without a move until the history of a claim is read."""


class ClaimDetail:
    """Gathers from the session, and shows in the pane.

    `read` is called when the history of the claim has been read and the detail can be shown anew, `failed` with words
    when it cannot be read.
    """

    def __init__(
        self, session: Session, keys: Keymap, pane: DetailView, read: Callable[[], None], failed: Callable[[str], None]
    ) -> None:
        self._session = session
        self._keys = keys
        self._pane = pane
        self._read = read
        self._failed = failed
        self._history: tuple[str, list[ReviewRecord]] = ("", [])
        self._rewording: Rewording | None = None
        self._idle: Timer | None = None

    def forget_history(self) -> None:
        """The journal has grown: read the history of the claim anew when the cursor rests."""
        self._history = ("", [])

    def show(self, passage: int, *, brief: bool, paragraph: bool, unfolded: bool) -> None:
        """Show the current claim with one of its passages chosen, or what to do where there is no claim.

        `brief`: there is little room, and the article beside it says the rest; `paragraph`: its paragraph is shown too;
        `unfolded`: passages that only mention what it speaks of are shown.
        """
        session = self._session
        claim = session.current
        if claim is None:
            self._pane.show_notice(lambda width: notice_rows(session, self._keys, width))
            return
        known = self._history[0] == claim.id
        text, start = self._paragraph(claim.start) if paragraph else ("", 0)
        self._pane.show_detail(
            Detail(
                claim=claim,
                keys=self._keys,
                mates=session.mates(claim),
                links=session.links(claim),
                checks=session.checks_of(claim),
                history=self._history[1] if known else (),
                rewording=self._rewording if known else None,
                candidates=session.desk.candidates(claim.id) if claim.state is State.AMBIGUOUS else (),
                unfolded=unfolded,
                paragraph=text,
                paragraph_start=start,
                brief=brief,
                voices=session.desk.voices(claim.id) if claim.disputed else (),
                hint=first_hint(session, self._keys),
            ),
            passage,
        )
        if not known:
            if self._idle is not None:
                self._idle.stop()
            self._idle = self._pane.set_timer(_IDLE, self._read_history)

    def _read_history(self) -> None:
        session = self._session
        claim = session.current
        look = session.second_look
        if claim is None or (look is not None and look.blind):
            return
        try:
            self._history = (claim.id, session.desk.history(claim_id=claim.id))
            self._rewording = session.desk.rewording(claim) if self._was_drafted_before(claim) else None
            if self._history[1] or self._rewording is not None:
                self._read()
        except WorkbenchError as error:
            self._failed(str(error))

    def _was_drafted_before(self, claim: ClaimRecord) -> bool:
        article = self._session.article
        return article is not None and article.draft_number > 1 and claim.state is not State.GONE

    def _paragraph(self, offset: int) -> tuple[str, int]:
        text = self._session.text
        start = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        return text[start : end if end >= 0 else len(text)], start
