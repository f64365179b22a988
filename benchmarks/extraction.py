"""Finding figures: ours beside the libraries for it that install from the registry, in the same run.

    python benchmarks/extraction.py                 the project's own articles
    python benchmarks/extraction.py FOLDER          the .txt files of a folder as well
    python benchmarks/extraction.py --quick         without growth and import

Prints throughput in CPU time (paragraph by paragraph, and as one long text, median of 5) with the ratio to quantulum3,
what each library finds in sentences whose figures are known, growth on texts of 1 and 20 MB, and the time of import
over bare Python. A library that is not installed is skipped with a line:

    pip install quantulum3 text2num recognizers-text-suite number-parser numerizer
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from itertools import product
from pathlib import Path

from workbench import analyse
from workbench.cli.scan_batch import answer_line
from workbench.quantities.scanner import scan

SEEDS = Path(__file__).parents[1] / "seeds"
ROUNDS = 5
PEER = "quantulum3"
AS_ONE = ("workbench", "workbench analyse", PEER, "text2num")
"""Readers that are also timed on one long text."""

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

Reader = Callable[[str], Iterable[tuple[float | None, float | None]]]


def ours(text: str) -> list[tuple[float | None, float | None]]:
    """This project's reading, dates and names left out."""
    return [(item.low, item.high) for item in scan(text) if item.low is not None or item.high is not None]


def quantulum(text: str) -> list[tuple[float | None, float | None]]:
    """quantulum3 without its classifier, which is the fastest way to call it."""
    parser = import_module("quantulum3.parser")
    with redirect_stderr(StringIO()), redirect_stdout(StringIO()):
        found = parser.parse(text, classifier_path=None)
    return [(item.value, item.value) for item in found]


def text2num(text: str) -> list[tuple[float | None, float | None]]:
    """text2num: numbers in words alone."""
    tokens = import_module("text_to_num").alpha2digit(text, "en").replace(",", " ").split()
    return [(float(token), float(token)) for token in tokens if token.replace(".", "", 1).isdecimal()]


def recognizers(text: str) -> list[tuple[float | None, float | None]]:
    """Recognizers-Text, numbers."""
    suite, culture = import_module("recognizers_number"), import_module("recognizers_text").Culture
    found = suite.recognize_number(text, culture.English)
    return [(float(item.resolution["value"]),) * 2 for item in found if item.resolution]


def number_parser(text: str) -> list[tuple[float | None, float | None]]:
    """number-parser."""
    tokens = import_module("number_parser").parse(text).split()
    return [(float(token), float(token)) for token in tokens if token.isdecimal()]


def numerize(text: str) -> list[tuple[float | None, float | None]]:
    """Numerizer."""
    tokens = import_module("numerizer").numerize(text).split()
    return [(float(token), float(token)) for token in tokens if token.replace(".", "", 1).isdecimal()]


def analysis(text: str) -> list[tuple[float | None, float | None]]:
    """The whole of a scan: figures, nouns, claims, speakers, labels, facts and checks."""
    quantities = (mention.quantity for mention in analyse(text, links=False).mentions)
    return [(item.low, item.high) for item in quantities if item.low is not None or item.high is not None]


READERS: dict[str, tuple[str, Reader]] = {
    "workbench": ("workbench", ours),
    "workbench analyse": ("workbench", analysis),
    PEER: ("quantulum3", quantulum),
    "text2num": ("text_to_num", text2num),
    "recognizers-text": ("recognizers_number", recognizers),
    "number-parser": ("number_parser", number_parser),
    "numerizer": ("numerizer", numerize),
}


def installed() -> dict[str, Reader]:
    """The readers whose library is here; the others are named."""
    found = {}
    for name, (module, reader) in READERS.items():
        try:
            import_module(module)
            reader("5 men")
        except Exception as error:
            print(f"skipped {name}: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}")
        else:
            found[name] = reader
    return found


