"""XML of a kind that has no reader of its own, as feeds and exports: its text, without its tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workbench.errors import UnreadableError
from workbench.readers.blocks import Block, Outline, compose, tidy
from workbench.readers.limits import TEXT_BYTES
from workbench.readers.markup import blocks_of, local_name
from workbench.readers.material import Material
from workbench.readers.package import damage_told, parse_xml
from workbench.text.document import Document, Origin

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = "XML"
_HEADINGS = frozenset({"title", "head", "heading", "headline", "h1", "h2", "h3"})
_TYPE = frozenset("a b big code del em emph font hi i ins mark s small span strike strong sub sup tt u".split())
"""Elements that change the type of a word and do not end it."""
_PAGE = re.compile(r"<(p|br|b|i|a|div|span|img|h\d)\b[^<>]*>")
"""A tag of HTML within a text, as feeds have it."""


def read(material: Material) -> Document:
    """Each element that holds words, with those inside it, is a paragraph.

    Raises:
        UnreadableError: too large, damaged, or with entities.
    """
    if len(material.data) > TEXT_BYTES:
        raise UnreadableError(
            f"{material.name} has {len(material.data) >> 20} MB of XML, the limit is {TEXT_BYTES >> 20} MB: "
            "cut it down to the part that you need."
        )
    origin = Origin(
        path=material.path,
        media_type="application/xml",
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    with damage_told(material, _KIND):
        tree = parse_xml(material.data, material)
        return compose(_blocks(tree), material.name, origin)


def _blocks(root: _Element) -> Iterator[Block]:
    from lxml import etree

    outline = Outline()
    within: Any = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if within is None and _holds_words(element):
                within = element
        elif element is within:
            within = None
            yield from _paragraph(_words_of(element), local_name(element.tag), outline)


def _words_of(element: _Element) -> str:
    """All text within an element. Where a tag stands between two words or numbers they are two, but for type."""
    from lxml import etree

    pieces: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            text, tag = inner.text, inner.tag
        elif inner is element:
            break
        else:
            text, tag = inner.tail, inner.tag
        joined = isinstance(tag, str) and local_name(tag) not in _TYPE
        if text:
            if joined and pieces and pieces[-1][-1].isalnum() and text[0].isalnum():
                pieces.append(" ")
            pieces.append(text)
    return "".join(pieces)


def _holds_words(element: _Element) -> bool:
    """Whether words stand in it beside other elements, or alone."""
    beside = [element.text, *[child.tail for child in element]]
    return any(text and not text.isspace() for text in beside)


def _paragraph(text: str, name: str, outline: Outline) -> Iterator[Block]:
    if _PAGE.search(text):
        from lxml import html

        yield from blocks_of(html.fragment_fromstring(text, create_parent="div"), outline)
        return
    words = tidy(text.replace("\n", " "))
    yield Block(words, outline.heading(words) if name in _HEADINGS else outline.paragraph())
