"""A figure that is told again in other words, in another unit or in a headline is one fact with the first."""

import pytest

from workbench.claims.analysis import analyse


def together(text, one, other):
    """Whether the mentions that begin at two words are one fact."""
    analysis = analyse(text, links=False)
    facts = {}
    for mention, fact in zip(analysis.mentions, analysis.facts, strict=True):
        facts.setdefault(analysis.article.text[mention.quantity.start : mention.quantity.end], []).append(fact)
    if one == other:
        return len(set(facts[one])) < len(facts[one])
    return bool(set(facts[one]) & set(facts[other]))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Heat the oven to 160ºC/315ºF.", "160ºC", "315ºF"),
        ("Add 1 cup (200 g) of sugar.", "1 cup", "200 g"),
        ("The lake is 5 km (3.1 miles) wide.", "5 km", "3.1 miles"),
        ('The fund promised €12m. "Twelve million will mend the roof," she said.', "€12m", "Twelve million"),
    ],
)
def test_a_figure_in_another_unit_or_without_its_currency_is_the_same(text, one, other):
    assert together(text, one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The parcel holds 5 km (3 kg) of thread.", "5 km", "3 kg"),
        ("The town is 5 km (30 miles by rail) off.", "5 km", "30 miles"),
        ("The fund promised €12m. In the land live 12 million people.", "€12m", "12 million"),
    ],
)
def test_what_another_figure_says_is_no_conversion(text, one, other):
    assert not together(text, one, other)


def test_years_behind_another_person_are_no_further_years():
    text = (
        "It was 14 years before the mill had a second forewoman.\n\n"
        "By then, when the mill took on another woman, 14 years after the first, she had left."
    )
    assert together(text, "14 years", "14 years")


def test_a_comma_ends_what_tells_which_days_are_meant():
    text = (
        "The weavers will stop on five days in March.\n\nIn one week they stop twice. Of the five days, that makes two."
    )
    assert together(text, "five days", "five days")


@pytest.mark.parametrize("again", ["In any case that 2.1 percent is no small matter.", "It is 2.1 percent at best."])
def test_a_pronoun_takes_up_a_share(again):
    text = f"The office says 2.1 percent of weavers earn so little.\n\nThe senator was wrong. {again}"
    assert together(text, "2.1 percent", "2.1 percent")


def test_all_of_few_that_were_just_named_need_no_noun():
    text = "Boats must carry two measures from a list of three. Where all three are used, fewer birds are caught."
    assert together(text, "three", "three")


def test_a_headline_and_the_first_lines_have_one_figure_whatever_the_verb():
    text = (
        "Police: 3 held over stolen bells\n\n"
        "Three Marwa men were arrested on Thursday and accused of taking the bells of two churches."
    )
    assert together(text, "3", "Three")


def test_some_of_those_in_the_first_lines_are_not_those_of_the_headline():
    text = "Four killed in avalanche\n\nTwelve hikers were swept away in Marwa. Four of them got free, a guide said."
    assert not together(text, "Four", "Four")


def test_a_word_of_magnitude_in_a_headline_stands_for_the_count_in_the_first_lines():
    text = "Hundreds killed in crush at feast\n\nAt least 345 pilgrims were killed in a crush at the feast in Marwa."
    assert together(text, "Hundreds", "345")


def test_fewer_than_a_round_number_stands_for_the_one_just_below_it():
    text = (
        "Reds hold Marwa by 87 votes\n\n"
        "The Reds held the seat of Marwa by fewer than 100 votes on a night that cost them others."
    )
    assert together(text, "87", "100")


def test_the_toll_is_the_number_of_people_killed():
    text = (
        "Quake: toll climbs to 61\n\n"
        "The number of people killed in the quake in Marwa has risen to 61, the government said."
    )
    assert together(text, "61", "61")


def test_names_that_hold_a_number_tell_two_shares_apart():
    text = (
        "The Marwa 500 index lost 1.6%, its worst day in weeks.\n\n"
        "Stocks were weak all over the land and few of them rose.\n\n"
        "The Larch 20 index dropped 530 points, also 1.6%, by noon."
    )
    assert not together(text, "1.6%", "1.6%")


def test_a_price_of_a_lamp_is_that_of_each_lamp():
    text = (
        "That one third fewer patients fall for a lamp that costs $30 is remarkable.\n\n"
        "What it costs: each lamp costs $30 and lasts five years."
    )
    assert together(text, "$30", "$30")


def test_a_fraction_and_the_percentage_right_behind_it_are_one():
    text = "Butter has become a fifth cheaper, a fall of 20% in a year."
    assert together(text, "a fifth", "20%")


def test_a_sum_that_lost_its_last_digits_is_the_same():
    text = (
        "Guild to pay $3.9 million\n\n"
        "The guild of Marwa will pay $3,962,500 to settle a complaint about its bells, a clerk said."
    )
    assert together(text, "$3.9 million", "$3,962,500")


def test_a_contracted_pronoun_takes_up_an_age():
    text = 'Ines Rowan, who turned 19 in March, won.\n\nThe mill paid nothing for her. "She’s 19," the coach said.'
    assert together(text, "19", "19")


def test_a_share_is_not_rounded_right_behind_itself():
    text = (
        "Full-time use grew to 8.9% and part-time use to 21.2% of weavers. In all it grew from 21% to 30% of weavers."
    )
    assert not together(text, "21.2%", "21%")
