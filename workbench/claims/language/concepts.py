"""Words as facts, links and checks compare them: stems, concepts, what is too light to count.

The words themselves are in lexicon/en-words.toml.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from Stemmer import Stemmer

from workbench.quantities.tables import Table
from workbench.text.remembered import remembered

_STEMMER = Stemmer("english")


class WordTable(Table):
    """The word table, stemmed once."""

    concepts: dict[str, str]
    """Stem to the concept that it belongs to, as "dismiss" for "discharg"."""
    people: frozenset[str]
    no_people: frozenset[str]
    """Nouns in the singular that have the stem of people and are none."""
    roles: frozenset[str]
    """Of these, which are also people, no two are the same."""
    apart: tuple[frozenset[str], ...]
    held: frozenset[str]
    """The concepts of what each of some people has one of: jobs, of employees."""
    deeds: frozenset[str]
    """The concepts that are acts, so that a noun of one tells what was done: "the death of"."""
    wider: dict[str, frozenset[str]]
    """A noun, and those whose things can be called by it: "vehicle", of trucks."""
    light: frozenset[str]
    left_by: dict[str, str]
    """Nouns for what is left of those to whom a deed was done, and the deed: "body", and dying."""
    auxiliary: frozenset[str]
    irregular: frozenset[str]
    before_adjectives: frozenset[str]
    """Words behind which a form in -ed is an adjective."""
    joints: frozenset[str]
    """Words that open another clause."""
    further: frozenset[str]
    more: frozenset[str]
    """Right behind a figure: "10,000 more jobs"."""
    beside: frozenset[str]
    turns: frozenset[str]
    groups: tuple[frozenset[str], ...]
    """Words that say by themselves whom or which part a figure is of; those of a row exclude one another."""
    directions: tuple[frozenset[str], ...]
    """The concepts of what goes up and of what goes down."""
    grouped: frozenset[str]
    """The words of all these rows."""
    weekdays: frozenset[str]
    former: frozenset[str]
    than: frozenset[str]
    bounds: frozenset[str]
    from_where: frozenset[str]
    changes: frozenset[str]
    each: frozenset[str]
    hundredths: frozenset[str]
    """Behind "per" where it tells no rate: "per cent"."""
    qualifiers: frozenset[str]
    """Between a verb and its figure: at least, about."""
    told_at: frozenset[str]
    """Between the noun for what was done and its figure: "the toll stands at"."""
    tolls: frozenset[str]
    numbers: frozenset[str]
    """In front of "of" and of those to whom something was done: "the number of people killed"."""
    reckoned: frozenset[str]
    """Behind a length of time that lies between two events."""
    adding: frozenset[str]
    """In front of a figure that may be told of elsewhere without such a word."""
    of: frozenset[str]
    those: frozenset[str]
    """Behind "of": whose part a figure is."""
    including: frozenset[str]
    """In front of a figure that is a part of another: "civilians including six children"."""
    whole: frozenset[str]
    """Behind "of" in front of a comma: "of the 500, 140 ..."."""
    definite: frozenset[str]
    owned: frozenset[str]
    """In front of a figure: whose it is."""
    pointing: frozenset[str]
    pointed_behind: frozenset[str]
    pronouns: frozenset[str]
    being: frozenset[str]
    """Between such a pronoun and a figure that was named before: "it is 9 percent"."""
    contracted: frozenset[str]
    """Both in one word: "she's 19"."""
    saying: frozenset[str]
    """Behind these "that" opens a clause, and points at nothing."""
    telling_which: frozenset[str]
    """Behind a counted noun: which ones are meant."""
    meant: frozenset[str]
    common_ranks: frozenset[str]
    anyone: frozenset[str]
    """Nouns that say no more than that those counted are people."""
    people_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    one_endings: tuple[str, ...]
    many_endings: tuple[str, ...]
    placed: str
    """Regular expression of a place in another."""
    onlookers: frozenset[str]
    """Whose figure is their own guess, and nobody else's."""
    no_names: frozenset[str]
    stop: frozenset[str]


