"""The claims, a row each: number, sign, label, figure, flags, finding."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.message import Message

from workbench.tui.claims.session import Session
from workbench.tui.rows.reading_words import value_words
from workbench.tui.rows.signs import flags_of, mark_of
from workbench.tui.sanitise import shown_line
from workbench.tui.widgets.line_view import LineView, Run
from workbench.tui.wrap import shortened, width_of

_FIGURE = 18
_FLAGS = 4
_WORD = 13


class ClaimsTable(LineView):
    """The other view of the claim cursor; reads the session, changes nothing in it."""

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, session: Session) -> None:
        super().__init__(id="claims")
        self._session = session
        self._place = -1
        self._was_selected = False
        self._hints: dict[str, str] = {}

    def show_hints(self, hints: dict[str, str]) -> None:
        """Write letters at the rows of these claims; an empty table takes them away."""
        self._hints = hints
        self.change_all()

    def show_claims(self) -> None:
        """Show the session's rows: after a filter, a sort, another article."""
        self.set_height(len(self._session.shown))
        self.follow()

    def follow(self) -> None:
        """Mark the row that the cursor is on now, and bring it into sight."""
        before, self._place = self._place, self._session.place
        selected = bool(self._session.picked) or self._session.anchor is not None
        if selected or self._was_selected:
            self.change_all()
        else:
            self.change_lines(before, before)
            self.change_lines(self._place, self._place)
        self._was_selected = selected
        self.keep_in_sight(self._place, self._place, around=1)

    def change_claim(self, claim_id: str) -> None:
        """Paint the row of one claim anew, where it is shown."""
        place = self._session.place_of(claim_id)
        if place is not None:
            self.change_lines(place, place)

    def rows_in_sight(self) -> range:
        """The places that are on the screen."""
        top = int(self.scroll_offset.y)
        return range(top, min(top + self.size.height, len(self._session.shown)))

    def on_resize(self, event: events.Resize) -> None:
        """The columns depend on the width."""
        self.set_height(len(self._session.shown))
        self.keep_in_sight(self._place, self._place, around=1)

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        at = event.get_content_offset(self)
        if at is not None and 0 <= (place := at.y + int(self.scroll_offset.y)) < len(self._session.shown):
            self.post_message(self.Chosen(place))

    def ground(self, y: int) -> str:
        """The cursor's row and the selected ones stand out over the whole width."""
        if y == self._session.place:
            return "cursor"
        return "chosen" if self._session.is_selected(y) else ""

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """The cells of a row, as many as the width can take."""
        claim = self._session.claim_at_place(y)
        mark = mark_of(claim)
        pointer = "▸" if y == self._session.place else "┃" if self._session.is_selected(y) else " "
        number = f"{claim.number:>{max(3, len(str(len(self._session.claims))))}} "
        word = width >= 48
        figure = width >= 72  # the label mostly names it
        hint = self._hints.get(claim.id)
        yield (hint, "hint") if hint else (pointer, "")
        yield number, "quiet"
        yield f"{mark.sign} ", mark.style
        rest = width - len(pointer) - len(number) - 2 - _FLAGS - 1
        rest -= _FIGURE * figure + _WORD * word
        yield (
            _fitted(shown_line(claim.label or claim.text), max(6, rest)),
            mark.style if mark.style == "dismissed" else "",
        )
        yield " ", ""
        if figure:
            yield _fitted(shown_line(value_words(claim)), _FIGURE - 1) + " ", "quiet"
        yield flags_of(claim)[:_FLAGS].ljust(_FLAGS), "flag"
        if word:
            yield _fitted(mark.word, _WORD), mark.style


def _fitted(text: str, width: int) -> str:
    """The text in exactly `width` cells, with an ellipsis where it was cut."""
    text = shortened(text, width)
    return text + " " * (width - width_of(text))
