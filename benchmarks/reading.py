"""How fast documents are read, as a ratio to what the reading library alone takes on the same file.

    python benchmarks/reading.py                # the files of the tests, made larger where the format allows
    python benchmarks/reading.py --rounds 15

1.00 is as fast as the library, 0.80 is the least we accept for reading. Processor time, not wall time. "reading" is the
whole way from the bytes to a `Document`, cleaned and with its locators; "cut up" has its paragraphs and sentences as
well, which are cut when somebody first asks for them.

The library alone is what its own documentation does to get a document's text. For a PDF that is `get_text_bounded` of
each page, as pypdfium2's does; for one of tables that text without its rows is a floor, and what gives rows is
pypdfium2's text with the places of its pieces, or pdfplumber. For a table in CSV it is each cell beside its column's
heading, as csv.DictReader gives it. The rows that say "floor" hold reading against less than what is read.
"""

from __future__ import annotations

import argparse
import csv
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from workbench.garbage import uncollected
from workbench.readers.material import Material
from workbench.readers.reading import read_material

DATA = Path(__file__).parents[1] / "tests" / "readers" / "data"
RUSSIAN = "".join(
    f"В гавани стояли {number} лодок. Смотритель пересчитал их дважды и записал, что ни одна не вышла в море.\n"
    for number in range(400)
)
LEAST_SECONDS, MOST_ROUNDS = 1.5, 500
"""What a file is measured for: one pass over a small one says little."""
SEED = Path(__file__).parents[1] / "seeds" / "national-guard.txt"


def word(data: bytes) -> object:
    import mammoth

    return mammoth.convert_to_html(io.BytesIO(data)).value


def web(data: bytes) -> object:
    import trafilatura

    return trafilatura.bare_extraction(data.decode(), with_metadata=True, include_comments=False, favor_recall=True)


def pdf_text(data: bytes) -> object:
    import pypdfium2

    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]


def pdf(data: bytes) -> object:
    import pypdfium2

    pieces = []
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        places = [text.get_rect(at) for at in range(text.count_rects())]
        pieces.append([(place, text.get_text_bounded(*place)) for place in places])
    return pieces


def pdf_peer(data: bytes) -> object:
    import pypdf

    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def pdf_tables_peer(data: bytes) -> object:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as file:
        return [(page.extract_text(), page.extract_tables()) for page in file.pages]


def rtf_peer(data: bytes) -> object:
    from striprtf.striprtf import rtf_to_text

    return rtf_to_text(data.decode("latin-1"))


def odt_peer(data: bytes) -> object:
    from odf import teletype, text
    from odf.opendocument import load

    return [teletype.extractText(item) for item in load(io.BytesIO(data)).getElementsByType(text.P)]


def xlsx(data: bytes) -> object:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    return [[cell.value for cell in row] for sheet in book.worksheets for row in sheet.iter_rows()]


def markdown(data: bytes) -> object:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").render(data.decode())


def records(data: bytes) -> object:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def table(data: bytes) -> object:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def guess(data: bytes) -> object:
    from charset_normalizer import from_bytes

    return str(from_bytes(data).best())


def page() -> bytes:
    """The saved page with as much around the article as news sites have: menus, teasers, scripts."""
    teaser = "".join(
        f'<li class="teaser"><a href="/{n}"><img src="/{n}.jpg" alt=""><h3>Story {n}</h3></a><span>{n} min</span></li>'
        for n in range(300)
    )
    script = "<script>" + "window.a=window.a||[];window.a.push({'id':1,'b':[2,3]});" * 2000 + "</script>"
    saved = (DATA / "saved-by-chromium.html").read_text("utf-8")
    return (
        saved.replace("</nav>", f"</nav>{script}")
        .replace("<footer>", f"<aside><ul>{teaser}</ul></aside><footer>")
        .encode()
    )


