"""Pages from the web: what is article and what is not, what was declared, and what a server may answer."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from workbench.errors import UnreadableError
from workbench.readers import addresses
from workbench.readers.material import Material
from workbench.readers.reading import read_document, read_material

DATA = Path(__file__).parent / "data"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BODY = (
    "<p>About 500 servicemen were discharged in Zvezdny after they refused to go back, the regional court said.</p>"
    "<p>The courts received 140 lawsuits and have so far rejected every one of them, according to the register.</p>"
)
PAGE = (
    "<!doctype html><html><head><title>500 men | The Site</title><meta charset='{charset}'></head><body>"
    "<nav><a href='/1'>12 stories</a></nav><article><h1>500 men sent home — “all” of them</h1>" + BODY + "</article>"
    "<footer>Read 5 more</footer></body></html>"
)


def read(page: str | bytes, name: str = "page.html", **more: str) -> str:
    data = page if isinstance(page, bytes) else page.encode()
    return read_material(Material(data, name, **more)).text


def test_the_article_is_kept_and_the_furniture_left_out() -> None:
    text = read(PAGE.format(charset="utf-8"))
    assert text.startswith("500 men sent home")
    assert "140 lawsuits" in text
    assert "12 stories" not in text
    assert "Read 5 more" not in text


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-15", "utf-16", "utf-8"])
def test_the_encoding_that_a_page_declares_is_used(charset: str) -> None:
    page = PAGE.format(charset=charset).replace("— “all” of them", "é £")
    assert "é £" in read(page.encode(charset))


def test_what_the_server_declares_goes_before_what_the_page_declares() -> None:
    page = PAGE.format(charset="iso-8859-5").replace("— “all” of them", "é £").encode("windows-1252")
    assert "é £" in read(page, declared_encoding="windows-1252")


def test_a_page_without_an_article_is_read_whole() -> None:
    assert read("<html><body><div>At least 40 lawsuits</div></body></html>") == "At least 40 lawsuits\n"


def test_lists_and_tables_keep_their_order_and_their_cells() -> None:
    page = "<html><body><ol start=4><li>four<ul><li>inner</li></ul></li><li>five</li></ol><table><tr><th>Unit<th>Men"
    page += "<tr><td>3723<td>500</table><p>a<br>b</p><pre>x\n  y</pre></body></html>"
    document = read_material(Material(page.encode(), "page.html"))
    assert document.text.split("\n") == [
        *("4. four", "• inner", "5. five", "", "Unit | Men", "3723 | 500", "", "a", "b", "", "x", "y", "")
    ]
    assert document.locator_at(document.text.index("500")) == "table 1, row 2, column 2"


def test_styles_pictures_and_form_fields_are_no_text() -> None:
    page = "<html><body><svg><text>500</text></svg><style>p{width:140px}</style><p>30 men</p><select><option>7</select>"
    assert read(page) == "30 men\n"


ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/moved": (301, {"Location": "/2022/article"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/ruling": (200, {"Content-Type": "application/pdf"}, (DATA / "article.pdf").read_bytes()),
    "/mislabelled": (200, {"Content-Type": "text/html"}, (DATA / "article.docx").read_bytes()),
    "/unlabelled": (200, {}, PAGE.format(charset="utf-8").encode()),
    "/table": (200, {"Content-Type": "text/csv; charset=iso-8859-1"}, "Région,Lawsuits\nElista,40\n".encode("latin-1")),
    "/unknown-charset": (200, {"Content-Type": "text/html; charset=martian"}, PAGE.format(charset="utf-8").encode()),
    "/nothing": (200, {"Content-Type": "text/html"}, b""),
    "/picture": (200, {"Content-Type": "text/html"}, b"\x89PNG\r\n\x1a\n" + bytes(50)),
    "/broken-off": (200, {"Content-Length": "100000"}, b"<html>About 500"),
}


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ('They left.<sup><a href="#n1">1</a></sup> Some 30 stayed.', "They left. Some 30 stayed."),
        ('They left.<a href="#n1"><sup>[2]</sup></a> Some 30 stayed.', "They left. Some 30 stayed."),
        ("It covers 30 km<sup>2</sup>.", "It covers 30 km²."),
        ('See <a href="#later">30</a> men.', "See 30 men."),
        ('The <sup>30th</sup> of <a href="/may"><sup>5</sup></a> men.', "The 30th of 5 men."),
    ],
)
def test_the_raised_number_of_a_footnote_is_no_text(written: str, read_as: str) -> None:
    assert read(f"<html><body><p>{written}</p></body></html>") == f"{read_as}\n"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on the loopback with one good page and several bad ones."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/missing":
                self.send_error(404)
                return
            if self.path == "/away":
                self.send_response(302)
                self.send_header("Location", "file:///etc/hostname")
                self.end_headers()
                return
            if self.path in ANSWERS:
                code, headers, body = ANSWERS[self.path]
                self.send_response(code)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
                return
            if self.path == "/trickle":
                self.send_response(200)
                self.end_headers()
                with contextlib.suppress(OSError):
                    for _ in range(100):
                        self.wfile.write(b"500 ")
                        time.sleep(0.02)
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=windows-1252")
            self.end_headers()
            endless = self.path == "/endless"
            try:
                for _ in range(10_000 if endless else 1):
                    self.wfile.write(PAGE.format(charset="x").encode("windows-1252"))
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            pass

    site = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield f"http://127.0.0.1:{site.server_port}"
    site.shutdown()
    site.server_close()


def test_an_address_is_fetched_once_and_kept_with_time_and_hash(server: str) -> None:
    document = read_document(f"{server}/2022/article")
    assert "500 men sent home — “all” of them" in document.text
    origin = document.origin
    assert (document.name, origin.path, origin.encoding) == ("article", f"{server}/2022/article", "windows-1252")
    assert origin.fetched_at.endswith("Z")
    assert len(origin.raw_sha256) == 64


@pytest.mark.parametrize(("path", "message"), [("/missing", "404"), ("/away", "not allowed")])
def test_a_page_that_is_not_there_or_leads_elsewhere_is_refused(server: str, path: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as told:
        read_document(server + path)
    assert "save it" in str(told.value)


def test_a_page_without_end_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "FILE_BYTES", 2**20)
    with pytest.raises(UnreadableError, match="larger than 1 MB"):
        read_document(f"{server}/endless")


def test_a_redirect_is_followed_and_the_last_address_kept(server: str) -> None:
    document = read_document(f"{server}/moved")
    assert (document.name, document.origin.path) == ("article", f"{server}/2022/article")


@pytest.mark.parametrize(
    ("path", "words", "kind"),
    [
        ("/ruling", "In the turmoil", "application/pdf"),
        ("/mislabelled", "In the turmoil", WORD),
        ("/unlabelled", "140 lawsuits", "text/html"),
        ("/table", "Région: Elista; Lawsuits: 40", "text/csv"),
        ("/unknown-charset", "— “all” of them", "text/html"),
    ],
)
def test_what_comes_is_read_as_what_it_is(server: str, path: str, words: str, kind: str) -> None:
    document = read_document(server + path)
    assert words in document.text
    assert document.origin.media_type == kind
    assert document.origin.fetched_at


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/nothing", "is empty"),
        ("/picture", "is a picture"),
        ("/round", "answers 302 .*save it"),
        ("/broken-off", "broke off before its end"),
    ],
)
def test_what_is_no_document_is_refused_in_one_line(server: str, path: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as told:
        read_document(server + path)
    assert "\n" not in str(told.value)


def test_a_server_that_trickles_is_given_up_on(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "_TOTAL", 0.1)
    monkeypatch.setattr(addresses, "_CHUNK", 4)
    with pytest.raises(UnreadableError, match="takes longer than"):
        read_document(f"{server}/trickle")


def test_a_server_that_is_not_there_is_said() -> None:
    with pytest.raises(UnreadableError, match="cannot be fetched"):
        read_document("http://127.0.0.1:9/article")
