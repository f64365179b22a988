"""Web pages that a browser saved as one file: .mhtml (Chromium, Edge) and .webarchive (Safari)."""

from __future__ import annotations

import email.policy
import plistlib
from dataclasses import replace

from workbench.errors import UnreadableError
from workbench.readers import web
from workbench.readers.limits import TEXT_BYTES
from workbench.readers.material import Material
from workbench.readers.mime import parse
from workbench.readers.package import damage_told
from workbench.text.document import Document


def read_mhtml(material: Material) -> Document:
    """The page among the parts of a multipart/related file; pictures and styles are passed over."""
    with damage_told(material, "a saved page"):
        message = parse(material, email.policy.compat32)
        for part in message.walk():
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                content = part.get_payload(decode=True)
                if isinstance(content, bytes):
                    return _read(material, content, part.get_content_charset() or "")
    raise UnreadableError(f"{material.name} holds no page: save it in the browser again, as HTML.")


def read_webarchive(material: Material) -> Document:
    """The main resource of a property list as Safari writes it."""
    with damage_told(material, "a saved page"):
        main = plistlib.loads(material.data)["WebMainResource"]
        return _read(material, main["WebResourceData"], main.get("WebResourceTextEncodingName", ""))


def _read(material: Material, content: bytes, declared: str) -> Document:
    """The page as the web reader reads it, under the name and hash of the file that was saved."""
    if len(content) > TEXT_BYTES:
        raise UnreadableError(f"{material.name} holds a page of {len(content) >> 20} MB: save its text alone.")
    inner = replace(material, data=content, declared_encoding=declared)
    document = web.read(inner)
    return replace(document, origin=replace(document.origin, raw_sha256=material.sha256))
