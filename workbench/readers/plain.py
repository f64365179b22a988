"""Plain text in any encoding."""

from __future__ import annotations

import codecs

from workbench.errors import UnreadableError, UsageError
from workbench.readers.encodings import SAMPLE, guess_reading, is_composed
from workbench.readers.limits import TEXT_BYTES
from workbench.readers.material import Material
from workbench.text.document import Document, Origin

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose little-endian mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control bytes that text may hold: tab, line feed, vertical tab, form feed, carriage return, escape.
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})


def read(material: Material) -> Document:
    """The text as it stands; its paragraphs are its locators."""
    text, used = decode(material)
    origin = Origin(
        path=material.path,
        media_type="text/plain",
        encoding=used,
        fetched_at=material.fetched_at,
        raw_sha256=material.sha256,
    )
    composed = is_composed(material.data, used)
    return Document.from_text(text, material.name, origin=origin, composed=composed)


def decode(material: Material) -> tuple[str, str]:
    """The text of the bytes, and the name of the encoding that they were read in.

    Where nobody asked for an encoding a byte order mark decides, then UTF-8 where it fits, then a guess.

    Raises:
        UsageError: Python knows no encoding of the name that was asked for.
        UnreadableError: too large, no text at all, or not in the encoding that was asked for.
    """
    data = material.data
    if len(data) > TEXT_BYTES:
        raise UnreadableError(
            f"{material.name} is a text of {len(data) >> 20} MB, the limit is {TEXT_BYTES >> 20} MB: "
            "cut it down to the part that you need."
        )
    if material.asked_encoding is not None:
        return _decode_as(material, material.asked_encoding)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decode_as(material, marked)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(material)
    if _is_binary(data):
        return _guess(material)
    return text, "utf-8"


def _decode_as(material: Material, encoding: str) -> tuple[str, str]:
    """The bytes in a named encoding; a byte order mark is left to the cleaning."""
    try:
        used = codecs.lookup(encoding).name
        return material.data.decode(used), used
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{material.name} is not written in {encoding} (byte {error.start} does not fit): "
            "leave --encoding out to have it guessed."
        ) from None
    except (LookupError, ValueError):
        raise UsageError(
            f"There is no encoding named {encoding!r}: try utf-8, windows-1252, windows-1251 or iso-8859-1."
        ) from None


def _guess(material: Material) -> tuple[str, str]:
    """Guess the encoding; what has none is binary."""
    data = material.data
    reading = None if _is_binary(data) and not _is_wide(data) else guess_reading(data)
    if reading is None:
        raise UnreadableError(
            f"{material.name} holds no text that can be read: "
            "if it is text, name its encoding with --encoding, else save it as text first."
        )
    encoding, text = reading
    return text, encoding


def _is_binary(data: bytes) -> bool:
    """Whether the bytes hold control characters that no text in a one-byte encoding or UTF-8 has."""
    sample = data[:SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 1000


def _is_wide(data: bytes) -> bool:
    """Whether every second byte is zero far more often than its neighbour: UTF-16 without a mark."""
    even, odd = data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0)
    return max(even, odd) > 4 * (min(even, odd) + 1)
