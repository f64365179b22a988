"""An earlier draft to be read: its text with the claims of that draft, and what was found of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from workbench.desk.finding import State, finding_info
from workbench.tui.rows.signs import Mark, mark_of, named
from workbench.tui.typed import TakesTyped, Typed
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.line_view import Run
from workbench.tui.widgets.text_view import Stretch, TextView

if TYPE_CHECKING:
    from workbench.claims.mention import Mention
    from workbench.desk.records import ClaimRecord
    from workbench.desk.texts.drafts import DraftRecord
    from workbench.tui.claims.session import Session


@dataclass(frozen=True, slots=True)
class Found:
    """A claim as it stands in the earlier draft."""

    start: int
    end: int
    claim: ClaimRecord
    mark: Mark

    @property
    def words(self) -> str:
        """What was found, and what became of it since."""
        claim = self.claim
        since = {State.STALE: f"; stale since: {claim.stale_reason}", State.GONE: "; gone since"}
        ambiguous = "; two places of the draft in force fit it"
        return f"{self.mark.word}{ambiguous if claim.state is State.AMBIGUOUS else since.get(claim.state, '')}"


def found_in(session: Session, figures: Sequence[tuple[str, Mention]]) -> list[Found]:
    """The claims of a draft in text order; of stale ones with what had been found before they changed."""
    found = []
    for claim_id, mention in figures:
        claim = session.claim_by_id(claim_id)
        if claim is None:
            continue
        mark = mark_of(claim)
        if claim.state in (State.STALE, State.AMBIGUOUS, State.GONE):
            info = finding_info(claim.past_finding or claim.finding)
            mark = Mark(info.sign, info.finding.value, info.word)
        found.append(Found(mention.quantity.start, mention.quantity.end, claim, mark))
    return found


class DraftView(TextView):
    """The text, with its claims marked and one of them chosen."""

    def __init__(self, found: Sequence[Found], *, longest: int) -> None:
        super().__init__(longest=longest, id="pages-text")
        self._found = found
        self._begins = [item.start for item in found]
        self.chosen = 0

    def choose(self, at: int) -> None:
        """Choose another claim, as far as there are any."""
        if self._found:
            self.chosen = max(0, min(at, len(self._found) - 1))
            self.change_all()
            self.bring(self._found[self.chosen].start, self._found[self.chosen].end)

    def at(self, offset: int) -> int:
        """The claim that begins at or before an offset."""
        return max(0, bisect_right(self._begins, offset) - 1)

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The claims, the chosen one over all."""
        for index in range(self.at(start), bisect_left(self._begins, end)):
            item = self._found[index]
            yield item.start, item.end, f"claim {item.mark.style}{' current' if index == self.chosen else ''}"

    def sign(self, start: int, end: int) -> Run:
        """The sign of the first claim that begins on the line."""
        index = bisect_left(self._begins, start)
        if index < len(self._found) and self._found[index].start < end:
            return self._found[index].mark.sign, self._found[index].mark.style
        return " ", ""


class OldDraft(TakesTyped, ModalScreen[str | None]):
    """Dismissed with the id of the claim to go to in the draft in force, or None."""

    CSS_PATH = "picker.tcss"

    def __init__(self, draft: DraftRecord, text: str, found: Sequence[Found], *, longest: int) -> None:
        super().__init__()
        self._draft = draft
        self._text = text
        self._found = found
        self._view = DraftView(found, longest=longest)

    def compose(self) -> ComposeResult:
        """Title, text, what is known of the chosen claim."""
        with Vertical(id="pages"):
            yield Bar(id="pages-title")
            yield self._view
            yield Bar(id="pages-claim")
            yield Bar(id="pages-foot")

    def on_mount(self) -> None:
        """Show the text from its first claim on."""
        self._view.focus()
        added = self._draft.added_at[:16].replace("T", " ")
        title = f" Draft {self._draft.number} of {added}, to read: {len(self._found)} claims"
        self.query_one("#pages-title", Bar).show([(title, "title", "")])
        foot = " ↓ ↑ claims, PgDn PgUp scroll, Enter goes to it as it is now, Esc leaves"
        self.query_one("#pages-foot", Bar).show([(foot, "quiet", "leave")])
        self._view.show_text(self._text)
        self._choose(0)

    def _choose(self, at: int) -> None:
        self._view.choose(at)
        if self._found:
            item = self._found[self._view.chosen]
            words = f"{item.mark.sign} {item.words}"
            bar = self.query_one("#pages-claim", Bar)
            bar.show([(f" {named(item.claim)}  ", "title", ""), (words, item.mark.style, "")])

    def action_do(self, _action_id: str) -> None:
        """Leave, as the foot says when it is clicked."""
        self.dismiss(None)

    def take(self, event: Typed) -> bool:
        """Move, scroll, go to the claim, leave."""
        if isinstance(event, events.Paste):
            return False
        page = max(1, self._view.size.height - 1)
        steps = {"down": 1, "j": 1, "up": -1, "k": -1, "g": -len(self._found), "home": -len(self._found)}
        steps |= {"G": len(self._found), "end": len(self._found)}
        pages = {"pagedown": page, "space": page, "pageup": -page, "b": -page, "ctrl+e": 1, "ctrl+y": -1}
        if event.key in steps:
            self._choose(self._view.chosen + steps[event.key])
        elif event.key in pages:
            self._view.scroll_by(pages[event.key])
        elif event.key == "enter" and self._found:
            self.dismiss(self._found[self._view.chosen].claim.id)
        elif event.key in ("escape", "q", "percent_sign"):
            self.dismiss(None)
        else:
            return False
        return True

    def on_text_view_clicked(self, message: TextView.Clicked) -> None:
        """Choose the claim that was clicked."""
        self._choose(self._view.at(message.offset))
