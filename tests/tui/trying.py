"""A reviewer at the screen who tries keys, and the questions that many keys answer alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from textual import events
from textual.pilot import Pilot

from workbench.desk.desk import Desk
from workbench.desk.records import ClaimRecord
from workbench.tui.app import WorkbenchApp
from workbench.tui.keymap import textual_key
from workbench.tui.review.screen import ReviewScreen

from .conftest import painted, review_screen


@dataclass
class At:
    """A reviewer at the screen, with nothing decided and the cursor on the first claim."""

    app: WorkbenchApp
    desk: Desk
    pilot: Pilot[Any]
    key: str = ""
    copied: str = ""

    @property
    def screen(self) -> ReviewScreen:
        return review_screen(self.app)

    @property
    def place(self) -> int:
        return self.app.session.place

    @property
    def claims(self) -> list[ClaimRecord]:
        return self.desk.claims(self.desk.article().id)

    @property
    def said(self) -> str:
        return " ".join(line.strip() for line in painted(self.app)[-4:])

    async def press(self, *keys: str) -> None:
        """Type faster than a person does: the keys are there before the screen has answered the first."""
        for key in keys:
            named = textual_key(key)
            self.app.post_message(events.Key(named, key if len(key) == 1 else {"space": " ", "enter": "\r"}.get(key)))
        await self.pilot.press()
        await self.pilot.pause()

    async def try_key(self) -> None:
        await self.press(self.key)

    def take_over(self) -> None:
        """Show what was done to the desk behind the screen's back."""
        self.screen.take_over()

    def go(self, place: int) -> None:
        self.app.session.go_to(place)
        self.screen.show_claim()

    def go_where(self, test: Callable[[ClaimRecord], bool]) -> ClaimRecord:
        claim = next(claim for claim in self.claims if test(claim))
        self.app.session.go_to_claim(claim.id)
        self.screen.show_claim()
        return claim

    def link(self) -> Any:
        link = self.screen.link()
        assert link is not None
        return link


def moves(start: int, end: int) -> Callable[[At], Awaitable[None]]:
    """From one row to another; rows are counted from the end where they are negative."""

    async def check(at: At) -> None:
        rows = len(at.app.session.shown)
        at.go(start % rows)
        await at.try_key()
        assert at.place == end % rows

    return check


def opens(kind: type, words: str) -> Callable[[At], Awaitable[None]]:
    """A screen over the review screen, which Esc leaves."""

    async def check(at: At) -> None:
        await at.try_key()
        assert isinstance(at.app.screen, kind)
        assert words in " ".join(painted(at.app))
        await at.press("escape")
        assert at.app.screen is at.screen

    return check


def asks(words: str) -> Callable[[At], Awaitable[None]]:
    """A line to be filled in, which Esc leaves with nothing kept."""

    async def check(at: At) -> None:
        head = at.desk.head()
        await at.try_key()
        assert words in at.said
        await at.press("escape")
        assert at.screen.mode is None
        assert at.desk.head() == head

    return check


def focuses(pane: str, before: str = "f3") -> Callable[[At], Awaitable[None]]:
    async def check(at: At) -> None:
        await at.press(before)
        await at.try_key()
        assert at.screen.pane == pane

    return check


def writes(text: str, kept: Callable[[ClaimRecord], object], wanted: object) -> Callable[[At], Awaitable[None]]:
    async def check(at: At) -> None:
        await at.try_key()
        await at.press(*text, "enter")
        assert kept(at.claims[0]) == wanted

    return check


def copies(words: str) -> Callable[[At], Awaitable[None]]:
    async def check(at: At) -> None:
        await at.try_key()
        assert words in at.app.clipboard
        assert "Copied" in at.said

    return check
