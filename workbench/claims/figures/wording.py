"""Figures in the words of a reason or a calculation: "at least 40", "4.8 billion USD", "28 February"."""

from __future__ import annotations

from workbench.quantities.quantity import DATED, Bound, Kind, Number, Quantity

BOUND_WORDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE: "more than ",
    Bound.AT_MOST: "at most ",
    Bound.LESS: "less than ",
}
_RANGE, _VAGUE = Bound.RANGE, Bound.VAGUE
_RATIO, _ORDINAL, _PERCENT = Kind.RATIO, Kind.ORDINAL, Kind.PERCENT
_COUNTED = (Kind.COUNT, Kind.ORDINAL)
_WITH_UNIT = (Kind.MONEY, Kind.MEASURE)
_OF_TIME = (Kind.DURATION, Kind.AGE)
_SHARES = {"pp": "points", "bp": "basis points"}
_MAGNITUDES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def number_words(value: Number) -> str:
    """A number as a reader writes it: 1,250; 4.8 billion; 0.75."""
    if abs(value) >= _MAGNITUDES[-1][0]:
        size, name = next(row for row in _MAGNITUDES if abs(value) >= row[0])
        return f"{value / size:,.4g} {name}" if value % (size / 1000) == 0 else f"{value:,.0f}"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.4f}".rstrip("0") if abs(value) >= 1 else f"{value:.4g}"


def ordinal_words(value: Number) -> str:
    """1st, 2nd, 3rd, 11th."""
    whole = int(value)
    ending = "th" if whole % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole:,}{ending}"


def date_words(iso: str) -> str:
    """An ISO date, however partial, in words: "28 February", "February 2022", "the 28th", "the 1990s"."""
    if "/" in iso:
        return " to ".join(date_words(part) for part in iso.split("/", 1))
    if iso.startswith("T"):
        return iso[1:]
    if iso.startswith("---"):
        return f"the {ordinal_words(int(iso[3:5]))}" if iso[3:5].isdigit() else iso
    if iso.endswith("XX"):
        return f"the {iso[:2]}00s"
    if iso.endswith("X"):
        return f"the {iso[:-1]}0s"
    year, month, day = ("", *iso[2:].split("-"), "")[:3] if iso.startswith("--") else (*iso.split("-"), "", "")[:3]
    name = _MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= len(_MONTHS) else month
    return " ".join(part for part in (day.lstrip("0"), name, year) if part)


def point(quantity: Quantity) -> Number | None:
    """The one number that the words name: 40 of "at least 40"; None of a range, a vague word or a date."""
    bound = quantity.bound
    if bound is _RANGE or bound is _VAGUE:
        return None
    return quantity.low if quantity.low is not None else quantity.high


def figure_words(quantity: Quantity) -> str:
    """A quantity with its bound and unit, without the noun that it counts."""
    if quantity.kind in DATED:
        return date_words(quantity.iso)
    value = point(quantity)
    if quantity.kind is _RATIO and quantity.parts and value is not None:
        part, whole = map(number_words, quantity.parts)
        return f"{BOUND_WORDS.get(quantity.bound, '')}{part} of {whole}"
    if value is None:
        low, high = quantity.low, quantity.high
        words = " to ".join(number_words(end) for end in (low, high) if end is not None)
    elif quantity.kind is _ORDINAL:
        words = ordinal_words(value)
    else:
        words = number_words(value)
    words = BOUND_WORDS.get(quantity.bound, "") + words
    if quantity.kind is _PERCENT:
        return f"{words} {_SHARES.get(quantity.unit, quantity.unit)}"
    if quantity.kind in _WITH_UNIT:
        return f"{words} {quantity.unit}".rstrip()
    if quantity.kind in _OF_TIME and quantity.unit:
        return f"{words} {quantity.unit}{'' if value == 1 else 's'}"
    return words


def counted_words(quantity: Quantity) -> str:
    """A figure with the noun that it counts, as "140 lawsuits" or "about 25 men"."""
    if quantity.kind not in _COUNTED or not quantity.unit:
        return figure_words(quantity)
    # Imported here: the screen words figures before it needs any nouns.
    from workbench.claims.language.inflection import plural

    one = quantity.kind is _ORDINAL or point(quantity) == 1
    return f"{figure_words(quantity)} {quantity.unit if one else plural(quantity.unit)}"
