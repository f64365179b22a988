"""Figures of which the text says that somebody contests them."""

from __future__ import annotations

import pytest
from worked_out import failing_conflicts, related

from workbench import analyse
from workbench.claims.mention import Verdict


def conflicts(text: str) -> list[set[str]]:
    analysis = analyse(text, links=False)
    return [
        {text[(q := analysis.mentions[index].quantity).start : q.end] for index in check.mentions}
        for check in analysis.checks
        if check.name == "conflict"
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            'The mill will earn £104m this year, said Tom Ames of Larch. Lena Hoff disagreed: "We stay at £97m."',
            {"£104m", "£97m"},
        ),
        (
            (
                "The quake killed 61 people, the minister said.\n\nDoctors in Marwa gave a higher figure. "
                '"We have 73 bodies here," said Dr Ito.'
            ),
            {"61", "73"},
        ),
        (
            (
                "The move will save $2.3 million a year, the board says.\n\nThe lease costs $900,000.\n\n"
                "A report by a consultant had put them at $1.7 million a year as late as May."
            ),
            {"$2.3 million", "$1.7 million"},
        ),
        (
            "Police said 14 people had been arrested, three of them in the hall; the guild put the arrests at nine.",
            {"14", "nine"},
        ),
        (
            "Some 3,000 miners blocked the road from 7 a.m., police said. The organisers spoke of 8,000.",
            {"3,000", "8,000"},
        ),
        ("Police said 40 people had been hurt.\n\nDoctors put the number at 70.", {"40", "70"}),
        (
            (
                "Prices would rise by between 4 and 6 percent, the ministry estimates.\n\n"
                "The Institute of Larch, a think tank, puts the rise at 15 percent."
            ),
            {"between 4 and 6 percent", "15 percent"},
        ),
        (
            'In Marwa 10,500 people work in the pits, he says.\n\n"There are 15,000 of us, not 10,500," she said.',
            {"10,500", "15,000"},
        ),
        (
            "The union says that 70 weavers will go. Mr Moe said the number of weavers was nearer 45.",
            {"70", "45"},
        ),
        (
            "Mill to cut 340 jobs\n\nUnions put the real loss at 410.",
            {"340", "410"},
        ),
        (
            (
                "The sheriff put the number of evacuees at 4,200. The guild, which opened two shelters, "
                "says it is at least 6,000."
            ),
            {"4,200", "6,000"},
        ),
        (
            "We measured 610 nits at full brightness, well short of the 750 nits that Larch claims.",
            {"610 nits", "750 nits"},
        ),
        (
            (
                'The senator said that "under 2 percent" of weavers earn so little. The office says 2.1 percent. '
                "The senator was wrong."
            ),
            {"under 2 percent", "2 percent", "2.1 percent"},
        ),
    ],
)
def test_a_figure_that_is_contested_stands_against_the_first(text: str, figures: set[str]) -> None:
    assert any(found <= figures and len(found) == 2 for found in conflicts(text))


@pytest.mark.parametrize(
    "text",
    [
        "The public disagrees, with 49 percent for the dam. Some 22 percent were not sure.",
        "Profits were 33 million yuan, compared with a loss of 52 million yuan in the same period of 2015.",
        "The mill was fined £129m. It originally estimated that it had overstated profits by £250m.",
        "The dam cost £104m. The clerk put the price of the lock at £97m.",
    ],
)
def test_a_figure_of_something_else_is_not_contested(text: str) -> None:
    assert conflicts(text) == []


def test_another_count_of_the_same_crowd_is_no_error_of_the_text():
    text = "Some 3,000 miners blocked the road, police said. The organisers spoke of 8,000."
    verdicts = [check.verdict for check in analyse(text, links=False).checks if check.name == "conflict"]
    assert verdicts == [Verdict.CANNOT_SAY]


def test_whoever_counts_the_injured_otherwise_contests_all_of_them_and_no_part():
    text = (
        "At least 61 people were injured in Marwa.\n\nOf the injured, 38 were in Arden and 19 in Brook. "
        "The Bell put the number of injured at 74."
    )
    assert {"74", "19"} not in conflicts(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The firm said it lost 3,000 tons of ore a day, a third less than the guild's estimate of 4,500 tons.",
            {"3,000 tons", "4,500 tons"},
        ),
        (
            (
                "A magnitude 6.4 quake struck Larch. The weather office had first put the magnitude at 6.6.\n\n"
                "The survey of the land disputed the figure: it measured 6.3."
            ),
            {"6.3", "6.4"},
        ),
    ],
)
def test_an_estimate_and_what_was_not_taken_back_are_set_against_it(text: str, figures: set[str]) -> None:
    assert any({one.removeprefix("magnitude ") for one in pair} == figures for pair in conflicts(text))


@pytest.mark.parametrize(
    "text",
    [
        # What "those" floods did is of their time.
        (
            "At least 61 people were hurt when the sea rose on Monday, the mayor said.\n\nIt had risen twice before. "
            "Those two floods hurt 40 people between them, said Ida Orr."
        ),
        "We Have Printed a Billion Stamps\n\nThe billionth stamp left the press. We last wrote of 100 million stamps.",
        "A clinic fed 22 guests.\n\nFishers brought 27 survivors ashore. There, 11 of the 22 survivors sleep.",
    ],
)
def test_another_time_a_rank_and_what_is_known_otherwise_contest_nothing(text: str) -> None:
    assert conflicts(text) == []


def test_those_who_are_named_again_by_another_word_for_people_are_those_to_whom_the_same_was_done() -> None:
    text = (
        "On Wednesday 40 people were detained in Arden.\n\nThe mayor was away.\n\nA camp was closed.\n\nRain fell.\n\n"
        "The judge spoke.\n\nRoe was among the {} officers arrested on Wednesday."
    )
    assert failing_conflicts(text.format(60))
    assert not failing_conflicts(text.format(40))
    assert not failing_conflicts(text.format(60).replace("were detained", "were rescued"))


def test_what_is_counted_otherwise_may_be_named_where_its_figure_was_told_first() -> None:
    text = (
        "At least 61 people were injured in Arden.\n\nThe mayor was away.\n\nRain fell.\n\n"
        "Most of the 61 fell out of bed. The paper put the number of injured at 74."
    )
    assert ["74", "61"] in related(text, "conflict")


def test_what_was_told_at_first_is_to_be_looked_at():
    text = (
        "Orders of the mills rose 2.6 percent in March, the ministry said.\n\n"
        "The ministry had originally reported an increase of 2.3 percent."
    )
    checks = [check for check in analyse(text, links=False).checks if check.name == "conflict"]
    assert [(check.verdict, check.calculation) for check in checks] == [
        (Verdict.CANNOT_SAY, "2.3 % at first, 2.6 % elsewhere")
    ]
