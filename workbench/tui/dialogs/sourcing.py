"""Adding sources from the screen: read away from it, linked to the claims, then kept one after the other."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.tui.modes.asking import ask
from workbench.tui.modes.long_work import LongWork, Step
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.claims.mention import Analysis
    from workbench.text.document import Document


def ask_for_source(screen: Workplace, label: str = "Source to add", value: str = "") -> None:
    """Add the source that a file or address holds, or all of a folder; their passages stand at the claims at once.

    What cannot be read is asked for once more, with the reason as the `label` and the old answer as `value`.
    """
    article = screen.session.article
    if article is None:
        screen.say("Open an article first: a source bears out the claims of an article.")
        return

    def add(name: str) -> None:
        if name.strip():
            _Adding(screen, article.id, article.draft_id, name.strip()).begin()

    ask(screen, label, add, value=value, hint="a file, a folder of them, or an http address")


class _Adding:
    """One go at adding what a name stands for."""

    def __init__(self, screen: Workplace, article_id: str, draft_id: str, name: str) -> None:
        self._screen = screen
        self._article_id = article_id
        self._name = name
        desk = screen.session.desk
        self._text = desk.document(draft_id)
        self._old = [desk.document(source.id) for source in desk.sources(article_id)]
        self._readings = desk.corrected_readings(article_id)
        self._unread: list[str] = []

    def begin(self) -> None:
        """Read and link in a thread."""

        def failed(words: str) -> None:
            ask_for_source(self._screen, words, self._name)

        LongWork(self._screen, f"Reading {self._name}", self._keep, failed).begin(self._read)

    def _read(self, step: Step) -> tuple[list[Document], Analysis]:
        from workbench.claims.analysis import analyse
        from workbench.errors import UnreadableError
        from workbench.readers.folder import files_named
        from workbench.readers.reading import is_address, read_document

        path = self._name if is_address(self._name) else str(Path(self._name).expanduser())
        files = list(files_named(path))
        texts = {document.text for document in self._old}
        fresh: list[Document] = []
        for number, (file, from_folder) in enumerate(files, 1):
            step(f"{number} of {len(files)}, {Path(file).name}" if from_folder else "reading")
            try:
                document = read_document(file)
            except UnreadableError:
                if not from_folder:
                    raise
                self._unread.append(Path(file).name)
                continue
            if document.text not in texts:
                texts.add(document.text)
                fresh.append(document)
        if not fresh:
            return [], analyse(self._text, links=False, step=step)
        return fresh, analyse(self._text, [*self._old, *fresh], readings=self._readings, step=step)

    def _keep(self, result: tuple[list[Document], Analysis]) -> None:
        fresh, analysis = result
        left = f" {len(self._unread)} files could not be read: {', '.join(self._unread[:3])}." if self._unread else ""
        if not fresh:
            self._screen.say(f"Nothing new: the desk has every text of {self._name} already.{left}")
            return
        stopped = "and the sources added so far stay"
        LongWork[None](self._screen, "Keeping", lambda _: None).begin_here(self._kept(fresh, analysis, left), stopped)

    def _kept(self, fresh: list[Document], analysis: Analysis, left: str) -> Generator[str, None, None]:
        from workbench.claims.analysis import up_to

        screen, session = self._screen, self._screen.session
        before = len(self._old)
        name = ""
        try:
            for number, source in enumerate(fresh, 1):
                if len(fresh) > 1:
                    yield f"source {number} of {len(fresh)}"
                part = up_to(analysis, before + number)
                name = session.desk.add_source(self._article_id, source, part, reviewer=session.reviewer).name
        finally:
            # Also where it was stopped or failed: what was kept until then is shown.
            screen.take_over()
        linked = sum(link.source is not None and link.source >= before for link in analysis.links)
        what = name if len(fresh) == 1 else f"{len(fresh)} sources"
        screen.say(f"{what}: {linked} passages speak of the claims.{left}")
