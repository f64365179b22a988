"""Numbers in SQLite columns without affinity: integers stay integers, also those that need more than 64 bits."""

from __future__ import annotations

from workbench.quantities.quantity import Number


def stored(value: Number | None) -> Number | str | None:
    """As SQLite can keep it; an integer beyond 64 bits becomes hexadecimal text (decimal text has a length limit)."""
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        return hex(value)
    return value


def loaded(value: Number | str | None) -> Number | None:
    """The number that was stored."""
    return int(value, 16) if isinstance(value, str) else value
