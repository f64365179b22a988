"""Sources that tell of the same event in other words and figures, and of like events elsewhere."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Link, Relation


def best(article: str, source: str, value: str) -> Link | None:
    """The first link of the article's claim `value` to a source."""
    found = analyse(article, [source])
    for item in found.links:
        place = found.mentions[item.mention].quantity
        if item.source == 0 and article[place.start : place.end] == value:
            return item
    return None


def relation(article: str, source: str, value: str) -> Relation | None:
    item = best(article, source, value)
    return None if item is None else item.relation


DAM = "The dam of Orsk Hollow burst on Saturday. Rescuers pulled 214 people from the water."


@pytest.mark.parametrize(
    "source",
    [
        "The dike of Velmara broke. Rescuers pulled 95 people from the water.",
        "In Velmara a dike broke on Friday.\n\nIt was the third in a year. Rescuers pulled 95 people from the water.",
        "Rescuers in Velmara pulled 195 people from the water.",
    ],
    ids=["named before", "named in another paragraph", "named in the sentence"],
)
def test_a_passage_of_a_place_that_the_article_never_names_contradicts_nothing(source):
    found = best(DAM, source, "214")
    assert found is not None
    assert found.relation is Relation.MENTIONS
    assert "of Velmara, which the article does not name" in found.why


@pytest.mark.parametrize(
    "source",
    [
        "Rescuers pulled 95 people from the water.",
        "The dam of Orsk Hollow burst. Rescuers pulled 95 people from the water.",
        "In Velmara nobody knew of Orsk Hollow. Rescuers pulled 195 people from the water on Sunday.",
    ],
    ids=["no name", "the same place", "another place beside it"],
)
def test_a_passage_of_the_same_place_or_of_none_contradicts(source):
    assert relation(DAM, source, "214") is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        ("At least 47", "At least 12", Relation.MENTIONS),
        ("At least 47", "At least 58", Relation.SUPPORTS),
        ("At least 47", "Some 52", Relation.SUPPORTS),
        ("At least 47", "Exactly 950", Relation.MENTIONS),
        ("About 500", "Hundreds of", Relation.MENTIONS),
        ("Hundreds of", "About 500", Relation.SUPPORTS),
        ("Some 320", "More than 300", Relation.SUPPORTS),
        ("Exactly 61", "At least 12", Relation.MENTIONS),
        ("Up to 60", "Fewer than 90", Relation.MENTIONS),
        ("Up to 60", "Only 11", Relation.MENTIONS),
    ],
)
def test_a_figure_that_leaves_more_open_than_the_claim_supports_nothing(claim, told, expected):
    article = f"{claim} miners were trapped in the shaft at Orsk Hollow."
    source = f"{told} miners were trapped in the shaft at Orsk Hollow, the company said."
    value = next(word for word in (claim, *claim.split()) if word.isdigit() or word.startswith("Hundreds"))
    assert relation(article, source, value.removesuffix(" of")) is expected


def test_a_figure_of_a_year_that_the_article_does_not_name_supports_nothing_by_lying_within_a_bound():
    source = "In 2006 some 52 miners were trapped in the shaft at Orsk Hollow."
    for article, expected in (("", Relation.MENTIONS), ("The mine was flooded in 2006.", Relation.SUPPORTS)):
        told = f"On 3 May 2014 it burned. At least 47 miners were trapped in the shaft at Orsk Hollow. {article}"
        assert relation(told, source, "47") is expected


def test_a_date_without_a_year_is_not_of_the_year_that_a_passage_tells_of():
    article = (
        "Filed 3 August 2023. The union called a strike for August 15 and wants more than 3,000 workers to take part."
    )
    source = "Some 5,000 workers took part in a strike of the union in 2019."
    assert relation(article, source, "3,000") is Relation.MENTIONS


@pytest.mark.parametrize("value", ["second", "between April and June", "two"])
def test_a_small_figure_or_a_time_is_not_stated_by_a_passage_of_another_company(value):
    article = "Halvard Motors lost money in the second quarter: between April and June it closed two plants."
    source = "Brandt Auto grew. It lost money in the second quarter: between April and June it closed two plants."
    assert relation(article, source, value) is Relation.MENTIONS


def test_a_time_within_an_open_one_is_no_other_writing_of_it():
    article = "The trains between Orsk Hollow and the coast will stand still for as long as 6 weeks."
    source = "Trains will stand still on five days in January, as drivers between Orsk and the capital walk out."
    assert relation(article, source, "6 weeks") is Relation.MENTIONS


def test_a_figure_within_the_bound_supports_nothing_where_all_names_differ():
    article = (
        "At least 47 people died when the ferry Calanda sank off Orsk Hollow. "
        "In 2011, the ferry Brisa sank near Porto Belo, killing 112 people."
    )
    for item in analyse(article).links:
        assert item.relation is Relation.MENTIONS


@pytest.mark.parametrize(
    ("article", "source", "value"),
    [
        (
            "The truck stopped 12 kilometers from the mine of Orsk Hollow and burned.",
            "It burned out about 7.5 miles from Orsk Hollow, police said.",
            "12 kilometers",
        ),
        ("Waves were up to 4 meters high.", "Waves of 13 feet hampered the search.", "4 meters"),
        (
            "It took the first rescue boat 90 minutes to reach the wreck.",
            "The first rescue vessel reached the site one and a half hours after the distress call.",
            "90 minutes",
        ),
        (
            "The ship was carrying about 320 passengers when it left Orsk Hollow in a storm.",
            "According to the manifest, 322 passengers boarded in Orsk Hollow, together with their dogs.",
            "320",
        ),
        (
            "The carmaker sold 84,000 cars.",
            "Unit sales of the carmaker came to 83,950 vehicles.",
            "84,000",
        ),
    ],
    ids=["distance", "height", "time", "the exact number of a rounded one", "another form of the verb"],
)
def test_figures_that_agree_although_written_otherwise_support_what_speaks_of_the_same(article, source, value):
    assert relation(article, source, value) is Relation.SUPPORTS


def test_another_figure_of_the_same_ship_comes_before_those_of_other_ships():
    article = "At least 47 people died when the ferry Calanda sank off Orsk Hollow on Saturday."
    other = "In June, 64 people died when the ferry Estrada sank."
    later = "The number of people who died on the ferry Calanda rose to 58 on Wednesday."
    source = f"{other}\n\n{later}"
    found = [item for item in analyse(article, [source]).links if item.mention == 0]
    assert [source[item.start : item.end] for item in found] == [later, other]


@pytest.mark.parametrize(
    ("article", "source"),
    [
        (
            "About 60 of the cuts will fall on the plant in Orsk Hollow, which employs 4,300 people.",
            "The plant in Orsk Hollow has 4,300 workers, the plant in Gornau 2,900.",
        ),
        ("The ship was licensed to carry 250 passengers.", "The licence of the vessel allowed 250 passengers."),
        ("The fire destroyed 63 homes since Monday.", "Structures destroyed: 63 residences, 22 outbuildings."),
    ],
    ids=["people and workers", "licensed and licence", "homes and residences"],
)
def test_the_same_figure_in_other_words_states_the_claim(article, source):
    found = [item for item in analyse(article, [source]).links if item.source == 0]
    assert Relation.STATES in {item.relation for item in found}
