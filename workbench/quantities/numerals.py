"""Figures in digits: signs of group and decimal, exponents, fractions with a stroke."""

from __future__ import annotations

import re
from math import isfinite

from workbench.quantities.quantity import Number
from workbench.quantities.tokens import VULGAR, Line
from workbench.quantities.vocabulary import Vocabulary

MAX_DIGITS = 300
"""A run of more digits than a float can hold is no figure."""

_PARTS = "1/4 1/2 3/4 1/7 1/9 1/10 1/3 2/3 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8 0/3".split()
VULGAR_PARTS = {sign: (int(part[0]), int(part[2:])) for sign, part in zip(VULGAR, _PARTS, strict=True)}
"""Vulgar fraction to what it is made of: ¾ is (3, 4)."""
_VULGAR = {sign: above / below for sign, (above, below) in VULGAR_PARTS.items()}
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SUPERSCRIPTED = re.compile("[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
STROKES = ("/", "⁄", "∕")
_TIES = ("-", "‑")
_TIMES = ("×", "x", "*", "·", "⋅")


def tidy(value: Number) -> Number:
    """A whole float as an int, and one a hair off a whole number as well (1.1e12 comes out of 1.1 times a trillion)."""
    if isinstance(value, int):
        return value
    if not isfinite(value):
        return value
    short = float(f"{value:.15g}")
    return int(short) if short.is_integer() else short


def times(value: Number, factor: Number) -> Number:
    """Value times factor, tidied; infinity where it is beyond any float."""
    try:
        return tidy(value * factor)
    except OverflowError:
        return float("inf")


def literal(text: str, decimal: str, group: str) -> Number | None:
    """The value of digits with their signs; None where the signs make no number (a version, a list)."""
    if text.isdecimal():
        return int(text) if len(text) <= MAX_DIGITS else None
    if len(text) > MAX_DIGITS or not any(sign.isdecimal() for sign in text):
        return None
    groups, decimals = text.count(group), text.count(decimal)
    if not groups:
        if decimals == 1:
            return tidy(float(text.replace(decimal, ".")))
        whole = text.split(decimal)
        return int("".join(whole)) if _grouped(whole) else None
    if not decimals:
        whole = text.split(group)
        if _grouped(whole):
            return int("".join(whole))
        return tidy(float(text.replace(group, "."))) if groups == 1 else None
    last = max(text.rfind(group), text.rfind(decimal))
    sign, other = text[last], (group if text[last] == decimal else decimal)
    if text.count(sign) > 1 or not _grouped(text[:last].split(other)):
        return None
    return tidy(float(text[:last].replace(other, "") + "." + text[last + 1 :]))


def _grouped(parts: list[str]) -> bool:
    """Whether digits stand in groups as thousands (1,234,567) or as lakhs and crores (12,34,567)."""
    if not 1 <= len(parts[0]) <= 3 or len(parts[-1]) != 3:
        return False
    middle = {len(part) for part in parts[1:-1]}
    return middle <= {3} or (middle == {2} and len(parts[0]) <= 2)


def read_numeral(line: Line, index: int, words: Vocabulary) -> tuple[Number, int] | None:
    """The figure in digits that begins at a token, and the index behind it."""
    low, decimal = line.low, words.decimal
    if low[index] in _VULGAR:
        return _VULGAR[low[index]], index + 1
    if low[index] == decimal and line.glued(index) and low[index + 1].isdecimal():
        return tidy(float(f"0.{int(low[index + 1]):0{len(low[index + 1])}d}")) if len(
            low[index + 1]
        ) <= MAX_DIGITS else 0, index + 2
    value = literal(low[index], decimal, words.group)
    if value is None:
        return None
    at = index + 1
    if low[index].isdecimal() and len(low[index]) <= 3:
        value, at = _spaced_groups(line, index, value, words)
    value, at = _exponent(line, at, value)
    return _with_fraction(line, index, at, value, decimal)


def _spaced_groups(line: Line, index: int, value: Number, words: Vocabulary) -> tuple[Number, int]:
    """Join groups of three that a space or an apostrophe holds apart: 1 000 000, 1'000."""
    low, at, whole, tail = line.low, index + 1, line.low[index], ""
    decimal = words.decimal
    if whole.startswith("0"):
        return value, at
    while True:
        here = at
        if low[at] in ("'", "’") and line.glued(at - 1) and line.glued(at):
            here = at + 1
        elif line.start[at] - line.end[at - 1] != 1:
            break
        digits, sign, rest = low[here].partition(decimal)
        if not (len(digits) == 3 and digits.isdecimal() and (not sign or rest.isdecimal())):
            break
        if words.group in rest or len(whole) > MAX_DIGITS:
            break
        if digits in words.models and _is_aircraft(line, here, words):
            break
        whole += digits
        at = here + 1
        if sign:
            tail = rest
            break
    if at == index + 1 or (low[at].isdecimal() and line.start[at] - line.end[at - 1] == 1):
        # Another run of digits behind the last group: these are no groups, but figures side by side.
        return value, index + 1
    return (tidy(float(f"{int(whole)}.{tail}")) if tail else int(whole)), at


def _is_aircraft(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether the model at a token is what a number in front of it counts: "400 737 Max jets", "300 747s"."""
    follower = line.low[at + 1]
    return follower in words.craft or (line.glued(at) and (follower == "s" or follower in _TIES))


def _exponent(line: Line, at: int, value: Number) -> tuple[Number, int]:
    """Read 1.5e6, 1e-3, 10^6, 2^-1, 10⁶ and 1.99×10^30."""
    low = line.low
    if low[at].isalpha() and low[at] not in ("e", "x"):
        return value, at
    if low[at] == "e" and line.glued(at - 1) and line.glued(at):
        signed = _signed(line, at + 1)
        if signed:
            return _power(value, 10, signed[0]), signed[1]
    if low[at] in ("^", "**") and line.glued(at - 1):
        signed = _signed(line, at + 1)
        if signed:
            return _with_term(line, signed[1], _raise(value, signed[0]))
    match = _SUPERSCRIPTED.fullmatch(low[at]) if low[at] else None
    if match and line.glued(at - 1):
        return _raise(value, int(match.group().translate(_SUPERSCRIPT))), at + 1
    if low[at] in _TIMES and low[at + 1].isdecimal() and low[at + 2] == "^" and len(low[at + 1]) < 4:
        signed = _signed(line, at + 3)
        if signed:
            return _power(value, int(low[at + 1]), signed[0]), signed[1]
    if low[at] in _TIMES and low[at + 1] == "10":
        match = _SUPERSCRIPTED.fullmatch(low[at + 2]) if low[at + 2] else None
        if match and line.glued(at + 1):
            return _power(value, 10, int(match.group().translate(_SUPERSCRIPT))), at + 3
        if low[at + 2] in ("−", "-") and low[at + 3].isdecimal() and line.glued(at + 1) and len(low[at + 3]) < 4:
            # The raising was lost on the way: 1.99×10−30.
            return _power(value, 10, -int(low[at + 3])), at + 4
    return value, at


def _with_term(line: Line, at: int, value: Number) -> tuple[Number, int]:
    """Add or take away the whole number behind a power, where the sum ends there: "2^15 - 1"."""
    low = line.low
    if low[at] not in ("-", "−", "+") or not low[at + 1].isdecimal() or len(low[at + 1]) > 6:
        return value, at
    spaces = (line.start[at] - line.end[at - 1], line.start[at + 1] - line.end[at])
    ends = not low[at + 2] or low[at + 2].isalpha() or low[at + 2] in (".", ",", ";", ")")
    if spaces not in ((0, 0), (1, 1)) or not ends or (line.glued(at + 1) and low[at + 2].isalpha()):
        return value, at
    term = int(low[at + 1])
    return tidy(value + (term if low[at] == "+" else -term)), at + 2


def _signed(line: Line, at: int) -> tuple[int, int] | None:
    sign = 1
    if line.low[at] in ("-", "−", "+", "{"):
        sign = 1 if line.low[at] in ("+", "{") else -1
        at += 1
    if not line.low[at].isdecimal() or len(line.low[at]) > 4:
        return None
    return sign * int(line.low[at]), at + 1


def _power(value: Number, base: int, exponent: int) -> Number:
    if exponent > MAX_DIGITS + 8 or exponent < -MAX_DIGITS:
        return float("inf") if exponent > 0 else 0
    if exponent < 0:
        return tidy(value / base**-exponent)
    return times(value, base**exponent)


def _raise(value: Number, exponent: int) -> Number:
    try:
        result = float(value) ** exponent
    except (OverflowError, ZeroDivisionError):
        return float("inf")
    if isinstance(value, int) and exponent >= 0 and isfinite(result):
        return int(value**exponent)
    return tidy(result)


def _with_fraction(line: Line, index: int, at: int, value: Number, decimal: str) -> tuple[Number, int]:
    """Add 2½, 2 1/2, 10 1/2 and 1-3/4; read 3/4 alone."""
    low = line.low
    if low[at] in _VULGAR and line.start[at] - line.end[at - 1] <= 1:
        # "$4.02½" has half a cent.
        places = len(low[index].partition(decimal)[2]) if at == index + 1 else 0
        return tidy(value + _VULGAR[low[at]] / 10**places), at + 1
    if low[at] in STROKES and line.glued(at - 1) and line.glued(at) and at == index + 1:
        share = _share(line, index)
        if share:
            return share
    tied = low[at] == "-" and line.glued(at - 1) and line.glued(at)
    begin = at + 1 if tied else at
    if low[begin].isdecimal() and low[begin + 1] in STROKES and (tied or line.start[at] - line.end[at - 1] == 1):
        share = _share(line, begin)
        if share and 0 < share[0] < 1 and isinstance(value, int):
            return tidy(value + share[0]), share[1]
    return value, at


def _share(line: Line, index: int) -> tuple[Number, int] | None:
    """A fraction with a stroke, both sides whole and short, and nothing glued that makes it a date."""
    low = line.low
    above, below = low[index], low[index + 2]
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 4 and len(below) <= 4):
        return None
    if int(below) == 0 or (low[index + 3] in STROKES and line.glued(index + 2)):
        return None
    return tidy(int(above) / int(below)), index + 3
