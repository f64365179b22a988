"""A corrected reading, written in one line: "at least 40 lawsuit", "kind=money unit=USD low=4800000000"."""

from __future__ import annotations

import re

from workbench.errors import UsageError
from workbench.quantities.quantity import Bound, Kind

EXAMPLE = "at least 40 lawsuits; or kind=money unit=USD low=4000 high=5000 label=…"
_FIELDS = ("kind", "bound", "low", "high", "unit", "iso", "label")
_BOUNDS = {
    "exactly": Bound.EXACT,
    "about": Bound.ABOUT,
    "at least": Bound.AT_LEAST,
    "more than": Bound.MORE,
    "at most": Bound.AT_MOST,
    "less than": Bound.LESS,
}
_PAIR = re.compile(rf"\b({'|'.join(_FIELDS)})\s*=\s*(.*?)(?=\s+(?:{'|'.join(_FIELDS)})\s*=|\Z)", re.IGNORECASE)
_VALUE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def reading_changes(line: str) -> dict[str, str]:
    """What a line asks to change, for `Desk.correct_reading`.

    A line without `name=` is read as words: a bound, one or two values, a unit.

    Raises:
        UsageError: nothing in it can be taken as a reading; the message says how to write one.
    """
    pairs = {match[1].lower(): match[2].strip() for match in _PAIR.finditer(line)}
    if pairs:
        _checked(pairs)
        return pairs
    rest = line.strip()
    changes: dict[str, str] = {}
    for words, named in _BOUNDS.items():
        if rest.lower().startswith(words + " "):
            changes["bound"] = named.value
            rest = rest[len(words) :].strip()
    for sign in (">=", "<=", ">", "<", "~", "="):
        if rest.startswith(sign):
            changes["bound"] = sign
            rest = rest[len(sign) :].strip()
            break
    values = _VALUE.findall(rest)
    if not values:
        raise UsageError(f"no figure in “{line.strip()}”: write one as {EXAMPLE}")
    low, high = values[0].replace(",", ""), values[-1].replace(",", "")
    if low != high:
        changes["bound"] = Bound.RANGE.value
    elif "bound" not in changes:
        changes["bound"] = Bound.EXACT.value
    bound = changes["bound"]
    changes["low"] = "" if bound in (Bound.AT_MOST, Bound.LESS) else low
    changes["high"] = "" if bound in (Bound.AT_LEAST, Bound.MORE) else high
    unit = _VALUE.sub("", rest).replace(" to ", " ").strip(" -–")
    if unit:
        changes["unit"] = unit
    return changes


def _checked(pairs: dict[str, str]) -> None:
    if "kind" in pairs and pairs["kind"] not in {kind.value for kind in Kind}:
        raise UsageError(f"“{pairs['kind']}” is no kind; there are {', '.join(kind.value for kind in Kind)}")
    if "bound" in pairs:
        bound = _BOUNDS.get(pairs["bound"].lower())
        pairs["bound"] = bound.value if bound is not None else pairs["bound"]
        if pairs["bound"] not in {item.value for item in Bound}:
            raise UsageError(f"“{pairs['bound']}” is no bound; there are {', '.join(item.value for item in Bound)}")
    for name in ("low", "high"):
        if pairs.get(name) and not _VALUE.fullmatch(pairs[name]):
            raise UsageError(f"{name} is a number, or nothing where that side is open")
        if name in pairs:
            pairs[name] = pairs[name].replace(",", "")
