"""Digits in raised type: powers and square kilometres stay, marks of footnotes are no part of a figure."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from workbench.readers.material import Material
from workbench.readers.raised import raise_digits, settle
from workbench.readers.reading import read_document, read_material

DATA = Path(__file__).parent / "data"
# Within ^ ^ stands what is raised.
WRITTEN = "In 2019^3^ it sold 500^[4]^ boats, 3 × 10^6^ litres and 12 km^2^ of sea.^5, 6^ On the 25^th^ it sank."
READ = "In 2019 it sold 500 boats, 3 × 10⁶ litres and 12 km² of sea. On the 25th it sank."


def raised(before: str, after: str) -> str:
    """The sentence with what is raised between two marks of a format."""
    pieces = WRITTEN.split("^")
    return "".join(f"{before}{piece}{after}" if at % 2 else piece for at, piece in enumerate(pieces))


def word() -> bytes:
    run = '<w:r><w:t xml:space="preserve">'
    text = raised('</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>', f"</w:t></w:r>{run}")
    held = io.BytesIO()
    with ZipFile(held, "w") as file:
        kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        file.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{kinds}"/></Types>',
        )
        file.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/'
            '2006/relationships/officeDocument"/></Relationships>',
        )
        file.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
            f"{run}{text}</w:t></w:r></w:p></w:body></w:document>",
        )
    return held.getvalue()


def flat_odt() -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style")
    )
    return (
        f'<office:document {names} office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
        "</office:automatic-styles><office:body><office:text><text:p>"
        + raised('<text:span text:style-name="T1">', "</text:span>")
        + "</text:p></office:text></office:body></office:document>"
    ).encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", f"<html><body><p>{raised('<sup>', '</sup>')}</p></body></html>".encode()),
        (
            "a.html",
            "<html><body><nav><a href='/'>Home</a></nav><article><h1>Boats</h1>"
            f"<p>{raised('<sup>', '</sup>')}</p><p>{'Quiet there. ' * 20}</p></article></body></html>".encode(),
        ),
        ("a.rtf", rb"{\rtf1\ansi " + raised(r"{\super ", "}").replace("×", r"\'d7").encode("ascii") + b"}"),
        ("a.rtf", rb"{\rtf1\ansi " + raised(r"{\up8 ", "}").replace("×", r"\'d7").encode("ascii") + b"}"),
        ("a.fodt", flat_odt()),
        ("a.docx", word()),
    ],
    ids=["whole page", "web page", "rtf", "rtf by points", "OpenDocument", "Word"],
)
def test_raised_digits_read_the_same_in_every_format(name: str, data: bytes) -> None:
    assert READ in read_material(Material(data, name)).text


@pytest.mark.parametrize(
    ("before", "digits", "after", "read_as"),
    [
        ("Some 40%", "1", " of them", "Some 40% of them"),
        ("“all of them”", "12", ", he said", "“all of them”, he said"),
        ("about 10", "-9", " metres", "about 10⁻⁹ metres"),
        ("more than 110", "6", " men", "more than 110 men"),
        ("5", "1", "/2 cups", "5 1/2 cups"),
        ("", "14", "C is counted", "14C is counted"),
        ("", "1", " The logs cover 92 days.", "1 The logs cover 92 days."),
        ("40 m", "3", " of water", "40 m³ of water"),
        ("the 40 km", "7", " of road", "the 40 km of road"),
        ("Adam", "2", " left", "Adam left"),
    ],
)
def test_what_raised_digits_are_is_told_by_what_stands_beside_them(
    before: str, digits: str, after: str, read_as: str
) -> None:
    assert settle(f"{before}{raise_digits(digits)}{after}") == read_as


def test_a_page_whose_title_is_its_headline_says_it_once() -> None:
    page = "<html><head><title>40 boats sank{}</title></head><body>{}<p>They were old.</p></body></html>"
    headline = "<h1>40 boats sank</h1>"
    assert read_material(Material(page.format("", headline).encode(), "a.html")).text.count("40") == 1
    assert read_material(Material(page.format(" in the bay", headline).encode(), "a.html")).text.count("40") == 1
    untitled = read_material(Material(page.format("", "").encode(), "a.html"))
    assert untitled.text.startswith("40 boats sank\n")
    assert untitled.origin.title == "40 boats sank"


@pytest.mark.parametrize("printed", ["raised-chromium.pdf", "raised-libreoffice.pdf"])
def test_raised_digits_of_a_pdf_are_told_by_size_and_place(printed: str) -> None:
    assert read_document(DATA / printed).text == (
        "In 2019 the harbour sold 500 boats, for 3 × 10⁶ crowns, and closed 12 km² of the bay. "
        "Some 40% of them sank by the 25th of June.\n\n"
        "About 10⁶ fish died in 2020, of 1,200 or 12,000 kinds.\n"
    )


def test_very_many_raised_digits_take_time_as_they_come() -> None:
    text = "a¹ 10⁶ " * 20_000
    assert settle(text) == "a 10⁶ " * 20_000
