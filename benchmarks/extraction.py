"""Finding figures: ours beside the libraries for it that install from the registry, in the same run.

    python benchmarks/extraction.py                 the project's own articles
    python benchmarks/extraction.py FOLDER          the .txt files of a folder as well
    python benchmarks/extraction.py --quick         without growth, memory, short lines and import
    python benchmarks/extraction.py --size 20       growth up to 20 MB of text (5 without it)

Prints throughput in CPU time (paragraph by paragraph, article by article, and all as one long text) with the ratio to
quantulum3, what each library finds in sentences whose figures are known, growth, memory of an endless batch, short
lines over processes, and the time of import over bare Python. Libraries take turns in every round, so that a machine
that slows down slows down all.
A library that is not installed is skipped with a line:

    pip install quantulum3 text2num recognizers-text-suite number-parser numerizer "emoji<2"

(Recognizers-Text needs an `emoji` before 2.)
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from itertools import count, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, NamedTuple

from workbench import analyse
from workbench.claims.mention import Analysis
from workbench.cli.scan_batch import answer_line
from workbench.quantities.quantity import Quantity
from workbench.quantities.scanner import scan

SEEDS = Path(__file__).parents[1] / "seeds"
ROUNDS = 5
PEER = "quantulum3"
LIMIT = 30.0
"""Seconds after which a library is not asked for another round, nor for the next way of cutting up the text."""

KNOWN = {
    "Between 30 and 40 men were hurt.": {(30, 40)},
    "More than half of them left.": {(0.5, None)},
    "Hundreds of people came.": {(100, 999)},
    "It cost one and a half thousand rubles.": {(1500, 1500)},
    "At least 40 of 120 houses burned.": {(1 / 3, None)},
    "Prices rose by a third to $4.8 billion.": {(1 / 3, 1 / 3), (4800000000, 4800000000)},
    "On the fifth day 9 out of 12 men withdrew.": {(5, 5), (0.75, 0.75)},
    "No one was there, and one of them said so.": set(),
}
"""Sentences of ours, and the intervals that stand in them."""

Figures = Iterable[tuple[float | None, float | None]]


class Library(NamedTuple):
    """What reads a text, which is timed, and the intervals in what it found, for the known sentences."""

    module: str
    read: Callable[[Any], Any]
    figures: Callable[[Any], Figures]
    given: Callable[[str], Any] = str
    """The form in which it is given a text, which is made before the time is taken."""


def intervals(found: Iterable[Quantity]) -> Figures:
    """This project's figures, dates and names left out."""
    return [(item.low, item.high) for item in found if item.low is not None or item.high is not None]


def analysed(text: str) -> Analysis:
    """The whole of a scan: figures, nouns, claims, speakers, labels, facts and checks."""
    return analyse(text, links=False)


def line_of(text: str) -> bytes:
    """A line of `scan --batch`."""
    return json.dumps({"id": 1, "text": text}).encode()


def in_answer(line: bytes) -> Figures:
    rows = json.loads(line)["mentions"]
    return [(row["low"], row["high"]) for row in rows if row["low"] is not None or row["high"] is not None]


def quantulum(text: str) -> Any:
    """quantulum3 without its classifier, which is the fastest way to call it."""
    parser = import_module("quantulum3.parser")
    with redirect_stderr(StringIO()), redirect_stdout(StringIO()):
        return parser.parse(text, classifier_path=None)


def text2num(text: str) -> Any:
    """text2num: numbers in words alone."""
    return import_module("text_to_num").alpha2digit(text, "en")


def recognizers(text: str) -> Any:
    """Recognizers-Text, numbers."""
    suite, culture = import_module("recognizers_number"), import_module("recognizers_text").Culture
    return suite.recognize_number(text, culture.English)


def number_parser(text: str) -> Any:
    """number-parser."""
    return import_module("number_parser").parse(text)


def numerize(text: str) -> Any:
    """Numerizer."""
    return import_module("numerizer").numerize(text)


def in_digits(text: str) -> Figures:
    """The numbers of a text that a library gave back with digits for words."""
    tokens = text.replace(",", " ").split()
    return [(float(token), float(token)) for token in tokens if token.replace(".", "", 1).isdecimal()]


READERS = {
    "workbench figures": Library("workbench", scan, intervals),
    "workbench analyse": Library(
        "workbench", analysed, lambda found: intervals(one.quantity for one in found.mentions)
    ),
    # The same, from JSON to JSON.
    "scan --batch": Library("workbench", answer_line, in_answer, line_of),
    PEER: Library("quantulum3", quantulum, lambda found: [(item.value, item.value) for item in found]),
    "text2num": Library("text_to_num", text2num, in_digits),
    "numerizer": Library("numerizer", numerize, in_digits),
    "number-parser": Library("number_parser", number_parser, in_digits),
    "recognizers-text": Library(
        "recognizers_number",
        recognizers,
        lambda found: [(float(item.resolution["value"]),) * 2 for item in found if item.resolution],
    ),
}


