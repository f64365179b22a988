"""A label tells a claim in at most 40 columns: the figure, and the verb or the noun that says most."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.claims.mention import Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.claims.mentions.labels.width import WIDTH
from workbench.text.document import Document

DATA = Path(__file__).parent / "data"
ARTICLE = Document.from_text((Path(__file__).parents[2] / "seeds" / "national-guard.txt").read_text("utf-8"))


def cases(name: str) -> list[tuple[str, str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    rows = [line.rpartition(" -> ") for line in lines if line and not line.startswith("#")]
    return [(marked, label) for marked, _, label in rows]


def mention_at(mentions: tuple[Mention, ...], start: int) -> Mention:
    return next(item for item in mentions if item.quantity.start <= start < item.quantity.end)


@pytest.fixture(scope="module")
def demo() -> tuple[Mention, ...]:
    return find_mentions(ARTICLE)


@pytest.mark.parametrize(("marked", "label"), cases("labels-demo.txt"))
def test_the_demo_article_has_the_labels_that_a_checker_wants(
    marked: str, label: str, demo: tuple[Mention, ...]
) -> None:
    inner = marked.index("[")
    at = ARTICLE.text.index(marked.replace("[", "").replace("]", ""))
    assert mention_at(demo, at + inner).label == label


@pytest.mark.parametrize(("marked", "label"), cases("labels.txt"))
def test_other_sentences_have_theirs_by_the_same_rule(marked: str, label: str) -> None:
    mentions = find_mentions(Document.from_text(re.sub(r"[\[\]]", "", marked)))
    assert mention_at(mentions, marked.index("[")).label == label


def test_no_label_is_wider_than_the_column_or_empty(demo: tuple[Mention, ...]) -> None:
    assert all(0 < len(item.label) <= WIDTH for item in demo)
    assert all("\n" not in item.label for item in demo)


@given(st.text(alphabet="ab ,.'’-“”()of the were 12 men\n", max_size=120))
def test_any_text_has_labels_of_at_most_the_width(text: str) -> None:
    for mention in find_mentions(Document.from_text(text)):
        assert 0 < len(mention.label) <= WIDTH