def sheet(rows: int) -> bytes:
    """An Excel file with a row for each sentence of a table that goes on."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page = book.create_sheet("Courts")
    page.append(["Region", "Lawsuits", "Share"])
    for number in range(rows):
        page.append([f"Region {number}", number * 7, number / 10])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def cases() -> list[tuple[str, str, str, bytes, Callable[[bytes], object]]]:
    """What is read, the library it is held against, the file's name, its bytes, and the library's own reading."""
    seed = SEED.read_bytes()
    rows = "Region,Lawsuits,Share\n" + "".join(
        f"Region {number},{number * 7},{number / 10}\n" for number in range(5000)
    )
    quoted = "Region,Lawsuits,Note\n" + "".join(
        f'Region {number},{number * 7 or ""},"appealed, and lost"\n' for number in range(5000)
    )
    return [
        ("Word", "mammoth", "a.docx", (DATA / "article.docx").read_bytes(), word),
        ("web page", "trafilatura", "a.html", page(), web),
        *(
            (what, library, "a.pdf", (DATA / name).read_bytes(), alone)
            for what, name, text in (
                ("PDF", "article.pdf", "pypdfium2, text"),
                ("PDF of Chromium", "printed-by-chromium.pdf", "pypdfium2, text"),
                ("PDF with tables", "harbour.pdf", "its text (floor)"),
            )
            for library, alone in ((text, pdf_text), ("pypdfium2, places", pdf))
        ),
        ("PDF with tables", "pdfplumber", "a.pdf", (DATA / "harbour.pdf").read_bytes(), pdf_tables_peer),
        ("PDF", "pypdf", "a.pdf", (DATA / "article.pdf").read_bytes(), pdf_peer),
        ("Excel", "openpyxl", "a.xlsx", sheet(2000), xlsx),
        ("Markdown", "markdown-it-py", "a.md", seed, markdown),
        ("RTF", "striprtf", "a.rtf", (DATA / "article.rtf").read_bytes(), rtf_peer),
        ("OpenDocument", "odfpy", "a.odt", (DATA / "article.odt").read_bytes(), odt_peer),
        ("cp1251 text", "charset-normalizer", "a.txt", seed.decode().encode("cp1251", "replace"), guess),
        ("KOI8-R text", "charset-normalizer", "a.txt", RUSSIAN.encode("koi8-r"), guess),
        ("UTF-8 text", "bare decode (floor)", "a.txt", seed, bytes.decode),
        ("CSV, 5,000 rows", "csv.DictReader", "a.csv", rows.encode(), records),
        ("CSV, 5,000 rows", "bare csv (floor)", "a.csv", rows.encode(), table),
        ("CSV, cells quoted", "csv.DictReader", "a.csv", quoted.encode(), records),
        ("CSV, cells quoted", "bare csv (floor)", "a.csv", quoted.encode(), table),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9, help="rounds at the least; small files get more")
    rounds = parser.parse_args().rounds
    print(f"{'format':17} {'against':22} {'ours':>9} {'theirs':>9} {'reading':>7} {'cut up':>6}")
    for what, library, name, data, alone in cases():
        try:
            alone(data)
        except ImportError:
            print(f"{what:17} {library:22} is not installed: skipped")
            continue
        theirs, own, whole = [], [], []
        started = time.process_time()
        while len(own) < rounds or (len(own) < MOST_ROUNDS and time.process_time() - started < LEAST_SECONDS):
            before = time.process_time()
            document = read_material(Material(data, name))
            read = time.process_time()
            alone(data)
            after = time.process_time()
            with uncollected():
                _ = document.sentences
            cutting = time.process_time() - after
            own.append(read - before)
            theirs.append(after - read)
            whole.append(read - before + cutting)
        mine, other, cut = map(statistics.median, (own, theirs, whole))
        ratios = f"{other / mine:7.2f} {other / cut:6.2f}"
        print(f"{what:17} {library:22} {mine * 1000:6.1f} ms {other * 1000:6.1f} ms {ratios}")


if __name__ == "__main__":
    main()
