"""The passages of a claim: chosen, opened beside the article, judged, added."""

from __future__ import annotations

from collections.abc import Callable

from workbench.desk.desk import Desk
from workbench.desk.records import LinkRecord
from workbench.tui.app import WorkbenchApp

from .conftest import painted, review_screen

Make = Callable[..., WorkbenchApp]


def place_with_source(app: WorkbenchApp) -> int:
    """The first claim that has a passage of a source as its first one."""
    session = app.session
    return next(
        place
        for place in range(len(session.shown))
        if (links := session.links(session.claim_at_place(place))) and links[0].source_id
    )


def links_of(app: WorkbenchApp) -> list[LinkRecord]:
    claim = app.session.current
    assert claim is not None
    return app.session.desk.links(claim.id)


async def test_right_and_left_choose_a_passage(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = review_screen(app)
        assert len(screen.links()) > 1
        await pilot.press("l")
        assert screen.passage == 1
        await pilot.press("h")
        assert screen.passage == 0
        await pilot.press("right", "left", "left")
        assert screen.passage == 0


async def test_enter_opens_the_source_beside_the_article_and_backspace_goes_back(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        app.session.go_to(place_with_source(app))
        review_screen(app).show_claim()
        await pilot.press("enter")
        await pilot.pause()
        assert any("Union bulletin" in line for line in painted(app))
        assert "bulletin" in painted(app)[1]
        await pilot.press("backspace")
        await pilot.pause()
        assert not any("Union bulletin" in line for line in painted(app))
        assert any("Claim " in line for line in painted(app))


async def test_a_passage_is_accepted_and_rejected_and_taken_back(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("+")
        assert "accepted" in [link.status for link in links_of(app)]
        await pilot.press("-")
        assert "rejected" in [link.status for link in links_of(app)]
        await pilot.press("u", "u")
        assert {link.status for link in links_of(app)} == {"suggested"}


async def test_a_passage_is_found_in_the_sources_and_tied_to_the_claim(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        await pilot.press("ctrl+u", *"counted 117", "enter")
        await pilot.pause()
        await pilot.press("c", "enter")
        await pilot.pause()
        added = [link for link in links_of(app) if link.status == "added"]
        assert [(link.source, link.relation.value) for link in added] == [("bulletin", "contradicts")]
        assert "117" in added[0].quote


async def test_opening_the_file_of_a_text_without_one_says_so(desk: Desk, app_on: Make) -> None:
    app = app_on(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("O")
        await pilot.pause()
        assert "No file or address" in painted(app)[-1]
