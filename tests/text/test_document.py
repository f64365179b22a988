"""Paragraphs, sentences and locators."""

from hypothesis import given, settings
from hypothesis import strategies as st
from sentencex import segment

from workbench.text.document import Document
from workbench.text.locators import Locator
from workbench.text.span import Span


def sentences(text: str) -> list[str]:
    document = Document.from_text(text)
    return [document.text[item.start : item.end] for item in document.sentences]


def test_sentences_end_at_full_stops_and_not_at_abbreviations() -> None:
    assert sentences('Mr. Brown paid $4.5 million. He left at 9 a.m. on Feb. 28. "Why?" she asked.') == [
        "Mr. Brown paid $4.5 million.",
        "He left at 9 a.m. on Feb. 28.",
        '"Why?" she asked.',
    ]


def test_a_line_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    assert sentences("A headline\n\nThe first sentence. The second\n") == [
        "A headline",
        "The first sentence.",
        "The second",
    ]


def test_places_count_code_points_beyond_the_first_plane() -> None:
    assert sentences("😀 One. Two 😀 two. É!") == ["😀 One.", "Two 😀 two.", "É!"]


def test_half_a_surrogate_pair_stops_nothing() -> None:
    assert sentences("\ud800 One. Two \udfff two.") == ["\ud800 One.", "Two \udfff two."]


@given(st.text(st.sampled_from("AbÉ. \u00a0\u202f\u2003\u3000\u0085\u2028,"), max_size=12))
def test_an_unusual_space_in_front_of_a_full_stop_stops_nothing(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_a_wide_space_in_front_of_a_full_stop_is_a_space_and_stays() -> None:
    wide = sentences("Five of them are in group B\u00a0. Nine left.")
    assert [sentence.replace("\u00a0", " ") for sentence in wide] == sentences(
        "Five of them are in group B . Nine left."
    )
    assert "B\u00a0." in wide[0]


@given(st.text(st.sampled_from("Ab ,;:'\"()-5\t"), max_size=30), st.sampled_from(("", ".", "!", "?")))
def test_a_line_that_can_end_nowhere_but_at_its_end_is_what_the_splitter_makes_of_it(line: str, stop: str) -> None:
    written = f"{line}{stop}".strip()
    assert sentences(written) == ([piece.strip() for piece in segment("en", written)] if written else [])


def test_an_offset_finds_its_sentence_or_the_one_before() -> None:
    document = Document.from_text("One. Two.\n\nThree.")
    assert [document.sentence_index(at) for at in (0, 3, 5, 9, 10, 11, 99)] == [0, 0, 1, 1, 1, 2, 2]


def test_locators_move_with_cleaning_and_paragraphs_stand_in_for_them() -> None:
    raw = "\ufeffOne\r\ntwo\r\nthree"
    document = Document.from_text(raw, locators=(Locator(raw.index("two"), raw.index("three"), "page 2"),))
    assert [document.locator_at(document.text.index(word)) for word in ("One", "two", "three")] == [
        "paragraph 1",
        "page 2",
        "paragraph 3",
    ]


def test_the_first_of_several_locators_that_hold_an_offset_cites_it_in_whatever_order_they_come() -> None:
    locators = (Locator(0, 3, "A1"), Locator(3, 9, "B1"), Locator(0, 9, "row 1"), Locator(20, 30, "late"))
    assert [Document.from_text("x" * 40, locators=locators).locator_at(at) for at in (0, 3, 8, 9, 20, 30)] == [
        "A1", "B1", "B1", "paragraph 1", "late", "paragraph 1",
    ]  # fmt: skip
    assert Document.from_text("x" * 40, locators=locators[::-1]).locator_at(4) == "row 1"


@settings(max_examples=80)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))), st.integers(0, 31))
def test_a_locator_is_found_as_by_looking_at_all_of_them(pairs: list[tuple[int, int]], offset: int) -> None:
    locators = tuple(Locator(*sorted(pair), str(number)) for number, pair in enumerate(pairs))
    expected = next((item.label for item in locators if item.start <= offset < item.end), "paragraph 1")
    assert Document.from_text("x" * 31, locators=locators).locator_at(offset) == expected


def test_a_row_has_the_labels_of_its_cells_in_text_order() -> None:
    locators = (Locator(10, 13, "A2"), Locator(13, 19, "B2"), Locator(10, 19, "row 2"), Locator(20, 30, "A3"))
    document = Document.from_text("x" * 40, locators=locators)
    assert document.labels_in(10, 19) == ("A2", "B2")
    assert document.labels_in(14, 19) == ("B2",)
    assert document.labels_in(0, 10) == ("paragraph 1",)


def test_a_stretch_marked_as_whole_is_one_sentence_whatever_stops_stand_in_it() -> None:
    text = "Before. After.\nWho: J. Doe. Born. | Paid. Twice.\nOne. Two."
    start = text.index("Who")
    document = Document.from_text(text, locators=(Locator(start, text.index("\nOne"), "row 1", whole=True),))
    assert [document.text[item.start : item.end] for item in document.sentences] == [
        "Before.", "After.", "Who: J. Doe. Born. | Paid. Twice.", "One.", "Two.",
    ]  # fmt: skip


@settings(max_examples=80)
@given(st.text(st.sampled_from("aB .!?\n\r\t5é😀\ud800“”"), max_size=60))
def test_sentences_stand_in_order_inside_their_paragraphs_without_space_around_them(raw: str) -> None:
    document = Document.from_text(raw)
    end = 0
    for sentence in document.sentences:
        paragraph = document.paragraphs[sentence.paragraph]
        assert end <= sentence.start
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        piece = document.text[sentence.start : sentence.end]
        assert piece == piece.strip()
        end = sentence.end


def test_spans_overlap_where_they_share_a_character() -> None:
    assert Span(0, 5).overlaps(Span(4, 6))
    assert not Span(0, 5).overlaps(Span(5, 6))


def test_a_paragraph_without_end_has_the_sentences_of_its_parts() -> None:
    sentence = "At least 40 men of St. Arden returned, said Mr. Brook. "
    document = Document.from_text(sentence * 1_000)
    assert {document.text[start:end] for start, end, _ in document.sentences} == {sentence.strip()}
    assert [start for start, _, _ in document.sentences] == list(range(0, 1_000 * len(sentence), len(sentence)))


def test_a_stray_quotation_mark_swallows_no_paragraph_without_end() -> None:
    document = Document.from_text("He said “nothing. " + "Forty men returned. " * 5_000 + "“They stayed” there.")
    assert max(end - start for start, end, _ in document.sentences) <= 20_000
    assert len(document.sentences) > 3_000


def test_no_word_of_a_paragraph_without_end_is_cut() -> None:
    words = ["a" * 50_000, "b", "1/2/" * 10_000, "c" * 30_000]
    document = Document.from_text(" ".join(words))
    assert " ".join(document.text[start:end] for start, end, _ in document.sentences).split() == words
    assert len(document.sentences) > 1


def test_sentences_are_cut_when_they_are_asked_for_and_are_those_of_the_text() -> None:
    document = Document.from_text("One. Two.\nThree.")
    assert [document.text[item.start : item.end] for item in document.paragraphs] == ["One. Two.", "Three."]
    assert document.sentences is document.sentences
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]
