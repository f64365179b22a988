"""Another language of claims is another file: what is counted, how it is bound, claim or not, and who says so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GERMAN = Path(__file__).parents[1] / "quantities" / "data" / "de.toml"


@pytest.fixture(scope="module")
def mentions() -> list[dict[str, object]]:
    """What is read of a German text, in a process of its own: a language is chosen once."""
    text = "\n\n".join(
        [
            "Mehr als 12.000 Soldaten kehrten zurück.",
            "Es kamen mindestens zwölf neue Boote.",
            "Hunderte Menschen kamen, sagte der Hafenmeister.",
            "Laut dem Hafen lagen zwischen 30 und 40 Boote im Becken.",
            "Die Bank kaufte das Haus für rund 2,5 Millionen Euro.",
            "Stand: 03.05.2022",
        ]
    )
    ran = subprocess.run(
        [sys.executable, "-c", "from workbench.cli.main import main; main()", "scan", "--batch"],
        input=json.dumps({"id": "1", "text": text}),
        env=os.environ | {"WORKBENCH_LANGUAGE": str(GERMAN)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[dict[str, object]] = json.loads(ran.stdout)["mentions"]
    return [{"span": text[item["start"] : item["end"]], **item} for item in found]  # type: ignore[index,misc]


def test_counted_nouns_and_bounds_are_those_of_the_language(mentions: list[dict[str, object]]) -> None:
    told = [(item["span"], item["bound"], item["low"], item["high"], item["unit"]) for item in mentions[:4]]
    assert told == [
        ("12.000", ">", 12_000, None, "soldat"),
        ("zwölf", ">=", 12, None, "boot"),
        ("Hunderte", "vague", 100, 999, "mensch"),
        ("zwischen 30 und 40", "range", 30, 40, "boot"),
    ]


def test_money_follows_its_signs_of_group_and_decimal(mentions: list[dict[str, object]]) -> None:
    assert (mentions[4]["bound"], mentions[4]["low"], mentions[4]["unit"]) == ("~", 2_500_000, "EUR")


def test_labels_and_speakers_are_told_in_its_words(mentions: list[dict[str, object]]) -> None:
    assert mentions[0]["label"] == "12.000 Soldaten kehrten zurück"
    assert mentions[2]["speaker"] == "der Hafenmeister"


def test_what_the_page_says_of_itself_is_no_claim(mentions: list[dict[str, object]]) -> None:
    assert [item["claim"] for item in mentions] == [True] * 5 + [False]


def test_a_language_that_is_not_there_gives_one_line() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "from workbench.cli.main import main; main()", "scan", "--batch"],
        input=json.dumps({"id": "1", "text": "12 men came."}),
        env=os.environ | {"WORKBENCH_LANGUAGE": "xx"},
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert "WORKBENCH_LANGUAGE" in ran.stderr
