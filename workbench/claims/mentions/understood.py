"""The age or the amount that the words around a bare figure make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.mentions.ages import as_age
from workbench.claims.mentions.amounts import as_amount, as_before, as_sum
from workbench.claims.mentions.gapped import as_change, as_distance, as_gapped, as_part_each, as_share

if TYPE_CHECKING:
    from workbench.claims.mentions.told import Told
    from workbench.quantities.quantity import Quantity


def understood(told: Told, quantity: Quantity, before: int, after: int) -> Quantity:
    """A bare figure as the age or the amount that the words around it make of it; else as it is."""
    words = told.words
    read = as_age(words, before, after, quantity, told.previous)
    if read is quantity and told.previous is not None:
        read = as_before(words, before, after, quantity, told.previous)
        if read is quantity:
            alone = told.measured is not None and told.previous.kind is told.measured.kind
            read = as_gapped(words, before, after, quantity, told.measured, alone=alone)
        if read is quantity:
            read = as_share(words, before, after, quantity, told.previous)
        if read is quantity and before > 0:
            read = as_distance(words, before, after, quantity, told.previous)
        if read is quantity:
            read = as_change(words, before, after, quantity, told.previous)
        if read is quantity:
            read = as_part_each(words, after, quantity, told.amount)
        if read is quantity:
            read = as_amount(words, told.text, before, quantity, told.amount)
    return as_sum(words, told.text, before, after, quantity, currency=told.currency) if read is quantity else read
