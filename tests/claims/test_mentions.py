"""Figures in their sentences: the whole way from a text to its mentions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import analyse
from workbench.claims.mention import Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.quantities.quantity import Kind
from workbench.text.document import Document

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "seeds" / "national-guard.txt").read_text("utf-8")
ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "national-guard.jsonl").read_text("utf-8").splitlines()
]
WANTED: list[dict[str, Any]] = [row for row in ROWS if "start" in row and not row.get("skip")]
SENTENCES = [
    "About 500 men returned to Lowmere.",
    "Of the 300 workers, 120 were sacked on the 3rd of May.",
    "“We had three boats,” said Ada Quill, 58.",
    "Rents rose by 4.5 percent, to €1,200 a month.",
    "The ferry Osprey left Arden at dusk.",
    "At least 40 lawsuits were filed, 12 of them in Bray.",
    "It was the fifth day of the strike.",
    "Nine out of ten had withdrawn their claims by 9AM.",
]


@pytest.fixture(scope="module")
def pairs() -> list[tuple[dict[str, Any], Mention | None]]:
    """Each annotated figure of the demo article, with the mention that overlaps it most."""
    mentions = find_mentions(Document.from_text(TEXT))
    found = []
    for row in WANTED:
        shared = [
            (min(row["end"], m.quantity.end) - max(row["start"], m.quantity.start), -number)
            for number, m in enumerate(mentions)
        ]
        most, number = max(shared)
        found.append((row, mentions[-number] if most > 0 else None))
    return found


def right_share(pairs: list[tuple[dict[str, Any], Mention | None]], key: str) -> float:
    def read(mention: Mention) -> Any:
        return {
            "unit": mention.quantity.unit,
            "claim": mention.claim,
            "kind": mention.quantity.kind.value,
            "bound": mention.quantity.bound.value,
            "low": mention.quantity.low,
            "high": mention.quantity.high,
            "iso": mention.quantity.iso,
        }[key]

    asked = [(row[key], read(found)) for row, found in pairs if found is not None and row.get(key) is not None]
    return sum(wanted == got for wanted, got in asked if wanted != "") / sum(wanted != "" for wanted, _ in asked)


def test_every_annotated_figure_of_the_demo_article_is_found(
    pairs: list[tuple[dict[str, Any], Mention | None]],
) -> None:
    assert sum(found is not None for _, found in pairs) >= 0.98 * len(pairs)


def test_hardly_anything_else_is_found(pairs: list[tuple[dict[str, Any], Mention | None]]) -> None:
    count = len(find_mentions(Document.from_text(TEXT)))
    skipped = sum(bool(row.get("skip")) for row in ROWS)
    assert count - skipped <= 1.02 * len(pairs)


@pytest.mark.parametrize(
    ("key", "share"),
    [("unit", 0.97), ("claim", 0.98), ("kind", 0.98), ("bound", 0.98), ("low", 0.98), ("high", 0.98), ("iso", 0.98)],
)
def test_the_demo_article_is_read_as_annotated(
    key: str, share: float, pairs: list[tuple[dict[str, Any], Mention | None]]
) -> None:
    assert right_share(pairs, key) >= share


def test_a_mention_knows_its_sentence() -> None:
    document = Document.from_text(TEXT)
    for mention in find_mentions(document):
        sentence = document.sentences[mention.sentence]
        assert sentence.start <= mention.quantity.start < sentence.end


def test_noun_and_speaker_are_places_in_the_text_outside_the_figure() -> None:
    for mention in find_mentions(Document.from_text(TEXT)):
        for place in filter(None, (mention.noun, mention.speaker)):
            assert TEXT[place.start : place.end].strip() == TEXT[place.start : place.end] != ""
            assert place.end <= mention.quantity.start or mention.quantity.end <= place.start


def test_what_is_no_claim_says_why() -> None:
    for mention in find_mentions(Document.from_text(TEXT)):
        assert mention.claim == (mention.why_not == "")


def test_the_library_answers_as_its_docstring_says() -> None:
    (mention,) = analyse("About 500 men returned.").mentions
    assert (mention.quantity.kind, mention.quantity.unit, mention.label) == (Kind.COUNT, "man", "500 returned")


def test_the_number_behind_a_day_ranks_days() -> None:
    (mention,) = analyse("It rained on day five of the trial.").mentions
    assert (mention.quantity.kind, mention.quantity.unit) == (Kind.ORDINAL, "day")


def test_a_text_without_figures_has_no_mentions() -> None:
    assert find_mentions(Document.from_text("The ferry left Arden at dusk.\n\nNo one was aboard.")) == ()
    assert find_mentions(Document.from_text("")) == ()


def told(mention: Mention, shift: int) -> tuple[Any, ...]:
    quantity = mention.quantity
    speaker = mention.speaker and (mention.speaker.start - shift, mention.speaker.end - shift)
    return (quantity.start - shift, quantity.unit, quantity.kind, mention.claim, mention.label, speaker)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.lists(st.sampled_from(SENTENCES), max_size=4))
@settings(max_examples=40)
def test_paragraphs_do_not_change_one_another(first: list[str], second: list[str]) -> None:
    left, right = " ".join(first), " ".join(second)
    together = find_mentions(Document.from_text(f"{left}\n\n{right}"))
    shift = len(left) + 2
    alone = [told(mention, 0) for mention in find_mentions(Document.from_text(left))]
    alone += [told(mention, 0) for mention in find_mentions(Document.from_text(right))]
    assert [told(m, shift if m.quantity.start >= shift else 0) for m in together] == alone


@pytest.mark.parametrize(
    "text",
    [
        "12 " * 500,
        "“" * 1000 + " 12 men",
        "of the " * 1000 + "12 of the " + "of the " * 1000,
        "12, " * 500,
        "140 of them, " * 400,
        "said 12 " * 400,
        "12 men who that which " * 300,
        "(12 " * 500,
        "one hundred hundred hundred men",
        "1-. men, 1.-, .5.-.",
        "12\ud800 men said \ud800",
        "12\u0000men \u0000 12",
        "١٢ رجال، ۱۲",
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_hostile_text_is_read_without_an_error(text: str) -> None:
    document = Document.from_text(text)
    for mention in find_mentions(document):
        assert document.text[mention.quantity.start : mention.quantity.end]
        assert len(mention.label) <= 40


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_any_text_is_read_without_an_error(text: str) -> None:
    document = Document.from_text(text)
    ends = 0
    for mention in find_mentions(document):
        assert ends <= mention.quantity.start < mention.quantity.end <= len(document.text)
        ends = mention.quantity.end
