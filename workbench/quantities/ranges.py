"""Two numbers that make one figure: ranges (30 to 40), shares (9 out of 12), scores (3-1)."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.grammar import read
from workbench.quantities.numerals import tidy, times
from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary, longest_behind

_UNITED = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE)


def read_pair(line: Line, left: Reading, words: Vocabulary) -> Reading | None:
    """What a reading makes together with the number behind it, if the two belong together."""
    if left.kind is Kind.IDENTIFIER or (left.ranged and left.kind is not Kind.DATE):
        return None
    return _share(line, left, words) or _range(line, left, words)


def _plain(reading: Reading) -> bool:
    return reading.kind is Kind.COUNT and not reading.vague


def _next(line: Line, at: int, words: Vocabulary) -> Reading | None:
    """The figure that begins right at a token, its sign, opening words or "a" included."""
    low = line.low
    for skipped in range(4):
        token = low[at + skipped]
        if is_digits(token) or token in words.triggers or token == words.decimal:
            reading = read(line, at + skipped, words)
            return reading if reading and reading.first <= at + skipped and reading.first >= at else None
        if not (
            token in ("a", "an", "the", "about", "some", "nearly", "almost", "around")
            or _sign(line, at + skipped, words)
        ):
            return None
    return None


def _sign(line: Line, at: int, words: Vocabulary) -> bool:
    token = line.low[at]
    return token in ("$", "£", "€", "¥", "₽", "us", "hk", "a", "c") or line.word[at] in words.currency_codes


def _share(line: Line, left: Reading, words: Vocabulary) -> Reading | None:
    """9 out of 12, nine of the twelve, one in five, 1-in-5, one over three, 1:4."""
    if not _plain(left) or not isinstance(left.low, int):
        return None
    low, at = line.low, left.last
    joiner = low[at]
    if joiner == "out" and low[at + 1] == "of":
        here, way = at + 2, "of"
    elif joiner == "of" and low[left.first] != "one":
        here, way = at + 1, "of"
    elif joiner == "in":
        here, way = at + 1, "in"
    elif joiner in HYPHENS and low[at + 1] == "in" and low[at + 2] in HYPHENS:
        here, way = at + 3, "in"
    elif joiner == ":" and line.glued(at) and line.end[at - 1] == line.start[at]:
        here, way = at + 1, ":"
    elif joiner == "over":
        here, way = at + 1, "over"
    else:
        return None
    if low[here] in ("every", "the", "these", "those", "all", "its", "his", "their"):
        here += 1
    if not (is_digits(low[here]) or low[here] in words.cardinals or low[here] in ("a", "hundred", "thousand")):
        return None
    right = _next(line, here, words)
    if right is None or not _plain(right) or not right.low or left.low is None:
        return None
    if way in ("of", "in") and not 0 < left.low <= right.low:
        return None
    if way == "over" and left.low >= right.low:
        return None
    if way == "in" and (right.form == "digits" and right.low > 100 and right.low % 100):
        return None
    value = tidy(left.low / right.low)
    return Reading(left.first, right.last, Kind.RATIO, value, value, parts=(left.low, right.low))


def _range(line: Line, left: Reading, words: Vocabulary) -> Reading | None:
    low, at = line.low, left.last
    first, opener = _opener(line, left, words)
    joiner = low[at]
    if opener and left.kind in (Kind.MONEY, Kind.MEASURE) and joiner in words.per and low[at + 1].isalpha():
        at += 2
        joiner = low[at]
    if joiner == "±" or (joiner == "+" and low[at + 1] == "/" and low[at + 2] in HYPHENS):
        return _uncertain(line, left, at + 1 if joiner == "±" else at + 3, words)
    if joiner in HYPHENS and line.end[at - 1] == line.start[at] and low[at + 1] in ("or", "to"):
        # A hanging hyphen: "a two- or three-year sentence".
        at += 1
        joiner = low[at]
    tight = joiner in HYPHENS and line.end[at - 1] == line.start[at] and line.glued(at)
    if joiner in words.range_joiners:
        if joiner in HYPHENS and line.end[at - 1] == line.start[at] and not line.glued(at):
            return None
        here = at + 1
        if joiner == "-" and low[here] in HYPHENS:
            return None
        if joiner == "-" and low[here] == "to" and low[here + 1] in HYPHENS:
            here += 2
    elif (joiner == "and" and opener) or joiner in words.range_alternatives:
        here = at + 1
    elif joiner in HYPHENS and low[at + 1] == "to" and low[at + 2] in HYPHENS:
        here = at + 3
    else:
        return None
    right = _next(line, here, words)
    if right is None:
        return None
    if joiner == "to" and not opener and _is_change(line, left, right, words):
        return None
    return _joined(line, left, right, first, joiner, opener, words)


def _uncertain(line: Line, left: Reading, at: int, words: Vocabulary) -> Reading | None:
    """44 ± 3, 9.83e-3 +/- 1e-5: the interval that the uncertainty leaves."""
    right = _next(line, at, words)
    if right is None or right.low is None or left.low is None or right.kind in (Kind.DATE, Kind.IDENTIFIER):
        return None
    if left.kind is not Kind.COUNT and right.kind not in (Kind.COUNT, left.kind):
        return None
    kind, unit = (right.kind, right.unit) if left.kind is Kind.COUNT else (left.kind, left.unit)
    return _interval(left.first, right, kind, tidy(left.low - right.low), tidy(left.low + right.low), unit)


def _is_change(line: Line, left: Reading, right: Reading, words: Vocabulary) -> bool:
    """ "Rose $5 to $20", "up 19 cents to US$58": a change and what it led to."""
    at = left.first
    if left.kind is Kind.COUNT and right.kind is not Kind.COUNT:
        return False
    match = longest_behind(words.bounds_before, line.low, at)
    if match:
        at = match[1]
    if any(token in words.changes for token in line.low[max(0, at - 2) : at]):
        return True
    signs = [_begins_with_sign(line, reading, words) for reading in (left, right)]
    return left.kind is Kind.MONEY and right.kind is Kind.MONEY and signs[0] != signs[1]


def _begins_with_sign(line: Line, reading: Reading, words: Vocabulary) -> bool:
    token = line.low[reading.first]
    return not (is_digits(token) or token in words.triggers or token in ("a", "an"))


def _opener(line: Line, left: Reading, words: Vocabulary) -> tuple[int, str]:
    """Where "between" or "from" opens the range, and which."""
    at = left.first
    if at > 1 and line.low[at - 1] == "the" and line.low[at - 2] in words.range_openers:
        at -= 1
    for _ in range(2):
        token = line.low[at - 1] if at > 0 else ""
        if token in words.range_openers:
            return at - 1, token
        match = longest_behind(words.bounds_before, line.low, at)
        if match is None:
            break
        at = match[1]
    return left.first, ""


def _joined(
    line: Line, left: Reading, right: Reading, first: int, joiner: str, opener: str, words: Vocabulary
) -> Reading | None:
    if left.kind in (Kind.DATE, Kind.TIME) and right.kind is left.kind:
        if (
            joiner == "or"
            or "/" in left.iso + right.iso
            or (joiner in HYPHENS and left.kind is Kind.DATE and not _both_days(left, right))
        ):
            return None
        return Reading(
            first,
            right.last,
            left.kind,
            iso=f"{left.iso}/{right.iso}",
            remark=left.remark or right.remark,
            ranged=True,
        )
    if left.kind is Kind.DATE and left.iso.isdecimal() and right.kind is Kind.COUNT and len(left.iso) == 4:
        left = left._replace(kind=Kind.COUNT, low=int(left.iso), high=int(left.iso), iso="")
    if left.kind is Kind.COUNT and right.kind is Kind.TIME and isinstance(left.low, int) and left.low <= 12:
        hour = left.low % 12 + (
            12 if right.iso[1:3] >= "12" and left.low != 12 and int(right.iso[1:3]) - 12 > left.low else 0
        )
        return Reading(first, right.last, Kind.TIME, iso=f"T{hour:02d}:00/{right.iso}", ranged=True)
    if left.kind is Kind.ORDINAL and right.kind is Kind.ORDINAL and opener:
        return Reading(first, right.last, Kind.ORDINAL, left.low, right.high, ranged=True)
    if left.low is None or right.low is None or left.high is None or right.high is None:
        return None
    kind, unit = right.kind, right.unit
    if left.kind in _UNITED and right.kind is Kind.COUNT:
        if right.form == "vague":
            return None
        signed = not line.low[left.first].isalnum() or line.word[left.first].isupper()
        if not signed and not (
            opener and (not line.low[right.last].isalpha() or line.low[right.last] in words.function_words)
        ):
            return None
        kind, unit = left.kind, left.unit
    elif left.kind is Kind.COUNT and right.kind in _UNITED:
        if right.kind is Kind.MONEY and not line.low[right.first].isalnum() and right.first > left.last + 1:
            return None
    elif left.kind is not right.kind or left.unit != right.unit:
        return None
    if left.kind not in (*_UNITED, Kind.COUNT, Kind.RATIO) or (left.parts and right.parts is None and not opener):
        return None
    start, end = left.low, right.high
    if right.magnitude > 1 and left.magnitude == 1 and left.low < right.base and left.kind in (Kind.COUNT, kind):
        start = times(left.low, right.magnitude)
    if joiner in words.range_alternatives:
        if not (start < end <= 20 * max(start, 1)) or left.kind is Kind.RATIO:
            return None
        return _interval(first, right, kind, start, end, unit)
    if not opener and kind is Kind.COUNT and left.kind is Kind.COUNT:
        score = _score(line, left, right, joiner, start, end)
        if score:
            return score
        if start >= end:
            return None
    return _interval(first, right, kind, min(start, end), max(start, end), unit)


def _both_days(left: Reading, right: Reading) -> bool:
    return (len(left.iso) > 4 and len(right.iso) > 4) or (left.iso.isdecimal() and right.iso.isdecimal())


def _interval(first: int, right: Reading, kind: Kind, low: Number, high: Number, unit: str) -> Reading:
    return Reading(first, right.last, kind, low, high, unit, ranged=True)


def _score(line: Line, left: Reading, right: Reading, joiner: str, start: Number, end: Number) -> Reading | None:
    """A falling or level pair of small whole numbers is a score or odds: 3-1, 2-2, three to one."""
    if (joiner not in HYPHENS and joiner != "to") or not (isinstance(start, int) and isinstance(end, int)):
        return None
    if start < end or start > 1000 or (line.low[right.last] in HYPHENS and line.glued(right.last - 1)):
        return None
    value = tidy(start / end) if end else None
    return Reading(left.first, right.last, Kind.RATIO, value, value, parts=(start, end))
