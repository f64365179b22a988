"""Units behind a number: measures, durations, ages, percentages."""

from __future__ import annotations

from typing import NamedTuple

from workbench.quantities.amount import APOSTROPHES, HYPHENS, past_hyphen
from workbench.quantities.nouns import counts_millions, is_plural
from workbench.quantities.phrases import longest
from workbench.quantities.quantity import Kind
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_POWER_SIGNS = {"²": "2", "³": "3"}
_QUOTES = {'"': ('"',), "'": ("'",), "’": ("‘", "’"), "”": ("“", "”")}
"""What may open the quotation that a mark ends."""
_AMPERE = "A"
_COMPASS = ("N", "S", "E", "W")
_DAY = 86400
"""Seconds."""
_QUOTED = 300
"""Tokens that are looked through for the beginning of a quotation."""


class Unit(NamedTuple):
    """A unit that ends before token `last`."""

    kind: Kind
    symbol: str
    last: int


def read_unit(line: Line, at: int, words: Vocabulary, *, digits: bool = True) -> Unit | None:
    """The unit that begins at a token, or behind the hyphen there ("18-month"); `digits` allows letters as symbols."""
    low = line.low
    hyphen = low[at] in HYPHENS and at > 0 and line.end[at - 1] == line.start[at] and line.glued(at)
    if hyphen:
        at += 1
        if low[at] in words.inch_words and low[at + 1] in HYPHENS:
            return None
    if low[at] in words.ordinals and low[at + 1] in HYPHENS and low[at + 2] in words.fractions:
        # "Two second-half goals".
        return None
    if line.word[at].isupper() and low[at + 1] in HYPHENS and low[at + 2].isdecimal() and line.glued(at):
        # "12 F-16s".
        return None
    percent = longest(words.percent, low, at)
    if percent and not (low[percent[1] - 1] in words.short_percents and not digits):
        return Unit(Kind.PERCENT, *percent)
    duration = _duration(line, at, words, digits=digits)
    if duration:
        return duration
    return _measure(line, at, words, hyphen=hyphen, digits=digits)


def _duration(line: Line, at: int, words: Vocabulary, *, digits: bool) -> Unit | None:
    low = line.low
    here = at
    if low[here] in words.duration_adjectives:
        here += 1
        if low[here] in HYPHENS:
            here += 1
    name = words.durations.get(low[here])
    if name is None and here == at and digits and low[at] in words.duration_symbols:
        if line.word[at] in words.glued_units:
            # "45W" is power.
            return None
        named = low[at] == "s" and (line.word[at - 2][:1].isupper() or len(low[at - 1]) == 4)
        if line.end[at - 1] == line.start[at] and not line.glued(at) and not named:
            return Unit(Kind.DURATION, words.duration_symbols[low[at]], at + 1)
        return None
    if name is None:
        return None
    if len(low[here]) < 4 and not digits and low[here] not in words.short_durations:
        return None
    if low[here] in words.ranked_heads and (low[here + 1] in words.cardinals or low[here + 1].isdecimal()):
        # "World Cup 2018 day five".
        return None
    if low[here] in words.quarter_words and not _quarters(line, here, words):
        return None
    last = here + 1
    behind = last + 1 if low[last] in HYPHENS else last
    if low[behind] in words.old:
        return Unit(Kind.AGE, name, behind + 1)
    if low[last] == words.of and low[last + 1] in words.age_words:
        return Unit(Kind.AGE, name, last + 2)
    if low[behind] in words.olds:
        return Unit(Kind.AGE, name, behind + 1)
    return Unit(Kind.DURATION, name, last)


def _quarters(line: Line, here: int, words: Vocabulary) -> bool:
    return line.low[here] in words.fraction_plurals and line.low[here + 1] != words.of


def _measure(line: Line, at: int, words: Vocabulary, *, hyphen: bool, digits: bool) -> Unit | None:
    directed = not hyphen and line.low[at] in words.unit_directions and line.low[at + 1] not in words.unit_homonyms
    single = _one_unit(line, at + directed, words, hyphen=hyphen, digits=digits and not directed)
    if single is None or (not hyphen and _names_material(line, at, single[1], words)):
        return None
    symbol, last = single
    below = None if symbol in words.rates else _below(line, last, words)
    return Unit(Kind.MEASURE, f"{symbol}/{below[0]}", below[1]) if below else Unit(Kind.MEASURE, symbol, last)


