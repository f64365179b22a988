"""Text that no writer means: nothing is raised, places stay right, and work stays in proportion to length."""

import cProfile
import pstats

import pytest

from workbench.quantities.languages import vocabulary
from workbench.quantities.quantity import Kind
from workbench.quantities.scanner import scan

from .reading import only, spans

HOSTILE = {
    "digits in a row": "1" * 100_000,
    "number words in a row": "one " * 2_000,
    "magnitudes in a row": "one hundred hundred hundred " * 1_000,
    "sums without end": "one hundred and " * 1_000,
    "nested ranges": "between 1 and " * 2_000 + "5",
    "hyphens between digits": "1-2-3-" * 500 + "4",
    "strokes between digits": "1/2/" * 500,
    "commas": "," * 200_000,
    "digits and commas": "1," * 5_000,
    "brackets": "(" * 20_000 + "5" + ")" * 20_000,
    "minus signs": "-" * 50_000 + "5",
    "signs of money": "$ " * 3_000 + "5",
    "groups of three": "1 000 " * 1_000,
    "letters and digits": "a1" * 3_000,
    "surrogates": "\ud800 5 \udfff men 12\ud83d3",
    "marks of direction": "1\u200f2\u200e3 and 4\u202e5",
    "powers": "1e400 and 10^9999 and 9^9^9 and 2^-99999 and 1e-400",
    "every Unicode digit": "".join(chr(code) for code in range(0x110000) if chr(code).isnumeric()),
    "units without end": "5 km/" * 500,
    "half of half": "half a " * 1_000,
    "capitals": "Aa " * 3_000 + "5",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_places_stay_right_in_hostile_text(text: str) -> None:
    end = 0
    for item in scan(text):
        assert end <= item.start < item.end
        assert text[item.start : item.end] == text[item.start : item.end].strip()
        end = item.end


def calls(text: str) -> int:
    """How many function calls a scan takes: a measure of work that no busy machine disturbs."""
    profile = cProfile.Profile()
    profile.runcall(scan, text)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "piece",
    [
        "About 500 men paid $5 to 7 million on 28 February. ",
        "one ",
        "one hundred and ",
        "1/2/",
        "1-2-",
        "between 1 and ",
        "1 000 ",
        "5 km/",
        "(",
        "half a ",
        "$ ",
        "a1",
        "May ",
    ],
)
def test_work_grows_with_length_alone(piece: str) -> None:
    scan(piece)
    once, twice = calls(piece * 100), calls(piece * 200)
    assert twice < 2.2 * once + 100


def test_a_run_of_digits_beyond_any_figure_is_a_name() -> None:
    item = only("7" * 5_000)
    assert (item.kind, item.low, item.end) == (Kind.IDENTIFIER, None, 5_000)
    assert item.remark
    assert only("1e400 of them").kind is Kind.IDENTIFIER


PLAIN = "mill owner walks along those quiet green hills while rain comes down and others stay at home there".split()


@pytest.mark.parametrize("words", range(0, 36, 5))
def test_whatever_a_line_begins_with_no_end_is_too_near(words: int) -> None:
    ends = [" ".join((PLAIN * 2)[: words + more]) for more in range(5)]
    for opener in sorted(vocabulary().triggers):
        for word in (opener, opener.capitalize(), f"a {opener}"):
            for end in ends:
                scan(f"{word} {end}")


def test_digits_of_every_script_are_digits() -> None:
    assert [only(text).low for text in ("٤٢ men", "４２ men", "४२ men")] == [42, 42, 42]


def test_no_figure_crosses_a_line() -> None:
    assert spans("between 30\nand 40 of\nthe 50") == ["30", "40", "50"]


def test_a_line_beyond_the_longest_stretch_is_read_to_its_end() -> None:
    sentence = "In the end 1,234 men came home and paid $5 million. "
    found = spans(sentence * 2_000)
    assert found == ["1,234", "$5 million"] * 2_000


def test_a_sign_of_money_torn_in_two_raises_nothing() -> None:
    assert spans("It fell to rs . 84 each.") == ["84"]
