"""Search, filter and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.tui.dialogs.asking import ask
from workbench.tui.dialogs.over import open_over

if TYPE_CHECKING:
    from workbench.tui.screens.review import ReviewScreen


def search(screen: ReviewScreen) -> None:
    """Search article, claims and sources; hits are marked while the words are typed."""
    from workbench.tui.modes.searching import Searching

    Searching.begin(screen)


def next_hit(screen: ReviewScreen) -> None:
    """To the next hit."""
    _hit(screen, 1)


def previous_hit(screen: ReviewScreen) -> None:
    """To the hit before."""
    _hit(screen, -1)


def _hit(screen: ReviewScreen, step: int) -> None:
    if screen.hits is None or not screen.hits.places:
        screen.say(f"Nothing is searched for; {screen.keys.action('search').drawn} searches.")
    else:
        screen.hits.go(step)


def end_search(screen: ReviewScreen) -> bool:
    """Mark no hits any more; whether any were."""
    if screen.hits is None:
        return False
    screen.hits.clear()
    screen.hits = None
    return True


def filter_claims(screen: ReviewScreen) -> None:
    """Show only the claims that a line of words describes; rows follow as it is typed."""
    before = screen.session.filter_line

    def apply(line: str) -> None:
        session = screen.session
        session.filter_line = line.strip()
        session.arrange(session.current.id if session.current else "")
        screen.show_list()

    ask(
        screen,
        "Show only",
        apply,
        value=before,
        hint="wrong, open, stale, money, >=100, by:anna, #tag, -verified, a word",
        skipped=lambda: apply(before),
        typed=apply,
    )


def saved_views(screen: ReviewScreen) -> None:
    """Pick one of the filters that the settings name."""
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    shipped = {
        "open": "open",
        "stale": "stale",
        "contradicted": "contradicted",
        "wrong or imprecise": "wrong|imprecise",
    }
    views = {"all claims": "", **shipped, "money": "money", "single source": "single", **screen.config.views}

    def find(text: str) -> list[Choice]:
        return [
            Choice(((f"{name:<24}", ""), (line, "quiet")), line)
            for name, line in views.items()
            if text.lower() in name.lower()
        ]

    def picked(line: str | None) -> None:
        if line is not None:
            session = screen.session
            session.filter_line = line
            session.arrange(session.current.id if session.current else "")
            screen.show_list()

    title = f"Saved views (more under [views] in {screen.config.path})"
    open_over(screen, Picker(title, find), picked)


def change_order(screen: ReviewScreen) -> None:
    """As the text runs, or riskiest first; the cursor stays on its claim."""
    session = screen.session
    session.order = "text" if session.order == "risk" else "risk"
    session.arrange(session.current.id if session.current else "")
    screen.show_list()
    screen.say("Riskiest first." if session.order == "risk" else "As the text runs.")
