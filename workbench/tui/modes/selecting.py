"""Choosing words of the article with keys, to make a claim of them."""

from __future__ import annotations

import re
from collections.abc import Callable

from textual import events

from workbench.errors import WorkbenchError
from workbench.tui.workplace import Workplace

_WORD = re.compile(r"\S+")
_STEPS = {"right": 1, "l": 1, "left": -1, "h": -1, "w": 1, "b": -1}
_LINES = {"down": 1, "j": 1, "up": -1, "k": -1}


class Selecting:
    """Moves a stretch of whole words over the article. Arrows move it, with shift they change its length."""

    def __init__(self, screen: Workplace, chosen: Callable[[int, int], None]) -> None:
        self._screen = screen
        self._chosen = chosen
        self._words = [match.span() for match in _WORD.finditer(screen.session.text)]
        self._first = 0
        self._length = 1

    @staticmethod
    def begin(screen: Workplace, chosen: Callable[[int, int], None]) -> None:
        """Begin behind the current claim, or at the first line in sight; `chosen` takes the stretch."""
        mode = Selecting(screen, chosen)
        if not mode._words:
            screen.say("There is no text to choose from.")
            return
        claim = screen.session.current
        mode._seek(claim.end if claim is not None else screen.article.first_offset())
        if screen.mode is not None:
            screen.mode.leave()
        screen.mode = mode
        mode._show()

    def key(self, event: events.Key) -> bool:
        """Move, grow, shrink, keep or leave."""
        key = event.key
        if key == "escape":
            self.leave()
            self._screen.say("No claim was made.")
        elif key == "enter":
            self._keep()
        elif key in ("shift+right", "L", "greater_than_sign"):
            self._length = min(self._length + 1, len(self._words) - self._first)
            self._show()
        elif key in ("shift+left", "H", "less_than_sign"):
            self._length = max(1, self._length - 1)
            self._show()
        elif key in _STEPS:
            self._first = max(0, min(self._first + _STEPS[key], len(self._words) - 1))
            self._length = min(self._length, len(self._words) - self._first)
            self._show()
        elif key in _LINES:
            self._seek(self._screen.article.offset_of_line_beside(self._words[self._first][0], _LINES[key]))
            self._show()
        return True

    def leave(self) -> None:
        """Mark nothing any more."""
        self._screen.mode = None
        self._screen.article.leave_place()

    def _seek(self, offset: int) -> None:
        self._first = next((at for at, word in enumerate(self._words) if word[1] > offset), len(self._words) - 1)
        self._length = 1

    def _stretch(self) -> tuple[int, int]:
        text = self._screen.session.text
        start, end = self._words[self._first][0], self._words[self._first + self._length - 1][1]
        while end > start + 1 and text[end - 1] in ".,;:!?)]}”’\"'":
            end -= 1
        while start < end - 1 and text[start] in "([{“‘\"'":
            start += 1
        return start, end

    def _show(self) -> None:
        self._screen.article.show_place(*self._stretch())
        self._screen.say("Choose the figure: ← → ↑ ↓ move, > longer, < shorter, Enter makes the claim, Esc leaves.")

    def _keep(self) -> None:
        stretch = self._stretch()
        self.leave()
        try:
            self._chosen(*stretch)
        except WorkbenchError as error:
            self._screen.say(str(error), "alert")
