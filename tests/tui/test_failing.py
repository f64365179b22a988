"""A desk that cannot be written to while the screen is open: said at once, nothing lost, and tried again with a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.tui.app import WorkbenchApp

from .conftest import painted

resource = pytest.importorskip("resource", reason="this system cannot limit the size of a file")

Make = Callable[..., WorkbenchApp]


@contextmanager
def full_disk() -> Iterator[None]:
    """No file can grow beyond a few bytes: to SQLite the disk is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_a_full_disk_is_said_at_the_decision_and_the_same_key_decides_when_there_is_room(
    desk: Desk, app_on: Make
) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        with full_disk():
            await pilot.press("v")
        await pilot.pause()
        assert "Nothing was kept" in " ".join(painted(app)[-3:])
        assert app.session.place == 0
        assert app.session.counts["verified"] == 0
        await pilot.press("v")
        assert desk.claims(desk.article().id)[0].finding is Finding.VERIFIED
        assert app.session.place == 1


async def test_a_note_that_found_no_room_stays_in_its_line_until_it_is_kept(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", *"call again")
        with full_disk():
            await pilot.press("enter")
        await pilot.pause()
        assert "Nothing was kept" in " ".join(painted(app)[-4:])
        assert "call again" in painted(app)[-1]
        await pilot.press("enter")
        await pilot.pause()
        assert desk.claims(desk.article().id)[0].note == "call again"
    assert desk.verify().fault == ""


async def test_a_right_value_that_found_no_room_stays_too_and_the_finding_is_kept(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", *"117")
        with full_disk():
            await pilot.press("enter")
        await pilot.pause()
        assert "117" in painted(app)[-1]
        await pilot.press("enter")
        await pilot.pause()
        claim = desk.claims(desk.article().id)[0]
        assert (claim.finding, claim.corrected_value) == (Finding.WRONG, "117")


async def test_what_was_picked_and_found_no_room_is_said_and_the_screen_goes_on(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        await pilot.press("ctrl+u", *"counted 117", "enter")
        await pilot.pause()
        await pilot.press("c")
        with full_disk():
            await pilot.press("enter")
        await pilot.pause()
        assert "Nothing was kept" in " ".join(painted(app)[-3:])
        await pilot.press("v")
        assert desk.claims(desk.article().id)[0].finding is Finding.VERIFIED
