"""Opening a screen over the review screen, and doing what was picked there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from textual.screen import Screen


def open_over(screen: Workplace, over: Screen[Any], done: Callable[[Any], None] | None = None) -> None:
    """Show a screen, which is ready before the next key is handed on.

    `done` takes its result, and what fails in it is said on the review screen.
    """

    def left(result: object) -> None:
        if done is None:
            return
        try:
            done(result)
        except WorkbenchError as error:
            screen.say(str(error), "alert")

    screen.app.call_next(screen.app.push_screen(over, left))
