"""How fast the screen starts and answers, in a real pseudo-terminal, beside a blank Textual application.

    python benchmarks/tui.py                    the demo and the large desk, 80x24 and 200x60
    python benchmarks/tui.py --quick            fewer repetitions
    python benchmarks/tui.py --starts-only      the start alone (--keys-only: all but the start)

The large desk is generated: 100,000 words, 10,000 claims, 50 sources with a passage for each claim. A time is from
the key's byte going in to the last byte of the frame that answers it; medians and 95th percentiles of many keys.
Beside it stands the processor time that the program took (Linux), which a busy machine distorts less.

Starts are taken in turns, the blank application, the demo and the large desk in each, after one round that is not
counted; ratios are medians of those within a round. Bytecode lies on the disk, as it does after an installation.
"at rest" is when nothing more is painted. Floors in the same run: a bare line widget that paints a page, and a durable
insert into SQLite with the desk's settings, since a decision is on the disk before it is shown.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import sqlite3
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

BLANK = """
from textual.app import App
from textual.widgets import Static
class Blank(App):
    def compose(self):
        yield Static("ready to type")
Blank().run()
"""
LINES = """
from rich.segment import Segment
from textual.app import App
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
class Lines(ScrollView, can_focus=True):
    def on_mount(self):
        self.virtual_size = Size(self.size.width, 10000)
    def render_line(self, y):
        y += int(self.scroll_offset.y)
        text = f"{y:>6} ready to type " + "one two three four " * 12
        return Strip([Segment(text[: self.size.width], self.rich_style)])
class Bare(App):
    def compose(self):
        yield Lines()
