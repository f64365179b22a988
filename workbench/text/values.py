"""Values that are made by the thousand: frozen for the type checker, and quick to make."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(made: type[T]) -> type[T]:
    """A slotted dataclass that nothing changes: the type checker refuses it.

    `dataclass(frozen=True)` refuses it as well when the program runs, and takes more than twice as long to make one,
    since it sets each field by a call.
    """
    return dataclass(slots=True, unsafe_hash=True)(made)
