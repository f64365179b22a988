"""The one door for what comes in: find out the format, and call its reader. Readers are imported when needed."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import UnreadableError
from workbench.readers.limits import TEXT_CHARACTERS
from workbench.readers.material import Material, take_file, take_stdin
from workbench.text.document import Document

STANDARD_INPUT = "-"


def read_document(path: Path | str, *, encoding: str | None = None, name: str | None = None) -> Document:
    """Read a file, or standard input where `path` is "-", into a document.

    `encoding` overrides the guess for formats that are text; `name` is how the document is called from then on.

    Raises:
        UsageError: `encoding` is none that Python knows.
        UnreadableError: there is nothing to read, or it cannot be read; one line that says why and what to do.
    """
    material = take_stdin(name) if str(path) == STANDARD_INPUT else take_file(Path(path), name)
    return read_material(material, encoding=encoding)


def read_material(material: Material, *, encoding: str | None = None) -> Document:
    """Read bytes that were taken from somewhere into a document; raises as `read_document` does."""
    if not material.data.strip():
        raise UnreadableError(f"{material.name} is empty: there is nothing to read in it.")
    from workbench.readers import plain

    document = plain.read(material, encoding)
    if not document.paragraphs:
        raise UnreadableError(f"{material.name} holds no text.")
    if len(document.text) > TEXT_CHARACTERS:
        raise UnreadableError(f"{material.name} holds more text than the workbench reads: cut it down.")
    return document
