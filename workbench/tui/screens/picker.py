"""Picking one of many by typing and moving: the palette, the articles, saved views, formats, passages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.choice_list import Choice, ChoiceList

Search = Callable[[str], Sequence[Choice]]


class Picker(ModalScreen[Any]):
    """A line to type in and the choices that fit it. Enter picks, Esc leaves; dismissed with the value or None."""

    CSS_PATH = "picker.tcss"

    def __init__(
        self,
        title: str,
        search: Search,
        *,
        hint: str = "type to narrow down",
        value: str = "",
        foot: str = "Enter picks, Esc leaves",
        keys: dict[str, Callable[[object], object]] | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._search = search
        self._hint = hint
        self._value = value
        self._foot = foot
        self._keys = keys or {}
        self._choices: Sequence[Choice] = ()
        self._at = -1
        self._list = ChoiceList(id="choices")

    def compose(self) -> ComposeResult:
        """Title, line, list, foot."""
        self._list.can_focus = False
        with Vertical(id="picker"):
            yield Bar(id="picker-title")
            yield Input(self._value, placeholder=self._hint, compact=True, id="picker-line")
            yield self._list
            yield Bar(id="picker-foot")

    def on_mount(self) -> None:
        """Show everything there is to pick from."""
        line = self.query_one(Input)
        line.cursor_blink = False
        line.focus()
        self.query_one("#picker-title", Bar).show([(f" {self._title}", "title", "")])
        self.query_one("#picker-foot", Bar).show([(f" {self._foot}", "quiet", "leave")])
        self._find(self._value)

    def _find(self, text: str) -> None:
        self._choices = self._search(text)
        self._at = next((at for at, choice in enumerate(self._choices) if choice.value is not None), -1)
        self._list.show_choices(self._choices, self._at)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow down as the line is typed."""
        self._find(event.value)

    def action_do(self, _action_id: str) -> None:
        """Leave, as the foot says when it is clicked."""
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Move, pick, leave."""
        steps = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10, "ctrl+n": 1, "ctrl+p": -1}
        if event.key in steps:
            self._move(steps[event.key])
        elif event.key == "escape":
            self.dismiss(None)
        elif event.key in self._keys and self._at >= 0:
            self.dismiss(self._keys[event.key](self._choices[self._at].value))
        else:
            return
        event.stop()
        event.prevent_default()

    def _move(self, step: int) -> None:
        pickable = [at for at, choice in enumerate(self._choices) if choice.value is not None]
        if pickable:
            here = pickable.index(self._at) if self._at in pickable else 0
            self._at = pickable[max(0, min(here + step, len(pickable) - 1))]
            self._list.mark(self._at)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._at >= 0:
            self.dismiss(self._choices[self._at].value)

    @on(ChoiceList.Picked)
    def _picked(self, message: ChoiceList.Picked) -> None:
        value = self._choices[message.at].value
        if value is not None:
            self.dismiss(value)
