"""A desk to test the screens on, and a way to run them without a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from workbench.claims.analysis import analyse
from workbench.config import Config
from workbench.desk.desk import Desk
from workbench.desk.records import ClaimRecord
from workbench.desk.texts.drafts import DraftRecord
from workbench.text.document import Document
from workbench.tui.app import WorkbenchApp
from workbench.tui.claims.second_look import SecondLook
from workbench.tui.review.screen import ReviewScreen

ARTICLE = """Harbour strike: 140 crews walk out

About 140 crews stopped work in the northern harbours on 3 May 2021, the union says.

At least 40 of them lost their pay, and 171 ships waited outside. The port had 2,500 workers in 2020.

In the south just 140 crews walked out. The strike cost $4.8 billion, said one analyst.

A second strike of 12 days followed. Nobody was hurt.
"""
SOURCE = """Union bulletin

In the northern harbours 140 crews stopped work on 3 May 2021.

The union counted 117 ships outside the harbours.
"""


@pytest.fixture(scope="session")
def desk_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a desk with a short article and a source, nothing decided."""
    article = Document.from_text(ARTICLE, "harbour")
    source = Document.from_text(SOURCE, "bulletin")
    path = tmp_path_factory.mktemp("harbour") / "claims.db"
    with Desk.open(path, create=True) as made:
        record = made.add_article(analyse(article), reviewer="anna")
        made.add_source(record.id, source, analyse(article, [source]), reviewer="anna")
    return path.read_bytes()


@pytest.fixture
def desk(tmp_path: Path, desk_file: bytes) -> Iterator[Desk]:
    """A desk of one's own with the article and the source; a module that makes another `desk_file` has those of it."""
    path = tmp_path / "claims.db"
    path.write_bytes(desk_file)
    path.chmod(0o600)
    with Desk.open(path) as opened:
        yield opened


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk without an article."""
    with Desk.open(tmp_path / "empty.db", create=True) as opened:
        yield opened


@pytest.fixture
def app_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., WorkbenchApp]:
    """Make the application for a desk, as `workbench` does; whatever terminal the tests run in, it has its colours."""
    for name in ("NO_COLOR", "WORKBENCH_THEME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    def make(
        opened: Desk, draft: DraftRecord | None = None, second_look: SecondLook | None = None, **settings: Any
    ) -> WorkbenchApp:
        articles = opened.articles()
        config = Config(tmp_path / "config.toml", **settings)
        article = articles[0] if articles else None
        return WorkbenchApp(opened, article, "anna", config, second_look=second_look, draft=draft)

    return make


def review_screen(app: WorkbenchApp) -> ReviewScreen:
    """The review screen, which lies under whatever is open over it."""
    screen = app.screen_stack[0]
    assert isinstance(screen, ReviewScreen)
    return screen


def painted(app: WorkbenchApp) -> list[str]:
    """What stands on the screen, line by line."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip)[:width] for strip in strips][:height]


def told(app: WorkbenchApp) -> str:
    """What stands on the screen, all of it."""
    return "\n".join(painted(app))


def claims_of(desk: Desk) -> list[ClaimRecord]:
    """The claims of the first article, in text order."""
    return desk.claims(desk.articles()[0].id)


async def until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    """Wait for work in a thread."""
    for _ in range(1200):
        await pilot.pause(0.05)
        if done():
            return
    raise AssertionError("the work did not end")
