"""Two mentions of one claim, compared exactly: figure, bound, unit, noun, kind, date and who says it."""

from __future__ import annotations

from workbench.claims.figures.wording import figure_words
from workbench.claims.lexicon import lexicon
from workbench.claims.mention import Mention
from workbench.claims.redraft.outcome import Changed
from workbench.quantities.quantity import Kind
from workbench.text.difference import plain
from workbench.text.document import Document
from workbench.text.span import Span


def changes(before: Mention, after: Mention, old: Document, new: Document) -> tuple[Changed, ...]:
    """What is not as it was in two mentions of one claim, compared exactly: figure, noun and who says it."""
    speaker = speaker_change(before, after, old, new)
    return (*_figure_changes(before, after, old.text, new.text), *([speaker] if speaker else []))


def _figure_changes(before: Mention, after: Mention, old: str, new: str) -> tuple[Changed, ...]:
    one, other = before.quantity, after.quantity
    found = []
    if one.kind is not other.kind:
        found.append(Changed("kind", one.kind.value, other.kind.value))
    if (one.low, one.high, one.parts) != (other.low, other.high, other.parts):
        bounds_only = {one.low, one.high} - {None} == {other.low, other.high} - {None} and one.parts == other.parts
        if not bounds_only:
            found.append(Changed("value", figure_words(one), figure_words(other)))
    if one.bound is not other.bound:
        found.append(Changed("bound", figure_words(one), figure_words(other)))
    if one.unit != other.unit:
        what = "noun" if one.kind in (Kind.COUNT, Kind.ORDINAL) and one.kind is other.kind else "unit"
        found.append(Changed(what, one.unit, other.unit))
    if one.iso != other.iso:
        found.append(Changed("date", old[one.start : one.end], new[other.start : other.end]))
    if one.kind is Kind.IDENTIFIER:
        name, now = plain(old[one.start : one.end]), plain(new[other.start : other.end])
        if name.casefold() != now.casefold():
            found.append(Changed("figure", name, now))
    return tuple(found)


def speaker_change(before: Mention, after: Mention, old: Document, new: Document) -> Changed | None:
    """Whether somebody else says it now: named shorter, or standing otherwise in its sentence, is the same speaker."""
    said_by, says = _words_at(old.text, before.speaker), _words_at(new.text, after.speaker)
    if _same_speaker(said_by, says):
        return None
    unnamed = not said_by or not says or not lexicon().pronouns.isdisjoint((said_by.casefold(), says.casefold()))
    # What was taken apart or put together may be read otherwise: who still stands beside it may still say it.
    if unnamed and said_by.casefold() in _sentence(new, after) and says.casefold() in _sentence(old, before):
        return None
    return Changed("speaker", said_by or "the writer", says or "the writer")


def _same_speaker(one: str, other: str) -> bool:
    """Whether two names are one, as "Pavel Chikov" and "Chikov" are."""
    if one.casefold() == other.casefold():
        return True
    articles = lexicon().determiners
    names = [
        {word for word in text.split() if word[:1].isupper() and word.casefold() not in articles}
        for text in (one, other)
    ]
    return bool(names[0] and names[1]) and (names[0] <= names[1] or names[1] <= names[0])


def _sentence(document: Document, mention: Mention) -> str:
    sentence = document.sentences[mention.sentence]
    return plain(document.text[sentence.start : sentence.end]).casefold()


def _words_at(text: str, span: Span | None) -> str:
    return plain(text[span.start : span.end]) if span is not None else ""
