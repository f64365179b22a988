"""Passages that speak of a claim: which relation they have, in which order, and in whose words."""

import re
import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.analysis import analyse
from workbench.claims.links.linking import MOST, link
from workbench.claims.mention import Mention, Relation
from workbench.quantities.quantity import Bound, Kind, Quantity
from workbench.text.document import Document

_FIGURE = re.compile(r"\[(\w+)(?: ([~<>=]+))? ([\d.]+)(?: ([^\]]+))?\]")


def marked(text: str, name: str = "text") -> tuple[Document, list[Mention]]:
    """A document and its mentions from a text that writes them as [count >= 40 lawsuit]; dates as [date 2021]."""
    clean, mentions, at = "", [], 0
    for match in _FIGURE.finditer(text):
        clean += text[at : match.start()]
        kind, bound, value, unit = match.groups()
        start = len(clean)
        clean += value
        at = match.end()
        number = float(value) if "." in value else int(value)
        bound = Bound(bound or "=")
        quantity = Quantity(
            start,
            len(clean),
            Kind(kind),
            bound,
            low=None if kind == "date" or bound in (Bound.AT_MOST, Bound.LESS) else number,
            high=None if kind == "date" or bound in (Bound.AT_LEAST, Bound.MORE) else number,
            unit=unit or "",
            iso=value if kind == "date" else "",
        )
        mentions.append(Mention(quantity, claim=True, label=value, sentence=0))
    return Document.from_text(clean + text[at:], name), mentions


def links_of(article: str, *sources: str, facts: tuple[str, ...] = (), claim: int = 0):
    """The links of one claim of a marked article."""
    document, mentions = marked(article)
    found = link(document, mentions, [marked(source) for source in sources], facts)
    return [item for item in found if item.mention == claim]


SOLDIERS = "About [count ~ 500 serviceman] servicemen were discharged in Zvezdny."


def test_the_same_figure_of_the_same_thing_states_the_claim_and_says_why():
    best = links_of(SOLDIERS, "In Zvezdny the command dismissed [count 500 soldier] soldiers.")[0]
    assert best.relation is Relation.STATES
    assert "same figure: about 500, 500" in best.why
    assert "same noun: serviceman, soldier" in best.why
    assert "same name: Zvezdny" in best.why


def test_a_figure_within_the_bound_supports_it():
    best = links_of(SOLDIERS, "In Zvezdny [count 487 serviceman] servicemen were discharged.")[0]
    assert (best.relation, best.why[0]) == (Relation.SUPPORTS, "487 lies within about 500")


def test_a_figure_outside_the_bound_contradicts_it_where_noun_and_subject_match():
    article = "At least [count >= 40 lawsuit] lawsuits were filed in Vladikavkaz by dismissed soldiers."
    best = links_of(article, "In Vladikavkaz [count 30 suit] suits were filed by dismissed soldiers.")[0]
    assert (best.relation, best.why[0]) == (Relation.CONTRADICTS, "at least 40 excludes 30")


def test_contradictions_come_before_better_scores():
    found = links_of(
        SOLDIERS,
        SOLDIERS,
        "In Zvezdny [count 300 serviceman] servicemen were discharged.",
    )
    assert [item.relation for item in found] == [Relation.CONTRADICTS, Relation.STATES]
    assert found[0].score < found[1].score


@pytest.mark.parametrize(
    "passage",
    [
        "In Vladikavkaz [count 300 serviceman] servicemen were discharged.",
        "About [count ~ 300 truck] trucks were discharged in Zvezdny.",
        "Servicemen in Zvezdny get [count 300 day] days of leave before they are discharged.",
    ],
    ids=["another place", "another noun", "another noun in the same words"],
)
def test_another_place_or_noun_never_contradicts(passage):
    assert all(item.relation is not Relation.CONTRADICTS for item in links_of(SOLDIERS, passage))


def test_a_different_year_neither_states_nor_contradicts():
    article = "In [date 2021] the court in Perm heard [count 140 lawsuit] lawsuits."
    for figure in (140, 90):
        found = links_of(article, f"In [date 2022] the court in Perm heard [count {figure} lawsuit] lawsuits.", claim=1)
        assert [item.relation for item in found] == [Relation.MENTIONS]
        assert any(why.startswith("different date") and "2022" in why for why in found[0].why)


VOTE = "Lena Holm won [percent 51.3 %] percent of the vote."
LAST_VOTE = "In [date 2018] Lena Holm won [percent 49.0 %] percent of the vote."


