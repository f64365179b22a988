"""A line to be filled in, over the footer."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static
from textual.widgets.input import Selection

from workbench.tui.sanitise import shown_line
from workbench.tui.widgets.line import Line
from workbench.tui.wrap import width_of


class Prompt(Horizontal):
    """A label and a line beside it, or below it where the label is long; on the screen from the start, and hidden.

    A line that is mounted when it is asked for is not there yet for the keys that were typed with the one that asked.
    """

    DEFAULT_CSS = """
    Prompt {
        dock: bottom; height: 1; background: $panel; display: none;
        Static { width: auto; text-style: bold; padding: 0 1; }
        Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
        &.-tall { layout: vertical; height: auto; max-height: 6; }
        &.-tall Static { width: 1fr; height: auto; max-height: 5; }
        &.-tall Input { margin: 0 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._label = Static()
        self._typed: Callable[[str], None] | None = None
        self.line = Line(self._heard)

    def compose(self) -> ComposeResult:
        """Label and line."""
        yield self._label
        yield self.line

    def open(
        self, label: str, value: str, hint: str, *, typed: Callable[[str], None] | None, whole: bool = False
    ) -> None:
        """Show the line with a text in it, the cursor behind it; `whole`: the first letter takes the place of it."""
        self._typed = None
        label = shown_line(f"{label}:")
        self._label.update(Content(label))
        self.set_class(width_of(label) > self.app.size.width // 2, "-tall")
        self.line.placeholder = hint
        self.line.value = text = shown_line(value)
        self.line.selection = Selection(0 if whole else len(text), len(text))
        self.display = True
        self.screen.set_focus(self.line)
        self._typed = typed

    def close(self) -> None:
        """Hide the line."""
        self._typed = None
        self.display = False

    def _heard(self, text: str) -> None:
        if self._typed is not None:
            self._typed(text)
