"""Adding a source from the screen: read away from it, linked to the claims, kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.tui.dialogs.asking import ask
from workbench.tui.dialogs.long_work import LongWork

if TYPE_CHECKING:
    from workbench.claims.mention import Analysis
    from workbench.text.document import Document
    from workbench.tui.screens.review import ReviewScreen


def ask_for_source(screen: ReviewScreen) -> None:
    """Add the source that a file or address holds; its passages stand at the claims at once."""
    session = screen.session
    article = session.article
    if article is None:
        screen.say("Open an article first: a source bears out the claims of an article.")
        return

    def add(name: str) -> None:
        if not name.strip():
            return
        text = session.desk.document(article.draft_id)
        others = [session.desk.document(source.id) for source in session.desk.sources(article.id)]

        def work() -> tuple[Document, Analysis]:
            from workbench.claims.analysis import analyse
            from workbench.readers.reading import is_address, read_document

            path = name.strip()
            source = read_document(path if is_address(path) else Path(path).expanduser())
            return source, analyse(text, [*others, source])

        def done(result: tuple[Document, Analysis]) -> None:
            source, analysis = result
            record = session.desk.add_source(article.id, source, analysis, reviewer=session.reviewer)
            session.reload()
            screen.forget_history()
            screen.show_list()
            screen.article.change_all()
            linked = sum(link.source == len(others) for link in analysis.links)
            screen.say(f"{record.name}: {linked} passages speak of the claims.")

        LongWork(screen, f"Reading {name.strip()}", done).begin(work)

    ask(screen, "Source to add", add, hint="a file or an http address")
