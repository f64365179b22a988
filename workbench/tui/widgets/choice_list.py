"""A list of choices, of which one is marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from workbench.tui.sanitise import shown_line
from workbench.tui.widgets.line_view import LineView, Run
from workbench.tui.wrap import shortened, width_of


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list."""

    runs: tuple[Run, ...]
    value: object
    """What is picked with it; None makes a heading of it."""


class ChoiceList(LineView):
    """Shows choices; the marked one is the screen's to keep."""

    class Picked(Message):
        """A choice was clicked."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._choices: Sequence[Choice] = ()
        self._at = -1

    def show_choices(self, choices: Sequence[Choice], at: int) -> None:
        """Show other choices with one of them marked; -1 marks none."""
        self._choices, self._at = choices, at
        self.scroll_line(0)
        self.set_height(len(choices))
        self.mark(at)

    def mark(self, at: int) -> None:
        """Mark another choice and bring it into sight."""
        before, self._at = self._at, at
        self.change_lines(before, before)
        if at >= 0:
            self.change_lines(at, at)
            self.keep_in_sight(at, at, around=1)

    def on_resize(self, event: events.Resize) -> None:
        """Widths change."""
        self.set_height(len(self._choices))
        if self._at >= 0:
            self.keep_in_sight(self._at, self._at, around=1)

    def on_click(self, event: events.Click) -> None:
        """Pick the choice under the mouse."""
        at = event.get_content_offset(self)
        if at is not None and 0 <= (line := at.y + int(self.scroll_offset.y)) < len(self._choices):
            self.post_message(self.Picked(line))

    def ground(self, y: int) -> str:
        """The marked choice stands out."""
        return "cursor" if y == self._at else ""

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """A choice, with a pointer at the marked one; what there is no room for ends in an ellipsis."""
        yield ("▸ " if y == self._at else "  "), ""
        room = width - 2
        for text, style in self._choices[y].runs:
            if room <= 0:
                return
            fitted = shortened(shown_line(text), room)
            room -= width_of(fitted)
            yield fitted, style
