"""Parts within parts, as mails and pages saved as one file have them."""

from __future__ import annotations

import email
import re
from email.message import Message
from email.policy import Policy
from typing import Any

from workbench.errors import UnreadableError
from workbench.readers.material import Material

_PARTS = re.compile(rb"(?i)multipart/|message/rfc822")
_MOST = 200
"""Parts that hold others; the time that the parser takes grows with their square."""


def parse(material: Material, policy: Policy[Any]) -> Message:
    """The message with its parts.

    Raises:
        UnreadableError: more parts within parts than anybody writes.
    """
    if len(_PARTS.findall(material.data)) > _MOST:
        raise UnreadableError(
            f"{material.name} holds more than {_MOST} messages within messages: save the text that you need alone."
        )
    return email.message_from_bytes(material.data, policy=policy)
