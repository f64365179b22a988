"""Themes that the theme key goes through."""

from textual.theme import BUILTIN_THEMES

from workbench.tui.themes import CYCLE, HIGH_CONTRAST


def test_every_theme_of_the_cycle_is_there() -> None:
    assert set(CYCLE) <= {*BUILTIN_THEMES, HIGH_CONTRAST.name}
