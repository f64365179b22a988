"""What the other claims and figures say of a link: neighbours, rivals, and forms of words."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.links.company import Company, Pair
from workbench.claims.mention import Relation


def relations(article: str, source: str, value: str) -> dict[str, Relation]:
    """The relations of the article's claim `value` to the passages of a source."""
    found = analyse(article, [source])
    return {
        source[item.start : item.end]: item.relation
        for item in found.links
        if item.source == 0 and found.mentions[item.mention].quantity.start == article.index(value)
    }


def pair(claim: int, figure: int, *, passage: int = 7, line: int = 0) -> Pair:
    return Pair((1, claim), (float(claim),), 0, passage, line, figure)


def test_a_figure_beside_one_that_bears_out_the_neighbour_is_more_likely_the_claims():
    company = Company()
    alone, beside = pair(5, 90, passage=8, line=80), pair(5, 40)
    for one in (alone, beside):
        company.excludes(one, -1.0)
    company.agrees(pair(20, 44), 2.0)
    assert company.excluding(beside, -1.0) > company.excluding(alone, -1.0)


def test_a_figure_that_is_another_claims_contradicts_less():
    free, taken = Company(), Company()
    for company in (free, taken):
        company.excludes(pair(5, 40), 1.0)
    taken.agrees(pair(20, 40, passage=9, line=3), 2.0)
    assert taken.excluding(pair(5, 40), 1.0) < free.excluding(pair(5, 40), 1.0)


def test_of_two_claims_the_likelier_one_has_the_figure():
    company = Company()
    likely, unlikely = pair(5, 40), pair(20, 40)
    company.excludes(likely, 1.0)
    company.excludes(unlikely, -1.0)
    assert company.excluding(likely, 1.0) - company.excluding(unlikely, -1.0) > 2.0


def test_two_claims_of_one_figure_are_no_rivals():
    company = Company()
    once, again = pair(5, 40), pair(20, 40)._replace(value=(5.0,))
    company.excludes(once, 1.0)
    alone = company.excluding(once, 1.0)
    company.excludes(again, 1.0)
    assert company.excluding(once, 1.0) == alone


@pytest.mark.parametrize(
    ("article", "source", "value"),
    [
        ("The storm in Arnby killed six people.", "Arnby, Friday.\n\nFatalities: 9.", "six"),
        ("The ferry in Arnby sailed with 12 crew.", "Arnby ferry.\n\nOn board: 187 pax, 14 crew.", "12"),
    ],
    ids=["another form of a word", "words of a report"],
)
def test_a_bulletin_contradicts_in_the_words_of_its_trade(article: str, source: str, value: str):
    assert Relation.CONTRADICTS in relations(article, source, value).values()


def test_a_passage_that_opens_with_a_pronoun_tells_of_what_was_named_before():
    article = "The northern line in Arnby carries 250 passengers in each of its trams."
    source = "The old line is worked by trams of Kessler and Dorn.\n\nIt carries 190 passengers in each of its trams."
    assert Relation.CONTRADICTS not in relations(article, source, "250").values()


def test_where_there_is_little_to_read_a_passage_without_the_claims_words_is_read_as_well():
    article = "The marathon of Arnby was run on Sunday. The marathon had 38,412 people."
    source = "Marathon of Arnby, organisers, Sunday.\n\nMarathon people. Starters: 38,421."
    assert relations(article, source, "38,412").get("Starters: 38,421.") is Relation.CONTRADICTS
