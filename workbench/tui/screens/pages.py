"""Something to read over the review screen: help, history. Any of the usual keys scrolls, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from workbench.tui.rows.row import Row
from workbench.tui.typed import TakesTyped, Typed
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.line_view import LineView, Run


class PageText(LineView):
    """Rows that depend on the width."""

    def __init__(self, rows: Callable[[int], Sequence[Row]]) -> None:
        super().__init__(id="pages-text")
        self._make = rows
        self._rows: Sequence[Row] = ()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        self._rows = self._make(self.columns - 2)
        self.set_height(len(self._rows))

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """A row with a space before it."""
        yield " ", ""
        yield from self._rows[y].runs


class Pages(TakesTyped, ModalScreen[None]):
    """A title and rows to scroll through."""

    CSS_PATH = "picker.tcss"

    def __init__(self, title: str, rows: Callable[[int], Sequence[Row]]) -> None:
        super().__init__()
        self._title = title
        self._text = PageText(rows)

    def compose(self) -> ComposeResult:
        """Title, text, foot."""
        with Vertical(id="pages"):
            yield Bar(id="pages-title")
            yield self._text
            yield Bar(id="pages-foot")

    def on_mount(self) -> None:
        """Say how to scroll and leave."""
        self._text.focus()
        self.query_one("#pages-title", Bar).show([(f" {self._title}", "title", "")])
        self.query_one("#pages-foot", Bar).show([(" ↓ ↑ PgDn PgUp scroll, Esc leaves", "quiet", "leave")])

    def action_do(self, _action_id: str) -> None:
        """Leave, as the foot says when it is clicked."""
        self.dismiss(None)

    def take(self, event: Typed) -> bool:
        """Scroll or leave."""
        if isinstance(event, events.Paste):
            return False
        page = max(1, self._text.size.height - 1)
        far = self._text.virtual_size.height
        steps = {"down": 1, "j": 1, "up": -1, "k": -1, "pagedown": page, "space": page, "pageup": -page, "b": -page}
        steps |= {"ctrl+d": page // 2, "ctrl+u": -(page // 2), "g": -far, "home": -far, "G": far, "end": far}
        if event.key in steps:
            self._text.scroll_line(max(0, int(self._text.scroll_offset.y) + steps[event.key]))
        elif event.key in ("escape", "q", "question_mark", "f1", "enter", "H"):
            self.dismiss()
        else:
            return False
        return True