Bare().run()
"""
QUIET = 0.08
"""Seconds without output after which a frame counts as painted."""


class Frame(NamedTuple):
    """What a key led to."""

    wall: float
    """Milliseconds to the last byte."""
    cpu: float
    """Milliseconds of processor time."""
    size: int
    """Bytes painted."""


class Held(NamedTuple):
    """What became of a key that was held down."""

    behind: int
    """The most repeats that were not painted yet when the next one came."""
    late: float
    """The share of repeats at which more than one was not painted yet."""
    after: float
    """Milliseconds that the screen still painted after the last repeat."""


_PLACE = re.compile(rb"Claim (\d+) of")


class Terminal:
    """A program in a pseudo-terminal of a given size."""

    def __init__(self, command: list[str], width: int, height: int, environment: dict[str, str] | None = None) -> None:
        self.begun = time.perf_counter()
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"})
            os.environ.update(environment or {})
            os.environ["COLUMNS"], os.environ["LINES"] = str(width), str(height)
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.execvp(command[0], command)  # noqa: S606 - our own command
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """Change the size, as a window does."""
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def until(self, words: bytes, limit: float = 30.0) -> float:
        """Seconds from the start until these bytes were painted."""
        seen = b""
        while time.perf_counter() - self.begun < limit:
            if select.select([self.handle], [], [], 0.5)[0]:
                try:
                    seen += os.read(self.handle, 1 << 16)
                except OSError as error:
                    raise SystemExit(f"the program ended: {seen[-2000:]!r}") from error
                if words in seen:
                    return time.perf_counter() - self.begun
        raise SystemExit(f"{words!r} was not painted in {limit} s; the screen ended with {seen[-2000:]!r}")

    def drain(self, quiet: float = QUIET) -> tuple[float, int]:
        """Read until nothing comes for a while: when the last byte came, and how many there were."""
        last, count = time.perf_counter(), 0
        while select.select([self.handle], [], [], quiet)[0]:
            count += len(os.read(self.handle, 1 << 16))
            last = time.perf_counter()
        return last, count

    def press(self, key: bytes, patience: float = 0.5) -> Frame:
        """Press a key and wait for its frame; `patience` is how many seconds its first byte may take."""
        begun, worked = time.perf_counter(), self.cpu()
        os.write(self.handle, key)
        select.select([self.handle], [], [], patience)
        last, count = self.drain()
        return Frame((last - begun) * 1000 if count else 0.0, (self.cpu() - worked) * 1000, count)

    def hold(self, key: bytes, seconds: float, rate: float = 30.0) -> Held:
        """Hold a key down that goes on by one claim each time it comes."""
        begun = time.perf_counter()
        sent, painted, seen = 0, 0, b""
        behind: list[int] = []
        first = None
        while time.perf_counter() < begun + seconds:
            behind.append(sent - painted)
            os.write(self.handle, key)
            sent += 1
            while (left := begun + sent / rate - time.perf_counter()) > 0:
                if select.select([self.handle], [], [], left)[0]:
                    seen = seen[-20:] + os.read(self.handle, 1 << 16)
                    if found := _PLACE.findall(seen):
                        first = int(found[0]) - 1 if first is None else first
                        painted = int(found[-1]) - first
        ended = time.perf_counter()
        return Held(max(behind), statistics.fmean(late > 1 for late in behind), (self.drain()[0] - ended) * 1000)

    def cpu(self) -> float:
        """Seconds of processor time that the program took so far; 0 where the system does not tell."""
        try:
            # The clock of another process, as clock_getcpuclockid(3) of glibc makes its number.
            return time.clock_gettime(~self.pid << 3 | 2)
        except OSError:
            return 0.0

    def memory(self) -> float:
        """Resident megabytes; 0 where the system does not tell."""
        try:
            status = Path(f"/proc/{self.pid}/status").read_text()
        except OSError:
            return 0.0
        return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)

    def end(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.handle)


@contextmanager
def running(command: list[str], width: int, height: int) -> Iterator[Terminal]:
    """A program that has painted its first frame."""
    terminal = Terminal(command, width, height, {"WORKBENCH_CONFIG": os.devnull, "WORKBENCH_REVIEWER": "bench"})
    try:
        yield terminal
    finally:
        terminal.end()


def large_desk(path: Path) -> None:
    """A desk with 100,000 words, 10,000 claims and 50 sources; generated, so that anyone has the same."""
    from workbench.claims.mention import Analysis, Link, Mention, Relation
    from workbench.desk.desk import Desk
    from workbench.quantities.quantity import Kind, Quantity
    from workbench.text.document import Document

    pieces, figures, at = [], [], 0
    for number in range(10_000):
        figure = f"{100 + number * 7:,}"
        sentence = f"In place {number % 313} the council counted {figure} houses along the road. "
        figures.append((at + sentence.index(figure + " houses"), figure))
        if number % 8 == 7:
            sentence = sentence.rstrip() + "\n\n"
        pieces.append(sentence)
        at += len(sentence)
    article = Document.from_text("".join(pieces), "large")
    sources = [
        Document.from_text(
            "\n\n".join(f"They found {100 + n * 7:,} houses there." for n in range(k, 10_000, 50)), f"s{k}"
        )
        for k in range(50)
    ]
    mentions = tuple(
        Mention(
            Quantity(
                start,
                start + len(figure),
                Kind.COUNT,
                low=int(figure.replace(",", "")),
                high=int(figure.replace(",", "")),
                unit="house",
            ),
            claim=True,
            label=f"{figure} houses",
            sentence=article.sentence_index(start),
        )
        for start, figure in figures
    )
    links = tuple(
        Link(number, number % 50, sentence.start, sentence.end, Relation.STATES, 90.0, ("same figure",))
        for number in range(10_000)
        for sentence in (sources[number % 50].sentences[number // 50],)
    )
    facts = tuple(f"f{number}" for number in range(len(mentions)))
    analysis = Analysis(article, tuple(sources), mentions, facts, links, (), ())
    with Desk.open(path, create=True) as desk:
        desk.add_article(analysis, reviewer="bench")


def spread(values: list[float]) -> str:
    """Median and 95th percentile."""
    ordered = sorted(values)
    return f"{statistics.median(ordered):7.1f} {ordered[int(len(ordered) * 0.95) - 1]:7.1f}"


class Start(NamedTuple):
    """Seconds to the first paint, of processor time until then, to the last paint, and megabytes."""

    wall: float
    cpu: float
    rest: float
    memory: float


def start(command: list[str], words: bytes, width: int, height: int) -> Start:
    """Start a program once."""
    with running(command, width, height) as terminal:
        wall, cpu = terminal.until(words), terminal.cpu()
        rest = terminal.drain(0.3)[0] - terminal.begun
        return Start(wall, cpu, rest, terminal.memory())


def starts(programs: dict[str, tuple[list[str], bytes]], times: int) -> None:
    """Print how long programs take to start, against the first of them in the same round."""
    rounds = [
        {name: start(command, words, 80, 24) for name, (command, words) in programs.items()} for _ in range(times + 1)
    ][1:]
    blank = next(iter(programs))
    print(f"start to first paint at 80x24, median of {times} rounds")
    print(f"  {'':<18}      s   times   CPU s   times   at rest      MB   times those of the {blank}")
    for name in programs:
        found = Start(*(statistics.median(row[name][at] for row in rounds) for at in range(4)))
        ratio = Start(*(_ratio([(row[name][at], row[blank][at]) for row in rounds]) for at in range(4)))
        print(
            f"  {name:<18} {found.wall:6.3f}   {ratio.wall:5.2f}  {found.cpu:6.3f}   {ratio.cpu:5.2f}"
            f"    {found.rest:6.3f}  {found.memory:6.1f}   {ratio.memory:5.2f}"
        )


def _ratio(pairs: list[tuple[float, float]]) -> float:
    return statistics.median(value / floor for value, floor in pairs) if all(floor for _, floor in pairs) else 0.0


def durable_inserts(folder: Path, times: int) -> list[float]:
    """Milliseconds of a bare insert into SQLite that is on the disk when it ends, as the desk writes."""
    db = sqlite3.connect(folder / "floor.db", isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE acts (seq INTEGER PRIMARY KEY, content TEXT)")
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        db.execute("INSERT INTO acts (content) VALUES (?)", ["verified" * 40])
        taken.append((time.perf_counter() - begun) * 1000)
    db.close()
    return taken


def row(name: str, frames: list[Frame]) -> str:
    """A line of the table of keys."""
    size = statistics.median(frame.size for frame in frames)
    return f"  {name:<32} {spread([f.wall for f in frames])}  {spread([f.cpu for f in frames])} {size:7.0f}"


def keys_on(command: list[str], words: bytes, width: int, height: int, times: int) -> None:
    """Print how long each key takes."""
    with running([sys.executable, "-c", LINES], width, height) as bare:
        bare.until(b"ready to type")
        bare.drain(0.5)
        floor = [bare.press(b"\x1b[6~") for _ in range(times)]
    with running(command, width, height) as terminal:
        terminal.until(words)
        terminal.drain(0.1)
        terminal.press(b"f")
        at_once = terminal.press(b"r", patience=5)
    with running(command, width, height) as terminal:
        terminal.until(words)
        terminal.drain(0.6)
        print(f"  {f'key at {width}x{height}, ms':<32}  median    95th  CPU: med    95th   bytes")
        print(row("floor: bare line widget, a page", floor))
        print(f"  {'1.3 times that':<32} {1.3 * statistics.median(frame.wall for frame in floor):7.1f}")
        for name, key in (
            ("next claim", b"j"),
            ("decide", b"v"),
            ("page of claims", b"\x1b[6~"),
            ("scroll the article", b"\x05"),
            ("undo", b"u"),
            ("order by risk, and back", b"S"),
        ):
            print(row(name, [terminal.press(key) for _ in range(times)]))
        for name, opening, word in (("filter, a letter", b"f", b"road 1"), ("search, a letter", b"/", b"place 12")):
            found = []
            for _ in range(max(1, times // 8)):
                terminal.press(opening)
                found += [terminal.press(bytes([letter])) for letter in word]
                time.sleep(0.05)
                terminal.press(b"\x1b")
                terminal.drain(0.3)
            print(row(name, found))
        print(row("the same right after the start", [at_once] * 2))
        resized = []
        for step in range(times // 2):
            begun, worked = time.perf_counter(), terminal.cpu()
            terminal.resize(width - 2 - step % 2, height)
            last, size = terminal.drain(0.15)
            resized.append(Frame((last - begun) * 1000, (terminal.cpu() - worked) * 1000, size))
        print(row("resize", resized))
        print("  held for 10 s, 30 a second: most repeats behind, share of more than 1, ms painted after the last")
        for name, key in (("next claim", b"j"), ("decide", b"v")):
            terminal.press(b"g")
            held = terminal.hold(key, 10)
            print(f"  {name:<32} {held.behind:7} {held.late:7.0%} {held.after:7.1f}")
        print(f"  {'memory, MB':<32} {terminal.memory():7.1f}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Start and key times of the screen.")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--starts-only", action="store_true", help="only the start")
    parser.add_argument("--keys-only", action="store_true", help="all but the start")
    options = parser.parse_args()
    times = 3 if options.quick else 7
    seeds = Path(__file__).parent.parent / "seeds"
    with tempfile.TemporaryDirectory() as folder:
        demo, large = Path(folder) / "demo.db", Path(folder) / "large.db"
        workbench = [sys.executable, "-c", "from workbench.cli.main import main; main()"]
        from workbench.claims.analysis import analyse
        from workbench.desk.desk import Desk
        from workbench.readers.reading import read_document

        with Desk.open(demo, create=True) as desk:
            desk.add_article(analyse(read_document(seeds / "national-guard.txt")), reviewer="bench")
        large_desk(large)
        if not options.keys_only:
            claims = b"Claim 1 of"
            starts(
                {
                    "blank Textual app": ([sys.executable, "-c", BLANK], b"ready to type"),
                    "demo desk": ([*workbench, "--db", str(demo)], claims),
                    "large desk": ([*workbench, "--db", str(large)], claims),
                },
                times,
            )
        if not options.starts_only:
            print(f"  {'floor: durable insert, ms':<32} {spread(durable_inserts(Path(folder), 100))}")
            for width, height in ((80, 24), (200, 60)):
                fresh = shutil.copy(large, Path(folder) / f"large{width}.db")
                keys_on([*workbench, "--db", str(fresh)], b"Claim 1 of", width, height, 12 if options.quick else 40)


if __name__ == "__main__":
    main()
