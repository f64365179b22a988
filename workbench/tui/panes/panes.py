"""The panes of the review screen: which there are, which has the focus, and what is in sight."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from workbench.config import Config
from workbench.tui.claims.session import Session
from workbench.tui.typed import TakesTyped
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.claims_table import ClaimsTable
from workbench.tui.widgets.detail_view import DetailView
from workbench.tui.widgets.footer import Footer
from workbench.tui.widgets.line_view import LineView
from workbench.tui.widgets.margin_map import MarginMap
from workbench.tui.widgets.prompt import Prompt
from workbench.tui.widgets.source_view import SourceView

_NAMES = {"article": "article", "claims": "claims", "source": "source", "detail": "passages"}
"""Ids of the panes, and what they are called."""


class Panes(TakesTyped, Screen[None]):
    """Article, claims or an open source in their place, and detail; header, titles, foot and a line to fill in."""

    def __init__(self, session: Session, config: Config) -> None:
        super().__init__()
        self.session = session
        self.config = config
        self.source_shown = ""
        """Id of the source that is open beside the article; "" where none is."""
        self.article = ArticleView(session, longest=config.line_length)
        self.map = MarginMap(session)
        self.table = ClaimsTable(session)
        self.source = SourceView(longest=config.line_length)
        self.detail = DetailView()
        self.header = Bar(id="header")
        self.claims_title = Bar(id="claims-title")
        self.footer = Footer()
        self.prompt = Prompt()

    @property
    def pane(self) -> str:
        """Id of the pane that has the focus."""
        focused = self.focused.id if self.focused is not None else None
        return focused if focused in _NAMES else "claims"

    @property
    def panes(self) -> list[str]:
        """Ids of the panes on the screen, in the order of Tab."""
        return ["article", "source" if self.source_shown else "claims", "detail"]

    @property
    def next_pane(self) -> str:
        """What the pane is called to which Tab goes."""
        return _NAMES[self.pane_from(1)]

    def pane_from(self, step: int) -> str:
        """Id of the pane so many steps of Tab from the one that has the focus."""
        panes = self.panes
        here = panes.index(self.pane) if self.pane in panes else 0
        return panes[(here + step) % len(panes)]

    @property
    def reading(self) -> LineView | None:
        """The pane in focus where it is one to read, which scrolling keys scroll; None for the claims."""
        panes = (self.article, self.source, self.detail)
        return next((pane for pane in panes if pane.id == self.pane), None)

    @property
    def article_in_sight(self) -> bool:
        """Whether the article is on the screen: neither the terminal is too small nor another pane shown alone."""
        around = self.article.parent
        return isinstance(around, Widget) and bool(around.display)
