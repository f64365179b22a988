"""The base of every pane: lines that are built when they are seen, kept until they change, and safe to paint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.errors import WorkbenchError
from workbench.tui.sanitise import shown_line
from workbench.tui.widgets.ink import Inked
from workbench.tui.wrap import width_of

Run = tuple[str, str]
"""A text and the names of its styles, with spaces between them; "" is the pane's own style."""


class LineView(Inked, ScrollView, can_focus=True, inherit_bindings=False):
    """A pane on the line API. A subclass says what stands on a line; the keys are the screen's."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    LineView { overflow-x: hidden; overflow-y: scroll; scrollbar-size: 1 1; }
    """
    _KEEP = 2000

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._strips: dict[int, Strip] = {}

    # What a subclass gives

    def runs(self, y: int, width: int) -> Iterable[Run]:
        """The runs of line `y` of the whole content."""
        raise NotImplementedError

    def ground(self, y: int) -> str:
        """The style names that lie under the whole of line `y`."""
        return ""

    @property
    def columns(self) -> int:
        """Cells of a line, without the scroll bar."""
        return self.scrollable_content_region.width

    # Painting

    def render_line(self, y: int) -> Strip:
        """One line of the pane, from what was kept where it can be."""
        line = y + self.scroll_offset.y
        strip = self._strips.get(line)
        if strip is None:
            if len(self._strips) > self._KEEP:
                self._strips.clear()
            strip = self._strips[line] = self._built(line, self.columns)
        return strip

    def _built(self, line: int, width: int) -> Strip:
        ground = self.ground(line) if 0 <= line < self.virtual_size.height else ""
        segments = []
        used = 0
        if 0 <= line < self.virtual_size.height:
            for text, names in self._said(line, width):
                if text:
                    safe = shown_line(text)
                    used += width_of(safe)
                    segments.append(Segment(safe, self.inked(f"{ground} {names}" if ground else names)))
        if used < width:
            segments.append(Segment(" " * (width - used), self.inked(ground)))
        strip = Strip(segments, max(used, width))
        if used > width:
            strip = strip.adjust_cell_length(width)
        # The mouse selects by what each segment says of its place; telling it costs as much as all the rest.
        return strip.apply_offsets(0, line) if self.ALLOW_SELECT else strip

    def _said(self, line: int, width: int) -> Iterable[Run]:
        """The runs of a line, read whole; in their place why they could not be read."""
        try:
            return list(self.runs(line, width))
        except WorkbenchError as error:
            return [(str(error)[:width], "alert")]

    # Change

    def notify_style_update(self) -> None:
        """Forget the lines when a theme or a state of focus gives them other colours."""
        super().notify_style_update()
        self._strips.clear()

    def set_height(self, lines: int) -> None:
        """Say how many lines the content has; forgets them all."""
        self._strips.clear()
        self._take_height(lines)
        self.refresh()

    def change_said(self, before: Sequence[object], now: Sequence[object]) -> None:
        """Take as many lines as `now` has, and build those anew of which it says something else than `before`."""
        self._take_height(len(now))
        changed = [y for y in range(max(len(before), len(now))) if before[y : y + 1] != now[y : y + 1]]
        for _, neighbours in groupby(enumerate(changed), lambda item: item[1] - item[0]):
            lines = [line for _, line in neighbours]
            self.change_lines(lines[0], lines[-1])

    def _take_height(self, lines: int) -> None:
        # Textual lays the whole screen out anew when a virtual size changes. Nothing around a pane depends on how much
        # it holds, so the size is set quietly, and the scroll bar told.
        self.set_reactive(LineView.virtual_size, Size(self.columns, lines))
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = lines
            self.vertical_scrollbar.window_size = self.size.height
        if self.scroll_offset.y > self.max_scroll_y:
            self.scroll_line(self.max_scroll_y)

    def change_lines(self, first: int, last: int) -> None:
        """Build the lines from `first` to `last`, both included, anew."""
        for line in range(first, last + 1):
            self._strips.pop(line, None)
        top = first - self.scroll_offset.y
        height = self.size.height
        if top < height and last - self.scroll_offset.y >= 0:
            self.refresh(Region(0, max(0, top), self.size.width, min(height, last - first + 1 + min(0, top))))

    def change_all(self) -> None:
        """Build every line anew."""
        self._strips.clear()
        self.refresh()

    def scroll_line(self, y: int) -> None:
        """Put line `y` at the top, as far as the content allows, at once."""
        self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def scroll_by(self, lines: int) -> None:
        """Scroll by lines, downwards where there are more than 0, as far as the content goes."""
        self.scroll_line(max(0, min(int(self.scroll_offset.y) + lines, int(self.max_scroll_y))))

    def keep_in_sight(self, first: int, last: int, around: int = 2, *, leap: bool = False) -> None:
        """Scroll no more than needed for the lines to be seen; from afar they come to the upper third.

        With `leap` they come to the upper third from near as well, upwards to the lower one, so that what is read on
        from there stays where it is.
        """
        height = self.size.height
        top = self.scroll_offset.y
        if height <= 0:
            return
        around = min(around, max(0, (height - 1) // 3))
        low, high = first - around, last + around
        if low >= top and high < top + height:
            return
        if leap and top - height <= low < top and last - first + 1 < height:
            self.scroll_line(max(0, last - 2 * height // 3))
        elif leap or last - first + 1 >= height or low < top - height or high > top + 2 * height:
            self.scroll_line(first - min(first, max(around, height // 3)))
        elif low < top:
            self.scroll_line(max(0, low))
        else:
            self.scroll_line(high - height + 1)
