"""Names that hold a number."""

import pytest

from workbench.quantities.scanner import scan

from .reading import only, spans, told


@pytest.mark.parametrize(
    "name",
    [
        "Unit 3723",
        "Boeing 737",
        "Boeing 737-800",
        "777-300ER",
        "runway 27L",
        "+44 7700 900322",
        "10.1234/ns.2018.031",
        "No 2",
        "gate 5C",
        "iPhone 7",
        "iOS 6",
        "Zaslon-2022",
        "MS-04",
        "COVID-19",
        "Route 66",
        "Article 51",
        "Psalm 23",
        "Page A22",
        "9/11",
        "24/7",
        "G40",
        "1080p",
        "PS4",
        "0x08",
        "1.8.3",
        "World War II",
        "First World War",
        "10-year Treasury note",
        "51.5074° N",
        "+44 20 7946 0958",
        "020 7946 0958",
    ],
)
def test_a_name_that_holds_a_number_is_an_identifier_as_a_whole(name: str) -> None:
    text = f"They spoke of {name} again."
    item = only(text)
    assert item.kind == "identifier"
    assert text[item.start : item.end] == name


def test_the_calibre_of_a_gun_is_no_figure() -> None:
    assert only("He had a .45-caliber handgun.").kind == "identifier"


def test_a_name_cannot_be_rough() -> None:
    assert only("It runs in 4K today").kind == "identifier"
    assert only("a roughly 4K display").kind != "identifier"


def test_people_behind_a_number_are_counted_whatever_their_name() -> None:
    assert [only(text).kind for text in ("The 11 OMON officers refused", "About 80 Marine-Corps conscripts")] == [
        "count",
        "count",
    ]


def test_roman_numerals_are_read_in_names_alone() -> None:
    assert spans("Henry VIII and I mix with the civil") == ["Henry VIII"]


@pytest.mark.parametrize("text", ["She called 911.", "a 911 call", "the 999 operators", "They rang 112 at once."])
def test_the_number_of_an_emergency_service_is_a_name(text: str) -> None:
    assert only(text).kind == "identifier"


def test_an_initial_in_a_name_is_no_numeral() -> None:
    assert spans("James L. Quill and Henry V. Oake met") == []


def test_a_small_number_behind_a_grade_is_a_name_whatever_follows() -> None:
    assert spans("adults with type 2 diabetes, stage 3 cancers") == ["type 2", "stage 3"]


@pytest.mark.parametrize(
    "name",
    [
        "A/47/10",
        "E/AB.4/Sub.2/1993/L.3",
        "Corr.1",
        "28 U.S.C. § 1291",
        "45 C.F.R. §§ 164 and 165",
        "410 U.S. 113",
        "Rule 12(b)(6)",
        "section 7(2)",
        "Sections 7 and 15",
        "3A.4",
        "3-D",
        "10 - Q",
        "Q2HD",
    ],
)
def test_symbols_and_citations_are_names_as_a_whole(name: str) -> None:
    assert spans(f"They read {name} of it again.") == [name]


def test_the_symbols_of_resolutions_are_no_shares() -> None:
    text = "Its resolutions 43/230 of 21 December 1988 and 44/192 B were noted."
    assert [item.kind for item in scan(text)] == ["identifier", "date", "identifier"]
    assert only("The share was 47/212.").kind == "ratio"


def test_a_model_in_letters_is_a_name_in_front_of_its_verb() -> None:
    assert told("The Quill S 15 costs $899.") == ["S 15; identifier", "$899; money = 899 USD"]
    assert told("SC 7 had lost 20 ships.") == ["SC 7; identifier", "20; count = 20"]
