"""Pictures of every screen and state, at the smallest usual size and at a large one.

They are compared only under the Textual and Rich that drew them: a new release draws the same screen in other words.
Look at the report before you accept a change with `pytest tests/tui/test_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import pytest
from textual.pilot import Pilot

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp

DRAWN_WITH = {"textual": "8.2.8", "rich": "15.0.0"}
SMALL, LARGE = (80, 24), (200, 60)

pytestmark = pytest.mark.skipif(
    any(version(name) != number for name, number in DRAWN_WITH.items()),
    reason=f"the pictures were drawn with {DRAWN_WITH}",
)

Make = Callable[..., WorkbenchApp]
Compare = Callable[..., bool]


@pytest.fixture(autouse=True)
def _without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The history of a claim is read at once: what it says belongs to the picture."""
    monkeypatch.setattr("workbench.tui.screens.claim_detail._IDLE", 0.0)


def picture(compare: Compare, app: WorkbenchApp, size: tuple[int, int], *keys: str) -> bool:
    """Whether the screen looks as it did, after these keys."""

    async def press(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause(0.1)

    return compare(app, terminal_size=size, run_before=press)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "200x60"])
@pytest.mark.parametrize(
    "keys",
    [[], ["j", "j"], ["question_mark"], ["slash", "4", "0"], ["n"], ["colon", "4"], ["z"], ["semicolon"]],
    ids=["opened", "moved", "keys", "searching", "note", "number", "zoomed", "jumping"],
)
def test_the_review_screen(snap_compare: Compare, desk: Desk, app_on: Make, keys: list[str], size: Any) -> None:
    assert picture(snap_compare, app_on(desk), size, *keys)


def test_wrong_asks_for_the_right_value(snap_compare: Compare, desk: Desk, app_on: Make) -> None:
    assert picture(snap_compare, app_on(desk), SMALL, "j", "x")


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "200x60"])
def test_an_empty_desk_says_how_to_begin(snap_compare: Compare, empty_desk: Desk, app_on: Make, size: Any) -> None:
    assert picture(snap_compare, app_on(empty_desk), size)


def test_an_article_without_figures_says_so(snap_compare: Compare, empty_desk: Desk, app_on: Make) -> None:
    empty_desk.add_article(analyse(Document.from_text("Rain fell on the hills.", "rain")), reviewer="anna")
    assert picture(snap_compare, app_on(empty_desk), SMALL)


def test_an_article_with_every_finding(snap_compare: Compare, desk: Desk, app_on: Make) -> None:
    claims = desk.claims(desk.article().id)
    for claim, finding in zip(claims[1:], [*Finding][:6], strict=False):
        desk.decide([claim.id], finding, reviewer="anna")
    assert picture(snap_compare, app_on(desk), LARGE)


def test_a_finished_article_says_what_comes_next(snap_compare: Compare, desk: Desk, app_on: Make) -> None:
    article = desk.article()
    desk.decide([claim.id for claim in desk.claims(article.id)][1:], Finding.VERIFIED, reviewer="anna")
    assert picture(snap_compare, app_on(desk), SMALL)


@pytest.mark.parametrize("size", [(50, 20), (40, 12), (30, 8)], ids=["card", "low-card", "too-small"])
def test_a_small_terminal(snap_compare: Compare, desk: Desk, app_on: Make, size: tuple[int, int]) -> None:
    assert picture(snap_compare, app_on(desk), size)


@pytest.mark.parametrize("theme", ["textual-light", "high-contrast"])
def test_a_theme(snap_compare: Compare, desk: Desk, app_on: Make, theme: str) -> None:
    assert picture(snap_compare, app_on(desk, theme=theme), SMALL, "j")


def test_a_mistake_in_the_settings_is_told(snap_compare: Compare, desk: Desk, app_on: Make) -> None:
    assert picture(snap_compare, app_on(desk, theme="no-such-theme"), SMALL)
