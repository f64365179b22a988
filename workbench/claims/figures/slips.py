"""How a figure goes wrong under the hand: digits swapped, a zero lost, million for billion, one digit mistyped."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from workbench.quantities.quantity import Kind, Number, Quantity


class Slip(IntEnum):
    """How readily one figure becomes the other by mistake."""

    NONE = 0
    DIGIT = 1
    """One digit differs, or a round figure became another."""
    CLOSE = 2
    """One digit of several differs: 171 and 177."""
    MAGNITUDE = 3
    """Digits swapped, a zero lost or gained, million against billion, percent against points."""


def slip(one: Quantity, other: Quantity, a: Number, b: Number) -> tuple[Slip, str]:
    """The kind of slip that turns `a` into `b`, in words; NONE where no single one does."""
    if a == b:
        points = one.kind is other.kind is Kind.PERCENT and (one.unit == "pp") != (other.unit == "pp")
        return (Slip.MAGNITUDE, "percent against percentage points") if points else (Slip.NONE, "")
    return (Slip.NONE, "") if a <= 0 or b <= 0 else _between(a, b)


@lru_cache(maxsize=8192)
def _between(a: Number, b: Number) -> tuple[Slip, str]:
    """The slip that turns one positive number into another, which is asked of each pair several times."""
    if (power := _power(a, b)) is not None:
        if power % 3 == 0 and min(a, b) >= 1000:
            return Slip.MAGNITUDE, "a thousand times as much: million against billion?"
        if power <= 3 and max(a, b) > 12:
            return Slip.MAGNITUDE, "a zero lost or gained?" if power == 1 else f"{power} zeros lost or gained?"
    if _place(a) != _place(b):
        return Slip.NONE, ""
    first, second = _digits(a), _digits(b)
    if len(first) != len(second):
        return Slip.NONE, ""
    differ = [i for i in range(len(first)) if first[i] != second[i]]
    if len(differ) == 2 and sorted(first) == sorted(second) and len(first) >= 2 and differ[1] - differ[0] <= 2:
        return Slip.MAGNITUDE, "two digits swapped?"
    if len(differ) == 1:
        telling = len(first.rstrip("0")) >= 2 and len(second.rstrip("0")) >= 2
        return (Slip.CLOSE, "one digit differs") if telling else (Slip.DIGIT, "one digit differs")
    return Slip.NONE, ""


def _power(a: Number, b: Number) -> int | None:
    ratio = max(a, b) / min(a, b)
    for power in (1, 3, 6):
        if abs(ratio - 10.0**power) < 1e-6 * 10.0**power:
            return power
    return None


def _digits(value: Number) -> str:
    if float(value).is_integer():
        text = str(int(value))
        return text.rstrip("0").ljust(min(len(text), 2), "0") if value >= 1_000_000 else text
    return f"{value:.6g}".replace(".", "")


def _place(value: Number) -> int:
    return len(str(int(value)))
