"""The lexicon files are whole: every entry can be reached, and says what it should."""

import tomllib
from pathlib import Path

import pytest

from workbench.quantities import languages as module
from workbench.quantities.languages import vocabulary
from workbench.quantities.phrases import longest
from workbench.quantities.quantity import Bound
from workbench.quantities.tables import rows_of

from .reading import only

LEXICON = Path(module.__file__).parent / "lexicon"
EN = tomllib.loads((LEXICON / "en.toml").read_text("utf-8"))


def test_every_bound_in_front_is_read() -> None:
    for sign, phrase in rows_of(EN["bounds"]["before"]):
        unit = "minutes" if phrase in EN["bounds"]["spell_bounds"].split() else "kilograms"
        text = f"There came {phrase.replace('_', ' ')} 40 {unit}"
        assert only(text).bound is Bound(sign), phrase


def test_every_bound_behind_is_read() -> None:
    for sign, phrase in rows_of(EN["bounds"]["behind"]):
        words = phrase.replace("_", " ").replace("- ", "-")
        glue = "" if words[0] in "-+" or words == "ish" else " "
        assert only(f"There came 40{glue}{words}.").bound is Bound(sign), phrase


def test_every_unit_is_read_behind_a_number() -> None:
    words = vocabulary()
    for name, symbol in rows_of(EN["units"]["names"]):
        written = name.replace("_", " ")
        if name == name.lower():
            assert longest(words.units, [*written.split(), "", ""], 0) or only(f"5 {written}").unit, name
        else:
            assert words.unit_symbols[name] == symbol.replace("_", " ")


@pytest.mark.parametrize("name", ["kilometres", "kilometers", "square miles", "acres", "tonnes", "litres", "hertz"])
def test_unit_names_of_both_sides_of_the_ocean_come_from_cldr(name: str) -> None:
    assert only(f"5 {name}").kind == "measure"


@pytest.mark.parametrize(
    ("name", "code"),
    [("Polish zlotys", "PLN"), ("Nigerian naira", "NGN"), ("Kenyan shillings", "KES"), ("UAH", "UAH")],
)
def test_currency_names_come_from_cldr(name: str, code: str) -> None:
    item = only(f"500 {name}")
    assert (item.kind, item.unit) == ("money", code)


def test_a_vocabulary_is_read_once() -> None:
    assert vocabulary("en") is vocabulary("en")


def test_every_trigger_is_one_word_of_small_letters_since_lines_without_one_are_passed_over() -> None:
    assert {word for word in vocabulary().triggers if not word.isalpha() or word != word.lower()} == set()
    assert only("TWENTY men").low == 20
