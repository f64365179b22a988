"""The article, its claims marked by finding in colour and by a sign in the margin."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.tui.claims.session import Session
from workbench.tui.rows.signs import mark_of
from workbench.tui.widgets.line_view import Run
from workbench.tui.widgets.text_view import Stretch, TextView


class ArticleView(TextView):
    """One of the two views of the claim cursor; reads the session, changes nothing in it."""

    def __init__(self, session: Session, *, longest: int) -> None:
        super().__init__(longest=longest, id="article")
        self._session = session
        self._current: tuple[int, int] | None = None
        self._place: tuple[int, int] | None = None
        self._hints: dict[int, str] = {}

    def show_article(self) -> None:
        """Show the session's article and bring its current claim into sight."""
        self._current = self._place = None
        self.show_text(self._session.text)
        self.follow()

    def follow(self) -> None:
        """Mark the claim that the cursor is on now, and bring it into sight."""
        before = self._current
        claim = self._session.current
        self._current = (claim.start, claim.end) if claim is not None and claim.state.value != "gone" else None
        self.leave_place()
        if before is not None:
            self.change_stretch(*before)
        if self._current is not None:
            self.change_stretch(*self._current)
            self.bring(*self._current)

    def show_place(self, start: int, end: int) -> None:
        """Mark a passage and bring it into sight, until the cursor moves."""
        self.leave_place()
        self._place = (start, end)
        self.change_stretch(start, end)
        self.bring(start, end)

    def leave_place(self) -> None:
        """Mark no passage any more."""
        before, self._place = self._place, None
        if before is not None:
            self.change_stretch(*before)

    def show_hints(self, hints: dict[int, str]) -> None:
        """Write letters over the claims that start at these offsets; an empty table takes them away."""
        self._hints = hints
        self.change_all()

    def offset_of_line_beside(self, offset: int, step: int) -> int:
        """Where the line begins that lies `step` lines from that of an offset, leaving out empty ones."""
        line = self.line_of(offset) + step
        while 0 < line < len(self._lines) - 1 and self._lines[line][0] == self._lines[line][1]:
            line += step
        return self._starts[max(0, min(line, len(self._starts) - 1))] if self._starts else 0

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The marked passage, the claims, and the one under the cursor over all."""
        if self._place is not None:
            yield (*self._place, "place")
        for claim in self._session.claims_between(start, end):
            current = self._current == (claim.start, claim.end)
            yield claim.start, claim.end, f"claim {mark_of(claim).style}{' current' if current else ''}"

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """The line, with the letters of the jump mode over the claims that begin on it."""
        if not self._hints:
            yield from super().runs(y, width)
            return
        start, end = self._lines[y]
        letters = [(at, self._hints[at]) for at in sorted(self._hints) if start <= at < end]
        at = start - 2
        for text, names in super().runs(y, width):
            # A claim begins where a run begins, so a letter replaces the first character of a run.
            letter = next((letter for offset, letter in letters if offset == at), "") if text else ""
            if letter:
                yield letter, "hint"
            yield text[len(letter) :], names
            at += len(text)

    def sign(self, start: int, end: int) -> Run:
        """The current claim's sign, else that of the first claim on the line that still asks for work."""
        claims = self._session.claims_between(start, end)
        if not claims:
            return " ", ""
        current = self._session.current
        chosen = next((claim for claim in claims if current is not None and claim.id == current.id), None)
        if chosen is not None:
            mark = mark_of(chosen)
            return "▸" if mark.style == "unchecked" else mark.sign, f"{mark.style} current"
        mark = mark_of(min(claims, key=lambda claim: claim.finding.value != "unchecked"))
        return mark.sign, mark.style
