"""A line to type in, which is given its keys one by one and has changed when it has taken one."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.actions import parse
from textual.binding import Binding
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from workbench.tui.sanitise import shown_line
from workbench.tui.typed import Typed

_NOT_EDITS = frozenset({"submit", "copy"})
_EDITS = {
    key: parse(binding.action)
    for binding in Input.BINDINGS
    if isinstance(binding, Binding) and binding.action not in _NOT_EDITS
    for key in binding.key.split(",")
}
"""Keys to Textual's own actions on a line, with their arguments."""
_BLANKS = frozenset({"tab", "ctrl+j"})
"""What a tab and a new line come as, where a terminal pastes them as if they were typed."""


class Line(Input):
    """Says what is typed before it is painted, so that the line and what follows from it are one frame."""

    virtual_size = Reactive(Size(0, 0))
    """Textual's own lays the whole screen out anew with every letter; nothing around a line depends on its length."""

    def __init__(self, heard: Callable[[str], None], value: str = "", *, placeholder: str = "", id: str = "") -> None:  # noqa: A002 - Textual's own name
        self._heard = heard
        super().__init__(value, placeholder=placeholder, compact=True, select_on_focus=False, id=id or None)
        self.cursor_blink = False

    def take(self, event: Typed) -> bool:
        """Take a key or pasted text; whether it changes the line. Pasted lines are joined with spaces."""
        if isinstance(event, events.Paste):
            self._put(shown_line(" ".join(event.text.split())))
        elif event.key in _BLANKS:
            self._put(" ")
        elif event.is_printable and event.character:
            self._put(event.character)
        elif event.key in _EDITS:
            _, name, arguments = _EDITS[event.key]
            getattr(self, f"action_{name}")(*arguments)
        else:
            return False
        return True

    def _put(self, text: str) -> None:
        """Write at the cursor, in place of what is selected."""
        self.replace(text, *self.selection)

    def watch_value(self, value: str) -> None:
        """Pass on what is typed."""
        if self.is_mounted:
            self._heard(value)
