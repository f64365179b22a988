"""The file under the desk: private, left alone by readers, and never harmed by what goes wrong."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from workbench.desk.desk import Desk
from workbench.desk.file import schema
from workbench.desk.file.backup import back_up, compact, restore
from workbench.desk.file.network import network_warning
from workbench.desk.finding import Finding
from workbench.errors import DeskError

from .samples import analysis, copy_desk, numbered, sample_desk


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_desk_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with Desk.open(tmp_path / "claims.db", create=True) as desk:
            desk.add_article(analysis(), reviewer="ann")
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert modes == {"claims.db": 0o600, "claims.db-wal": 0o600, "claims.db-shm": 0o600}
    assert names(tmp_path) == ["claims.db"]


_DECIDES = """
import sys
from pathlib import Path
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
with Desk.open(Path(sys.argv[1])) as desk:
    claims = desk.claims(desk.article().id)
    desk.decide([claims[int(sys.argv[2])].id], Finding.VERIFIED, reviewer="bob")
    print(sum(claim.finding is Finding.VERIFIED for claim in desk.claims(desk.article().id)))
"""


def decided_elsewhere(path: Path, claim: int) -> int:
    """Decide a claim in another process; how many are verified then, as that one sees it."""
    done = subprocess.run([sys.executable, "-c", _DECIDES, path, str(claim)], capture_output=True, check=True)
    return int(done.stdout)


def test_a_desk_opened_twice_in_one_process_takes_the_locks_of_neither_away(tmp_path: Path) -> None:
    """Closing any other handle of a file ends all locks that a process has on it (POSIX), but for SQLite's own."""
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as desk:
        desk.add_article(analysis(), reviewer="ann")
        claims = desk.claims(desk.article().id)
        with Desk.open(path):
            pass
        assert decided_elsewhere(path, 0) == 1
        assert desk.changed()
        assert path.with_name("claims.db-wal").exists()
        desk.decide([claims[1].id], Finding.VERIFIED, reviewer="ann")
        assert decided_elsewhere(path, 2) == 3


