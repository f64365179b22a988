"""A source, opened beside the article at a passage."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.tui.widgets.text_view import Stretch, TextView


class SourceView(TextView):
    """Shows a source's text with one passage marked."""

    def __init__(self, *, longest: int) -> None:
        super().__init__(longest=longest, id="source")
        self._place: tuple[int, int] | None = None

    def show_source(self, text: str, start: int, end: int) -> None:
        """Show a text and bring a passage of it into sight."""
        if text != self._text:
            self.show_text(text)
        self.show_place(start, end)

    def show_place(self, start: int, end: int) -> None:
        """Mark another passage of the text and bring it into sight."""
        self._place = (start, end)
        self.change_all()
        self.bring(start, end)

    def leave_place(self) -> None:
        """Mark no passage any more; what is in sight stays."""
        self._place = None
        self.change_all()

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The passage."""
        if self._place is not None:
            yield (*self._place, "place")
