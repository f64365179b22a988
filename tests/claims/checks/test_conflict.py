"""The same thing told with figures that cannot both hold."""

import pytest

from workbench import analyse


def conflicts(text):
    """Conflicts as the set of words of the figures in each."""
    analysis = analyse(text)
    words = [
        {
            analysis.article.text[m.quantity.start : m.quantity.end]
            for m in (analysis.mentions[i] for i in check.mentions)
        }
        for check in analysis.checks
        if check.name == "conflict" and check.verdict.value == "fails"
    ]
    related = [item for item in analysis.relations if item.relation == "conflict"]
    assert len(related) == len(words)
    return words


LONG = "\n\nThe town lies on a river. Its mill was built by the river long ago. Many families lived from it."


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "About 340 weavers were dismissed in spring." + LONG + "\n\nThe 430 weavers who were dismissed get no pay.",
            {"340", "430"},
        ),
        (
            "Mill sold for $4.8 million\n\nThe mill was sold for $48 million on Friday." + LONG,
            {"$4.8 million", "$48 million"},
        ),
        ("Mill lets 340 weavers go\n\nSome 290 weavers lost their work at the mill." + LONG, {"340", "290"}),
        (
            "The mill was sold to a baker for $4.8 billion."
            + LONG
            + "\n\nAs it is a sale, the $6.8 billion will be paid at once.",
            {"$4.8 billion", "$6.8 billion"},
        ),
    ],
)
def test_one_fact_with_two_figures_is_a_conflict(text, figures):
    assert figures in conflicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "In May 340 weavers were dismissed in Lodz." + LONG + "\n\nIn June 430 weavers were dismissed in Brno.",
        "Some 340 weavers were dismissed." + LONG + "\n\nAnother 430 weavers were dismissed.",
        "Some 340 weavers were dismissed." + LONG + "\n\nIn addition to some 290 weavers, a smith was dismissed.",
        "Some 340 weavers were dismissed." + LONG + "\n\nOf the weavers, 430 found work again.",
        "The first night left 80 people dead." + LONG + "\n\nThe second night left 8 people dead.",
        "Profit rose to $5 million." + LONG + "\n\nProfit had risen from $4 million.",
        "Some 340 weavers were dismissed." + LONG + "\n\nMore than 300 weavers were dismissed.",
        "A 31-year-old woman is in hospital." + LONG + "\n\nHer son, aged 13, is at home.",
    ],
)
def test_other_dates_places_turns_acts_and_parts_make_no_conflict(text):
    assert conflicts(text) == []


def test_swapped_digits_and_lost_zeros_are_named_as_such():
    text = (
        "Exactly 171 guards were killed in the war."
        + LONG
        + "\n\nThe 117 guards who were killed in the war had families."
    )
    names = {check.name: check.calculation for check in analyse(text).checks}
    assert names["magnitude"] == "117 guards or 171 guards: two digits swapped?"
    assert names["conflict"] == "117 guards here, 171 guards elsewhere"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Bus strike ends after 12 days\n\nDrivers in the port went back to work on Monday after a bus strike of "
            "21 days." + LONG,
            {"12 days", "21 days"},
        ),
        (
            "At least 140 discharged men went to court."
            + LONG
            + "\n\nOf the five hundred people dismissed, just 130 of "
            "them have gone to court.",
            {"140", "130"},
        ),
        (
            "Eight prisoners were killed in the camp." + LONG + "\n\nThe nine prisoners were shot by a guard.",
            {"Eight", "nine"},
        ),
        (
            "The museum will return 72 masks to their owners. The 82 masks include a cockerel." + LONG,
            {"72", "82"},
        ),
    ],
)
def test_headlines_small_numbers_and_parts_that_are_taken_up_are_compared_too(text, figures):
    assert figures in conflicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two men were arrested on Monday."
        + LONG
        + "\n\nA third man was found on Tuesday. The three men are from Brno.",
        "Five men were arrested on Monday." + LONG + "\n\nAnother one was found on Tuesday. The six men are from Brno.",
    ],
)
def test_a_small_number_to_which_somebody_was_added_is_no_conflict(text):
    assert conflicts(text) == []


