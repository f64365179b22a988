"""Units, percentages, rates and money."""

from __future__ import annotations

from workbench.quantities.phrases import Trie
from workbench.quantities.tables import Table


class UnitWords(Table):
    """Units, percentages, rates and money."""

    crowns: frozenset[str]
    weather_heads: frozenset[str]
    warming: frozenset[str]
    daily: frozenset[str]
    coined: frozenset[str]
    about_weather: frozenset[str]
    units: Trie
    unit_symbols: dict[str, str]
    glued_units: dict[str, str]
    spaced_units: frozenset[str]
    sizes: frozenset[str]
    powers: dict[str, int]
    prefix_symbols: frozenset[str]
    prefixed_names: dict[str, str]
    prefixed_symbols: frozenset[str]
    prefix_names: dict[str, str]
    per: frozenset[str]
    composites: dict[tuple[str, str], int]
    percent: Trie
    money_signs: Trie
    """Reversed, to be read from the figure to the left."""
    money_signs_behind: Trie
    money_names: Trie
    cents: Trie
    coins: Trie
    currency_codes: frozenset[str]
    pound: frozenset[str]
    about_money: frozenset[str]
    taking: frozenset[str]
    conning: frozenset[str]
    about_rates: frozenset[str]
    pressure: frozenset[str]
    number_sign: frozenset[str]
    numbered: frozenset[str]
    placing: frozenset[str]
    points: frozenset[str]
    weighed: frozenset[str]
    turning: frozenset[str]
    rate_openers: frozenset[str]
    sides: frozenset[str]
    displays: frozenset[str]
    pixel: str
    spelt_pounds: frozenset[str]
    pound_letters: frozenset[str]
    money_titles: frozenset[str]
    coin_letters: frozenset[str]
    money_homonyms: frozenset[str]
    past_homonyms: frozenset[str]
    objects: frozenset[str]
    sterling: frozenset[str]
    sterling_code: str
    cent_code: str
    currency_countries: Trie
    slang_thousands: frozenset[str]
    single_units: frozenset[str]
    sums_moved: frozenset[str]
    money_letters: frozenset[str]
    weighing: frozenset[str]
    unit_directions: frozenset[str]
    unit_homonyms: frozenset[str]
    bound_homonyms: frozenset[str]
    short_percents: frozenset[str]
    about_current: frozenset[str]
    no_symbols: frozenset[str]
    eponyms: frozenset[str]
    inch_words: frozenset[str]
    inch_followers: frozenset[str]
    rates: frozenset[str]
