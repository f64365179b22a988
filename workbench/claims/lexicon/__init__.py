"""The words that claims are read by, one file a language: `en.toml` and its like."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from workbench.quantities.languages import spoken
from workbench.quantities.tables import Table, words_of
from workbench.text.lexicons import reading

_SUFFIX = ".toml"


class Lexicon(Table):
    """The word classes of one language, as its file has them; every word is in lower case."""

    determiners: frozenset[str]
    prepositions: frozenset[str]
    purpose: frozenset[str]
    """In front of what a sum is meant for."""
    pronouns: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    adverbs_before: frozenset[str]
    match_minutes: frozenset[str]
    one_words: frozenset[str]
    titles: frozenset[str]
    """Titles that are written with a full stop, without it."""
    capitals: frozenset[str]
    """Names in capitals that would be pronouns in lower case."""
    possessives: frozenset[str]
    endings: dict[str, tuple[str, ...]]
    """How regular words end, by the names of the file."""
    compounds: dict[str, str]
    head_joints: frozenset[str]
    head_sizes: dict[str, str]
    """Sizes as the heads of columns write them."""
    third_person: tuple[tuple[str, str], ...]
    plural_rows: tuple[tuple[str, str], ...]
    """Endings of plurals, and what stands in their place in the singular; the first that fits."""
    no_verbs: frozenset[str]
    every_one: frozenset[str]
    noun_prepositions: frozenset[str]
    noun_determiners: frozenset[str]
    ranks: frozenset[str]
    money_signs: frozenset[str]
    lasting: frozenset[str]
    ranked_heads: frozenset[str]
    ranked_alone: frozenset[str]
    ranked_finals: frozenset[str]
    genitive_kinds: frozenset[str]
    set_apart: frozenset[str]
    pauses: frozenset[str]
    many_are: frozenset[str]
    live_words: frozenset[str]
    spell_units: frozenset[str]
    without: tuple[str, ...]
    """How words begin whose -ed tells of what something is, and not of what it did: "unbanked"."""
    bare_degrees: frozenset[str]
    degree_scales: frozenset[str]
    degrees_of: frozenset[str]
    places: frozenset[str]
    dying: frozenset[str]
    times: frozenset[str]
    now: frozenset[str]
    at_the_time: frozenset[str]
    typical: frozenset[str]
    sizing: frozenset[str]
    never_nouns: frozenset[str]
    counted_singly: frozenset[str]
    numbering: frozenset[str]
    graded: frozenset[str]
    lasted: frozenset[str]
    gapping: frozenset[str]
    spent_in: frozenset[str]
    crews: frozenset[str]
    pairs: frozenset[str]
    unbeaten: frozenset[str]
    leading: frozenset[str]
    margins: frozenset[str]
    clause_times: frozenset[str]
    seeded: frozenset[str]
    level: frozenset[str]
    doers: frozenset[str]
    indexes: frozenset[str]
    points: frozenset[str]
    moved: frozenset[str]
    third_persons: frozenset[str]
    at_first: frozenset[str]
    label: dict[str, str]
    """Words that labels put between others."""
    of: frozenset[str]
    to: frozenset[str]
    both: frozenset[str]
    either: frozenset[str]
    inside: frozenset[str]
    skipped: frozenset[str]
    them: frozenset[str]
    us: frozenset[str]
    totals: frozenset[str]
    own: frozenset[str]
    persons_in: tuple[str, ...]
    persons_in_long: tuple[str, ...]
    going: tuple[str, ...]
    gone: tuple[str, ...]
    be: frozenset[str]
    have: frozenset[str]
    modals: frozenset[str]
    relatives: frozenset[str]
    aside_relatives: frozenset[str]
    particles: frozenset[str]
    pointing: frozenset[str]
    relating: frozenset[str]
    scales: frozenset[str]
    light_articles: frozenset[str]
    ones: frozenset[str]
    objects_here: frozenset[str]
    naming: frozenset[str]
    no_finite: frozenset[str]
    who: frozenset[str]
    asides: frozenset[str]
    no: frozenset[str]
    also: frozenset[str]
    month_verbs: frozenset[str]
    gerund_verbs: frozenset[str]
    on: frozenset[str]
    from_words: frozenset[str]
    rate_words: frozenset[str]
    each: frozenset[str]
    place_words: frozenset[str]
    others: frozenset[str]
    partners: frozenset[str]
    the: frozenset[str]
    comparing: frozenset[str]
    those: frozenset[str]
    money_rates: frozenset[str]
    directions: frozenset[str]
    spell_turns: frozenset[str]
    since: frozenset[str]
    states: frozenset[str]
    standing: frozenset[str]
    ends_of_row: frozenset[str]
    margin: frozenset[str]
    definite: frozenset[str]
    clause_ends: frozenset[str]
    fronted: frozenset[str]
    possible: tuple[str, ...]
    loose: frozenset[str]
    harmed: frozenset[str]
    done_to_people: frozenset[str]
    off: frozenset[str]
    also_nouns: frozenset[str]
    no_gerunds: frozenset[str]
    contrasts: frozenset[str]
    behind_nouns: frozenset[str]
    putting: frozenset[str]
    number_words: frozenset[str]
    parts_of_decade: frozenset[str]
    list_words: frozenset[str]
    near_words: frozenset[str]
    cent_words: tuple[str, ...]
    insets: frozenset[str]
    superlative_endings: tuple[str, ...]
    that: frozenset[str]
    passive: frozenset[str]
    clause_words: frozenset[str]
    clause_openers: frozenset[str]
    near_turns: frozenset[str]
    relative_words: frozenset[str]
    circumstances: frozenset[str]
    small_words: frozenset[str]
    weekdays: frozenset[str]
    not_adverbs: frozenset[str]
    """In -ly, and nouns or adjectives."""
    negations: frozenset[str]
    irregular_nouns: dict[str, str]
    """Plural to singular."""
    parts_tied: dict[str, str]
    """Adjectives that a hyphen ties to a figure, and the noun in them: "wheeled" to "wheel"."""
    no_unit: frozenset[str]
    """What a hyphen may tie to a figure without naming what is counted."""
    unchanging: frozenset[str]
    not_plural: frozenset[str]
    modifiers: frozenset[str]
    """Plural in form, and mostly modifiers before another noun."""
    plural_us: frozenset[str]
    ie: frozenset[str]
    e_kept: frozenset[str]
    not_men: frozenset[str]
    not_man: frozenset[str]
    """In -man, and no compounds of it."""
    general_people: frozenset[str]
    other_people: frozenset[str]
    things: frozenset[str]
    """In -er, -or, -ee or -ant, and no people."""
    irregular_verbs: frozenset[str]
    """Base forms of irregular verbs."""
    bases: dict[str, str]
    """Irregular past or participle to the base form."""
    pasts: dict[str, str]
    """Irregular participle to its past form: "withdrawn" to "withdrew"."""
    participles: dict[str, str]
    """Base form to its irregular past participle."""
    past_forms: frozenset[str]
    """Irregular pasts that are no nouns or adjectives by their form alone."""
    noun_like_past: frozenset[str]
    """Irregular pasts that are nouns or adjectives as often."""
    plain_verbs: frozenset[str]
    stating: frozenset[str]
    """Present forms that follow a bare figure as its verb."""
    past_verbs: frozenset[str]
    not_past: frozenset[str]
    """In -ed, and no past form."""
    adjectival: frozenset[str]
    weak_to: frozenset[str]
    open_verbs: frozenset[str]
    joining: tuple[tuple[str, ...], ...]
    clausal: frozenset[str]
    """Verbs that take a clause."""
    faint: frozenset[str]
    """Verbs that do nothing to their object."""
    time_units: frozenset[str]
    shortened: dict[str, str]
    """Phrases with a word too many, and their short forms."""
    reporting: frozenset[str]
    leftover: frozenset[str]
    pointed_at: frozenset[str]
    persons: frozenset[str]
    """Pronouns of one person."""
    turning: frozenset[str]
    superlatives: frozenset[str]
    ranked_by: frozenset[str]
    """In front of a noun that is a verb as often: "the third straight drop"."""
    at_age: frozenset[str]
    ones_own: frozenset[str]
    titles_of_people: frozenset[str]
    or_even: frozenset[str]
    tens: frozenset[str]
    cuts: frozenset[str]
    what_is_cut: frozenset[str]
    left_young: frozenset[str]
    rest_of: frozenset[str]
    retiring: frozenset[str]
    parents: frozenset[str]
    at_ages: frozenset[str]
    ages: frozenset[str]
    aged_words: frozenset[str]
    age_joints: frozenset[str]
    """In front of a bare age: "aged under 25"."""
    older: frozenset[str]
    """Behind a figure with "and": "residents 16 and older"."""
    persons_are: frozenset[str]
    youngest: frozenset[str]
    aged_ones: frozenset[str]
    told_by_age: frozenset[str]
    speech_to: frozenset[str]
    telling: frozenset[str]
    foreseeing: frozenset[str]
    manners: frozenset[str]
    accusing: frozenset[str]
    comparatives: frozenset[str]
    compared: frozenset[str]
    turned: frozenset[str]
    against: frozenset[str]
    meanwhile: frozenset[str]
    set_against: frozenset[str]
    beside_amounts: frozenset[str]
    age_bounds: frozenset[str]
    """Between people and a bare age: "children under 12"."""
    ageing: frozenset[str]
    """Verbs between a person and a bare age."""
    measured_by: frozenset[str]
    states_of_any: frozenset[str]
    achieved: frozenset[str]
    changed_state: frozenset[str]
    age_limits_before: frozenset[str]
    given: frozenset[str]
    got: frozenset[str]
    serving: frozenset[str]
    apart_by: frozenset[str]
    polling: frozenset[str]
    change_nouns: frozenset[str]
    sums: frozenset[str]
    sum_joints: frozenset[str]
    weights_of_money: dict[str, list[str]]
    counted_bare: frozenset[str]
    common_money: frozenset[str]
    shared_money: dict[str, dict[str, tuple[str, ...]]]
    """Names of money that several countries have: by currency, the words that name its country."""
    """Currency to its names that are those of a weight as well."""
    with_cents: frozenset[str]
    """Currencies whose hundredth is a cent."""
    speech: frozenset[str]
    quoting: frozenset[str]
    """Verbs of speech that name a speaker only beside a quotation."""
    finding: frozenset[str]
    """Verbs that name a source with "that" behind them, or with a study or figures in front."""
    speaking: frozenset[str]
    """Verbs of speech and of finding."""
    reports: frozenset[str]
    """All verbs that may give a figure as somebody's: those of speech and of finding, and "put"."""
    source_nouns: frozenset[str]
    subject_pronouns: frozenset[str]
    one_named: frozenset[str]
    several_named: frozenset[str]
    share_words: frozenset[str]
    percents: frozenset[str]
    speech_nouns: frozenset[str]
    """Verbs of speech that are nouns as often."""
    sources: tuple[tuple[str, ...], ...]
    source_openers: frozenset[str]
    """The first words of these."""
    furniture: dict[str, Any]
    """The table of page furniture, as written."""


