"""Asking for one line at the foot of the screen, with the article in sight."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from workbench.errors import WorkbenchError
from workbench.tui.widgets.prompt import Prompt
from workbench.tui.workplace import Workplace

Answer = Callable[[str], None]


def ask(
    screen: Workplace,
    label: str,
    answered: Answer,
    *,
    value: str = "",
    hint: str = "",
    skipped: Callable[[], None] | None = None,
    typed: Answer | None = None,
) -> None:
    """Ask for a line. Enter calls `answered`, Esc `skipped`; `typed` hears each change.

    What fails in `answered` is said, and the line stays to be tried again: no text that was written is lost.
    """
    _Asking(screen, label, answered, value=value, hint=hint, skipped=skipped, typed=typed).begin()


class _Asking:
    """Has the keys while the line is filled in."""

    def __init__(
        self,
        screen: Workplace,
        label: str,
        answered: Answer,
        *,
        value: str,
        hint: str,
        skipped: Callable[[], None] | None,
        typed: Answer | None,
    ) -> None:
        self._screen = screen
        self._answered = answered
        self._skipped = skipped
        self._focus = screen.focused
        self._prompt = Prompt(label, value, hint, submitted=self.submit, typed=self.typed)
        self._typed = typed

    def begin(self) -> None:
        if self._screen.mode is not None:
            self._screen.mode.leave()
        self._screen.mode = self
        self._screen.mount(self._prompt)

    def key(self, event: events.Key) -> bool:
        if event.key == "escape":
            self.leave()
            if self._skipped is not None:
                self._skipped()
            return True
        return self._prompt.take(event)

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
        self._prompt.remove()
        if self._focus is not None:
            self._screen.set_focus(self._focus)
