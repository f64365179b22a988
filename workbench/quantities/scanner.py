"""From text to quantities, in one pass."""

from __future__ import annotations

import re

from workbench.quantities.quantity import Kind, Quantity

_DIGITS = re.compile(r"\d+(?:,\d{3})*")


def scan(text: str) -> list[Quantity]:
    """Every quantity in a text, in order, never overlapping."""
    found = []
    for match in _DIGITS.finditer(text):
        value = int(match.group().replace(",", ""))
        found.append(Quantity(match.start(), match.end(), Kind.COUNT, low=value, high=value))
    return found
