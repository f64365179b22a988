"""Keys: one table feeds bindings, help, footer and palette; the settings file can change it, and is checked."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from workbench.config import Config
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.tui.app import WorkbenchApp
from workbench.tui.keymap import drawn_key, key_problem, keymap, standard_actions

from .conftest import painted


def with_keys(**keys: tuple[str, ...]) -> Config:
    named = {name.replace("_", "-"): value for name, value in keys.items()}
    lines = {f"keys.{name}": number for number, name in enumerate(named, 2)}
    return Config(Path("config.toml"), keys=named, lines=lines)


def test_no_two_shipped_actions_share_a_key_and_each_has_one() -> None:
    keys = [key for action in standard_actions() for key in action.keys]
    assert len(keys) == len(set(keys))
    assert all(action.keys for action in standard_actions())


def test_no_shipped_key_is_one_that_terminals_swallow() -> None:
    assert [key for action in standard_actions() for key in action.keys if key_problem(key)] == []


@pytest.mark.parametrize("action", standard_actions(), ids=lambda action: action.id)
def test_every_action_leads_to_a_function(action: object) -> None:
    run = getattr(action, "run", "")
    module, function = run.split(":")
    assert callable(getattr(import_module(f"workbench.tui.commands.{module}"), function))


def test_a_key_of_the_file_replaces_the_shipped_ones() -> None:
    keys = keymap(with_keys(verified=("Q",)))
    assert keys.problems == ()
    assert keys.action("verified").keys == ("Q",)


def test_an_empty_list_takes_an_action_its_keys() -> None:
    keys = keymap(with_keys(quit=()))
    assert keys.action("quit").keys == ()
    assert "q" not in keys.bindings()


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"verifed": ("v",)}, 'did you mean "verified"'),
        ({"undo": ("ctrl+m",)}, "Enter"),
        ({"undo": ("hyper+x",)}, 'unknown modifier "hyper"'),
        ({"undo": ("shift+a",)}, 'as "A"'),
        ({"undo": ("",)}, "is no key"),
        ({"undo": ("f99",)}, "is no key"),
        ({"undo": ("Z",), "redo": ("Z",)}, 'taken by "undo"'),
        ({"note": ("j", "down")}, 'leaves "next" without a key'),
    ],
)
def test_a_mistake_names_its_line_and_the_rest_holds(keys: dict[str, tuple[str, ...]], told: str) -> None:
    found = keymap(with_keys(**keys))
    assert len(found.problems) == 1
    assert told in found.problems[0]
    assert "config.toml, line " in found.problems[0]
    assert found.action("verified").keys == ("v", "1")


async def test_a_changed_key_works_and_stands_in_the_footer(desk: Desk, app_on: Callable[..., WorkbenchApp]) -> None:
    app = app_on(desk, keys={"verified": ("Q",)})
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Q verified" in painted(app)[-1]
        await pilot.press("v")
        assert desk.claims(desk.articles()[0].id)[0].finding is Finding.UNCHECKED
        await pilot.press("Q")
        assert desk.claims(desk.articles()[0].id)[0].finding is Finding.VERIFIED


@pytest.mark.parametrize(
    ("key", "drawn"), [("home", "Home"), ("end", "End"), ("f1", "F1"), ("ctrl+z", "ctrl+z"), ("down", "↓"), ("?", "?")]
)
def test_a_key_is_shown_as_it_stands_on_the_keyboard(key: str, drawn: str) -> None:
    assert drawn_key(key) == drawn


async def test_a_mistake_in_the_file_is_said_at_the_start(desk: Desk, app_on: Callable[..., WorkbenchApp]) -> None:
    app = app_on(desk, keys={"verifed": ("v",)})
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        assert 'no action "verifed"' in painted(app)[-1]