def installed() -> dict[str, Library]:
    """The libraries that are here; the others are named."""
    found = {}
    for name, library in READERS.items():
        try:
            import_module(library.module)
            library.read(library.given("5 men"))
        except Exception as error:
            print(f"skipped {name}: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}")
        else:
            found[name] = library
    return found


def speeds(libraries: dict[str, Library], cuts: list[list[str]]) -> dict[str, list[list[float]]]:
    """For each library and way of cutting up the text, kB/s by round; a slow library gets fewer rounds, or none."""
    rates: dict[str, list[list[float]]] = {name: [[] for _ in cuts] for name in libraries}
    spent = dict.fromkeys(libraries, 0.0)
    for at, pieces in enumerate(cuts):
        size = sum(len(piece.encode()) for piece in pieces) / 1000
        for _ in range(ROUNDS):
            for name, library in libraries.items():
                if spent[name] > LIMIT:
                    continue
                given = [library.given(piece) for piece in pieces]
                begun = time.process_time()
                for piece in given:
                    library.read(piece)
                took = time.process_time() - begun
                spent[name] += took
                rates[name][at].append(size / took)
    return rates


def close(one: tuple[float | None, float | None], other: tuple[float | None, float | None]) -> bool:
    """Whether two intervals are the same, thirds written out included."""
    return all(
        (a is None and b is None) or (a is not None and b is not None and abs(a - b) < 1e-3 * max(1, abs(b)))
        for a, b in zip(one, other, strict=True)
    )


def right(library: Library) -> int:
    """How many of the known sentences are read with all their figures and no other."""
    count = 0
    for text, expected in KNOWN.items():
        found = list(library.figures(library.read(library.given(text))))
        hits = sum(any(close(item, wanted) for item in found) for wanted in expected)
        count += hits == len(expected) == len(found)
    return count


def throughput(texts: list[str]) -> None:
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    libraries = installed()
    for library in libraries.values():
        library.read(library.given(texts[0]))  # what is loaded once is no part of the speed
    rates = speeds(libraries, [paragraphs, texts, ["\n".join(texts)]])
    print(f"\n{'':18} {'by paragraph':>20} {'by article':>20} {'one text':>8}")
    print(f"{'library':18} {'kB/s':>7} {'x ' + PEER:>12} {'kB/s':>7} {'x ' + PEER:>12} {'kB/s':>8}  sentences right")
    for name, library in libraries.items():
        cells = [f"{statistics.median(found):.0f}" if found else "-" for found in rates[name]]
        ratios = ["-", "-"]
        if PEER in rates:
            pairs = [list(zip(rates[name][at], rates[PEER][at], strict=False)) for at in (0, 1)]
            ratios = [f"{statistics.median([a / b for a, b in pair]):.1f}" if pair else "-" for pair in pairs]
        row = f"{cells[0]:>7} {ratios[0]:>12} {cells[1]:>7} {ratios[1]:>12} {cells[2]:>8}"
        print(f"{name:18} {row}  {right(library)} of {len(KNOWN)}")


def growth(texts: list[str], size: int) -> None:
    """Time for `size` MB by the time for 1 MB; `size` where time is linear."""
    unit = "\n".join(texts)
    print()
    readers: dict[str, Callable[[str], object]] = {"figures": scan, "analyse": analysed}
    for (name, joint), (what, reader) in product((("paragraphs", "\n"), ("one paragraph", " ")), readers.items()):
        # Each copy with words of its own, since lines that come again would be read once.
        copies = (unit.replace("\n", joint).replace(" the ", f" the {numbered(at)} ") for at in count())
        times = []
        # 1 MB is read in front of the long text and behind it: machines change their pace within a minute.
        for wanted in (1, size, 1):
            parts: list[str] = []
            while sum(map(len, parts)) < wanted * 1_000_000:
                parts.append(next(copies))
            text = joint.join(parts)[: wanted * 1_000_000]
            begun = time.process_time()
            reader(text)
            times.append(time.process_time() - begun)
        first, long, last = times
        ratio = 2 * long / (first + last)
        shown = f"1 MB {first:.2f} and {last:.2f} s, {size} MB {long:.2f} s, ratio {ratio:.1f}"
        print(f"growth of {what}, {name}: {shown}", flush=True)


