"""The detail of the claim under the cursor, with its passages, one of which is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.message import Message

from workbench.tui.rows.detail import Detail, Row, detail_rows
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
        self._passage = passage
        self.change_all()
        lines = [number for number, row in enumerate(self._rows) if row.passage == passage]
        if lines:
            self.keep_in_sight(lines[0], lines[-1], around=0)

    def on_resize(self, event: events.Resize) -> None:
        """The rows depend on the width."""
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
            self.set_height(len(self._rows))

    def ground(self, y: int) -> str:
        """The chosen passage stands out."""
        passage = self._rows[y].passage
        return "passage" if passage is not None and passage == self._passage else ""

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """A row, with a pointer at the chosen passage."""
        row = self._rows[y]
        first = row.passage is not None and (y == 0 or self._rows[y - 1].passage != row.passage)
        yield ("▸" if first and row.passage == self._passage else " "), ""
        yield from row.runs
