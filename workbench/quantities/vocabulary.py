"""The words of a language's figures, read from its lexicon files and laid out for look-up."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from workbench.quantities.tokens import pieces

_TENS = range(20, 100, 10)
_LEXICON = Path(__file__).parent / "lexicon"

_NO_NAMES: dict[str, Any] = {"units": {}, "unit_symbols": [], "currencies": {}, "currency_codes": []}
_NOTHING = "\0"
"""What no token equals, for a word that a language does without."""

Trie = dict[Any, Any]
"""Token to the trie of what may follow it; under the key None stands the value of the phrase that ends here."""


def longest(trie: Trie, low: list[str], index: int) -> tuple[Any, int] | None:
    """The value of the longest phrase that begins at `index`, and the index behind it."""
    node = trie.get(low[index])
    found = None
    while node is not None:
        index += 1
        if None in node:
            found = (node[None], index)
        node = node.get(low[index])
    return found


def longest_behind(trie: Trie, low: list[str], index: int) -> tuple[Any, int] | None:
    """Of a trie of reversed phrases: the longest that ends before `index`, and the index of its first token."""
    node = trie.get(low[index - 1]) if index > 0 else None
    found = None
    while node is not None:
        index -= 1
        if None in node:
            found = (node[None], index)
        node = node.get(low[index - 1]) if index > 0 else None
    return found


def _rows(table: str) -> Iterable[list[str]]:
    return (line.split() for line in table.splitlines() if line.strip())


def _numbers(table: str) -> dict[str, int]:
    return {row[0]: int(row[1]) for row in _rows(table)}


def _trie(entries: Iterable[tuple[str, Any]], *, backwards: bool = False) -> Trie:
    """A trie of phrases, in which `_` stands for a space."""
    root: Trie = {}
    for phrase, value in entries:
        node = root
        tokens = pieces(phrase.replace("_", " "))
        for token in reversed(tokens) if backwards else tokens:
            node = node.setdefault(token, {})
        node[None] = value
    return root


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Vocabulary(SimpleNamespace):
    """The lexicon of one language. Sections and entries are described where they stand, in `lexicon/*.toml`."""

    decimal: str
    group: str
    capital_nouns: bool
    """Whether every noun has a capital, so that one makes no name."""
    date_order: str
    cardinals: dict[str, int]
    magnitudes: dict[str, int]
    dozens: dict[str, int]
    vague: dict[str, tuple[int, int]]
    several: Trie
    suffixes: dict[str, int]
    plain_suffixes: frozenset[str]
    spaced_suffixes: frozenset[str]
    counting_suffixes: frozenset[str]
    ordinals: dict[str, int]
    fractions: dict[str, int]
    """Singular of what a whole is cut into: "third", "quarter"."""
    fraction_plurals: dict[str, int]
    ordinal_endings: frozenset[str]
    multiples: dict[str, int]
    point: str
    than: str
    joining_and: frozenset[str]
    negative: frozenset[str]
    bounds_before: Trie
    bounds_behind: Trie
    lasting: frozenset[str]
    during: frozenset[str]
    tight_behind: frozenset[str]
    closing_behind: frozenset[str]
    between: frozenset[str]
    range_openers: frozenset[str]
    range_joiners: frozenset[str]
    range_alternatives: frozenset[str]
    hanging: frozenset[str]
    before_second: frozenset[str]
    combiners: frozenset[str]
    months: dict[str, int]
    ambiguous_months: frozenset[str]
    month_openers: frozenset[str]
    given_months: frozenset[str]
    year_openers: frozenset[str]
    decade_words: dict[str, int]
    centuries: frozenset[str]
    eras: frozenset[str]
    noon: frozenset[str]
    midnight: frozenset[str]
    zones: dict[str, str]
    loose_zones: frozenset[str]
    durations: dict[str, str]
    duration_symbols: dict[str, str]
    duration_short: dict[str, str]
    duration_adjectives: frozenset[str]
    old: frozenset[str]
    duration_alone: frozenset[str]
    duration_definite: Trie
    duration_definite_alone: frozenset[str]
    duration_seconds: dict[str, int]
    duration_months: dict[str, int]
    duration_days: dict[str, int]
    """Days of the units that are no fixed number of seconds, for "two years and ten days"."""
    aged: frozenset[str]
    in_their: frozenset[str]
    parts_of_span: frozenset[str]
    age_limits: frozenset[str]
    """In front of "18s": "under", "over"."""
    quarter_openers: frozenset[str]
    """In front of "two quarters" they make them spells of time, as does one of `quarter_closers` behind."""
    quarter_closers: frozenset[str]
    about_weather: frozenset[str]
    fiscal: frozenset[str]
    quarter_letters: frozenset[str]
    half_letters: frozenset[str]
    roman: frozenset[str]
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
    about_rates: frozenset[str]
    name_heads: frozenset[str]
    capital_heads: frozenset[str]
    name_abbreviations: frozenset[str]
    statutes: frozenset[str]
    bonds: frozenset[str]
    dialled: frozenset[str]
    winds: frozenset[str]
    plurals: frozenset[str]
    whole_names: Trie
    formats: frozenset[str]
    function_words: frozenset[str]
    one_not_before: frozenset[str]
    one_not_behind: frozenset[str]
    one_idioms: Trie
    ordinal_idioms: Trie
    ordinal_determiners: frozenset[str]
    ordinal_adverbs: frozenset[str]
    ordinal_initial: frozenset[str]
    ordinal_not_before: frozenset[str]
    ordinal_adverb_behind: frozenset[str]
    ordinal_verbs: frozenset[str]
    half_idioms: Trie
    times_as: frozenset[str]
    comparing: frozenset[str]
    qualifying_words: frozenset[str]
    """Last words of what binds a figure from the front."""
    streets: frozenset[str]
    block: frozenset[str]
    models: frozenset[str]
    craft: frozenset[str]
    weekdays: frozenset[str]
    open_prefixes: frozenset[str]
    verb_objects: frozenset[str]
    groups: frozenset[str]
    codes: frozenset[str]
    calibres: frozenset[str]
    changes: frozenset[str]
    contests: frozenset[str]
    one_introducing: frozenset[str]
    only: frozenset[str]
    number_joints: frozenset[str]
    share_joints: frozenset[str]
    share_words: frozenset[str]
    half_not_behind: frozenset[str]
    articles: frozenset[str]
    of: str
    definite: frozenset[str]
    comparing_words: frozenset[str]
    more_words: frozenset[str]
    conjunctions: frozenset[str]
    modals: frozenset[str]
    about_counts: frozenset[str]
    ballots: frozenset[str]
    and_openers: frozenset[str]
    points: frozenset[str]
    weighed: frozenset[str]
    adverbs_of: dict[str, frozenset[str]]
    """Word of a bound to the verbs that it goes with instead."""
    turning: frozenset[str]
    lengths: frozenset[str]
    """Behind a spell of time, they measure something by it: "a year long"."""
    rate_openers: frozenset[str]
    spell_openers: frozenset[str]
    rank_names: frozenset[str]
    name_joints: frozenset[str]
    benchmark: frozenset[str]
    bond_names: frozenset[str]
    parts_tied: frozenset[str]
    share_openers: frozenset[str]
    ones_article: frozenset[str]
    few_words: frozenset[str]
    before_magnitudes: frozenset[str]
    tens_words: frozenset[str]
    equal_as: frozenset[str]
    some_words: frozenset[str]
    sometime: frozenset[str]
    sides: frozenset[str]
    subs: frozenset[str]
    spelt_pounds: frozenset[str]
    pound_letters: frozenset[str]
    money_titles: frozenset[str]
    coin_letters: frozenset[str]
    money_homonyms: frozenset[str]
    past_homonyms: frozenset[str]
    objects: frozenset[str]
    sterling: frozenset[str]
    times_words: frozenset[str]
    times_letters: frozenset[str]
    fold_words: frozenset[str]
    figure_words: frozenset[str]
    open_multiples: frozenset[str]
    multiple_followers: frozenset[str]
    twice_words: frozenset[str]
    once_words: frozenset[str]
    single_words: frozenset[str]
    single_openers: frozenset[str]
    equal_words: frozenset[str]
    digit_words: dict[str, tuple[int, int]]
    sterling_code: str
    cent_code: str
    the: str
    currency_countries: Trie
    modal_months: frozenset[str]
    superlatives: frozenset[str]
    counted_behind_months: frozenset[str]
    before_eras: frozenset[str]
    another_words: frozenset[str]
    code_words: frozenset[str]
    whole_codes: frozenset[str]
    past_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    country_capitals: frozenset[str]
    alternatives: frozenset[str]
    spoken_joiner: frozenset[str]
    out_words: frozenset[str]
    in_words: frozenset[str]
    over_words: frozenset[str]
    one_words: frozenset[str]
    share_determiners: frozenset[str]
    share_numbers: frozenset[str]
    spell_verbs: frozenset[str]
    day_words: frozenset[str]
    spoken_parts: frozenset[str]
    hour_units: frozenset[str]
    o_words: frozenset[str]
    clock_words: frozenset[str]
    half_days: frozenset[str]
    or_words: frozenset[str]
    minus_words: frozenset[str]
    short_percents: frozenset[str]
    short_durations: frozenset[str]
    quarter_words: frozenset[str]
    age_words: frozenset[str]
    olds: frozenset[str]
    inch_words: frozenset[str]
    inch_followers: frozenset[str]
    stroke_words: frozenset[str]
    rates: frozenset[str]
    open_triggers: frozenset[str]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    singular_s: tuple[str, ...]
    triggers: frozenset[str]
    """Words at which a figure may begin, beside digits."""


def _filled(table: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    """A lexicon with an empty entry for each that it leaves out of another's shape."""
    return {
        key: _filled(table.get(key, {}), entry) if isinstance(entry, dict) else table.get(key, "")
        for key, entry in shape.items()
    }


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """The vocabulary of a language, by the name of its lexicon file here or by the path of one elsewhere.

    What the file leaves out, as against the English one, is empty; names from CLDR may stand beside it.
    """
    file = Path(language) if language.endswith(".toml") else _LEXICON / f"{language}.toml"
    toml = _filled(tomllib.loads(file.read_text("utf-8")), tomllib.loads((_LEXICON / "en.toml").read_text("utf-8")))
    names_file = file.with_name(f"{file.stem}-cldr.json")
    cldr = json.loads(names_file.read_text("utf-8")) if names_file.exists() else _NO_NAMES
    n, b, d, t = toml["numbers"], toml["bounds"], toml["dates"], toml["times"]
    u, m, names = toml["units"], toml["money"], toml["names"]
    du, o = toml["durations"], toml["ordinal"]
    cardinals = _numbers(n["cardinals"])
    magnitudes = _numbers(n["magnitudes"])
    dozens = _numbers(n["dozens"])
    ordinals = _numbers(n["ordinals"])
    parts = _numbers(n["parts"])
    fractions = {word: value for word, value in ordinals.items() if value > 2} | {
        word: value for word, value in parts.items() if not word.endswith("s")
    }
    plurals = {word + "s": value for word, value in ordinals.items() if value != 2} | {
        word: value for word, value in parts.items() if word.endswith("s")
    }
    vague = {row[0]: (int(row[1]), int(row[2])) for row in _rows(n["vague"])}
    months = _numbers(d["months"])
    ordinals |= {
        f"{ten}{word}": cardinals[ten] + rank
        for ten in cardinals
        for word, rank in ordinals.items()
        if cardinals[ten] in _TENS and rank < 10
    }
    cardinals |= {
        f"{ten}{word}": cardinals[ten] + unit
        for ten in cardinals
        for word, unit in cardinals.items()
        if cardinals[ten] in _TENS and 0 < unit < 10
    }
    noon, midnight = _words(t["noon"]), _words(t["midnight"])
    multiples = _numbers(n["multiples"])
    durations = {row[0]: row[1] for row in _rows(du["units"])}
    decade_words = _numbers(d["decade_words"])
    unit_rows = [(row[0], row[1].replace("_", " ")) for row in _rows(u["names"])]
    glued_units = {row[0]: row[1] for row in _rows(u["glued"])}
    unit_symbols = {symbol: symbol for symbol in cldr["unit_symbols"] if symbol not in glued_units}
    unit_names = {name.replace(" ", "_"): symbol for name, symbol in cldr["units"].items()}
    unit_names |= {name: symbol for name, symbol in unit_rows if name == name.lower()}
    unit_symbols |= {name: symbol for name, symbol in unit_rows if name != name.lower()}
    alone = _words(du["alone"])
    triggers = (
        set(cardinals) | set(magnitudes) | set(dozens) | set(vague) | set(ordinals) | set(fractions) | set(multiples)
        | set(months) | noon | midnight | alone | set(decade_words) | set(names["roman"].split())
        | {n["point"]} | _words(toml["classes"]["open_triggers"]) | {w + "s" for w in dozens}
    )  # fmt: skip
    before = [(row[1], row[0]) for row in _rows(b["before"])]
    return Vocabulary(
        decimal=toml["decimal"],
        group=toml["group"],
        capital_nouns=bool(toml["capital_nouns"]),
        date_order=toml["date_order"],
        cardinals=cardinals,
        magnitudes=magnitudes,
        dozens=dozens | {word + "s": value for word, value in dozens.items()},
        vague=vague,
        several=_trie(((row[0], (int(row[1]), int(row[2]))) for row in _rows(n["several"])), backwards=True),
        suffixes=_numbers(n["suffixes"]),
        spaced_suffixes=_words(n["spaced_suffixes"]),
        counting_suffixes=_words(n["counting_suffixes"]),
        plain_suffixes=_words(n["plain_suffixes"]),
        ordinals=ordinals,
        fractions=fractions,
        fraction_plurals=plurals,
        ordinal_endings=_words(n["ordinal_endings"]),
        multiples=multiples,
        point=n["point"] or _NOTHING,
        than=b["than"] or _NOTHING,
        adverbs_of={row[0]: frozenset(row[1:]) for row in _rows(b["adverbs_of"])},
        of=d["of"] or _NOTHING,
        joining_and=_words(n["and"]),
        negative=_words(n["negative"]),
        bounds_before=_trie(before, backwards=True),
        bounds_behind=_trie((row[1], row[0]) for row in _rows(b["behind"])),
        lasting=_words(b["lasting"]),
        tight_behind=_words(b["tight_behind"]),
        closing_behind=_words(b["closing_behind"]),
        during=_words(b["during"]),
        between=_words(b["between"]),
        range_openers=_words(b["range_openers"]),
        range_joiners=_words(b["range_joiners"]),
        hanging=_words(b["hanging"]),
        before_second=_words(b["before_second"]),
        range_alternatives=_words(b["range_alternatives"]),
        combiners=_words(b["combiners"]),
        months=months,
        ambiguous_months=_words(d["ambiguous_months"]),
        given_months=_words(d["given_months"]),
        month_openers=_words(d["month_openers"]),
        year_openers=_words(d["year_openers"]),
        decade_words=decade_words,
        centuries=_words(d["centuries"]),
        eras=_words(d["eras"]),
        noon=noon,
        midnight=midnight,
        zones={row[0]: row[1] for row in _rows(t["zones"])},
        loose_zones=_words(t["loose_zones"]),
        durations=durations,
        duration_symbols={row[0]: row[1] for row in _rows(du["symbols"])},
        duration_short={row[0]: row[1] for row in _rows(du["short"])},
        duration_adjectives=_words(du["adjectives"]),
        old=_words(du["old"]),
        duration_alone=alone,
        duration_definite=_trie(((phrase, True) for phrase in du["definite"].split()), backwards=True),
        duration_definite_alone=_words(du["definite_alone"]),
        duration_seconds=_numbers(du["seconds"]),
        duration_months=_numbers(du["months"]),
        duration_days=_numbers(du["days"]),
        aged=_words(du["aged"]),
        parts_of_span=_words(du["parts_of_span"]),
        age_limits=_words(du["age_limits"]),
        quarter_openers=_words(du["quarter_openers"]),
        quarter_closers=_words(du["quarter_closers"]),
        about_weather=_words(u["about_weather"]),
        fiscal=_words(d["fiscal"]),
        quarter_letters=_words(d["quarters"]),
        half_letters=_words(d["halves"]),
        roman=_words(names["roman"]),
        in_their=_words(du["in_their"]),
        units=_trie(unit_names.items()),
        unit_symbols=unit_symbols,
        glued_units=glued_units,
        spaced_units=_words(u["spaced"]),
        sizes=_words(u["sizes"]),
        powers=_numbers(u["powers"]),
        prefix_symbols=frozenset(row[1] for row in _rows(u["prefix_names"]) if row[1] in set(u["symbol_prefixes"]))
        | {"u", "µ"},
        prefixed_names={row[0]: row[1] for row in _rows(u["prefixed_names"])},
        prefixed_symbols=_words(u["prefixed_symbols"]),
        prefix_names={row[0]: row[1] for row in _rows(u["prefix_names"])},
        per=_words(u["per"]),
        composites={(row[0], row[1]): int(row[2]) for row in _rows(u["composites"])},
        percent=_trie(
            [(phrase, "%") for phrase in u["percent"].split()]
            + [(phrase, "pp") for phrase in u["percentage_points"].split()]
            + [(phrase, "bp") for phrase in u["basis_points"].split()]
        ),
        money_signs=_trie(((row[0], row[1]) for row in _rows(m["symbols"])), backwards=True),
        money_signs_behind=_trie((row[0], row[1]) for row in _rows(m["symbols"])),
        money_names=_trie(
            [(name.replace(" ", "_"), code) for name, code in cldr["currencies"].items()]
            + [(row[0], row[1]) for row in _rows(m["names"])]
        ),
        cents=_trie((row[0], row[1]) for row in _rows(m["cents"])),
        coins=_trie((row[0], (row[1], float(row[2]))) for row in _rows(m["coins"])),
        currency_codes=frozenset(cldr["currency_codes"]) - _words(m["no_codes"]),
        pound=_words(m["pound"]),
        about_rates=_words(m["about_rates"]),
        about_money=_words(m["about_money"]),
        name_heads=_words(names["heads"]),
        capital_heads=_words(names["capital_heads"]),
        name_abbreviations=_words(names["abbreviations"]),
        statutes=_words(names["statutes"]),
        bonds=_words(names["bonds"]),
        dialled=_words(names["dialled"]),
        winds=_words(names["winds"]),
        plurals=_words(names["plurals"]),
        whole_names=_trie((phrase, True) for phrase in names["whole"].split()),
        formats=_words(names["formats"]),
        function_words=_words(names["function_words"]),
        one_not_before=_words(toml["one"]["not_before"]),
        one_not_behind=_words(toml["one"]["not_behind"]),
        one_idioms=_trie((phrase, True) for phrase in toml["one"]["idioms"].split()),
        ordinal_idioms=_trie((phrase, True) for phrase in toml["ordinal"]["idioms"].split()),
        ordinal_adverbs=_words(o["adverbs"]),
        ordinal_initial=_words(o["initial"]),
        ordinal_not_before=_words(o["not_before"]),
        ordinal_adverb_behind=_words(o["adverb_behind"]),
        ordinal_verbs=_words(o["verbs"]),
        ordinal_determiners=_words(toml["ordinal"]["determiners"]),
        half_idioms=_trie((phrase, True) for phrase in toml["half"]["idioms"].split()),
        qualifying_words=frozenset(pieces(phrase.replace("_", " "))[-1] for phrase, _ in before)
        - _words(b["not_qualifying"]),
        open_prefixes=_words(names["open_prefixes"]),
        verb_objects=_words(names["verb_objects"]),
        groups=_words(names["groups"]),
        codes=_words(names["codes"]),
        calibres=_words(names["calibres"]),
        changes=_words(b["changes"]),
        contests=_words(b["contests"]),
        only=_words(toml["one"]["only"]),
        number_joints=_words(toml["one"]["number_joints"]),
        share_joints=_words(toml["one"]["share_joints"]),
        share_words=_words(toml["one"]["share_words"]),
        half_not_behind=_words(toml["half"]["not_behind"]),
        articles=_words(n["articles"]),
        one_introducing=_words(toml["one"]["introducing"]),
        craft=_words(names["craft"]),
        models=_words(names["models"]),
        weekdays=_words(d["weekdays"]),
        streets=_words(names["streets"]),
        block=_words(names["block"]),
        times_as=_words(toml["times_as"]["words"]),
        comparing=_words(toml["times_as"]["comparing"]),
        triggers=frozenset(triggers - {""}),
        the=d["the"] or _NOTHING,
        currency_countries=_trie((row[0], row[1]) for row in _rows(m["countries"])),
        digit_words={row[0]: (int(row[1]), int(row[2])) for row in _rows(n["digit_words"])},
        sterling_code=m["sterling_code"],
        cent_code=m["cent_code"],
        **{name: _words(entries) for name, entries in toml["classes"].items()},
        **{name: tuple(entries.split()) for name, entries in toml["ends"].items()},
    )
