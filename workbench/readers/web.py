"""Web pages, saved or fetched: the article's body by trafilatura; menus, cookie walls and "read more" left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.errors import UnreadableError
from workbench.readers import plain
from workbench.readers.blocks import Block, compose
from workbench.readers.limits import TEXT_BYTES
from workbench.readers.markup import blocks_of
from workbench.readers.material import Material
from workbench.readers.package import damage_told
from workbench.readers.raised import raise_digits
from workbench.text.document import Document, Origin

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = "a web page"
_CHARSET = re.compile(rb"(?i)<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]+)")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# The extensive search tries each stretch of text in some 200 languages, for seconds.
_DATE = {"original_date": True, "extensive_search": False, "max_date": None}
_FURNITURE = "//nav | //aside | //form | //button | //script | //header | //footer | //iframe | //*[@role]"
"""What every page of a site has, and a document that a program saved as HTML has not: that one is all article."""
_RELATED = ("related", "relatedposts", "recommended", "recommendations")
"""What publishing systems call a box of other articles: words of a class or an id."""
_FAVOURED = 0.5
"""Share of a title's beginning that must agree with the body's first heading for the two to be one."""


def read(material: Material) -> Document:
    """The article of a page: its title, then its body; the whole page where no article is found in it."""
    text, used = decode_page(material)
    return read_page(text, material, used)


def decode_page(material: Material) -> tuple[str, str]:
    """Decode by what was asked for, declared by the server, or declared in the page, in this order; else guess."""
    if material.asked_encoding is None and len(material.data) <= TEXT_BYTES:
        declared = material.declared_encoding
        inside = _CHARSET.search(material.data[:4096])
        for candidate in (declared, inside.group(1).decode("ascii") if inside else ""):
            if candidate and candidate.lower() not in ("utf-8", "utf8"):
                try:
                    return material.data.decode(candidate), candidate.lower()
                except (LookupError, ValueError):
                    continue
    return plain.decode(material)


def read_page(text: str, material: Material, encoding: str) -> Document:
    """Take the article out of a page's HTML."""
    import trafilatura

    with damage_told(material, _KIND):
        tree = parse_html(text, material)
        # What is raised trafilatura does not tell.
        for raised in tree.iter("sup"):
            raised.text = raise_digits(raised.text or "")
        whole = not tree.xpath(_FURNITURE)
        address = material.path if "://" in material.path else None
        page: Any = trafilatura.bare_extraction(
            tree,
            url=address,
            with_metadata=True,
            include_comments=False,
            favor_recall=True,
            date_extraction_params=_DATE,
            prune_xpath=_other_articles(text),
        )
        article = page.body if page and not whole else None
        title = page.title or "" if page else ""
        if article is None:
            document = parse_html(text, material)
            headed = document.find(".//h1") is not None
            title = title or document.findtext(".//head/title") or ""
            for told in document.findall(".//head/title"):
                told.text = ""
            blocks = list(blocks_of(document))
        else:
            headed = article.find(".//head[@rend='h1']") is not None
            blocks = list(blocks_of(article))
    if title and not headed and not any(_same_line(title, block.text) for block in blocks[:3]):
        blocks.insert(0, Block(title))
    origin = Origin(
        path=material.path,
        media_type="text/html",
        encoding=encoding,
        title=title,
        author=page.author or "" if page else "",
        published=page.date or "" if page else "",
        site=page.sitename or "" if page else "",
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin)


def _other_articles(text: str) -> list[str]:
    """Where the boxes of other articles are; looked for only under names that the page has, since it takes long."""
    named = "contains(concat(' ', translate(concat(@class, ' ', @id), '-_', '  '), ' '), ' {} ')"
    found = " or ".join(named.format(name) for name in _RELATED if name in text)
    return [f"//*[self::div or self::section or self::aside or self::ul][{found}][not(.//h1)]"] if found else []


def parse_html(text: str, material: Material) -> _Element:
    """Parse a page as browsers do, whatever its faults.

    Raises:
        UnreadableError: nothing in it, or elements nested deeper than libxml2 follows (255).
    """
    from lxml import etree, html

    parser = html.HTMLParser()
    try:
        tree = html.fromstring(_XML_DECLARATION.sub("", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise UnreadableError(f"{material.name} holds no page that can be read.") from None
    if any("Excessive depth" in error.message for error in parser.error_log):
        raise UnreadableError(
            f"{material.name} nests its elements more than 255 deep: open it in a browser and save its text."
        )
    return tree


def _same_line(title: str, text: str) -> bool:
    """Whether a line is the title, give or take the site's name behind it."""
    short, long = sorted((_letters(title), _letters(text)), key=len)
    return long.startswith(short) and len(short) > _FAVOURED * len(long)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
