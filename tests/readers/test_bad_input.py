"""Whatever comes in, the answer is a document or one clear line: no hang, no memory blow-up, no traceback."""

from __future__ import annotations

import io
import os
import random
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import UnreadableError, WorkbenchError
from workbench.readers import material, package, word
from workbench.readers.material import Material, take_file
from workbench.readers.reading import READERS, read_document, read_material

DATA = Path(__file__).parent / "data"
FILES = sorted(DATA.iterdir())


def refusal(data: bytes, name: str) -> str:
    """The one line with which bytes are refused."""
    with pytest.raises(UnreadableError) as told:
        read_material(Material(data, name))
    assert "\n" not in str(told.value)
    return str(told.value)


def answer(data: bytes, name: str) -> str:
    """What is said of bytes: nothing where they are read; any other exception is a failure."""
    try:
        read_material(Material(data, name))
    except WorkbenchError as error:
        return str(error)
    return ""


def archive(parts: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return held.getvalue()


def parts_of(name: str) -> dict[str, bytes]:
    with zipfile.ZipFile(DATA / name) as packed:
        return {part: packed.read(part) for part in packed.namelist()}


@pytest.mark.parametrize(
    "name", ["article.docx", "article.odt", "article.epub", "article.rtf", "courts.xlsx", "courts.ods"]
)
@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_file_that_was_cut_short_is_refused(name: str, share: float) -> None:
    data = (DATA / name).read_bytes()
    assert "cut short or damaged" in refusal(data[: int(len(data) * share)], name)


def test_a_pdf_of_which_the_beginning_is_left_is_refused() -> None:
    assert "damaged" in refusal((DATA / "article.pdf").read_bytes()[:2000], "article.pdf")


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("article.docx", "word/document.xml"),
        ("article.odt", "content.xml"),
        ("article.epub", "META-INF/container.xml"),
        ("courts.xlsx", "xl/worksheets/sheet1.xml"),
        ("courts.ods", "content.xml"),
    ],
)
class TestXmlTricks:
    """Tricks within one part of a packed document."""

    def test_entities_that_blow_up_are_refused(self, name: str, part: str) -> None:
        laughs = b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">' + b"".join(
            b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9)
        )
        assert "entities" in refusal(archive(parts_of(name) | {part: laughs + b"]><z>&j;</z>"}), name)

    def test_entities_that_pull_in_a_file_are_refused(self, name: str, part: str) -> None:
        outside = b'<!DOCTYPE z [<!ENTITY a SYSTEM "file:///etc/hostname">]><z>&a;</z>'
        assert "entities" in refusal(archive(parts_of(name) | {part: outside}), name)
        wide = ('<?xml version="1.0" encoding="UTF-16"?>' + outside.decode()).encode("utf-16")
        assert "entities" in refusal(archive(parts_of(name) | {part: wide}), name)

    def test_a_zip_bomb_is_refused_before_it_unpacks(
        self, name: str, part: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(package, "UNPACKED_BYTES", 2**22)
        monkeypatch.setattr(word, "WORD_BYTES", 2**22)
        bomb = archive(parts_of(name) | {part: b"<z>" + b" " * 2**22 + b"</z>"})
        tracemalloc.start()
        assert "would unpack to" in refusal(bomb, name)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 2**20


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("article.docx", "word/document.xml"),
        ("article.odt", "content.xml"),
        ("article.epub", "META-INF/container.xml"),
        ("courts.ods", "content.xml"),
    ],
)
def test_xml_nested_10000_deep_is_refused(name: str, part: str) -> None:
    deep = b'<?xml version="1.0"?>' + b"<z>" * 10_000 + b"</z>" * 10_000
    refusal(archive(parts_of(name) | {part: deep}), name)


def test_html_nested_10000_deep_is_refused() -> None:
    page = b"<html><body>" + b"<div>" * 10_000 + b"About 500 returned." + b"</div>" * 10_000 + b"</body></html>"
    assert "255 deep" in refusal(page, "page.html")


def test_rtf_nested_without_end_is_refused() -> None:
    assert "too deep" in refusal(b"{\\rtf1 " + b"{" * 100_000, "draft.rtf")


def test_markdown_nested_10000_deep_is_refused() -> None:
    refusal(b">" * 10_000 + b" About 500 returned.\n", "draft.md")


