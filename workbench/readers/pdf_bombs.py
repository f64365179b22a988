"""PDF files that would unpack to more than the machine holds: found before PDFium unpacks them."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise, starmap

from workbench.errors import UnreadableError
from workbench.readers.material import Material

_STREAM = re.compile(rb">>\s{0,4}stream\r?\n")
_DICTIONARY = 400
"""Bytes in front of a stream among which its dictionary is looked for."""
_SMALL = 2**16
"""Packed bytes that cannot unpack to more than the limit: zlib packs a thousand to one at the most."""
_LIMIT = 2**26
"""Bytes that one stream of a page may unpack to; the text of a thousand pages takes a tenth of it."""


def refuse_bombs(material: Material) -> None:
    """Refuse a file of which a stream unpacks beyond the limit; pictures are not unpacked to read text.

    Raises:
        UnreadableError: there is such a stream.
    """
    data = material.data
    # Most files have no stream that is large, or packed twice, and need no closer look.
    pieces = data.split(b"/Fl")[1:]
    if all(len(piece) < _SMALL for piece in pieces) and not any(starmap(_is_twice, pairwise(pieces))):
        return
    for found in _STREAM.finditer(data):
        begin, end = found.end(), data.find(b"endstream", found.end())
        head = data[max(0, found.start() - _DICTIONARY) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        times = len(re.findall(rb"/Fl(?:ateDecode)?\b", head))
        size = (end if end >= 0 else len(data)) - begin
        if times == 0 or b"/Image" in head or (times == 1 and size < _SMALL):
            continue
        stream = data[begin : begin + size]
        for _ in range(min(times, 3)):
            try:
                stream = zlib.decompressobj().decompress(stream, _LIMIT + 1)
            except zlib.error:
                break
            if len(stream) > _LIMIT:
                raise UnreadableError(
                    f"{material.name} would unpack to more than {_LIMIT >> 20} MB a page: "
                    "no document that somebody wrote is that large."
                )


def _is_twice(piece: bytes, following: bytes) -> bool:
    """Whether two names of a packing may stand in front of one stream; /Flags is another name."""
    return not piece.startswith(b"ags") and not following.startswith(b"ags") and b"endstream" not in piece
