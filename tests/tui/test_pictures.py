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
from workbench.desk.journal import chain
from workbench.desk.redraft.article import carry_out, plan
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp

from .conftest import ARTICLE

DRAWN_WITH = {"textual": "8.2.8", "rich": "15.0.0"}
SMALL, LARGE = (80, 24), (200, 60)
BOTH = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "200x60"])

pytestmark = pytest.mark.skipif(
    any(version(name) != number for name, number in DRAWN_WITH.items()),
    reason=f"the pictures were drawn with {DRAWN_WITH}",
)

Make = Callable[..., WorkbenchApp]
Compare = Callable[..., bool]


@pytest.fixture(autouse=True)
def same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A decision's time is shown with it; the history of a claim is read at once, because it belongs to the picture."""
    monkeypatch.setattr(chain, "now", lambda: "2022-07-25T15:28:00.000Z")
    monkeypatch.setattr("workbench.tui.widgets.claim_detail._IDLE", 0.001)


def picture(compare: Compare, app: WorkbenchApp, size: tuple[int, int], *keys: str) -> bool:
    """Whether the screen looks as it did, after these keys."""

    async def press(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause(0.1)

    return compare(app, terminal_size=size, run_before=press)


@BOTH
@pytest.mark.parametrize(
    "keys",
    [[], ["question_mark"], ["slash", "4", "0"], ["f", *"money"], ["P"]],
    ids=["opened", "keys", "searching", "filtering", "palette"],
)
def test_the_review_screen(snap_compare: Compare, desk: Desk, app_on: Make, keys: list[str], size: Any) -> None:
    assert picture(snap_compare, app_on(desk), size, *keys)


@pytest.mark.parametrize(
    "keys",
    [["j", "x"], ["n"], ["z"], ["semicolon"], ["l", "enter"], ["V", "j", "j"], ["E"], ["r", *"lots", "enter"]],
    ids=["right-value", "note", "zoomed", "jumping", "source", "range", "export", "asked-again"],
)
def test_what_a_key_opens(snap_compare: Compare, desk: Desk, app_on: Make, keys: list[str]) -> None:
    assert picture(snap_compare, app_on(desk), SMALL, *keys)


@BOTH
def test_an_empty_desk_says_how_to_begin(snap_compare: Compare, empty_desk: Desk, app_on: Make, size: Any) -> None:
    assert picture(snap_compare, app_on(empty_desk), size)


@BOTH
def test_an_article_without_figures_says_so(snap_compare: Compare, empty_desk: Desk, app_on: Make, size: Any) -> None:
    empty_desk.add_article(analyse(Document.from_text("Rain fell on the hills.", "rain")), reviewer="anna")
    assert picture(snap_compare, app_on(empty_desk), size)


@BOTH
def test_a_claim_without_passages_says_what_to_do(
    snap_compare: Compare, empty_desk: Desk, app_on: Make, size: Any
) -> None:
    empty_desk.add_article(analyse(Document.from_text("On the hills 12 boats lay.", "boats")), reviewer="anna")
    assert picture(snap_compare, app_on(empty_desk), size)


@BOTH
def test_an_article_with_every_finding(snap_compare: Compare, desk: Desk, app_on: Make, size: Any) -> None:
    claims = desk.claims(desk.article().id)
    for claim, finding in zip(claims[1:], [*Finding][:6], strict=False):
        desk.decide([claim.id], finding, reviewer="anna")
    assert picture(snap_compare, app_on(desk), size)


@BOTH
def test_a_finished_article_says_what_comes_next(snap_compare: Compare, desk: Desk, app_on: Make, size: Any) -> None:
    article = desk.article()
    desk.decide([claim.id for claim in desk.claims(article.id)][1:], Finding.VERIFIED, reviewer="anna")
    assert picture(snap_compare, app_on(desk), size, "v")


@BOTH
def test_a_second_look(snap_compare: Compare, desk: Desk, app_on: Make, size: Any) -> None:
    desk.decide([claim.id for claim in desk.claims(desk.article().id)[:3]], Finding.VERIFIED, reviewer="ben")
    assert picture(snap_compare, app_on(desk), size, "K")


@pytest.fixture
def redrafted(desk: Desk) -> Desk:
    """All was verified; then 171 became 117, a sentence was cut, and the strike's cost was told twice."""
    article = desk.article()
    desk.decide([claim.id for claim in desk.claims(article.id)], Finding.VERIFIED, reviewer="anna")
    cost = "The strike cost $4.8 billion, said one analyst."
    text = ARTICLE.replace("171", "117").replace(" Nobody was hurt.", "")
    text = text.replace(cost, f"{cost.replace('4.8', '5.8')} {cost.replace('4.8', '6.8')}")
    carry_out(desk, plan(desk, article.id, Document.from_text(text)), reviewer="anna")
    return desk


@BOTH
@pytest.mark.parametrize("keys", [["s", "f4", "z"], ["number_sign"]], ids=["stale", "review"])
def test_a_new_draft(snap_compare: Compare, redrafted: Desk, app_on: Make, keys: list[str], size: Any) -> None:
    assert picture(snap_compare, app_on(redrafted), size, *keys)


def test_the_places_of_an_ambiguous_claim_are_numbered(snap_compare: Compare, redrafted: Desk, app_on: Make) -> None:
    number = next(c.number for c in redrafted.claims(redrafted.article().id) if redrafted.candidates(c.id))
    assert picture(snap_compare, app_on(redrafted), SMALL, "colon", *str(number), "enter", "at")


@pytest.mark.parametrize("size", [(50, 20), (40, 12), (30, 8)], ids=["card", "low-card", "too-small"])
def test_a_small_terminal(snap_compare: Compare, desk: Desk, app_on: Make, size: tuple[int, int]) -> None:
    assert picture(snap_compare, app_on(desk), size)


@pytest.mark.parametrize("theme", ["textual-light", "high-contrast", "plain"])
@BOTH
def test_a_theme(snap_compare: Compare, desk: Desk, app_on: Make, theme: str, size: Any) -> None:
    assert picture(snap_compare, app_on(desk, theme=theme), size, "j")


def test_a_mistake_in_the_settings_is_told(snap_compare: Compare, desk: Desk, app_on: Make) -> None:
    assert picture(snap_compare, app_on(desk, theme="no-such-theme"), SMALL)


@BOTH
def test_an_error_is_told_whole(snap_compare: Compare, desk: Desk, app_on: Make, size: Any) -> None:
    assert picture(snap_compare, app_on(desk), size, "colon", *"99", "enter")
