"""The review screen: article, claims and detail around one cursor.

It composes the panes, hands keys to the commands of `tui/commands/`, and shows what they changed in the session.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from workbench.config import Config
from workbench.desk.records import LinkRecord
from workbench.errors import WorkbenchError
from workbench.tui.claims.session import Session
from workbench.tui.keymap import Keymap
from workbench.tui.rows.bars import footer_pieces, header_pieces, title_pieces
from workbench.tui.rows.footer_keys import keys_that_count
from workbench.tui.rows.notices import told_of_draft
from workbench.tui.screens.claim_detail import ClaimDetail
from workbench.tui.screens.meanwhile import Meanwhile
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.claims_table import ClaimsTable
from workbench.tui.widgets.detail_view import DetailView
from workbench.tui.widgets.footer import Footer
from workbench.tui.widgets.margin_map import MarginMap
from workbench.tui.widgets.source_view import SourceView
from workbench.tui.widgets.text_view import TextView
from workbench.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from workbench.desk.records import ArticleRecord
    from workbench.tui.modes.searching import Hits

PANES = {"article": "article", "claims": "claims", "source": "source", "detail": "passages"}
"""Ids of the panes in the order of Tab, and their names."""


class Mode(Protocol):
    """What takes the keys for a while: jump letters, selecting words, a line to be filled in."""

    def key(self, event: events.Key) -> bool:
        """Take a key; True where it was used."""

    def leave(self) -> None:
        """Clear the screen of what the mode showed."""


class ReviewScreen(Screen[None]):
    """One article under check."""

    AUTO_FOCUS = "#claims"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (40, "-card"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-low"), (18, "-high")]  # noqa: RUF012

    def __init__(self, session: Session, keys: Keymap, config: Config) -> None:
        super().__init__()
        self.session = session
        self.keys = keys
        self.config = config
        if config.card:
            self.HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (40, "-card")]
        self.passage = 0
        """The chosen passage of the current claim."""
        self.trail: list[Callable[[], None]] = []
        """How to go back, a step each."""
        self.source_shown = ""
        """Id of the source that is open beside the article; "" where none is."""
        self.hits: Hits | None = None
        """The search in force."""
        self.search_state = ""
        """What the title says of a search."""
        self.mode: Mode | None = None
        self._actions = keys.bindings()
        self._message = ("", "")
        self._claim_detail = ClaimDetail(self)
        self.meanwhile = Meanwhile(self)
        self._due: set[str] | None = None
        """What an act leaves to be shown when all of it is done; None between acts."""
        self._shown_claim = ""
        self.article = ArticleView(session, longest=config.line_length)
        self.map = MarginMap(session)
        self.table = ClaimsTable(session)
        self.source = SourceView(longest=config.line_length)
        self.detail = DetailView()
        self.header = Bar(id="header")
        self.claims_title = Bar(id="claims-title")
        self.footer = Footer()

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

    def on_mount(self) -> None:
        """Show what the session holds, and look now and then whether others wrote."""
        self.map.display = self.config.margin_map
        self.show_everything()
        self.meanwhile.begin()
        problems = [*self.config.problems, *self.keys.problems]
        if problems:
            self.say(problems[0] + (f"  ({len(problems) - 1} more)" if len(problems) > 1 else ""), "alert")

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Do what the key is for, wherever the focus is."""
        self.meanwhile.rest()
        if self.mode is not None:
            if self.mode.key(event):
                event.stop()
                event.prevent_default()
            return
        action_id = self._actions.get(event.key) or self._actions.get(event.character or "")
        if action_id is not None:
            event.stop()
            event.prevent_default()
            self.do(action_id)

    def action_do(self, action_id: str) -> None:
        """Do an action that was clicked."""
        self.do(action_id)

    def do(self, action_id: str) -> None:
        """Do an action of the table; what goes wrong is said in words, and nothing is lost."""
        self._message = ("", "")
        look = self.session.second_look
        if look is not None and (refusal := look.refusal(action_id)):
            self.say(refusal)
            return
        module, function = self.keys.action(action_id).run.split(":")
        command = getattr(import_module(f"workbench.tui.commands.{module}"), function)
        with self._shown_once():
            try:
                command(self, action_id) if function == "decide" else command(self)
            except WorkbenchError as error:
                self.say(str(error), "alert")
            self.show_bars()

    @contextmanager
    def _shown_once(self) -> Iterator[None]:
        """Detail and bars, which most steps of an act change, are shown when all of it is done."""
        if self._due is not None:
            yield
            return
        self._due = set()
        try:
            yield
        finally:
            due, self._due = self._due, None
            if "detail" in due:
                self._claim_detail.show()
            if due:
                self.show_bars()

    def say(self, message: str, style: str = "") -> None:
        """Say something in the footer, until the next key."""
        self._message = (message, style)
        self.show_bars()

    # Showing what changed

    def open_article(self, article: ArticleRecord) -> None:
        """Turn to another article."""
        from workbench.tui.commands.passages import close_source

        close_source(self)
        self.trail.clear()
        self.hits, self.search_state = None, ""
        self.forget_history()
        self.session.open_article(article)
        self.show_everything()

    def show_everything(self) -> None:
        """Show another article, or the same after a change from outside."""
        self.article.show_article()
        self.table.show_claims()
        self.map.show_map()
        self.show_claim()

    def show_claim(self) -> None:
        """Show where the claim cursor is now, in all views."""
        self.article.follow()
        self.table.follow()
        claim = self.session.current
        if (claim.id if claim else "") != self._shown_claim:
            self._shown_claim = claim.id if claim else ""
            self.passage = 0
        self.show_detail()
        self.show_bars()

    def show_list(self) -> None:
        """Show the rows anew, after a filter or another order."""
        self.table.show_claims()
        self.show_claim()

    def show_changed(self, claim_ids: Iterable[str]) -> None:
        """Show claims whose records changed."""
        for claim_id in claim_ids:
            claim = self.session.claim_by_id(claim_id)
            if claim is not None:
                self.article.change_stretch(claim.start, claim.end)
                self.map.change_claim(claim.start)
            self.table.change_claim(claim_id)
        self.show_claim()

    def show_detail(self) -> None:
        """Show the current claim with its passages; its history follows when the cursor rests."""
        if self._due is not None:
            self._due.add("detail")
            return
        self._claim_detail.show()

    def forget_history(self) -> None:
        """The journal has grown: read the history of the claim anew when the cursor rests."""
        self._claim_detail.forget_history()

    def show_bars(self) -> None:
        """Header, title and footer."""
        if self._due is not None:
            self._due.add("bars")
            return
        width = self.size.width
        self.header.show(*header_pieces(self.session, width))
        if self.source_shown:
            self.claims_title.show(*self._source_title())
        else:
            self.claims_title.show(*title_pieces(self.session, self.search_state))
        message, style = self._message
        self.footer.tell(message, style, width)
        if not message:
            self.footer.show(*footer_pieces(self.keys, keys_that_count(self), width, PANES[self.pane]))
        self.map.show_sight(self.article.first_offset(), self.article.last_offset())

    def _source_title(self) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
        link = self.link()
        name = (
            f"{link.source}, {link.locator}" if link is not None and link.source_id == self.source_shown else "source"
        )
        return [(f" {name}", "title", "")], [(f"{self.keys.action('back').drawn} closes it ", "quiet", "back")]

    # What is chosen

    @property
    def pane(self) -> str:
        """Id of the pane that has the focus."""
        focused = self.focused.id if self.focused is not None else None
        return focused if focused in PANES else "claims"

    def links(self) -> list[LinkRecord]:
        """The passages of the current claim."""
        claim = self.session.current
        return self.session.links(claim) if claim is not None else []

    def link(self) -> LinkRecord | None:
        """The chosen passage."""
        links = self.links()
        return links[self.passage] if self.passage < len(links) else None

    def choose_passage(self, passage: int) -> None:
        """Choose a passage of the current claim, as far as there are any."""
        if self._due is not None and "detail" in self._due:
            self._due.discard("detail")
            self._claim_detail.show()
        self.passage = max(0, min(passage, len(self.links()) - 1))
        self.detail.choose_passage(self.passage)

    # Others, mouse, size

    def take_over(self) -> None:
        """Show what stands on the desk now, the text too where another draft came into force."""
        redrafted = self.session.reload()
        self.forget_history()
        if redrafted:
            if self.mode is not None:
                self.mode.leave()
            self.trail.clear()
            self.hits, self.search_state = None, ""
            self.show_everything()
            self.say(told_of_draft(self.session, self.keys))
            return
        self.table.show_claims()
        self.article.change_all()
        self.map.show_map()
        self.show_claim()

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
