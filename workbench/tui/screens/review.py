"""The review screen: article, claims and detail around one cursor.

It composes the panes, hands keys to the commands of `tui/commands/`, and shows what they changed in the session.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widget import Widget

from workbench.config import Config
from workbench.desk.records import LinkRecord
from workbench.errors import WorkbenchError
from workbench.tui.bars import footer_pieces, header_pieces, title_pieces
from workbench.tui.detail_rows import Detail
from workbench.tui.keymap import Keymap
from workbench.tui.session import Session
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.claims_table import ClaimsTable
from workbench.tui.widgets.detail_view import DetailView
from workbench.tui.widgets.margin_map import MarginMap
from workbench.tui.widgets.text_view import TextView

if TYPE_CHECKING:
    from workbench.tui.widgets.prompt import Prompt

PANES = {"article": "article", "claims": "claims", "source": "source", "detail": "passages"}
"""Ids of the panes in the order of Tab, and their names."""
_IDLE = 0.15
"""Seconds without a move until the history of a claim is read."""
_WATCH = 1.0
"""Seconds between two looks whether someone else has written."""


class Mode(Protocol):
    """What takes the keys for a while: jump letters, selecting words."""

    def key(self, event: events.Key) -> bool:
        """Take a key; False ends the mode."""

    def leave(self) -> None:
        """Clear the screen of what the mode showed."""


class ReviewScreen(Screen[None]):
    """One article under check."""

    CSS_PATH = "review.tcss"
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-card"), (60, "-narrow"), (110, "-wide")]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-tiny"), (10, "-low"), (16, "-high")]

    def __init__(self, session: Session, keys: Keymap, config: Config) -> None:
        super().__init__()
        self.session = session
        self.keys = keys
        self.config = config
        self.passage = 0
        """The chosen passage of the current claim."""
        self.trail: list[Callable[[], None]] = []
        """How to go back, step by step."""
        self.hits: list[str] = []
        self.search_words = ""
        self.mode: Mode | None = None
        self.source_id: str | None = None
        """The source that is open beside the article."""
        self._bindings_by_key = keys.bindings()
        self._message = ""
        self._message_style = ""
        self._prompt: Prompt | None = None
        self._history_timer: Any = None
        self.article = ArticleView(session, longest=config.line_length)
        self.map = MarginMap(session)
        self.table = ClaimsTable(session)
        self.detail = DetailView()
        self.source = TextViewOfSource(longest=config.line_length)
        self.header, self.claims_title, self.footer = Bar(id="header"), Bar(id="claims-title"), Bar(id="footer")

    def compose(self) -> ComposeResult:
        """Article and map at the left or above, claims and detail at the right or below."""
        yield self.header
        with Container(id="body"):
            with Container(id="reading"):
                yield self.article
                if self.config.margin_map:
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
        self.table.focus()
        self.show_everything()
        self.set_interval(_WATCH, self.look_for_changes)
        problems = [*self.config.problems, *self.keys.problems]
        if problems:
            more = f"  ({len(problems) - 1} more: workbench paths)" if len(problems) > 1 else ""
            self.say(problems[0] + more, "alert")
''' if False else '''