def test_a_year_of_which_the_article_says_nothing_never_contradicts_an_undated_claim():
    found = links_of(f"{VOTE} Turnout was the highest since [date 1998].", LAST_VOTE)[0]
    assert found.relation is Relation.MENTIONS
    assert "of 2018, a year that the article does not name" in found.why


@pytest.mark.parametrize("article", [VOTE, f"{VOTE} The vote of [date 2018] was quiet."], ids=["no year", "that year"])
def test_where_the_article_names_that_year_or_none_the_figures_decide(article):
    assert links_of(article, LAST_VOTE)[0].relation is Relation.CONTRADICTS


def test_the_words_of_a_figure_are_no_names():
    article = "The fire of 12 March killed 23 miners in Karsk, where it was 4 degrees Celsius."
    source = "On 12 March the fire killed 26 miners in Karsk, where it was 39 degrees Fahrenheit."
    why = {reason for item in analyse(article, [source]).links for reason in item.why}
    assert "same name: Karsk" in why
    assert not [reason for reason in why if re.search(r"names?: .*(March|Celsius|Fahrenheit)", reason)]


def test_a_figure_that_agrees_in_another_unit_supports_the_claim():
    best = links_of("The ferry was [measure 96 km] from the port.", "The vessel was [measure 60 mi] from port.")[0]
    assert best.relation is Relation.SUPPORTS


def test_another_figure_under_the_same_open_bound_contradicts_only_in_the_same_words():
    article = "At least [count >= 40 lawsuit] lawsuits were filed in Vladikavkaz by dismissed soldiers."
    twin = "At least [count >= 400 lawsuit] lawsuits were filed in Vladikavkaz by dismissed soldiers."
    best = links_of(article, twin)[0]
    assert best.relation is Relation.CONTRADICTS
    assert best.why[0].startswith("another figure in the same words")
    other = "In Vladikavkaz dismissed soldiers filed at least [count >= 44 lawsuit] lawsuits until June, courts say."
    assert links_of(article, other)[0].relation is Relation.SUPPORTS


def test_figures_of_a_twin_sentence_answer_in_order_so_that_swapped_ones_are_seen():
    article = "The courts of Perm heard [count 140 case] cases in May and [count 40 case] cases in June."
    swapped = "The courts of Perm heard [count 40 case] cases in May and [count 140 case] cases in June."
    for claim in (0, 1):
        assert links_of(article, swapped, claim=claim)[0].relation is Relation.CONTRADICTS


def test_a_figure_that_answers_to_another_claim_of_the_sentence_contradicts_nothing():
    article = "Lawsuits were filed in Nalchik (about [count ~ 140 lawsuit]) and Beslan (about [count ~ 40 lawsuit])."
    found = links_of(article, "About [count ~ 140 lawsuit] lawsuits were filed in Nalchik and Beslan.", claim=1)
    assert all(item.relation is not Relation.CONTRADICTS for item in found)


def test_a_figure_of_another_noun_supports_nothing_by_lying_within_a_bound():
    article = "At least [count >= 40 lawsuit] lawsuits were filed in Vladikavkaz by dismissed soldiers."
    found = links_of(article, "In Zvezdny [count 487 serviceman] soldiers were dismissed.")
    assert all(item.relation is Relation.MENTIONS for item in found)
    assert all(item.why[0] == "another figure: 487 servicemen" for item in found)


def test_units_are_converted_before_they_are_compared():
    best = links_of(
        "The convoy near Kharkiv was [measure 12 km] km long.",
        "A convoy [measure 7.5 mi] miles long stood near Kharkiv.",
    )[0]
    assert best.relation in (Relation.STATES, Relation.SUPPORTS)
    assert "km" in best.why[0]


def test_a_passage_without_a_figure_mentions_the_subject():
    best = links_of(SOLDIERS, "Servicemen were discharged in Zvezdny, a court official confirmed.")[0]
    assert (best.relation, best.why[0]) == (Relation.MENTIONS, "no figure to compare")


def test_a_passage_that_shares_neither_figure_nor_subject_is_no_link():
    assert links_of(SOLDIERS, "The weather stayed mild until Christmas.") == []


def test_a_name_in_another_spelling_is_the_same_name():
    found = links_of(
        "About [count ~ 80 conscript] conscripts left Kharkiv.", "Near Kharkov [count 80 man] men deserted."
    )
    assert "same name: Kharkiv" in found[0].why


def test_passages_of_the_same_fact_come_first_whatever_their_words():
    article = (
        "Lawsuits reached about [count ~ 140 lawsuit] in the republic. "
        "The republic's lawsuits reached [count 90 lawsuit] in the previous round. "
        "Just [count 140] of them have gone to judges."
    )
    found = links_of(article, facts=("f1", "f2", "f1"))
    assert found[0].relation is Relation.STATES
    assert "same fact" in found[0].why


