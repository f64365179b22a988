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
        ("The rift is 1,200 miles (2,000 km) long.", "1,200 miles", "2,000 km"),
        ("It is a 60-mile (100 km) rift.", "60-mile", "100 km"),
        (
            "It is minus 80 degrees Fahrenheit (minus 60 degrees Celsius).",
            "minus 80 degrees Fahrenheit",
            "minus 60 degrees Celsius",
        ),
        ("It is a 1,400-mile-wide (2,300 km) plain.", "1,400-mile", "2,300 km"),
        (
            "Keep it to 3.6 degrees Fahrenheit (2 degrees Celsius) above it.",
            "3.6 degrees Fahrenheit",
            "2 degrees Celsius",
        ),
        ("It fell at 2:35 am local time (07:35 UTC).", "2:35 am", "07:35 UTC"),
        ("It fell at 10:30 (07:30 UTC) in Arden.", "10:30", "07:30 UTC"),
        ('The fund promised €12m. "Twelve million will mend the roof," she said.', "€12m", "Twelve million"),
    ],
)
def test_a_figure_in_another_unit_or_without_its_currency_is_the_same(text, one, other):
    assert together(text, one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The parcel holds 5 km (3 kg) of thread.", "5 km", "3 kg"),
        ("It was 20 degrees Fahrenheit (9 degrees Celsius) there.", "20 degrees Fahrenheit", "9 degrees Celsius"),
        ("It opens at 10:30 and shuts at 07:30 UTC.", "10:30", "07:30 UTC"),
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


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            (
                "A man went at four guards in the mill of Marwa with two machetes on Friday.\n\n"
                "He is said to have bought the two machetes at a shop in Larch."
            ),
            "two",
            "two",
        ),
        (
            (
                "The court of Marwa has accused five weavers of running a page about the mill.\n\n"
                "Nothing ties the five weavers to the page, said Ines Rowan, who speaks for them."
            ),
            "five",
            "five",
        ),
        (
            (
                "Four rowers of Marwa sue over ban\n\n"
                "The union said on Friday that the rules of the games had been broken by many.\n\n"
                "Those whom it shut out are four male rowers, namely Dana Pruitt, Lucy Abara, Tess Aldous and Ann Bell."
            ),
            "Four",
            "four",
        ),
        (
            (
                "The mill gave work to two of his children, the Marwa Bell wrote in May.\n\n"
                "Since then two of his children have been asked by the court about that work."
            ),
            "two",
            "two",
        ),
        (
            (
                "Marwa have just six league wins so far this season.\n\n"
                "On Saturday they play at Larch, whose crowd has seen six home wins."
            ),
            "six",
            "six",
        ),
    ],
)
def test_a_small_number_that_counts_by_one_word_is_named_again(text, one, other):
    assert together(text, one, other)


@pytest.mark.parametrize(
    "text",
    [
        "Two people died in Marwa on Friday when a wall fell.\n\nTwo people run the bell tower of Larch, a guide said.",
        "The mill owns three dogs, and Larch three.\n\nHis other three dogs ran off towards the bell tower.",
    ],
)
def test_small_numbers_of_people_or_of_others_are_not(text):
    word = "Two" if text.startswith("Two") else "three"
    assert not together(text, word, word)


def test_millions_more_are_the_millions_of_the_headline():
    text = (
        "All will be insured (but for 24 million)\n\n"
        "The plan of the weavers' guild was published on Friday in Marwa.\n\n"
        "Is it a good thing that 24 million more members have no cover?"
    )
    assert together(text, "24 million", "24 million")


def test_fifty_more_are_not_the_fifty_that_were_there():
    text = "The mill took on 50 weavers in May.\n\nIn June it took on another 50 weavers at the mill."
    assert not together(text, "50", "50")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Up until 200 years ago the Marwa wound through its meadows.\n\n"
            "Two hundred years ago this May the first spade was put into the ground for a canal."
        ),
        "Chief of Larch held for 90 minutes\n\nDana Pruitt believes that his 90-minute wait was an insult.",
        (
            "Six years on: a war that nobody ends\n\n"
            "The envoy spoke to reporters in Marwa.\n\nAs the land marks six years of war, few hope for peace."
        ),
    ],
)
def test_a_length_of_time_that_is_seldom_named_or_stands_in_the_headline_is_named_again(text):
    words = {
        "Up": ("200 years", "Two hundred years"),
        "Ch": ("90 minutes", "90-minute"),
        "Si": ("Six years", "six years"),
    }
    assert together(text, *words[text[:2]])