def numbered(at: int) -> str:
    """A word for a number that is no number word: "baca" for 1020."""
    return "".join("abcdefghij"[int(digit)] for digit in str(at)) + "x"


def memory(texts: list[str]) -> None:
    """The resident memory of `scan --batch` after each hundred articles, with one process and with two."""
    line = json.dumps({"id": 1, "text": texts[0]}).encode() + b"\n"
    for jobs in (1, 2):
        command = [sys.executable, "-c", "from workbench.cli.main import main; main()", "scan", "--batch", "--jobs"]
        run = subprocess.Popen([*command, str(jobs)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if run.stdin is None or run.stdout is None:
            raise OSError("no pipes")
        threading.Thread(target=feed, args=(run.stdin, line, 1000), daemon=True).start()
        seen = []
        for number, _ in enumerate(run.stdout, 1):
            if number in (100, 250, 500, 1000):
                seen.append(f"{resident(run.pid):.0f} MB after {number}")
        print(f"memory of scan --batch --jobs {jobs}: {', '.join(seen)}", flush=True)


def short_lines(number: int = 10_000) -> None:
    """What short lines take over one process and over two, start and end of the processes included."""
    lines = b"".join(
        json.dumps({"id": at, "text": f"About {at} men returned on {at % 28 + 1} May, and {at % 97} stayed."}).encode()
        + b"\n"
        for at in range(number)
    )
    for jobs in (1, 2):
        command = [sys.executable, "-c", "from workbench.cli.main import main; main()", "scan", "--batch", "--jobs"]
        spent, begun = spent_by_children(), time.monotonic()
        subprocess.run([*command, str(jobs)], input=lines, stdout=subprocess.DEVNULL, check=True)
        took = f"{spent_by_children() - spent:.1f} s of CPU time, {time.monotonic() - begun:.1f} s by the clock"
        print(f"{number} short lines of scan --batch --jobs {jobs}: {took}", flush=True)


def feed(stream: IO[bytes], line: bytes, times: int) -> None:
    with stream:
        for _ in range(times):
            stream.write(line)


def resident(pid: int) -> float:
    """Resident memory of a process and its children in MB, where /proc tells it; else 0."""
    total = 0.0
    for path in Path("/proc").glob("[0-9]*/status"):
        try:
            status = dict(row.split(":", 1) for row in path.read_text().splitlines() if ":" in row)
        except OSError:
            continue
        if str(pid) in (status["Pid"].strip(), status["PPid"].strip()) and "VmRSS" in status:
            total += int(status["VmRSS"].split()[0]) / 1000
    return total


def imports() -> None:
    """CPU time over bare Python of what stands in front of the first figure, in turns: the least of 20, the median."""
    line = b'{"id": 1, "text": "About 500 men returned."}\n'
    codes = {
        "bare Python": "pass",
        "import of click": "import click",
        "import of analyse": "from workbench import analyse; analyse",
        "analyse of a line": "from workbench import analyse; analyse('About 500 men returned.', links=False)",
        "scan --batch of a line": "import sys; sys.argv[1:] = 'scan', '--batch'; "
        "from workbench.cli.main import main; main()",
    }
    times: dict[str, list[float]] = {name: [] for name in codes}
    with TemporaryDirectory() as compiled:
        # As installed: compiled once, in the round that is not counted.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled
        for number in range(21):
            for name, code in codes.items():
                begun = spent_by_children()
                command = [sys.executable, "-c", code]
                subprocess.run(command, input=line, stdout=subprocess.DEVNULL, check=True, env=environment)
                if number:
                    times[name].append((spent_by_children() - begun) * 1000)
    bare = times.pop("bare Python")
    print(f"\nbare Python: {min(bare):.0f} ms, median {statistics.median(bare):.0f}")
    for name, found in times.items():
        least, middle = min(found) - min(bare), statistics.median(found) - statistics.median(bare)
        print(f"{name}: {least:.0f} ms over bare Python, median {middle:.0f}", flush=True)


def spent_by_children() -> float:
    """CPU seconds of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--quick", action="store_true", help="without growth, memory, short lines and import")
    parser.add_argument("--size", type=int, default=5, help="MB of the longest text")
    options = parser.parse_args()
    paths = sorted(SEEDS.glob("*.txt")) + (sorted(options.folder.glob("*.txt")) if options.folder else [])
    # A text that is named twice would be read once as part of one long text.
    texts = list(dict.fromkeys(path.read_text("utf-8") for path in paths))
    print(f"{len(texts)} texts, {sum(len(text.encode()) for text in texts) / 1000:.0f} kB")
    throughput(texts)
    if not options.quick:
        imports()
        memory(texts)
        short_lines()
        growth(texts, options.size)


if __name__ == "__main__":
    main()
