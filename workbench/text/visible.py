"""Control characters as something to see: what an article holds must never drive a terminal, a browser or a printer."""

from __future__ import annotations

_SHOWN = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"} | {
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}


def visible(text: str) -> str:
    """The text with each control character but tab and line feed replaced, one to one, by its picture (U+2400 on).

    C1 controls and lone surrogates, which have no picture, become U+FFFD.
    """
    return text if text.isprintable() else text.translate(_SHOWN)
