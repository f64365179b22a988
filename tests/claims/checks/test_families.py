"""A family of checks is left out only where it could find nothing: which figures it asks for is told beside it."""

from pathlib import Path

import pytest

from workbench.claims.checks.checking import FAMILIES
from workbench.claims.facts.reading import read_article
from workbench.claims.mentions.finding import find_mentions
from workbench.text.document import Document

NEWS = sorted((Path(__file__).parents[3] / "benchmarks" / "news").glob("*.txt"))
SENTENCES = (
    "Of the 500, 140 went home, and 25 of them stayed.",
    "Nine of the 12 men left.",
    "The budget grew from 200 to 300 dollars, up 50 percent.",
    "It grew from 200 to 300.",
    "120 percent of the voters came.",
    "Fourteen of 12 men left.",
    "The team read 4,000 pages a day for a week, or 28,000.",
    "From 1974 to 1989, for 15 years, it stood.",
    "On the fifth day, the 28th of February, it rained; the war began on 24 February, the first day.",
    "The road is 100 kilometers (90 miles) long.",
    "It named three towns: Arden, Brook, Cole and Dunn.",
    "He was born in 1961 and is 27.",
    "They met on 31 February.",
    "Ten ships sank: six in May and five in June.",
    "Thieves took $25 million, of which $9 million was found.",
    "Of these, 30 percent were new.",
    "Another 200 men came, bringing the total to 900.",
)


@pytest.mark.parametrize("name", [path.stem for path in NEWS])
def test_no_family_that_finds_something_in_an_article_is_left_out(name: str) -> None:
    _assert_fitting(next(path for path in NEWS if path.stem == name).read_text("utf-8"))


@pytest.mark.parametrize("text", [*SENTENCES, " ".join(SENTENCES)])
def test_no_family_that_finds_something_in_a_sentence_is_left_out(text: str) -> None:
    _assert_fitting(text)


def _assert_fitting(text: str) -> None:
    document = Document.from_text(text)
    mentions = find_mentions(document)
    kinds = frozenset(mention.quantity.kind for mention in mentions)
    by_sentence = read_article(document, mentions).by_sentence
    together = max(map(len, by_sentence.values()), default=0)
    for family in FAMILIES:
        found = list(family.found_in(read_article(document, mentions)))
        assert family.fits(len(mentions), together, kinds) or not found
