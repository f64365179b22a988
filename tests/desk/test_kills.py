"""A process that is killed in the middle of something large: the old state is in force, or the new one, and whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.desk.desk import Desk
from workbench.desk.file.backup import compact, restore
from workbench.desk.file.schema import schema_of
from workbench.desk.finding import Finding

from .samples import analysis

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system knows no fork")

KILLS = 6
TEXT = "\n\n".join(f"In district {number}00 the court heard {number} cases of men." for number in range(1, 80))
SCHEMA_1 = Path(__file__).parent / "data" / "schema-1.db"


def make(path: Path, *, decided: int = 40) -> Path:
    """A desk with some 150 claims, of which the first few are decided."""
    with Desk.open(path, create=True) as desk:
        article = desk.add_article(analysis(TEXT), reviewer="ann")
        for claim in desk.claims(article.id)[:decided]:
            desk.decide([claim.id], Finding.VERIFIED, reviewer="ann")
    return path


def state(path: Path) -> Any:
    """What a desk hands out; it must be well."""
    with Desk.open(path) as desk:
        assert [item.words for item in desk.examine() if not item.well] == []
        article = desk.article()
        told = [(c.id, c.number, c.text, c.finding, c.state, c.note) for c in desk.claims(article.id)]
        return article.draft_number, told


def redraft(path: Path) -> None:
    with Desk.open(path) as desk:
        article = desk.article()
        known = [claim.id for claim in desk.claims(article.id, everything=True)]
        found = analysis(TEXT.replace("heard", "has heard"))
        marks = {claim: {"stale": "so"} for claim in known[:20]}
        desk.redraft(article.id, found, claims=dict(enumerate(known)), marks=marks, reviewer="ann")


def merge(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.merge(path.with_name("other.db"), reviewer="ann")


def bring_back(path: Path) -> None:
    restore(path.with_name("other.db"), path)


def rewrite(path: Path) -> None:
    compact(path)


def rebuild(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.rebuild()


def migrate(path: Path) -> None:
    Desk.open(path).close()


def child(act: Callable[[Path], None], path: Path) -> int:
    """Begin something in a process of its own; returned is its id."""
    begun = os.fork()
    if begun:
        return begun
    try:
        act(path)
    except BaseException as error:
        sys.stderr.write(f"{error}\n")
        os._exit(1)
    os._exit(0)


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a desk, another one to merge or restore, and one of the first schema."""
    folder = tmp_path_factory.mktemp("desks")
    make(folder / "claims.db")
    shutil.copy(folder / "claims.db", folder / "other.db")
    with Desk.open(folder / "other.db") as desk:
        for claim in desk.claims(desk.article().id)[40:]:
            desk.decide([claim.id], Finding.WRONG, reviewer="bob")
    shutil.copy(SCHEMA_1, folder / "old.db")
    (folder / "old.db").chmod(0o600)
    return folder


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (redraft, "claims.db"),
        (merge, "claims.db"),
        (bring_back, "claims.db"),
        (rewrite, "claims.db"),
        (rebuild, "claims.db"),
        (migrate, "old.db"),
    ],
    ids=["redraft", "merge", "restore", "compact", "rebuild", "migration"],
)
def test_a_kill_leaves_the_old_state_or_the_new_one_whole(
    desks: Path, tmp_path: Path, act: Callable[[Path], None], name: str
) -> None:
    def fresh(number: int) -> Path:
        folder = tmp_path / str(number)
        folder.mkdir()
        for path in desks.glob("*.db"):
            shutil.copy(path, folder)
        return folder / name

    whole = fresh(0)
    start = time.perf_counter()
    assert os.waitpid(child(act, whole), 0)[1] == 0
    takes = time.perf_counter() - start
    before = state(fresh(KILLS + 1))
    allowed = [before, state(whole)]
    chance = random.Random(1)  # noqa: S311
    for number in range(1, KILLS + 1):
        path = fresh(number)
        killed = child(act, path)
        time.sleep(chance.random() * takes)
        os.kill(killed, signal.SIGKILL)
        os.waitpid(killed, 0)
        assert state(path) in allowed
        assert os.waitpid(child(act, path), 0)[1] == 0
        assert state(path) in allowed[1:]


def test_several_processes_that_open_an_old_desk_at_once_bring_it_up_to_date_together(
    desks: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(desks / "old.db", tmp_path / "claims.db"))
    begun = [child(migrate, path) for _ in range(5)]
    assert [os.waitpid(number, 0)[1] for number in begun] == [0] * 5
    assert state(path)
    assert sorted(item.name for item in tmp_path.iterdir()) == ["claims.db", "claims.db.schema1.bak"]


def test_a_desk_that_is_being_written_is_asked_again_before_it_is_called_a_stranger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = SCHEMA_1.read_bytes()
    path = tmp_path / "claims.db"
    path.write_bytes(whole[: len(whole) // 2 - 100])
    waited = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 10:  # the other process has come to the end
            path.write_bytes(whole)

    monkeypatch.setattr("workbench.desk.file.schema.time.sleep", wait)
    assert schema_of(path) == 1


@pytest.mark.parametrize("pages", [1, 2, 40])
def test_a_process_that_was_killed_while_it_folded_the_log_in_leaves_a_desk_that_opens(
    tmp_path: Path, pages: int
) -> None:
    """Pages are folded in one by one, from the first on, which says of how many the file will be."""
    path = make(tmp_path / "claims.db", decided=2)
    before = path.read_bytes()
    with Desk.open(path) as desk:
        claims = [claim.id for claim in desk.claims(desk.article().id)]
        for claim in claims:
            desk.decide([claim], Finding.WRONG, reviewer="ann", note="see the list " * 40)
        log = path.with_name("claims.db-wal").read_bytes()
        assert path.read_bytes() == before
    wanted = state(path)
    after = path.read_bytes()
    page = int.from_bytes(after[16:18], "big")
    assert len(after) > len(before) > pages * page
    path.write_bytes(after[: pages * page] + before[pages * page :])
    path.with_name("claims.db-wal").write_bytes(log)
    assert state(path) == wanted
