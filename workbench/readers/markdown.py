"""Markdown as it reads: emphasis, links and tables without their signs, headings as locators."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from workbench.errors import UnreadableError
from workbench.readers import plain
from workbench.readers.blocks import Block, Outline, compose, row, tidy
from workbench.readers.material import Material
from workbench.readers.package import damage_told
from workbench.text.document import Document, Origin

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FENCE = "---\n"
_NESTING = 100
"""Lists and quotations within each other; what lies deeper markdown-it leaves out."""


def read(material: Material) -> Document:
    """CommonMark with tables and strikethrough; a front matter gives title, author and date, not text."""
    text, used = plain.decode(material)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    front, text = _front_matter(text)
    with damage_told(material, "Markdown"):
        tokens = _parser(struck="~~" in text).parse(text)
        if any(token.level >= _NESTING - 1 for token in tokens):
            raise UnreadableError(
                f"{material.name} nests lists or quotations more than {_NESTING - 2} deep: take out some of the levels."
            )
        blocks = list(_blocks(tokens))
    origin = Origin(
        path=material.path,
        media_type="text/markdown",
        encoding=used,
        title=front.get("title", ""),
        author=front.get("author", ""),
        published=front.get("date", "")[:10],
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin)


@cache
def _parser(*, struck: bool) -> MarkdownIt:
    """One for many texts: it takes as long to make as a short text to read."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", *(["strikethrough"] if struck else [])])


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The `key: value` lines between two fences at the head of the file, and the text behind them."""
    if not text.startswith(_FENCE):
        return {}, text
    front, fence, rest = text[len(_FENCE) :].partition(f"\n{_FENCE}")
    pairs = [line.partition(":") for line in front.split("\n")]
    if not fence or not all(colon or not key.strip() for key, colon, _ in pairs):
        return {}, text
    return {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}, rest


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    outline = Outline()
    within: list[str] = []
    numbers: list[int | None] = []
    bullet, rows, cells = "", 0, list[str]()
    for token in tokens:
        kind = token.type
        if kind == "inline":
            text = _inline(token)
            if "th" in within or "td" in within:
                cells.append(text)
            elif "h" in within:
                yield Block(text, outline.heading(text))
            elif text:
                yield Block(bullet + text, outline.paragraph(), run="list" if numbers else "")
                bullet = ""
        elif kind in ("fence", "code_block"):
            yield Block(token.content.rstrip("\n"), outline.paragraph())
        elif kind == "html_block":
            yield from _html(token.content, outline)
        elif kind in ("bullet_list_open", "ordered_list_open"):
            numbers.append(int(token.attrGet("start") or 1) if kind.startswith("ordered") else None)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            numbers.pop()
        elif kind == "list_item_open":
            number = numbers[-1]
            bullet = "• " if number is None else f"{number}. "
            numbers[-1] = None if number is None else number + 1
        elif kind == "table_open":
            outline.tables += 1
            rows = 0
        elif kind == "tr_close":
            rows += 1
            label = f"table {outline.tables}, row {rows}"
            yield row(((cell, f"{label}, column {number}") for number, cell in enumerate(cells, 1)), label)
            cells = []
        if token.nesting == 1:
            within.append(token.tag[0] if token.tag in ("h1", "h2", "h3", "h4", "h5", "h6") else token.tag)
        elif token.nesting == -1:
            within.pop()


def _inline(token: Token) -> str:
    """The words of a paragraph without their signs; a picture by its caption."""
    pieces = []
    for child in token.children or []:
        if child.type in ("text", "code_inline", "image"):
            pieces.append(child.content)
        elif child.type == "hardbreak":
            pieces.append("\n")
        elif child.type == "softbreak":
            pieces.append(" ")
    return tidy("".join(pieces))


def _html(content: str, outline: Outline) -> Iterator[Block]:
    from lxml import etree, html

    from workbench.readers.markup import blocks_of

    try:
        tree = html.fromstring(content)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    yield from blocks_of(tree, outline)
