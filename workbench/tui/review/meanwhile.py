"""What the review screen does between keys: it takes over what others wrote, and reads claims ahead."""

from __future__ import annotations

from collections.abc import Set
from time import monotonic

from textual.timer import Timer

from workbench.desk.finding import finding_info
from workbench.errors import WorkbenchError
from workbench.tui.collecting import keep_for_good
from workbench.tui.rows.signs import named
from workbench.tui.workplace import Workplace

_WATCH = 1.0
"""Seconds between two looks whether someone else has written."""
_SETTLED = 0.3
"""Seconds after the start from which claims are read ahead: the first letter of a filter asks for all of them."""
_AHEAD = 0.01
_SLICE = 50
"""Claims that are read ahead at once, and the seconds between: what a key may have to wait for takes 3 ms."""
_REST = 0.1
"""Seconds after a key in which nothing is read ahead."""


class Meanwhile:
    """Looks at the desk once a second, and at nothing while keys come."""

    def __init__(self, screen: Workplace) -> None:
        self._screen = screen
        self._ahead: Timer | None = None
        self._key_at = 0.0

    def begin(self) -> None:
        """Look now and then from here on."""
        self._ahead = self._screen.set_interval(_AHEAD, self._read_ahead, pause=True)
        self._screen.set_timer(_SETTLED, self._go_on_reading)
        self._screen.set_interval(_WATCH, self.look_for_changes)

    def rest(self) -> None:
        """A key came: leave the time to it."""
        self._key_at = monotonic()

    def look_for_changes(self) -> None:
        """Take over what another process wrote."""
        self._go_on_reading()
        try:
            if self._screen.session.desk.changed():
                before = self._screen.session.disputed()
                self._screen.take_over()
                self._say_who_differs(self._screen.session.disputed() - before)
        except WorkbenchError as error:
            self._screen.say(str(error), "alert")

    def _go_on_reading(self) -> None:
        if self._ahead is not None and not self._screen.session.all_read:
            self._ahead.resume()

    def _read_ahead(self) -> None:
        if monotonic() < self._key_at + _REST:
            return
        try:
            more = self._screen.session.read_ahead(_SLICE)
        except WorkbenchError:
            more = False  # it is said where a claim that cannot be read is asked for
        if not more and self._ahead is not None:
            self._ahead.pause()
            keep_for_good()

    def _say_who_differs(self, claim_ids: Set[str]) -> None:
        claims = [claim for claim in map(self._screen.session.claim_by_id, sorted(claim_ids)) if claim is not None]
        if not claims or self._screen.mode is not None:
            return
        first = min(claims, key=lambda claim: claim.number)
        said = "; ".join(
            f"{voice.reviewer} {finding_info(voice.finding).word}"
            for voice in self._screen.session.desk.voices(first.id)
        )
        more = f", and {len(claims) - 1} more" if len(claims) > 1 else ""
        self._screen.say(f"Reviewers differ on {named(first)}: {said}{more}.", "alert")
