"""The articles on the desk with their coverage: one is opened, or a new one added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desk.records import ArticleRecord
from workbench.tui.dialogs.over import open_over
from workbench.tui.modes.asking import A_TEXT, ask
from workbench.tui.modes.long_work import LongWork, Step
from workbench.tui.rows.row import holds
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.claims.mention import Analysis
    from workbench.tui.widgets.choice_list import Choice

_ADD = "add"


def choose_article(screen: Workplace) -> None:
    """Show the list, and open what is picked."""
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    desk = screen.session.desk
    rows = [(article, desk.coverage(article.id)) for article in desk.articles()]

    def search(text: str) -> list[Choice]:
        found = [
            Choice(
                (
                    (f"{coverage.decided:>4} of {coverage.claims:<4} ", "verified" if not coverage.open else "quiet"),
                    (article.title or article.name, "title"),
                    (f"  draft {article.draft_number}" if article.draft_number > 1 else "", "quiet"),
                    (f"  ↻{coverage.stale} stale" if coverage.stale else "", "stale"),
                ),
                article,
            )
            for article, coverage in rows
            if holds(text, article.title, article.name)
        ]
        return [
            *found,
            Choice((("     +        ", "key"), ("add an article from a file or an http address", "")), _ADD),
        ]

    def picked(value: ArticleRecord | str | None) -> None:
        if isinstance(value, ArticleRecord):
            screen.open_article(value)
        elif value == _ADD:
            ask_for_file(screen)

    open_over(screen, Picker("Articles on this desk: decided of all claims", search), picked)


def ask_for_file(screen: Workplace) -> None:
    """Add the article that a file or address holds, and open it."""

    def add(name: str) -> None:
        if not name.strip():
            return

        def work(step: Step) -> Analysis:
            from pathlib import Path

            from workbench.claims.analysis import analyse
            from workbench.readers.reading import is_address, read_document

            path = name.strip()
            return analyse(read_document(path if is_address(path) else Path(path).expanduser()), step=step)

        def done(analysis: Analysis) -> None:
            article = screen.session.desk.add_article(analysis, reviewer=screen.session.reviewer)
            screen.open_article(article)
            screen.say(f"{article.name}: {screen.session.counts['claims']} claims to check.")

        def failed(words: str) -> None:
            ask(screen, words, add, value=name, hint=A_TEXT)

        LongWork(screen, f"Reading {name.strip()}", done, failed).begin(work)

    ask(screen, "Article to add", add, hint=A_TEXT)
