"""The detail of the claim under the cursor, with its passages, one of which is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.message import Message

from workbench.tui.rows.detail import Detail, detail_rows
from workbench.tui.rows.row import Row
from workbench.tui.widgets.line_view import LineView, Run


class DetailView(LineView):
    """Shows what it is given; the chosen passage is the screen's to keep."""

    class PassageClicked(Message):
        """A passage was clicked."""

        def __init__(self, passage: int) -> None:
            super().__init__()
            self.passage = passage

    def __init__(self) -> None:
        super().__init__(id="detail")
        self._detail: Detail | None = None
        self._notice: Callable[[int], Sequence[Row]] = lambda _: ()
        self._rows: Sequence[Row] = ()
        self._lines: list[tuple[str, list[Run]]] = []
        """The ground of each line, and its runs."""
        self._passage = 0

    def show_detail(self, detail: Detail, passage: int) -> None:
        """Show a claim from its head on, with one of its passages chosen."""
        keep = self._detail is not None and self._detail.claim.id == detail.claim.id
        self._detail, self._passage = detail, passage
        if not keep:
            self.scroll_line(0)
        self._layout_rows()

    def show_notice(self, rows: Callable[[int], Sequence[Row]]) -> None:
        """Show words in place of a claim: what to do where there is none."""
        self._detail, self._notice = None, rows
        self.scroll_line(0)
        self._layout_rows()

    def choose_passage(self, passage: int) -> None:
        """Mark another passage and bring it into sight."""
        if passage != self._passage:
            self._passage = passage
            self._show_rows()
        lines = [number for number, row in enumerate(self._rows) if row.passage == passage]
        if lines:
            self.keep_in_sight(lines[0], lines[-1], around=0)

    def on_resize(self, event: events.Resize) -> None:
        """The rows depend on the width."""
        self.change_all()
        self._layout_rows()

    def on_click(self, event: events.Click) -> None:
        """Choose the passage under the mouse."""
        at = event.get_content_offset(self)
        if at is not None and 0 <= (line := at.y + int(self.scroll_offset.y)) < len(self._rows):
            passage = self._rows[line].passage
            if passage is not None:
                self.post_message(self.PassageClicked(passage))

    def _layout_rows(self) -> None:
        width = self.columns - 1
        if width > 1:
            self._rows = detail_rows(self._detail, width) if self._detail is not None else self._notice(width)
            self._show_rows()

    def _show_rows(self) -> None:
        before, self._lines = self._lines, [self._line(y, row) for y, row in enumerate(self._rows)]
        self.change_said(before, self._lines)

    def _line(self, y: int, row: Row) -> tuple[str, list[Run]]:
        """The chosen passage stands out, with a pointer at its first row."""
        chosen = row.passage is not None and row.passage == self._passage
        first = chosen and (y == 0 or self._rows[y - 1].passage != row.passage)
        return "passage" if chosen else "", [("▸" if first else " ", ""), *row.runs]

    def ground(self, y: int) -> str:
        """The chosen passage stands out."""
        return self._lines[y][0]

    def runs(self, y: int, width: int) -> Sequence[Run]:
        """A row, with a pointer at the chosen passage."""
        return self._lines[y][1]
