"""`workbench add` and `workbench source`: what they keep, what they say, and what they leave alone."""

import hashlib
import io
import json
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.errors import WorkbenchError

ARTICLE = "About 500 servicemen were discharged in Zvezdny. Courts received 140 lawsuits."
SOURCE = "In Zvezdny 500 servicemen were discharged."


class Quiet(SimpleHTTPRequestHandler):
    """A site that serves a folder and logs nothing."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft and a source, and no desk yet; the commands run in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_REVIEWER", "ann")
    (tmp_path / "draft.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "court.txt").write_text(SOURCE, "utf-8")
    return tmp_path


def run(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, list(words), input=stdin)


def said(*words: str, stdin: str | bytes | None = None) -> dict:
    """What a command answers as JSON."""
    result = run(*words, "--format", "json", stdin=stdin)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def names(folder: Path) -> list[str]:
    with Desk.open(folder / "claims.db") as desk:
        return [source.name for source in desk.sources(desk.article().id)]


def test_an_article_that_the_desk_has_is_opened_without_writing_to_it(folder):
    run("add", "draft.txt")
    before = hashlib.sha256((folder / "claims.db").read_bytes()).hexdigest()
    assert run("add", "draft.txt").exit_code == 0
    assert hashlib.sha256((folder / "claims.db").read_bytes()).hexdigest() == before


def test_an_article_is_added_once(folder):
    assert said("add", "draft.txt")["new"] is True
    again = said("add", "draft.txt")
    assert again["new"] is False
    assert again["coverage"]["claims"] == 2


def test_an_article_comes_from_standard_input_under_a_name(folder):
    answer = said("add", "-", "--name", "Front page", stdin=ARTICLE)
    assert answer["name"] == "Front page"
    assert answer["coverage"]["claims"] == 2


def test_an_article_comes_from_the_clipboard(folder, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr("pyperclip.paste", lambda: ARTICLE)
    assert said("add", "--clipboard")["coverage"]["claims"] == 2


def test_an_empty_or_missing_clipboard_is_said(folder, monkeypatch):
    import pyperclip

    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr("pyperclip.paste", lambda: " ")
    assert "no text in the clipboard" in str(run("add", "--clipboard").exception)

    def missing() -> str:
        raise pyperclip.PyperclipException("none here")

    monkeypatch.setattr("pyperclip.paste", missing)
    assert "in place of --clipboard" in str(run("add", "--clipboard").exception)


def test_sources_are_added_with_the_article_and_matched_with_its_claims(folder):
    answer = said("add", "draft.txt", "--source", "court.txt")
    assert [source["name"] for source in answer["sources"]] == ["court.txt"]
    with Desk.open(folder / "claims.db") as desk:
        claim = next(claim for claim in desk.claims(answer["id"]) if claim.low == 500)
        assert "court.txt" in {link.source for link in desk.links(claim.id)}


def test_a_source_that_is_added_later_is_matched_too(folder):
    said("add", "draft.txt")
    said("source", "add", "court.txt")
    with Desk.open(folder / "claims.db") as desk:
        claim = next(claim for claim in desk.claims(desk.article().id) if claim.low == 500)
        assert {link.source for link in desk.links(claim.id)} == {"court.txt"}


def test_many_sources_are_kept_in_the_order_in_which_they_were_named(folder):
    (folder / "b.csv").write_text("Unit,Discharged\nZvezdny,500\n", "utf-8")
    (folder / "a.md").write_text("# Notes\n\nHe counted **140** lawsuits.\n", "utf-8")
    said("add", "draft.txt", "--source", "court.txt", "--source", "b.csv", "--source", "a.md")
    assert names(folder) == ["court.txt", "b.csv", "a.md"]


def test_of_two_files_that_say_the_same_the_first_is_kept_and_the_other_named(folder):
    for name in ("log.txt", "copy.txt", "log-2.txt"):
        (folder / name).write_text("The harbour master counted 171 boats.", "utf-8")
    result = run("add", "draft.txt", "--source", "log.txt", "--source", "copy.txt")
    assert "source log.txt: added" in result.stdout
    assert "source copy.txt: the same text as log.txt, already there" in result.stdout
    assert names(folder) == ["log.txt"]
    assert run("source", "add", "log-2.txt").stdout == "log-2.txt: the same text as log.txt, already there\n"
    assert run("source", "add", "log.txt").stdout == "log.txt: already there\n"


def test_a_folder_adds_all_that_it_holds_and_says_what_it_skipped(folder):
    (folder / "sources" / "deep").mkdir(parents=True)
    (folder / "sources" / "one.txt").write_text("500 men.", "utf-8")
    (folder / "sources" / "deep" / "two.txt").write_text("140 lawsuits.", "utf-8")
    (folder / "sources" / "empty.txt").touch()
    (folder / "sources" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 a picture")
    (folder / "sources" / ".hidden.txt").write_text("7 secrets.", "utf-8")
    said("add", "draft.txt")
    result = run("source", "add", "sources")
    assert result.exit_code == 0
    assert sorted(names(folder)) == ["one.txt", "two.txt"]
    assert "empty.txt is empty" in result.stderr
    assert "photo.jpg is a picture" in result.stderr
    assert ".hidden" not in result.output


def test_a_source_that_is_named_and_cannot_be_read_leaves_the_desk_as_it_was(folder):
    said("add", "draft.txt", "--source", "court.txt")
    before = (folder / "claims.db").read_bytes()
    (folder / "cut.docx").write_bytes(b"PK\x03\x04 cut short")
    for words in (
        ("source", "add", "draft.txt", "cut.docx"),
        ("add", "draft.txt", "--source", "nowhere.txt"),
        ("add", "cut.docx"),
    ):
        result = run(*words)
        assert isinstance(result.exception, WorkbenchError)
        assert result.exception.exit_code == 3
        assert "\n" not in str(result.exception)
        assert (folder / "claims.db").read_bytes() == before


def test_a_bad_article_makes_no_desk(folder):
    assert isinstance(run("add", "nowhere.txt").exception, WorkbenchError)
    assert not (folder / "claims.db").exists()


def test_a_confidential_source_is_marked_so_even_when_it_was_there_before(folder):
    said("add", "draft.txt", "--source", "court.txt")
    answer = said("source", "add", "court.txt", "--confidential")
    assert answer["sources"][0]["confidential"] is True
    assert said("source", "list")["sources"][0]["confidential"] is True


def test_sources_are_listed_with_when_a_page_was_fetched_and_the_hash_of_what_came(folder, monkeypatch):
    page = f"<html><body><article><h1>Court</h1><p>{SOURCE} {'The court said so. ' * 20}</p></article></body></html>"
    (folder / "page.html").write_text(page, "utf-8")
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        said("add", "draft.txt", "--source", f"http://127.0.0.1:{site.server_port}/page.html", "--source", "court.txt")
        site.shutdown()
    fetched, file = said("source", "list")["sources"]
    assert fetched["path"].endswith("/page.html")
    assert fetched["fetched_at"] >= "2022"
    assert fetched["raw_sha256"] == hashlib.sha256(page.encode()).hexdigest()
    assert (fetched["media_type"], file["media_type"], file["fetched_at"]) == ("text/html", "text/plain", "")
    table = run("source", "list").stdout
    assert "fetched" in table.splitlines()[0]
    assert table.count(fetched["fetched_at"]) == 1


def test_a_source_is_removed_by_a_beginning_of_its_name_and_undo_brings_it_back(folder):
    said("add", "draft.txt", "--source", "court.txt")
    assert "removed" in run("source", "remove", "cou").output
    assert names(folder) == []
    run("undo")
    assert names(folder) == ["court.txt"]


def test_a_source_name_that_fits_none_or_two_is_refused(folder):
    (folder / "court-2.txt").write_text("140 lawsuits.", "utf-8")
    said("add", "draft.txt", "--source", "court.txt", "--source", "court-2.txt")
    assert "there are: court.txt, court-2.txt" in str(run("source", "remove", "ruling").exception)
    assert "could be" in str(run("source", "remove", "cou").exception)
    assert len(names(folder)) == 2


def test_the_encoding_that_was_guessed_is_shown_and_can_be_overridden(folder):
    (folder / "old.txt").write_bytes("The ministry spent £12 million — “too much”.".encode("cp1252"))
    assert "read as cp1252" in run("add", "old.txt").output
    assert "read as" not in run("add", "old.txt", "--encoding", "cp1252").output
    assert "old.txt: read as cp1252" in run("source", "add", "old.txt").output
    assert "  old.txt: read as cp1252" in run("add", "old.txt", "--source", "old.txt").output
    assert "read as" not in run("source", "add", "old.txt", "--encoding", "cp1252").output
    assert "read as cp1252" in run("scan", "old.txt").output


def test_one_article_is_named_in_one_way(folder):
    for words in (("add",), ("add", "draft.txt", "--clipboard"), ("add", "draft.txt", "--confidential")):
        result = run(*words)
        assert isinstance(result.exception, WorkbenchError)
        assert result.exception.exit_code == 2


def test_a_comment_in_a_word_file_becomes_a_note_at_the_claim_of_its_sentence(folder):
    (folder / "draft.docx").write_bytes(commented_docx())
    answer = said("add", "draft.docx")
    assert answer["comments"] == 1
    with Desk.open(folder / "claims.db") as desk:
        notes = {claim.low: claim.note for claim in desk.claims(answer["id"])}
    assert notes == {500: "Eva Editor: Who counted?", 140: ""}


def commented_docx() -> bytes:
    """A Word file as small as one can be, with a comment behind "discharged"."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{relations}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {word}><w:body><w:p><w:r><w:t>About 500 men were discharged"
        '</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Courts received 140 lawsuits.</w:t></w:r></w:p></w:body></w:document>",
        "word/comments.xml": f'<w:comments {word}><w:comment w:id="0" w:author="Eva Editor"><w:p><w:r>'
        "<w:t>Who counted?</w:t></w:r></w:p></w:comment></w:comments>",
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()
