"""Documents that are ZIP archives of XML: Word, OpenDocument, EPUB, Excel. Opened with a limit, never to disk."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from workbench.errors import UnreadableError
from workbench.readers.limits import UNPACKED_BYTES
from workbench.readers.material import Material

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")
_PARTS = 20_000
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]+)[\"']")
_SAFE_ENCODINGS = re.compile(
    rb"(?i)utf-?8|utf-?16(le|be)?|(us-)?ascii|iso-8859-\d+|windows-125\d|koi8-[ru]|shift_jis|gb\w+"
)


@contextmanager
def damage_told(material: Material, kind: str) -> Iterator[None]:
    """Turn whatever a library trips over in a broken file into one line for the user."""
    try:
        yield
    except UnreadableError:
        raise
    except RecursionError:
        raise UnreadableError(f"{material.name} is nested too deep to be {kind} that somebody wrote.") from None
    except MemoryError:
        raise UnreadableError(f"{material.name} needs more memory than there is: cut it down.") from None
    except Exception as error:
        # The libraries raise some thirty kinds of exception on mutated files, AttributeError among them; the fuzz
        # run in benchmarks/fuzz_readers.py shows which.
        raise UnreadableError(
            f"{material.name} is damaged or not {kind} ({type(error).__name__}): "
            "open it in the program that made it and save it again."
        ) from error


class Package:
    """The parts of one archive. Raises `UnreadableError` for all that is wrong with it."""

    def __init__(self, material: Material, kind: str, limit: int | None = None) -> None:
        self.material = material
        self.kind = kind
        self.limit = limit or UNPACKED_BYTES
        try:
            self._zip = ZipFile(io.BytesIO(material.data))
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise UnreadableError(
                f"{material.name} is cut short or damaged: fetch it anew from where it came."
            ) from error
        parts = self._zip.infolist()
        if any(part.flag_bits & 1 for part in parts):
            self.refuse_encrypted()
        unpacked = sum(part.file_size for part in parts if part.filename.lower().endswith(_MARKUP))
        if len(parts) > _PARTS:
            raise UnreadableError(
                f"{material.name} has {len(parts):,} parts, the limit is {_PARTS:,}: "
                "no document that somebody wrote has that many."
            )
        if unpacked > self.limit:
            raise UnreadableError(
                f"{material.name} would unpack to {unpacked >> 20} MB of text, the limit is {self.limit >> 20} MB: "
                "no document that somebody wrote is that large."
            )
        self.names = frozenset(part.filename for part in parts)

    def refuse_encrypted(self) -> None:
        """Say that it is protected by a password or a lending scheme."""
        raise UnreadableError(f"{self.material.name} is encrypted: save it without a password first.")

    def part(self, name: str) -> bytes:
        """One part unpacked."""
        try:
            with self._zip.open(name) as part:
                data = part.read(self.limit + 1)
        except KeyError:
            raise UnreadableError(f"{self.material.name} lacks its part {name}: it is not {self.kind}.") from None
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableError(
                f"{self.material.name} is cut short or damaged: fetch it anew from where it came."
            ) from error
        if len(data) > self.limit:
            raise UnreadableError(f"{self.material.name} unpacks to more than {self.limit >> 20} MB.")
        return data

    def check_markup(self) -> None:
        """Read every XML part once for tricks; for libraries that take the archive as a whole."""
        for name in self.names:
            if name.lower().endswith((".xml", ".rels")):
                refuse_entities(self.part(name), self.material)

    def tree(self, name: str) -> _Element:
        """One part parsed."""
        return parse_xml(self.part(name), self.material)


def refuse_entities(data: bytes, material: Material) -> None:
    """Refuse XML that brings a document type with entities: they can blow up, or pull in other files."""
    declared = _DECLARED.match(data)
    if declared and not _SAFE_ENCODINGS.fullmatch(declared.group(1)):
        raise UnreadableError(
            f"{material.name} is encoded as {declared.group(1).decode('ascii', 'replace')}, which is not read in XML: "
            "save it again as UTF-8."
        )
    plain = data.replace(b"\0", b"") if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:8] else data
    if b"<!ENTITY" in plain:
        raise UnreadableError(
            f"{material.name} declares XML entities, which can be used for attacks: "
            "open it in the program that made it and save it again."
        )


def parse_xml(data: bytes, material: Material) -> _Element:
    """Parse XML without entities, network or document types."""
    from lxml import etree

    refuse_entities(data, material)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if getattr(error, "msg", "").startswith("Excessive depth"):
            raise UnreadableError(
                f"{material.name} nests its elements more than 255 deep: no document that somebody wrote does."
            ) from error
        raise UnreadableError(
            f"{material.name} is damaged: open it in the program that made it and save it again."
        ) from error
