"""Which dates of a sentence are those of a figure, and what dates of different grain say of one another."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Link, Relation
from workbench.text.document import Document

MINUTES = (
    "Minutes of the meeting of 11 March 2024\n\n"
    "The harbour master, Mr T. Ware, reported that no vessel had been available on 38 days of the year 2023.\n\n"
    "The single fare rises to £14.50 from 1 April 2024."
)


def links(article: str, figure: str, source: str = MINUTES) -> list[Link]:
    """The links of a figure of the article to the source."""
    analysis = analyse(Document.from_text(article), [Document.from_text(source, "minutes.txt")])
    at = article.index(figure)
    return [
        link
        for link in analysis.links
        if link.source is not None and analysis.mentions[link.mention].quantity.start == at
    ]


@pytest.mark.parametrize(
    ("article", "figure"),
    [
        ("“We had 38 days without a boat,” said Tom Ware, 52, who has run the harbour since 2011.", "38 days"),
        ("A single fare is £14.50 now, up from £12 in 2022.", "£14.50"),
    ],
)
def test_the_date_of_another_figure_of_the_sentence_keeps_no_source_from_stating_a_claim(article: str, figure: str):
    assert Relation.STATES in [link.relation for link in links(article, figure)]


@pytest.mark.parametrize(
    "article",
    [
        "In 2021 the harbour was without a vessel on 38 days, and on 12 it was closed.",
        "The harbour had no vessel on 38 days in 2021, the master reported.",
    ],
)
def test_the_date_of_the_figure_itself_does(article: str):
    assert Relation.STATES not in [link.relation for link in links(article, "38 days")]


def test_a_year_is_not_contradicted_by_the_day_of_something_else():
    found = links("A crossing takes 55 minutes and costs £14.50, up from £12 in 2022.", "2022")
    assert Relation.CONTRADICTS not in [link.relation for link in found]


@pytest.mark.parametrize(
    ("claim", "source", "relation"),
    [
        ("Half of the passengers are islanders.", "54 per cent of the passengers are islanders.", Relation.MENTIONS),
        ("Half of the passengers are islanders.", "51 per cent of the passengers are islanders.", Relation.SUPPORTS),
        ("One in five passengers is an islander.", "19% of the passengers are islanders.", Relation.SUPPORTS),
    ],
)
def test_a_simple_fraction_is_borne_out_by_the_percentages_near_it(claim: str, source: str, relation: Relation):
    assert relation in [link.relation for link in links(claim, claim, source)]


def test_what_states_a_claim_stands_before_what_only_speaks_of_its_subject():
    found = links(
        "A crossing takes 55 minutes and a single fare is £14.50 now, up from £12 in 2022.",
        "£14.50",
        f"{MINUTES}\n\nThe average crossing took some time, and the crossing takes longer in winter.",
    )
    assert [link.relation for link in found][:1] == [Relation.STATES]
