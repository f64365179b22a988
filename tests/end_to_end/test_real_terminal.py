"""The whole job in a real terminal: an article is opened, checked with keys, kept, and exported."""

from __future__ import annotations

import csv
import os
import signal
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect", reason="needs a pseudo-terminal")
fcntl = pytest.importorskip("fcntl", reason="needs a pseudo-terminal")
termios = pytest.importorskip("termios", reason="needs a pseudo-terminal")

from workbench.desk.desk import Desk  # noqa: E402 - behind the skip
from workbench.desk.finding import Finding  # noqa: E402

SEED = Path(__file__).parents[2] / "seeds" / "national-guard.txt"
WORKBENCH = [sys.executable, "-c", "from workbench.cli.main import main; main()"]
LEFT_ALTERNATE_SCREEN = "\x1b[?1049l"
MOUSE_OFF = "\x1b[?1000l"


def environment_in(folder: Path, term: str = "xterm-256color") -> dict[str, str]:
    """That of a reviewer called anna without settings, at a terminal of this name; "" is none."""
    environment = os.environ | {
        "TERM": term,
        "TEXTUAL_ANIMATIONS": "none",
        "WORKBENCH_CONFIG": str(folder / "none.toml"),
        "WORKBENCH_REVIEWER": "anna",
    }
    environment.pop("WORKBENCH_DB", None)
    if not term:
        del environment["TERM"]
    return environment


class Reviewer:
    """Someone at a terminal."""

    def __init__(
        self, folder: Path, *arguments: str, size: tuple[int, int] = (80, 24), term: str = "xterm-256color"
    ) -> None:
        environment = environment_in(folder, term)
        self.terminal = pexpect.spawn(
            WORKBENCH[0],
            [*WORKBENCH[1:], *arguments],
            cwd=str(folder),
            env=environment,
            dimensions=(size[1], size[0]),
            encoding="utf-8",
            timeout=60,
        )
        self.keys = 0

    def sees(self, words: str) -> None:
        self.terminal.expect_exact(words)

    def press(self, key: str) -> None:
        self.keys += 1
        self.terminal.send(key)

    def ends(self) -> tuple[int | None, str]:
        """Exit code, and what was painted until then."""
        self.terminal.expect(pexpect.EOF)
        self.terminal.close()
        code = self.terminal.exitstatus
        return (code if code is not None else -(self.terminal.signalstatus or 0)), str(self.terminal.before)


def claims_on(folder: Path) -> int:
    """How many claims the article of the desk in `folder` has."""
    with Desk.open(folder / "claims.db") as desk:
        return len(desk.claims(desk.articles()[0].id))


def run(folder: Path, *arguments: str) -> str:
    environment = os.environ | {"WORKBENCH_REVIEWER": "anna"}
    environment.pop("WORKBENCH_DB", None)
    done = subprocess.run(
        [*WORKBENCH, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    return done.stdout


def test_the_demo_article_is_checked_from_first_to_last_claim_and_exported(tmp_path: Path) -> None:
    """At most 2.2 keys a claim; what was decided is there after quitting, and in the CSV."""
    reviewer = Reviewer(tmp_path, str(SEED))
    reviewer.sees("Claim 1 of ")
    claims = claims_on(tmp_path)
    findings = {"v": "verified", "i": "imprecise", "c": "unverifiable", "o": "on author", "x": "wrong"}
    for number in range(claims):
        key = list(findings)[number % len(findings)] if number % 3 == 0 else "v"
        reviewer.press(key)
        reviewer.sees(f"{number + 1} of {claims} decided")
        if key == "x":
            reviewer.sees("Right value")
            reviewer.press("\x1b")
            # An escape and a key that follow at once would be read as one: alt and that key.
            reviewer.sees(f"Claim {number + 2} of {claims}")
    reviewer.sees("E exports them")
    for key, answer in (("E", "verified only"), ("\r", "Write csv to"), ("\r", "Wrote ")):
        reviewer.press(key)
        reviewer.sees(answer)
    reviewer.press("q")
    code, _ = reviewer.ends()
    assert code == 0
    assert reviewer.keys <= 2.2 * claims
    with Desk.open(tmp_path / "claims.db") as desk:
        article = desk.articles()[0]
        assert desk.coverage(article.id).open == 0
        verified = [claim for claim in desk.claims(article.id) if claim.finding is Finding.VERIFIED]
    assert not list(tmp_path.glob("claims.db-*"))
    (exported,) = tmp_path.glob("*-verified.csv")
    with exported.open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == len(verified)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_process_that_is_told_to_end_leaves_the_terminal_whole(tmp_path: Path, number: signal.Signals) -> None:
    """And what was shown as decided is decided."""
    reviewer = Reviewer(tmp_path, str(SEED))
    reviewer.sees("Claim 1 of ")
    reviewer.press("v")
    reviewer.sees(f"1 of {claims_on(tmp_path)} decided")
    os.kill(reviewer.terminal.pid, number)
    code, painted = reviewer.ends()
    assert code == 128 + number
    assert LEFT_ALTERNATE_SCREEN in painted
    assert MOUSE_OFF in painted
    with Desk.open(tmp_path / "claims.db") as desk:
        assert desk.coverage(desk.articles()[0].id).decided == 1


def test_a_killed_process_loses_nothing_that_was_shown(tmp_path: Path) -> None:
    reviewer = Reviewer(tmp_path, str(SEED))
    reviewer.sees("Claim 1 of ")
    claims = claims_on(tmp_path)
    for number in range(5):
        reviewer.press("v")
        reviewer.sees(f"{number + 1} of {claims} decided")
    os.kill(reviewer.terminal.pid, signal.SIGKILL)
    reviewer.ends()
    with Desk.open(tmp_path / "claims.db") as desk:
        assert desk.coverage(desk.articles()[0].id).decided >= 5


def test_opening_and_browsing_leave_the_desk_byte_for_byte(tmp_path: Path) -> None:
    run(tmp_path, "add", str(SEED))
    before = (tmp_path / "claims.db").read_bytes()
    reviewer = Reviewer(tmp_path)
    reviewer.sees("Claim 1 of ")
    for key in "jjkGgl;f":
        reviewer.press(key)
    reviewer.press("\x1b")
    reviewer.press("q")
    reviewer.press("q")
    assert reviewer.ends()[0] == 0
    assert (tmp_path / "claims.db").read_bytes() == before
    assert not list(tmp_path.glob("claims.db-*"))


def test_a_crash_is_one_line_and_a_code(tmp_path: Path) -> None:
    broken = (
        "from workbench.tui.commands import moving\n"
        "def fail(screen): raise KeyError('secret words of the article')\n"
        "moving.next_claim = fail\n"
        "from workbench.cli.main import main; main()"
    )
    run(tmp_path, "add", str(SEED))
    terminal = pexpect.spawn(
        sys.executable,
        ["-c", broken],
        cwd=str(tmp_path),
        env=os.environ | {"TERM": "xterm-256color", "XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)},
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=60,
    )
    terminal.expect_exact("Claim 1 of ")
    terminal.send("j")
    terminal.expect(pexpect.EOF)
    terminal.close()
    after = str(terminal.before).split(LEFT_ALTERNATE_SCREEN)[-1]
    assert terminal.exitstatus == 1
    assert "the screen failed (KeyError)" in after
    assert "Traceback" not in after
    assert "secret words" not in after


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "neither a file nor an article"), (b"", "empty"), (b"\0\1\2\xff" * 99, "no text that can be read")],
    ids=["missing", "empty", "binary"],
)
def test_what_is_no_article_gives_one_line_and_no_screen(tmp_path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / "draft.txt").write_bytes(content)
    reviewer = Reviewer(tmp_path, "draft.txt")
    code, painted = reviewer.ends()
    assert code not in (0, None)
    assert told in painted
    assert len(painted.strip().splitlines()) == 1
    assert "\x1b[?1049h" not in painted


