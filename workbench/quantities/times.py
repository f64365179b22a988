"""Times of day: 9AM, 9.30 a.m., 14:30 GMT, 9 o'clock, noon."""

from __future__ import annotations

from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def read_time(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The time of day that begins at a token."""
    low = line.low
    if low[index] in words.noon or low[index] in words.midnight:
        iso = "T12:00" if low[index] in words.noon else "T00:00"
        return Reading(index, index + 1, Kind.TIME, iso=iso)
    clock = _clock(line, index, words)
    if clock is None:
        return None
    hour, minute, second, at = clock
    half = _half_of_day(line, at, words)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
        at = half[1]
    elif low[at] in words.o_words and low[at + 1] in ("'", "’") and low[at + 2] in words.clock_words:
        at += 3
    elif (at == index + 1 and len(low[index]) < 4) or hour > 24 or low[index].find(".") >= 0:
        return None
    iso = f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
    zone, at = _zone(line, at, words)
    return Reading(index, at, Kind.TIME, iso=iso + zone)


def _clock(line: Line, index: int, words: Vocabulary) -> tuple[int, int, int | None, int] | None:
    """Hour, minute and second in digits, and the index behind them."""
    low = line.low
    token = low[index]
    if not token.isdecimal():
        hour, dot, minute = token.partition(".")
        if dot and hour.isdecimal() and len(hour) <= 2 and len(minute) == 2 and minute.isdecimal() and int(minute) < 60:
            return int(hour), int(minute), None, index + 1
        return None
    if len(token) == 4 and int(token[:2]) < 24 and int(token[2:]) < 60 and line.low[index + 1] in words.zones:
        return int(token[:2]), int(token[2:]), None, index + 1
    if len(token) > 2 or int(token) > 24:
        return None
    if low[index + 1] == ":" and line.glued(index) and line.glued(index + 1):
        minute = low[index + 2]
        if len(minute) != 2 or not minute.isdecimal() or int(minute) > 59:
            return None
        at = index + 3
        if low[at] == ":" and line.glued(index + 2) and len(low[at + 1]) == 2 and low[at + 1].isdecimal():
            return int(token), int(minute), int(low[at + 1]), at + 2
        return int(token), int(minute), None, at
    return int(token), 0, None, index + 1


def _half_of_day(line: Line, at: int, words: Vocabulary) -> tuple[str, int] | None:
    """AM, PM, a.m., p.m."""
    low = line.low
    if low[at] in words.half_days:
        return low[at][0], at + 1
    if low[at] in ("a", "p") and low[at + 1] == "." and low[at + 2] == "m" and line.glued(at):
        return low[at], at + 4 if low[at + 3] == "." else at + 3
    return None


def _zone(line: Line, at: int, words: Vocabulary) -> tuple[str, int]:
    """A time zone behind the time: its offset where it is fixed."""
    token = line.word[at]
    if token.isupper() and token.lower() in words.zones:
        return words.zones[token.lower()], at + 1
    return "", at
