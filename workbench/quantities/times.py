"""Times of day: 9AM, 9.30 a.m., 14:30 GMT, 9 o'clock, noon."""

from __future__ import annotations

from workbench.quantities.amount import APOSTROPHES, HYPHENS, past_hyphen
from workbench.quantities.counted import can_be_counted
from workbench.quantities.numerals import tidy
from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_NOON, _HOURS = 12, 24
_TIMED = 6
"""Tokens in front of a time among which stands what is done then."""
_HUNDREDTHS = 2
"""Digits of hundredths of a second, and of the seconds of a short race at most."""
_NIGHT = 5
"""Hours of a night before this are those after midnight."""


def read_time(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The time of day that begins at a token."""
    low = line.low
    spoken = _spoken(line, index, words)
    if spoken:
        return spoken
    if low[index] in words.noon or low[index] in words.midnight:
        iso = "T12:00" if low[index] in words.noon else "T00:00"
        return Reading(index, index + 1, Kind.TIME, iso=iso)
    if not low[index][:1].isdecimal():
        return _spelt(line, index, words)
    lap = _lap(line, index, words)
    if lap:
        return lap
    clock = _clock(line, index, words)
    if clock is None:
        return None
    hour, minute, second, at = clock
    half, part = _half_of_day(line, at, words), _of_day(line, at, words)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
        at = half[1]
    elif part and (at > index + 1 or "." in low[index] or low[index - 1] in words.hour_openers):
        hour = _hour_of(part, hour, words)
    elif _is_oclock(line, at, words):
        at += 3
    elif "." in low[index] and (
        low[at] in words.local_times
        or _on_the_hour(line, index, words)
        or _is_train(line, index, words)
        or _zone(line, at, words)[0]
    ):
        pass
    elif at == index + 1 and (len(low[index]) < 4 or "." in low[index]):
        return None
    if hour > _HOURS:
        return None
    if half is None and low[at] in words.times_left and _is_left(line, index, words):
        # "With 9:48 remaining in the game".
        return _lasting(index, at, hour * 60 + minute, words)
    iso = f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
    zone, at = _zone(line, at, words)
    return Reading(index, at, Kind.TIME, iso=iso + zone)


def _spelt(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A whole hour in a word: "nine o'clock", "nine a.m.", "at nine in the evening"."""
    low, at = line.low, index + 1
    hour = words.cardinals.get(low[index], 0)
    if not 0 < hour <= _NOON:
        return None
    clocked = _is_oclock(line, at, words)
    at += 3 * clocked
    half, part = _half_of_day(line, at, words), _of_day(line, at, words)
    if half:
        hour, at = hour % _NOON + _NOON * (half[0] == "p"), half[1]
    elif part and (clocked or low[index - 1] in words.hour_openers):
        hour = _hour_of(part, hour, words)
    elif not clocked:
        return None
    zone, at = _zone(line, at, words)
    return Reading(index, at, Kind.TIME, iso=f"T{hour:02d}:00{zone}")


def _is_oclock(line: Line, at: int, words: Vocabulary) -> bool:
    return line.low[at] in words.o_words and line.low[at + 1] in APOSTROPHES and line.low[at + 2] in words.clock_words


def _is_left(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a time on the clock is one that is left: "with 9:48 left", and not "the 9:48 left"."""
    return bool(words.duration_seconds) and (index == 0 or line.low[index - 1] in words.left_openers)


def _on_the_hour(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "17.00" behind "opens at" closes its phrase and is a time: an hour of two digits, and a quarter of it."""
    near = line.low[max(0, index - _TIMED) : max(0, index - 1)]
    if words.timed.isdisjoint(near):
        return False
    behind = line.low[index + 1]
    whole, _, part = line.low[index].partition(".")
    closes = not behind.isalnum() or behind in words.function_words
    return (
        line.low[index - 1] in words.clock_openers
        and len(whole) == len(part) == 2
        and (int(part) % 15 == 0 or not words.leaving.isdisjoint(near))
        and closes
    )


def _is_train(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a time names what leaves then: "the 14.32 to Leeds", "the 7.45 train"."""
    low = line.low
    if low[index - 1] != words.the or index == 0:
        return False
    return low[index + 1] in words.trains or (low[index + 1] in words.bound_for and line.word[index + 2].istitle())


def _lasting(first: int, last: int, seconds: Number, words: Vocabulary) -> Reading:
    unit = next(name for name, size in words.duration_seconds.items() if size == 1)
    return Reading(first, last, Kind.DURATION, seconds, seconds, unit)


def _lap(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """How long a run took: "in 59:17", "a time of 2:17:42"."""
    low = line.low
    if index == 0 or not words.duration_seconds:
        return None
    if low[index + 1] != ":":
        return _clocked(line, index, words)
    named = low[index - 1] == words.of and index > 1 and low[index - 2] in words.lap_nouns
    if not named and low[index - 1] not in words.lap_openers:
        return None
    parts, at = [low[index]], index + 1
    while low[at] == ":" and line.glued(at) and line.glued(at - 1) and len(parts) < 3:
        if len(low[at + 1].partition(words.decimal)[0]) != 2:
            break
        parts.append(low[at + 1])
        at += 2
    last, _, rest = parts[-1].partition(words.decimal)
    if len(parts) < 2 or not all(part.isdecimal() and len(part) < 3 for part in (*parts[:-1], last)):
        return None
    if rest and not rest.isdecimal():
        return None
    if _half_of_day(line, at, words) or _zone(line, at, words)[0] or _of_day(line, at, words):
        return None
    if not named and low[at] == words.of:
        # Chapter and verse: "in 3:16 of the book".
        return None
    seconds = 0
    for part in (*parts[:-1], last):
        seconds = 60 * seconds + int(part)
    return _lasting(index, at, tidy(seconds + int(rest) / 10 ** len(rest)) if rest else seconds, words)


def _clocked(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """How long a short race took, to the hundredth of a second: "won in 13.05", "clocked 9.86"."""
    low, token = line.low, line.low[index]
    whole, _, rest = token.partition(words.decimal)
    if len(rest) != _HUNDREDTHS or not (whole + rest).isdecimal() or len(whole) > _HUNDREDTHS:
        return None
    if low[index + 1].isalpha() and low[index + 1] not in words.function_words:
        return None
    told = low[index - 1] in words.clocked
    near = low[max(0, index - _TIMED) : index - 1]
    if not told and not (low[index - 1] in words.lap_openers and not words.raced.isdisjoint(near)):
        return None
    return _lasting(index, index + 1, tidy(float(token)), words) if low[index + 1] not in ("%", "/") else None


def _spoken(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """Half past six, a quarter to nine, ten past five: minutes on this or that side of an hour."""
    low = line.low
    part = words.fractions.get(low[index])
    minutes = 60 // part if part in (2, 4) else words.cardinals.get(low[index], 0)
    if not 0 < minutes <= 30 or low[index] in words.ordinals:
        return None
    at = past_hyphen(line, index + 1)
    if minutes == 20 and 0 < words.cardinals.get(low[at], 0) < 10:
        minutes, at = minutes + words.cardinals[low[at]], at + 1
    spelt = part is None and low[at] in words.minute_words
    at += spelt
    behind = low[at] in words.past_words
    if not behind and not (low[at] in words.spoken_joiner and (part == 4 or spelt)):
        return None
    at = past_hyphen(line, at + 1)
    hour = int(low[at]) if low[at].isdecimal() and len(low[at]) < 3 else words.cardinals.get(low[at], 0)
    if not 1 <= hour <= 12 or low[at + 1] in words.magnitudes or low[at + 1] in HYPHENS:
        return None
    half = _half_of_day(line, at + 1, words)
    if half is None and can_be_counted(line, at + 1, words):
        return None
    first = index - (part == 4 and index > 0 and low[index - 1] in words.articles)
    if spelt and first > 0 and low[first - 1] in words.range_openers:
        # "Cut from two minutes to one."
        return None
    if not behind and half is None and first > 0 and low[first - 1] not in words.hour_openers | words.or_words:
        # "It rose a quarter to nine."
        return None
    hour = hour % 12 + 12 * (half[0] == "p") if half else hour
    clock = 60 * hour + (minutes if behind else -minutes)
    return Reading(first, half[1] if half else at + 1, Kind.TIME, iso=f"T{clock // 60 % 24:02d}:{clock % 60:02d}")


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
    lettered = low[index + 1] in words.hour_letters and line.glued(index) and not line.glued(index + 1)
    lettered = lettered and (token.startswith("0") or line.word[index + 1].isupper())
    military = len(token) == 4 and (low[index + 1] in words.hour_words or lettered)
    military = military and low[index - 1] in words.watch_openers
    if military and int(token[:2]) < 24 and int(token[2:]) < 60 and index > 0:
        # "At 2300 hours", "at 0731H".
        return int(token[:2]), int(token[2:]), None, index + 2
    if len(token) in (3, 4) and low[index + 1] in words.half_days and line.glued(index) and int(token[-2:]) < 60:
        # "730am".
        return int(token[:-2]), int(token[-2:]), None, index + 1
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


def _of_day(line: Line, at: int, words: Vocabulary) -> str:
    """The part of a day that follows a time: "morning" of "7.30 the next morning"; empty where none does."""
    if line.low[at] not in words.day_openers:
        return ""
    return next((word for word in line.low[at + 1 : at + 3] if word in words.day_parts), "")


def _half_of_day(line: Line, at: int, words: Vocabulary) -> tuple[str, int] | None:
    """AM, PM, a.m., p.m."""
    low = line.low
    if low[at] in words.half_days:
        return low[at][0], at + 1
    if low[at] in ("a", "p") and low[at + 1] == "." and low[at + 2] == "m" and line.glued(at):
        return low[at], at + 4 if low[at + 3] == "." else at + 3
    return None


def _hour_of(part: str, hour: int, words: Vocabulary) -> int:
    """The hour of 24 that an hour of a part of the day is: 3 in the afternoon is 15, 2 at night 2."""
    if hour > _NOON or (part not in words.mornings and part not in words.afternoons and hour < _NIGHT):
        return hour
    return hour % _NOON + (0 if part in words.mornings else _NOON)


def _zone(line: Line, at: int, words: Vocabulary) -> tuple[str, int]:
    """A time zone behind the time: its offset where it is fixed."""
    token = line.word[at]
    if token.isupper() and token.lower() in words.zones:
        return words.zones[token.lower()], at + 1
    return "", at
