"""What the other claims and figures say of a link: neighbours, rivals, and forms of words."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.links.clause import Clause
from workbench.claims.links.company import Company, Pair
from workbench.claims.mention import Relation
from workbench.claims.mentions.finding import find_mentions
from workbench.text.document import Document


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
    alone, beside = pair(5, 90, passage=12, line=80), pair(5, 40)
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


def test_a_figure_of_a_source_that_bears_out_much_of_the_article_is_more_likely_the_claims():
    stranger, friend = Company(), Company()
    for company in (stranger, friend):
        company.agrees(pair(5, 40), -1.0)
    for other in range(10, 15):
        friend.agrees(pair(other, 900 + other, passage=80 + other, line=900)._replace(claim=(60, other)), 2.0)
    assert friend.agreeing(pair(5, 40), -1.0) > stranger.agreeing(pair(5, 40), -1.0) + 1.5


def test_claims_of_one_figure_are_one_tie():
    once, often = Company(), Company()
    for company, others in ((once, (10,)), (often, (10, 11, 12))):
        company.agrees(pair(5, 40), -1.0)
        for other in others:
            again = pair(other, 900, passage=80, line=900)._replace(claim=(60, other), value=(10.0,))
            company.agrees(again, 2.0)
    assert once.agreeing(pair(5, 40), -1.0) == often.agreeing(pair(5, 40), -1.0)


def test_a_figure_near_one_that_bears_out_the_next_claim_is_more_likely_the_claims():
    company = Company()
    near, far = pair(5, 40, passage=8, line=40), pair(5, 400, passage=30, line=400)
    for one in (near, far):
        company.agrees(one, 0.0)
    company.agrees(pair(20, 44, passage=9, line=44)._replace(claim=(2, 20)), 2.0)
    assert company.agreeing(near, 0.0) > company.agreeing(far, 0.0)


def test_of_two_figures_that_agree_the_likelier_one_is_the_claims():
    company = Company()
    likely, unlikely = pair(5, 40), pair(5, 400, passage=30, line=400)
    company.agrees(likely, 1.0)
    company.agrees(unlikely, -1.0)
    assert company.agreeing(likely, 1.0) - company.agreeing(unlikely, -1.0) > 3.0


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


REGISTER = """REGISTER OF WRECKS, ENTRY 88
Vessel: Petrella. Built: 1951. Lost: 3 March 1987.
Aboard: 46. Saved: 31.
Hour of the call: 04:25.
Heard of: 9 days later."""


def test_what_stands_in_a_register_that_tells_of_the_same_wreck_is_the_claims_though_it_shares_no_word():
    article = (
        "The Petrella, which was built in 1951, went down on 3 March 1987 with 46 people. "
        "The skipper radioed at 4.25am, and 31 were taken off. For nine days nobody knew."
    )
    for value in ("4.25am", "nine days", "31"):
        assert Relation.STATES in relations(article, REGISTER, value).values(), value


def test_the_number_of_an_entry_in_a_list_bears_nothing_out():
    article = (
        "The Petrella, which was built in 1951, sank on 3 March 1987. Some 46 were aboard, and the crew had 17 boats."
    )
    source = REGISTER + "\n\n16. Weather: fog.\n17. Master: drowned.\n18. Cargo: salt."
    assert not {Relation.STATES, Relation.SUPPORTS} & set(relations(article, source, "17").values())


HARBOUR = "The trial of Lim Beng, of the harbour of Orsk Hollow, ended on 3 May 2024 after 19 days. "


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        ("$148,500", "S$148,500", Relation.STATES),
        ("$1.2 million", "S$1,204,806.35", Relation.SUPPORTS),
        ("A$148,500", "$148,500", Relation.STATES),
        ("US$148,500", "S$148,500", Relation.MENTIONS),
        ("$148,500", "S$184,500", Relation.MENTIONS),
    ],
    ids=["the same", "rounded", "open in the source", "of two countries", "another sum"],
)
def test_dollars_of_no_country_agree_with_those_of_any(claim: str, told: str, expected: Relation):
    article = HARBOUR + f"His largest cheque to the harbour was for {claim}."
    source = HARBOUR + f"The largest cheque to the harbour was for {told}."
    assert expected in relations(article, source, claim).values()


@pytest.mark.parametrize(
    ("claim", "told", "value"),
    [
        (
            "The owner, Felder Lines, runs five other boats.",
            "The owner, Felder Lines, has a fleet of six boats.",
            "five",
        ),
        ("Felder Lines was set up by four firms.", "It was set up by the owner and three other firms.", "four"),
    ],
)
def test_others_and_the_one_that_is_told_of_are_one_more(claim: str, told: str, value: str):
    found = relations(HARBOUR + claim, HARBOUR + told, value)
    assert Relation.CONTRADICTS not in found.values()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry carried 3,630 people in the summer of the year before.", True),
        ("Passengers (previous year: 3,630).", True),
        ("In a similar case, a clerk took 3,630 pounds.", True),
        ("The ferry carried 3,630 people in summer.", False),
    ],
)
def test_a_clause_says_that_its_figure_is_of_an_earlier_time_or_another_event(text: str, expected: bool):
    document = Document.from_text(text)
    assert Clause(document, find_mentions(document)[0]).is_of_another is expected


def test_a_figure_that_excludes_the_claims_is_likelier_its_own_in_a_source_that_bears_out_much():
    stranger, friend = Company(), Company()
    for company in (stranger, friend):
        company.excludes(pair(5, 40), 1.0)
    for other in range(10, 15):
        friend.agrees(pair(other, 900 + other, passage=80 + other, line=900)._replace(claim=(60, other)), 2.0)
    assert friend.excluding(pair(5, 40), 1.0) > stranger.excluding(pair(5, 40), 1.0)


@pytest.mark.parametrize(
    ("claim", "told", "value"),
    [
        ("There were 611 rejected votes in the harbour.", "Rejected ballot papers in the harbour: 161.", "611"),
        (
            "The harbour is insured for 21 million euros.",
            "In Hall 4 the harbour is insured for 2.1 million euros.",
            "21 million euros",
        ),
        ("The harbour stays closed until 16 May.", "The harbour stays closed to ships until 18 May.", "16 May"),
    ],
    ids=["another word for it", "a numbered hall is no other place", "another day of the month"],
)
def test_a_slip_in_like_words_contradicts(claim: str, told: str, value: str):
    assert Relation.CONTRADICTS in relations(HARBOUR + claim, HARBOUR + told, value).values()


def test_a_place_that_the_article_does_not_name_does_not_hide_a_slip_in_like_words():
    article = HARBOUR + "The firm has 165 employees in all at its yard."
    source = HARBOUR + "The firm has 156 employees in all at its yard in Velmara."
    assert Relation.CONTRADICTS in relations(article, source, "165").values()
