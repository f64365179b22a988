"""Which figure of a passage cannot hold beside a claim's."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.wording import BOUND_WORDS
from workbench.quantities.quantity import Quantity
from workbench.quantities.scanner import scan


def contrary_figure(claim: Quantity, passage: str, why: Sequence[str] = ()) -> str:
    """The figure of a passage that a claim's excludes, as it is written there, with its bound; "" if there is none.

    Of several it is the one that `why` names, the reasons for which the passage contradicts, else the first.
    """
    apart = [
        (told.why not in why, figure)
        for figure in scan(passage)
        if (told := agreement(claim, figure)).stance is Stance.EXCLUDES
    ]
    if not apart:
        return ""
    _, figure = min(apart, key=lambda found: found[0])
    return BOUND_WORDS.get(figure.bound, "") + passage[figure.start : figure.end]
