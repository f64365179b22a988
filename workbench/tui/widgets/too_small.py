"""What a window says that is too small to work in."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget


class TooSmall(Widget):
    """One line: what is needed."""

    DEFAULT_CSS = """
    TooSmall { height: 1fr; }
    """

    def render_line(self, y: int) -> Strip:
        """The line, cut to the window."""
        from rich.segment import Segment

        words = "Make the window 40 x 10 or larger." if y == 0 else ""
        return Strip([Segment(words, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)
