"""What a figure counts or ranks, told from the words around it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.claims.language.inflection import is_plural, past_of, plural, singular
from workbench.claims.mentions.finding import find_mentions, mentions_of
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document

WORDS = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9, "ten": 10}
RANKS = {"first", "second", "third", "fourth", "fifth", "seventh", "10th"}


def cases() -> list[tuple[str, list[str]]]:
    lines = (Path(__file__).parent / "data" / "nouns.txt").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            marked, _, units = line.rpartition(" -> ")
            found.append((marked, [unit.strip() if unit.strip() != "-" else "" for unit in units.split("|")]))
    return found


def read(marked: str) -> tuple[str, list[Quantity]]:
    """A text and its quantities, from one with each figure in brackets."""
    text, quantities, at = "", [], 0
    for match in re.finditer(r"\[(.*?)\]", marked):
        text += marked[at : match.start()]
        at = match.end()
        figure = match.group(1)
        value = WORDS.get(figure.lower(), int(re.sub(r"\D", "", figure) or 50))
        kind = Kind.ORDINAL if figure in RANKS else Kind.COUNT
        quantities.append(Quantity(len(text), len(text) + len(figure), kind, low=value, high=value))
        text += figure
    return text + marked[at:], quantities


@pytest.mark.parametrize(("marked", "units"), cases())
def test_the_unit_is_the_head_of_what_is_counted_or_ranked(marked: str, units: list[str]) -> None:
    text, quantities = read(marked)
    mentions = mentions_of(Document.from_text(text), quantities)
    assert [mention.quantity.unit for mention in mentions] == units


def test_the_noun_is_a_place_in_the_text() -> None:
    text, quantities = read("Some [171] members of the harbour guild voted.")
    (mention,) = mentions_of(Document.from_text(text), quantities)
    assert mention.noun is not None
    assert text[mention.noun.start : mention.noun.end] == "members"


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("cities", "city"),
        ("movies", "movie"),
        ("boxes", "box"),
        ("heroes", "hero"),
        ("shoes", "shoe"),
        ("viruses", "virus"),
        ("houses", "house"),
        ("servicemen", "serviceman"),
        ("grandchildren", "grandchild"),
        ("specimens", "specimen"),
        ("crises", "crisis"),
        ("taxis", "taxi"),
        ("left-wingers", "left-winger"),
        ("sheep", "sheep"),
    ],
)
def test_a_plural_has_its_singular(plural: str, one: str) -> None:
    assert is_plural(plural)
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["news", "politics", "bus", "crisis", "always", "specimen", "press", "Paris".lower()])
def test_not_every_s_is_a_plural(word: str) -> None:
    assert not is_plural(word)
    assert singular(word) == word


def test_participles_have_their_past() -> None:
    assert [past_of(form) for form in ("withdrawn", "gone", "taken", "filed")] == [
        "withdrew",
        "went",
        "took",
        "filed",
    ]


@given(st.text(max_size=12))
def test_any_word_has_a_singular(word: str) -> None:
    assert isinstance(singular(word.lower()), str)


def test_nouns_have_their_plurals_in_reasons() -> None:
    nouns = ["child", "person", "serviceman", "human", "city", "bus", "aircraft", "grandchild"]
    assert [plural(noun) for noun in nouns] == [
        "children", "people", "servicemen", "humans", "cities", "buses", "aircraft", "grandchildren",
    ]  # fmt: skip


def test_people_with_a_number_and_older_are_of_that_age() -> None:
    mentions = find_mentions(Document.from_text("Percent of residents 16 and older: 77%. Residents 12-15 get one."))
    assert [item.quantity.kind.value for item in mentions[:3]] == ["age", "percent", "age"]


def test_how_often_counts_none_of_the_things_before() -> None:
    mentions = find_mentions(Document.from_text("They saw 40 seals and swam twice."))
    assert [item.quantity.unit for item in mentions] == ["seal", "time"]


def test_the_unit_of_an_amount_is_nothing_that_is_counted() -> None:
    mentions = find_mentions(Document.from_text("A quake struck 40 miles off the coast, killing dozens."))
    assert [item.quantity.unit for item in mentions] == ["mi", ""]


def test_a_fraction_counts_none_of_the_things_before() -> None:
    mentions = find_mentions(Document.from_text("Of the 312 women few had it (P < 0.001)."))
    assert [item.quantity.unit for item in mentions] == ["woman", ""]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("He retired at 65 after 40 years.", ["age", "duration"]),
        ("Ages ranged from 3 to 93.", ["age"]),
        ("The club retired at 65 other grounds.", ["count"]),
        ("Nearly all will be over 60.", ["count"]),
        ("One in six people will be over 60.", ["ratio", "age"]),
        ("Ada Quill was 26 when she was killed.", ["age"]),
        ("Quill, who was 17 at time, left.", ["age"]),
        ("The score was 26 when he left.", ["count"]),
        ("Arden were 26 when he was out.", ["count"]),
        ("In six of the last seven years, and in each of the past four, none came.", ["ratio", "duration"]),
        ("It won six of the last seven games, and in each of the past four, none came.", ["ratio", "count"]),
    ],
)
def test_an_age_is_told_by_the_verb_in_front(text: str, kinds: list[str]) -> None:
    assert [item.quantity.kind.value for item in find_mentions(Document.from_text(text))] == kinds


def test_a_decimal_set_against_a_percentage_is_one() -> None:
    for text, kind in (
        ("Forty percent of mothers pay it all, while 22.4 pay a third.", "percent"),
        ("It rose 2 percent to 53.1 in May.", "count"),
        ("It has a 9.2 percentage point gap – up from 8.8 last year.", "percent"),
        ("It has a 9.2 percentage point gap, and 8.8 million people.", "count"),
        ("The gap is 9.2 percentage points – up from 8.8 last year.", "percent"),
    ):
        mentions = find_mentions(Document.from_text(text))
        assert mentions[1].quantity.kind.value == kind


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It may have dozens, hundreds, or even thousands of merging events.", ["event"] * 3),
        ("Dozens, if not hundreds, of boats sank.", ["boat", "boat"]),
        ("Tens of thousands, possibly hundreds of thousands, of refugees crossed.", ["refugee", "refugee"]),
        ("Hundreds, perhaps thousands, fled.", ["", ""]),
        ("They sent thousands, and the rest of the boats sank.", [""]),
    ],
)
def test_magnitude_words_share_the_noun_behind_the_last(text: str, units: list[str]) -> None:
    assert [mention.quantity.unit for mention in find_mentions(Document.from_text(text))] == units