def _names_material(line: Line, at: int, last: int, words: Vocabulary) -> bool:
    """Whether a unit's singular is a noun before the one that is counted: "160 stone columns", "12 foot soldiers"."""
    word = line.low[at]
    if last != at + 1 or word not in words.unit_homonyms or word.endswith(words.plural_endings):
        return False
    return (
        line.low[last] not in words.sizes
        and is_plural(line.low[last], words)
        and line.low[last] not in words.function_words
    )


def _below(line: Line, last: int, words: Vocabulary) -> tuple[str, int] | None:
    """What a unit is taken by, and the index behind it: "m/s", "litres per 100 km", "barrels a day", "barrel-a-day"."""
    low = line.low
    at = past_hyphen(line, last)
    here = past_hyphen(line, at + 1)
    if low[at] in words.stroke_words:
        if low[here].isdecimal() and here == at + 1:
            hundred = _one_unit(line, here + 1, words, hyphen=False, digits=True) if low[here] == "100" else None
            return (f"100{hundred[0]}", hundred[1]) if hundred else None
        below = _one_unit(line, here, words, hyphen=True, digits=True)
        return below or _time_unit(line, here, words, spelt=low[at].isalpha() and at == last)
    if low[at] in words.articles and low[here] in words.duration_short:
        # "It was 5 miles a day later": a time, and no rate.
        return None if low[here + 1] in words.turning else _time_unit(line, here, words, spelt=at == last)
    return None


def _time_unit(line: Line, at: int, words: Vocabulary, *, spelt: bool) -> tuple[str, int] | None:
    """A unit of time below the stroke. `spelt` in words apart, a day or longer tells how often, and is no part."""
    name = words.durations.get(line.low[at]) or words.duration_symbols.get(line.low[at])
    short = words.duration_short.get(name or "")
    if not short or (spelt and words.duration_seconds.get(name or "", _DAY) >= _DAY):
        return None
    power, last = _power(line, at + 1)
    return short + power, last


def _one_unit(line: Line, at: int, words: Vocabulary, *, hyphen: bool, digits: bool) -> tuple[str, int] | None:
    """A unit without a stroke: its symbol, powers written as digits, and the index behind it."""
    low, word = line.low, line.word
    token = word[at]
    if not token:
        return None
    here = at
    if token in ("[", "<", "(") and digits and low[at + 2] in ("]", ">"):
        inner = _one_unit(line, at + 1, words, hyphen=True, digits=True)
        return (inner[0], inner[1] + 1) if inner else None
    raised = ""
    if low[at] in words.powers and low[at] not in _POWER_SIGNS:
        # "A 380-square-foot room".
        raised, here = str(words.powers[low[at]]), past_hyphen(line, at + 1)
    if low[at] in words.eponyms and token.istitle() and word[at + 1].istitle():
        # "One Gray Eagle company".
        return None
    named = longest(words.units, low, at)
    if named and not (len(low[at]) == 1 and named[1] == at + 1 and low[at].isalpha()):
        power, last = _power(line, named[1])
        if last > named[1] or low[named[1]] not in words.powers:
            return named[0] + power, last
        return named[0] + str(words.powers[low[named[1]]]), named[1] + 1
    if raised:
        inner = longest(words.units, low, here)
        return (inner[0] + raised, inner[1]) if inner else None
    body, power = (token[:-1], _POWER_SIGNS[token[-1]]) if token[-1] in _POWER_SIGNS else (token, "")
    symbol = symbol_of(body, words)
    tight = line.end[at - 1] == line.start[at] or hyphen
    if token in _QUOTES and _closes_quote(line, at):
        return None
    if symbol and digits and (len(body) > 1 or tight or power or not body.isascii()):
        if not power:
            power, last = _power(line, at + 1)
            return symbol + power, last
        return symbol + power, at + 1
    spaced = body in words.spaced_units or low[at + 1] == "/"
    if token in _COMPASS and low[at + 1] == "." and word[at + 2].istitle() and low[at + 2] not in words.function_words:
        # "1225 N. Harbour St."
        return None
    if body == _AMPERE and tight and low[at + 1] != "/" and words.about_current.isdisjoint(line.low):
        # "Arden is 4th in South Eastern 2A".
        return None
    if digits and body in words.glued_units and (tight or spaced) and not _is_elided(line, at):
        if (body in words.inch_words and not (hyphen or tight)) or (not hyphen and _is_magnitude(line, at, words)):
            return _inch(line, at, words) if body in words.inch_words else None
        if not power:
            power, last = _power(line, at + 1)
            return words.glued_units[body] + power, last
        return words.glued_units[body] + power, at + 1
    if body in words.inch_words and digits:
        return _inch(line, at, words)
    return _prefixed_name(line, at, words)


