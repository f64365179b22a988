"""Panes, zoom, theme, and the way out of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.tui.dialogs.over import open_over
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.tui.rows.row import Row

_ZOOMS = ("-zoom-article", "-zoom-claims", "-zoom-source", "-zoom-detail")


def _to(screen: Workplace, pane: str) -> None:
    if zoomed(screen):
        _zoom_to(screen, pane)
    screen.set_focus(screen.query_one(f"#{pane}"))


def next_pane(screen: Workplace) -> None:
    """To the next pane; when one is zoomed, the next one is."""
    _to(screen, screen.pane_from(1))


def previous_pane(screen: Workplace) -> None:
    """To the pane before."""
    _to(screen, screen.pane_from(-1))


def to_article(screen: Workplace) -> None:
    """To the article."""
    _to(screen, "article")


def to_claims(screen: Workplace) -> None:
    """To the claims, or to the source that stands in their place."""
    _to(screen, screen.panes[1])


def to_detail(screen: Workplace) -> None:
    """To the detail."""
    _to(screen, "detail")


def zoomed(screen: Workplace) -> bool:
    """Whether one pane is shown alone."""
    return any(screen.has_class(name) for name in _ZOOMS)


def _zoom_to(screen: Workplace, pane: str) -> None:
    screen.remove_class(*_ZOOMS)
    if pane:
        screen.add_class(f"-zoom-{pane}")
    screen.call_after_refresh(screen.show_detail)


def zoom(screen: Workplace) -> None:
    """Show the pane in focus alone, or all again."""
    _zoom_to(screen, "" if zoomed(screen) else screen.pane)


def next_theme(screen: Workplace) -> None:
    """The next theme of the cycle, kept for the next time."""
    from workbench.setting import keep_setting
    from workbench.tui.themes import CYCLE, named_by_environment, without_colour

    if without_colour():
        screen.say("NO_COLOR is set, so there is one theme, without colours.")
        return
    here = CYCLE.index(screen.app.theme) if screen.app.theme in CYCLE else -1
    screen.app.theme = CYCLE[(here + 1) % len(CYCLE)]
    keep_setting(screen.config.path, "theme", screen.app.theme)
    until = ", but WORKBENCH_THEME names another one" if named_by_environment() else ""
    screen.say(f"Theme {screen.app.theme}, kept for the next time in {screen.config.path}{until}.")


def history(screen: Workplace) -> None:
    """The journal of the claim and of the whole article."""
    from workbench.tui.rows.history import history_rows
    from workbench.tui.screens.pages import Pages

    session = screen.session
    if session.article is not None:
        reviews = session.desk.history(article_id=session.article.id)
        numbers = dict(zip(session.claims.ids, session.claims.numbers, strict=True))
        claim_id = session.current.id if session.current else ""

        def rows(width: int, words: str) -> list[Row]:
            return history_rows(reviews, numbers, claim_id, width, words)

        open_over(screen, Pages("History", rows))


def cancel(screen: Workplace) -> None:
    """End what is narrowest: a selection, the source, a search, a filter, a zoom."""
    from workbench.tui.modes.searching import end_search

    session = screen.session
    if session.clear_selection():
        screen.show_claim()
    elif screen.source_shown:
        screen.close_source()
    elif screen.hits is not None:
        end_search(screen)
    elif session.filter_line:
        session.filter_line = ""
        session.arrange(session.current.id if session.current else "")
        screen.show_list()
    elif zoomed(screen):
        _zoom_to(screen, "")
    else:
        screen.clear_selection()
