"""E-books (.epub): the chapters in reading order, each heading a locator."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from workbench.readers.blocks import Block, Outline, compose
from workbench.readers.markup import blocks_of
from workbench.readers.material import Material
from workbench.readers.package import Package, damage_told
from workbench.readers.web import parse_html
from workbench.text.document import Document, Origin

_KIND = "an EPUB"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def read(material: Material) -> Document:
    """All chapters that the book lists for linear reading."""
    package = Package(material, _KIND)
    if "META-INF/encryption.xml" in package.names and b"EncryptedKey" in package.part("META-INF/encryption.xml"):
        package.refuse_encrypted()
    with damage_told(material, _KIND):
        container: Any = package.tree("META-INF/container.xml")
        opf = container.find(f".//{_CONTAINER}rootfile").get("full-path")
        book: Any = package.tree(opf)
        blocks = [block for name in _spine(book, opf) for block in _chapter(package, name)]
    origin = Origin(
        path=material.path,
        media_type="application/epub+zip",
        title=book.findtext(f".//{_DC}title", "").strip(),
        author=book.findtext(f".//{_DC}creator", "").strip(),
        published=book.findtext(f".//{_DC}date", "").strip()[:10],
        site=book.findtext(f".//{_DC}publisher", "").strip(),
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin)


def _spine(book: Any, opf: str) -> Iterator[str]:
    """The names of the chapters' parts in reading order."""
    hrefs = {item.get("id"): item.get("href", "") for item in book.iter(f"{_OPF}item")}
    for item in book.iter(f"{_OPF}itemref"):
        href = hrefs.get(item.get("idref"), "")
        if href and item.get("linear") != "no":
            yield posixpath.normpath(posixpath.join(posixpath.dirname(opf), unquote(href)))


def _chapter(package: Package, name: str) -> Iterator[Block]:
    if name not in package.names:
        return
    text = package.part(name).decode("utf-8", errors="replace")
    if text.strip():
        # A chapter's headings are sections from the first one on: the book's title stands before them.
        yield from blocks_of(parse_html(text, package.material), Outline(started=True))
