"""Singular and plural of nouns, past forms of verbs: suffix rules, and tables for what keeps none."""

from __future__ import annotations

from workbench.claims.lexicon import lexicon
from workbench.text.remembered import remembered

_SHORTEST = 4
"""Letters of a plural at least, where rows tell it."""


@remembered(8192)
def is_plural(word: str) -> bool:
    """Whether a noun in lower case is a plural, or has one form for both; verbs are not told apart."""
    words = lexicon()
    if word in words.irregular_nouns or word in words.unchanging:
        return True
    if word.endswith("s") and word[-2:-1].isdecimal() and word[0].isalpha():
        # "28 A320s", "12 F-16s", and no "mid-1990s".
        return word.partition("-")[0] not in words.parts_of_decade
    if "-" in word:
        return is_plural(word.rpartition("-")[2])
    if words.plural_rows:
        return _by_rows(word) != ""
    if word.endswith("s"):
        if len(word) < 3 or word in words.not_plural or not word[-2:-1].isalpha():
            return False
        if word.endswith(words.endings["us"]):
            return word in words.plural_us
        return not word.endswith(words.endings["singular"])
    return _compound(word) != ""


def _by_rows(word: str) -> str:
    """The singular of a word by the rows of its language; empty where none fits, or where it is none of its plurals."""
    words = lexicon()
    if word in words.not_plural or len(word) < _SHORTEST:
        return ""
    return next((word[: -len(ending)] + put for ending, put in words.plural_rows if word.endswith(ending)), "")


def _compound(word: str) -> str:
    """The singular of "servicemen", "salespeople", "grandchildren"; empty for any other word."""
    words = lexicon()
    for plural, singular in words.compounds.items():
        if len(word) > len(plural) + 1 and word.endswith(plural) and word not in words.not_men:
            return word[: -len(plural)] + singular
    return ""


@remembered(8192)
def singular(word: str) -> str:
    """The singular of a noun in lower case; a word that is no plural comes back as it is."""
    words = lexicon()
    if word in words.irregular_nouns:
        return words.irregular_nouns[word]
    if "-" in word and not word[-2:-1].isdecimal():
        head, _, tail = word.rpartition("-")
        return f"{head}-{singular(tail)}"
    if word in words.unchanging or not is_plural(word):
        return word
    if words.plural_rows:
        return _by_rows(word)
    if not word.endswith("s"):
        return _compound(word) or word
    return _without_s(word)


@remembered(1024)
def plural(noun: str) -> str:
    """The plural of a noun in lower case; a noun that has one form for both comes back as it is."""
    words = lexicon()
    if noun in words.unchanging:
        return noun
    compounds = set(words.compounds.values())
    for many, one in (*words.irregular_nouns.items(), *words.compounds.items()):
        if noun == one or (one in compounds and noun.endswith(one) and noun not in words.not_man):
            return noun[: -len(one)] + many
    if noun.endswith(words.endings["to_ies"]):
        return noun[:-1] + words.endings["ies"][0]
    if noun.endswith(words.endings["to_es"]):
        return noun + words.endings["added_es"][0]
    return noun + words.endings["s"][0]


def _without_s(word: str) -> str:
    words = lexicon()
    if compound := _compound(word):
        return compound
    if word in words.ie or word in words.e_kept:
        return word[:-1]
    if word.endswith(words.endings["ies"]) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(words.endings["es"]) and not word.endswith(words.endings["es_kept"]):
        return word[:-2]
    return word[:-1]


@remembered(4096)
def past_of(participle: str) -> str:
    """The past of a past participle in lower case: "withdrawn" gives "withdrew"; most are their own."""
    return lexicon().pasts.get(participle, participle)


@remembered(8192)
def is_past(word: str) -> bool:
    """Whether a word in lower case has the form of a past or a past participle."""
    words = lexicon()
    if word in words.bases:
        return True
    return word.endswith(words.endings["ed"]) and len(word) > 3 and word not in words.not_past


@remembered(8192)
def is_adverb(word: str) -> bool:
    """Whether a word in lower case is an adverb in -ly."""
    words = lexicon()
    return word.endswith(words.endings["ly"]) and len(word) > 4 and word not in words.not_adverbs


@remembered(8192)
def base_of(verb: str) -> str:
    """The base of a verb form in lower case, as far as the form alone tells: "went" gives "go"."""
    words = lexicon()
    if verb in words.bases:
        return words.bases[verb]
    if verb.endswith(words.endings["ied"]):
        return verb[:-3] + "y"
    if verb.endswith(words.endings["ed"]):
        for base in (verb[:-2], verb[:-1]):
            if base in words.plain_verbs or base in words.weak_to or base in words.open_verbs:
                return base
        if len(verb) > 5 and verb[-3] == verb[-4] and verb[-3] not in words.endings["doubled"]:
            return verb[:-3]
        return verb[:-2]
    for ending, put in words.third_person:
        base = verb.removesuffix(ending) + put
        if base != verb and (base in words.plain_verbs or base in words.irregular_verbs):
            return base
    return verb


def participle_of(base: str) -> str:
    """The past participle of a verb's base in lower case: "kill" gives "killed", "cut" itself."""
    words = lexicon()
    regular = words.endings["ed"][0]
    if base in words.participles:
        return words.participles[base]
    if base.endswith(words.endings["to_ies"]):
        return base[:-1] + words.endings["ied"][0]
    return base + (regular[1:] if base.endswith(regular[0]) else regular)


def past_of_ing(verb: str) -> str:
    """The past participle of a form in -ing, in lower case: "killing" gives "killed"; any other word as it is."""
    words = lexicon()
    stem = next((verb.removesuffix(ending) for ending in words.endings["ing"] if verb.endswith(ending)), verb)
    if stem == verb or verb in words.no_gerunds or len(stem) < 3 or not set(stem) & set(words.endings["vowels"]):
        return verb
    irregular = words.participles
    undoubled = stem[:-1] if stem[-1] == stem[-2] else stem
    regular = stem + words.endings["ed"][0]
    for ending, put in words.third_person:
        # "Carry" makes "carries" and "carried".
        if put and stem.endswith(put) and stem[-2] not in words.endings["vowels"] and ending.startswith("i"):
            regular = stem.removesuffix(put) + words.endings["ied"][0]
    return next((irregular[base] for base in (stem, stem + "e", undoubled) if base in irregular), regular)
