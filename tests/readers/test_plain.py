"""Plain text comes in whatever its encoding is, and what is no text is said to be none."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import UnreadableError, UsageError
from workbench.readers.encodings import guess_reading, is_composed, plausibility
from workbench.readers.reading import read_document
from workbench.text.clean import clean

ENGLISH = "The ministry spent £12 million — “a third more” than in 2021.\nAbout 500 men returned, he said.\n" * 4
RUSSIAN = "По меньшей мере 115 военнослужащих уволены, сообщил суд.\nЕщё 25 подали жалобы в июне 2022 года.\n" * 4


def guessed(data: bytes) -> str:
    """The encoding that is guessed; empty where none is."""
    reading = guess_reading(data)
    return reading[0] if reading else ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman"])
def test_an_english_text_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(ENGLISH.encode(encoding))
    assert read_document(file).text == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16"])
def test_a_russian_text_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(RUSSIAN.encode(encoding))
    assert read_document(file).text == RUSSIAN


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_one_currency_sign_and_a_pair_of_quotation_marks_are_enough_to_tell_the_encoding(
    encoding: str,
) -> None:
    text = "The court heard that £3m and €4m were “lost”, and it’s not over. About 140 men sued — 40 won.\n"
    assert guessed(text.encode(encoding)) == encoding


def test_a_name_in_another_script_tells_the_encoding_of_an_english_text() -> None:
    text = "Igor Sokolov (Игорь Соколов) counted the boats — twice.\n“Forty,” he said. It wasn’t many.\n"
    assert guessed(text.encode("cp1251")) == "cp1251"


def test_quotation_marks_the_wrong_way_round_change_no_encoding() -> None:
    text = "“Forty boats,” he said. “No more.” ”We counted.“ She’s sure — they’re moored.\n" * 4 + "Игорь Соколов\n"
    assert guessed(text.encode("cp1251")) == "cp1251"


def test_capitals_initials_and_quotations_of_a_dense_text_tell_no_wrong_encoding() -> None:
    text = "Капитан И. О. Потёмкин сказал: «В ГАВАНИ 40 лодок» — и ушёл. " * 3
    assert plausibility(text) == 1.0
    assert plausibility(text.encode("cp1251").decode("cp866", "replace")) < 0.9


def test_a_text_without_blanks_is_judged_too() -> None:
    assert plausibility("港には船が四十隻あった。" * 40) < plausibility("港には船が四十隻あった" * 40) == 1.0


@pytest.mark.parametrize("length", [160, 199, 200, 201, 5000])
def test_where_a_long_text_is_cut_off_for_its_judgement_makes_no_difference(length: int) -> None:
    text = ('Смотритель записал "сорок" и "сорок два", дважды. ' * 100)[:length].rpartition(" ")[0]
    assert text.encode("koi8-r").decode(guessed(text.encode("koi8-r"))) == text


def test_polish_is_told_from_english() -> None:
    text = "Około pięciuset żołnierzy wróciło do domu, powiedział minister. Łódź zapłaciła źle.\n"
    assert guessed(text.encode("cp1250")) == "cp1250"


def test_the_encoding_that_was_used_is_told(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(RUSSIAN.encode("cp1251"))
    assert read_document(file).origin.encoding == "cp1251"
    assert read_document(file, encoding="windows-1251").origin.encoding == "cp1251"


def test_a_named_encoding_overrides_the_guess(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes("£5".encode("cp1252"))
    assert read_document(file, encoding="cp1252").text == "£5"


def test_a_named_encoding_that_does_not_exist_or_fit_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes("£5".encode("cp1252"))
    with pytest.raises(UsageError, match="no encoding named 'klingon'"):
        read_document(file, encoding="klingon")
    with pytest.raises(UnreadableError, match="not written in utf-8"):
        read_document(file, encoding="utf-8")


def test_the_origin_holds_the_path_and_the_hash_of_the_raw_bytes(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"\xef\xbb\xbfAbout 500 returned.\r\n")
    document = read_document(file)
    assert document.name == "draft.txt"
    assert document.text == "About 500 returned.\n"
    assert document.origin.path == str(file)
    assert document.origin.raw_sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (bytes(range(256)) * 20, "holds no text"),
        (b"\x00" * 99, "holds no"),
    ],
)
def test_what_holds_no_text_is_refused_in_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(content)
    with pytest.raises(UnreadableError, match=message) as refusal:
        read_document(file)
    assert "\n" not in str(refusal.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is not there"):
        read_document(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="is a folder"):
        read_document(tmp_path)


def test_a_text_of_200_megabytes_is_refused_without_being_decoded(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    file.touch()
    os.truncate(file, 200 * 2**20)
    with pytest.raises(UnreadableError, match="200 MB"):
        read_document(file)


ONE_BYTE = ["latin_1", "cp1252", "cp1251", "koi8_r", "mac_roman", "cp1255", "cp1258", "iso8859_2", "cp437"]


@settings(max_examples=200)
@given(st.binary(min_size=1, max_size=60), st.sampled_from([*ONE_BYTE, "utf_8", "utf_16", "utf_7", "shift_jis", "hz"]))
def test_a_text_that_its_bytes_call_composed_needs_no_cleaning(data: bytes, encoding: str) -> None:
    text = data.decode(encoding, "replace")
    if is_composed(data, encoding):
        assert clean(text, composed=True) == clean(text)


@pytest.mark.parametrize("encoding", ONE_BYTE)
def test_plain_letters_are_composed_in_every_encoding_of_a_byte_a_sign(encoding: str) -> None:
    assert is_composed(b"Forty came home.\r\n", encoding)


@pytest.mark.parametrize(("data", "encoding"), [(b"co\xadop", "cp1252"), (b"a\xcc", "cp1258"), ("é".encode(), "utf-8")])
def test_soft_hyphens_marks_and_longer_signs_ask_for_cleaning(data: bytes, encoding: str) -> None:
    assert not is_composed(data, encoding)
