"""Links measured: are passages of the same fact among the first three, and how fast are claims tied to much text?

    python benchmarks/links.py [FOLDER] [--claims 10000] [--words 1000000]
    python benchmarks/links.py --hostile 1

FOLDER holds articles as NAME.txt beside NAME.jsonl, one mention a line with start, end, claim and fact; without it the
demo article is used. Peers, in the same run: rapidfuzz alone (`process.extract` with two scorers, `cdist`) and BM25
(`bm25s`); what is not installed is skipped with a line.
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import json
import math
import random
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from workbench.claims.analysis import analyse
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.links.linking import link
from workbench.claims.links.passages import FigureKey, figure_keys
from workbench.claims.mention import Analysis, Link, Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.text.document import Document

ROOT = Path(__file__).parent.parent
OWN = ROOT / "tests" / "claims" / "data"
"""The annotations of the demo article, whose text stands in seeds/."""
FIRST = 3
PARTS = 8
"""Equal parts of a generated text, so that a half of it is a text of the same sort."""
SAMPLED = 60
"""Claims whose `cdist` row is measured; the time of all rows is that of these, scaled."""

Ranking = Callable[[int], list[int]]
"""From the sentence of a claim to the other sentences of the article, best first."""


def installed(name: str) -> bool:
    found = importlib.util.find_spec(name) is not None
    if not found:
        print(f"  {name} is not installed: skipped")
    return found


def gold_of(path: Path, document: Document) -> list[tuple[int, int, list[int]]]:
    """Each annotated claim with siblings: its place, its sentence and the other sentences that state its fact."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    mentions = [row for row in rows if "start" in row]
    by_fact: dict[str, set[int]] = {}
    for row in mentions:
        by_fact.setdefault(row["fact"], set()).add(document.sentence_index(row["start"]))
    claims = []
    for row in mentions:
        own = document.sentence_index(row["start"])
        siblings = sorted(by_fact[row["fact"]] - {own})
        if row["claim"] and siblings:
            claims.append((row["start"], own, siblings))
    return claims


def peers(sentences: Sequence[str]) -> dict[str, Ranking]:
    """The rankings to stand beside: the same sentence as query, all sentences as choices."""

    def extract(scorer: Callable[..., float]) -> Ranking:
        def best(own: int) -> list[int]:
            return [row[2] for row in process.extract(sentences[own], sentences, scorer=scorer, limit=FIRST + 1)]

        return best

    rankings = {
        "rapidfuzz extract, token_set_ratio": extract(fuzz.token_set_ratio),
        "rapidfuzz extract, partial_ratio": extract(fuzz.partial_ratio),
    }
    if installed("bm25s"):
        import bm25s

        retriever = bm25s.BM25()
        retriever.index(bm25s.tokenize(list(sentences), show_progress=False), show_progress=False)

        def best(own: int) -> list[int]:
            query = bm25s.tokenize(sentences[own], show_progress=False)
            if not query.vocab:
                return []
            found, _ = retriever.retrieve(query, k=min(FIRST + 1, len(sentences)), show_progress=False)
            return [int(index) for index in found[0]]

        rankings["BM25 (bm25s)"] = best
    return rankings


def ours(analysis: Analysis) -> dict[int, list[int]]:
    """For each mention's place the sentences of its links, best first."""
    found: dict[int, list[int]] = {}
    for item in analysis.links:
        place = analysis.mentions[item.mention].quantity
        for offset in range(place.start, place.end):
            found.setdefault(offset, []).append(analysis.article.sentence_index(item.start))
    return found


def recall(folder: Path) -> None:
    """Print how many passages of the same fact are among the first three, ours beside the peers."""
    hits: dict[str, int] = {}
    wanted = contradictions = 0
    for path in sorted(folder.glob("*.jsonl")):
        text = path.with_suffix(".txt")
        text = text if text.exists() else ROOT / "seeds" / text.name
        document = Document.from_text(text.read_text("utf-8"), path.stem)
        sentences = [document.text[sentence.start : sentence.end] for sentence in document.sentences]
        analysis = analyse(document)
        contradictions += sum(item.relation == "contradicts" for item in analysis.links)
        linked = ours(analysis)
        rankings = peers(sentences)
        for start, own, siblings in gold_of(path, document):
            wanted += len(siblings)
            first = linked.get(start, [])[:FIRST]
            hits["ours"] = hits.get("ours", 0) + len(set(first) & set(siblings))
            for name, ranking in rankings.items():
                others = [index for index in ranking(own) if index != own][:FIRST]
                hits[name] = hits.get(name, 0) + len(set(others) & set(siblings))
    print(f"Passages of the same fact among the first {FIRST} links ({wanted} passages):")
    for name, count in hits.items():
        print(f"  {name:38} {count / max(1, wanted):7.1%}")
    print(f"  contradictions reported inside these articles: {contradictions}")