def test_a_quotation_within_thirty_quotations_is_read() -> None:
    document = read_material(Material(b">" * 30 + b" About 500 returned.\n", "draft.md"))
    assert "500 returned" in document.text


def test_a_page_that_a_scanner_made_is_said_to_be_a_scan() -> None:
    assert "is a scan: its 2 pages are pictures" in refusal(_scan(pages=2), "scan.pdf")


def _scan(pages: int) -> bytes:
    """A PDF whose pages hold nothing but a filled rectangle."""
    import pypdfium2

    file = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        file.new_page(200, 200)
    held = io.BytesIO()
    file.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "head", "message"),
    [
        ("photo.txt", b"\x89PNG\r\n\x1a\n", "is a picture"),
        ("call.txt", b"ID3\x04", "add its transcript"),
        ("film.mov", b"\0\0\0\x14ftypqt  ", "picture, sound or film"),
        ("claims.db", b"SQLite format 3\0", "--db"),
        ("secret.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("box.zip", archive({"a.txt": b"500"}), "unpack it"),
        ("slides.pptx", archive({"ppt/presentation.xml": b"<p/>"}), "save it as PDF"),
    ],
    ids=["picture", "sound", "film", "desk", "encrypted", "zip", "slides"],  # an archive holds the time of its making
)
def test_what_is_no_document_is_named_with_what_to_do(name: str, head: bytes, message: str) -> None:
    assert message in refusal(head + bytes(100), name)


def test_a_document_is_known_by_its_content_not_by_its_name() -> None:
    assert "500" in read_material(Material((DATA / "article.docx").read_bytes(), "draft.txt")).text


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("About 500 returned.")
    take: Callable[..., bytes] = material._take

    def slow(*words: object) -> bytes:
        data = take(*words)
        file.write_text("About 5000 returned.")
        return data

    monkeypatch.setattr(material, "_take", slow)
    with pytest.raises(UnreadableError, match="changed while it was read"):
        take_file(file)


def test_a_device_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(material, "FILE_BYTES", 2**22)
    with pytest.raises(UnreadableError, match="larger than 4 MB"):
        take_file(Path(os.devnull).with_name("zero"))


def test_every_reader_is_there() -> None:
    from importlib import import_module

    for module, function in READERS.values():
        assert callable(getattr(import_module(module), function))


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(FILES), seed=st.integers(0, 2**32))
def test_a_mutated_file_is_read_or_refused_in_one_line(file: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    data = bytearray(file.read_bytes())
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 40)] = chance.randbytes(chance.randint(0, 40))
    assert "\n" not in answer(bytes(data), file.name)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".md", ".html", ".csv", ".eml", ".mht", ".rtf"]))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes, suffix: str) -> None:
    assert "\n" not in answer(data, f"any{suffix}")


def test_an_address_without_a_network_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def nowhere(*_: object, **__: object) -> None:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with pytest.raises(UnreadableError, match="no network") as told:
        read_document("https://example.org/article")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["a.eml", "a.mht"])
def test_a_mail_of_messages_within_messages_is_refused(name: str) -> None:
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    with pytest.raises(UnreadableError, match="more than 200 messages within messages"):
        read_material(Material(head * 300 + b"About 500 returned.", name))


def test_flat_opendocument_with_entities_is_refused() -> None:
    text = (
        b'<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><office:document '
        b'office:mimetype="application/vnd.oasis.opendocument.text">&b;</office:document>'
    )
    with pytest.raises(UnreadableError, match="declares XML entities"):
        read_material(Material(text, "a.fodt"))


@pytest.mark.parametrize(
    ("packing", "packed"),
    [
        (b"/FlateDecode", zlib.compress(b" " * (2**26 + 2**10), 1)),
        (b"[ /FlateDecode /FlateDecode ]", zlib.compress(zlib.compress(b" " * (2**26 + 2**10)))),
    ],
)
def test_a_pdf_that_unpacks_without_end_is_refused(packing: bytes, packed: bytes) -> None:
    data = b"%PDF-1.7\n4 0 obj\n<< /Length 1 /Filter " + packing + b" >>\nstream\n" + packed + b"\nendstream"
    with pytest.raises(UnreadableError, match="would unpack to more than 64 MB"):
        read_material(Material(data, "a.pdf"))
