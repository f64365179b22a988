"""The days that an article speaks of, each with the year that its fact, the article or its date line gives it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from workbench.claims.facts.reading import Reading, read_once
from workbench.claims.figures.calendar import PartialDate, parse_date
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import DATE

_TOP = 12
"""A date line stands among the first so many paragraphs, or among as many last ones."""
_LONGEST_LINE = 200


class Timeline(NamedTuple):
    """Resolved days by mention index, and when the article and its original came out, where the text says so."""

    days: dict[int, date]
    published: date | None
    published_at: int | None
    """The mention that says when it came out."""
    original: date | None
    original_at: int | None

    @property
    def year(self) -> int | None:
        """The year in which the article was written, as far as is known."""
        known = self.original or self.published
        return known.year if known else None


@read_once
def read_timeline(reading: Reading) -> Timeline:
    """Resolve every date of an article to a day where that can be done without guessing."""
    stamps: list[tuple[date, int]] = []
    original: tuple[date, int] | None = None
    document = reading.document
    fullest: dict[str, PartialDate] = {}
    for index, mention in enumerate(reading.mentions):
        if mention.quantity.kind is not DATE or (when := parse_date(mention.quantity.iso)) is None:
            continue
        fact = reading.facts[index]
        fullest[fact] = fullest[fact].filled(when) if fact in fullest else when
        sentence = document.sentences[mention.sentence]
        if mention.claim or when.known is None or sentence.end - sentence.start > _LONGEST_LINE:
            continue
        if pattern("dates", "original").search(document.text, sentence.start, sentence.end):
            original = original or (when.known, index)
        elif sentence.paragraph < _TOP or sentence.paragraph >= len(document.paragraphs) - _TOP:
            stamps.append((when.known, index))
    told = parse_date(document.origin.published[:10]) if document.origin.published else None
    published, published_at = stamps[0] if stamps else (told.known if told else None, None)
    assumed = (original[0] if original else published or date(2001, 1, 1)).year
    days = {}
    for index, mention in enumerate(reading.mentions):
        when = fullest.get(reading.facts[index]) if mention.quantity.kind is DATE else None
        if when is not None and when.month is not None and when.day is not None and "/" not in mention.quantity.iso:
            resolved = when if when.year else PartialDate(str(assumed), when.month, when.day)
            if resolved.known is not None:
                days[index] = resolved.known
    return Timeline(days, published, published_at, original[0] if original else None, original[1] if original else None)
