"""Work that takes a while: in a thread, with a word in the footer, and Esc to stop waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import events

from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.tui.screens.review import ReviewScreen

Result = TypeVar("Result")


class LongWork(Generic[Result]):
    """Runs a function away from the screen; its result comes back to the screen's own thread.

    The function must touch neither widgets nor the desk, whose connection belongs to the screen's thread. What is
    stopped runs to its end unseen, and its result is dropped: nothing half-done is kept.
    """

    def __init__(self, screen: ReviewScreen, what: str, done: Callable[[Result], None]) -> None:
        self._screen = screen
        self._what = what
        self._done = done
        self._stopped = False

    def begin(self, work: Callable[[], Result]) -> None:
        """Start the work; keys wait until it is done or stopped."""
        if self._screen.mode is not None:
            self._screen.mode.leave()
        self._screen.mode = self
        self._screen.say(f"{self._what} … Esc stops")
        Thread(target=self._run, args=(work,), daemon=True).start()

    def _run(self, work: Callable[[], Result]) -> None:
        app = self._screen.app
        try:
            result = work()
        except WorkbenchError as error:
            app.call_later(self._failed, str(error))
        except Exception as error:
            app.call_later(self._failed, f"{self._what} failed: {type(error).__name__}: {error}")
        else:
            app.call_later(self._finished, result)

    def _failed(self, message: str) -> None:
        if not self._stopped:
            self.leave()
            self._screen.say(message, "alert")

    def _finished(self, result: Result) -> None:
        if self._stopped:
            return
        self.leave()
        try:
            self._done(result)
        except WorkbenchError as error:
            self._screen.say(str(error), "alert")

    def key(self, event: events.Key) -> bool:
        """Esc stops; other keys wait."""
        if event.key == "escape":
            self._stopped = True
            self.leave()
            self._screen.say(f"{self._what}: stopped, and nothing was changed.")
        return True

    def leave(self) -> None:
        """Give the keys back."""
        if self._screen.mode is self:
            self._screen.mode = None
