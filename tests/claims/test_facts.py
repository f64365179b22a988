"""Mentions that state the same figure of the same thing are one fact; others are not."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.facts.article_words import ArticleWords
from workbench.claims.facts.context import Contexts
from workbench.claims.facts.grouping import group_facts
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Bound, Kind, Quantity
from workbench.text.document import Document


def facts_of(text, *figures):
    """The facts of figures given as (words, kind, low, unit) or (words, kind, low, unit, bound), in text order."""
    document = Document.from_text(text)
    mentions, at = [], 0
    for words, kind, low, unit, *bound in figures:
        at = document.text.index(words, at)
        how = Bound(bound[0]) if bound else Bound.EXACT
        iso = low if kind in ("date", "time") else ""
        value = None if iso else low
        high = None if how in (Bound.AT_LEAST, Bound.MORE) else value
        quantity = Quantity(at, at + len(words), Kind(kind), how, value, high, unit, iso)
        mentions.append(Mention(quantity, True, words, document.sentence_index(at)))
        at += len(words)
    words = ArticleWords(document)
    return group_facts(document, mentions, Contexts(document, mentions, words), words)


def test_the_same_figure_of_the_same_noun_is_one_fact_whatever_the_bounds():
    text = "The mill let 340 weavers go in spring.\n\nIt said at least 340 weavers were told by letter."
    assert facts_of(text, ("340", "count", 340, "weaver"), ("340", "count", 340, "weaver", ">=")) == ("f1", "f1")


def test_men_are_people_and_a_discharge_is_a_dismissal():
    text = "Around 500 men were discharged in May.\n\nOf the 500 people dismissed, none spoke."
    assert facts_of(text, ("500", "count", 500, "man", "~"), ("500", "count", 500, "person")) == ("f1", "f1")


def test_who_returned_and_who_was_discharged_are_two_facts_of_one_figure():
    text = "Around 500 men returned to the base.\n\nAs a result around 500 men were discharged at the base."
    assert facts_of(text, ("500", "count", 500, "man", "~"), ("500", "count", 500, "man", "~")) == ("f1", "f2")


def test_two_sums_of_money_with_nothing_in_common_are_two_facts():
    text = "The deficit is near $1 trillion.\n\nThe senator wants $1 trillion for bridges and roads."
    money = ("$1 trillion", "money", 10**12, "USD")
    assert facts_of(text, money, money) == ("f1", "f2")


def test_a_rounded_measure_is_the_same_fact():
    text = "The payload is 26.6 MB of packed data.\n\nThe payload, 27 MB of data, then fills a buffer."
    assert facts_of(text, ("26.6 MB", "measure", 26.6, "MB"), ("27 MB", "measure", 27, "MB")) == ("f1", "f1")


def test_a_figure_twice_in_one_sentence_counts_two_things():
    text = "Each list holds 10 rows, and each of those rows has 10 rows of its own."
    assert facts_of(text, ("10", "count", 10, "row"), ("10", "count", 10, "row")) == ("f1", "f2")


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("--02-28", "---28", True),
        ("--02-28", "2022-02-28", True),
        ("2022-02-28", "2022-02-28", True),
        ("--02-28", "--03-28", False),
        ("2022", "2022-02-28", False),
        ("--02", "--02-28", False),
    ],
)
def test_dates_are_one_fact_by_calendar_day(first, second, one):
    facts = facts_of("It began on AAA. It ended on BBB.", ("AAA", "date", first, ""), ("BBB", "date", second, ""))
    assert (facts[0] == facts[1]) is one


def test_a_day_of_the_month_that_fits_two_dates_stays_alone():
    dates = [("AAA", "date", "--02-28", ""), ("BBB", "date", "--03-28", ""), ("CCC", "date", "---28", "")]
    assert facts_of("It began on AAA. It ended on BBB. He left on CCC.", *dates) == ("f1", "f2", "f3")


def test_a_name_with_a_number_is_one_fact_in_any_case():
    names = [("Unit 3723", "identifier", None, ""), ("unit 3723", "identifier", None, "")]
    assert facts_of("Unit 3723 left. The staff of unit 3723 stayed.", *names) == ("f1", "f1")


def test_thousands_of_equal_sentences_are_one_fact():
    """Repeated sentences are joined as they stand; nothing is compared pair by pair."""
    document = Document.from_text("About 500 men returned.\n" * 5_000)
    mentions = [
        Mention(Quantity(s.start + 6, s.start + 9, Kind.COUNT, Bound.ABOUT, 500, 500, "man"), True, "500", index)
        for index, s in enumerate(document.sentences)
    ]
    words = ArticleWords(document)
    facts = group_facts(document, mentions, Contexts(document, mentions, words), words)
    assert set(facts) == {"f1"}


def test_one_endless_line_of_the_same_figure_comes_to_an_end():
    document = Document.from_text("500 men left and " * 2_000)
    places = range(0, len(document.text), 17)
    mentions = [
        Mention(Quantity(at, at + 3, Kind.COUNT, low=500, high=500, unit="man"), True, "500", 0) for at in places
    ]
    words = ArticleWords(document)
    assert len(group_facts(document, mentions, Contexts(document, mentions, words), words)) == len(mentions)


def test_a_number_that_is_taken_up_by_the_is_the_one_named_before_whatever_is_done_now():
    text = "Eight prisoners died in the camp.\n\nThe eight prisoners were shot by a guard."
    assert facts_of(text, ("Eight", "count", 8, "prisoner"), ("eight", "count", 8, "prisoner")) == ("f1", "f1")


def test_those_that_a_clause_picks_out_are_taken_up_by_no_the():
    text = "Nine men were hired by the mill.\n\nThe nine men who drowned came from the sea."
    assert facts_of(text, ("Nine", "count", 9, "man"), ("nine", "count", 9, "man")) == ("f1", "f2")


def test_a_telling_figure_that_comes_again_without_its_noun_is_the_same_fact():
    text = "The mill keeps 363 looms in the valley.\n\nNobody doubts the count, and it is 363 by now."
    assert facts_of(text, ("363", "count", 363, "loom"), ("363", "count", 363, "")) == ("f1", "f1")
    text = "The report has 64 pages.\n\nTwo wards were opened, and 64 were sent home."
    assert facts_of(text, ("64", "count", 64, "page"), ("64", "count", 64, "")) == ("f1", "f2")


def test_what_points_at_a_figure_takes_it_up():
    text = "It would help 17 million workers.\n\nAsk any of those 17 million what they think."
    assert facts_of(text, ("17 million", "count", 17e6, "worker"), ("17 million", "count", 17e6, "")) == ("f1", "f1")
    text = "Banks put in $30 billion to steady it.\n\nMuch of that $30 billion is gone."
    assert facts_of(text, ("$30 billion", "money", 30e9, "USD"), ("$30 billion", "money", 30e9, "USD")) == ("f1", "f1")


@pytest.mark.parametrize(
    ("text", "figures", "one"),
    [
        pytest.param(
            "Nine clerks died in the fire.\n\nAll nine deaths were ruled accidents.",
            [("Nine", "count", 9, "clerk"), ("nine", "count", 9, "death")],
            True,
            id="who died, and the deaths",
        ),
        pytest.param(
            "Shells killed 43 people at the mill.\n\nEnvoys called the killing of 43 villagers a crime.",
            [("43", "count", 43, "person"), ("43", "count", 43, "villager")],
            True,
            id="the killing of so many",
        ),
        pytest.param(
            "14 hurt as bus leaves road\n\nA bus slid off near Arden.\n\n14 people were injured, the police said.",
            [("14", "count", 14, ""), ("14", "count", 14, "person")],
            True,
            id="a headline and its body",
        ),
        pytest.param(
            "He mended 27 clocks in a year.\n\nNobody will ever take my 27 from me.",
            [("27", "count", 27, "clock"), ("27", "count", 27, "")],
            True,
            id="my 27",
        ),
        pytest.param(
            "Seven judges heard the case.\n\nThe oldest of the seven was ill.",
            [("Seven", "count", 7, "judge"), ("seven", "count", 7, "")],
            True,
            id="the seven, where nothing else is seven",
        ),
        pytest.param(
            "Seven judges heard the case.\n\nSeven ships lay at the quay.\n\nThe oldest of the seven was ill.",
            [("Seven", "count", 7, "judge"), ("Seven", "count", 7, "ship"), ("seven", "count", 7, "")],
            False,
            id="the seven, where it may be either",
        ),
        pytest.param(
            "I caught more than 3,000 moths in those years.\n\nHer last one was number 3,214.",
            [("3,000", "count", 3000, "moth", ">"), ("3,214", "count", 3214, "")],
            True,
            id="more than 3,000 of 3,214",
        ),
        pytest.param(
            "The hall holds more than 200 chairs.\n\nIt was built for 260 by a mason.",
            [("200", "count", 200, "chair", ">"), ("260", "count", 260, "")],
            False,
            id="nobody calls 260 more than 200",
        ),
        pytest.param(
            "About 80 percent of wells are dry.\n\nIt sounds odd, since 8 in 10 run low.",
            [("80 percent", "percent", 80, "%", "~"), ("8 in 10", "ratio", 0.8, "")],
            True,
            id="80 percent and 8 in 10",
        ),
        pytest.param(
            "Nearly one in five loaves is made of rye.\n\nButter has become cheaper by 20%.",
            [("one in five", "ratio", 0.2, "", "~"), ("20%", "percent", 20, "%")],
            False,
            id="a fifth of one thing and of another",
        ),
        pytest.param(
            "The trial ran for 18 months.\n\nThat is a long way in a year and a half.",
            [("18 months", "duration", 18, "month"), ("a year and a half", "duration", 1.5, "year")],
            True,
            id="18 months and a year and a half",
        ),
        pytest.param(
            "The ward was shut for 12 months.\n\nThe nurse left the village for 12 months.",
            [("12 months", "duration", 12, "month"), ("12 months", "duration", 12, "month")],
            False,
            id="a year by another name tells little",
        ),
        pytest.param(
            "The report has 64 pages.\n\nOf the 117 wounded, 64 were flown out.",
            [("64", "count", 64, "page"), ("117", "count", 117, "wounded"), ("64", "count", 64, "")],
            False,
            id="64 of the wounded are no pages",
        ),
    ],
)
def test_what_is_told_again_in_other_words(text, figures, one):
    facts = facts_of(text, *figures)
    assert (facts[0] == facts[-1]) is one


def test_common_lengths_of_time_of_other_things_are_two_facts():
    text = (
        "The guild of Arden, which helps foreign bakers, said that talk of its town has risen nearly 150 percent over "
        "the past five years.\n\nHalf of the foreign bakers whom the guild polled last year in Arden - who had each "
        "lived in the country for at least five years - had doubts."
    )
    analysis = analyse(text, links=False)
    lengths = [
        fact
        for mention, fact in zip(analysis.mentions, analysis.facts, strict=True)
        if mention.quantity.kind is Kind.DURATION
    ]
    assert len(lengths) == len(set(lengths)) == 2


def facts_told(text, figure):
    """The facts of all mentions that are written like `figure`, in text order."""
    analysis = analyse(text, links=False)
    told = zip(analysis.mentions, analysis.facts, strict=True)
    return [fact for mention, fact in told if text[mention.quantity.start : mention.quantity.end].lower() == figure]


def test_a_share_is_the_same_where_all_that_it_is_said_of_is_said_again():
    text = (
        "The food index rose 0.2 percent in May.\n\nThe price of clothes was up, that of rents was down.\n\n"
        "Over the year, the food index rose 3 percent.\n\n"
        "The food index rose 0.2 percent over the month, and the fuel index fell 0.2 percent."
    )
    food, again, fuel = facts_told(text, "0.2 percent")
    assert food == again != fuel


def test_of_one_figure_twice_in_a_sentence_only_one_is_told_again():
    text = (
        "The price index for milk and bread rose 0.3 percent in May, after rising 0.3 percent in April.\n\n"
        "The price index for milk and bread rose 0.3 percent over the month."
    )
    may, april, again = facts_told(text, "0.3 percent")
    assert may == again != april


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("He took it in 412 separate transfers.\n\nThe judge spoke.\n\nOf the 412 payments, most were small.", "412"),
        (
            "Two killed in Arden\n\nTwo clerks were killed by a tram in Arden.\n\nThe two killed were Roe and Bly.",
            "two",
        ),
        ("At least 27 dead as ferry sinks\n\nBy night 163 had been rescued and 27 bodies recovered.", "27"),
        ("Arden flooded\n\n* 318,000 displaced\n\nThe agency says that 318,000 people have fled.", "318,000"),
    ],
)
def test_those_who_are_called_by_another_word_are_the_same(text, figure):
    assert len(set(facts_told(text, figure))) == 1


def test_a_number_of_few_digits_with_the_is_no_other_thing_of_that_number():
    text = "He took it in 12 transfers.\n\nThe judge spoke.\n\nThe 12 horses were sold."
    assert len(set(facts_told(text, "12"))) == 2


@pytest.mark.parametrize(("figure", "one"), [("116", True), ("146", False)])
def test_a_round_number_that_is_passed_stands_for_the_one_a_little_above_it(figure, one):
    text = f"Two killed, more than a hundred hurt in Arden crash\n\nTwo clerks died and {figure} were hurt in Arden."
    rough, fine = facts_told(text, "a hundred") + facts_told(text, figure)
    assert (rough == fine) is one


def test_two_people_of_one_age_are_two_facts_and_one_person_is_one():
    two = "Ada Quill, 21, runs the Gazette with two others. Jas Oake, 21, runs the Gazette by night."
    assert facts_of(two, ("21", "age", 21, "year"), ("21", "age", 21, "year")) == ("f1", "f2")
    one = "Ada Quill, 21, runs the Gazette with two others. Quill, 21, runs the Gazette by night."
    assert facts_of(one, ("21", "age", 21, "year"), ("21", "age", 21, "year")) == ("f1", "f1")


def test_one_person_told_of_twice_in_a_sentence_is_as_old_in_both_places():
    text = (
        "A jury found a man guilty of killing a boy aged 11.\n\n"
        "“At the heart of this is a boy aged 11 who was killed and a boy aged 11 who had a future,” she told the jury."
    )
    ages = ("11", "age", 11, "year")
    assert facts_of(text, ages, ages, ages) == ("f1", "f1", "f1")


def test_the_few_that_are_pointed_at_by_another_word_for_people_are_those_counted_before():
    text = "Three claimants from Arden sued the state.\n\nIt was ruled that these three Danes had been held there."
    assert len(set(facts_told(text, "three"))) == 1
    others = text + "\n\nIn Bray three mills shut."
    assert len(set(facts_told(others, "three"))) == 3


def test_an_exact_percentage_in_brackets_is_the_share_in_front_of_it():
    text = "Nearly two-thirds of the farms here ({} percent) are let."
    for share, one in (("64.4", True), ("24.4", False)):
        told = text.format(share)
        assert (facts_told(told, "two-thirds") == facts_told(told, f"{share} percent")) is one


def test_a_count_is_the_part_of_a_whole_that_is_told_with_it():
    text = "Woes go on in 29 towns\n\nIn the north 29 of 50 towns have no mill, and a 59 percent share is let."
    assert facts_told(text, "29") == facts_told(text, "29 of 50")
    assert facts_told(text, "29 of 50") != facts_told(text, "59 percent")
