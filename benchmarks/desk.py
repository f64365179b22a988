"""The desk against bare SQLite, in the same run on the same disk, and under faults.

    python benchmarks/desk.py                 all of it
    python benchmarks/desk.py decide open     some of it: decide, open, faults, kills, writers

Everything is made in a folder beside the current one (or in --folder), since /tmp is often no real disk.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from workbench.claims.mention import Analysis, Mention
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.journal import acts
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document

FINDINGS = tuple(finding for finding in Finding if finding is not Finding.UNCHECKED)


def article(number: int, claims: int) -> Analysis:
    """A generated article with one claim a sentence."""
    text = "\n".join(f"In district {number} the court heard case {claim} of men." for claim in range(claims))
    document = Document.from_text(text, f"article-{number}")
    mentions = []
    for index, sentence in enumerate(document.sentences):
        start = document.text.index("case ", sentence.start) + 5
        end = start + len(str(index))
        mentions.append(Mention(Quantity(start, end, Kind.COUNT, low=index, high=index), True, f"{index} men", index))
    facts = tuple(f"f{index}" for index in range(len(mentions)))
    return Analysis(document, (), tuple(mentions), facts, (), (), ())


def decide(folder: Path, count: int = 2000) -> None:
    """Decisions, one durable transaction each, in turns with a bare durable insert of about as many bytes."""
    with Desk.open(folder / "decide.db", create=True) as desk, closing(_bare(folder / "bare.db")) as bare:
        record = desk.add_article(article(1, 100), reviewer="bench")
        claims = [claim.id for claim in desk.claims(record.id)]
        ours, floors = [], []
        for number in range(count):
            start = time.perf_counter()
            desk.decide([claims[number % 100]], FINDINGS[number % 6], reviewer="bench")
            between = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO t (at, body) VALUES (?, ?)", [str(number), "x" * 300])
            bare.execute("COMMIT")
            ours.append(between - start)
            floors.append(time.perf_counter() - between)
    print(
        f"decide   {count / sum(ours):6.0f} decisions/s   bare durable insert {count / sum(floors):6.0f}/s   "
        f"ratio {sum(floors) / sum(ours):.2f}, of medians {statistics.median(floors) / statistics.median(ours):.2f} "
        "(to reach: 0.5)"
    )


def _bare(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT, body TEXT)")
    return db


_OPEN = """
import sys, time
from pathlib import Path
from workbench.desk.desk import Desk
start = time.perf_counter()
with Desk.open(Path(sys.argv[1])) as desk:
    first = desk.claims(desk.article().id)[0]
    print(time.perf_counter() - start)
"""
_COUNT = """
import sqlite3, sys, time
start = time.perf_counter()
db = sqlite3.connect(sys.argv[1])
for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
    db.execute(f'SELECT count(*) FROM "{name}"').fetchone()
print(time.perf_counter() - start)
"""


def timed(code: str, path: Path) -> float:
    """What a fresh process says it took."""
    shown = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    return float(shown.stdout)


def open_large(folder: Path, articles: int = 100, claims: int = 100, reviews: int = 50_000) -> None:
    """Opening a large desk until the first claim can be shown, against counting the rows of its tables."""
    path = folder / "large.db"
    chance = random.Random(1)  # noqa: S311
    with Desk.open(path, create=True) as desk:
        ids: list[str] = []
        for number in range(articles):
            record = desk.add_article(article(number, claims), reviewer="bench")
            ids += [claim.id for claim in desk.claims(record.id)]
        with desk._file.writing() as db:
            for _ in range(reviews):
                acts.decide(db, [chance.choice(ids)], chance.choice(FINDINGS), reviewer=chance.choice(("ann", "bob")))
    ours = statistics.median(timed(_OPEN, path) for _ in range(9)) * 1000
    floor = statistics.median(timed(_COUNT, path) for _ in range(9)) * 1000
    print(
        f"open     {ours:6.1f} ms to the first claim   counting the rows {floor:6.1f} ms   "
        f"allowed {max(2 * floor, floor + 50):.1f} ms   ({articles} articles, {len(ids)} claims, {reviews} acts, "
        f"{path.stat().st_size / 1e6:.0f} MB)"
    )


_WRITER = """
import random, sys
from pathlib import Path
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
path, reviewer, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
findings = [finding for finding in Finding if finding is not Finding.UNCHECKED]
with Desk.open(path) as desk:
    claims = [claim.id for claim in desk.claims(desk.article().id)]
    for _ in range(count):
        review = desk.decide([random.choice(claims)], random.choice(findings), reviewer=reviewer)
        print(review.id, flush=True)
