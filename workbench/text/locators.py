"""How a person would cite a stretch of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload


@dataclass(frozen=True, slots=True)
class Locator:
    """How a person would cite a stretch of text: "page 3", "table 2, row 4", "§ Methods"."""

    start: int
    end: int
    label: str
    whole: bool = False
    """Whether it is one passage whatever stops stand in it, as a table row is."""


class LateLocators(Sequence[Locator]):
    """Locators that are worked out when one of them is first asked for: a table has one for each of its cells."""

    def __init__(self, make: Callable[[], Iterable[Locator]], whole: Iterable[int]) -> None:
        """`whole` are the offsets at which those begin that are one passage each."""
        self._make = make
        self.whole = frozenset(whole)

    @cached_property
    def _made(self) -> tuple[Locator, ...]:
        return tuple(self._make())

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[Locator]:
        return iter(self._made)

    @overload
    def __getitem__(self, at: int) -> Locator: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Locator, ...]: ...

    def __getitem__(self, at: int | slice) -> Locator | tuple[Locator, ...]:
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made == tuple(other)

    def __hash__(self) -> int:
        return hash(self._made)

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (self._made,)


def whole_starts(locators: Sequence[Locator]) -> frozenset[int]:
    """Where those begin that are one passage each."""
    if isinstance(locators, LateLocators):
        return locators.whole
    return frozenset(item.start for item in locators if item.whole)