def test_reading_leaves_the_file_byte_for_byte_and_nothing_beside_it(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    before = digest(path)
    with Desk.open(path) as desk, Desk.open(path) as other:
        article = desk.article()
        for claim in desk.claims(article.id, everything=True):
            desk.links(claim.id)
            desk.voices(claim.id)
        desk.coverage(article.id)
        desk.checks(article.id)
        desk.document(article.draft_id)
        desk.history()
        desk.examine()
        other.changed()
    assert digest(path) == before
    assert names(tmp_path) == ["claims.db"]


def test_a_desk_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="workbench add"):
        Desk.open(tmp_path / "claims.db")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"SQLite format 3\x00", b"\x00" * 4096, None], ids=["empty", "text", "cut", "zero", "db"]
)
def test_a_file_that_is_no_desk_is_never_touched(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "claims.db"
    if content is None:
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE t (x)")
    else:
        path.write_bytes(content)
    before = digest(path)
    for create in (False, True):
        with pytest.raises(DeskError, match="is not a desk"):
            Desk.open(path, create=create)
    with pytest.raises(DeskError):
        restore(path, tmp_path / "other.db")
    assert digest(path) == before
    assert names(tmp_path) == ["claims.db"]


def test_a_desk_from_a_newer_version_is_refused_unharmed(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {schema.SCHEMA + 1}")
    before = digest(path)
    with pytest.raises(DeskError, match="newer version"):
        Desk.open(path)
    assert digest(path) == before
    assert names(tmp_path) == ["claims.db"]


def test_a_folder_where_nothing_can_be_made_says_so(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="cannot make a desk"):
        Desk.open(tmp_path / "nowhere" / "claims.db", create=True)


_GIVES_UP_RIGHTS = """
import os, sys
import urllib.parse  # Path.as_uri asks for it late, when an interpreter in the superuser's home is out of reach
from pathlib import Path
from workbench.desk.desk import Desk
from workbench.desk.file import making
from workbench.desk.file.backup import back_up
from workbench.desk.finding import Finding
from workbench.errors import DeskError
if os.geteuid() == 0:  # the superuser may write everywhere
    os.setgroups([])
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
"""
_READ_ONLY = (
    _GIVES_UP_RIGHTS
    + """
with Desk.open(Path(sys.argv[1])) as desk:
    claim = desk.claims(desk.article().id)[0]
    try:
        desk.decide([claim.id], Finding.VERIFIED, reviewer="ann")
    except DeskError as error:
        print(claim.text, error)
"""
)


def test_a_desk_in_a_read_only_folder_can_be_read_and_says_that_nothing_is_kept() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = sample_desk(folder)
        before = digest(path)
        path.chmod(0o444)
        folder.chmod(0o555)
        ran = subprocess.run([sys.executable, "-c", _READ_ONLY, path], capture_output=True, text=True)
        folder.chmod(0o755)
        assert ran.stdout.startswith("500 "), ran.stderr
        assert "read-only" in ran.stdout
        assert "workbench backup" in ran.stdout
        assert digest(path) == before
        assert names(folder) == ["claims.db"]


_MIGRATES = """
import tempfile
from pathlib import Path
from workbench.desk.file import making
with tempfile.TemporaryDirectory() as folder:
    making.make(Path(folder) / "claims.db")
"""
_LOOKS_WITH_LOG = """
with Desk.open(Path(sys.argv[1])) as desk:
    print(desk.claims(desk.article().id)[0].finding.value)
back_up(Path(sys.argv[1]), Path(sys.argv[2]))
with Desk.open(Path(sys.argv[2])) as copy:
    print(copy.claims(copy.article().id)[0].finding.value)
"""


def test_what_lies_in_the_log_of_a_read_only_desk_is_read_and_backed_up(tmp_path: Path) -> None:
    """Somebody copied a desk with its log while it was open, and made the copy read-only."""
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as elsewhere:
        folder, path = Path(made), sample_desk(tmp_path)
        with Desk.open(path) as desk:
            desk.decide([desk.claims(desk.article().id)[0].id], Finding.VERIFIED, reviewer="ann")
            for suffix in ("", "-wal"):
                shutil.copy(f"{path}{suffix}", folder / f"claims.db{suffix}").chmod(0o444)
        folder.chmod(0o555)
        Path(elsewhere).chmod(0o777)
        # What a migration needs is loaded before the process gives up its rights.
        code = _MIGRATES + _GIVES_UP_RIGHTS + _LOOKS_WITH_LOG
        ran = subprocess.run(
            [sys.executable, "-c", code, folder / "claims.db", Path(elsewhere) / "copy.db"],
            capture_output=True,
            text=True,
        )
        folder.chmod(0o755)
        assert ran.stdout.split() == ["verified", "verified"], ran.stderr
        assert names(folder) == ["claims.db", "claims.db-wal"]


def test_a_desk_of_an_older_schema_in_a_read_only_folder_can_be_read_and_is_left_as_it_is() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = Path(shutil.copy(Path(__file__).parent / "data" / "schema-1.db", folder / "claims.db"))
        before = digest(path)
        path.chmod(0o444)
        folder.chmod(0o555)
        # What a migration needs is loaded before the process gives up its rights.
        code = f"{_MIGRATES}{_READ_ONLY}"
        ran = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
        folder.chmod(0o755)
        assert ran.stdout.startswith("500 "), ran.stderr
        assert "read-only" in ran.stdout
        assert digest(path) == before
        assert names(folder) == ["claims.db"]


_FULL = """
import resource, sys
from pathlib import Path
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.errors import DeskError
path = Path(sys.argv[1])
with Desk.open(path) as desk:
    claim = desk.claims(desk.article().id)[0]
    desk.decide([claim.id], Finding.VERIFIED, reviewer="ann")
    log = path.with_name(path.name + "-wal")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, limits[1]))
    try:
        desk.decide([claim.id], Finding.WRONG, reviewer="ann", note="x" * 100_000)
        print("kept")
    except DeskError as error:
        print(error)
    print(desk.claim(claim.id).finding)
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    desk.decide([claim.id], Finding.WRONG, reviewer="ann")
    print(desk.claim(claim.id).finding)
"""


def test_a_disk_that_takes_no_more_says_so_keeps_what_was_and_can_be_tried_again(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    ran = subprocess.run([sys.executable, "-c", _FULL, path], capture_output=True, text=True, check=True)
    said, still, then = ran.stdout.splitlines()
    assert "cannot write" in said
    assert "try again" in said
    assert (still, then) == ("verified", "wrong")
    with Desk.open(path) as desk:
        assert desk.verify().rows == 2
        assert all(item.well for item in desk.examine())


_DECIDING = """
import sys
from pathlib import Path
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
findings = [finding for finding in Finding if finding is not Finding.UNCHECKED]
with Desk.open(Path(sys.argv[1])) as desk:
    claims = [claim.id for claim in desk.claims(desk.article().id)]
    for number in range(int(sys.argv[3])):
        review = desk.decide([claims[number % len(claims)]], findings[number % 6], reviewer=sys.argv[2])
        print(review.id, flush=True)
"""


def deciding(path: Path, reviewer: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _DECIDING, str(path), reviewer, str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_was_shown_before_a_kill_is_there_and_the_chain_is_whole(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    shown: set[str] = set()
    for number, pause in enumerate((0.0, 0.003, 0.011)):
        process = deciding(path, f"r{number}", 100_000)
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        lines = (first + process.communicate()[0]).split("\n")[:-1]
        assert lines
        shown |= set(lines)
    with Desk.open(path) as desk:
        assert shown <= {review.id for review in desk.history()}
        assert all(item.well for item in desk.examine())


def test_eight_processes_deciding_at_once_lose_nothing_and_meet_no_error(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    processes = [deciding(path, f"r{number}", 15) for number in range(8)]
    ended = [process.communicate() for process in processes]
    assert [error for _, error in ended] == [""] * 8
    shown = {line for out, _ in ended for line in out.splitlines()}
    with Desk.open(path) as desk:
        assert desk.verify().fault == ""
        assert {review.id for review in desk.history()} == shown
        assert len(shown) == 120
    assert names(tmp_path) == ["claims.db"]


_NO_ROOM = """
import resource, sys
from pathlib import Path
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.errors import DeskError
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
with Desk.open(Path(sys.argv[1])) as desk:
    claim = desk.claims(desk.article().id)[0]
    try:
        desk.decide([claim.id], Finding.WRONG, reviewer="ann")
    except DeskError as error:
        print(claim.text, desk.writable, error)
"""


def test_where_not_one_byte_can_be_written_the_desk_can_still_be_read(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    before = digest(path)
    ran = subprocess.run([sys.executable, "-c", _NO_ROOM, path], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("500 False ")
    assert "Nothing was kept" in ran.stdout
    assert digest(path) == before
    with Desk.open(path) as desk:
        desk.decide(numbered(desk, 1), Finding.WRONG, reviewer="ann")
    assert names(tmp_path) == ["claims.db"]


def test_another_writer_is_waited_for_and_a_stuck_one_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.desk.file.opening.PATIENCE_S", 0.05)
    path = sample_desk(tmp_path)
    with Desk.open(path) as desk, closing(sqlite3.connect(path, isolation_level=None)) as stuck:
        stuck.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeskError, match="another process"):
            desk.decide(numbered(desk, 1), Finding.VERIFIED, reviewer="ann")
        stuck.execute("ROLLBACK")
        desk.decide(numbered(desk, 1), Finding.VERIFIED, reviewer="ann")


def test_a_damaged_file_is_reported_in_words(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    content = bytearray(path.read_bytes())
    content[4096 : len(content) - 4096] = os.urandom(len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(DeskError, match=r"damaged|workbench doctor"), Desk.open(path) as desk:
        desk.claims(desk.article().id)


def test_a_backup_is_whole_private_and_never_overwrites(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    with Desk.open(path) as desk:
        desk.decide(numbered(desk, 1), Finding.VERIFIED, reviewer="ann")
        back_up(path, tmp_path / "copy.db")
        with Desk.open(tmp_path / "copy.db") as copy:
            assert copy.head() == desk.head()
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    with pytest.raises(DeskError, match="there already"):
        back_up(path, tmp_path / "copy.db")
    assert names(tmp_path) == ["claims.db", "copy.db"]


def test_a_memory_stick_that_knows_no_links_takes_desks_and_backups(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with Desk.open(tmp_path / "claims.db", create=True) as desk:
        desk.add_article(analysis(), reviewer="ann")
    back_up(tmp_path / "claims.db", tmp_path / "copy.db")
    with pytest.raises(DeskError, match="there already"):
        back_up(tmp_path / "claims.db", tmp_path / "copy.db")
    with Desk.open(tmp_path / "copy.db") as copy:
        assert copy.articles()
    assert names(tmp_path) == ["claims.db", "copy.db"]


def test_restoring_keeps_the_desk_as_it_was_and_tells_what_the_backup_lacks(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    backup = copy_desk(path, "monday.db")
    with Desk.open(path) as desk:
        desk.decide(numbered(desk, 1), Finding.VERIFIED, reviewer="ann")
        restored = restore(backup, path)
        assert desk.changed()
        assert desk.history() == []
        assert restored.lost_acts == 1
        assert restored.kept is not None
        desk.merge(restored.kept, reviewer="ann")
        assert desk.claim(*numbered(desk, 1)).finding is Finding.VERIFIED


def test_a_desk_that_sqlite_cannot_read_is_moved_aside_by_a_restore(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    backup = copy_desk(path, "monday.db")
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 9000)
    broken = digest(path)
    restored = restore(backup, path)
    assert restored.kept is not None
    assert digest(restored.kept) == broken
    with Desk.open(path) as desk:
        assert desk.articles()


def test_a_damaged_backup_is_not_restored(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    backup = copy_desk(path, "monday.db")
    content = backup.read_bytes()
    backup.write_bytes(content[:8192] + b"\xff" * 4096 + content[12288:])
    before = digest(path)
    with pytest.raises(DeskError, match="damaged"):
        restore(backup, path)
    assert digest(path) == before


def test_compacting_changes_nothing_of_what_the_desk_holds(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    with Desk.open(path) as desk:
        desk.decide(numbered(desk, 1), Finding.VERIFIED, reviewer="ann")
        claims, head = desk.claims(desk.article().id), desk.head()
    before, after = compact(path)
    assert after <= before
    with Desk.open(path) as desk:
        assert (desk.claims(desk.article().id), desk.head()) == (claims, head)
        assert all(item.well for item in desk.examine())
    assert names(tmp_path) == ["claims.db"]


def test_a_desk_on_a_network_drive_says_so(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "server:/news /mnt/news\\040desk nfs4 rw 0 0\n"
        "/dev/sdb1 /mnt/news\\040desk/local ext4 rw 0 0\n"
    )
    assert "nfs4" in network_warning(Path("/mnt/news desk/claims.db"), mounts)
    assert network_warning(Path("/mnt/news desk/local/claims.db"), mounts) == ""
    assert network_warning(Path("/home/ann/claims.db"), mounts) == ""
    assert network_warning(Path("/home/ann/claims.db"), tmp_path / "missing") == ""


def test_sqlite_utils_is_not_loaded_to_open_a_desk_that_is_up_to_date(tmp_path: Path) -> None:
    path = sample_desk(tmp_path)
    code = f"""
import sys
from pathlib import Path
from workbench.desk.desk import Desk
with Desk.open(Path({str(path)!r})) as desk:
    desk.claims(desk.article().id)
print("sqlite_utils" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
