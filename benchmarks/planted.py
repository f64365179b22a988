"""How many errors planted in repeated figures come up as conflicts, and how many conflicts clean articles raise.

    python benchmarks/planted.py [FOLDER]

Without a folder the project's own article is used; in it, and in a folder of texts alone, what repeats is told by the
workbench itself. An annotated folder holds NAME.txt beside NAME.jsonl: one mention a line with "start", "end", "claim",
"kind" and "fact", and relations with "relation" and "facts"; which figures repeat is then told by the annotation. In
each run one figure of a repeated fact is changed, in four ways in turn, and the changed article is analysed as it
stands. An error counts as found where a failing conflict names the changed figure.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench import analyse
from workbench.claims.mention import Analysis, Verdict

OWN = Path(__file__).parent.parent / "seeds"
UNPLANTED = ("date", "time", "identifier")
WORDS = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen").split()
RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
SIZES = ("dozens", "hundreds", "thousands", "millions", "billions", "trillions")


@dataclass(frozen=True)
class Article:
    """A text and its claims with their facts, as (start, end, fact)."""

    name: str
    text: str
    claims: list[tuple[int, int, str]]
    relations: set[tuple[str, frozenset[str]]]


def annotated(folder: Path) -> Iterator[Article]:
    """The articles of a folder, claims and relations from the annotation beside each."""
    for path in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        claims = [
            (row["start"], row["end"], row["fact"])
            for row in rows
            if "start" in row and row["claim"] and not row.get("skip") and row["kind"] not in UNPLANTED
        ]
        relations = {(row["relation"], frozenset(row["facts"])) for row in rows if "relation" in row}
        yield Article(path.stem, path.with_suffix(".txt").read_text("utf-8"), claims, relations)


def own(folder: Path) -> Iterator[Article]:
    """The project's own articles, facts as the workbench reads them."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        analysis = analyse(text, links=False)
        claims = [
            (mention.quantity.start, mention.quantity.end, fact)
            for mention, fact in zip(analysis.mentions, analysis.facts, strict=True)
            if mention.claim and mention.quantity.kind not in UNPLANTED
        ]
        yield Article(path.stem, analysis.article.text, claims, set())


def wrong(figure: str, way: int) -> str | None:
    """The figure with one error: a digit changed, digits swapped, a zero gained, or a digit changed the other way."""
    for words in (WORDS, RANKS, SIZES):
        for position, word in enumerate(words):
            if re.search(rf"\b{word}\b", figure, re.IGNORECASE):
                other = (
                    words[position + 1] if position + 1 < len(words) and way % 2 == 0 else words[max(0, position - 1)]
                )
                return re.sub(rf"\b{word}\b", other, figure, flags=re.IGNORECASE) if other != word else None
    match = re.search(r"\d[\d,.]*\d|\d", figure)
    if match is None:
        return None
    number = match.group()
    if way == 1 and len(number) > 1 and number[0] != number[1] and number[:2].isdigit() and number[1] != "0":
        changed = number[1] + number[0] + number[2:]
    elif way == 2 and number.isdigit():
        changed = number + "0"
    else:
        step = 2 if way == 0 else -1
        place = 1 if way == 3 and len(number) > 1 and number[1].isdigit() else 0
        digit = (int(number[place]) + step) % 10 or 4
        changed = number[:place] + str(digit) + number[place + 1 :]
    return figure[: match.start()] + changed + figure[match.end() :] if changed != number else None


def plantings(article: Article) -> Iterator[tuple[str, int, str]]:
    """Changed texts with the place of the change and what was done."""
    members: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end, fact in article.claims:
        members[fact].append((start, end))
    for fact, places in members.items():
        for order, (start, end) in enumerate(places if len(places) > 1 else ()):
            for way in range(4):
                figure = article.text[start:end]
                changed = wrong(figure, way)
                if changed is not None:
                    text = article.text[:start] + changed + article.text[end:]
                    yield text, start, f"{fact} {order + 1} of {len(places)}: {figure} became {changed}"


def conflicting(analysis: Analysis) -> list[set[int]]:
    """For each conflict that fails, where its figures start, in the offsets of the raw text."""
    to_raw = analysis.article.cleaned.to_raw
    return [
        {to_raw(analysis.mentions[index].quantity.start) for index in check.mentions}
        for check in analysis.checks
        if check.name == "conflict" and check.verdict is Verdict.FAILS
    ]


def covers(starts: set[int], place: int) -> bool:
    """Whether one of the starts is the place, or lies in the few characters around it."""
    return any(abs(start - place) <= 3 for start in starts)


def relations_of(analysis: Analysis, article: Article) -> tuple[int, int, int]:
    """Relations right, found and annotated; facts are matched by the places of their claims."""
    to_raw = analysis.article.cleaned.to_raw
    named = {start: fact for start, _, fact in article.claims}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention, fact in zip(analysis.mentions, analysis.facts, strict=True):
        if (theirs := named.get(to_raw(mention.quantity.start))) is not None:
            votes[fact][theirs] += 1
    as_named = {fact: counter.most_common(1)[0][0] for fact, counter in votes.items()}
    wanted = {item for item in article.relations if item[0] != "elapsed"}
    found = {
        (item.relation, frozenset(as_named.get(fact, fact) for fact in item.facts))
        for item in analysis.relations
        if item.relation != "elapsed"
    }
    return len(found & wanted), len(found), len(wanted)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    articles = list(annotated(folder) if folder and any(folder.glob("*.jsonl")) else own(folder or OWN))
    found = planted = false = 0
    fired: Counter[tuple[str, str]] = Counter()
    right = given = wanted = 0
    for article in articles:
        clean = analyse(article.text, links=False)
        false += len(conflicting(clean))
        fired.update((check.name, check.verdict.value) for check in clean.checks)
        a, b, c = relations_of(clean, article)
        right, given, wanted = right + a, given + b, wanted + c
        for text, place, what in plantings(article):
            planted += 1
            hit = any(covers(starts, place) for starts in conflicting(analyse(text, links=False)))
            found += hit
            if not hit and "-v" in sys.argv:
                print(f"  missed in {article.name}: {what}")
    print(f"articles                      {len(articles)}")
    print(f"errors planted                {planted}")
    print(f"reported as conflict          {found} ({100 * found / max(1, planted):.0f} percent)")
    print(f"conflicts in clean articles   {false}")
    if wanted:
        print(f"sums, parts, conflicts        precision {right}/{given}, recall {right}/{wanted}")
    for (name, verdict), times in sorted(fired.items()):
        print(f"  {name:12} {verdict:10} {times}")


if __name__ == "__main__":
    main()
