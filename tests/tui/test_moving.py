"""One claim cursor: every key that moves it moves article, table and detail together."""

from __future__ import annotations

from collections.abc import Callable

from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.tui.app import WorkbenchApp

from .conftest import painted, review_screen

Make = Callable[..., WorkbenchApp]


async def test_the_claim_under_the_cursor_is_pointed_at_in_article_and_table(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        lines = painted(app)
        claim = app.session.current
        assert claim is not None
        row = next(line for line in lines if line.startswith("▸") and claim.label in line)
        assert str(claim.number) in row
        assert any(line.startswith("▸") and claim.text in line for line in lines[:10])


async def test_space_and_b_go_to_unchecked_claims_alone(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    claims = desk.claims(desk.articles()[0].id)
    desk.decide([claims[1].id, claims[2].id], Finding.VERIFIED, reviewer="anna")
    async with app.run_test(size=(80, 24)) as pilot:
        app.session.reload()
        await pilot.press("space")
        assert app.session.place == 3
        await pilot.press("b")
        assert app.session.place == 0


async def test_a_claim_is_found_by_its_number(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(":", "4", "enter")
        await pilot.pause()
        assert app.session.current is not None
        assert app.session.current.number == 4
        await pilot.press(":", "9", "9", "9", "enter")
        await pilot.pause()
        assert "no claim" in painted(app)[-1]


async def test_moving_writes_nothing(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    head = desk.head()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "k", "G", "g", "space", "b", "l", "h", "tab", "z", "z")
        assert review_screen(app).session.desk.head() == head