def _filled(table: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    """A lexicon with an empty entry for each that it leaves out of another's sections."""
    return {
        section: {key: table.get(section, {}).get(key, type(entry)()) for key, entry in entries.items()}
        for section, entries in shape.items()
    }


def _file() -> Path:
    """The file of the language that is spoken: here by its name, or `-claims` beside the one of its figures."""
    language = spoken()
    if not language.endswith(_SUFFIX):
        return Path(__file__).with_name(language + _SUFFIX)
    figures = Path(language)
    return figures.with_name(f"{figures.stem}-claims{_SUFFIX}")


@cache
def lexicon() -> Lexicon:
    """The lexicon of the language that is spoken; raises UsageError where there is none.

    What its file leaves out, as against the English one, is empty.
    """
    file = _file()
    with reading(file):
        return _lexicon_of(file)


def _lexicon_of(file: Path) -> Lexicon:
    english = tomllib.loads(Path(__file__).with_name("en" + _SUFFIX).read_text("utf-8"))
    table = english if file.stem == "en" else _filled(tomllib.loads(file.read_text("utf-8")), english)
    classes, nouns, people = table["classes"], table["nouns"], table["people"]
    verbs, speakers = table["verbs"], table["speakers"]
    bases: dict[str, str] = {}
    pasts: dict[str, str] = {}
    participles: dict[str, str] = {}
    past_forms: set[str] = set()
    for row in filter(str.strip, verbs["irregular"].replace("\n", " ").split(";")):
        base, past, participle = (cell.split("/") for cell in row.split())
        for form in (*past, *participle):
            bases.setdefault(form, base[0])
        participles[base[0]] = participle[-1]
        past_forms.update(past)
        for form in participle:
            pasts[form] = past[-1]
    return Lexicon(
        **{name: words_of(classes[name]) for name in classes},
        **{name: tuple(table["ends"][name].split()) for name in table["ends"]},
        label=table["label"],
        endings={name: tuple(table["endings"][name].split()) for name in table["endings"]},
        compounds=table["inflection"]["compounds"],
        weights_of_money=table["weights_of_money"],
        head_joints=words_of(table["heads"]["joints"]),
        head_sizes=table["heads"]["sizes"],
        shared_money={
            word: {code: tuple(name.replace("_", " ") for name in named.split()) for code, named in countries.items()}
            for row, countries in table["shared_money"].items()
            for word in row.split()
        },
        plural_rows=tuple((ending, put) for ending, put in table["inflection"]["plurals"]),
        third_person=tuple((ending, put) for ending, put in table["inflection"]["third_person"]),
        **{name: words_of(words) for name, words in table["implied"].items()},
        irregular_nouns=nouns["irregular"],
        parts_tied=nouns["parts_tied"],
        **{name: words_of(words) for name, words in nouns.items() if isinstance(words, str)},
        general_people=words_of(people["general"]),
        other_people=words_of(people["others"]),
        things=words_of(people["things"]),
        irregular_verbs=frozenset(bases.values()),
        bases=bases,
        pasts=pasts,
        participles=participles,
        past_forms=frozenset(past_forms - words_of(verbs["noun_like_past"])),
        noun_like_past=words_of(verbs["noun_like_past"]),
        plain_verbs=words_of(verbs["plain"]),
        stating=words_of(verbs["stating"]),
        past_verbs=words_of(verbs["past"]),
        not_past=words_of(verbs["not_past"]),
        adjectival=words_of(verbs["adjectival"]),
        weak_to=words_of(verbs["weak_to"]),
        open_verbs=words_of(verbs["open"]),
        joining=tuple(tuple(phrase.split()) for phrase in verbs["joining"].split("|") if phrase),
        clausal=words_of(verbs["clausal"]),
        faint=words_of(verbs["faint"]),
        time_units=words_of(verbs["time_units"]),
        shortened=verbs["shortened"],
        reporting=words_of(verbs["reporting"]),
        leftover=words_of(verbs["leftover"]),
        pointed_at=words_of(verbs["pointed_at"]),
        speech_to=words_of(speakers["speech_to"]),
        telling=words_of(speakers["telling"]),
        manners=words_of(speakers["manners"]),
        foreseeing=words_of(speakers["foreseeing"]),
        accusing=words_of(speakers["accusing"]),
        speech=words_of(speakers["verbs"]),
        speech_nouns=words_of(speakers["nouns"]),
        quoting=words_of(speakers["quoting"]),
        finding=words_of(speakers["finding"]),
        speaking=words_of(speakers["verbs"]) | words_of(speakers["finding"]),
        reports=words_of(f"{speakers['verbs']} {speakers['finding']} {speakers['accusing']} {classes['putting']}"),
        source_nouns=words_of(speakers["source_nouns"]),
        subject_pronouns=words_of(speakers["subject_pronouns"]),
        one_named=words_of(speakers["one_named"]),
        several_named=words_of(speakers["several_named"]),
        share_words=words_of(speakers["shares"]),
        percents=words_of(speakers["percents"]),
        sources=tuple(tuple(phrase.split()) for phrase in speakers["sources"]),
        source_openers=frozenset(phrase.split()[0] for phrase in speakers["sources"]),
        furniture=table["furniture"],
    )
