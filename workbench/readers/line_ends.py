"""Lines joined to running text: a word that was cut at the end of a line is made whole, a real hyphen stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

# PDFium gives U+FFFE, older builds U+0002, for a hyphen at the end of a line.
_HYPHENS = "-\u2010\u00ad\u0002\ufffe"
_DASHES = frozenset(f"{_HYPHENS}—")
_CUT = 0.03
"""Share of lines ending in a hyphen above which the text was hyphenated by its program."""
_WORD = re.compile(r"\w+(?:['’-]+\w+)*")
_HEAD = re.compile(r"[\w'’]+$")
_TAIL = re.compile(r"[\w'’]+")


class LineEnds:
    """Decides by the document's own words, which are read once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        cut = sum(line[-1:] in _HYPHENS and line[-2:-1].isalpha() for line in lines)
        self.hyphenated = cut > _CUT * len(lines)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands whole in a line, in lower case; the two halves of a cut word do not count."""
        whole, cut = [], False
        for line in self.lines:
            text = _TAIL.sub("", line, count=1) if cut else line
            cut = line[-1:] in _HYPHENS
            whole.append(_HEAD.sub("", text[:-1]) if cut else text)
        return Counter(_WORD.findall("\n".join(whole).casefold()))

    def join(self, text: str, following: str) -> str:
        """Two lines as one."""
        end = text[-1:]
        if end not in _DASHES:
            return f"{text} {following}"
        if end == "—":
            return text + following if not text[-2:-1].isspace() else f"{text} {following}"
        head, tail = _HEAD.search(text[:-1]), _TAIL.match(following)
        if head is None or tail is None:
            return f"{text} {following}"
        return text[:-1] + ("-" if self._keeps(head.group(), tail.group()) else "") + following

    def _keeps(self, head: str, tail: str) -> bool:
        """Whether the hyphen between the two is a real one."""
        if head[-1].isdigit() or not tail[0].islower():
            return True
        whole, hyphened = self.words[(head + tail).casefold()], self.words[f"{head}-{tail}".casefold()]
        if whole or hyphened:
            return hyphened > whole
        compound = self.words[head.casefold()] and self.words[tail.casefold()]
        return bool(compound) or not self.hyphenated