def test_inside_an_article_only_an_almost_equal_sentence_contradicts():
    article = "Lawsuits reached [count 140 lawsuit] in the republic. {}"
    other_round = "The republic's lawsuits reached [count 90 lawsuit] in the previous round."
    assert all(item.relation is Relation.MENTIONS for item in links_of(article.format(other_round)))
    twin = "Lawsuits reached [count 90 lawsuit] in the republic."
    assert links_of(article.format(twin))[0].relation is Relation.CONTRADICTS


def test_the_claims_own_sentence_is_no_link_but_its_twin_elsewhere_is():
    found = links_of(f"{SOLDIERS}\n{SOLDIERS}")
    assert [(item.relation, item.start > 10) for item in found] == [(Relation.STATES, True)]


def test_the_article_as_its_own_source_is_stated_there_and_contradicted_nowhere():
    article = f"{SOLDIERS} At least [count >= 140 man] men went to court in Nalchik. The court heard [count 9 man] men."
    for claim in range(3):
        found = links_of(article, article, claim=claim)
        assert found[0].relation is Relation.STATES
        assert found[0].score > 90
        assert all(item.relation is not Relation.CONTRADICTS for item in found)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\n\n",
        "word " * 200_000,
        "x" * 1_000_000,
        f"{SOLDIERS}\n" * 20_000,
        "В Звёздном уволили [count 500] военных.",
    ],
    ids=["empty", "blank", "one endless line", "one endless word", "equal sentences", "another script"],
)
def test_a_hostile_source_gives_a_bounded_number_of_links(source):
    assert len(links_of(SOLDIERS, source)) <= MOST


def steps(article: str, source: str) -> int:
    """How many calls of our own functions linking an article to a source makes."""
    document, mentions = marked(article)
    other = marked(source)
    calls = 0

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call" and "workbench" in frame.f_code.co_filename

    sys.setprofile(count)
    try:
        link(document, mentions, [other])
    finally:
        sys.setprofile(None)
    return calls


def numbered(size: int) -> str:
    return "".join(f"In house [count {n} house] of {n:b} men went to the court of Nalchik.\n" for n in range(size))


HOSTILE = {
    "equal sentences": lambda size: (SOLDIERS, f"{SOLDIERS}\n" * size),
    "one endless line": lambda size: (SOLDIERS, "in Zvezdny [count 500 serviceman] servicemen and so on " * size),
    "claims in like words": lambda size: (numbered(size), "In the house men went to the court of Nalchik.\n" * size),
    "the article as its own source": lambda size: (numbered(size), numbered(size)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_four_times_the_text_asks_for_no_more_than_n_log_n_of_the_work(kind):
    once, fourfold = steps(*HOSTILE[kind](80)), steps(*HOSTILE[kind](320))
    assert fourfold < 5.2 * once


def test_a_figure_deep_in_an_endless_line_is_linked_to_its_piece_of_it():
    source = (
        "so it went on " * 5000 + "in Zvezdny [count 500 serviceman] servicemen were discharged " + "and on " * 5000
    )
    best = links_of(SOLDIERS, source)[0]
    assert best.relation is Relation.STATES
    assert best.end - best.start <= 800


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["~", ">=", "<=", "="]), st.integers(1, 60)), min_size=1, max_size=8))
def test_links_slice_their_document_and_a_figure_never_contradicts_one_it_allows(figures):
    sentences = [f"In Perm {bound} [count {bound} {value} man] men sued." for bound, value in figures]
    document, mentions = marked(" ".join(sentences))
    source, others = marked("In Perm [count 30 man] men sued.")
    for item in link(document, mentions, [(source, others)]):
        text = (document if item.source is None else source).text
        assert text[item.start : item.end] == text[item.start : item.end].strip() != ""
        quantity = mentions[item.mention].quantity
        if item.source == 0 and (quantity.low or 0) <= 30 <= (quantity.high or 30):
            assert item.relation is not Relation.CONTRADICTS


FLOOD = """Fourteen people have died and 3,200 were moved from their homes after a dyke broke near Lowmere.

Some 1,100 soldiers and 260 boats are at work. The water rose 6.2 metres, the most since 1997, when 54 people died.

The dyke was built in 1978. The repair took £9.1bn, of which 38 percent was paid, and 6,240 bags of sand a day."""
REPORT = """Flood at Lowmere, situation report no. 7

Dead: 13. Missing: 2.
Boats in use: 240. Soldiers: 1,100.
Rise of the water at the dyke: 620 cm.
In the flood of 1997, 56 people died in the country, and in that of 2010, 25.
The dyke at Lowmere was built in 1979.
Repair: £9.1 million. Bags of sand: 6,420.
The mayor has 54 letters on his desk."""


