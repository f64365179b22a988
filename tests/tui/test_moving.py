"""One claim cursor: every key that moves it moves article, table and detail together."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.text.document import Document
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


LONG = "\n\n".join(f"In village {number} of the valley they counted {number + 20} houses." for number in range(1, 60))


async def test_the_article_stays_still_until_the_claim_leaves_sight(empty_desk: Desk, app_on: Make) -> None:
    empty_desk.add_article(analyse(Document.from_text(LONG, "valley")), reviewer="anna")
    app = app_on(empty_desk)
    async with app.run_test(size=(200, 40)) as pilot:
        article = review_screen(app).article
        for key in ("j", "k"):
            tops = []
            for _ in range(58):
                await pilot.press(key)
                claim = app.session.current
                assert claim is not None
                tops.append(int(article.scroll_offset.y))
                assert tops[-1] <= article.line_of(claim.start) < tops[-1] + article.size.height
            still = sum(before == after for before, after in pairwise(tops))
            assert still > 50
            assert len(set(tops)) > 1


async def test_lines_that_were_kept_are_what_would_be_painted_anew(
    desk: Desk, app_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.tui.widgets.claim_detail._IDLE", 60)  # the history would come in between
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        for key in (*"jjjjljjvjkjj", "tab", *"lhjx", "escape", "z", *"jk", "z", *"uu"):
            await pilot.press(key)
            await pilot.pause()
            kept = painted(app)
            for pane in (review_screen(app).detail, review_screen(app).table, review_screen(app).article):
                pane.change_all()
            await pilot.pause()
            assert painted(app) == kept
