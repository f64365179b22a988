"""Mails as sources (.eml): who wrote when and to whom, then the body; attachments are named, not read."""

from __future__ import annotations

import email.policy
from email.utils import parsedate_to_datetime
from typing import Any

from workbench.readers.blocks import Block, compose
from workbench.readers.markup import blocks_of
from workbench.readers.material import Material
from workbench.readers.mime import parse
from workbench.readers.package import damage_told
from workbench.readers.web import parse_html
from workbench.text.document import Document, Origin


def read(material: Material) -> Document:
    """The subject as title and first line, the plain body where there is one, else the HTML body's text."""
    with damage_told(material, "a mail"):
        message: Any = parse(material, email.policy.default)
        subject = str(message.get("subject", "")).strip()
        body = message.get_body(("plain", "html"))
        blocks = [Block(subject)] if subject else []
        if body is not None:
            content = body.get_content()
            if body.get_content_type() == "text/html":
                blocks += blocks_of(parse_html(content, material))
            else:
                blocks += (Block(line.strip()) for line in content.split("\n"))
        sent = str(message.get("date", ""))
        try:
            published = parsedate_to_datetime(sent).date().isoformat() if sent else ""
        except ValueError:
            published = ""
        author = str(message.get("from", ""))
    origin = Origin(
        path=material.path,
        media_type="message/rfc822",
        title=subject,
        author=author,
        published=published,
        raw_sha256=material.sha256,
    )
    return compose(blocks, material.name, origin)
