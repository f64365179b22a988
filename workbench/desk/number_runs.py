"""Numbers of claims in short, as commands take them."""

from __future__ import annotations

from collections.abc import Iterable


def listed(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow each other as a run: "12, 14-17"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
