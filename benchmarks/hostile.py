"""Text that no writer means, at size: what figures, a whole analysis and the command take, and how that grows.

    python benchmarks/hostile.py               each text at its size and at twice the size
    python benchmarks/hostile.py --size 0.1    a tenth of that

Prints CPU time and the ratio of twice the text to once the text: 2 where time is linear. Every span is sliced back.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from workbench import analyse
from workbench.quantities.scanner import scan

NUMERIC = "".join(chr(code) for code in range(0x110000) if chr(code).isnumeric())
SPACED = " ".join(NUMERIC)


def repeated(piece: str, times: int) -> Callable[[float], str]:
    return lambda size: piece * int(times * size)


TEXTS: dict[str, Callable[[float], str]] = {
    "digits in a row": repeated("1", 100_000),
    "digits in groups": repeated("1,000", 20_000),
    "number words": repeated("seven ", 10_000),
    "different number words": repeated("one two thousand three million and four ", 1_500),
    "hundred hundred": repeated("one hundred hundred hundred ", 2_500),
    "sums": repeated("one hundred and ", 5_000),
    "nested ranges": repeated("between 1 and ", 10_000),
    "ranges of ranges": repeated("from 1 to between 2 and 3-4 to ", 4_000),
    "hyphens": repeated("1-2-3-", 20_000),
    "strokes": repeated("1/2/", 20_000),
    "commas": repeated(",", 1_000_000),
    "commas apart": repeated(", ", 500_000),
    "digits and commas": repeated("1,", 50_000),
    "brackets": lambda size: "(" * int(50_000 * size) + "5" + ")" * int(50_000 * size),
    "quotation marks": repeated('"5 ', 20_000),
    "every digit": lambda size: NUMERIC * max(1, int(10 * size)),
    "every digit, apart": lambda size: SPACED * max(1, int(10 * size)),
    "lone surrogates": repeated("\ud800 5 \udfff men 12\ud83d3 ", 5_000),
    "marks of direction": repeated("1\u200f2\u200e3 and 4\u202e5 ", 5_000),
    "1e400": repeated("1e400 and 10^9999 and 9^9^9 ", 5_000),
    "31 February": repeated("31 February 2022 and 2022-02-31, ", 4_000),
    "equal sentences": repeated("About 500 men returned home.\n", 100_000),
    "equal sentences, one line": repeated("About 500 men returned home. ", 100_000),
    "different sentences": lambda size: "\n".join(
        f"About {at} men returned to village {at * 7919 % 10007}x." for at in range(int(20_000 * size))
    ),
    "no figures": repeated("The men returned home.\n", 100_000),
    "capitals": repeated("Aa ", 50_000),
    "half of half": repeated("half a ", 20_000),
    "money signs": repeated("$ ", 50_000),
    "units": repeated("5 km/", 10_000),
}


def checked_scan(text: str) -> int:
    end = 0
    found = scan(text)
    for item in found:
        if not end <= item.start < item.end <= len(text):
            raise ValueError(f"{item} overlaps or lies outside")
        end = item.end
    return len(found)


def checked_analysis(text: str) -> int:
    found = analyse(text, links=False)
    spans = [mention.quantity for mention in found.mentions]
    if any(one.end > other.start for one, other in pairwise(spans)):
        raise ValueError("mentions overlap")
    return len(spans)


def linked(text: str) -> int:
    return len(analyse(text).links)


def command(text: str) -> int:
    """`scan --batch` as a process of its own; raises where it fails."""
    line = json.dumps({"id": 1, "text": text}).encode()
    run = subprocess.run(
        [sys.executable, "-c", "from workbench.cli.main import main; main()", "scan", "--batch"],
        input=line,
        capture_output=True,
        check=True,
    )
    answer = json.loads(run.stdout)
    if not all(0 <= mention["start"] < mention["end"] <= len(text) for mention in answer["mentions"]):
        raise ValueError("a mention lies outside the text")
    return len(answer["mentions"])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=float, default=1.0, help="how much of the full size")
    parser.add_argument("--only", default="", help="the texts whose name holds this")
    parser.add_argument("--links", action="store_true", help="with links as well")
    options = parser.parse_args()
    ways: dict[str, Callable[[str], int]] = {"figures": checked_scan, "analysis": checked_analysis}
    if options.links:
        ways["with links"] = linked
    print(f"{'text':27} {'kB':>6} " + " ".join(f"{name + ', s':>12} {'x2':>5}" for name in ways) + "  command")
    for name, make in TEXTS.items():
        if options.only not in name:
            continue
        text, twice = make(options.size), make(2 * options.size)
        cells = []
        for way in ways.values():
            times = []
            for given in (text, twice):
                begun = time.process_time()
                way(given)
                times.append(time.process_time() - begun)
            cells.append(f"{times[0]:12.2f} {times[1] / max(times[0], 1e-9):5.1f}")
        print(f"{name:27} {len(text) / 1000:6.0f} {' '.join(cells)}  {command(text)} figures", flush=True)


if __name__ == "__main__":
    main()
