"""How a person would cite a stretch of text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, overload


@dataclass(frozen=True, slots=True)
class Locator:
    """How a person would cite a stretch of text: "page 3", "table 2, row 4", "§ Methods"."""

    start: int
    end: int
    label: str
    whole: bool = False
    """Whether it is one passage whatever stops stand in it, as a table row is."""


class Stretches(Container[int]):
    """The offsets from the beginning of a stretch up to its end, as a table's rows have them; stretches in order."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = tuple(stretches)

    def __bool__(self) -> bool:
        return bool(self._stretches)

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.hold(offset, offset + 1)

    def hold(self, start: int, end: int) -> bool:
        """Whether one of them holds all offsets from `start` up to `end`."""
        at = bisect_right(self._stretches, start, key=itemgetter(0)) - 1
        return at >= 0 and end <= self._stretches[at][1]


class LateLocators(Sequence[Locator]):
    """Locators that are worked out when one of them is first asked for: a table has one for each of its cells."""

    def __init__(self, make: Callable[[], Iterable[Locator]], rows: Iterable[tuple[int, int]]) -> None:
        """`rows` are the stretches in which each line is one passage."""
        self._make = make
        self.rows = Stretches(rows)

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


def whole_starts(locators: Sequence[Locator]) -> Container[int]:
    """Where those begin that are one passage each."""
    if not isinstance(locators, tuple) and isinstance(locators, LateLocators):
        return locators.rows
    return frozenset([item.start for item in locators if item.whole]) if locators else ()
