"""The decisions that an exported file holds, and what they would change on a desk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.desk.finding import Finding
from workbench.desk.records import ClaimRecord
from workbench.exports.claims_json import from_json
from workbench.exports.columns import columns_of
from workbench.exports.comma_separated import read_table
from workbench.exports.tag_list import split_tags


@dataclass(frozen=True, slots=True)
class Decision:
    """What a file says was decided about one claim."""

    claim_id: str
    number: int
    start: int
    end: int
    article_sha256: str
    finding: Finding
    note: str
    corrected_value: str
    corrected_text: str
    tags: tuple[str, ...]
    reviewer: str
    signed_by: str

    @property
    def content(self) -> tuple[str, ...]:
        """What a desk keeps of it, but for the tags: equal where nothing would change."""
        return (self.finding.value, self.note, self.corrected_value, self.corrected_text)


@dataclass(frozen=True, slots=True)
class Change:
    """Claims that get the same decision from the same reviewer."""

    decision: Decision
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import does to a desk."""

    changes: tuple[Change, ...]
    tags: tuple[tuple[str, Decision], ...]
    """Claim id and decision, where the tags differ."""
    signatures: tuple[tuple[str, tuple[str, ...]], ...]
    """Who agreed as a second reviewer, and to which claims, where the desk does not know it."""
    already: int
    """Claims that stand on the desk as in the file."""
    unknown: tuple[int, ...]
    """Numbers of claims that the desk does not have."""


def read_decisions(text: str) -> list[Decision]:
    """The decisions of an exported CSV or JSON file, in its order.

    Raises:
        UnreadableError: it was not written by `workbench export`, or can no longer be read as that.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        dossier = from_json(text)
        return [_of_claim(claim, dossier.article.sha256) for claim in dossier.claims]
    names = [column.name for column in columns_of("claims")]
    return [_of_row(dict(zip(names, row, strict=True))) for row in read_table("claims", text)]


def _of_claim(claim: ClaimRecord, sha256: str) -> Decision:
    return Decision(
        claim_id=claim.id,
        number=claim.number,
        start=claim.start,
        end=claim.end,
        article_sha256=sha256,
        finding=claim.finding,
        note=claim.note,
        corrected_value=claim.corrected_value,
        corrected_text=claim.corrected_text,
        tags=claim.tags,
        reviewer=claim.reviewer,
        signed_by=claim.signed_by,
    )


def _of_row(row: dict[str, object]) -> Decision:
    return Decision(
        claim_id=str(row["id"]),
        number=_whole(row["number"]),
        start=_whole(row["start"]),
        end=_whole(row["end"]),
        article_sha256=str(row["article_sha256"]),
        finding=Finding(str(row["finding"] or Finding.UNCHECKED)),
        note=str(row["note"]),
        corrected_value=str(row["corrected_value"]),
        corrected_text=str(row["corrected_text"]),
        tags=split_tags(str(row["tags"])),
        reviewer=str(row["reviewer"]),
        signed_by=str(row["signed_by"]),
    )


def _whole(cell: object) -> int:
    return cell if isinstance(cell, int) else -1


def plan(decisions: Iterable[Decision], claims: Sequence[ClaimRecord]) -> Plan:
    """What a desk with these claims would change: claims are known by id, else by their place in the text.

    A claim that the file has as unchecked keeps what the desk has.
    """
    by_id = {claim.id: claim for claim in claims}
    by_place = {(claim.start, claim.end): claim for claim in claims}
    groups: dict[tuple[str, ...], list[tuple[str, Decision]]] = {}
    signatures: dict[str, list[str]] = {}
    tags, already, unknown = [], 0, []
    for decision in decisions:
        claim = by_id.get(decision.claim_id) or by_place.get((decision.start, decision.end))
        if claim is None:
            unknown.append(decision.number)
            continue
        changed = decision.finding is not Finding.UNCHECKED and decision.content != _content(claim)
        if changed:
            groups.setdefault((decision.reviewer, *decision.content), []).append((claim.id, decision))
        if decision.tags and set(decision.tags) != set(claim.tags):
            tags.append((claim.id, decision))
        if decision.signed_by not in ("", decision.reviewer) and (changed or claim.signed_by != decision.signed_by):
            signatures.setdefault(decision.signed_by, []).append(claim.id)
        already += not changed
    changes = tuple(Change(group[0][1], tuple(claim_id for claim_id, _ in group)) for group in groups.values())
    signed = tuple((signer, tuple(ids)) for signer, ids in signatures.items())
    return Plan(changes, tuple(tags), signed, already, tuple(unknown))


def _content(claim: ClaimRecord) -> tuple[str, ...]:
    return (claim.finding.value, claim.note, claim.corrected_value, claim.corrected_text)