def test_a_caption_is_held_against_the_text():
    text = "The castle of Arden sold 192 tractors on Friday to pay for its roof." + LONG
    assert conflicts(text + "\n\nPhoto: Some of the 912 tractors that the castle of Arden sold.") == [{"192", "912"}]
    assert conflicts(text + "\n\nPhoto: Some of the 192 tractors that the castle of Arden sold.") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Rescuers reach nine miners\n\nRescuers on Saturday brought up six miners from a pit." + LONG
            + "\n\nEach of the nine miners gets a medal.",
            {"nine", "six"},
        ),
        (
            "Engineers found 140 cracks in the steel of the bridge." + LONG
            + "\n\nSixty-two of the 410 cracks are longer than a hand.",
            {"140", "Sixty-two of the 410"},
        ),
    ],
)  # fmt: skip
def test_the_lead_is_held_against_its_headline_and_the_whole_of_a_share_against_its_count(text, figures):
    assert figures in conflicts(text)


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        (
            "Gunners fired 38 shells into the market, witnesses said.\n\nOle Moe said that the army fired ten shells.",
            "10 shells here, 38 shells elsewhere",
        ),
        (
            "Landslide kills 43\n\nAt least 43 miners were killed, the union said.\n\nThe state puts the toll at 17.",
            "17 here, 43 elsewhere",
        ),
        (
            "The raid killed at least 50 people, the press centre said."
            + LONG
            + "\n\nA monitor in Brno, Ann Lee, said that 42 people died.",
            "42 people here, at least 50 people elsewhere",
        ),
    ],
)
def test_two_voices_that_give_one_thing_two_figures_conflict(text, calculation):
    assert calculation in [c.calculation for c in analyse(text, links=False).checks if c.name == "conflict"]


@pytest.mark.parametrize(
    "text",
    [
        "Floods kill 64\n\nIn the town of Marwa, 38 people were killed.\n\nThe ministry put the toll at 64.",
        "The mayor said that 12 boats sank in March.\n\nThe owner said that three boats sank in his harbour.",
        "Ann Lee, a doctor, said that guns fired 38 shells.\n\nShe said that ten shells were fired at her ward.",
        "The oldest of them, Ruth Moe, was 99.\n\nIt was a fair price, said Ole Moe, Ruth's son, 70, a baker.",
        "Three miners died, the union said.\n\nTwo of the miners who died were boys, said a doctor, Ann Lee.",
    ],
)
def test_a_part_of_the_dead_is_no_other_toll(text):
    assert [c.calculation for c in analyse(text, links=False).checks if c.name == "conflict"] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The guild has 14 mills.\n\nNobody knew why.\n\nOf the 41 mills, nine stand still.", {"14", "41"}),
        (
            "The fund holds 86 homes, 31 of them in Bray. Of the 13, a clerk wrote, nine leak.\n\nIt rained.",
            {"31", "13"},
        ),
        (
            "Banks put in $34 billion. Five billion dollars of that $84 billion came from one.\n\nIt rained.",
            {"$34 billion", "$84 billion"},
        ),
        ("Arden lost 38 barns.\n\nThe fire raged near Bray.\n\nOf the 58 barns lost, 26 were in Bray.", {"38", "58"}),
        ("Floods kill 64\n\nAt least 84 people were killed by floods near Arden, officials said.", {"64", "84"}),
        (
            "Smoke kills 1,300 people a year, the minister said. Each of those 3,300 deaths can be prevented.",
            {"1,300", "3,300"},
        ),
        (
            "The count showed a turnout rate of 58%, a clerk said.\n\nA turnout rate of 85% is a record.",
            {"58%", "85%"},
        ),
    ],
)
def test_a_figure_that_is_named_again_with_a_slip_conflicts(text, figures):
    assert conflicts(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "The guild has 14 mills and 41 barns.\n\nOf the 41 barns, nine leak.",
        "The guild has 14 mills.\n\nOf the 46 ships in the bay, nine leak.",
        "The guild has 14 mills.\n\nOf the 41 mills that the duke once owned, nine burned.",
    ],
)
def test_what_is_named_again_is_told_from_what_is_new(text):
    assert conflicts(text) == []
