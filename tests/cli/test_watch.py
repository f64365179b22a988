"""`workbench watch` with real files: each save is taken up once, and what is no next draft is left alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli
from workbench.cli.watch import saves, take_up
from workbench.desk.desk import Desk
from workbench.errors import UnreadableError

ARTICLE = (
    "About 500 servicemen returned to the base in Zvezdny after four days.\n\n"
    "By July, 171 guardsmen were killed, the register says.\n\nAt least 40 lawsuits were filed in Vladikavkaz.\n"
)


class Watching:
    """A watch that runs in a thread of its own, and the figure that the desk has meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "writer.txt"
        self.desk = folder / "claims.db"
        self.saves = 0
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        for _ in saves(self.file, self.stop):
            take_up(self.desk, "draft.txt", self.file, encoding=None, reviewer="ann")
            self.saves += 1

    def text(self) -> str:
        with Desk.open(self.desk) as desk:
            return desk.document(desk.article().draft_id).text

    def drafts(self) -> int:
        with Desk.open(self.desk) as desk:
            return len(desk.drafts(desk.article().id))

    def until(self, true: Callable[[], bool]) -> bool:
        for _ in range(200):
            if true():
                return True
            time.sleep(0.05)
        return False


@pytest.fixture
def watching(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watching]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_REVIEWER", "ann")
    monkeypatch.delenv("WORKBENCH_DB", raising=False)
    (tmp_path / "draft.txt").write_text(ARTICLE, "utf-8")
    CliRunner().invoke(cli, ["add", "draft.txt"], catch_exceptions=False)
    made = Watching(tmp_path)
    made.thread.start()
    yield made
    made.stop.set()
    made.thread.join(20)
    assert not made.thread.is_alive()


def test_a_file_that_is_not_there_yet_is_waited_for_and_each_way_of_saving_is_seen(watching: Watching) -> None:
    file = watching.file
    file.write_text(ARTICLE.replace("171", "181"), "utf-8")
    assert watching.until(lambda: "181" in watching.text())
    new = file.with_name(".writer.txt.swp")
    new.write_text(ARTICLE.replace("171", "191"), "utf-8")
    new.replace(file)
    assert watching.until(lambda: "191" in watching.text())
    file.unlink()
    file.write_text(ARTICLE.replace("171", "201"), "utf-8")
    assert watching.until(lambda: "201" in watching.text())
    assert watching.drafts() == 4


def test_a_save_that_is_still_being_written_is_taken_up_when_it_is_whole(watching: Watching) -> None:
    whole = ARTICLE.replace("171", "181")
    with watching.file.open("w", encoding="utf-8") as file:
        for start in range(0, len(whole), 40):
            file.write(whole[start : start + 40])
            file.flush()
            time.sleep(0.02)
    assert watching.until(lambda: "181" in watching.text())
    assert watching.drafts() == 2


def test_what_is_no_next_draft_is_left_alone_and_the_next_save_is_taken_up(
    watching: Watching, capsys: pytest.CaptureFixture[str]
) -> None:
    file = watching.file
    for count, text in enumerate(("", "The bank raised its rate by 2 percent. Shares of 3 firms rose.\n"), 1):
        file.write_text(text, "utf-8")
        assert watching.until(lambda count=count: watching.saves == count)
        assert watching.text() == ARTICLE.rstrip("\n") or watching.text() == ARTICLE
    said = capsys.readouterr().err
    assert "empty" in said
    assert "another article" in said
    file.write_text(ARTICLE.replace("171", "181"), "utf-8")
    assert watching.until(lambda: "181" in watching.text())


def test_a_folder_that_is_not_there_is_said() -> None:
    with pytest.raises(UnreadableError, match="no such folder"):
        next(saves(Path("/nowhere/at/all.txt")))
