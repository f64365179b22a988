"""Something to read over the review screen: help, history. The usual keys scroll, words narrow it down, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from workbench.tui.rows.row import Row, nothing_holds
from workbench.tui.typed import TakesTyped, Typed
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.line import Line
from workbench.tui.widgets.line_view import LineView, Run

Rows = Callable[[int, str], Sequence[Row]]
"""Rows of a width, of what holds all the words."""


class PageText(LineView):
    """Rows that depend on the width, and on the words that they are narrowed down by."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(id="pages-text")
        self._make = rows
        self._words = ""
        self._rows: Sequence[Row] = ()

    def narrow(self, words: str) -> None:
        """Show from its beginning what holds the words; "" shows everything."""
        self._words = words
        self._lay_out()
        self.scroll_line(0)

    def _lay_out(self) -> None:
        width = self.columns - 2
        self._rows = self._make(width, self._words) or [Row((nothing_holds(self._words),))]
        self.set_height(len(self._rows))

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        self._lay_out()

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """A row with a space before it."""
        yield " ", ""
        yield from self._rows[y].runs


class Pages(TakesTyped, ModalScreen[None]):
    """A title and rows to scroll through and to search."""

    CSS_PATH = "picker.tcss"

    def __init__(self, title: str, rows: Rows) -> None:
        super().__init__()
        self._title = title
        self._text = PageText(rows)
        self._line = Line(self._text.narrow, placeholder="words that it holds", id="picker-line")

    def compose(self) -> ComposeResult:
        """Title, line to search in, text, foot."""
        with Vertical(id="pages"):
            yield Bar(id="pages-title")
            yield self._line
            yield self._text
            yield Bar(id="pages-foot")

    def on_mount(self) -> None:
        """Say how to scroll, search and leave."""
        self.query_one("#pages-title", Bar).show([(f" {self._title}", "title", "")])
        self._search(begin=False)

    def _search(self, *, begin: bool) -> None:
        """Have the keys go to the line, or to the text again; a line with words in it stays in sight."""
        self._line.display = begin or bool(self._line.value)
        self.set_focus(self._line if begin else self._text)
        foot = " Enter scrolls in it, Esc shows all" if begin else " ↓ ↑ PgDn PgUp scroll, / searches, Esc leaves"
        self.query_one("#pages-foot", Bar).show([(foot, "quiet", "leave")])

    def action_do(self, _action_id: str) -> None:
        """Leave, as the foot says when it is clicked."""
        self.dismiss(None)

    def take(self, event: Typed) -> bool:
        """Search, scroll or leave."""
        if self.focused is self._line:
            return self._taken_by_line(event)
        if isinstance(event, events.Paste):
            return False
        page = max(1, self._text.size.height - 1)
        far = self._text.virtual_size.height
        steps = {"down": 1, "j": 1, "up": -1, "k": -1, "pagedown": page, "space": page, "pageup": -page, "b": -page}
        steps |= {"ctrl+d": page // 2, "ctrl+u": -(page // 2), "g": -far, "home": -far, "G": far, "end": far}
        if event.key in steps:
            self._text.scroll_by(steps[event.key])
        elif event.key == "slash":
            self._search(begin=True)
        elif event.key in ("escape", "q", "question_mark", "f1", "enter", "H"):
            self.dismiss()
        else:
            return False
        return True

    def _taken_by_line(self, event: Typed) -> bool:
        if isinstance(event, events.Key):
            if event.key == "escape":
                self._line.value = ""
                self._text.narrow("")
            if event.key in ("escape", "enter"):
                self._search(begin=False)
                return True
            if event.key in ("down", "up"):
                self._text.scroll_by(1 if event.key == "down" else -1)
                return True
        return self._line.take(event)
