"""A source that tells of a claim in other words: whether another figure contradicts it, and a like one bears it out."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.links.vocabulary import Vocabulary
from workbench.claims.mention import Relation

ARTICLE = (
    "The orchard of Pella Mill was opened to the public on 4 May 2021 with 310 trees and 27 beehives. Its keeper, "
    "Tove Lind, sold the cider of the first autumn for 48,200 euros. She {claim}\n"
)
SOURCE = (
    "Pella Mill, yearly report.\n\nOpened on 4 May 2021. There were 310 trees and 27 beehives. Cider: 48,200 euros.\n\n"
)


def told(claim: str, source: str, value: str) -> Relation | None:
    """The relation of the claim `value`, at the end of an article, to the passage at the end of its source."""
    article, text = ARTICLE.format(claim=claim), SOURCE + source
    found = analyse(article, [text])
    for item in found.links:
        start = found.mentions[item.mention].quantity.start
        if item.source == 0 and item.end >= len(text) - 1 and article[start : start + len(value)] == value:
            return item.relation
    return None


@pytest.mark.parametrize(
    ("claim", "source", "value"),
    [
        ("bought 14 watches.", "She acquired eleven timepieces.", "14"),
        ("has raised £31bn for repairs.", "Tove Lind raised £31 million for repairs.", "£31bn"),
        ("planted 452 roses.", "Roses planted: 457.", "452"),
        ("lives with 16 cats.", "Does she live with cats?\n\nThirteen.", "16"),
    ],
    ids=["other words of one meaning", "a thousand times as much", "one digit of several", "the answer to a question"],
)
def test_another_figure_of_what_the_claim_is_about_contradicts_it(claim: str, source: str, value: str):
    assert told(claim, source, value) is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "source", "value"),
    [
        ("planted 452 roses.", "Roses planted in 2019: 457.", "452"),
        ("planted 452 roses.", "The gardens of Velmara lost 457 roses.", "452"),
        ("planted 452 roses.", "The number of roses planted at Pella Mill was 452. Visitors left 90 notes.", "452"),
        ("planted 452 roses.", "Chairs: 31.", "452"),
        ("planted 452 roses.", "Roses planted: 31.", "452"),
        ("says that 44 percent of visitors are women.", "Of visitors 56 percent are men.", "44 percent"),
    ],
    ids=[
        "a year that the article does not name",
        "another place",
        "it is borne out",
        "another thing",
        "far too small",
        "the rest of a whole",
    ],
)
def test_a_figure_of_something_else_does_not(claim: str, source: str, value: str):
    assert told(claim, source, value) is not Relation.CONTRADICTS


def test_another_name_beside_a_figure_that_is_surely_the_claims_leaves_it_borne_out():
    claim = "planted about 1,500 roses with Piers Holt."
    assert told(claim, "Roses planted, says Anna Reed: 1,512.", "1,500") is Relation.SUPPORTS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("drowned", "fatalities"),
        ("postponed", "delays"),
        ("municipality", "town"),
        ("Danish", "Denmark"),
        ("yearly", "annual"),
        ("redundancies", "dismissed"),
        ("residents", "people"),
        ("shrank", "shrinks"),
        ("largest", "bigger"),
    ],
)
def test_words_of_one_meaning_are_one_word(one: str, other: str):
    words = Vocabulary()
    assert words.numbers(one) == words.numbers(other)


@pytest.mark.parametrize(
    ("one", "other"), [("fire", "dismissed"), ("residents", "residences"), ("prisoners", "prison")]
)
def test_words_that_only_look_alike_are_two(one: str, other: str):
    words = Vocabulary()
    assert words.numbers(one) != words.numbers(other)
