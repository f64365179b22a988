"""Text that no writer means, through the whole of an analysis: nothing is raised and places stay right."""

import json
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import analyse
from workbench.cli.scan_batch import answer_line

PIECES = (
    "the of in and to a with from by including among other another only at least more than about up for per "
    "which One single percent million dollars $ people men killed were died rose fell total said according "
    "voted aged half twice first third year hours ago later before May 2016 Monday Arden Quill . , ; : ( ) "
    "(0) (3) (25) – - / “ ” 0 1 2 5 9 12 28 30 40 115 140 500 1,000 2.5 one two five twelve dozens hundreds "
    "one-third 5 km £5m 24/7 No. # = + \n\n"
).split(" ")

HOSTILE = {
    "digits in a row": "1" * 5_000,
    "number words in a row": "seven " * 100,
    "magnitudes in a row": "one hundred hundred hundred " * 30,
    "nested ranges": "between 1 and " * 50 + "5",
    "commas": "," * 5_000 + "5" + ", " * 500,
    "every Unicode digit": " ".join(chr(code) for code in range(0x11000) if chr(code).isnumeric()),
    "surrogates": "\ud800 5 \udfff men 12\ud83d3 came, 5\ud83d men and 5 \ud83d",
    "marks of direction": "1\u200f2\u200e3 and 4\u202e5 men",
    "powers": "1e400 and 10^9999 and 9^9^9 and 2^-99999 and 1e-400 men",
    "no such day": "On 31 February 2022, on 2022-02-31 and on 30 February",
    "quotation marks": '"5 ' * 60,
    "half of half": "half a " * 100,
    "strokes beyond the longest window": "1/2/" * 5_100,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_an_analysis_holds_its_places_in_hostile_text(text: str) -> None:
    end = 0
    analysis = analyse(text)
    for mention in analysis.mentions:
        quantity = mention.quantity
        assert end <= quantity.start < quantity.end <= len(analysis.article.text)
        assert len(mention.label) <= 40
        end = quantity.end


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_batch_answers_hostile_text_with_places_of_the_raw_text(text: str) -> None:
    answer = json.loads(answer_line(json.dumps({"id": 1, "text": text}).encode()))
    assert "error" not in answer
    for mention in answer["mentions"]:
        raw = normalize("NFC", text[mention["start"] : mention["end"]])
        assert (raw[0], raw[-1]) == (mention["text"][0], mention["text"][-1])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=40))
def test_whatever_stands_beside_whatever_nothing_is_raised(pieces: list[str]) -> None:
    analyse(" ".join(pieces))


def test_a_day_that_does_not_exist_is_reported() -> None:
    (mention,) = analyse("They met on 31 February 2022.").mentions
    assert mention.claim
    assert "day" in mention.quantity.remark
