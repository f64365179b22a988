"""Keys that come faster than the screen, out of a macro or a paste: each does what it does when it is typed alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.tui.app import WorkbenchApp
from workbench.tui.keymap import textual_key
from workbench.tui.screens.picker import Picker

from .conftest import painted, review_screen

Make = Callable[..., WorkbenchApp]
_CHARACTERS = {"enter": "\r", "space": " "}


async def at_once(pilot: Pilot[Any], *keys: str) -> None:
    """All keys in one read: the last is there before the first is looked at."""
    for key in keys:
        pilot.app.post_message(events.Key(textual_key(key), key if len(key) == 1 else _CHARACTERS.get(key)))
    await pilot.pause()
    await pilot.pause()


async def paste(pilot: Pilot[Any], text: str) -> None:
    """What a terminal sends for a bracketed paste."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def test_two_lines_that_are_filled_in_at_once_are_both_kept_and_keys_go_on(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_once(pilot, ":", "3", "enter", "n", *"foo", "enter", "j")
        assert next(claim for claim in desk.claims(desk.article().id) if claim.number == 3).note == "foo"
        assert app.session.place == 3
        await at_once(pilot, ":", "2", "enter", ":", "4", "enter")
        assert app.session.place == 3
        await pilot.press("g")
        assert app.session.place == 0
        await at_once(pilot, "n", *"a", "enter", "n", *"b", "enter", "q")
        assert desk.claims(desk.article().id)[0].note == "ab"
        assert app.return_code == 0


async def test_keys_behind_the_enter_of_a_line_are_keys_of_the_screen(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_once(pilot, "x", *"381", "enter", "v", "v", "i")
        first, second, third, fourth, *_ = desk.claims(desk.article().id)
        assert (first.finding, first.corrected_value) == (Finding.WRONG, "381")
        assert [second.finding, third.finding, fourth.finding] == [
            Finding.VERIFIED,
            Finding.VERIFIED,
            Finding.IMPRECISE,
        ]


async def test_a_filter_takes_the_place_of_the_one_before(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_once(pilot, "f", *"open", "enter", "f", *"money", "enter")
        assert app.session.filter_line == "money"
        assert len(app.session.shown) == 1


async def test_a_line_that_was_refused_takes_the_keys_behind_it(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_once(pilot, "r", *"lots", "enter", "ctrl+u", *"99", "enter", "j")
        assert desk.claims(desk.article().id)[0].low == 99
        assert app.session.place == 1


async def test_a_screen_that_opens_has_the_keys_behind_the_one_that_opened_it(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_once(pilot, "P", *"note on the", "enter", *"v1", "enter", "j")
        assert desk.claims(desk.article().id)[0].note == "v1"
        assert [claim.finding for claim in desk.claims(desk.article().id)[:3]] == [Finding.UNCHECKED] * 3
        assert app.session.place == 1
        await at_once(pilot, "?", "j", "escape", "E", "v", "escape", "j")
        assert app.screen is review_screen(app)
        assert app.session.place == 2
        await at_once(pilot, "E", "v", "v")
        assert isinstance(app.screen, Picker)


async def test_nothing_is_done_behind_the_key_that_leaves(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_once(pilot, "q", "v", "v")
    assert desk.claims(desk.article().id)[0].finding is Finding.UNCHECKED


async def test_pasted_lines_are_joined_with_spaces(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await paste(pilot, "first line\nsecond line\r\n\tthird\n")
        await pilot.press("enter")
        assert desk.claims(desk.article().id)[0].note == "first line second line third"
        await at_once(pilot, "ctrl+u", "j", "n", *"one", "ctrl+j", *"two", "tab", *"three", "enter")
        assert desk.claims(desk.article().id)[1].note == "one two three"


async def test_pasting_without_a_line_decides_nothing(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(pilot, "vvv")
        assert desk.claims(desk.article().id)[0].finding is Finding.UNCHECKED
        await pilot.press("P")
        await paste(pilot, "quit")
        assert any("quit" in line for line in painted(app)[:5])


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (("left", "left", "X"), "aXbc"),
        (("home", "X"), "Xabc"),
        (("ctrl+a", "delete", "X"), "Xbc"),
        (("ctrl+w", "X"), "X"),
        (("backspace", "X"), "abX"),
        (("shift+left", "shift+left", "X"), "aX"),
        (("home", "ctrl+k", "X"), "X"),
    ],
)
async def test_the_keys_of_a_line_change_it(desk: Desk, app_on: Make, keys: tuple[str, ...], kept: str) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_once(pilot, "n", *"abc", *keys, "enter")
        assert desk.claims(desk.article().id)[0].note == kept
