"""A long text, wrapped to the pane, with a margin for signs and stretches in their styles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from textual import events
from textual.message import Message
from textual.selection import Selection

from workbench.tui.widgets.line_view import LineView, Run
from workbench.tui.wrap import Line, width_of, wrap

MARGIN = 2
"""Columns left of the text: a sign and a space."""
Stretch = tuple[int, int, str]
"""Start and end in the text, and the names of its styles."""


class TextView(LineView):
    """Shows a text; a subclass adds the stretches that stand out and the sign of a line."""

    ALLOW_SELECT = True

    class Clicked(Message):
        """The text was clicked at an offset."""

        def __init__(self, view: TextView, offset: int) -> None:
            super().__init__()
            self.view = view
            self.offset = offset

    def __init__(self, *, longest: int = 74, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = ""
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._wrapped_at = 0
        self._longest = longest
        self._in_sight: tuple[int, int] | None = None
        self._hits: list[tuple[int, int]] = []

    # What a subclass adds

    def stretches(self, start: int, end: int) -> Iterable[Stretch]:
        """What stands out between two offsets; later ones lie over earlier ones."""
        return ()

    def sign(self, start: int, end: int) -> Run:
        """The sign in the margin of the line from `start` to `end`."""
        return " ", ""

    # Content

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self._text = text
        self._in_sight = None
        self._hits = []
        self._wrapped_at = 0
        self.scroll_line(0)
        self._rewrap()

    def show_hits(self, hits: list[tuple[int, int]]) -> None:
        """Mark the hits of a search, given in text order."""
        if hits or self._hits:
            self._hits = hits
            self.change_all()

    def bring(self, start: int, end: int) -> None:
        """Keep a stretch in sight, now and after a resize."""
        self._in_sight = (start, end)
        if self._lines:
            self.keep_in_sight(self.line_of(start), self.line_of(max(start, end - 1)), leap=True)

    def change_stretch(self, start: int, end: int) -> None:
        """Paint the lines of a stretch anew."""
        if self._lines:
            self.change_lines(self.line_of(start), self.line_of(max(start, end - 1)))

    def line_of(self, offset: int) -> int:
        """The line on which an offset stands."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def first_offset(self) -> int:
        """The offset of the first line in sight."""
        top = int(self.scroll_offset.y)
        return self._starts[min(top, len(self._starts) - 1)] if self._starts else 0

    def last_offset(self) -> int:
        """The offset behind the last line in sight."""
        bottom = int(self.scroll_offset.y) + self.size.height
        return self._starts[bottom] if bottom < len(self._starts) else len(self._text)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew where the width changed, and stay where the reader was."""
        self._rewrap()
        if self._in_sight is not None:
            self.bring(*self._in_sight)

    def _rewrap(self) -> None:
        width = min(self._longest, self.columns - MARGIN)
        if width <= 0:
            return
        if width != self._wrapped_at:
            self._wrapped_at = width
            self._lines = wrap(self._text, width)
            self._starts = [line[0] for line in self._lines]
        self.set_height(len(self._lines))

    # Painting

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """Margin and text of a line, cut where a style begins or ends."""
        start, end = self._lines[y]
        if start == end:
            yield " " * MARGIN, ""
            return
        following = self._starts[y + 1] if y + 1 < len(self._starts) else len(self._text)
        sign, style = self.sign(start, max(end, following))
        yield sign.ljust(MARGIN), style
        found = [item for item in self.stretches(start, end) if item[0] < end and item[1] > start]
        found += [(*hit, "hit") for hit in self._hits_between(start, end)]
        found += self._selected(y, start, end)
        if not found:
            yield self._text[start:end], ""
            return
        cuts = sorted({start, end, *(min(end, max(start, edge)) for item in found for edge in item[:2])})
        for left, right in pairwise(cuts):
            names = " ".join(item[2] for item in found if item[0] <= left and item[1] >= right)
            yield self._text[left:right], names

    def _hits_between(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        index = bisect_right(self._hits, (start, -1))
        for hit in self._hits[max(0, index - 1) :]:
            if hit[0] >= end:
                break
            if hit[1] > start:
                yield hit

    # The mouse

    def offset_at(self, x: int, y: int) -> int:
        """The offset under a cell of the content; the nearest where none is there."""
        if not self._lines:
            return 0
        start, end = self._lines[max(0, min(y, len(self._lines) - 1))]
        column = x - MARGIN
        if column <= 0:
            return start
        piece = self._text[start:end]
        if width_of(piece) == len(piece):
            return min(end, start + column)
        used = 0
        for index, character in enumerate(piece):
            used += width_of(character)
            if used > column:
                return start + index
        return end

    def on_click(self, event: events.Click) -> None:
        """Say where the text was clicked."""
        at = event.get_content_offset(self)
        if at is not None and self.selected_stretch() is None:
            self.post_message(self.Clicked(self, self.offset_at(at.x, at.y + int(self.scroll_offset.y))))

    def selected_stretch(self) -> tuple[int, int] | None:
        """The stretch that the mouse selected; None where nothing is."""
        selection = self.text_selection
        return self._stretch_of(selection) if selection is not None else None

    def _stretch_of(self, selection: Selection) -> tuple[int, int] | None:
        start = 0 if selection.start is None else self.offset_at(selection.start.x, selection.start.y)
        end = len(self._text) if selection.end is None else self.offset_at(selection.end.x, selection.end.y)
        return (start, end) if start < end else None

    def _selected(self, y: int, start: int, end: int) -> list[Stretch]:
        stretch = self.selected_stretch()
        if stretch is None or stretch[0] >= end or stretch[1] <= start:
            return []
        return [(*stretch, "selection")]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it is written, not as it is wrapped."""
        stretch = self._stretch_of(selection)
        return (self._text[stretch[0] : stretch[1]], "\n") if stretch else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.change_all()
