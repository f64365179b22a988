"""Names of events that hold their year: "2018 FIFA World Cup", "World Cup 2018", "Harbour Lights Festival 2013"."""

from __future__ import annotations

from workbench.quantities.amount import APOSTROPHES
from workbench.quantities.documents import capitals_before
from workbench.quantities.names import begins_sentence, is_prose
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.reading import Reading, name
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import year_at

_LONGEST = 5
"""Words of a name behind its year at most."""
_INITIALS = 4
"""Tokens of the initials in it at most: "U.S."."""


def read_event(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The name of an event with its year at a token; None where the year stands for itself."""
    if year_at(line, index) is None:
        return None
    return _year_behind(line, index, words) or _year_in_front(line, index, words) or _model(line, index, words)


def _model(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """What was made in a year and is called by it: "the 2015 Onda Kestrel with leather seats"."""
    before = line.low[index - 1] if index > 0 else ""
    if not (before == words.the or before in words.articles) or not is_prose(line, index, words):
        return None
    last = index + 1
    while line.word[last].istitle() and line.word[last].isalpha() and last - index <= _LONGEST:
        last += 1
    named = last - index > 2 and line.low[last - 1] not in words.events and line.low[index + 1] not in words.months
    # "The 1963 Arden Walk to Freedom" is an event of that year.
    goes_on = is_noun_like(line, last, words) or line.low[last] in words.spoken_joiner or line.low[last] == words.of
    return name(index, last) if named and not goes_on else None


def _year_in_front(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """2018 FIFA World Cup, 2012 London Olympics: one word of the name may be in lower case."""
    small = 0
    initials = 0
    for at in range(index + 1, index + 1 + _LONGEST + _INITIALS):
        word = line.word[at]
        if word == "." and len(line.word[at - 1]) == 1 and line.word[at - 1].isupper():
            # "2016 U.S. Open".
            initials += 2
            continue
        if at - index > _LONGEST + initials:
            return None
        if word in APOSTROPHES or (line.low[at] == "s" and line.word[at - 1] in APOSTROPHES):
            continue
        if not word.isalpha() or line.low[at] in words.function_words:
            return None
        small += word.islower()
        if small > 1:
            return None
        if line.low[at] in words.events and not word.islower():
            more = line.low[at + 1] in words.events and line.word[at + 1].istitle()
            return name(index, at + 1 + more)
    return None


def _year_behind(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """World Cup 2018, and in the middle of prose any name of two words and more: "Harbour Lights 2013"."""
    before = line.low[index - 1] if index > 0 else ""
    if not before.isalpha() or not line.word[index - 1][0].isupper() or line.start[index] - line.end[index - 1] != 1:
        return None
    if before in words.months or before in words.weekdays or before in words.year_times:
        return None
    first = capitals_before(line, index, words)
    if first == index:
        return None
    if line.word[index + 1].istitle() and line.word[index + 2] == "&" and is_noun_like(line, index + 1, words):
        # "Desk 2010 Home & Student".
        return name(first, index + 2)
    if before in words.events or (before in words.yearly_works and index - first > 1):
        return name(first, index + 1)
    # "(Quill and Vos 2013)", "Ada Quill 2013".
    cited = line.low[index + 1] in (")", ",") or (first > 0 and line.low[first - 1] in ("(", "©", ","))
    told = index - first > 1 and not begins_sentence(line, first) and not cited
    return name(first, index + 1) if told and is_prose(line, index, words) else None
