"""Themes beside Textual's own: high contrast, and which ones the theme key goes through."""

from __future__ import annotations

import os
from collections.abc import Container

from textual.theme import Theme

from workbench.config import Config

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ff80ff",
    warning="#ffc800",
    error="#ff8080",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    dark=True,
    variables={"text-muted": "#e0e0e0"},
)
PLAIN = Theme(
    name="plain",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_magenta",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "scrollbar": "ansi_bright_black",
        "scrollbar-background": "ansi_default",
    },
)
"""The terminal's own sixteen colours on its own ground; what stands out is reversed, bold or underlined."""
OWN = (HIGH_CONTRAST, PLAIN)
CYCLE = ("textual-dark", "textual-light", "high-contrast", "plain")
"""The themes that the theme key goes through; all of Textual's can be named in the settings."""
_MANY = frozenset({"256", "truecolor"})
"""Rich's names of the colour systems in which the other themes can be told apart."""


def without_colour() -> bool:
    """Whether the reviewer asked for no colour at all (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


def named_by_environment() -> str:
    """The theme that WORKBENCH_THEME names, before all settings; "" where it names none."""
    return os.environ.get("WORKBENCH_THEME", "")


def fitting_theme(config: Config, themes: Container[str], colours: str | None) -> str:
    """The theme to begin with; "" leaves Textual's own.

    WORKBENCH_THEME beats the settings; without either a terminal of 16 colours (`colours` is Rich's name) is plain.
    """
    named = named_by_environment() or config.theme
    if without_colour():
        return PLAIN.name
    if named and named in themes:
        return named
    return "" if colours in _MANY else PLAIN.name


def theme_problem(config: Config, themes: Container[str]) -> str:
    """Why the theme that was asked for cannot be used; "" where it can."""
    named = named_by_environment()
    if not (named or config.theme) or (named or config.theme) in themes:
        return ""
    where = "WORKBENCH_THEME" if named else config.where("theme")
    return f'{where}: there is no theme "{named or config.theme}"; try one of {", ".join(CYCLE)}'
