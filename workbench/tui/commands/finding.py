"""Search, filter and order."""

from __future__ import annotations

from workbench.tui.dialogs.over import open_over
from workbench.tui.modes.asking import ask
from workbench.tui.workplace import Workplace


def search(screen: Workplace) -> None:
    """Search article, claims and sources; hits are marked while the words are typed."""
    from workbench.tui.modes.searching import begin_search

    begin_search(screen)


def next_hit(screen: Workplace) -> None:
    """To the next hit."""
    _hit(screen, 1)


def previous_hit(screen: Workplace) -> None:
    """To the hit before."""
    _hit(screen, -1)


def _hit(screen: Workplace, step: int) -> None:
    from workbench.tui.modes.searching import show_hit

    if screen.hits is None:
        screen.say(f"Nothing is searched for; {screen.keys.action('search').drawn} searches.")
    else:
        screen.hits.turn(step)
        show_hit(screen, screen.hits)


def filter_claims(screen: Workplace) -> None:
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
        hint="wrong, open, stale, gone, money, >=100, by:anna, #tag, -verified, a word",
        skipped=lambda: apply(before),
        typed=apply,
        whole=True,
    )


def saved_views(screen: Workplace) -> None:
    """Pick one of the filters that the settings name."""
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    shipped = {
        "open": "open",
        "stale": "stale",
        "gone from this draft": "gone",
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


def change_order(screen: Workplace) -> None:
    """As the text runs, or riskiest first; the cursor stays on its claim."""
    session = screen.session
    session.order = "text" if session.order == "risk" else "risk"
    session.arrange(session.current.id if session.current else "")
    screen.show_list()
    screen.say("Riskiest first." if session.order == "risk" else "As the text runs.")
