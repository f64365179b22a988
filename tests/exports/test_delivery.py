"""Files appear whole or not at all, and never over another one unasked."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from workbench.errors import UsageError, WorkbenchError
from workbench.exports.delivery import deliver


def test_a_file_appears_with_its_content_and_the_folders_usual_rights(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    deliver({tmp_path / "a.csv": b"x"})
    assert (tmp_path / "a.csv").read_bytes() == b"x"
    assert (tmp_path / "a.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_nothing_is_left_where_writing_fails_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkbenchError, match="No space left"):
        deliver({target: b"new"}, force=True)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_another_program_makes_in_the_meantime_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.csv"
    flushed = os.fsync

    def meanwhile(handle: int) -> None:
        target.write_bytes(b"theirs")
        flushed(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(UsageError, match="already there"):
        deliver({target: b"ours"})
    assert target.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [target]


KILLED = """
import os, signal, sys
from pathlib import Path
from workbench.exports.delivery import deliver

def killed(*words, **more):
    os.kill(os.getpid(), signal.SIGKILL)

setattr({owner}, {name!r}, killed)
deliver({{Path(sys.argv[1]): b"new" * 100_000}}, force={force})
"""


@pytest.mark.parametrize(
    ("owner", "name"), [("os", "fsync"), ("Path", "chmod"), ("Path", "replace"), ("Path", "hardlink_to")]
)
@pytest.mark.parametrize("old", [b"old", b""], ids=["over another file", "where there was none"])
def test_a_writer_that_is_killed_leaves_the_old_file_or_none(tmp_path: Path, owner: str, name: str, old: bytes) -> None:
    target = tmp_path / "a.csv"
    if old:
        target.write_bytes(old)
    program = KILLED.format(owner=owner, name=name, force=bool(old))
    done = subprocess.run([sys.executable, "-c", program, str(target)])
    if done.returncode == -signal.SIGKILL:
        assert (target.read_bytes() if target.exists() else b"") == old
    else:
        assert target.read_bytes() == b"new" * 100_000  # this step is no part of that way


def test_where_the_file_system_has_no_links_a_file_appears_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    deliver({tmp_path / "a.csv": b"x"})
    assert (tmp_path / "a.csv").read_bytes() == b"x"
    with pytest.raises(UsageError, match="already there"):
        deliver({tmp_path / "a.csv": b"y"})


def test_force_writes_over_a_file_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    deliver({target: b"new"}, force=True)
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_symbolic_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"old")
    link = tmp_path / "link.csv"
    link.symlink_to("real.csv")
    deliver({link: b"new"}, force=True)
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        deliver({tmp_path: b"x"})


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    deliver({pipe: b"through"})
    reader.join(timeout=10)
    assert read == [b"through"]
    assert pipe.is_fifo()
