"""A line to be filled in, over the footer."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input, Static

from workbench.tui.sanitise import shown_line
from workbench.tui.wrap import width_of


class Prompt(Horizontal):
    """A label and an input beside it, or below it where the label is long; says when a line was entered."""

    DEFAULT_CSS = """
    Prompt {
        dock: bottom; height: 1; background: $panel;
        Static { width: auto; text-style: bold; padding: 0 1; }
        Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
        &.-tall { layout: vertical; height: auto; max-height: 6; }
        &.-tall Static { width: 1fr; height: auto; max-height: 5; }
        &.-tall Input { margin: 0 1; }
    }
    """

    def __init__(
        self,
        label: str,
        value: str,
        hint: str,
        *,
        submitted: Callable[[str], None],
        typed: Callable[[str], None] | None,
    ) -> None:
        super().__init__()
        self._label = f"{label}:"
        self._value = shown_line(value)
        self._hint = hint
        self._submitted = submitted
        self._typed = typed
        self._early: list[events.Key] = []
        self._ready = False

    def compose(self) -> ComposeResult:
        """Label and input on one line."""
        yield Static(Content(shown_line(self._label)))
        yield _Line(self._value, self._heard, placeholder=self._hint or "Enter keeps it, Esc leaves it", compact=True)

    def on_mount(self) -> None:
        """The line takes the keys, because it was asked for."""
        self.set_class(width_of(shown_line(self._label)) > self.app.size.width // 2, "-tall")
        line = self.query_one(Input)
        line.cursor_blink = False
        line.focus()
        self._ready = True
        for event in self._early:
            self.take(event)

    def take(self, event: events.Key) -> bool:
        """Take a key that did not reach the line, because it was typed before the line was there; whether it is one."""
        if not self._ready:
            self._early.append(event)
            return True
        line = self.query_one(Input)
        if event.key == "enter":
            self._submitted(line.value)
        elif event.key == "ctrl+u":
            line.clear()
        elif event.key == "backspace":
            line.action_delete_left()
        elif event.is_printable and event.character:
            line.insert_text_at_cursor(event.character)
        else:
            return False
        return True

    def _heard(self, text: str) -> None:
        if self._typed is not None and self.is_attached and text != self._value:
            self._typed(text)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on the line."""
        event.stop()
        self._submitted(event.value)


class _Line(Input):
    """Says what is typed before it is painted, so that the line and what follows from it are one frame."""

    virtual_size = Reactive(Size(0, 0))
    """Textual's own lays the whole screen out anew with every letter; nothing around a line depends on its length."""

    def __init__(self, value: str, heard: Callable[[str], None], *, placeholder: str, compact: bool) -> None:
        self._heard = heard
        super().__init__(value, placeholder=placeholder, compact=compact)

    def watch_value(self, value: str) -> None:
        """Pass on what is typed."""
        self._heard(value)