def speed(reader: Reader, pieces: list[str], limit: float = 20.0) -> float:
    """Median kB/s over some rounds; a slow library gets fewer."""
    size = sum(len(piece.encode()) for piece in pieces) / 1000
    rates: list[float] = []
    start = time.process_time()
    while len(rates) < ROUNDS and (not rates or time.process_time() - start < limit):
        begun = time.process_time()
        for piece in pieces:
            list(reader(piece))
        rates.append(size / (time.process_time() - begun))
    return statistics.median(rates)


def close(one: tuple[float | None, float | None], other: tuple[float | None, float | None]) -> bool:
    """Whether two intervals are the same, thirds written out included."""
    return all(
        (a is None and b is None) or (a is not None and b is not None and abs(a - b) < 1e-3 * max(1, abs(b)))
        for a, b in zip(one, other, strict=True)
    )


def right(reader: Reader) -> int:
    """How many of the known sentences are read with all their figures and no other."""
    count = 0
    for text, expected in KNOWN.items():
        found = list(reader(text))
        hits = sum(any(close(item, wanted) for item in found) for wanted in expected)
        count += hits == len(expected) == len(found)
    return count


def throughput(texts: list[str]) -> None:
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    print(f"\n{'library':18} {'kB/s':>9} {'as one':>9} {f'x {PEER}':>13} {'sentences right':>16}")
    readers = installed()
    rates = {name: speed(reader, paragraphs) for name, reader in readers.items()}
    for name, reader in readers.items():
        whole = (
            speed(reader, ["\n".join(texts)])
            if name in ("workbench", "workbench analyse", PEER, "text2num")
            else float("nan")
        )
        ratio = rates[name] / rates[PEER] if PEER in rates else float("nan")
        print(f"{name:18} {rates[name]:9.0f} {whole:9.0f} {ratio:13.1f} {right(reader):9} of {len(KNOWN)}")


def growth(texts: list[str]) -> None:
    """Time for 20 MB by the time for 1 MB; 20 where time is linear."""
    unit = "\n".join(texts)
    print()
    readers: dict[str, Callable[[str], object]] = {
        "figures": scan,
        "scan --batch": lambda text: answer_line(json.dumps({"id": 1, "text": text}).encode()),
    }
    for (name, joint), (what, reader) in product((("paragraphs", "\n"), ("one line", " ")), readers.items()):
        one = (joint.join([unit.replace("\n", joint)] * (1_000_000 // len(unit) + 1)))[:1_000_000]
        times = []
        for text in (one, joint.join([one] * 20)):
            begun = time.process_time()
            reader(text)
            times.append(time.process_time() - begun)
        print(
            f"growth of {what}, {name}: 1 MB {times[0]:.2f} s, 20 MB {times[1]:.2f} s, ratio {times[1] / times[0]:.1f}"
        )


def imports() -> None:
    """CPU time of import over bare Python, the median of 7."""

    def spent(code: str) -> float:
        times = []
        for _ in range(7):
            before = os.times()
            subprocess.run([sys.executable, "-c", code], check=True)
            after = os.times()
            times.append(after.children_user + after.children_system - before.children_user - before.children_system)
        return statistics.median(times) * 1000

    bare = spent("pass")
    for name, code in (
        ("scan", "from workbench.quantities.scanner import scan; scan('5 men')"),
        ("analyse", "from workbench import analyse; analyse('5 men')"),
        ("the scan command", "import workbench.cli.main, workbench.cli.scan, workbench.cli.scan_batch"),
    ):
        print(f"import of {name}: {spent(code) - bare:.0f} ms over bare Python ({bare:.0f} ms)")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--quick", action="store_true", help="without growth and import")
    options = parser.parse_args()
    paths = sorted(SEEDS.glob("*.txt")) + (sorted(options.folder.glob("*.txt")) if options.folder else [])
    texts = [path.read_text("utf-8") for path in paths]
    print(f"{len(texts)} texts, {sum(len(text.encode()) for text in texts) / 1000:.0f} kB")
    throughput(texts)
    if not options.quick:
        growth(texts)
        imports()


if __name__ == "__main__":
    main()
