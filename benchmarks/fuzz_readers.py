"""Fuzz every reader: real files, mutated, must be read or refused in one line, in little time and memory.

    python benchmarks/fuzz_readers.py                      # 300 mutations a file
    python benchmarks/fuzz_readers.py --runs 5000 --seed 7 # repeatable: same seed, same mutations
    python benchmarks/fuzz_readers.py --only .pdf --folder ~/drafts

The reading runs in a child process, so that a crash of a native library is a finding and not the end of the run.
Each finding is kept in --keep under a name that says how to get it again.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import random
import resource
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parents[1] / "tests" / "readers" / "data"
SEEDS = Path(__file__).parents[1] / "seeds"
SECONDS = 5.0
MEGABYTES = 2048
TOKENS = (
    b"<", b">", b"</p>", b"<table>", b"&#0;", b"&x;", b"<!ENTITY a 'b'>", b"\0", b"\xff\xfe", b"{\\rtf1",
    b"\\bin99999 ", b"{", b"}", b"\\u-1 ", b"%PDF-1.7", b"endobj", b"stream", b"/Length 99999999", b"PK\x03\x04",
    b"]]>", b"\r\n\r\n",
    b"-1", b"99999999999999999999", b"\xed\xa0\x80", b"\"", b",", b"```", b"| --- |", b"[](",
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One to eight random edits: bits, bytes, cuts, copies, tokens that mean something to a parser."""
    held = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if not held:
            break
        at = chance.randrange(len(held))
        match chance.randrange(7):
            case 0:
                held[at] ^= 1 << chance.randrange(8)
            case 1:
                held[at : at + chance.randint(1, 64)] = chance.randbytes(chance.randint(0, 64))
            case 2:
                del held[at : at + chance.randint(1, 4096)]
            case 3:
                del held[at:]
            case 4:
                begin = chance.randrange(len(held))
                held[at:at] = held[begin : begin + chance.randint(1, 2048)]
            case 5:
                held[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 50, 3000))
            case _:
                held[at : at + 4] = chance.choice((b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff"))
    return bytes(held)


def mutated_package(data: bytes, chance: random.Random) -> bytes:
    """A ZIP with one of its parts mutated, so that the change gets past the checksum and into the XML."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        parts = old.infolist()
        chosen = chance.choice([part for part in parts if part.filename.endswith((".xml", ".rels", ".xhtml", ".opf"))])
        for part in parts:
            content = old.read(part)
            new.writestr(part.filename, mutated(content, chance) if part is chosen else content)
    return held.getvalue()


def cases(files: list[Path], runs: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """(case name, file name, bytes), the same for the same seed."""
    for file in files:
        data = file.read_bytes()
        for run in range(runs):
            chance = random.Random(f"{seed}/{file.name}/{run}")  # noqa: S311
            packed = data.startswith(b"PK\x03\x04") and chance.random() < 0.7
            yield (
                f"{file.stem}-{seed}-{run}{file.suffix}",
                file.name,
                (mutated_package if packed else mutated)(data, chance),
            )


def read_all(pipe: multiprocessing.connection.Connection) -> None:
    """The child: answer each (name, bytes) with (outcome, detail, seconds)."""
    from workbench.errors import WorkbenchError
    from workbench.readers.material import Material
    from workbench.readers.reading import read_material

    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 2**20, MEGABYTES * 2**20))
    while True:
        name, data = pipe.recv()
        started = time.perf_counter()
        try:
            read_material(Material(data, name))
            outcome, detail = "read", ""
        except WorkbenchError as error:
            outcome, detail = "refused", str(error)
            if "\n" in detail or len(detail) > 400:
                outcome = "NOT ONE LINE"
        except BaseException as error:  # whatever gets out is the finding
            outcome, detail = "ESCAPED", f"{type(error).__name__}: {error}"[:300]
        pipe.send((outcome, detail, time.perf_counter() - started))


class Reader:
    """A child process that is replaced when it dies or hangs."""

    def __init__(self) -> None:
        self.child: multiprocessing.Process | None = None

    def ask(self, name: str, data: bytes) -> tuple[str, str, float]:
        """Outcome, detail and seconds of reading these bytes."""
        if self.child is None:
            self.pipe, other = multiprocessing.Pipe()
            self.child = multiprocessing.Process(target=read_all, args=(other,), daemon=True)
            self.child.start()
            other.close()
        try:
            self.pipe.send((name, data))
            if self.pipe.poll(SECONDS):
                return self.pipe.recv()
            return self.end("HANGS", f"more than {SECONDS:.0f} s")
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return self.end("CRASHES", f"exit code {self.child.exitcode}")

    def end(self, outcome: str, detail: str) -> tuple[str, str, float]:
        """Give up on the child; the next question gets a new one."""
        if self.child is not None:
            self.child.kill()
            self.child.join()
            self.child = None
        return outcome, detail, SECONDS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=300, help="mutations of each file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="files whose name ends so")
    parser.add_argument("--folder", type=Path, default=DATA, help="the files to mutate")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-findings"), help="where findings are written")
    asked = parser.parse_args()
    files = sorted(file for file in asked.folder.iterdir() if file.is_file() and file.name.endswith(asked.only))
    if asked.folder == DATA:
        files += [file for file in sorted(SEEDS.glob("*.txt")) if file.name.endswith(asked.only)]
    reader, outcomes, findings = Reader(), {file.name: Counter[str]() for file in files}, 0
    slowest = dict.fromkeys(outcomes, 0.0)
    for case, name, data in cases(files, asked.runs, asked.seed):
        outcome, detail, seconds = reader.ask(name, data)
        outcomes[name][outcome] += 1
        slowest[name] = max(slowest[name], seconds)
        if outcome.isupper():
            findings += 1
            asked.keep.mkdir(exist_ok=True)
            (asked.keep / case).write_bytes(data)
            print(f"{outcome}: {case}: {detail}")
    reader.end("done", "")
    for name, counted in outcomes.items():
        told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(counted.items()))
        print(f"{name:28} {told}; slowest {slowest[name]:.2f} s")
    total = sum(sum(counted.values()) for counted in outcomes.values())
    print(f"{total} mutations, {findings} findings, seed {asked.seed}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
