"""Work that takes a while: in a thread, with how far it is in the footer, and Esc to stop it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from threading import Thread
from typing import Generic, TypeVar

from textual import events
from textual.timer import Timer

from workbench.errors import WorkbenchError
from workbench.tui.workplace import Workplace

Result = TypeVar("Result")
Step = Callable[[str], None]
_SHOWN = 0.1
"""Seconds between two words about how far the work is."""


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The reviewer stopped the work."""


class LongWork(Generic[Result]):
    """Runs a function away from the screen; its result comes back to the screen's own thread.

    The function is given `step`: it says what comes next with it, and is stopped there. It must touch neither widgets
    nor the screen's desk, whose connection belongs to the screen's thread; it can open the desk's file for itself.
    """

    def __init__(
        self,
        screen: Workplace,
        what: str,
        done: Callable[[Result], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """`failed` is told in words why nothing came of it; without one they are said."""
        self._screen = screen
        self._told = failed or (lambda words: screen.say(words, "alert"))
        self._what = what
        self._done = done
        self._stopped = False
        self._keeps = False
        self._words = ""
        """What the thread said last, and the screen did not say yet."""
        self._telling: Timer | None = None

    def begin(self, work: Callable[[Step], Result], *, keeps: bool = False) -> None:
        """Start the work; keys wait until it is done or stopped.

        Work that `keeps` something on the desk has stopped only when its thread says so: until then nobody knows
        whether it was kept whole or not at all. Other work is let go at once.
        """
        self._keeps = keeps
        self._take_keys()
        self._telling = self._screen.set_interval(_SHOWN, self._tell_on)
        Thread(target=self._run, args=(work,), daemon=True).start()

    def begin_here(self, steps: Generator[str, None, None], stopped: str) -> None:
        """Do work step by step on the screen's own thread, as the desk asks for; `stopped` is said where Esc ends it.

        What `steps` yields says what comes next. Each step is whole: what was done before a stop is kept.
        """
        self._take_keys()
        self._stop_words = stopped
        self._next(steps)

    def _take_keys(self) -> None:
        if self._screen.mode is not None:
            self._screen.mode.leave()
        self._screen.mode = self
        self._stop_words = "nothing was changed"
        self._screen.say(f"{self._what} … Esc stops")

    def _next(self, steps: Generator[str, None, None]) -> None:
        if self._stopped:
            steps.close()
            return
        try:
            words = next(steps)
        except StopIteration:
            self.leave()
            return
        except WorkbenchError as error:
            self.leave()
            self._screen.say(str(error), "alert")
            return
        self._tell(words)
        self._screen.set_timer(0.01, lambda: self._next(steps))  # so that keys are heard and the footer is painted

    def _step(self, words: str) -> None:
        if self._stopped:
            raise Stopped
        self._words = words

    def _tell_on(self) -> None:
        """Say what the thread is at; however many steps it takes, the last one is said."""
        if self._words:
            self._tell(self._words)
            self._words = ""

    def _tell(self, words: str) -> None:
        if self._screen.mode is self and not self._stopped:
            self._screen.say(f"{self._what}: {words} … Esc stops")

    def _run(self, work: Callable[[Step], Result]) -> None:
        app = self._screen.app
        try:
            result = work(self._step)
        except Stopped:
            if self._keeps:
                app.call_later(self._ended)
        except WorkbenchError as error:
            app.call_later(self._failed, str(error))
        except Exception as error:
            app.call_later(self._failed, f"{self._what} failed: {type(error).__name__}: {error}")
        else:
            app.call_later(self._finished, result)

    def _ended(self) -> None:
        self.leave()
        self._screen.say(f"{self._what}: stopped, {self._stop_words}.")

    def _failed(self, message: str) -> None:
        if self._keeps or not self._stopped:
            self.leave()
            self._told(message)

    def _finished(self, result: Result) -> None:
        if self._stopped and not self._keeps:
            return
        self.leave()
        self._screen.say("")
        try:
            self._done(result)
        except WorkbenchError as error:
            self._screen.say(str(error), "alert")

    def key(self, event: events.Key) -> bool:
        """Esc stops, and so does Ctrl+C; other keys wait."""
        if event.key in ("escape", "ctrl+c"):
            self._stopped = True
            if self._keeps:
                self._screen.say(f"{self._what}: stopping …")
            else:
                self._ended()
        return True

    def leave(self) -> None:
        """Give the keys back."""
        if self._telling is not None:
            self._telling.stop()
        if self._screen.mode is self:
            self._screen.mode = None
