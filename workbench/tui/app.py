"""The application: chooses a screen and a theme, and leaves the terminal whole. Everything else is elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType

from workbench.config import Config
from workbench.desk.desk import Desk
from workbench.desk.records import ArticleRecord
from workbench.tui.claims.session import Session
from workbench.tui.collecting import keep_for_good
from workbench.tui.keymap import Keymap, keymap
from workbench.tui.review.screen import ReviewScreen
from workbench.tui.terminal import on_end
from workbench.tui.themes import OWN, fitting_theme, theme_problem, without_colour
from workbench.tui.typed import TakesTyped, Typed
from workbench.tui.widgets.ink import component_names

if TYPE_CHECKING:
    from workbench.desk.texts.drafts import DraftRecord
    from workbench.tui.claims.second_look import SecondLook


class WorkbenchApp(App[None]):
    """A reviewer at a desk."""

    TITLE = "workbench"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "review/review.tcss"  # the default screen's own CSS_PATH would not be read
    COMPONENT_CLASSES: ClassVar[set[str]] = component_names()
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        desk: Desk,
        article: ArticleRecord | None,
        reviewer: str,
        config: Config,
        *,
        second_look: SecondLook | None = None,
        draft: DraftRecord | None = None,
    ) -> None:
        super().__init__(ansi_color=True if without_colour() else None)
        self.config = config
        self.keys: Keymap = keymap(config)
        self.session = Session(desk, reviewer, order=config.order, advance=config.advance)
        if article is not None:
            self.session.open_article(article)
        self._first_words = ""
        if second_look is not None and not self.session.take_look(second_look):
            from workbench.tui.claims.second_look import nothing_awaits

            self._first_words = nothing_awaits(reviewer)
        self._draft = draft
        for theme in OWN:
            self.register_theme(theme)
        self._theme_problem = theme_problem(config, self.available_themes)
        if theme_name := fitting_theme(config, self.available_themes, self.console.color_system):
            self.theme = theme_name

    def get_default_screen(self) -> ReviewScreen:
        """The review screen, from the first paint on."""
        screen = ReviewScreen(self.session, self.keys, self.config)
        screen.fit(self.size)
        return screen

    def on_mount(self) -> None:
        """End cleanly when told to."""
        if not self.is_headless:
            on_end(self._end)
        if self._draft is not None and isinstance(self.screen, ReviewScreen):
            from workbench.tui.dialogs.drafts import open_draft

            open_draft(self.screen, self._draft)
        self.call_after_refresh(keep_for_good)
        if self._first_words and isinstance(self.screen, ReviewScreen):
            self.screen.say(self._first_words)
        if self._theme_problem and isinstance(self.screen, ReviewScreen):
            self.screen.say(self._theme_problem, "alert")

    async def on_event(self, event: events.Event) -> None:
        """Hand what is typed to the screen on top; what comes behind the key that leaves is for nobody."""
        if isinstance(event, Typed) and not event.is_forwarded:
            if self.return_code is not None:
                return
            self.app_focus = True
            if isinstance(self.screen, TakesTyped) and self.screen.take(event):
                return
        await super().on_event(event)

    def action_help_quit(self) -> None:
        """Say which key leaves where Ctrl+C is pressed, which ends other programs; nothing is lost by it."""
        if isinstance(self.screen, ReviewScreen):
            self.screen.say(f"{self.keys.action('quit').drawn} quits; all that was decided is kept.")

    def _end(self, code: int) -> None:
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        """Say in one line that the program failed; Textual would print pages, with the article's text in them."""
        from rich.text import Text

        from workbench.tui.crash import crash_line

        self.bell()
        self._exit_renderables.append(Text(crash_line(self.session.desk.path)))
        self._close_messages_no_wait()
