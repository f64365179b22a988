"""An article's claims as a screen holds them: what all of them need is read at once, a record when it is asked for.

A screen shows twenty of ten thousand claims. Reading all records takes ten times as long as reading their outlines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, overload

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord

Load = Callable[[Sequence[str]], Sequence[ClaimRecord]]
"""From ids to the records, in the same order."""
Standing = tuple[Finding, State]

_AT_ONCE = 32
"""How many neighbours are read with a record: about as many rows as a screen shows."""


class Outline(NamedTuple):
    """What is read of every claim."""

    id: str
    number: int
    start: int
    fact: str
    finding: str
    state: str
    disputed: int


class ClaimRows(Sequence[ClaimRecord]):
    """Claims in text order, gone ones last. A record is read once, with its neighbours, and then kept.

    Reading one raises `DeskError` where the desk cannot be read.
    """

    def __init__(self, outlines: Sequence[Outline], load: Load) -> None:
        self.ids = [outline.id for outline in outlines]
        self.numbers = [outline.number for outline in outlines]
        self.starts = [outline.start for outline in outlines]
        self.facts = [outline.fact for outline in outlines]
        named = {(outline.finding, outline.state) for outline in outlines}
        known = {(finding, state): (Finding(finding), State(state)) for finding, state in named}
        self.standings: list[Standing] = [known[outline.finding, outline.state] for outline in outlines]
        """Finding and state of each."""
        self._disputed = {outline.id for outline in outlines if outline.disputed}
        self._load = load
        self._records: list[ClaimRecord | None] = [None] * len(outlines)
        self.read_to = 0
        """How far `read_ahead` has come."""

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> ClaimRecord: ...
    @overload
    def __getitem__(self, index: slice) -> list[ClaimRecord]: ...

    def __getitem__(self, index: int | slice) -> ClaimRecord | list[ClaimRecord]:
        if isinstance(index, slice):
            places = range(len(self.ids))[index]
            unread = [at for at in places if self._records[at] is None]
            if unread:
                self._read_around(min(unread), max(unread))
            return [record for at in places if (record := self._records[at]) is not None]
        record = self._records[index]
        if record is None:
            at = range(len(self.ids))[index]
            self._read_around(at, at)
            record = self._records[index]
        assert record is not None  # noqa: S101 - `_read` gives one for each id, or raises
        return record

    def __iter__(self) -> Iterator[ClaimRecord]:
        self._read(0, len(self.ids))
        return iter([record for record in self._records if record is not None])

    def tally(self) -> Counter[Standing]:
        """How many claims have each finding and state."""
        return Counter(self.standings)

    def disputed(self) -> set[str]:
        """Ids of the claims on which reviewers differ."""
        return set(self._disputed)

    def replace(self, index: int, record: ClaimRecord) -> None:
        """Put a fresh record in the place of one that was read before."""
        self._records[index] = record
        self.standings[index] = (record.finding, record.state)
        self._disputed.discard(record.id)
        if record.disputed:
            self._disputed.add(record.id)

    def read_ahead(self, most: int) -> bool:
        """Read up to so many records more, before they are asked for; whether there may be others."""
        first, self.read_to = self.read_to, min(self.read_to + most, len(self.ids))
        self._read(first, self.read_to)
        return self.read_to < len(self.ids)

    def _read_around(self, first: int, last: int) -> None:
        """Read from `first` to `last`, both included, with their neighbours."""
        self._read(first // _AT_ONCE * _AT_ONCE, (last // _AT_ONCE + 1) * _AT_ONCE)

    def _read(self, first: int, last: int) -> None:
        places = [at for at in range(first, min(last, len(self.ids))) if self._records[at] is None]
        if places:
            for at, record in zip(places, self._load([self.ids[at] for at in places]), strict=True):
                self._records[at] = record
