"""Picking one of many by typing and moving: the palette, the articles, saved views, formats, passages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from workbench.tui.rows.row import nothing_holds
from workbench.tui.typed import TakesTyped, Typed
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.choice_list import Choice, ChoiceList
from workbench.tui.widgets.line import Line

Search = Callable[[str], Sequence[Choice]]


class Picker(TakesTyped, ModalScreen[Any]):
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
        self._value = value
        self._foot = foot
        self._keys = keys or {}
        self._choices: Sequence[Choice] = ()
        self._at = -1
        self._line = Line(self._find, value, placeholder=hint, id="picker-line")
        self._list = ChoiceList(id="choices")

    def compose(self) -> ComposeResult:
        """Title, line, list, foot."""
        self._list.can_focus = False
        with Vertical(id="picker"):
            yield Bar(id="picker-title")
            yield self._line
            yield self._list
            yield Bar(id="picker-foot")

    def on_mount(self) -> None:
        """Show everything there is to pick from."""
        self.set_focus(self._line)
        self.query_one("#picker-title", Bar).show([(f" {self._title}", "title", "")])
        self.query_one("#picker-foot", Bar).show([(f" {self._foot}", "quiet", "leave")])
        self._find(self._value)

    def _find(self, text: str) -> None:
        self._choices = self._search(text) or [Choice((nothing_holds(text),), None)]
        self._at = next((at for at, choice in enumerate(self._choices) if choice.value is not None), -1)
        self._list.show_choices(self._choices, self._at)

    def action_do(self, _action_id: str) -> None:
        """Leave, as the foot says when it is clicked."""
        self.dismiss(None)

    def take(self, event: Typed) -> bool:
        """Move, pick, leave."""
        if isinstance(event, events.Paste):
            return self._line.take(event)
        steps = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10, "ctrl+n": 1, "ctrl+p": -1}
        if event.key in steps:
            self._move(steps[event.key])
        elif event.key == "escape":
            self.dismiss(None)
        elif event.key in self._keys and self._at >= 0:
            self.dismiss(self._keys[event.key](self._choices[self._at].value))
        elif event.key == "enter":
            if self._at >= 0:
                self.dismiss(self._choices[self._at].value)
        else:
            return self._line.take(event)
        return True

    def _move(self, step: int) -> None:
        pickable = [at for at, choice in enumerate(self._choices) if choice.value is not None]
        if pickable:
            here = pickable.index(self._at) if self._at in pickable else 0
            self._at = pickable[max(0, min(here + step, len(pickable) - 1))]
            self._list.mark(self._at)

    @on(ChoiceList.Picked)
    def _picked(self, message: ChoiceList.Picked) -> None:
        value = self._choices[message.at].value
        if value is not None:
            self.dismiss(value)
