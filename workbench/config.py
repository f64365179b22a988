"""Settings from one TOML file. A flag beats the environment, the environment beats the file, the file the default.

A mistake in the file does no harm: what is wrong is left out, and `problems` says where it stands and what would do.
Leaves to others: which keys exist (`tui/keymap.py`).
"""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ORDERS = ("text", "risk")
"""The orders in which claims can be reviewed."""
_TABLES = ("keys", "views", "panes")
_NAMES = ("reviewer", "theme", "order", "advance", *_TABLES)
_PANES = ("line-length", "margin-map", "card")


@dataclass(frozen=True, slots=True)
class Config:
    """What the file says, as far as it could be understood."""

    path: Path
    reviewer: str = ""
    theme: str = ""
    order: str = "text"
    advance: bool = True
    """Whether a decision moves on to the next open claim."""
    line_length: int = 74
    """Longest line of the article, in columns."""
    margin_map: bool = True
    card: bool = False
    """Whether one claim with its paragraph is shown however wide the window is, as braille displays need it."""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Action to its keys, as written: not yet checked."""
    views: dict[str, str] = field(default_factory=dict)
    """Name of a saved view to its filter."""
    lines: dict[str, int] = field(default_factory=dict)
    """"keys.verified" to the line on which it is set."""
    problems: tuple[str, ...] = ()

    def where(self, name: str) -> str:
        """File and line of a setting, for a message."""
        return f"{self.path.name}, line {self.lines.get(name, 1)}"


def config_path() -> Path:
    """Where the settings file lies, whether or not there is one; WORKBENCH_CONFIG names another."""
    named = os.environ.get("WORKBENCH_CONFIG")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("workbench") / "config.toml"


def load_config(path: Path | None = None) -> Config:
    """Read the settings; a missing file is an empty one, an unreadable one is a problem and nothing more."""
    path = path or config_path()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Config(path)
    except (OSError, UnicodeDecodeError) as error:
        return Config(path, problems=(f"{path} cannot be read, so the defaults hold: {error}",))
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Config(path, problems=(f"{path} is not TOML, so the defaults hold: {error}",))
    return _Reading(path, values, _lines_of(text)).config()


def reviewer_name(flag: str | None = None, config: Config | None = None) -> str:
    """Who decides: the flag, WORKBENCH_REVIEWER, the settings file, or the login name."""
    name = flag or os.environ.get("WORKBENCH_REVIEWER") or (config or load_config()).reviewer
    if name and name.strip():
        return name.strip()
    try:
        import getpass

        return getpass.getuser()
    except (KeyError, OSError):
        return "reviewer"


def _lines_of(text: str) -> dict[str, int]:
    """On which line each key stands; the first of equal ones."""
    lines: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*([\w.\-\"']+)\s*\]+", line):
            table = header[1].replace('"', "").replace("'", "") + "."
            lines.setdefault(table[:-1], number)
        elif setting := re.match(r"\s*([\w\-\"'.]+)\s*=", line):
            lines.setdefault(table + setting[1].strip("\"'"), number)
    return lines


@dataclass(slots=True)
class _Reading:
    path: Path
    values: dict[str, Any]
    lines: dict[str, int]
    problems: list[str] = field(default_factory=list)

    def complain(self, name: str, what: str) -> None:
        self.problems.append(f"{self.path.name}, line {self.lines.get(name, 1)}: {what}")

    def config(self) -> Config:
        self.unknown(self.values, _NAMES, "")
        panes = self.table("panes")
        self.unknown(panes, _PANES, "panes.")
        order = self.text(self.values, "order", "text")
        if order not in ORDERS:
            self.complain("order", f'"{order}" is no order; use one of {", ".join(ORDERS)}')
            order = "text"
        return Config(
            path=self.path,
            reviewer=self.text(self.values, "reviewer", ""),
            theme=self.text(self.values, "theme", ""),
            order=order,
            advance=self.switch(self.values, "advance", ""),
            line_length=self.length(panes),
            margin_map=self.switch(panes, "margin-map", "panes."),
            card=self.switch(panes, "card", "panes.", default=False),
            keys=self.keys(),
            views=self.views(),
            lines=self.lines,
            problems=tuple(self.problems),
        )

    def unknown(self, values: dict[str, Any], names: tuple[str, ...], table: str) -> None:
        for name in values:
            if name not in names:
                self.complain(table + name, f'there is no setting "{table}{name}"; there are {", ".join(names)}')

    def table(self, name: str) -> dict[str, Any]:
        value = self.values.get(name, {})
        if isinstance(value, dict):
            return value
        self.complain(name, f'"{name}" is a table: write [{name}] on a line of its own')
        return {}

    def text(self, values: dict[str, Any], name: str, default: str) -> str:
        value = values.get(name, default)
        if isinstance(value, str):
            return value
        self.complain(name, f'"{name}" is a text: write it in quotes')
        return default

    def switch(self, values: dict[str, Any], name: str, table: str, *, default: bool = True) -> bool:
        value = values.get(name, default)
        if isinstance(value, bool):
            return value
        self.complain(table + name, f'"{name}" is true or false')
        return default

    def length(self, panes: dict[str, Any]) -> int:
        value = panes.get("line-length", 74)
        if isinstance(value, int) and not isinstance(value, bool) and 20 <= value <= 200:
            return value
        self.complain("panes.line-length", '"line-length" is a whole number from 20 to 200')
        return 74

    def keys(self) -> dict[str, tuple[str, ...]]:
        found = {}
        for action, keys in self.table("keys").items():
            listed = [keys] if isinstance(keys, str) else keys
            if isinstance(listed, list) and all(isinstance(key, str) for key in listed):
                found[action] = tuple(listed)
            else:
                self.complain(f"keys.{action}", f'the keys of "{action}" are a text or a list of texts')
        return found

    def views(self) -> dict[str, str]:
        found = {}
        for name, words in self.table("views").items():
            if isinstance(words, str):
                found[name] = words
            else:
                self.complain(f"views.{name}", f'the view "{name}" is a filter, written in quotes')
        return found
