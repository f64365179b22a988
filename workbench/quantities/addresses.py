"""Addresses on the web: their digits are no figures, whatever stands around them."""

from __future__ import annotations

import re
from bisect import bisect_right

from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_ADDRESS = re.compile(
    r"\b[a-z][a-z+]{1,9}://\S+|(?<![\w.@-])[a-z0-9][\w-]*(?:\.[\w-]+)*\.([a-z]{2,9})/\S*",
    re.IGNORECASE,
)
_STROKE = "/"


def outside_addresses(body: str, line: Line, places: list[int], words: Vocabulary) -> list[int]:
    """Of the tokens at which a figure of a line may begin, those in no address; `body` is the text of the line."""
    if _STROKE not in body:
        return places
    begin = line.start[0]
    starts, ends = [-1], [-1]
    for match in _ADDRESS.finditer(body):
        if match[1] is None or match[1].lower() in words.domains:
            starts.append(begin + match.start())
            ends.append(begin + match.end())
    if len(starts) == 1:
        return places
    return [at for at in places if line.start[at] >= ends[bisect_right(starts, line.start[at]) - 1]]
