"""Names that follow from content, so that two desks that hold the same text call the same thing by the same id.

The first letter tells what it is: article, draft, source, claim, link, check (k).
"""

from __future__ import annotations


def text_sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8 (a lone surrogate counts as its own three bytes)."""
    from hashlib import sha256  # here, so that a desk opens without OpenSSL

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(text_hash: str) -> str:
    """Of the text of its first draft."""
    return _id("a", text_hash)


def draft_id(article: str, text_hash: str) -> str:
    """Of an article and a text."""
    return _id("d", article, text_hash)


def source_id(article: str, text_hash: str) -> str:
    """Of an article and a source's text, whatever the file is called."""
    return _id("s", article, text_hash)


def claim_id(draft: str, start: int, end: int) -> str:
    """Of the draft in which it was first read and its place there."""
    return _id("c", draft, str(start), str(end))


def link_id(claim: str, source: str | None, draft: str, start: int, end: int) -> str:
    """Of a claim and a place in a source, or in the article's draft."""
    return _id("l", claim, source or draft, str(start), str(end))


def check_id(name: str, calculation: str, claims: tuple[str, ...]) -> str:
    """Of what was calculated; a check that comes out otherwise is another one, and speaks even if it was silenced."""
    return _id("k", name, calculation, *claims)


def _id(letter: str, *parts: str) -> str:
    return letter + text_sha256("\x1f".join(parts))[:15]
