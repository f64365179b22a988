"""The one door for what comes in: find out the format, and call its reader. Readers are imported when needed."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from workbench.errors import UnreadableError
from workbench.garbage import uncollected
from workbench.readers.formats import format_of
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.material import Material, take_file, take_stdin
from workbench.text.document import Document
from workbench.text.limits import PLAIN_CHARACTERS

STANDARD_INPUT = "-"
READERS = {
    "plain": ("workbench.readers.plain", "read"),
    "markdown": ("workbench.readers.markdown", "read"),
    "web": ("workbench.readers.web", "read"),
    "mhtml": ("workbench.readers.saved_page", "read_mhtml"),
    "webarchive": ("workbench.readers.saved_page", "read_webarchive"),
    "xml": ("workbench.readers.xml", "read"),
    "mail": ("workbench.readers.mail", "read"),
    "docx": ("workbench.readers.word", "read"),
    "odt": ("workbench.readers.odf", "read"),
    "fodt": ("workbench.readers.odf", "read_flat"),
    "rtf": ("workbench.readers.rtf", "read"),
    "pdf": ("workbench.readers.pdf", "read"),
    "epub": ("workbench.readers.epub", "read"),
    "csv": ("workbench.readers.tables", "read_csv"),
    "xlsx": ("workbench.readers.tables", "read_xlsx"),
    "ods": ("workbench.readers.tables", "read_ods"),
}
"""For each format the module and the function in it that makes a document of a `Material`."""


def read_document(path: Path | str, *, encoding: str | None = None, name: str | None = None) -> Document:
    """Read a file into a document; standard input where `path` is "-", an http(s) address fetched once.

    `encoding` overrides the guess for formats that are text; `name` is how the document is called from then on.

    Raises:
        UsageError: `encoding` is none that Python knows.
        UnreadableError: there is nothing to read, or it cannot be read; one line that says why and what to do.
    """
    if str(path) == STANDARD_INPUT:
        material = take_stdin(name)
    elif is_address(path):
        from workbench.readers.addresses import fetch

        material = fetch(str(path), name)
    else:
        material = take_file(Path(path), name)
    return read_material(replace(material, asked_encoding=encoding))


def is_address(path: Path | str) -> bool:
    """Whether this names a page on the web rather than a file."""
    return isinstance(path, str) and path.lower().startswith(("http://", "https://"))


def read_material(material: Material) -> Document:
    """Read bytes that were taken from somewhere into a document; raises as `read_document` does."""
    if not material.data or material.data.isspace():
        raise UnreadableError(f"{material.name} is empty: there is nothing to read in it.")
    kind = format_of(material)
    module, function = READERS[kind]
    reader = getattr(import_module(module), function)
    with uncollected():
        document: Document = reader(material)
    if not document.text or document.text.isspace():
        raise UnreadableError(f"{material.name} holds no text.")
    if len(document.text) > (PLAIN_CHARACTERS if kind == "plain" else TEXT_CHARACTERS):
        raise UnreadableError(
            f"{material.name} holds more text than the workbench reads: cut it down to the part you need."
        )
    return document
