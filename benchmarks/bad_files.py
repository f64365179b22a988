"""Files that mean harm, or are merely huge: each must be refused in one line, in little time and memory.

    python benchmarks/bad_files.py [--folder FOLDER]

Every file is made anew and given to `workbench add` on a desk with one article, in a process of its own. Printed are
seconds of processor time and the most memory that the process held, beside those of reading a short text.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

PROGRAM = (sys.executable, "-c", "from workbench.cli.main import main; main()")
DATA = Path(__file__).parents[1] / "tests" / "readers" / "data"
FLAT = (
    b'<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'office:mimetype="application/vnd.oasis.opendocument.text">'
)
MEGABYTES = 600
SECONDS = 30


def text(path: Path) -> None:
    with path.open("w") as file:
        for _ in range(200):
            file.write("About 500 servicemen returned. Courts received 140 lawsuits.\n" * (2**20 // 61))


def one_line(path: Path) -> None:
    path.write_text("500 " * (7 * 2**20))


def endless_table(path: Path) -> None:
    with path.open("w") as file:
        file.write("Region,Lawsuits\n" + "Elista,40\n" * 3_000_000)


def bomb(part: str, megabytes: int, *others: tuple[str, bytes]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, content in others:
                packed.writestr(name, content)
            with packed.open(part, "w", force_zip64=True) as file:
                for _ in range(megabytes):
                    file.write(b" " * 2**20)

    return make


def lying_bomb(path: Path) -> None:
    """A part that says it unpacks to 10 bytes, and unpacks to 300 MB."""
    bomb("word/document.xml", 300)(path)
    data = path.read_bytes().replace((300 * 2**20).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(data)


def many_parts(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        for number in range(50_000):
            packed.writestr(f"word/{number}.xml", b"")


def laughs(path: Path) -> None:
    entities = b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(20))
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", b'<!DOCTYPE z [<!ENTITY a "ha">' + entities + b"]><z>&u;</z>")


def nested(opening: bytes, closing: bytes, count: int) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(opening * count + b"About 500 returned." + closing * count) and None


def flat_laughs(path: Path) -> None:
    entities = b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(20))
    path.write_bytes(b'<!DOCTYPE z [<!ENTITY a "ha">' + entities + b"]>" + FLAT + b"&u;</office:document>")


def deep_flat(path: Path) -> None:
    path.write_bytes(FLAT + b"<a>" * 50_000 + b"140 lawsuits" + b"</a>" * 50_000 + b"</office:document>")


def pdf(*streams: bytes, packing: bytes = b"/FlateDecode") -> Callable[[Path], None]:
    """A PDF with a page for each packed content stream."""

    def make(path: Path) -> None:
        count = len(streams)
        kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(count))
        parts = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % count,
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for at, stream in enumerate(streams):
            parts.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> "
                b"/Contents %d 0 R >>" % (5 + 2 * at)
            )
            length = b"<< /Length %d /Filter " % len(stream)
            parts.append(length + packing + b" >>\nstream\n" + stream + b"\nendstream")
        with path.open("wb") as file:
            file.write(b"%PDF-1.7\n")
            places = []
            for number, part in enumerate(parts, 1):
                places.append(file.tell())
                file.write(b"%d 0 obj\n" % number + part + b"\nendobj\n")
            start = file.tell()
            file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
            file.write(b"".join(b"%010d 00000 n \n" % place for place in places))
            file.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, start))

    return make


def packed_spaces(megabytes: int) -> bytes:
    packer = zlib.compressobj()
    return b"".join(packer.compress(b" " * 2**20) for _ in range(megabytes)) + packer.flush()


def cut(name: str) -> Callable[[Path], None]:
    """A file of the tests that ends in its middle."""
    data = (DATA / name).read_bytes()
    return lambda path: path.write_bytes(data[: len(data) // 2]) and None


def copied(name: str) -> Callable[[Path], None]:
    return lambda path: path.write_bytes((DATA / name).read_bytes()) and None


FILES: dict[str, Callable[[Path], None]] = {
    "200-mb.txt": text,
    "one-line.txt": one_line,
    "endless.csv": endless_table,
    "bomb.docx": bomb("word/document.xml", 1024),
    "bomb.odt": bomb("content.xml", 1024, ("mimetype", b"application/vnd.oasis.opendocument.text")),
    "bomb.xlsx": bomb("xl/worksheets/sheet1.xml", 1024),
    "bomb.epub": bomb("META-INF/container.xml", 1024),
    "lying-bomb.docx": lying_bomb,
    "many-parts.docx": many_parts,
    "laughs.docx": laughs,
    "deep.html": nested(b"<div>", b"</div>", 10_000),
    "deeper.html": nested(b"<b><i>", b"</i></b>", 500_000),
    "deep.md": nested(b"> ", b"", 100_000),
    "deep.mht": nested(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n", b"", 20_000),
    "deep.eml": nested(b"Content-Type: multipart/mixed; boundary=b\n\n--b\n", b"", 20_000),
    "deep.fodt": deep_flat,
    "laughs.fodt": flat_laughs,
    "bomb.ods": bomb("content.xml", 1024, ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")),
    "bomb.pdf": pdf(packed_spaces(1024)),
    "twice.pdf": pdf(zlib.compress(packed_spaces(1024)), packing=b"[/FlateDecode /FlateDecode]"),
    "empty.txt": lambda path: path.touch(),
    "blank.docx": lambda path: path.write_bytes(b" \n" * 1000) and None,
    "random.txt": lambda path: path.write_bytes(os.urandom(2**20)) and None,
    "cut.pdf": cut("glasshouse.pdf"),
    "cut.docx": cut("article.docx"),
    "cut.odt": cut("glasshouse.odt"),
    "cut.epub": cut("article.epub"),
    "cut.xlsx": cut("courts.xlsx"),
    "cut.fodt": cut("glasshouse.fodt"),
    "locked.pdf": copied("locked.pdf"),
    "locked.docx": copied("locked.docx"),
    "locked.odt": copied("locked.odt"),
    "locked.xlsx": copied("locked.xlsx"),
    "deep.rtf": nested(b"{\\rtf1 {", b"}", 1_000_000),
}


def runs(folder: Path) -> Iterator[tuple[str, int, str, float, float]]:
    """(name, exit code, what was said, seconds, megabytes); the short text first."""
    desk, good = folder / "claims.db", folder / "article.txt"
    good.write_text("Courts received 140 lawsuits.\n")
    yield good.name, *run(desk, good)
    before = desk.read_bytes()
    for name, make in FILES.items():
        path = folder / name
        make(path)
        yield name, *run(desk, path)
        path.unlink()
        if desk.read_bytes() != before:
            raise SystemExit(f"{name} changed the desk")


def run(desk: Path, path: Path) -> tuple[int, str, float, float]:
    """Exit code, what was said, seconds, megabytes."""
    child = subprocess.Popen([*PROGRAM, "--db", str(desk), "add", str(path)], stdout=-1, stderr=subprocess.STDOUT)
    said = b"".join(child.stdout or ()).decode()
    _, status, used = os.wait4(child.pid, 0)
    return os.waitstatus_to_exitcode(status), said, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where the files are made; 2 GB may be needed")
    bad = 0
    with tempfile.TemporaryDirectory(dir=parser.parse_args().folder) as folder:
        for name, code, said, seconds, megabytes in runs(Path(folder)):
            fine = code == (0 if name == "article.txt" else 3) and (said.count("\n") == 1 or not code)
            fine = fine and seconds < SECONDS and megabytes < MEGABYTES
            bad += not fine
            told = said.partition("\n")[0][:150]
            print(f"{'' if fine else 'BAD '}{name:16} {seconds:5.1f} s {megabytes:5.0f} MB  {told}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