def relations(article: str, source: str) -> dict[str, set[tuple[Relation, str]]]:
    """For each figure of the article, as it is written, the relations that count and the passages that have them."""
    found: dict[str, set[tuple[Relation, str]]] = {}
    analysis = analyse(article, [source])
    for item in analysis.links:
        if item.source is not None and item.relation is not Relation.MENTIONS:
            figure = analysis.mentions[item.mention].quantity
            passage = source[item.start : item.end].strip()
            found.setdefault(article[figure.start : figure.end], set()).add((item.relation, passage))
    return found


@pytest.mark.parametrize(
    ("figure", "passage"),
    [
        ("Fourteen", "Dead: 13."),
        ("260", "Boats in use: 240."),
        ("54", "In the flood of 1997, 56 people died in the country, and in that of 2010, 25."),
        ("1978", "The dyke at Lowmere was built in 1979."),
        ("£9.1bn", "Repair: £9.1 million."),
        ("6,240", "Bags of sand: 6,420."),
    ],
)
def test_a_report_that_tells_the_same_thing_in_its_own_words_contradicts(figure: str, passage: str):
    assert relations(FLOOD, REPORT)[figure] == {(Relation.CONTRADICTS, passage)}


@pytest.mark.parametrize(("figure", "relation"), [("1,100", Relation.STATES), ("6.2 metres", Relation.SUPPORTS)])
def test_a_report_bears_out_what_it_says_in_few_words(figure: str, relation: Relation):
    assert {found for found, _ in relations(FLOOD, REPORT)[figure]} == {relation}


def test_a_figure_of_its_own_is_borne_out_whatever_other_names_stand_around_it():
    article = "The university in Lowmere followed 3,148 survivors of a stroke, Ruth Quill said."
    source = "Methods: We enrolled 3,148 adults after a first stroke at the hospitals of Arden and Bray."
    assert relations(article, source)["3,148"] == {(Relation.STATES, source)}


def test_a_cell_states_a_claim_in_the_unit_of_its_head():
    article, source = "The council has to find £16.3m of savings.", "| £ thousand |\n| Savings to be found | 16,300 |"
    assert {relation for relation, _ in relations(article, source)["£16.3m"]} == {Relation.STATES}


@pytest.mark.parametrize(
    ("article", "source", "figure"),
    [
        (
            "The runner took the bonus of 30,000 for the course record.",
            "Bonus for a course record: EUR 30,000.",
            "30,000",
        ),
        ("The council has to find £16.3m of savings.", "| Savings to be found | 16,300 |", "£16.3m"),
        ("Turnout in Arden was 47.8 percent.", "| Turnout in Arden | 47.8 |", "47.8 percent"),
        ("At the school in Bray, 92 of 120 pupils passed.", "The school in Bray: 92 pupils passed.", "92 of 120"),
        ("The line in Bray will be 18km long.", "Length of the line in Bray: 18.4 kilometres.", "18km"),
    ],
)
def test_a_figure_answers_to_one_that_leaves_its_unit_out_or_rounds(article: str, source: str, figure: str):
    assert {relation for relation, _ in relations(article, source)[figure]} == {Relation.SUPPORTS}


@pytest.mark.parametrize(
    ("article", "source"),
    [
        ("Of the 14 dead in the flood at Bray, nine were women.", "Dead in the flood at Bray: 14.\nBoats in use: 10."),
        ("The flood at Bray killed 14 people.", "A flood at Bray hurt another 13 people and killed 14."),
        ("The council in Bray employs 130 people.", "The council in Bray has 1,140 chairs and 9 cars."),
        ("A third of the pupils at Bray passed, 38 percent of girls.", "At Bray 41 percent of boys passed."),
    ],
    ids=["another thing", "borne out beside it", "another noun", "another group"],
)
def test_what_a_source_says_of_other_things_contradicts_nothing(article: str, source: str):
    told = {relation for found in relations(article, source).values() for relation, _ in found}
    assert Relation.CONTRADICTS not in told


def test_what_contradicts_one_claim_of_a_fact_is_held_against_the_others_too():
    article = (
        "Flood at Lowmere kills 14\n\nFourteen people have died and about 3,200 were moved from their homes after a "
        "dyke broke near Lowmere on Wednesday night, the governor said on Friday."
    )
    found = relations(article, "Lowmere, situation report.\n\nDead: 13. Missing: 2.")
    assert found["14"] == found["Fourteen"] == {(Relation.CONTRADICTS, "Dead: 13.")}
