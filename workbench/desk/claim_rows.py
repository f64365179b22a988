"""An article's claims as the desk holds them: a record is made when it is asked for, not before.

A screen shows twenty of ten thousand claims. Making all records takes ten times as long as reading their rows.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord

Make = Callable[[sqlite3.Row], ClaimRecord]


class ClaimRows(Sequence[ClaimRecord]):
    """Claims in text order, gone ones last. A record is made once and then kept."""

    def __init__(self, rows: Sequence[sqlite3.Row], make: Make) -> None:
        self._rows = rows
        self._make = make
        self._records: list[ClaimRecord | None] = [None] * len(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> ClaimRecord: ...
    @overload
    def __getitem__(self, index: slice) -> list[ClaimRecord]: ...

    def __getitem__(self, index: int | slice) -> ClaimRecord | list[ClaimRecord]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self._rows)))]
        record = self._records[index]
        if record is None:
            record = self._records[index] = self._make(self._rows[index])
        return record

    def __iter__(self) -> Iterator[ClaimRecord]:
        return (self[at] for at in range(len(self._rows)))

    def column(self, name: str) -> list[object]:
        """One column of all claims, without a record being made; names are those of the view `claim_state`."""
        if not self._rows:
            return []
        at = self._rows[0].keys().index(name)
        return [row[at] for row in self._rows]

    def tally(self) -> Counter[tuple[str, str]]:
        """How many claims have each finding and state."""
        return Counter(zip(map(str, self.column("finding")), map(str, self.column("state")), strict=True))

    def standings(self, first: int, last: int) -> set[tuple[Finding, State]]:
        """Which findings and states the claims from `first` to before `last` have, without a record being made."""
        found = set()
        for row, record in zip(self._rows[first:last], self._records[first:last], strict=True):
            found.add((row["finding"], row["state"]) if record is None else (record.finding.value, record.state.value))
        return {(Finding(finding), State(state)) for finding, state in found}

    def replace(self, index: int, record: ClaimRecord) -> None:
        """Put a fresh record in the place of one that was read before."""
        self._records[index] = record
