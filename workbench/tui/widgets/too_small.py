"""What a window says that is too small to work in."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget

_WORDS = "Make the window 40 x 10 or larger."


class TooSmall(Widget):
    """What is needed, in as many lines as it takes."""

    DEFAULT_CSS = """
    TooSmall { height: 1fr; }
    """

    def render_line(self, y: int) -> Strip:
        """The words, wrapped to the window."""
        from rich.segment import Segment

        from workbench.tui.wrap import wrap_stretch

        lines = wrap_stretch(_WORDS, 0, len(_WORDS), self.size.width)
        words = _WORDS[slice(*lines[y])] if y < len(lines) else ""
        return Strip([Segment(words, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)
