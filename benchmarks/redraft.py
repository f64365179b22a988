"""Redraft measured: is every changed figure flagged, every untouched one kept, and none tied to a wrong sentence?

    python benchmarks/redraft.py [FOLDER] [--edits 2000] [--seed 1] [--words 100000] [--claims 10000]

FOLDER holds articles as NAME.txt; without it the project's own are used. Beside ours stands the strategy of annotation
clients: look for the quoted sentence near its old position, then fuzzily, and take the best match above a threshold.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from edited import Draft, articles, with_headline
from figure_edits import Editor
from judging import Judging, Tally, sentence_at
from rapidfuzz import fuzz

from workbench.claims.analysis import analyse
from workbench.claims.mention import Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.claims.redraft.following import redraft
from workbench.claims.redraft.outcome import Fate
from workbench.desk.desk import Desk
from workbench.desk.redraft.article import carry_out, plan
from workbench.text.document import Document

SEEDS = Path(__file__).parent.parent / "seeds"
CONTEXT = 32
"""Code points of prefix and suffix that annotation clients keep."""
GOOD_ENOUGH = 50.0


def anchored(old: Document, mention: Mention, new: str) -> tuple[int, int] | None:
    """Where the position-plus-fuzzy-quote strategy anchors the sentence of a mention; None where nowhere.

    Position selector first (the quote stands where it stood), then the text quote: all exact occurrences ranked by
    prefix, suffix and distance, else the best fuzzy match.
    """
    sentence = old.sentences[old.sentence_index(mention.quantity.start)]
    quote = old.text[sentence.start : sentence.end]
    if new[sentence.start : sentence.end] == quote:
        return sentence.start, sentence.end
    prefix = old.text[max(0, sentence.start - CONTEXT) : sentence.start]
    suffix = old.text[sentence.end : sentence.end + CONTEXT]
    exact = [match.start() for match in re.finditer(re.escape(quote), new)]
    if exact:

        def fit(start: int) -> float:
            end = start + len(quote)
            around = fuzz.ratio(prefix, new[max(0, start - CONTEXT) : start]) + fuzz.ratio(
                suffix, new[end : end + CONTEXT]
            )
            return around - 2 * abs(start - sentence.start) / max(1, len(new))

        best = max(exact, key=fit)
        return best, best + len(quote)
    match = fuzz.partial_ratio_alignment(quote, new, score_cutoff=GOOD_ENOUGH)
    return (match.dest_start, match.dest_end) if match is not None and len(new) >= len(quote) else None


def judge_peer(draft: Draft, new: Document, tally: Tally, claims: list[int]) -> None:
    """The same counts for the position-plus-fuzzy-quote strategy, which knows no figures."""
    _, places, untouched = draft.written()
    for index in claims:
        found = anchored(draft.document, draft.mentions[index], new.text)
        there = places.get(index)
        count = tally.counts
        home = found is not None and there is not None and found[0] < there[1] and there[0] < found[1]
        if found is not None:
            count["attached"] += 1
            same_words = there is not None and new.text[slice(*found)] == sentence_at(new, there[0])
            count["wrong sentence"] += not (home or same_words)
        if index in draft.changed and there is not None:
            count["changed"] += 1
            count["changed flagged"] += found is None
        elif index in draft.cut:
            count["cut"] += 1
            count["cut gone"] += found is None
        elif index in untouched:
            count["untouched"] += 1
            count["untouched kept"] += home
        elif there is not None:
            how = "respelled" if index in draft.respelled else "reworded"
            count[how] += 1
            count[f"{how} kept"] += home


def accuracy(folder: Path, edits: int, seed: int, show: int) -> None:
    """Print the rates over so many edited drafts."""
    rng = random.Random(seed)  # noqa: S311 - texts, not secrets
    texts = [(document, mentions) for document, mentions in articles(folder) if mentions]
    twins = [twin for document, mentions in texts if (twin := with_headline(document, mentions)) is not None]
    texts += [(twin, find_mentions(twin)) for twin in twins]
    ours, theirs = Tally(), Tally()
    shown: list[str] = []
    kinds: Counter[str] = Counter()
    for number in range(edits):
        document, mentions = texts[number % len(texts)]
        others = [d for d, _ in texts if d.name != document.name] or [document]
        foreign = [other.text[s.start : s.end] for other in others for s in other.sentences if s.end - s.start > 40]
        if others == [document]:
            foreign = [" ".join(rng.sample(line.split(), len(line.split()))) for line in foreign]
        editor = Editor(rng, foreign)
        draft = Draft.of(document, mentions)
        if number % 10 == 9:
            editor.wholesale(draft, rng.uniform(0.1, 0.6))
            kinds["wholesale"] += 1
        many = 8 if number % 7 == 6 else 1
        chosen = [rng.choice(editor.figures), rng.choice(editor.wording), rng.choice(editor.figures + editor.wording)]
        chosen += [rng.choice(editor.figures + editor.wording) for _ in range(many)]
        if number % 3 == 2:
            chosen.append(editor.together)
        for edit in chosen:
            if any(draft.paragraphs) and edit(draft):
                kinds[edit.__name__] += 1
        new = Document.from_text(draft.written()[0], document.name)
        Judging(draft, new, ours, shown).judge()
        claims = [index for index, mention in enumerate(mentions) if mention.claim]
        sampled = [index for index in claims if index in draft.changed | draft.cut]
        sampled += rng.sample(claims, min(2, len(claims)))
        judge_peer(draft, new, theirs, sampled)
    print(f"{edits:,} drafts of {len(texts)} articles; edits: " + ", ".join(f"{k} {v}" for k, v in kinds.most_common()))
    rows = [
        ("changed figures flagged", "changed flagged", "changed"),
        ("untouched claims kept", "untouched kept", "untouched"),
        ("claims of reworded sentences kept", "reworded kept", "reworded"),
        ("same number written otherwise kept", "respelled kept", "respelled"),
        ("claims of cut sentences gone", "cut gone", "cut"),
        ("attached to a wrong sentence", "wrong sentence", "attached"),
        ("attached to a wrong figure of it", "wrong figure", "attached"),
        ("speaker or noun in front gone, flagged", "adrift flagged", "adrift"),
    ]
    print(f"  {'':40}{'ours':>22}{'position + fuzzy quote':>30}")
    for title, part, whole in rows:
        print(f"  {title:40}{ours.rate(part, whole):>22}{theirs.rate(part, whole):>30}")
    kept = ours.counts["changed"] - ours.counts["changed flagged"] - ours.counts["changed gone"]
    print(f"  figures silently kept after a change: {kept}; listed as gone: {ours.counts['changed gone']}")
    for line in shown[:show]:
        print("   ", line[:1200])


def dense(folder: Path, words: int, claims: int) -> str:
    """A text of so many words with so many claims: the folder's sentences with other figures and words, mixed."""
    rng = random.Random(5)  # noqa: S311 - texts, not secrets
    with_figures, without = [], []
    for document, mentions in articles(folder):
        told = Counter(mention.sentence for mention in mentions if mention.claim)
        for number, sentence in enumerate(document.sentences):
            line = " ".join(document.text[sentence.start : sentence.end].split())
            if line.endswith((".", "”")):
                (with_figures if told[number] else without).append((line, told[number]))
    with_figures.sort(key=lambda row: len(row[0].split()) / row[1])
    most = next((at for at, row in enumerate(with_figures) if len(row[0].split()) > 0.8 * row[1] * words / claims), 1)
    with_figures = with_figures[: max(1, most)]
    lines, length, found = [], 0, 0
    while length < words:
        wanted = found * words < length * claims or not without
        line, told = rng.choice(with_figures if wanted else without)
        line = re.sub(r"\d+", lambda match: str(int(match.group()[:6]) + rng.randint(1, 9)), line)
        line = re.sub(r"\b[a-z]{7,}\b", lambda match: match.group() + rng.choice(["", "", "", "ly", "er"]), line)
        lines.append(line)
        length, found = length + len(line.split()), found + told
    return "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, len(lines), 4))


