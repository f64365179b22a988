"""What is said to who would decide a claim that is gone."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.desk.number_runs import listed


def gone_words(numbers: Sequence[int]) -> str:
    """Why nothing is decided of these claims: an export holds none of them, and each comes back with its sentence."""
    many = len(numbers) > 1
    which = f"claims {listed(numbers)} are" if many else f"claim {listed(numbers)} is"
    return (
        f"{which} gone from this draft: nothing to decide. "
        f"What was found before comes back with {'their sentences' if many else 'its sentence'}"
    )
