"""Lines joined to running text: a word that was cut at the end of a line is made whole, a real hyphen stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

# PDFium gives U+FFFE, older builds U+0002, for a hyphen at the end of a line.
_HYPHENS = "-\u2010\u00ad\u0002\ufffe"
DASHES = frozenset(f"{_HYPHENS}—")
"""What joins a line to the next one without a space, or may."""
_CUT = 0.03
"""Share of lines ending in a hyphen above which the text was hyphenated by its program."""
_FEW = 16
"""Lines that end with a hyphen up to which a word is looked for in the text; else all words are counted."""
_INNER = frozenset("'’-")
_WORD = re.compile(r"\w+(?:['’-]+\w+)*")
_HEAD = re.compile(r"[\w'’]+$")
_TAIL = re.compile(r"[\w'’]+")


class LineEnds:
    """Decides by the document's own words."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines

    @cached_property
    def hyphenated(self) -> bool:
        """Whether the program that broke the lines cut words."""
        cut = sum(line[-1:] in _HYPHENS and line[-2:-1].isalpha() for line in self.lines)
        return cut > _CUT * len(self.lines)

    @cached_property
    def _text(self) -> str:
        """The lines in lower case without the two halves of cut words."""
        whole = list(self.lines)
        for at in self._cut:
            whole[at] = _HEAD.sub("", whole[at][:-1])
            if at + 1 < len(whole):
                whole[at + 1] = _TAIL.sub("", whole[at + 1], count=1)
        # Line by line: most lines are of ASCII alone, and those take no time.
        return "\n".join([line.casefold() for line in whole])

    @cached_property
    def _cut(self) -> list[int]:
        """The lines that end with a hyphen."""
        return [at for at, line in enumerate(self.lines) if line[-1:] in _HYPHENS and line]

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_WORD.findall(self._text))

    def count(self, word: str) -> int:
        """How often a word stands whole in a line, in whatever case; the two halves of a cut word do not count."""
        word = word.casefold()
        if len(self._cut) > _FEW:
            return self._words[word]
        text, size = self._text, len(word)
        found, at = 0, text.find(word)
        while at >= 0:
            found += not _goes_further(text, at - 1, -1) and not _goes_further(text, at + size, 1)
            at = text.find(word, at + size)
        return found

    def join(self, text: str, following: str) -> str:
        """Two lines as one."""
        end = text[-1:]
        if end not in DASHES:
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
        whole, hyphened = self.count(head + tail), self.count(f"{head}-{tail}")
        if whole or hyphened:
            return hyphened > whole
        return not self.hyphenated or (self.count(head) > 0 and self.count(tail) > 0)


def _goes_further(text: str, at: int, step: int) -> bool:
    """Whether a word goes on at `at`, in the direction of `step`, be it behind a hyphen or an apostrophe."""
    while 0 <= at < len(text) and text[at] in _INNER:
        at += step
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")
