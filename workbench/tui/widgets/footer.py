"""The foot of the screen: the keys that count now, or something said, on as many lines as that needs."""

from __future__ import annotations

from textual.strip import Strip

from workbench.tui.sanitise import shown_line
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.ink import ink
from workbench.tui.wrap import wrap_stretch

_MOST = 5


class Footer(Bar):
    """A bar that grows while a message is longer than it is wide, so that no word of it is cut."""

    def __init__(self, *, id: str = "footer") -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._told: list[str] = []
        self._style = ""

    def tell(self, message: str, style: str, width: int) -> None:
        """Say something in a style, in place of the keys; nothing shows the keys again."""
        safe = shown_line(message)
        lines = [safe[start:end] for start, end in wrap_stretch(safe, 0, len(safe), width - 2)] if safe else []
        if (lines, style) != (self._told, self._style):
            self._told, self._style = lines[:_MOST], style
            rows = max(1, len(self._told))
            if self.styles.height is None or self.styles.height.value != rows:
                self.styles.height = rows
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line of the message, else the keys."""
        from rich.segment import Segment

        if not self._told:
            return super().render_line(y)
        words = self._told[y] if y < len(self._told) else ""
        style = ink(self, self._style or "title")
        return Strip([Segment(f" {words}", style)]).adjust_cell_length(self.size.width, self.rich_style)
