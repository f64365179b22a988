"""Units that are left out since everybody knows them: "near zero" of interest rates, "cost the government billions"."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.counted import can_be_counted
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_MILLION = 1_000_000
_HOTTEST = 140
"""No weather is warmer, in whatever degrees."""
_NEAR = 6
"""Tokens between "highs" and what they are at most."""


def understood(line: Line, reading: Reading, words: Vocabulary) -> Reading | None:
    """The reading with the unit that its line leaves out, if it does."""
    if reading.kind is not Kind.COUNT or reading.low is None:
        return None
    if reading.low == 0 == reading.high and line.low[reading.first - 1] in words.qualifying_words:
        before = line.low[max(0, reading.first - 7) : reading.first]
        if not words.about_rates.isdisjoint(before):
            return reading._replace(kind=Kind.PERCENT, unit="%")
    if reading.low == 0 == reading.high and _names_rate(line, reading.last, words):
        return reading._replace(kind=Kind.PERCENT, unit="%")
    if reading.low < 0 and not can_be_counted(line, reading.last, words) and _of_weather(line, words):
        # "Temperatures fell to minus 12."
        return reading._replace(kind=Kind.MEASURE, unit="deg")
    if _is_temperature(line, reading, words):
        return reading._replace(kind=Kind.MEASURE, unit="deg")
    if reading.vague and reading.low >= _MILLION and _stands_alone(line, reading.last, words):
        code = _currency_in(line, reading.first, words)
        if code or not words.about_money.isdisjoint(line.low) or _is_taken(line, reading, words):
            return reading._replace(kind=Kind.MONEY, unit=code)
    return None


def _of_weather(line: Line, words: Vocabulary) -> bool:
    return not words.about_weather.isdisjoint(line.low)


def _is_temperature(line: Line, reading: Reading, words: Vocabulary) -> bool:
    """Whether a bare number is what highs or lows are near: "highs near 45", "temperatures reached 41"."""
    low, at = line.low, reading.first - 1
    while at > 0 and reading.first - at < _NEAR and low[at] in words.warming:
        at -= 1
    if at < 0 or low[at] not in words.weather_heads or reading.low is None or reading.low > _HOTTEST:
        return False
    follower = low[reading.last]
    other = follower in words.percent or follower == words.of or follower in words.articles
    return not other and not can_be_counted(line, reading.last, words)


def _names_rate(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a rate of interest stands behind: "zero rates", "a zero-interest-rate policy"."""
    at += line.low[at] in HYPHENS
    return line.low[at] in words.about_rates


def _stands_alone(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether no noun follows that the number could count, as it does in "millions more people"."""
    at += line.low[at] in words.more_words and line.low[at + 1] != words.than
    return not line.low[at].isalpha() or (line.low[at] in words.function_words and line.low[at] != words.of)


def _is_taken(line: Line, reading: Reading, words: Vocabulary) -> bool:
    """Whether so much was stolen or owed: "he stole millions from them", "conned out of millions"."""
    low, at = line.low, reading.first - 1
    if at > 1 and low[at] == words.of and low[at - 1] in words.out_words:
        return not words.conning.isdisjoint(low[max(0, at - _NEAR) : at])
    return at >= 0 and low[at] in words.taking and low[reading.last] not in words.out_words


def _currency_in(line: Line, before: int, words: Vocabulary) -> str:
    """The currency of the last sign in front of a token of the same line."""
    for at in range(before - 1, max(-1, before - 80), -1):
        node = words.money_signs.get(line.low[at])
        if node and None in node and not line.low[at].isalpha():
            return str(node[None])
    return ""
