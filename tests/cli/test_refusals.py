"""What cannot be read is refused by the commands in one line, and the desk stays byte for byte as it was."""

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli
from workbench.errors import UnreadableError

DATA = Path(__file__).parents[1] / "readers" / "data"


def packed(parts: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


LAUGHS = b'<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><z>&b;</z>'
REFUSED = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "binary.txt": bytes(range(256)) * 40,
    "photo.docx": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "cut.docx": (DATA / "article.docx").read_bytes()[:9000],
    "cut.pdf": (DATA / "article.pdf").read_bytes()[:2000],
    "cut.epub": (DATA / "article.epub").read_bytes()[:6000],
    "entities.docx": packed({"word/document.xml": LAUGHS, "[Content_Types].xml": b"<Types/>"}),
    "entities.odt": packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": LAUGHS}),
    "deep.html": b"<html><body>" + b"<div>" * 10_000 + b"About 500 returned." + b"</div>" * 10_000,
    "deep.rtf": b"{\\rtf1 " + b"{" * 20_000 + b"500",
    "no-pages.pdf": b"%PDF-1.7\n%%EOF\n",
    **{
        name: (DATA / name).read_bytes()
        for name in ("locked.docx", "locked.xlsx", "locked.odt", "locked.pdf", "old.doc")
    },
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "article.txt").write_text("Courts received 140 lawsuits.\n")
    done = CliRunner().invoke(cli, ["--db", str(folder / "claims.db"), "add", str(folder / "article.txt")])
    assert done.exit_code == 0
    return folder / "claims.db"


@pytest.mark.parametrize("words", [["add"], ["source", "add"], ["redraft", "article.txt"]], ids=" ".join)
@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_changes_nothing(desk: Path, tmp_path: Path, name: str, words: list[str]) -> None:
    (tmp_path / name).write_bytes(REFUSED[name])
    before = desk.read_bytes()
    done = CliRunner().invoke(cli, ["--db", str(desk), *words, str(tmp_path / name)])
    assert isinstance(done.exception, UnreadableError)
    assert "\n" not in str(done.exception)
    assert name in str(done.exception)
    assert done.output == ""
    assert desk.read_bytes() == before
    assert sorted(path.name for path in desk.parent.iterdir()) == ["article.txt", "claims.db"]


def test_one_bad_source_among_good_ones_keeps_the_article_out_as_well(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Courts received 140 lawsuits.\n")
    (tmp_path / "bad.txt").write_bytes(b"")
    words = ["add", str(tmp_path / "article.txt"), "--source", str(DATA / "courts.csv"), "--source"]
    done = CliRunner().invoke(cli, ["--db", str(tmp_path / "claims.db"), *words, str(tmp_path / "bad.txt")])
    assert isinstance(done.exception, UnreadableError)
    assert not (tmp_path / "claims.db").exists()
