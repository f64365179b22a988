"""Who asserts a claim in two drafts, and whether that is somebody else now."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.claims.language.words import words_of
from workbench.claims.lexicon import lexicon
from workbench.claims.mention import Mention
from workbench.claims.mentions.speech.speakers import Speakers
from workbench.claims.redraft.behind import counted_in_front, named_in_front
from workbench.claims.redraft.offices import Office, office_of
from workbench.claims.redraft.outcome import Changed
from workbench.text.difference import plain
from workbench.text.document import Document

_LAST = re.compile(r", (?P<who>(?:[A-Z][\w.'-]+ )+)(?P<verb>\w+)(?: \w+)?[.\"']*$")
"""Who said it, at the end of a sentence."""


def speaker_change(before: Mention, after: Mention, old: Document, new: Document) -> Changed | None:
    """Whether somebody else says it now: named shorter, or standing otherwise in its sentence, is the same speaker.

    Behind "he" or "she" stands whoever is named in front, behind "the mayor" whoever the text says holds that office.
    """
    said_by, says = _Speaker.of(before, old), _Speaker.of(after, new)
    if said_by.is_same(says):
        return _added_behind(before, after, old, new) if not says.words else None
    unnamed = not said_by.words or not says.words or said_by.is_pronoun or says.is_pronoun
    both_pronouns = said_by.is_pronoun and says.is_pronoun
    # What was taken apart or put together may be read otherwise: who still says something beside it may still say it.
    if unnamed and not both_pronouns and said_by.speaks_in(after, new) and says.speaks_in(before, old):
        return None
    return Changed("speaker", said_by.shown(before, old), says.shown(after, new))


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who asserts a claim, as its text says."""

    words: str
    """As named beside it; empty for the writer."""
    behind: tuple[str, ...] = ()
    """Of "he" or "she": the names in front of it; of "they": the plural nouns."""
    office: Office = Office()  # noqa: RUF009 - nothing in it can change
    """Of "the mayor": who that is."""

    @classmethod
    def of(cls, mention: Mention, document: Document) -> _Speaker:
        span = mention.speaker
        if span is None:
            return cls("")
        words = plain(document.text[span.start : span.end])
        if words.casefold() in lexicon().one_named:
            return cls(words, named_in_front(document, span))
        if words.casefold() in lexicon().several_named:
            return cls(words, counted_in_front(document, span.start, within=True).nouns)
        return cls(words, office=office_of(document, span))

    @property
    def is_pronoun(self) -> bool:
        return self.words.casefold() in lexicon().pronouns

    def shown(self, mention: Mention, document: Document) -> str:
        """In words, for the reason."""
        if not self.words:
            return "nobody named" if _is_quoted(mention, document) else "the writer"
        if self.behind or self.words.casefold() in lexicon().one_named:
            return f"{self.words} ({', '.join(self.behind) or 'nobody named'})"
        if self.office.told:
            return f"{self.words} ({self.office.told})"
        return self.words

    def is_same(self, other: _Speaker) -> bool:
        """Whether both are one, as "Pavel Chikov" and "Chikov" are, or "he" behind that name."""
        if not self.words or not other.words:
            return self.words == other.words
        mine, theirs = self._names(), other._names()
        if self.words.casefold() == other.words.casefold() and not self.behind and not other.behind:
            return not self.office.is_other(other.office)
        found = [any(_same_name(name, again) for again in theirs) for name in mine]
        # Of the plural nouns that "they" can mean, one that stays is enough.
        several = self.words.casefold() in lexicon().several_named
        return bool(found) and (any(found) if several else all(found))

    def _names(self) -> tuple[str, ...]:
        return self.behind or (() if self.is_pronoun else (self.words,))

    def speaks_in(self, mention: Mention, document: Document) -> bool:
        """Whether these words stand beside a verb of saying in the sentence of a mention: "said the ministry"."""
        sentence = document.sentences[mention.sentence]
        written = plain(document.text[sentence.start : sentence.end]).casefold()
        if not self.words:
            return True
        who = re.escape(self.words.casefold())
        beside = re.finditer(rf"(?:(\w+)\s+)?(?<!\w){who}(?!\w),?(?:\s+(\w+))?", written)
        return any(not lexicon().speaking.isdisjoint(match.groups()) for match in beside)


def _added_behind(before: Mention, after: Mention, old: Document, new: Document) -> Changed | None:
    """Whether a name was put behind a sentence whose speaker is not read: ", Ann Smith said." among stray quotes."""
    was, now = (
        plain(text.text[text.sentences[it.sentence].start : text.sentences[it.sentence].end])
        for text, it in ((old, before), (new, after))
    )
    found = _LAST.search(now)
    if found is None or found["verb"] not in lexicon().speaking or found["who"].strip() in was:
        return None
    return Changed("speaker", "nobody named", found["who"].strip())


def _same_name(one: str, other: str) -> bool:
    """Whether two names are one, as "Pavel Chikov" and "Chikov" are."""
    if one.casefold() == other.casefold():
        return True
    articles = lexicon().determiners
    names = [
        {word for word in text.split() if word[:1].isupper() and word.casefold() not in articles}
        for text in (one, other)
    ]
    return bool(names[0] and names[1]) and (names[0] <= names[1] or names[1] <= names[0])


def _is_quoted(mention: Mention, document: Document) -> bool:
    """Whether a claim stands in a quotation of its own paragraph."""
    place = document.paragraphs[document.sentences[mention.sentence].paragraph]
    words = words_of(document.text, place.start, place.end)
    return Speakers(words).is_quoted(words.at(mention.quantity.start))
