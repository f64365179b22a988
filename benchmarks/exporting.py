"""What exporting 10,000 claims as CSV costs, against Python's own csv module writing the same finished rows.

Run: python benchmarks/exporting.py [CLAIMS]
"""

from __future__ import annotations

import csv
import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from workbench.claims.mention import Relation
from workbench.desk.finding import Finding, State
from workbench.desk.records import ArticleRecord, ClaimRecord, Coverage, LinkRecord
from workbench.exports.columns import columns_of
from workbench.exports.comma_separated import claims_csv
from workbench.exports.dossier import Dossier
from workbench.exports.formats import FORMATS
from workbench.exports.rows import claim_rows
from workbench.quantities.quantity import Bound, Kind
from workbench.text.document import Document

LIMIT = 3.0
ROUNDS = 7


def made_up(count: int) -> Dossier:
    """An article of `count` sentences with a claim and two passages each."""
    sentence = "In the {0}th week at least {0} boats went out; the harbour master, who counted them, said so twice."
    text = "\n".join(sentence.format(number) for number in range(1000, 1000 + count))
    document = Document.from_text(text, "boats")
    claims, links = [], {}
    for number, place in enumerate(document.sentences[:count]):
        words = text[place.start : place.end]
        start = place.start + words.index("least ") + 6
        claim = ClaimRecord(
            id=f"c{number:015x}", article_id="a", number=number + 1, start=start, end=start + 4,
            text=text[start : start + 4], label=f"{number + 1000} boats went out", sentence_start=place.start,
            sentence_end=place.end, sentence=words, paragraph=place.paragraph + 1, kind=Kind.COUNT,
            bound=Bound.AT_LEAST, low=1000 + number, high=None, unit="boat", iso="", parts=None, remark="",
            fact=f"f{number}", speaker="", finding=Finding.VERIFIED, state=State.CHECKED, reviewer="Ana",
            decided_at="2022-07-25T10:00:00Z", note="Seen in the log." if number % 3 else "=see the log; twice",
        )  # fmt: skip
        link = LinkRecord(
            id=f"l{number}", claim_id=claim.id, source_id="s", source="harbour-log.txt", start=0, end=40,
            quote=f"Week {number}: {number + 1000} boats, counted by hand.", locator="page 3",
            relation=Relation.SUPPORTS, score=90.0, why=("same figure", "same noun"), status="accepted",
        )  # fmt: skip
        claims.append(claim)
        links[claim.id] = (link, link._replace(id=f"m{number}", source_id=None, source="", status="suggested"))
    return Dossier(
        article=ArticleRecord("a", "boats", "Boats", "d", 1, "0" * 64, "2022-07-25T09:00:00Z", "", ""),
        document=document,
        coverage=Coverage(count, {Finding.VERIFIED: count}, 0, 0, 0, 0),
        claims=tuple(claims),
        links=links,
        checks=(),
        sources=(),
        history=(),
        head="1" * 64,
    )


def desk_of(count: int, path: Path) -> None:
    """A desk with an article of `count` claims, each with passages of the article itself, half of them decided."""
    from workbench.claims.analysis import analyse
    from workbench.desk.desk import Desk

    words = "In week {0} of the season {1} boats went out.\n"
    text = "".join(words.format(number % 50 + 1, number + 1000) for number in range(count // 2))
    with Desk.open(path, create=True) as desk:
        article = desk.add_article(analyse(Document.from_text(text, "boats")), reviewer="Ana")
        claims = [claim.id for claim in desk.claims(article.id)]
        desk.decide(claims[::2], Finding.VERIFIED, reviewer="Ana", note="Seen in the log.")
        print(f"a desk with {len(claims)} claims")


def timed(cache: Path, *words: str) -> float:
    """Processor time of a child process, in seconds; its modules are compiled once, as where a program is installed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(cache)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, env=env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def end_to_end(count: int) -> None:
    """The command as it is typed, beside an interpreter that writes the same rows with the csv module."""
    with tempfile.TemporaryDirectory() as folder:
        desk, target = Path(folder) / "claims.db", Path(folder) / "claims.csv"
        desk_of(count, desk)
        run = partial(timed, Path(folder) / "compiled")
        program = ("-c", "from workbench.cli.main import main; main()", "--db", str(desk))
        ours = min(run(*program, "export", "--all", "--force", "-o", str(target)) for _ in range(5))
        again = (
            "import csv, sys; rows = list(csv.reader(open(sys.argv[1], newline='')));"
            "csv.writer(open(sys.argv[2], 'w', newline='')).writerows(rows)"
        )
        floor = min(run("-c", again, str(target), str(target.with_name("again.csv"))) for _ in range(5))
        start = min(run(*program, "paths") for _ in range(5))
        print(f"`workbench export --all` {ours:.2f} s, of which starting {start:.2f} s")
        print(f"the same file read and written by the csv module {floor:.2f} s; ratio {ours / floor:.1f}")


def fastest(work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds of processor time."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def bare(rows: list[list[object]]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return stream.getvalue()


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    dossier = made_up(count)
    rows: list[list[object]] = [[column.name for column in columns_of("claims")]]
    rows += [list(row) for row in claim_rows(dossier)]
    floor = fastest(lambda: bare(rows))
    ours = fastest(lambda: claims_csv(dossier))
    print(f"{count} claims, {len(rows[0])} columns: csv module {floor * 1000:.0f} ms, export {ours * 1000:.0f} ms")
    print(f"ratio {ours / floor:.2f} (at most {LIMIT:.0f})")
    for name in ("evidence", "json", "jsonl", "xlsx", "markdown", "web-annotation", "sarif"):
        start = time.perf_counter()
        size = len(FORMATS[name].write(dossier))
        print(f"  {name}: {time.perf_counter() - start:.2f} s, {size / 1e6:.1f} MB")
    end_to_end(count)
    return 0 if ours <= LIMIT * floor else 1


if __name__ == "__main__":
    sys.exit(main())