class Generator:
    """Articles and sources of invented words: rare and common ones as in a language, and a paraphrase of each claim."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - texts, not secrets
        syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il")]
        self.words = ["".join(self.random.choices(syllables, k=self.random.randint(2, 4))) for _ in range(20_000)]
        self.weights = [1 / rank for rank in range(1, len(self.words) + 1)]

    def some(self, count: int) -> list[str]:
        """Words as a text would have them: the first ones often."""
        return self.random.choices(self.words, weights=self.weights, k=count)

    def figure(self) -> str:
        """A number from 2 to 100,000, small ones oftener."""
        return f"{int(10 ** self.random.uniform(0.3, 5)):,}"

    def claim(self) -> tuple[list[str], str]:
        """The words of a claim, with a name among them, and its figure."""
        words = self.some(self.random.randint(9, 16))
        words[2] = words[2].capitalize()
        return words, self.figure()

    def written(self, words: Sequence[str], figure: str) -> str:
        """A sentence."""
        at = len(words) // 2
        return f"The {' '.join(words[:at])} of {figure} {' '.join(words[at:])}."

    def paraphrase(self, words: Sequence[str], turned: bool) -> list[str]:
        """Three quarters of the words, and some others; `turned`: the end of the sentence first."""
        kept = [word for word in words if self.random.random() < 0.75]
        at = self.random.randint(0, len(kept)) if turned else 0
        return kept[at:] + kept[:at] + self.some(4)

    def texts(self, claims: int, words: int, turned: bool) -> tuple[list[str], list[str], dict[str, str]]:
        """An article of so many claims, sources of so many words in which each is said again once, and where.

        Both as lines, in `PARTS` equal parts: the first half of the sources repeats the first half of the claims.
        `turned` says whether a claim is said again in another order of words.
        """
        article: list[str] = []
        sources: list[str] = []
        again: dict[str, str] = {}
        for _ in range(PARTS):
            said = [self.claim() for _ in range(claims // PARTS)]
            stated = [self.written(*claim) for claim in said]
            others = [self.written(self.paraphrase(words_, turned), figure) for words_, figure in said]
            again |= zip(stated, others, strict=True)
            article += stated
            length = sum(len(sentence.split()) for sentence in others)
            while length < words // PARTS:
                sentence = self.written(*self.claim())
                length += len(sentence.split())
                others.append(sentence)
            self.random.shuffle(others)
            sources += others
        return article, sources, again


@dataclass(frozen=True)
class Text:
    """A text and its figures."""

    document: Document
    mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, lines: Sequence[str]) -> Text:
        """A text of these lines."""
        document = Document.from_text("\n".join(lines))
        return cls(document, find_mentions(document))

    def first(self, part: int) -> Text:
        """The first so many of its `PARTS` parts."""
        paragraphs = self.document.paragraphs
        end = paragraphs[len(paragraphs) * part // PARTS - 1].end
        held = tuple(mention for mention in self.mentions if mention.quantity.end <= end)
        return Text(Document.from_text(self.document.text[:end]), held)


def speed(claims: int, words: int) -> None:
    """Print the processor time of linking at four sizes, and of `cdist` over all pairs at the largest."""
    for turned in (True, False):
        order = "another" if turned else "the same"
        print(f"\nLinking {claims:,} claims to {words:,} invented words, each claim said again in {order} order:")
        *both, again = Generator(7).texts(claims, words, turned)
        article, source = map(Text.of, both)
        before = 0.0
        for part in (1, 2, 4, 8) if turned else (PARTS,):
            some, others = article.first(part), source.first(part)
            gc.collect()
            started = time.process_time()
            links = link(some.document, some.mentions, [(others.document, others.mentions)])
            took = time.process_time() - started
            passages = len(others.document.sentences)
            growth = f", {took / before:.2f} times the half" if before else ""
            growth += f" (n log n: {2 + 2 / math.log2(passages):.2f})" if before else ""
            print(f"  {len(some.mentions):,} claims, {passages:,} passages: {took:.2f} s, {len(links):,} links{growth}")
            before = took
        print(f"  peak memory of the whole run: {peak():,.0f} MB")
        if installed("numpy"):
            against_cdist(article, source, links, took, again)


def against_cdist(article: Text, source: Text, links: Sequence[Link], took: float, again: Mapping[str, str]) -> None:
    """Print the time of `cdist` over all pairs beside ours, and how often its best passage is among our links.

    Beside it stands how often either finds the passage in which the claim is said again, as `again` has it.
    """
    sentences = [source.document.text[sentence.start : sentence.end] for sentence in source.document.sentences]
    figures: dict[FigureKey, list[Mention]] = {}
    for mention in source.mentions:
        for key in figure_keys(mention.quantity):
            figures.setdefault(key, []).append(mention)
    linked: dict[int, set[int]] = {}
    for item in links:
        if item.source is not None:
            linked.setdefault(item.mention, set()).add(source.document.sentence_index(item.start))
    claimed = [number for number, mention in enumerate(article.mentions) if mention.claim]
    sample = random.Random(3).sample(claimed, min(SAMPLED, len(claimed)))  # noqa: S311
    queries = []
    for number in sample:
        sentence = article.document.sentences[article.mentions[number].sentence]
        queries.append(article.document.text[sentence.start : sentence.end])
    for scorer in (fuzz.token_set_ratio, fuzz.ratio):
        started = time.process_time()
        rows = process.cdist(queries, sentences, scorer=scorer, workers=1)
        peer = (time.process_time() - started) * len(claimed) / len(queries)
        found = asked = theirs = ours_again = 0
        for number, query, row in zip(sample, queries, rows, strict=True):
            mine = article.mentions[number].quantity
            near = [mention for key in figure_keys(mine) for mention in figures.get(key, ())]
            same = {mention.sentence for mention in near if agreement(mine, mention.quantity).stance is Stance.SAME}
            if same:
                best = max(row[index] for index in same)
                asked += 1
                found += any(row[index] == best and index in linked.get(number, ()) for index in same)
                restated = {index for index in same if sentences[index] == again[query]}
                theirs += any(row[index] == best for index in restated)
                ours_again += not restated.isdisjoint(linked.get(number, ()))
        print(
            f"  rapidfuzz cdist, {scorer.__name__}: {peer:,.0f} s ({len(queries)} rows measured and scaled), "
            f"{peer / took:.0f} times ours; its best passage of the same figure is among our links: {found / asked:.1%}"
        )
        print(
            f"    the passage that says the claim again is its best one of the same figure: {theirs / asked:.1%}, "
            f"among our links: {ours_again / asked:.1%}"
        )


_STATED = "At least 40 lawsuits were filed in Vladikavkaz. "
_LINE = "In the north 4,832 letters about 171 men were read aloud by 12 clerks, and nobody was found guilty, while "


def hostile(article: Document, share: float) -> None:
    """Print time and memory of reading and linking texts that no writer wrote; `share` of the full sizes."""
    sources = {
        "empty": "",
        "another script": "Около 500 военнослужащих отказались воевать, 171 погиб. " * int(20_000 * share),
        "the article itself": article.text,
        "100,000 equal sentences": _STATED * int(100_000 * share),
        "100,000 equal lines": f"{_STATED}\n" * int(100_000 * share),
        "one endless line of 20 MB": _LINE * int(20_000_000 * share / len(_LINE)),
        "one endless word of 4 MB": "x171" * int(1_000_000 * share),
    }
    mentions = find_mentions(article)
    print(f"Hostile sources beside {article.name}, {share:.0%} of their size; processor time, peak memory so far:")
    for name, text in sources.items():
        started = time.process_time()
        source = Document.from_text(text)
        figures = find_mentions(source)
        read = time.process_time() - started
        started = time.process_time()
        links = link(article, mentions, [(source, figures)])
        took = time.process_time() - started
        print(
            f"  {name:28} {len(text) / 1e6:6.2f} MB, {len(figures):8,} figures: read {read:6.2f} s, "
            f"linked {took:6.2f} s, {len(links):,} links, {peak():,.0f} MB"
        )


def peak() -> float:
    """The peak memory of this run in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=OWN)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument(
        "--hostile", type=float, metavar="SHARE", help="only hostile sources, at this share of full size"
    )
    asked = parser.parse_args()
    if asked.hostile:
        hostile(
            Document.from_text((ROOT / "seeds" / "national-guard.txt").read_text("utf-8"), "the demo"), asked.hostile
        )
        return
    recall(asked.folder)
    speed(asked.claims, asked.words)


if __name__ == "__main__":
    main()
