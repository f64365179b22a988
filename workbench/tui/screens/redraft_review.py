"""A redraft as a review of its own: the summary, then each case, decided with one key without leaving the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from workbench.errors import WorkbenchError
from workbench.tui.rows.redraft import Shown, case_rows
from workbench.tui.rows.row import Row
from workbench.tui.typed import TakesTyped, Typed
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.footer import Footer
from workbench.tui.widgets.line_view import LineView, Run
from workbench.tui.wrap import width_of


class CaseList(LineView):
    """The cases, one of which is chosen."""

    def __init__(self) -> None:
        super().__init__(id="pages-text")
        self._cases: Sequence[Shown] = ()
        self._rows: list[Row] = []
        self.chosen = 0

    def show_cases(self, cases: Sequence[Shown]) -> None:
        """Show these cases; the chosen place stays."""
        self._cases = cases
        self._lay_out()

    def choose(self, index: int) -> None:
        """Choose another case and bring it into sight."""
        self.chosen = max(0, min(index, len(self._cases) - 1))
        self.change_all()
        lines = [number for number, row in enumerate(self._rows) if row.passage == self.chosen]
        if lines:
            self.keep_in_sight(lines[0], lines[-1], around=1)

    def on_resize(self, event: events.Resize) -> None:
        """The rows depend on the width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.columns - 2
        if width > 1:
            self._rows = [row for at, shown in enumerate(self._cases) for row in case_rows(shown, at, width)]
            self.set_height(len(self._rows))

    def ground(self, y: int) -> str:
        """The chosen case stands out."""
        return "passage" if self._rows[y].passage == self.chosen else ""

    def runs(self, y: int, width: int) -> Iterator[Run]:
        """A row, with a pointer at the first line of the chosen case."""
        row = self._rows[y]
        first = row.passage is not None and (y == 0 or self._rows[y - 1].passage != row.passage)
        yield ("▸" if first and row.passage == self.chosen else " "), ""
        yield from row.runs


class RedraftReview(TakesTyped, ModalScreen[str | None]):
    """Dismissed with the id of the claim to go to, or None.

    `cases` reads them fresh; `act` does what the key is for with a case, and says it in words; None: not its key.
    `keys` says which keys count at a case.
    """

    CSS_PATH = "picker.tcss"

    def __init__(
        self,
        title: Callable[[], str],
        keys: Callable[[Shown | None], str],
        cases: Callable[[], Sequence[Shown]],
        act: Callable[[str, Shown], str | None],
    ) -> None:
        super().__init__()
        self._title, self._keys = title, keys
        self._read, self._act = cases, act
        self._cases: Sequence[Shown] = ()
        self._list = CaseList()
        self._said = Footer(id="pages-said")

    def compose(self) -> ComposeResult:
        """Summary, cases, foot."""
        with Vertical(id="pages"):
            yield Bar(id="pages-title")
            yield self._list
            yield self._said
            yield Bar(id="pages-foot")

    def on_mount(self) -> None:
        """Show the cases from the first that is not settled on."""
        self._list.focus()
        self._say("")
        self._cases = self._read()
        self._list.show_cases(self._cases)
        self._next(0)
        self.call_after_refresh(self._show_bars)  # only then is it known how wide they are

    def _say(self, words: str, style: str = "title") -> None:
        """Say what was done, over the keys, until the next one."""
        self._said.display = bool(words)
        self._said.tell(words, style, self.query_one("#pages").size.width)

    def _show_bars(self) -> None:
        """What is left to settle, and the keys that count at the chosen case."""
        left = sum(not shown.settled for shown in self._cases)
        rest = f"{left} to settle " if left else "all settled "
        title = f" {self._title()} "
        room = width_of(title) + width_of(rest) <= self.query_one("#pages").size.width
        self.query_one("#pages-title", Bar).show([(title, "title", "")], [(rest, "quiet", "")] if room else [])
        at = self._list.chosen
        keys = self._keys(self._cases[at] if at < len(self._cases) else None)
        self.query_one("#pages-foot", Bar).show([(f" {keys}", "quiet", "leave")])

    def _next(self, start: int) -> None:
        """Choose the next case that is not settled, from `start` on; stay where there is none."""
        open_cases = [at for at, shown in enumerate(self._cases) if not shown.settled]
        if open_cases:
            self._list.choose(next((at for at in open_cases if at >= start), open_cases[0]))
        self._show_bars()

    def _done(self, key: str, here: Shown) -> bool:
        """Do what a key is for with a case; whether it is for anything. What fails is said, and the case stays."""
        try:
            told = self._act(key, here)
            if told is None:
                return False
            settled = {shown.case.claim_id for shown in self._cases if shown.settled}
            self._cases = self._read()
        except WorkbenchError as error:
            self._say(str(error), "alert")
            return True
        self._say(told)
        self._list.show_cases(self._cases)
        # One that was taken back is looked at again, else the next that is open.
        opened = [at for at, it in enumerate(self._cases) if not it.settled and it.case.claim_id in settled]
        self._next(opened[0] if opened else self._list.chosen)
        return True

    def action_do(self, _action_id: str) -> None:
        """Leave, as the foot says when it is clicked."""
        self.dismiss(None)

    def take(self, event: Typed) -> bool:
        """Move, decide, go to the claim, leave."""
        if isinstance(event, events.Paste):
            return False
        at = self._list.chosen
        steps = {"down": 1, "j": 1, "up": -1, "k": -1, "pagedown": 5, "pageup": -5, "g": -len(self._cases)}
        steps |= {"home": -len(self._cases), "G": len(self._cases), "end": len(self._cases)}
        here = self._cases[at] if at < len(self._cases) else None
        if event.key in steps:
            self._say("")
            self._list.choose(at + steps[event.key])
            self._show_bars()
        elif event.key in ("escape", "q"):
            self.dismiss(None)
        elif event.key == "enter" and here is not None:
            self.dismiss(here.case.claim_id if here.claim is not None else None)
        elif here is None or not self._done(event.character or event.key, here):
            return False
        return True
