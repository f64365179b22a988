"""What follows from corrected readings, one article after another, while keys are answered."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from workbench.desk import following

_FAILED = "What follows from the corrected reading was not found: "


class Following:
    """One process at a time; what is asked for while it works is done behind it. All but waiting is the screen's."""

    def __init__(self, desk: Path, ended: Callable[[str], object]) -> None:
        """`ended` is called in another thread, with what went wrong in words, "" where nothing did."""
        self._desk = desk
        self._ended = ended
        self._asked: list[str] = []
        self.at_work = False

    def begin(self, article_id: str) -> None:
        """Ask for what follows of an article."""
        if article_id not in self._asked:
            self._asked.append(article_id)
        if not self.at_work:
            self.go_on()

    def leave(self) -> None:
        """The screen is left: what waits is done without it, each article by a process of its own."""
        while self._asked:
            with suppress(OSError):
                following.begin(self._desk, self._asked.pop(0))

    def go_on(self) -> None:
        """Begin with what is asked for next, if anything is."""
        self.at_work = bool(self._asked)
        if self._asked:
            # The process goes on where the screen is left; nobody waits for it then.
            Thread(target=self._follow, args=(self._asked.pop(0),), daemon=True).start()

    def _follow(self, article_id: str) -> None:
        try:
            process = following.begin(self._desk, article_id)
            _, said = process.communicate()
            lines = said.strip().splitlines()
            failure = f"{_FAILED}{lines[-1] if lines else process.returncode}" if process.returncode else ""
        except OSError as error:
            failure = f"{_FAILED}{error}"
        with suppress(RuntimeError):  # the screen was left meanwhile
            self._ended(failure)
