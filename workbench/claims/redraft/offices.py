"""Who holds the office that asserts a claim, and which of its kind it is: "the mayor", "the ministry".

The words stay when the holder changes elsewhere in the text. So what is written beside the same word is read, nearest
in front of the claim or else first behind it: "Mayor Ann Smith", "Ann Smith, the mayor", "the ministry of health".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.claims.language.inflection import is_plural
from workbench.claims.lexicon import lexicon
from workbench.quantities.languages import vocabulary
from workbench.text.document import Document
from workbench.text.span import Span

_NEAR = 60
"""Code points on either side of an office in which its holder is named."""
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
_BEHIND = re.compile(rf",? {_NAME}")
_IN_FRONT = re.compile(rf"{_NAME}, (?:[a-z][\w’'-]* ){{0,4}}$")
_KIND_BEHIND = re.compile(r" of (?:the )?(?P<kind>[A-Za-z][\w-]+)")
_KIND_IN_FRONT = re.compile(r"(?P<kind>[A-Za-z][\w’'-]+) $")
_WORD = re.compile(r"[A-Za-z][\w-]+")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text beside it tells it."""

    holder: str = ""
    """As written: "Ann Smith"; empty where nobody is named beside it."""
    kind: str = ""
    """Which ministry it is: "health"; empty where the words of the speaker say so, or nothing does."""

    @property
    def told(self) -> str:
        """What is known of it, in words."""
        return ", ".join(filter(None, (self.holder, self.kind)))

    def is_other(self, now: Office) -> bool:
        """Whether somebody else holds it now, or it is another of its kind; what is told once only changes nothing."""
        held = bool(self.holder and now.holder) and _words(self.holder).isdisjoint(_words(now.holder))
        return held or bool(self.kind and now.kind and self.kind != now.kind)


def office_of(document: Document, speaker: Span) -> Office:
    """The office that a speaker is, as the text tells it elsewhere; nothing is known of one with a name, or of many."""
    words = _WORD.findall(document.text[speaker.start : speaker.end])
    described = [word for word in words if word.casefold() not in lexicon().determiners]
    if len(described) == len(words) or any(word[0].isupper() for word in described):
        return Office()
    head = described[-1] if described else ""
    if not head or is_plural(head):
        return Office()
    told = _told(document.text, head.casefold())
    # The nearest in front first, then those behind.
    order = [*reversed([it for it in told if it[0] < speaker.start]), *(it for it in told if it[0] >= speaker.end)]
    holder = next((office.holder for _, office in order if office.holder), "")
    kind = next((office.kind for _, office in order if office.kind), "") if len(described) == 1 else ""
    return Office(holder, kind)


@lru_cache(maxsize=256)
def _told(text: str, head: str) -> tuple[tuple[int, Office], ...]:
    """Where something is told of an office, in text order."""
    found = []
    for match in re.finditer(rf"(?<!\w){re.escape(head)}(?!\w)", text, re.IGNORECASE):
        before, behind = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
        names = [it["name"] for it in (_BEHIND.match(behind), _IN_FRONT.search(before)) if it]
        holders = [name for name in names if _is_name(name)]
        kinds = [it["kind"].casefold() for it in (_KIND_BEHIND.match(behind), _KIND_IN_FRONT.search(before)) if it]
        office = Office(next(iter(holders), ""), next(filter(_tells, kinds), ""))
        if office.told:
            found.append((match.start(), office))
    return tuple(found)


def _is_name(words: str) -> bool:
    word = words.split(maxsplit=1)[0].casefold()
    return not (
        word in lexicon().weekdays
        or word in lexicon().pronouns
        or word in vocabulary().months
        or word in vocabulary().function_words
    )


def _tells(word: str) -> bool:
    """Whether a word beside an office can say which one it is."""
    lex = lexicon()
    return not (
        word in lex.determiners
        or word in lex.adverbs
        or word in lex.speaking
        or word in lex.titles
        or word in vocabulary().function_words
    )


def _words(name: str) -> set[str]:
    return set(name.casefold().split())