def test_common_lengths_of_time_are_not():
    text = (
        "The mill has lost money over the past five years.\n\n"
        "Dana Pruitt, who leads the guild, was given a five-year visa by Larch."
    )
    assert not together(text, "five years", "five-year")


def test_the_same_quarter_of_a_year_is_one_fact_and_that_of_another_year_another():
    text = "Growth was 6.8 percent in the fourth quarter of 2016.\n\nSales slowed in the fourth quarter, the mill said."
    assert together(text, "fourth", "fourth")
    text = "Growth was 6.8 percent in the fourth quarter of 2016.\n\nIn the fourth quarter of 2015 it was 6.9 percent."
    assert not together(text, "fourth", "fourth")


def test_a_score_and_a_third_of_a_budget_are_told_again():
    text = (
        "What cutting the budget of the guild by one-third would mean\n\n"
        "The guild of Marwa spoke of it on Friday.\n\nA one-third cut would close the school, it said. "
        "Few believe in a one-third cut."
    )
    assert together(text, "one-third", "one-third")


def test_the_age_of_someone_who_is_named_again_is_told_again():
    text = "Dana Pruitt faced 20-year-old Carl Abara at the mill.\n\nMr Abara was a typical 20 year old, his aunt said."
    assert together(text, "20-year-old", "20 year old")


def test_girls_and_children_who_died_are_the_same_where_the_number_is_telling():
    text = (
        "Three days of mourning began after 21 girls were killed in a fire at the school of Marwa.\n\n"
        "A clerk said that at least 21 children and teachers were killed in the fire at the school."
    )
    assert together(text, "21", "21")


def test_a_sentence_of_nine_years_is_not_nine_years_after_something():
    text = (
        "Clerk jailed for nine years over contracts\n\n"
        "The mill of Marwa was pulled down in 2019, nine years after the last of the contracts was signed."
    )
    assert not together(text, "nine years", "nine years")


def test_most_of_the_61_are_the_61_whoever_they_are():
    text = (
        "At least 61 people were injured in Marwa when the bell tower fell.\n\n"
        "Most of the 61 are old people who fell as they tried to get out of bed."
    )
    assert together(text, "61", "61")


def test_a_sum_that_is_told_again_and_again_is_meant_wherever_it_stands():
    text = (
        "The guild will spend $80 million on the canal of Marwa.\n\n"
        "With $80 million the guild can dig the canal of Marwa.\n\n"
        "The offer of the guild for the canal of Marwa is $80 million.\n\n"
        "Will $80 million be enough?"
    )
    analysis = analyse(text, links=False)
    assert len(set(analysis.facts)) == 1


def test_two_lone_sums_with_nothing_in_common_stay_two():
    text = "The guild will spend $80 million on the canal of Marwa.\n\nWill $80 million ever be found for bells?"
    assert not together(text, "$80 million", "$80 million")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The law sets aside 2.4 billion leva ($1.3 billion) for the mines.", "2.4 billion leva", "$1.3 billion"),
        ("A ride costs 50 meticais (about $0.80; £0.63).", "50 meticais", "£0.63"),
        ("A ride costs 50 meticais (about $0.80; £0.63).", "$0.80", "£0.63"),
        ("The search ends when 96 hours, or four days, have gone by.", "96 hours", "four days"),
        ("The yard has built 500 boats. The 500th boat left on Monday.", "500", "500th"),
        ("Nurses strike on five days in May. With those five, they will have struck for 24 days.", "five days", "five"),
    ],
)
def test_what_another_currency_a_rank_or_those_five_say_is_the_same_figure(text, one, other):
    assert together(text, one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The club paid 50 crowns ($7 less than in May) for a ball.", "50 crowns", "$7"),
        ("The club took $900, and £700 went to the choir.", "$900", "£700"),
        ("The yard has built three boats. The third boat left on Monday.", "three", "third"),
    ],
)
def test_sums_beside_one_another_and_small_ranks_stay_apart(text, one, other):
    assert not together(text, one, other)


