"""The vocabulary of a language, read from its lexicon file and from CLDR's names of units and currencies."""

from __future__ import annotations

import json
import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from workbench.quantities.phrases import trie_of
from workbench.quantities.tables import numbers_of, rows_of, words_of
from workbench.quantities.tokens import pieces
from workbench.quantities.vocabulary import Vocabulary
from workbench.text.lexicons import LANGUAGE, needed, reading

_TENS = range(20, 100, 10)
_LEXICON = Path(__file__).parent / "lexicon"
_ENGLISH = _LEXICON / "en.toml"

_NO_NAMES: dict[str, Any] = {"units": {}, "unit_symbols": [], "currencies": {}, "currency_codes": []}
_NOTHING = "\0"
"""What no token equals, for a word that a language does without."""


def _filled(table: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    """A lexicon with an empty entry for each that it leaves out of another's shape."""
    return {
        key: _filled(table.get(key, {}), entry) if isinstance(entry, dict) else table.get(key, "")
        for key, entry in shape.items()
    }


@cache
def spoken() -> str:
    """The language that is read where no other is asked for: `WORKBENCH_LANGUAGE` of the environment, else English.

    It is the name of a lexicon file here, or the path of one elsewhere.
    """
    return os.environ.get(LANGUAGE, "") or _ENGLISH.stem


@cache
def vocabulary(language: str = "") -> Vocabulary:
    """The vocabulary of a language, by the name of its lexicon file here or by the path of one elsewhere.

    What the file leaves out, as against the English one, is empty; names from CLDR may stand beside it. Without a
    `language` it is the one that is spoken. Raises UsageError where there is no such language.
    """
    language = language or spoken()
    file = Path(language) if language.endswith(".toml") else _LEXICON / f"{language}.toml"
    with reading(file):
        return _vocabulary_of(file)


def _vocabulary_of(file: Path) -> Vocabulary:
    english = tomllib.loads(_ENGLISH.read_text("utf-8"))
    toml = english if file == _ENGLISH else _filled(tomllib.loads(file.read_text("utf-8")), english)
    names_file = file.with_name(f"{file.stem}-cldr.json")
    cldr = json.loads(names_file.read_text("utf-8")) if names_file.exists() else _NO_NAMES
    n, b, d, t = toml["numbers"], toml["bounds"], toml["dates"], toml["times"]
    u, m, names = toml["units"], toml["money"], toml["names"]
    du, o = toml["durations"], toml["ordinal"]
    cardinals = numbers_of(n["cardinals"])
    magnitudes = numbers_of(n["magnitudes"])
    dozens = numbers_of(n["dozens"])
    ordinals = numbers_of(n["ordinals"])
    parts = numbers_of(n["parts"])
    fractions = {word: value for word, value in ordinals.items() if value > 2} | {
        word: value for word, value in parts.items() if not word.endswith("s")
    }
    plurals = {word + "s": value for word, value in ordinals.items() if value != 2} | {
        word: value for word, value in parts.items() if word.endswith("s")
    }
    vague = {row[0]: (int(row[1]), int(row[2])) for row in rows_of(n["vague"])}
    months = numbers_of(d["months"])
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
    metals = frozenset(m["no_money"].split())
    noon, midnight = words_of(t["noon"]), words_of(t["midnight"])
    multiples = numbers_of(n["multiples"])
    durations = {row[0]: row[1] for row in rows_of(du["units"])}
    decade_words = numbers_of(d["decade_words"])
    unit_rows = [(row[0], row[1].replace("_", " ")) for row in rows_of(u["names"])]
    glued_units = {row[0]: row[1] for row in rows_of(u["glued"])}
    no_symbols = glued_units.keys() | words_of(u["no_symbols"])
    unit_symbols = {symbol: symbol for symbol in cldr["unit_symbols"] if symbol not in no_symbols}
    unit_names = {name.replace(" ", "_"): symbol for name, symbol in cldr["units"].items()}
    unit_names |= {sign.lower(): sign for sign in unit_symbols if len(pieces(sign)) > 1 and not sign[-1].isdecimal()}
    unit_names |= {name: symbol for name, symbol in unit_rows if name == name.lower()}
    unit_symbols |= {name: symbol for name, symbol in unit_rows if name != name.lower()}
    alone = words_of(du["alone"])
    long = {row[0]: row[1] for row in rows_of(du["long"])}
    triggers = (
        set(cardinals) | set(magnitudes) | set(dozens) | set(vague) | set(ordinals) | set(fractions) | set(multiples)
        | set(months) | noon | midnight | alone | set(long) | set(decade_words) | set(names["roman"].split())
        | {n["point"]} | words_of(toml["classes"]["open_triggers"]) | {w + "s" for w in dozens}
        | words_of(toml["classes"]["single_units"])
    )  # fmt: skip
    before = [(row[1], row[0]) for row in rows_of(b["before"])]
    return Vocabulary(
        decimal=needed(toml["decimal"]),
        group=toml["group"],
        capital_nouns=bool(toml["capital_nouns"]),
        pixel=toml["pixel"],
        date_order=toml["date_order"],
        cardinals=cardinals,
        magnitudes=magnitudes,
        dozens=dozens | {word + "s": value for word, value in dozens.items()},
        vague=vague,
        several=trie_of(((row[0], (int(row[1]), int(row[2]))) for row in rows_of(n["several"])), backwards=True),
        suffixes=numbers_of(n["suffixes"]),
        spaced_suffixes=words_of(n["spaced_suffixes"]),
        counting_suffixes=words_of(n["counting_suffixes"]),
        plain_suffixes=words_of(n["plain_suffixes"]),
        ordinals=ordinals,
        fractions=fractions,
        fraction_plurals=plurals,
        ordinal_endings=words_of(n["ordinal_endings"]),
        old_endings=words_of(n["old_endings"]),
        multiples=multiples,
        digits_spoken=frozenset(numbers_of(n["digits_spoken"])),
        point=n["point"] or _NOTHING,
        than=b["than"] or _NOTHING,
        adverbs_with_object={row[0]: frozenset(row[1:]) for row in rows_of(b["adverbs_with_object"])},
        adverbs_of={row[0]: frozenset(row[1:]) for row in rows_of(b["adverbs_of"])},
        of=d["of"] or _NOTHING,
        joining_and=words_of(n["and"]),
        negative=words_of(n["negative"]),
        bounds_before=trie_of(before, backwards=True),
        bounds_behind=trie_of((row[1], row[0]) for row in rows_of(b["behind"])),
        lasting=words_of(b["lasting"]),
        tight_behind=words_of(b["tight_behind"]),
        closing_behind=words_of(b["closing_behind"]),
        spell_bounds=words_of(b["spell_bounds"]),
        during=words_of(b["during"]),
        between=words_of(b["between"]),
        range_openers=words_of(b["range_openers"]),
        range_joiners=words_of(b["range_joiners"]),
        hanging=words_of(b["hanging"]),
        before_second=words_of(b["before_second"]),
        range_alternatives=words_of(b["range_alternatives"]),
        combiners=words_of(b["combiners"]),
        months=months,
        ambiguous_months=words_of(d["ambiguous_months"]),
        given_months=words_of(d["given_months"]),
        month_openers=words_of(d["month_openers"]),
        year_openers=words_of(d["year_openers"]),
        decade_words=decade_words,
        centuries=words_of(d["centuries"]),
        noon=noon,
        midnight=midnight,
        zones={row[0]: row[1] for row in rows_of(t["zones"])},
        durations=durations,
        duration_symbols={row[0]: row[1] for row in rows_of(du["symbols"])},
        duration_short={row[0]: row[1] for row in rows_of(du["short"])},
        duration_adjectives=words_of(du["adjectives"]),
        old=words_of(du["old"]),
        duration_alone=alone,
        stretching=words_of(du["stretching"]),
        duration_long=long,
        long_words=words_of(du["long_words"]),
        duration_definite=trie_of(((phrase, True) for phrase in du["definite"].split()), backwards=True),
        duration_definite_alone=words_of(du["definite_alone"]),
        duration_seconds=numbers_of(du["seconds"]),
        duration_months=numbers_of(du["months"]),
        duration_days=numbers_of(du["days"]),
        aged=words_of(du["aged"]),
        parts_of_span=words_of(du["parts_of_span"]),
        age_limits=words_of(du["age_limits"]),
        quarter_openers=words_of(du["quarter_openers"]),
        quarter_closers=words_of(du["quarter_closers"]),
        about_weather=words_of(u["about_weather"]),
        fiscal=words_of(d["fiscal"]),
        quarter_letters=words_of(d["quarters"]),
        half_letters=words_of(d["halves"]),
        roman=words_of(names["roman"]),
        in_their=words_of(du["in_their"]),
        age_joints=words_of(du["age_joints"]),
        units=trie_of(unit_names.items()),
        unit_symbols=unit_symbols,
        glued_units=glued_units,
        spaced_units=words_of(u["spaced"]),
        sizes=words_of(u["sizes"]),
        powers=numbers_of(u["powers"]),
        prefix_symbols=frozenset(row[1] for row in rows_of(u["prefix_names"]) if row[1] in set(u["symbol_prefixes"]))
        | {"u", "µ"},
        prefixed_names={row[0]: row[1] for row in rows_of(u["prefixed_names"])},
        prefixed_symbols=words_of(u["prefixed_symbols"]),
        times_unit=u["times_unit"],
        quake_unit=u["quake_unit"],
        no_symbols=words_of(u["no_symbols"]),
        eponyms=words_of(u["eponyms"]),
        prefix_names={row[0]: row[1] for row in rows_of(u["prefix_names"])},
        per=words_of(u["per"]),
        composites={(row[0], row[1]): int(row[2]) for row in rows_of(u["composites"])},
        percent=trie_of(
            [(phrase, "%") for phrase in u["percent"].split()]
            + [(phrase, "pp") for phrase in u["percentage_points"].split()]
            + [(phrase, "bp") for phrase in u["basis_points"].split()]
        ),
        money_signs=trie_of(((row[0], row[1]) for row in rows_of(m["symbols"])), backwards=True),
        money_signs_behind=trie_of((row[0], row[1]) for row in rows_of(m["symbols"])),
        money_names=trie_of(
            [(name.replace(" ", "_"), code) for name, code in cldr["currencies"].items() if code not in metals]
            + [(row[0], row[1]) for row in rows_of(m["names"])]
        ),
        cents=trie_of((row[0], row[1]) for row in rows_of(m["cents"])),
        coins=trie_of((row[0], (row[1], float(row[2]))) for row in rows_of(m["coins"])),
        currency_codes=frozenset(cldr["currency_codes"]) - words_of(m["no_codes"]),
        pound=words_of(m["pound"]),
        about_rates=words_of(m["about_rates"]),
        about_money=words_of(m["about_money"]),
        name_heads=words_of(names["heads"]),
        capital_heads=words_of(names["capital_heads"]),
        short_numbers=words_of(names["short_numbers"]),
        graded=words_of(names["graded"]),
        name_abbreviations=words_of(names["abbreviations"]),
        statutes=words_of(names["statutes"]),
        bonds=words_of(names["bonds"]),
        dialled=words_of(names["dialled"]),
        emergencies=words_of(names["emergencies"]),
        calling=words_of(names["calling"]),
        answering=words_of(names["answering"]),
        winds=words_of(names["winds"]),
        plurals=words_of(names["plurals"]),
        reporters=trie_of((phrase, True) for phrase in names["reporters"].split()),
        documents=words_of(names["documents"]),
        whole_names=trie_of((phrase, True) for phrase in names["whole"].split()),
        formats=words_of(names["formats"]),
        function_words=words_of(names["function_words"]),
        one_described=words_of(toml["one"]["described"]),
        one_not_before=words_of(toml["one"]["not_before"]),
        one_not_behind=words_of(toml["one"]["not_behind"]),
        one_idioms=trie_of((phrase, True) for phrase in toml["one"]["idioms"].split()),
        ordinal_idioms=trie_of((phrase, True) for phrase in toml["ordinal"]["idioms"].split()),
        ordinal_adverbs=words_of(o["adverbs"]),
        ordinal_initial=words_of(o["initial"]),
        ordinal_not_before=words_of(o["not_before"]),
        ordinal_subject_behind=words_of(o["subject_behind"]),
        ordinal_adverb_behind=words_of(o["adverb_behind"]),
        clause_times=words_of(o["clause_times"]),
        near_places=words_of(o["near_places"]),
        ordinal_verbs_behind=words_of(o["verbs_behind"]),
        ordinal_verbs=words_of(o["verbs"]),
        ordinal_determiners=words_of(toml["ordinal"]["determiners"]),
        half_idioms=trie_of((phrase, True) for phrase in toml["half"]["idioms"].split()),
        qualifying_words=frozenset(pieces(phrase.replace("_", " "))[-1] for phrase, _ in before)
        - words_of(b["not_qualifying"]),
        open_prefixes=words_of(names["open_prefixes"]),
        verb_objects=words_of(names["verb_objects"]),
        groups=words_of(names["groups"]),
        codes=words_of(names["codes"]),
        calibres=words_of(names["calibres"]),
        changes=words_of(b["changes"]),
        moves=words_of(b["moves"]),
        moves_beside=words_of(b["moves_beside"]),
        clause_openers=words_of(b["clause_openers"]),
        ranging=words_of(b["ranging"]),
        contests=words_of(b["contests"]),
        standing_verbs=words_of(b["standing_verbs"]),
        standing_joints=words_of(b["standing_joints"]),
        times_left=words_of(b["times_left"]),
        left_openers=words_of(b["left_openers"]),
        only=words_of(toml["one"]["only"]),
        number_joints=words_of(toml["one"]["number_joints"]),
        share_joints=words_of(toml["one"]["share_joints"]),
        share_words=words_of(toml["one"]["share_words"]),
        half_not_behind=words_of(toml["half"]["not_behind"]),
        articles=words_of(n["articles"]),
        one_introducing=words_of(toml["one"]["introducing"]),
        craft=words_of(names["craft"]),
        models=words_of(names["models"]),
        weekdays=words_of(d["weekdays"]),
        streets=words_of(names["streets"]),
        block=words_of(names["block"]),
        times_as=words_of(toml["times_as"]["words"]),
        comparing=words_of(toml["times_as"]["comparing"]),
        triggers=frozenset(triggers - {""}),
        the=d["the"] or _NOTHING,
        currency_countries=trie_of((row[0], row[1]) for row in rows_of(m["countries"])),
        digit_magnitudes={row[0]: (int(row[1]), int(row[2])) for row in rows_of(n["digit_magnitudes"])},
        digit_words={row[0]: (int(row[1]), int(row[2])) for row in rows_of(n["digit_words"])},
        sterling_code=m["sterling_code"],
        cent_code=m["cent_code"],
        **{name: words_of(entries) for name, entries in toml["classes"].items()},
        **{name: tuple(entries.split()) for name, entries in toml["ends"].items()},
    )
