"""Which format the bytes are in: by what they begin with, then by what was declared, then by the file's ending."""

from __future__ import annotations

import io
import re
from zipfile import BadZipFile, ZipFile

from workbench.errors import UnreadableError
from workbench.readers.material import Material

_HTML = re.compile(rb"(?is)^\s*(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html[\s>])")
_MHTML = re.compile(
    rb"(?im)\A(From|MIME-Version|Snapshot-Content-Location|Subject|Date|X-[\w-]+):[^\x00]{0,4000}multipart/related"
)
_XML = re.compile(rb"\A(\xef\xbb\xbf)?\s*<\?xml[\s?]|\A(\xff\xfe<\0\?\0x\0m\0l\0|\xfe\xff\0<\0\?\0x\0m\0l)")
_FLAT = re.compile(rb"<office:document\s[^>]*office:mimetype=\"application/vnd\.oasis\.opendocument\.(\w+)")
_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "web",
    ".htm": "web",
    ".xhtml": "web",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".xml": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".csv": "csv",
    ".tsv": "csv",
}
_DECLARED = {
    "text/html": "web",
    "application/xhtml+xml": "web",
    "text/markdown": "markdown",
    "text/csv": "csv",
    "text/tab-separated-values": "csv",
    "multipart/related": "mhtml",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
}
_MIMETYPES = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
# What cannot be read, told by its first bytes: what it is, and what to do instead.
_REFUSED = (
    (b"\x89PNG", "a picture", "type out what it says as a text file"),
    (b"\xff\xd8\xff", "a picture", "type out what it says as a text file"),
    (b"GIF8", "a picture", "type out what it says as a text file"),
    (b"II*\0", "a picture", "type out what it says as a text file"),
    (b"MM\0*", "a picture", "type out what it says as a text file"),
    (b"ID3", "a sound file", "add its transcript"),
    (b"OggS", "a sound file", "add its transcript"),
    (b"fLaC", "a sound file", "add its transcript"),
    (b"\x1aE\xdf\xa3", "a film", "add its transcript"),
    (b"SQLite format 3\0", "a database", "export the rows that you need as CSV; a desk is opened with --db"),
    (b"\x7fELF", "a program", "name a document"),
    (b"MZ\x90", "a program", "name a document"),
    (b"\x1f\x8b", "packed (gzip)", "unpack it first"),
    (b"BZh", "packed (bzip2)", "unpack it first"),
    (b"7z\xbc\xaf", "packed (7z)", "unpack it first"),
    (b"Rar!", "packed (rar)", "unpack it first"),
    (b"\xfd7zXZ", "packed (xz)", "unpack it first"),
    (b"%!PS", "PostScript", "convert it to PDF first"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def format_of(material: Material) -> str:
    """The name of the reader to call, as in `reading.READERS`.

    Raises:
        UnreadableError: a format that the workbench knows and cannot read, with what to do instead.
    """
    data = material.data
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(material)
    if head.startswith(_OLE):
        _refuse_ole(material)
    if head.startswith(b"bplist00") and b"WebMainResource" in data:
        return "webarchive"
    for magic, kind, advice in _REFUSED:
        if head.startswith(magic):
            raise UnreadableError(f"{material.name} is {kind}: {advice}.")
    if head[4:8] == b"ftyp" or (head.startswith(b"RIFF") and head[8:12] in (b"WAVE", b"AVI ", b"WEBP")):
        raise UnreadableError(f"{material.name} is a picture, sound or film: add what it says as a text file.")
    if flat := _FLAT.search(head):
        if flat[1] != b"text":
            raise UnreadableError(
                f"{material.name} is a flat OpenDocument file of no text: save it as .ods or PDF first."
            )
        return "fodt"
    if _MHTML.match(head):
        return "mhtml"
    declared = _DECLARED.get(material.declared_type, "")
    if _HTML.match(head) and declared in ("", "xml"):
        return "web"
    if declared or _XML.match(head):
        return declared or "xml"
    if material.suffix == ".eml":
        return "mail"
    return _SUFFIXES.get(material.suffix, "plain")


def _packed(material: Material) -> str:
    """The format of a ZIP archive, by its parts."""
    try:
        with ZipFile(io.BytesIO(material.data)) as archive:
            names = set(archive.namelist())
            mimetype = b""
            if "mimetype" in names:
                with archive.open("mimetype") as part:
                    mimetype = part.read(100).strip()
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError):
        if material.suffix in (".docx", ".docm", ".xlsx", ".xlsm", ".odt", ".ods", ".epub"):
            raise UnreadableError(
                f"{material.name} is cut short or damaged: fetch it anew from where it came."
            ) from None
        raise UnreadableError(
            f"{material.name} is a damaged archive: unpack it yourself, and add what it holds."
        ) from None
    if mimetype in _MIMETYPES:
        return _MIMETYPES[mimetype]
    if "META-INF/container.xml" in names:
        return "epub"
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        if "xl/workbook.bin" in names:
            raise UnreadableError(f"{material.name} is a binary Excel file: save it as .xlsx first.")
        return "xlsx"
    if any(name.startswith("ppt/") for name in names):
        raise UnreadableError(f"{material.name} is a slide show: save it as PDF first.")
    if mimetype or any(name.startswith("Index/") for name in names):
        raise UnreadableError(f"{material.name} is in a format that the workbench cannot read: save it as PDF first.")
    raise UnreadableError(f"{material.name} is an archive: unpack it, and add the folder.")


def _refuse_ole(material: Material) -> None:
    """The container of Word before 2007, and of newer Office files under a password."""
    if "EncryptedPackage".encode("utf-16-le") in material.data:
        raise UnreadableError(f"{material.name} is protected by a password: save it without one first.")
    if "WordDocument".encode("utf-16-le") in material.data:
        raise UnreadableError(f"{material.name} is in Word's format from before 2007: save it as .docx first.")
    raise UnreadableError(f"{material.name} is in an Office format from before 2007: save it as .docx or .xlsx first.")
