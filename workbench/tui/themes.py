"""Themes beside Textual's own: high contrast, and which ones the theme key goes through."""

from __future__ import annotations

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
CYCLE = ("textual-dark", "textual-light", "high-contrast", "ansi-dark")
"""The themes that the theme key goes through; all of Textual's can be named in the settings."""


def theme_problem(config: Config, themes: Container[str]) -> str:
    """Why the theme of the settings cannot be used; "" where it can."""
    if not config.theme or config.theme in themes:
        return ""
    return f'{config.where("theme")}: there is no theme "{config.theme}"; try one of {", ".join(CYCLE)}'