"""


def faults(folder: Path, kills: int = 200) -> None:
    """Kill the deciding process at random moments; every act that it showed must be there, and the chain whole."""
    path = folder / "faults.db"
    with Desk.open(path, create=True) as desk:
        desk.add_article(article(1, 50), reviewer="bench")
    lost = broken = shown = 0
    chance = random.Random()  # noqa: S311
    for number in range(kills):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), f"r{number}", "100000"], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout  # noqa: S101
        seen = [writer.stdout.readline().strip()]
        time.sleep(chance.random() * 0.05)
        writer.send_signal(signal.SIGKILL)
        rest = writer.communicate()[0].split("\n")
        seen += [line for line in rest[:-1] if line]
        shown += len(seen)
        with Desk.open(path) as desk:
            kept = {review.id for review in desk.history()} if number % 20 == 19 else kept_ids(path)
            lost += len(set(seen) - kept)
            broken += bool(desk.verify().fault)
    with Desk.open(path) as desk:
        well = all(item.well for item in desk.examine())
    print(f"faults   {kills} kills, {shown} acts shown, {lost} lost, {broken} chains broken, desk well: {well}")


_LARGE = """
import sys
from pathlib import Path
from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.file.backup import compact, restore
from workbench.desk.redraft.article import carry_out, plan
from workbench.text.document import Document
act, path, other = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
desk = None if act in ("restore", "compact", "migration") else Desk.open(path)
if act == "redraft":
    article = desk.article()
    text = desk.document(article.draft_id).text.replace("heard", "has heard").replace("case 7", "case 8")
    planned = plan(desk, article.id, Document.from_text(text, "next"))
print("begun", flush=True)
match act:
    case "redraft": carry_out(desk, planned, reviewer="bench")
    case "merge": desk.merge(other, reviewer="bench")
    case "rebuild": desk.rebuild()
    case "restore": restore(other, path)
    case "compact": compact(path)
    case "migration": Desk.open(path)
"""


def kills(folder: Path, each: int = 20) -> None:
    """Kill what takes long at random moments: the old state must be in force, or the new one, and the desk well."""
    path, other, first = folder / "kills.db", folder / "other.db", folder / "first.db"
    with Desk.open(path, create=True) as desk:
        record = desk.add_article(article(1, 300), reviewer="bench")
        ids = [claim.id for claim in desk.claims(record.id)]
        for claim in ids[:100]:
            desk.decide([claim], FINDINGS[0], reviewer="bench")
    shutil.copy(path, other)
    with Desk.open(other) as desk:
        for claim in ids[100:]:
            desk.decide([claim], FINDINGS[1], reviewer="bench")
    schemas = Path(__file__).parent.parent / "tests" / "desk" / "data" / "schema-1.db"
    chance = random.Random()  # noqa: S311
    for act in ("redraft", "merge", "restore", "compact", "rebuild", "migration"):
        if act == "migration" and not schemas.exists():
            print("kills    migration: skipped, no desk of an older schema here")
            continue
        shutil.copy(schemas if act == "migration" else path, first)
        takes, after = 0.05, ""
        told: Counter[str] = Counter()
        for number in range(each + 1):
            place = folder / f"{act}-{number}.db"
            shutil.copy(first, place)
            running = subprocess.Popen(
                [sys.executable, "-c", _LARGE, act, str(place), str(other)], stdout=subprocess.PIPE, text=True
            )
            assert running.stdout  # noqa: S101
            running.stdout.readline()
            start = time.perf_counter()
            if number == 0:
                # The whole of it: how long it takes, and where it ends.
                running.wait()
                takes, after = time.perf_counter() - start, _told(place)
                before = _told(Path(shutil.copy(first, folder / f"{act}-before.db")))
                continue
            time.sleep(chance.random() * takes)
            running.send_signal(signal.SIGKILL)
            running.communicate()
            now = _told(place)
            told["new" if now == after else "old" if now == before else "half"] += 1
        print(f"kills    {act:<10} {each} kills: old state {told['old']}, new {told['new']}, neither {told['half']}")


def _told(path: Path) -> str:
    """What a desk holds, but for the ids and times of acts; "not well" where it is not."""
    with Desk.open(path) as desk:
        if not all(item.well for item in desk.examine() if item.name != "permissions"):
            return "not well"
        record = desk.article()
        return repr(
            [
                (claim.number, claim.text, claim.finding.value, claim.state.value, record.draft_number)
                for claim in desk.claims(record.id)
            ]
        )


def kept_ids(path: Path) -> set[str]:
    """The ids of all acts on a desk."""
    with closing(sqlite3.connect(path)) as db:
        return {row[0] for row in db.execute("SELECT id FROM reviews")}


def writers(folder: Path, processes: int = 8, count: int = 500) -> None:
    """Several processes decide at once, without an error, and nothing is lost."""
    path = folder / "writers.db"
    with Desk.open(path, create=True) as desk:
        desk.add_article(article(1, 50), reviewer="bench")
    start = time.perf_counter()
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), f"r{number}", str(count)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for number in range(processes)
    ]
    errors = sum(process.wait() != 0 for process in running)
    seconds = time.perf_counter() - start
    with Desk.open(path) as desk:
        chain = desk.verify()
    print(
        f"writers  {processes} x {count}: {chain.rows} rows, {errors} errors, "
        f"chain {'whole' if not chain.fault else chain.fault}, {chain.rows / seconds:.0f} acts/s"
    )


PARTS: dict[str, Callable[[Path], None]] = {
    "decide": decide,
    "open": open_large,
    "faults": faults,
    "kills": kills,
    "writers": writers,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to run; all of it without")
    parser.add_argument("--folder", type=Path, default=Path(), help="the disk to measure on")
    asked = parser.parse_args()
    for name in asked.parts or PARTS:
        with tempfile.TemporaryDirectory(prefix=".bench-", dir=asked.folder) as folder:
            PARTS[name](Path(folder).resolve())


if __name__ == "__main__":
    main()
