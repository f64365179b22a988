"""The passages of a claim, of which most are never looked at: each is made when it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, overload

from workbench.claims.relation import Relation
from workbench.desk.records import LinkRecord

TextOf = Callable[[str], str]
"""From the id of a draft or source to its text."""
Row = tuple[Any, ...]
"""A passage with the fields of `LinkRecord` in their order, as the file has them."""

CLAIM, SOURCE, START, RELATION, SCORE, STATUS = map(
    LinkRecord._fields.index, ("claim_id", "source_id", "start", "relation", "score", "status")
)
_ARTICLE = ("", False)
_BEARS_OUT = ("states", "supports")
TAKEN = ("accepted", "added")
"""States of passages that a reviewer took."""
_RELATIONS = {relation.value: relation for relation in Relation}
_made = partial(tuple.__new__, LinkRecord)


class Passages(Sequence[LinkRecord]):
    """Passages of one claim, best first."""

    __slots__ = ("_make", "_rows")

    def __init__(self, rows: Sequence[Row], make: Callable[[Row], LinkRecord]) -> None:
        self._rows, self._make = rows, make

    @classmethod
    def of(cls, links: Sequence[LinkRecord]) -> Passages:
        """The same passages, made or not."""
        return links if isinstance(links, Passages) else cls(links, LinkRecord._make)

    def best(self) -> LinkRecord | None:
        """The first that was not rejected, which are the last."""
        return self._make(self._rows[0]) if self._rows and self._rows[0][STATUS] != "rejected" else None

    def kept(self) -> Passages:
        """Those that were not rejected."""
        return Passages([row for row in self._rows if row[STATUS] != "rejected"], self._make)

    def evidence(self, taken: Container[str]) -> Passages:
        """Those that a reviewer gave one of these states, then those suggested from sources."""
        chosen, suggested = [], []
        for row in self._rows:
            if row[STATUS] == "suggested":
                if row[SOURCE] is not None:
                    suggested.append(row)
            elif row[STATUS] in taken:
                chosen.append(row)
        return Passages(chosen + suggested, self._make)

    def bearing(self) -> tuple[bool, int]:
        """Of those that were not rejected whether one contradicts, and how many of sources bear the claim out.

        Those state or support it, or a reviewer took them.
        """
        contradicted, supporting = False, 0
        for row in self._rows:
            if row[STATUS] != "rejected":
                relation = row[RELATION]
                if relation == "contradicts":
                    contradicted = True
                elif row[SOURCE] is not None and (relation in _BEARS_OUT or row[STATUS] in TAKEN):
                    supporting += 1
        return contradicted, supporting

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> LinkRecord: ...

    @overload
    def __getitem__(self, at: slice) -> Passages: ...

    def __getitem__(self, at: int | slice) -> LinkRecord | Passages:
        return Passages(self._rows[at], self._make) if isinstance(at, slice) else self._make(self._rows[at])

    def __iter__(self) -> Iterator[LinkRecord]:
        return map(self._make, self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class Making:
    """Makes passages of rows of the file, also after that was closed."""

    def __init__(self, texts: Mapping[str | None, str], sources: Mapping[str | None, tuple[str, bool]]) -> None:
        """The texts of the sources, and that of the draft under None; name and confidentiality of the sources."""
        self._texts, self._sources = texts, sources
        self._reasons: dict[str, tuple[str, ...]] = {}

    def __call__(self, row: Row) -> LinkRecord:
        """The passage of a row, which has its reasons as JSON and nothing of what its source says."""
        name, claim, source, _, start, end, _, locator, relation, score, why, status, _ = row
        reasons = self._reasons.get(why)
        if reasons is None:
            reasons = self._reasons[why] = tuple(json.loads(why))
        called, confidential = self._sources.get(source, _ARTICLE)
        return _made(
            (
                name, claim, source, called, start, end, self._texts[source][start:end], locator, _RELATIONS[relation],
                score, reasons, status, confidential,
            )
        )  # fmt: skip
