"""Every key of every action does what the table says of it: a line of `DOES` for each, tried with each of its keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.desk.desk import Desk
from workbench.desk.records import ReviewRecord
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp
from workbench.tui.keymap import standard_actions

from .key_deeds import DOES
from .trying import At

FRESH = frozenset({"next-stale", "confirm", "review-redraft", "drafts", "silence"})
"""Actions that are tried on a desk of their own, because what they need would be in the way of others."""


def test_every_action_of_the_table_is_tried() -> None:
    assert set(DOES) == {action.id for action in standard_actions()}


def standing(desk: Desk) -> list[ReviewRecord]:
    """The acts that nobody took back, oldest first."""
    found: dict[str, ReviewRecord] = {}
    acts = {act.id: act for act in desk.history()}
    for act in acts.values():
        if act.act == "undo":
            found.pop(act.content["review"])
        else:
            kept = acts[act.content["review"]] if act.act == "redo" else act
            found[kept.id] = kept
    return [found[name] for name in sorted(found)]


async def try_all(app: WorkbenchApp, desk: Desk, tries: list[tuple[str, str]]) -> None:
    async with app.run_test(size=(80, 18)) as pilot:
        at, before = At(app, desk, pilot), len(standing(desk))
        for action_id, key in tries:
            at.key = key
            at.go(0)
            at.screen.table.focus()
            try:
                await DOES[action_id](at)
            except AssertionError as error:
                raise AssertionError(f"{key} ({action_id}) does not do what it is for") from error
            acts = standing(desk)[before:]
            for act in reversed(acts):
                desk.undo(reviewer=act.reviewer)
            if acts:
                at.take_over()


@pytest.mark.parametrize("group", sorted({action.group for action in standard_actions()}))
async def test_each_key_of_a_group_does_what_it_is_for(
    desk: Desk, app_on: Callable[..., WorkbenchApp], group: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "a line to elsewhere")  # the clipboard of this machine is left alone
    keys = [
        (action.id, key)
        for action in standard_actions()
        for key in action.keys
        if action.group == group and action.id not in FRESH | {"quit"}
    ]
    await try_all(app_on(desk), desk, keys)


@pytest.mark.parametrize("action", [a for a in standard_actions() if a.id in FRESH | {"quit"}], ids=lambda a: a.id)
async def test_each_key_on_a_desk_of_its_own(
    desk: Desk, app_on: Callable[..., WorkbenchApp], tmp_path: Path, action: Any
) -> None:
    if action.id == "silence":
        text = "About 140 crews struck: 100 in the north and 50 in the south."
        from workbench.claims.analysis import analyse

        with Desk.open(tmp_path / "sum.db", create=True) as other:
            other.add_article(analyse(Document.from_text(text, "sum")), reviewer="anna")
            await try_all(app_on(other), other, [(action.id, key) for key in action.keys])
        return
    for key in action.keys:
        await try_all(app_on(desk), desk, [(action.id, key)])
