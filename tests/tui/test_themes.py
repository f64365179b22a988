"""Themes: those of the theme key, and the one that fits a terminal of few colours or of none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from workbench.config import Config, load_config
from workbench.desk.desk import Desk
from workbench.tui.app import WorkbenchApp
from workbench.tui.themes import CYCLE, OWN, fitting_theme, theme_problem

from .conftest import painted

NONE = Config(Path("config.toml"))
LIGHT = Config(Path("config.toml"), theme="textual-light")
WRONG = Config(Path("config.toml"), theme="lila", lines={"theme": 3})


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "WORKBENCH_THEME"):
        monkeypatch.delenv(name, raising=False)


def test_every_theme_of_the_cycle_is_there() -> None:
    assert set(CYCLE) <= {*BUILTIN_THEMES, *(theme.name for theme in OWN)}


@pytest.mark.parametrize(
    ("config", "colours", "theme"),
    [(NONE, "truecolor", ""), (NONE, "256", ""), (NONE, "standard", "plain"), (NONE, None, "plain"),
     (LIGHT, "standard", "textual-light"), (WRONG, "truecolor", "")],
)  # fmt: skip
def test_the_settings_choose_else_sixteen_colours_are_plain(config: Config, colours: str | None, theme: str) -> None:
    assert fitting_theme(config, CYCLE, colours) == theme


def test_the_environment_beats_the_settings_and_no_colour_beats_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_THEME", "high-contrast")
    assert fitting_theme(LIGHT, CYCLE, "256") == "high-contrast"
    monkeypatch.setenv("NO_COLOR", "1")
    assert fitting_theme(LIGHT, CYCLE, "256") == "plain"


def test_a_theme_that_is_not_there_is_told_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert theme_problem(WRONG, CYCLE).startswith('config.toml, line 3: there is no theme "lila"; try one of ')
    monkeypatch.setenv("WORKBENCH_THEME", "rosa")
    assert theme_problem(WRONG, CYCLE).startswith('WORKBENCH_THEME: there is no theme "rosa"')


async def test_without_colour_the_cursor_is_reversed_and_nothing_is_coloured(
    desk: Desk, app_on: Callable[..., WorkbenchApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_on(desk, theme="textual-light")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        styles = [
            (segment.text, segment.style)
            for strip in app.screen._compositor.render_strips()
            for segment in strip.apply_filter(app._filters[-1], app.screen.background_colors[1])
            if segment.style is not None
        ]
        for _, style in styles:
            assert style.color is None or style.color.is_default
            assert style.bgcolor is None or style.bgcolor.is_default
        assert any(style.reverse and "140 crews" in text for text, style in styles)
        await pilot.press("T")
        await pilot.pause()
        assert "NO_COLOR is set" in painted(app)[-1]


async def test_the_theme_key_keeps_the_theme_for_the_next_time(
    desk: Desk, app_on: Callable[..., WorkbenchApp], tmp_path: Path
) -> None:
    app = app_on(desk)
    async with app.run_test(size=(160, 24)) as pilot:
        await pilot.press("T")
        await pilot.pause()
        assert f"Theme {app.theme}, kept for the next time" in painted(app)[-1]
        assert load_config(tmp_path / "config.toml").theme == app.theme


async def test_a_theme_that_cannot_be_kept_holds_for_now_and_that_is_said(
    desk: Desk, app_on: Callable[..., WorkbenchApp], tmp_path: Path
) -> None:
    (tmp_path / "config.toml").write_text("theme =", "utf-8")
    app = app_on(desk)
    async with app.run_test(size=(160, 24)) as pilot:
        before = app.theme
        await pilot.press("T")
        await pilot.pause()
        assert app.theme != before
        assert "is not TOML" in " ".join(painted(app)[-3:])
