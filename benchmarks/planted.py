"""How many planted errors the checks find, by family, and how often they fire where nothing is wrong.

    python benchmarks/planted.py [FOLDER] [-v]

First, one figure of a repeated fact is changed at a time, in four ways in turn, in the articles of a folder; an error
counts as found where a failing conflict, or conversion, names the changed figure. Without a folder the project's own
article is used; in it, and in a folder of texts alone, what repeats is told by the workbench. An annotated folder
holds NAME.txt beside NAME.jsonl: one mention a line with "start", "end", "claim", "kind" and "fact", and relations with
"relation" and "facts"; which figures repeat is then told by the annotation. How often each check fires on the unchanged
articles is counted beside it. Then each of these figures gets one slip of each kind that it allows: digits swapped, a
digit, a zero gained or lost, million for billion, percent for points, another unit, another bound.

Then the invented news in news/ is read: NAME.txt is right in all its figures, and each line of NAME.errors is an error,
as "family | right words => wrong words". An error counts as found where a check of its family fails there that does not
fail on the right text.

Last, errors of every family are planted in sentences made for the purpose (families.py), set behind the articles in
turn. Recall is the share of wrong texts in which the family's check fails, or asks to look; a false alarm is one that
fails on a right text, or that tells of another family on a wrong one; precision is the share of what was found in all.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from families import FAMILIES, pairs

from workbench import analyse
from workbench.claims.mention import Analysis, Verdict

NEWS = Path(__file__).parent / "news"
_NAMES = {
    "conflict": {"conflict", "magnitude"},
    "magnitude": {"magnitude"},
    "part": {"part", "percent"},
    "percent": {"percent", "part"},
}
"""By family of an error: the checks that tell of it, where they are not of its name alone."""
DRAWS = 10
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


UNITS = {
    "kilometers": "miles",
    "km": "miles",
    "meters": "feet",
    "dollars": "euros",
    "$": "€",
    "£": "$",
    "rubles": "dollars",
}
BOUNDS = {"at least": "at most", "more than": "less than", "over": "under", "up to": "at least", "about": "at least"}


def by_kind(article: Article) -> Iterator[tuple[str, str, int]]:
    """One slip of each kind in each figure of a repeated fact: its kind, the changed text, where the figure starts."""
    members: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end, fact in article.claims:
        members[fact].append((start, end))
    for places in members.values():
        for start, end in places if len(places) > 1 else ():
            for kind, at, old, new in slips(article.text, start, end):
                yield kind, article.text[:at] + new + article.text[at + len(old) :], start + min(0, len(new) - len(old))


def slips(text: str, start: int, end: int) -> Iterator[tuple[str, int, str, str]]:
    """The slips that a figure allows: kind, place, what stands there, what is put for it."""
    figure = text[start:end]
    number = re.search(r"\d[\d,.]*\d|\d", figure)
    if number is not None:
        at, old = start + number.start(), number.group()
        digits = [place for place, sign in enumerate(old) if sign.isdigit()]
        one, two = next(((a, b) for a, b in itertools.pairwise(digits) if old[a] != old[b]), (0, 0))
        if one != two and not (one == 0 and old[two] == "0"):
            yield "two digits swapped", at, old, old[:one] + old[two] + old[one + 1 : two] + old[one] + old[two + 1 :]
        yield "one digit", at, old, old[:-1] + str((int(old[-1]) + 3) % 10)
        yield "a zero gained", at, old, old + "0"
        if len(old) > 1 and old.endswith("0"):
            yield "a zero lost", at, old, old[:-1].rstrip(",")
    for pair in (("million", "billion"), ("billion", "million"), ("percent", "percentage points")):
        if pair[0] in figure:
            kind = "percent against points" if pair[0] == "percent" else "million against billion"
            yield kind, start + figure.index(pair[0]), *pair
    for old, new in UNITS.items():
        if old in figure:
            yield "unit", start + figure.index(old), old, new
            break
    for old, new in BOUNDS.items():
        if text[max(0, start - len(old) - 1) : start].lower() == f"{old} ":
            yield "bound", start - len(old) - 1, old, new


def in_kinds(articles: list[Article]) -> None:
    """Print how many slips of each kind come up as a conflict of the figure, or as a conversion that fails."""
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for article in articles:
        for kind, text, place in by_kind(article):
            planted[kind] += 1
            found[kind] += any(
                any(abs(start - place) <= len("percentage points") for start in starts)
                for starts in conflicting(analyse(text, links=False))
            )
    print("\nslip in a repeated fact   planted   found   recall")
    for kind in planted:
        print(f"{kind:24} {planted[kind]:8} {found[kind]:7} {found[kind] / planted[kind]:8.2f}")


def conflicting(analysis: Analysis) -> list[set[int]]:
    """For each conflict or conversion that fails, where its figures start, in the offsets of the raw text."""
    to_raw = analysis.article.cleaned.to_raw
    return [
        {to_raw(analysis.mentions[index].quantity.start) for index in check.mentions}
        for check in analysis.checks
        if check.name in ("conflict", "conversion") and check.verdict is Verdict.FAILS
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


def in_news(folder: Path) -> None:
    """Print what is found of the errors beside each text, and what fires on the texts as they are."""
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    fired: Counter[tuple[str, str]] = Counter()
    false = 0
    texts = sorted(folder.glob("*.txt"))
    for path in texts:
        text = path.read_text("utf-8")
        clean = analyse(text, links=False)
        fired.update((check.name, check.verdict.value) for check in clean.checks)
        known = alarms(text)
        false += len(known)
        for line in path.with_suffix(".errors").read_text("utf-8").splitlines():
            family, _, change = line.partition(" | ")
            right, _, wrong = change.partition(" => ")
            names = {check for check, _ in alarms(text.replace(right, wrong, 1)) - known}
            planted[family] += 1
            found[family] += bool(names & _NAMES.get(family, {family}))
            if "-v" in sys.argv and not names & _NAMES.get(family, {family}):
                print(f"  missed in {path.stem}: {line} ({', '.join(sorted(names)) or 'nothing fires'})")
    print(f"\ninvented news: {len(texts)} texts, {false} false alarms on them as they are")
    print("family                    planted   found   recall")
    for family in (*sorted(planted), ""):
        rows = [family] if family else list(planted)
        all_of, hits = sum(planted[row] for row in rows), sum(found[row] for row in rows)
        print(f"{family or 'all':24} {all_of:8} {hits:7} {hits / max(1, all_of):8.2f}")
    print("checks on the texts as they are:")
    for (name, verdict), times in sorted(fired.items()):
        print(f"  {name:12} {verdict:10} {times}")


def alarms(text: str) -> set[tuple[str, str]]:
    """The checks that fail, and the enumerations that ask to be looked at, as name and calculation."""
    return {
        (check.name, check.calculation)
        for check in analyse(text, links=False).checks
        if check.verdict is Verdict.FAILS or (check.name == "enumeration" and check.verdict is Verdict.CANNOT_SAY)
    }


def by_family(articles: list[Article], draws: int) -> None:
    """Print precision and recall of each family over right and wrong sentences, each behind one of the articles."""
    before = {article.name: alarms(article.text) for article in articles}
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for number, pair in enumerate(pairs(draws)):
        article = articles[number % len(articles)]
        if any(word in pair.right for word in ("\n\n", "original article")):
            texts, known = (pair.right, pair.wrong), set()
        else:
            texts = tuple(f"{article.text.rstrip()}\n\n{text}" for text in (pair.right, pair.wrong))
            known = before[article.name]
        right, wrong = (alarms(text) - known for text in texts)
        name = FAMILIES[pair.family][0]
        planted[pair.family] += 1
        hit = any(check == name for check, _ in wrong)
        found[pair.family] += hit
        false[pair.family] += len(right) + sum(not _of_family(check, name) for check, _ in wrong)
        if "-v" in sys.argv and (not hit or right):
            print(f"  {pair.family}: {'missed' if not hit else 'false alarm'}: {pair.wrong if not hit else pair.right}")
            print(f"      right: {sorted(right)}  wrong: {sorted(wrong)}")
    print("\nfamily                    planted   found   recall   false alarms   precision")
    for family in (*FAMILIES, ""):
        rows = list(FAMILIES) if not family else [family]
        all_of, hits, wrongs = (sum(counter[row] for row in rows) for counter in (planted, found, false))
        shares = (hits / max(1, all_of), hits / max(1, hits + wrongs))
        print(f"{family or 'all':24} {all_of:8} {hits:7} {shares[0]:8.2f} {wrongs:14} {shares[1]:11.2f}")


def _of_family(check: str, name: str) -> bool:
    """Whether a failing check tells of the error planted: a conflict may say it as well as the sum itself."""
    return check in (name, "conflict", "magnitude", "sum", "part", "percent")


def main() -> None:
    folders = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    folder = folders[0] if folders else None
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
    print("checks on the clean articles:")
    for (name, verdict), times in sorted(fired.items()):
        print(f"  {name:12} {verdict:10} {times}")
    in_kinds(articles)
    in_news(NEWS)
    by_family(articles, DRAWS)


if __name__ == "__main__":
    main()
