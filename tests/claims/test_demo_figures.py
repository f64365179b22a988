"""What the figures of the demo article say of one another."""

from functools import cache
from pathlib import Path

from workbench import analyse
from workbench.claims.facts.drift import differences
from workbench.claims.mention import Analysis

ARTICLE = Path(__file__).parents[2] / "seeds" / "national-guard.txt"


@cache
def demo() -> Analysis:
    return analyse(ARTICLE.read_text("utf-8"))


def mention_at(words: str, figure: str) -> int:
    """The mention of a figure in the stretch of text given."""
    analysis = demo()
    at = analysis.article.text.index(words) + words.index(figure)
    return next(i for i, m in enumerate(analysis.mentions) if m.quantity.start <= at < m.quantity.end)


def fact_of(words: str, figure: str) -> str:
    return demo().facts[mention_at(words, figure)]


def calculations(name: str) -> dict[str, str]:
    return {check.calculation: check.verdict.value for check in demo().checks if check.name == name}


def test_four_mentions_of_the_men_in_court_are_one_fact():
    facts = {
        fact_of("Kabardino-Balkaria (about 140)", "140"),
        fact_of("140 National Guardsmen in garrison courts", "140"),
        fact_of("At least 140 discharged men", "140"),
        fact_of("just 140 of them", "140"),
    }
    assert len(facts) == 1


def test_those_who_returned_and_those_who_were_discharged_are_two_facts():
    returned = {fact_of("men (about 500) returned", "500"), fact_of("Around 500 servicemen returned", "500")}
    discharged = {fact_of("around 500 servicemen were discharged", "500"), fact_of("five hundred people", "five")}
    assert len(returned) == len(discharged) == 1
    assert returned != discharged


def test_a_day_without_its_month_is_the_day_named_elsewhere():
    assert fact_of("on the 28th of February, on the fifth day", "28th") == fact_of("the invasion, the 28th", "28th")


def test_four_days_in_ukraine_and_four_days_of_driving_are_two_facts():
    assert fact_of("been for four days", "four") != fact_of("like this for four days", "four")


def test_about_40_and_at_least_40_are_one_fact_whose_bounds_drift():
    pair = [mention_at("North Ossetia (about 40)", "40"), mention_at("at least 40 lawsuits", "40")]
    assert demo().facts[pair[0]] == demo().facts[pair[1]]
    assert differences([demo().mentions[i].quantity for i in pair]) == ("bounds drift: about 40, at least 40",)


def test_the_nouns_of_140_differ():
    pair = [mention_at("Kabardino-Balkaria (about 140)", "140"), mention_at("At least 140 discharged men", "140")]
    assert "nouns differ: about 140 lawsuits, at least 140 men" in differences(
        [demo().mentions[i].quantity for i in pair]
    )


def test_about_140_lawsuits_are_140_men_and_26_suits_at_most():
    assert calculations("sum") == {
        "115 + 25 = 140, as stated": "holds",
        "140 men, 26 lawsuits at most: 115 share one, 25 have one each": "fails",
    }


def test_the_fifth_day_holds():
    assert calculations("elapsed")["24 February to 28 February: the 5th day, as stated"] == "holds"


def test_a_count_of_july_is_newer_than_the_original_of_june():
    assert calculations("date") == {"171 as of 15 July 2022, but the original is dated 8 June 2022": "fails"}


def test_seventeen_cities_and_twelve_names_are_an_enumeration_to_look_at():
    assert calculations("enumeration") == {
        "at least 17 cities, but 12 listed: is the list meant to be whole?": "cannot say"
    }


def test_parts_are_set_against_their_wholes():
    assert {"140 of 500 is 28 %": "holds", "9 of 12: the whole is 12": "holds"}.items() <= calculations("part").items()


def test_nothing_in_the_article_conflicts():
    assert calculations("conflict") == {}
    assert calculations("magnitude") == {}


def test_relations_name_the_facts_of_the_mentions():
    names = set(demo().facts)
    assert all(set(item.facts) <= names for item in demo().relations)
    assert {item.relation for item in demo().relations} == {"sum", "part", "elapsed"}
