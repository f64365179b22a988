"""Asking for one line at the foot of the screen, with the article in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events

from workbench.errors import WorkbenchError
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from textual.widget import Widget

Answer = Callable[[str], None]
A_TEXT = "a file or an http address"
"""The hint where one text is asked for."""


def ask(
    screen: Workplace,
    label: str,
    answered: Answer,
    *,
    value: str = "",
    hint: str = "Enter keeps it, Esc leaves it",
    skipped: Callable[[], None] | None = None,
    typed: Answer | None = None,
    whole: bool = False,
) -> None:
    """Ask for a line. Enter calls `answered`, Esc `skipped`; `typed` hears each change.

    With `whole` the first letter takes the place of `value`; words that a reviewer wrote are left to be added to.
    What fails in `answered` is said, and the line stays to be tried again: no text that was written is lost.
    """
    asking = _Asking(screen, answered, skipped, typed)
    asking.begin(label, value, hint, whole=whole)


class _Asking:
    """Has the keys while the line is filled in."""

    def __init__(
        self, screen: Workplace, answered: Answer, skipped: Callable[[], None] | None, typed: Answer | None
    ) -> None:
        self._screen = screen
        self._answered = answered
        self._skipped = skipped
        self._typed = typed
        self._focus: Widget | None = None

    def begin(self, label: str, value: str, hint: str, *, whole: bool) -> None:
        if self._screen.mode is not None:
            self._screen.mode.leave()
        self._screen.mode = self
        self._focus = self._screen.focused
        self._screen.prompt.open(label, value, hint, typed=self.typed, whole=whole)

    def key(self, event: events.Key) -> bool:
        if event.key == "escape":
            self.leave()
            if self._skipped is not None:
                self._skipped()
        elif event.key == "enter":
            self.submit(self._screen.prompt.line.value)
        else:
            return self._screen.prompt.line.take(event)
        return True

    def typed(self, text: str) -> None:
        if self._typed is not None:
            try:
                self._typed(text)
            except WorkbenchError as error:
                self._screen.say(str(error), "alert")

    def submit(self, text: str) -> None:
        screen = self._screen
        try:
            self.leave()
            self._answered(text)
        except WorkbenchError as error:
            ask(screen, str(error), self._answered, value=text, skipped=self._skipped)

    def leave(self) -> None:
        if self._screen.mode is self:
            self._screen.mode = None
        self._screen.prompt.close()
        self._screen.set_focus(self._focus)