def test_without_a_terminal_the_screen_says_what_to_do_instead(tmp_path: Path) -> None:
    done = subprocess.run(
        [*WORKBENCH, str(SEED)], cwd=tmp_path, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("term", "told"),
    [("dumb", 'TERM says "dumb"'), ("unknown", 'TERM says "unknown"'), ("", "TERM is not set")],
    ids=["dumb", "unknown", "unset"],
)
def test_a_terminal_that_cannot_move_its_cursor_gets_one_line_and_no_screen(
    tmp_path: Path, term: str, told: str
) -> None:
    code, painted = Reviewer(tmp_path, str(SEED), term=term, size=(300, 24)).ends()
    assert code == 2
    assert told in painted
    assert len(painted.strip().splitlines()) == 1
    assert "\x1b" not in painted
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("term", ["vt100", "name-of-a-newer-terminal"])
def test_a_plain_terminal_and_one_that_nobody_described_yet_have_their_screen(tmp_path: Path, term: str) -> None:
    reviewer = Reviewer(tmp_path, str(SEED), term=term)
    reviewer.sees("Claim 1 of ")
    reviewer.press("q")
    assert reviewer.ends()[0] == 0


class Line:
    """A line to a terminal that can break down: no signal tells the process of it."""

    def __init__(self, folder: Path, *before: str) -> None:
        self._end, far_end = os.openpty()
        fcntl.ioctl(far_end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        main = "from workbench.cli.main import main; main()"
        self.process = subprocess.Popen(
            [sys.executable, "-c", "; ".join([*before, main]), str(SEED)],
            cwd=folder,
            env=environment_in(folder),
            stdin=far_end,
            stdout=far_end,
            stderr=far_end,
            start_new_session=True,
        )
        os.close(far_end)

    def sees(self, words: str) -> None:
        painted = b""
        while words.encode() not in painted:
            painted += os.read(self._end, 65536)

    def press(self, keys: str) -> None:
        os.set_blocking(self._end, False)
        with suppress(BlockingIOError):
            os.write(self._end, keys.encode())
        os.set_blocking(self._end, True)

    def breaks(self) -> None:
        os.close(self._end)


def test_a_terminal_that_goes_away_ends_the_program_with_nothing_lost(tmp_path: Path) -> None:
    line = Line(tmp_path)
    line.sees("Claim 1 of ")
    line.press("v")
    line.sees(f"1 of {claims_on(tmp_path)} decided")
    line.breaks()
    assert line.process.wait(60) == 128 + signal.SIGHUP
    with Desk.open(tmp_path / "claims.db") as desk:
        assert desk.coverage(desk.articles()[0].id).decided == 1
    assert not list(tmp_path.glob("claims.db-*"))


def test_a_terminal_that_takes_nothing_more_does_not_keep_the_program_from_ending(tmp_path: Path) -> None:
    line = Line(tmp_path, "from workbench.tui import terminal", "terminal._PATIENCE = 0.5")
    line.sees("Claim 1 of ")
    line.press("jk" * 1500)  # what is painted for them nobody reads
    line.process.terminate()
    assert line.process.wait(60) == 128 + signal.SIGTERM
    line.breaks()
