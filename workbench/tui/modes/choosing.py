"""Choosing the place of an ambiguous claim: its places carry numbers in the article, and the next key chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events

from workbench.errors import WorkbenchError
from workbench.tui.rows.signs import named
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.desk.records import Candidate, ClaimRecord


class Choosing:
    """Has the keys until a number or Esc is typed; arrows show the places one after the other.

    `choose` is called with the number of a place, 0 for none of them, and gives what to say of it.
    """

    def __init__(
        self, screen: Workplace, claim: ClaimRecord, places: Sequence[Candidate], choose: Callable[[int], str]
    ) -> None:
        self._screen = screen
        self._claim = claim
        self._places = places
        self._choose = choose
        self._at = 0

    def begin(self) -> None:
        """Number the places."""
        screen = self._screen
        if screen.mode is not None:
            screen.mode.leave()
        screen.mode = self
        screen.article.show_hints({place.start: str(number) for number, place in enumerate(self._places, 1)})
        self._show()

    def key(self, event: events.Key) -> bool:
        """A number chooses, arrows look at the next place, anything else leaves all as it is."""
        key = event.character or event.key
        if event.key in ("down", "right", "j", "l", "up", "left", "k", "h"):
            step = 1 if event.key in ("down", "right", "j", "l") else -1
            self._at = (self._at + step) % len(self._places)
            self._show()
        elif key.isdecimal() and int(key) <= len(self._places):
            self._chosen(int(key))
        else:
            self.leave()
            self._screen.say("Nothing was chosen; it is ambiguous still.")
        return True

    def leave(self) -> None:
        """Take the numbers away."""
        self._screen.mode = None
        self._screen.article.show_hints({})
        self._screen.article.leave_place()

    def _show(self) -> None:
        place = self._places[self._at]
        self._screen.article.show_place(place.start, place.end)
        count = len(self._places)
        self._screen.say(
            f"{named(self._claim)}: 1 to {count} chooses the place, 0 none of them. ↓ ↑ look at each, Esc leaves."
        )

    def _chosen(self, number: int) -> None:
        self.leave()
        try:
            self._screen.say(self._choose(number))
        except WorkbenchError as error:
            self._screen.say(str(error), "alert")
