"""A single line of runs that is never scrolled: the base of header, footer and titles."""

from __future__ import annotations

from textual.strip import Strip

from workbench.tui.sanitise import shown_line
from workbench.tui.widgets.ink import Inked
from workbench.tui.wrap import width_of


class Bar(Inked):
    """Paints runs on one line; a run may name an action that a click on it does."""

    DEFAULT_CSS = """
    Bar { height: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._runs: list[tuple[str, str, str]] = []
        self._right: list[tuple[str, str, str]] = []

    def show(self, runs: list[tuple[str, str, str]], right: list[tuple[str, str, str]] | None = None) -> None:
        """Show runs of (text, style, action), those of `right` at the right edge as far as there is room."""
        if runs != self._runs or (right or []) != self._right:
            self._runs, self._right = runs, right or []
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line; what does not fit is cut at the right of its left part."""
        from rich.segment import Segment
        from rich.style import Style

        base = self.rich_style

        def painted(runs: list[tuple[str, str, str]]) -> Strip:
            segments = []
            used = 0
            for text, name, action in runs:
                style = self.inked(name)
                if action:
                    style += Style(meta={"@click": f"screen.do('{action}')"})
                safe = shown_line(text)
                used += width_of(safe)
                segments.append(Segment(safe, style))
            return Strip(segments, used)

        width = self.size.width
        right = painted(self._right)
        left = painted(self._runs)
        if right.cell_length + 8 > width:
            return left.adjust_cell_length(width, base)
        room = width - right.cell_length
        if left.cell_length > room:
            left = Strip.join([left.crop(0, max(0, room - 2)), Strip([Segment("… ", base)], 2)])
        return Strip.join([left.adjust_cell_length(room, base), right])
