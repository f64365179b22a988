"""The review screen: puts the panes of the workplace together, and hands it keys and clicks."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from workbench.config import Config
from workbench.errors import WorkbenchError
from workbench.tui.claims.session import Session
from workbench.tui.keymap import Keymap
from workbench.tui.review.meanwhile import Meanwhile
from workbench.tui.typed import Typed
from workbench.tui.widgets.claims_table import ClaimsTable
from workbench.tui.widgets.detail_view import DetailView
from workbench.tui.widgets.margin_map import MarginMap
from workbench.tui.widgets.text_view import TextView
from workbench.tui.widgets.too_small import TooSmall
from workbench.tui.workplace import Workplace


class ReviewScreen(Workplace):
    """Article, claims and detail around one cursor."""

    AUTO_FOCUS = "#claims"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (40, "-card"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-low"), (18, "-high")]  # noqa: RUF012

    def __init__(self, session: Session, keys: Keymap, config: Config) -> None:
        super().__init__(session, keys, config)
        if config.card:
            self.HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (40, "-card")]
        self._actions = keys.bindings()
        self.meanwhile = Meanwhile(self)

    def fit(self, size: Size) -> None:
        """Have the classes of a size before anything is laid out, so that the first frame is the one that stays."""
        for breakpoints, extent in (
            (self.HORIZONTAL_BREAKPOINTS, size.width),
            (self.VERTICAL_BREAKPOINTS, size.height),
        ):
            self.add_class(max(step for step in breakpoints if step[0] <= extent)[1])

    def compose(self) -> ComposeResult:
        """Article and map at the left or above, claims and detail at the right or below."""
        yield self.header
        with Container(id="body"):
            with Container(id="reading"):
                yield self.article
                yield self.map
            with Container(id="checking"):
                yield self.claims_title
                yield self.table
                yield self.source
                yield self.detail
        yield self.footer
        yield TooSmall(id="too-small")
        yield self.prompt

    def on_mount(self) -> None:
        """Show what the session holds, and look now and then whether others wrote."""
        self.map.display = self.config.margin_map
        if not self.table.display:
            self.set_focus(self.detail)
        self.show_everything()
        self.meanwhile.begin()
        problems = [*self.config.problems, *self.keys.problems]
        if problems:
            self.say(problems[0] + (f"  ({len(problems) - 1} more)" if len(problems) > 1 else ""), "alert")

    # Keys

    def take(self, event: Typed) -> bool:
        """Do what the key is for, wherever the focus is; pasted text goes to the line that is being filled in."""
        self.meanwhile.rest()
        if isinstance(event, events.Paste):
            return bool(self.prompt.display) and self.prompt.line.take(event)
        if self.mode is not None:
            return self.mode.key(event)
        action_id = self._actions.get(event.key) or self._actions.get(event.character or "")
        if action_id is not None:
            self.do(action_id)
        return action_id is not None

    def action_do(self, action_id: str) -> None:
        """Do an action that was clicked."""
        self.do(action_id)

    # Mouse and size

    def _go_clicked(self, go: bool) -> None:
        """Show where a click moved the cursor; what cannot be read is said."""
        try:
            if go:
                self.show_claim()
        except WorkbenchError as error:
            self.say(str(error), "alert")

    @on(ClaimsTable.Chosen)
    def _row_clicked(self, message: ClaimsTable.Chosen) -> None:
        self._go_clicked(self.session.go_to(message.place))

    @on(TextView.Clicked)
    def _text_clicked(self, message: TextView.Clicked) -> None:
        if message.view is self.article:
            self._go_clicked(self.session.go_to_claim(self.session.nearest_claim(message.offset)))

    @on(MarginMap.Clicked)
    def _map_clicked(self, message: MarginMap.Clicked) -> None:
        self._go_clicked(self.session.go_to_claim(self.session.nearest_claim(message.offset)))

    @on(DetailView.PassageClicked)
    def _passage_clicked(self, message: DetailView.PassageClicked) -> None:
        again = message.passage == self.passage
        self.choose_passage(message.passage)
        if again:
            self.do("open-passage")

    def on_descendant_focus(self) -> None:
        """The footer shows the keys of the pane in focus."""
        self.show_bars()

    def on_resize(self) -> None:
        """Width decides what header and detail can say."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        self.show_detail()
        self.show_bars()