def speed(folder: Path, words: int, claims: int) -> None:
    """Print how long a redraft takes beside a scan of the new text: in memory, and with the desk."""
    old = Document.from_text(dense(folder, words, claims), "article.txt")
    mentions = find_mentions(old)
    draft = Draft.of(old, mentions)
    rng = random.Random(5)  # noqa: S311 - texts, not secrets
    editor = Editor(rng, ["A sentence that was not there before stands here now."])
    edits = words // 200
    for _ in range(edits):
        rng.choice([*editor.wording[:8], *editor.figures])(draft)
    text = draft.written()[0]
    claimed = sum(mention.claim for mention in mentions)
    print(f"\n{len(old.text.split()):,} words, {claimed:,} claims, {edits} edits; seconds of processor time:")

    started = time.process_time()
    scanned = analyse(Document.from_text(text, "article.txt"), links=False)
    scan = time.process_time() - started
    started = time.process_time()
    new = Document.from_text(text)
    result = redraft(old, mentions, new, find_mentions(new))
    took = time.process_time() - started
    print(f"  scan {scan:.2f}, redraft with the scan of the new draft {took:.2f}: {took / scan:.2f} times")
    print(f"  {len(scanned.mentions):,} figures, kept or moved {result.count(Fate.KEPT) + result.count(Fate.MOVED):,}")
    with TemporaryDirectory() as place, Desk.open(Path(place) / "claims.db", create=True) as desk:
        article = desk.add_article(analyse(old), reviewer="benchmark").id
        started = time.process_time()
        planned = plan(desk, article, Document.from_text(text, "new.txt"))
        carry_out(desk, planned, reviewer="benchmark")
        took = time.process_time() - started
        with Desk.open(Path(place) / "anew.db", create=True) as other:
            started = time.process_time()
            other.add_article(analyse(Document.from_text(text, "new.txt")), reviewer="benchmark")
            scan = time.process_time() - started
    print(f"  on the desk: added anew {scan:.2f}, redrafted {took:.2f}: {took / scan:.2f} times")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS)
    parser.add_argument("--edits", type=int, default=2000)
    parser.add_argument("--words", type=int, default=100_000, help="of the text whose redraft is timed; 0: none")
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    accuracy(asked.folder, asked.edits, asked.seed, asked.show)
    if asked.words:
        speed(asked.folder, asked.words, asked.claims)


if __name__ == "__main__":
    main()
