"""A column beside the article: where in the whole text open, wrong and stale claims lie, and what is in sight."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from workbench.tui.claims.filter import asks_for_decision
from workbench.tui.claims.session import Session
from workbench.tui.rows.signs import mark_for
from workbench.tui.widgets.ink import Inked

_WORST = ("stale", "wrong", "query", "unchecked", "imprecise", "unverifiable", "on-author", "verified", "dismissed")


class MarginMap(Inked):
    """Reads the session; each of its cells stands for an equal share of the text."""

    DEFAULT_CSS = """
    MarginMap { width: 1; }
    """

    class Clicked(Message):
        """A share of the text was asked for; `offset` is where it begins."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, session: Session) -> None:
        super().__init__(id="map")
        self._session = session
        self._cells: list[tuple[str, str]] = []
        self._sight = (0, 0)

    def show_map(self) -> None:
        """Work out every cell anew: after a change of claims or of the height."""
        cells = [self._cell(*self._share(row)) if self._session.text else (" ", "") for row in range(self.size.height)]
        if cells != self._cells:
            self._cells = cells
            self.refresh()

    def change_claim(self, offset: int) -> None:
        """Work out the cell of one claim anew."""
        row = self._row_of(offset)
        if 0 <= row < len(self._cells):
            cell = self._cell(*self._share(row))
            if cell != self._cells[row]:
                self._cells[row] = cell
                self.refresh()

    def show_sight(self, start: int, end: int) -> None:
        """Say which stretch of the text is in sight."""
        sight = (self._row_of(start), self._row_of(max(start, end - 1)))
        if sight != self._sight:
            self._sight = sight
            self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """The shares depend on the height."""
        self.show_map()

    def on_click(self, event: events.Click) -> None:
        """Ask for the share that was clicked."""
        self.post_message(self.Clicked(self._share(event.y)[0]))

    def _row_of(self, offset: int) -> int:
        return offset * self.size.height // max(1, len(self._session.text))

    def _share(self, row: int) -> tuple[int, int]:
        # Rounded up, so that the share of a row begins with the first offset whose row it is.
        height, length = max(1, self.size.height), len(self._session.text)
        return -(-row * length // height), -(-(row + 1) * length // height)

    def _cell(self, start: int, end: int) -> tuple[str, str]:
        styles = {mark_for(*standing).style: standing for standing in self._session.standings_between(start, end)}
        style = next((name for name in _WORST if name in styles), "")
        if not style:
            return " ", ""
        standing = styles[style]
        return (mark_for(*standing).sign if asks_for_decision(*standing) or style == "wrong" else "│"), style

    def render_line(self, y: int) -> Strip:
        """One cell."""
        sign, style = self._cells[y] if y < len(self._cells) else (" ", "")
        sight = "sight" if self._sight[0] <= y <= self._sight[1] else ""
        return Strip([Segment(sign, self.inked(f"{sight} {style}"))], 1)