def test_a_statement_that_is_told_again_with_its_other_figures_has_this_one_too_whatever_it_counts():
    text = (
        "In brief: the fund asks for $950 million for 36 places, 14 grave crises among them.\n\n{}"
        "The fund asks for $950 million to help in 36 places, among them 14 grave emergencies."
    )
    assert together(text.format(""), "14", "14")
    alone = "The fund helps in grave crises, 14 of them.\n\nMs Orr has seen 14 emergencies in her life."
    assert not together(alone, "14", "14")


def test_a_common_length_of_time_beside_the_same_number_is_the_same():
    text = (
        "The post hopes to sort 230 million letters in 24 hours.\n\n"
        "Four things kept it from sorting 230 million letters in a day."
    )
    assert together(text, "24 hours", "a day")


def test_a_sum_on_top_is_that_of_the_text_for_each_and_by_another_name():
    text = (
        "Guild turns down $23,000 for each\n\n“They offered us $23,000 and we asked for more,” Rosa Dein of Larch said."
    )
    assert together(text, "$23,000", "$23,000")


def test_two_numbers_that_are_both_more_than_200_are_not_one():
    text = (
        "A ferry with more than 200 people sank. It had 212 passengers.\n\n"
        "The navy said the ferry had 214 people on it."
    )
    assert not together(text, "212", "214")


def test_equal_figures_at_the_head_of_two_items_of_a_list_are_two():
    text = "It needs more.\n\n240 chairs for the guests\n\n240 chairs for the choir and guests\n\nAll of it is new."
    assert not together(text, "240", "240")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            (
                "Marwa Fire is now the state's 8th largest\n\n"
                "The blaze has burned on, making it the eighth largest wildfire in recorded state history."
            ),
            "8th",
            "eighth",
        ),
        (
            (
                "Osca: The second largest of the group is small.\n\nIt rained on all of them.\n\n"
                "Osca is the second largest of the Isles of Marn but is still tiny."
            ),
            "second",
            "second",
        ),
        (
            (
                "Ardenia sent 34 trucks across the border on Friday.\n\nIt rained.\n\n"
                "The customs office had granted access for 34 vehicles and 12 people."
            ),
            "34",
            "34",
        ),
        ("The blaze has burned 307,000 acres, or about 480 square miles.", "307,000 acres", "480 square miles"),
        (
            (
                "The airline signed an order for 30 Larch jets.\n\n"
                "In addition to its order of 30 Larch jets, it announced one of 50 Fir jets."
            ),
            "30",
            "30",
        ),
        (
            (
                "Rail travel will cost 40 per cent more than in 2008.\n\nPay rose little.\n\n"
                "Ticket prices will have risen by 40 per cent since 2008.\n\nIt comes to 40 per cent, said the union."
            ),
            "40 per cent",
            "40 per cent",
        ),
        ("24 out of 27 voters came, leaving a fine 88.89% turnout.", "24 out of 27", "88.89%"),
        (
            (
                "Total turnout came to 34.31%, the most ever.\n\nIt rained.\n\n"
                "Both colleges lie above the average turnout of 34.31%."
            ),
            "34.31%",
            "34.31%",
        ),
        (
            (
                "About 112,000 men and 65,000 women are treated each year.\n\nIt rained.\n\n"
                "Every year around 112,000 men have an attack, doctors say."
            ),
            "112,000",
            "112,000",
        ),
    ],
)
def test_what_is_told_again_in_other_words_is_one_fact(text, one, other):
    assert together(text, one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Osca is the second largest island.\n\nMarn is the second oldest of the towns.", "second", "second"),
        ("It sent 34 buses to the border.\n\nThe town has 34 vans for its parks.", "34", "34"),
        ("It has 12 pilots. It hired another 12 pilots, in addition to 12 clerks.", "12", "12"),
        ("The farm has 300 acres, or about 90 houses, on 480 square miles of land.", "300 acres", "480 square miles"),
        ("24 out of 27 voters came, and 61.5% of the letters.", "24 out of 27", "61.5%"),
    ],
)
def test_what_only_sounds_alike_is_two_facts(text, one, other):
    assert not together(text, one, other)
