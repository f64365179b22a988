"""Two mentions of one claim, compared exactly: figure, bound, unit, noun, kind, date and who says it."""

from __future__ import annotations

from workbench.claims.figures.wording import BOUND_WORDS, figure_words
from workbench.claims.language.inflection import singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mention import Mention
from workbench.claims.redraft.attribution import speaker_change
from workbench.claims.redraft.behind import counted_in_front, pronoun_counted
from workbench.claims.redraft.outcome import Changed
from workbench.quantities.bounds import bound_said
from workbench.quantities.quantity import Bound, Kind, Quantity
from workbench.text.difference import plain
from workbench.text.document import Document

_NEAR = 24
"""Code points in front of a figure in which words that bind it stand."""


def changes(before: Mention, after: Mention, old: Document, new: Document) -> tuple[Changed, ...]:
    """What is not as it was in two mentions of one claim, compared exactly: figure, noun and who says it."""
    figure = _figure_changes(before, after, old.text, new.text)
    noun = _noun_of_share(before, after, old.text, new.text)
    return (*figure, *([noun] if noun else []), *changes_around(before, after, old, new))


def changes_around(before: Mention, after: Mention, old: Document, new: Document) -> tuple[Changed, ...]:
    """What is not as it was in what the text around two mentions says of them: who asserts it, what "them" counts."""
    found = speaker_change(before, after, old, new), _counted_change(before, after, old, new)
    return tuple(change for change in found if change is not None)


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
    elif _bound_in_front(one, old) is not _bound_in_front(other, new):
        # What binds a range or a date is in no field of it.
        found.append(Changed("bound", _with_bound(one, old), _with_bound(other, new)))
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


def _noun_of_share(before: Mention, after: Mention, old: str, new: str) -> Changed | None:
    """Whether a share is one of something else: its unit does not say so, the noun behind it does."""
    if before.noun is None or after.noun is None or before.quantity.kind not in (Kind.RATIO, Kind.PERCENT):
        return None
    was, now = old[before.noun.start : before.noun.end], new[after.noun.start : after.noun.end]
    return Changed("noun", was, now) if _head(was) != _head(now) else None


def _head(phrase: str) -> str:
    """The noun of a phrase: "member" of "members of the board"."""
    words = phrase.casefold().split()
    of = next((at for at, word in enumerate(words) if at and word in lexicon().of), len(words))
    return singular(words[of - 1]) if words else ""


def _bound_in_front(quantity: Quantity, text: str) -> Bound:
    """What the words right in front of a figure say, also where they were not read as its bound: "heard about 143"."""
    start = quantity.qualifier_start if quantity.qualifier_start >= 0 else max(0, quantity.start - _NEAR)
    return bound_said(text[start : quantity.start]) or Bound.EXACT


def _with_bound(quantity: Quantity, text: str) -> str:
    if quantity.qualifier_start >= 0:
        return plain(text[quantity.qualifier_start : quantity.end])
    bound = _bound_in_front(quantity, text)
    words = "" if bound is Bound.EXACT else BOUND_WORDS.get(bound, "")
    return words + plain(text[quantity.start : quantity.end])


def _counted_change(before: Mention, after: Mention, old: Document, new: Document) -> Changed | None:
    """Whether "140 of them" has something else in front that "them" can mean."""
    pronoun, now = pronoun_counted(old, before), pronoun_counted(new, after)
    if not pronoun or not now:
        return None
    counted, counts = (
        counted_in_front(text, it.quantity.start, within=word in lexicon().relative_words)
        for text, it, word in ((old, before, pronoun), (new, after, now))
    )
    if not counted.is_lost(counts):
        return None
    named, names = ", ".join(counted.nouns), ", ".join(counts.nouns) or "nothing named"
    return Changed("noun", f"{pronoun} ({named})", f"{now} ({names})")
