"""`workbench watch` with real files: each save is taken up once, and what is no next draft is left alone."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli
from workbench.cli.watch import saves, take_up
from workbench.desk.desk import Desk
from workbench.desk.redraft import article
from workbench.desk.redraft.cases import Plan
from workbench.errors import UnreadableError
from workbench.text.document import Document

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
        for _ in range(2400):
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
    made.thread.join(120)
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


def test_a_file_that_changes_unseen_is_looked_at_in_a_folder_where_others_change_all_the_time(
    watching: Watching,
) -> None:
    elsewhere = watching.file.parent / "drive"
    elsewhere.mkdir()
    (elsewhere / "writer.txt").write_text(ARTICLE.replace("171", "181"), "utf-8")
    watching.file.symlink_to(elsewhere / "writer.txt")
    noise = watching.file.with_name("log.txt")

    def taken(figure: str) -> bool:
        noise.write_text(figure, "utf-8")
        return figure in watching.text()

    assert watching.until(lambda: taken("181"))
    (elsewhere / "writer.txt").write_text(ARTICLE.replace("171", "191"), "utf-8")
    assert watching.until(lambda: taken("191"))


def rename_and_write(file: Path, text: str) -> None:
    """Vim without `backupcopy`, Emacs: the old file is put aside, a new one written, the old one removed."""
    aside = file.with_name(f"{file.name}~")
    file.rename(aside)
    file.write_text(text, "utf-8")
    aside.unlink()


def copy_and_write(file: Path, text: str) -> None:
    """Vim with `backupcopy`: a copy is put aside, the file itself is emptied and written."""
    file.with_name(f"{file.name}~").write_bytes(file.read_bytes())
    write_in_place(file, text)


def write_in_place(file: Path, text: str) -> None:
    """VS Code, nano: the file is emptied, rests for a moment, and is written in pieces."""
    with file.open("w", encoding="utf-8") as opened:
        for piece in ("", text[:40], text[40:]):
            time.sleep(0.05)
            opened.write(piece)
            opened.flush()


def replace_by_new(file: Path, text: str) -> None:
    """LibreOffice, gedit: locked by a file beside it, written under another name and put in its place."""
    lock, new = file.with_name(f".~lock.{file.name}#"), file.with_name("lu4711.tmp")
    lock.write_text("ann;", "utf-8")
    new.write_text(text, "utf-8")
    new.replace(file)
    lock.unlink()


def remove_and_link(file: Path, text: str) -> None:
    """Tools that synchronise folders: the file goes, and another one is linked under its name."""
    new = file.with_name(".incoming")
    new.write_text(text, "utf-8")
    file.unlink()
    file.hardlink_to(new)
    new.unlink()


def test_each_way_in_which_editors_save_is_taken_up_once(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.cli.watch._LOOK", 0.04)
    watching.file.write_text(ARTICLE, "utf-8")
    assert watching.until(lambda: watching.saves == 1)
    ways = (rename_and_write, copy_and_write, write_in_place, replace_by_new, remove_and_link)
    for number, save in enumerate(ways, 181):
        save(watching.file, ARTICLE.replace("171", str(number)))
        assert watching.until(lambda figure=str(number): figure in watching.text()), save.__name__
    assert watching.drafts() == 1 + len(ways)
    os.utime(watching.file)  # saved again as it was
    time.sleep(0.7)
    assert watching.drafts() == 1 + len(ways)


def test_a_save_is_held_against_the_draft_that_somebody_else_puts_in_force_meanwhile(
    watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, meanwhile = article.carry_out, [ARTICLE.replace("171", "301")]

    def late(desk: Desk, planned: Plan, **rest: Any) -> Any:
        if meanwhile:
            with Desk.open(desk.path) as other:
                text = Document.from_text(meanwhile.pop())
                kept(other, article.plan(other, other.article().id, text), reviewer="bob")
        return kept(desk, planned, **rest)

    monkeypatch.setattr(article, "carry_out", late)
    watching.file.write_text(ARTICLE.replace("171", "181"), "utf-8")
    assert watching.until(lambda: "181" in watching.text())
    assert watching.drafts() == 3


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
    assert f"workbench redraft draft.txt {watching.file} --yes" in said
    file.write_text(ARTICLE.replace("171", "181"), "utf-8")
    assert watching.until(lambda: "181" in watching.text())


def test_a_folder_that_is_not_there_is_said() -> None:
    with pytest.raises(UnreadableError, match="no such folder"):
        next(saves(Path("/nowhere/at/all.txt")))