def _is_elided(line: Line, at: int) -> bool:
    """Whether a letter is part of a longer word: "the 1990s", "the 2004 N'Djamena agreement"."""
    if not line.glued(at):
        return False
    behind = line.low[at + 1]
    return behind == "s" or (behind in APOSTROPHES and line.glued(at + 1) and line.low[at + 2].isalpha())


def _closes_quote(line: Line, at: int) -> bool:
    """Whether the mark at a token ends a quotation, and is no inch: one was opened before it and not closed."""
    opened, openers = False, _QUOTES[line.low[at]]
    for index in range(max(0, at - _QUOTED), at):
        if line.low[index] in openers:
            tied = index > 0 and line.end[index - 1] == line.start[index]
            inside = line.low[index] in APOSTROPHES and tied and line.low[index - 1].isalnum() and line.glued(index)
            inch = tied and line.low[index - 1].isdecimal()
            opened = opened if inside else not (opened or inch)
    return opened


def _inch(line: Line, at: int, words: Vocabulary) -> tuple[str, int] | None:
    """The preposition "in" is an inch only in front of a word of size, or at the end of a clause."""
    if line.low[at + 1] == "," and line.low[at + 3] in words.out_words:
        # "2 in, 2 out".
        return None
    ends = line.low[at + 1] == "" and line.low[at - 1] != ""
    if line.low[at + 1] in words.inch_followers or ends:
        return words.glued_units[line.low[at]], at + 1
    return None


def _is_magnitude(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether "m" is a million: a noun follows that could be counted ("9m people"), or a word of size does not."""
    if line.word[at] not in words.suffixes or (
        len(line.low[at - 1]) > 3 and line.low[at - 1][-4] in (",", *"0123456789")
    ):
        return False
    return counts_millions(line, at, words)


def _power(line: Line, at: int) -> tuple[str, int]:
    """A power behind a symbol: m2, m^2, m², km squared."""
    low = line.low
    if low[at] in _POWER_SIGNS:
        return _POWER_SIGNS[low[at]], at + 1
    if low[at] == "^" and low[at + 1] in ("2", "3"):
        return low[at + 1], at + 2
    if low[at] in ("2", "3") and line.end[at - 1] == line.start[at]:
        return low[at], at + 1
    return "", at


def symbol_of(token: str, words: Vocabulary) -> str:
    """A unit's symbol, alone or with an SI prefix in front; empty where it is none."""
    if token in words.unit_symbols:
        return words.unit_symbols[token]
    prefixed = len(token) > 1 and token[0] in words.prefix_symbols and token[1:] in words.prefixed_symbols
    if prefixed and token not in words.no_symbols:
        return ("μ" if token[0] in "uµ" else token[0]) + token[1:]
    return ""


def _prefixed_name(line: Line, at: int, words: Vocabulary) -> tuple[str, int] | None:
    """An SI prefix and a unit's name in one word: gigapascals, millisieverts, microgrammes."""
    name = line.low[at]
    if len(name) < 7:
        base = words.prefixed_names.get(name) or words.prefixed_names.get(name.removesuffix("s"))
        return (base, at + 1) if base else None
    for candidate in (name, name.removesuffix("s")):
        if candidate in words.prefixed_names:
            return words.prefixed_names[candidate], at + 1
        for size in (4, 5, 3):
            prefix = words.prefix_names.get(candidate[:size])
            base = words.prefixed_names.get(candidate[size:])
            if prefix and base:
                return prefix + base, at + 1
    return None
