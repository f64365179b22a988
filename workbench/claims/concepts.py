"""Words as facts, links and checks compare them: stems, concepts, what is too light to count.

The words themselves are in lexicon/words.toml.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from Stemmer import Stemmer

_STEMMER = Stemmer("english")


@dataclass(frozen=True, slots=True)
class WordTable:
    """The word table, stemmed once."""

    concepts: dict[str, str]
    """Stem to the concept that it belongs to, as "dismiss" for "discharg"."""
    people: frozenset[str]
    apart: tuple[frozenset[str], ...]
    light: frozenset[str]
    auxiliary: frozenset[str]
    irregular: frozenset[str]
    further: frozenset[str]
    beside: frozenset[str]
    turns: frozenset[str]
    weekdays: frozenset[str]
    former: frozenset[str]
    each: frozenset[str]
    no_names: frozenset[str]
    stop: frozenset[str]


@cache
def word_table() -> WordTable:
    """The word table of lexicon/words.toml."""
    table = tomllib.loads(files("workbench.claims").joinpath("lexicon/words.toml").read_text("utf-8"))
    concepts = {_stem(word): name for name, words in table["concepts"].items() for word in words}
    return WordTable(
        concepts=concepts,
        people=frozenset(_stem(word) for word in table["nouns"]["people"]),
        apart=tuple(frozenset(_stem(word) for word in row) for row in table["nouns"]["apart"]),
        light=frozenset(_stem(word) for word in table["verbs"]["light"]),
        auxiliary=frozenset(table["verbs"]["auxiliary"]),
        irregular=frozenset(table["verbs"]["irregular"]),
        beside=frozenset(table["marks"]["beside"]),
        turns=frozenset(table["marks"]["turns"]),
        weekdays=frozenset(table["marks"]["weekdays"]),
        further=frozenset(table["marks"]["further"]),
        former=frozenset(table["marks"]["former"]),
        each=frozenset(table["marks"]["each"]),
        no_names=frozenset(table["stop"]["names"]),
        stop=frozenset(table["stop"]["words"]),
    )


def _stem(word: str) -> str:
    stemmed: str = _STEMMER.stemWord(word.lower())
    return stemmed


@lru_cache(maxsize=50_000)
def concept(word: str) -> str:
    """What a word stands for when it is compared: its concept, else its stem; "" where it says nothing."""
    lower = word.lower()
    words = word_table()
    if lower in words.stop or (len(lower) < 2 and not lower.isupper()):
        return ""
    stem = _stem(lower)
    return words.concepts.get(stem, stem)


@lru_cache(maxsize=20_000)
def noun_key(noun: str) -> str:
    """A counted noun as it is compared: the stem of its last word ("class action lawsuit" is "lawsuit")."""
    words = noun.split()
    return _stem(words[-1]) if words else ""


def names_people(noun: str) -> bool:
    """Whether a counted noun is one for people."""
    key = noun_key(noun)
    return key in word_table().people or key.endswith(("man", "men", "woman", "women"))


def nouns_agree(one: str, other: str) -> bool | None:
    """Whether two counted nouns can be the same thing: suits and lawsuits, men and people; None if one is missing."""
    a, b = noun_key(one), noun_key(other)
    if not a or not b:
        return None
    if a == b:
        return True
    words = word_table()
    people = names_people(one)
    if people is not names_people(other):
        return False
    if people:
        return not any(a in row and b in row for row in words.apart)
    shared = words.concepts.get(a)
    return shared is not None and shared == words.concepts.get(b)
