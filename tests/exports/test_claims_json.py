"""JSON: what stands in it, and that it comes back whole."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import UnreadableError
from workbench.exports.claims_json import from_json, to_json, to_json_lines

from .dossiers import dossier

ASKED_FOR = "id number label start end text kind bound low high unit iso fact finding state links reviews".split()


def test_a_claim_says_where_it_stands_what_it_asserts_and_what_was_decided() -> None:
    data = json.loads(to_json(dossier()))
    claim = data["claims"][2]
    assert set(ASKED_FOR) <= set(claim)
    assert data["article"]["text"][claim["start"] : claim["end"]] == claim["text"] == "40"
    assert (claim["bound"], claim["low"], claim["high"]) == (">=", 40, None)
    assert claim["links"][0]["quote"] == "43 people went aboard."
    assert [review["id"] for review in claim["reviews"]] == ["r1"]


def test_it_comes_back_whole_but_for_the_paths() -> None:
    whole = dossier()
    expected = replace(
        whole,
        article=whole.article._replace(path=""),
        sources=tuple(source._replace(path="") for source in whole.sources),
    )
    read = from_json(to_json(whole))
    assert read == expected
    assert to_json(read) == to_json(whole)


@given(st.text(max_size=30))
@settings(max_examples=50)
def test_any_note_comes_back_as_it_was(note: str) -> None:
    whole = dossier()
    whole = replace(whole, claims=(whole.claims[0]._replace(note=note),))
    assert from_json(to_json(whole)).claims[0].note == note


def test_each_line_of_json_lines_is_a_claim_that_names_its_article() -> None:
    lines = to_json_lines(dossier()).splitlines()
    assert len(lines) == 10
    first = json.loads(lines[0])
    assert (first["number"], first["article"], first["draft"], first["head"]) == (1, "bridge", 2, "bb")


def test_no_path_of_the_reviewers_machine_goes_out() -> None:
    assert "/home/ana" not in to_json(dossier())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not written by"),
        ('{"format": "claims-workbench", "version": 99}', "version 99"),
        ('{"format": "claims-workbench", "version": 1}', "no field 'article'"),
        (to_json(dossier()).replace('"verified"', '"varified"'), "does not allow"),
        (to_json(dossier()).replace('"links": []', '"links": [1]'), "does not allow"),
    ],
    ids=["empty", "nested", "a list", "newer", "bare", "no such finding", "no link"],
)
def test_what_is_no_such_file_says_why(text: str, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        from_json(text)
