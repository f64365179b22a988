"""What can be done on the review screen, and with which keys: one table for bindings, help, footer and palette.

Keys from the settings file are checked here, because Textual takes unknown actions, impossible keys and clashes
without a word; a key that will not do is left out and the mistake is reported with its line.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from workbench.config import Config
from workbench.desk.finding import finding_table

_NAMED = {
    ":": "colon",
    ";": "semicolon",
    ".": "full_stop",
    ",": "comma",
    "/": "slash",
    "?": "question_mark",
    "+": "plus",
    "-": "minus",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    "=": "equals_sign",
    "*": "asterisk",
    "!": "exclamation_mark",
    "#": "number_sign",
    "@": "at",
    "&": "ampersand",
    "'": "apostrophe",
    "%": "percent_sign",
    "$": "dollar_sign",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "_": "underscore",
    "|": "vertical_line",
    "~": "tilde",
    "\\": "backslash",
    '"': "quotation_mark",
}
"""Characters to the names that Textual gives their keys."""
_SPECIAL = frozenset(
    "space enter escape tab backspace delete insert home end pageup pagedown up down left right".split()
)
_DRAWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "enter": "Enter",
    "backspace": "⌫",
    "space": "Space",
    "tab": "Tab",
}
_SWALLOWED = {
    "ctrl+m": "Enter",
    "ctrl+j": "a new line",
    "ctrl+i": "Tab",
    "ctrl+h": "Backspace",
    "ctrl+c": "the terminal's own stop key",
}
"""Keys that arrive as another one, and as which."""


class Action(NamedTuple):
    """One thing that can be done on the review screen."""

    id: str
    group: str
    keys: tuple[str, ...]
    """As a person writes them: "v", "ctrl+z", "?"."""
    word: str
    short: str
    run: str
    """"module:function" in `workbench.tui.commands`."""

    @property
    def drawn(self) -> str:
        """Its first key as it is shown; "" where it has none."""
        return drawn_key(self.keys[0]) if self.keys else ""


class Keymap(NamedTuple):
    """All actions with the keys in force."""

    actions: tuple[Action, ...]
    problems: tuple[str, ...] = ()

    def action(self, action_id: str) -> Action:
        """The action with this id."""
        return next(action for action in self.actions if action.id == action_id)

    def bindings(self) -> dict[str, str]:
        """Textual key to action id."""
        return {textual_key(key): action.id for action in self.actions for key in action.keys}

    def groups(self) -> dict[str, list[Action]]:
        """The actions by group, in the table's order."""
        found: dict[str, list[Action]] = {}
        for action in self.actions:
            found.setdefault(action.group, []).append(action)
        return found


def drawn_key(key: str) -> str:
    """A key as help and footer show it: "↓", "Esc", "ctrl+z"."""
    return _DRAWN.get(key, key.upper() if key[:1] == "f" and key[1:].isdigit() else key)


def textual_key(key: str) -> str:
    """A key as Textual names it: "?" is "question_mark"."""
    return _NAMED.get(key, key)


def key_problem(key: str) -> str:
    """Why a key cannot be used, in words; "" where it can."""
    if key in _SWALLOWED:
        return f'terminals send {_SWALLOWED[key]} for "{key}"'
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    unknown = [name for name in modifiers if name not in ("ctrl", "shift", "alt")]
    if unknown:
        return f'"{key}" has an unknown modifier "{unknown[0]}"; there are ctrl, shift and alt'
    if modifiers == ["shift"] and len(last) == 1:
        return f'write "{key}" as the character that it types, as "{last.upper()}"'
    if len(last) == 1 and last.isprintable() and last != " ":
        return ""
    if last in _SPECIAL or (last[:1] == "f" and last[1:].isdigit() and 1 <= int(last[1:]) <= 12):
        return ""
    return f'"{key}" is no key; write a character, or one of {", ".join(sorted(_SPECIAL))}, f1 to f12'


@cache
def standard_actions() -> tuple[Action, ...]:
    """All actions with their keys as shipped: the findings' from findings.toml, the others' from keys.toml."""
    actions = []
    groups = tomllib.loads(Path(__file__).with_name("keys.toml").read_text("utf-8"))["group"]
    for group in groups:
        if group.get("findings"):
            actions += [
                Action(
                    info.finding.value,
                    group["name"],
                    info.keys,
                    f"{info.word}: {info.meaning}",
                    info.word,
                    "deciding:decide",
                )
                for info in finding_table()
                if info.keys
            ]
        actions += [
            Action(row["id"], group["name"], tuple(row["keys"]), row["word"], row.get("short", ""), row["run"])
            for row in group["actions"]
        ]
    return tuple(actions)


def keymap(config: Config) -> Keymap:
    """The shipped keys with those of the settings file over them. What cannot be is left out, and said."""
    problems: list[str] = []
    actions = {action.id: action for action in standard_actions()}
    wanted: dict[str, tuple[str, ...]] = {}
    for action_id, keys in config.keys.items():
        where = config.where(f"keys.{action_id}")
        if action_id not in actions:
            problems.append(f'{where}: there is no action "{action_id}"; {_nearest(action_id, list(actions))}')
            continue
        good = []
        for key in keys:
            if problem := key_problem(key):
                problems.append(f"{where}: {problem}")
            else:
                good.append(key)
        if good or not keys:
            wanted[action_id] = tuple(good)
    owner: dict[str, str] = {}
    for action_id, keys in wanted.items():
        for key in keys:
            if key in owner:
                where = config.where(f"keys.{action_id}")
                problems.append(f'{where}: "{key}" is taken by "{owner[key]}", which stands before it and keeps it')
                wanted[action_id] = tuple(other for other in wanted[action_id] if other != key)
            else:
                owner[key] = action_id
    for action_id, action in actions.items():
        keys = wanted.get(action_id, action.keys)
        if action_id not in wanted:
            lost = [key for key in keys if key in owner]
            keys = tuple(key for key in keys if key not in owner)
            if lost and not keys:
                taker = owner[lost[0]]
                problems.append(
                    f'{config.where(f"keys.{taker}")}: "{lost[0]}" for "{taker}" leaves "{action_id}" without a key'
                )
        actions[action_id] = action._replace(keys=keys)
    return Keymap(tuple(actions.values()), tuple(problems))


def _nearest(name: str, names: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1)
    return f'did you mean "{near[0]}"?' if near else "`?` on the screen lists them"
