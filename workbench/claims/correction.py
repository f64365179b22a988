"""A reading that a reviewer corrects: what she writes is read by the grammar that read the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from workbench.claims.figures.wording import point
from workbench.claims.mention import Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.errors import UsageError
from workbench.quantities.quantity import DATED, LOWER, UPPER, Bound, Kind, Number, Quantity
from workbench.text.document import Document
from workbench.text.span import Span

FORMS = (
    "seven children, at least 40 lawsuits, 27 %, 11 million cubic metres, 28 February; or kind=money unit=USD low=4000"
)
FIELDS = ("kind", "bound", "low", "high", "unit", "iso", "label")
"""What can be set by name."""
_PAIR = re.compile(rf"\b({'|'.join(FIELDS)})\s*=\s*(.*?)(?=\s+(?:{'|'.join(FIELDS)})\s*=|\Z)", re.IGNORECASE)
_BOUNDS = {
    "exactly": Bound.EXACT,
    "about": Bound.ABOUT,
    "at least": Bound.AT_LEAST,
    "more than": Bound.MORE,
    "at most": Bound.AT_MOST,
    "less than": Bound.LESS,
}
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_BARE = (*DATED, Kind.IDENTIFIER)
"""Kinds that a bare number does not go on with."""


class Reading(NamedTuple):
    """How a figure of the article is to be read."""

    quantity: Quantity
    label: str


def correction(line: str, was: Quantity, text: str, label: str) -> dict[str, str]:
    """What a line changes of a reading, by name: kind, bound, low, high, unit, iso, parts, remark, label.

    `name=value` sets single parts. Anything else is a figure with its bound, unit or noun, in the words of an article;
    a bare number keeps kind, unit and label (in which it takes the place of `text`, the figure as it is written).

    Raises:
        UsageError: nothing or more than one figure can be read in it; the message names the forms.
    """
    pairs = {match[1].lower(): match[2].strip() for match in _PAIR.finditer(line)}
    if pairs:
        return _bounded(_checked(pairs), was)
    words = " ".join(line.split())
    found = find_mentions(Document.from_text(words, "correction")) if words else ()
    if len(found) != 1:
        what = f"{len(found)} figures" if found else "no figure"
        raise UsageError(f"{what} in “{words}”: write one, as {FORMS}")
    quantity = found[0].quantity
    end = max(quantity.end, quantity.qualifier_end)
    rest = f"{words[: quantity.begins]} {words[end:]}"
    if re.search(r"\d|[:;=/\\]", rest):
        raise UsageError(f"“{words}” is more than a figure: write one, as {FORMS}")
    behind, named = words[end:].strip(), found[0].label
    if quantity.kind is Kind.COUNT and not quantity.unit and behind.isalpha():
        # "99 boat": the one word behind a number is what it counts, well written or not.
        quantity = quantity.with_unit(behind.casefold())
        named = named if named.endswith(behind) else f"{named} {behind}"
    elif quantity.kind is Kind.COUNT and not quantity.unit and behind:
        raise UsageError(f"no unit or noun in “{behind}”: write a figure, as {FORMS}")
    read = {
        "bound": quantity.bound.value,
        "low": _number_words(quantity.low),
        "high": _number_words(quantity.high),
        "remark": quantity.remark,
    }
    if quantity.kind is Kind.COUNT and not quantity.unit and was.kind not in _BARE and was.kind is not Kind.RATIO:
        figure = words[quantity.start : quantity.end]
        return read | ({"label": label.replace(text, figure, 1)} if text in label else {})
    return read | {
        "kind": quantity.kind.value,
        "unit": quantity.unit,
        "iso": quantity.iso,
        "parts": "/".join(map(_number_words, quantity.parts)) if quantity.parts else "",
        "label": named,
    }


def _number_words(value: Number | None) -> str:
    return "" if value is None else repr(value)


def _bounded(pairs: dict[str, str], was: Quantity) -> dict[str, str]:
    """The changes; a bound that is changed alone binds the value that was read, and opens the side that it leaves."""
    value = point(was)
    bound = pairs.get("bound", "")
    if not bound or value is None or bound in (Bound.RANGE, Bound.VAGUE) or {"low", "high"} & set(pairs):
        return pairs
    low = "" if bound in UPPER else _number_words(value)
    return pairs | {"low": low, "high": "" if bound in LOWER else _number_words(value)}


def _checked(pairs: dict[str, str]) -> dict[str, str]:
    if "kind" in pairs and pairs["kind"] not in {kind.value for kind in Kind}:
        raise UsageError(f"“{pairs['kind']}” is no kind; there are {', '.join(kind.value for kind in Kind)}")
    if "bound" in pairs:
        bound = _BOUNDS.get(pairs["bound"].lower())
        pairs["bound"] = bound.value if bound is not None else pairs["bound"]
        if pairs["bound"] not in {item.value for item in Bound}:
            raise UsageError(f"“{pairs['bound']}” is no bound; there are {', '.join(item.value for item in Bound)}")
    for name in ("low", "high"):
        if pairs.get(name) and not _NUMBER.fullmatch(pairs[name]):
            raise UsageError(f"{name} is a number, or nothing where that side is open")
        if name in pairs:
            pairs[name] = pairs[name].replace(",", "")
    return pairs


def corrected(document: Document, mentions: Sequence[Mention], readings: Mapping[Span, Reading]) -> tuple[Mention, ...]:
    """The mentions with those that are read otherwise, by place; a place where none was read gets one of its own."""
    if not readings:
        return tuple(mentions)
    there = {Span(mention.quantity.start, mention.quantity.end) for mention in mentions}
    changed = [_read(mention, readings) for mention in mentions]
    changed += [
        Mention(reading.quantity, claim=True, label=reading.label, sentence=document.sentence_index(place.start))
        for place, reading in readings.items()
        if place not in there and not _overlaps(place, there)
    ]
    return tuple(sorted(changed, key=lambda mention: mention.quantity.start))


def _read(mention: Mention, readings: Mapping[Span, Reading]) -> Mention:
    was = mention.quantity
    reading = readings.get(Span(was.start, was.end))
    if reading is None:
        return mention
    quantity = replace(
        reading.quantity,
        start=was.start,
        end=was.end,
        qualifier_start=was.qualifier_start,
        qualifier_end=was.qualifier_end,
    )
    same_noun = quantity.kind is was.kind and quantity.unit == was.unit
    return replace(
        mention, quantity=quantity, claim=True, label=reading.label, noun=mention.noun if same_noun else None
    )


def _overlaps(place: Span, others: Iterable[Span]) -> bool:
    return any(other.start < place.end and place.start < other.end for other in others)