@cache
def word_table(language: str = "en") -> WordTable:
    """The word table of a language, by the name of its lexicon file."""
    file = Path(__file__).parent.with_name("lexicon") / f"{language}-words.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    nouns, verbs, marks, stop = table["nouns"], table["verbs"], table["marks"], table["stop"]
    sets: dict[str, Any] = {name: frozenset(_row(words)) for name, words in marks.items()}
    return WordTable(
        concepts={_stem(word): name for name, words in table["concepts"].items() for word in _row(words)},
        people=_stems(nouns["people"]) | _stems(nouns["roles"]),
        no_people=frozenset(_row(nouns["no_people"])),
        roles=_stems(nouns["roles"]),
        apart=tuple(map(_stems, nouns["apart"])),
        held=frozenset(_row(nouns["held"])),
        deeds=frozenset(_row(verbs["deeds"])),
        left_by={_stem(word): name for name, words in table["left_by"].items() for word in _row(words)},
        wider={_stem(word): _stems(words) for word, words in table["wider"].items()},
        light=_stems(verbs["light"]),
        auxiliary=frozenset(_row(verbs["auxiliary"])),
        irregular=frozenset(_row(verbs["irregular"])),
        before_adjectives=frozenset(_row(verbs["before_adjectives"])),
        groups=tuple(frozenset(_row(words)) for words in table["groups"]["rows"]),
        directions=tuple(_stems(words) for words in table["directions"]["rows"]),
        grouped=frozenset(_row(" ".join(table["groups"]["rows"]))),
        joints=frozenset(_row(verbs["joints"])),
        no_names=frozenset(_row(stop["names"])),
        stop=frozenset(_row(stop["words"])),
        placed=table["places"]["placed"],
        people_endings=tuple(_row(table["ends"]["people_endings"])),
        past_endings=tuple(_row(table["ends"]["past_endings"])),
        adverb_endings=tuple(_row(table["ends"]["adverb_endings"])),
        one_endings=tuple(_row(table["ends"]["one_endings"])),
        many_endings=tuple(_row(table["ends"]["many_endings"])),
        **sets,
    )


def _row(words: str) -> list[str]:
    """The words of a line, in which `_` stands for a space."""
    return [word.replace("_", " ") for word in words.split()]


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(_stem, _row(words)))


def _stem(word: str) -> str:
    try:
        stemmed: str = _STEMMER.stemWord(word.lower())
    except UnicodeEncodeError:
        # Half of a surrogate pair is no text to the stemmer.
        return word.lower()
    return stemmed


@remembered(50_000)
def concept(word: str) -> str:
    """What a word stands for when it is compared: its concept, else its stem; "" where it says nothing."""
    lower = word.lower()
    words = word_table()
    if lower in words.stop or (len(lower) < 2 and not lower.isupper()):
        return ""
    stem = _stem(lower)
    return words.concepts.get(stem, stem)


@remembered(20_000)
def noun_key(noun: str) -> str:
    """A counted noun as it is compared: the stem of its last word ("class action lawsuit" is "lawsuit")."""
    words = noun.split()
    return _stem(words[-1]) if words else ""


def names_people(noun: str) -> bool:
    """Whether a counted noun is one for people."""
    key, words = noun_key(noun), word_table()
    if key in words.people and noun.lower().rpartition(" ")[2].removesuffix("s") in words.no_people:
        return False
    return key in words.people or key.endswith(words.people_endings)


def nouns_agree(one: str, other: str) -> bool | None:
    """Whether two counted nouns can be the same thing: suits and lawsuits, men and people; None if one is missing."""
    a, b = noun_key(one), noun_key(other)
    if not a or not b:
        return None
    if a == b:
        return names_people(one) is names_people(other)
    words = word_table()
    people, shared = names_people(one), words.concepts.get(a)
    one_concept = shared is not None and shared == words.concepts.get(b)
    if people is not names_people(other):
        # 340 jobs are those of 340 employees.
        return one_concept and shared in words.held
    if people:
        return not (a in words.roles and b in words.roles) and not any(a in row and b in row for row in words.apart)
    return one_concept or b in words.wider.get(a, ()) or a in words.wider.get(b, ())
