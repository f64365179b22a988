"""The words of a language stand in its lexicon and nowhere else: another language is another file."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from workbench.errors import UsageError
from workbench.quantities import quantity
from workbench.quantities.languages import vocabulary
from workbench.quantities.scanner import scan

from .reading import only

GERMAN = str(Path(__file__).parent / "data" / "de.toml")
CLAIMS = Path(quantity.__file__).parents[1] / "claims"
ROOMS = [Path(quantity.__file__).parent, CLAIMS / "mentions"]
INFLECTION = CLAIMS / "language" / "inflection.py"

OWN = {kind.value for kind in quantity.Kind} | {bound.value for bound in quantity.Bound}
# How a figure is written, canonical units, ISO forms, and the names of files and of fields.
OWN |= set(
    "digits words vague fraction year hour minute day deg in ft pp bp inf mdy XX en lexicon utf toml cldr json".split()
)
OWN |= set("why hints longest case kept line near sentence date time dash tied to parts".split())
# What code begins with, in whatever language the article is.
OWN |= set("include import def class function var let const return int for if Za".split())
SPOKEN = re.compile(r"[A-Za-z]{2,}")


def literals(tree: ast.Module) -> list[ast.Constant]:
    """The string literals of a module, without docstrings, keys, the names of slots and messages to the user."""
    left_out: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as text) | ast.Subscript(slice=ast.Constant() as text):
                left_out.add(id(text))
            case ast.Dict(keys=keys):
                left_out.update(map(id, keys))
            case ast.Assign(targets=[ast.Name(id="__slots__")], value=names):
                left_out.update(map(id, ast.walk(names)))
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant() as text) if name.isupper():
                left_out.add(id(text))
            case _:
                pass
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [text for text in texts if id(text) not in left_out and not OWN.issuperset(SPOKEN.findall(text.value))]


@pytest.mark.parametrize(
    "module", [*(path for room in ROOMS for path in sorted(room.glob("*.py"))), INFLECTION], ids=lambda path: path.stem
)
def test_no_word_of_a_language_stands_in_code(module: Path) -> None:
    assert [(text.lineno, text.value) for text in literals(ast.parse(module.read_text("utf-8")))] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es waren 1.000,5 Kilometer.", ("measure", "=", 1000.5, 1000.5, "km")),
        ("Es kamen 12.000 Menschen.", ("count", "=", 12_000, 12_000, "")),
        ("Es kamen mehr als 500 Soldaten.", ("count", ">", 500, None, "")),
        ("Es kamen mindestens zwölf Soldaten.", ("count", ">=", 12, None, "")),
        ("Das kostet rund 2,5 Millionen Euro.", ("money", "~", 2_500_000, 2_500_000, "EUR")),
        ("Es waren 15,5 Prozent.", ("percent", "=", 15.5, 15.5, "%")),
        ("Es waren zwischen 30 und 40 Tage.", ("duration", "range", 30, 40, "day")),
        ("Hunderte kamen.", ("count", "vague", 100, 999, "")),
        ("Sie waren drei Jahre in Kiew.", ("duration", "=", 3, 3, "year")),
    ],
)
def test_another_language_is_another_file(text: str, expected: tuple[str, str, float, float, str]) -> None:
    (item,) = scan(text, GERMAN)
    assert (item.kind.value, item.bound.value, item.low, item.high, item.unit) == expected


def test_days_and_months_are_those_of_the_language() -> None:
    assert [item.iso for item in scan("Am 28. Februar 2022, am 03.05.2022.", GERMAN)][-1] == "2022-05-03"
    assert [item.iso for item in scan("Im Juli 2022 war es heiss.", GERMAN)] == ["2022-07"]


def test_signs_of_group_and_decimal_follow_the_language() -> None:
    (german,) = scan("3.250 Menschen", GERMAN)
    assert (german.low, only("3.250 people").low) == (3250, 3.25)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "no language in"),
        ("", "no decimal sign"),
        ("[numbers\n", "is no lexicon"),
        ('decimal = ","\n[numbers]\ncardinals = "eins zwei"\n', "is no lexicon"),
    ],
)
def test_what_is_no_lexicon_is_refused_with_a_reason(tmp_path: Path, content: str | None, why: str) -> None:
    file = tmp_path / "xx.toml"
    if content is not None:
        file.write_text(content, "utf-8")
    with pytest.raises(UsageError, match=why):
        vocabulary(str(file))
