"""What must change, as old and new sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.desk.finding import Finding
from workbench.exports.report.corrections import Correction, Piece, corrections

from ..dossiers import claim

SENTENCE = "At least 40 people, about 500 according to the mayor, took the ferry; the repair cost €4.8 million."


def joined(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def wrong(text: str, corrected: str = "", value: str = "") -> list[Correction]:
    made = claim(1, text, text, finding=Finding.WRONG, corrected_text=corrected, corrected_value=value)
    return list(corrections([made]))


def test_corrected_words_take_the_place_of_the_figure() -> None:
    (item,) = wrong("€4.8 million", "€5.1 million")
    assert joined(item.old) == SENTENCE
    assert joined(item.new) == SENTENCE.replace("4.8", "5.1")
    assert [piece.text for piece in item.old if piece.changed] == ["€4.8 million"]


@pytest.mark.parametrize(
    "corrected",
    [
        "the repair cost €5.1 million",
        "€5.1 million.",
        "took the ferry; the repair cost €5.1 million.",
        "cost €5.1 million",
    ],
)
def test_what_the_corrected_words_repeat_of_the_sentence_is_not_doubled(corrected: str) -> None:
    (item,) = wrong("€4.8 million", corrected)
    assert joined(item.new) == SENTENCE.replace("4.8", "5.1")
    assert [piece.text for piece in item.new if piece.changed] == ["€5.1 million"]


def test_words_that_bind_the_new_figure_take_the_place_of_those_that_bound_the_old() -> None:
    (item,) = wrong("40", "exactly 43")
    assert joined(item.new) == SENTENCE.replace("At least 40", "Exactly 43")
    (item,) = wrong("500", "about 480")
    assert joined(item.new) == SENTENCE.replace("about 500", "about 480")


def test_a_corrected_value_serves_where_there_are_no_words() -> None:
    (item,) = wrong("500", value="480")
    assert joined(item.new) == SENTENCE.replace("500", "480")


def test_a_whole_sentence_takes_the_place_of_the_sentence() -> None:
    (item,) = wrong("40", "At least 43 people took the ferry; the repair cost more than was planned.")
    assert joined(item.new) == "At least 43 people took the ferry; the repair cost more than was planned."
    assert joined(item.old) == SENTENCE


def test_a_shorter_sentence_takes_the_place_of_the_sentence_and_never_stands_within_it() -> None:
    (item,) = wrong("€4.8 million", "Nobody knows what it cost.")
    assert (joined(item.old), joined(item.new)) == (SENTENCE, "Nobody knows what it cost.")
    (item,) = wrong("€4.8 million", "About €5 million.")
    assert joined(item.new) == SENTENCE.replace("€4.8 million", "About €5 million")


def test_a_note_that_several_claims_of_a_sentence_share_is_told_once() -> None:
    shared = {"finding": Finding.WRONG, "note": "The log says otherwise.", "corrected_value": "7"}
    made = [claim(number, text, text, **shared) for number, text in enumerate(("40", "500", "€4.8 million"), 1)]
    (item,) = corrections([*made[:2], made[2]._replace(note="See the bill.")])
    assert item.notes == ("The log says otherwise.", "See the bill.")


def test_two_corrections_of_a_sentence_make_one_new_sentence() -> None:
    first = claim(1, "40", "40", finding=Finding.IMPRECISE, corrected_text="43")
    second = claim(2, "500", "500", finding=Finding.WRONG, corrected_text="480")
    (item,) = corrections([second, first])
    assert joined(item.new) == SENTENCE.replace("40", "43").replace("500", "480")
    assert item.claims == (first, second)


def test_without_new_words_there_is_no_new_sentence() -> None:
    (item,) = wrong("500")
    assert item.new == ()
    assert [piece.text for piece in item.old if piece.changed] == ["500"]


def test_only_wrong_and_imprecise_claims_are_corrected() -> None:
    made = claim(1, "500", "500", corrected_text="480")
    others = [finding for finding in Finding if finding not in (Finding.WRONG, Finding.IMPRECISE)]
    assert corrections(made._replace(finding=finding) for finding in others) == ()


@given(st.lists(st.sampled_from(["40", "500", "€4.8 million"]), unique=True, min_size=1), st.text(max_size=40))
def test_the_old_sentence_is_always_whole(texts: list[str], corrected: str) -> None:
    made = [
        claim(number, text, text, finding=Finding.WRONG, corrected_text=corrected) for number, text in enumerate(texts)
    ]
    for item in corrections(made):
        assert joined(item.old) == SENTENCE
