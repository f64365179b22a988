"""The rows of the claims and the evidence table, with values in the order of columns.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbench.desk.finding import State
from workbench.desk.passages import TAKEN, Passages
from workbench.desk.records import ClaimRecord, LinkRecord
from workbench.exports.columns import Cell, TableName
from workbench.exports.dossier import Dossier
from workbench.exports.tag_list import join_tags

SETTLED = (State.CHECKED, State.SIGNED_OFF)


def claim_rows(dossier: Dossier) -> Iterator[tuple[Cell, ...]]:
    """One row a claim, in text order."""
    article, head = dossier.article, dossier.head
    for claim in dossier.claims:
        passages = Passages.of(dossier.links.get(claim.id, ()))
        best, evidence = passages.best(), passages.evidence(TAKEN)
        proof = evidence[0] if evidence else None
        ratio_part, ratio_whole = claim.parts or (None, None)
        settled = claim.state in SETTLED
        yield (
            claim.number,
            claim.label,
            claim.text,
            claim.sentence,
            claim.kind,
            claim.bound,
            claim.low,
            claim.high,
            claim.unit,
            claim.iso,
            claim.finding,
            claim.note,
            claim.reviewer,
            claim.decided_at,
            best.quote if best else "",
            "; ".join(best.why) if best else "",
            claim.paragraph,
            claim.start,
            claim.end,
            article.name,
            claim.id,
            claim.fact,
            claim.state,
            ratio_part,
            ratio_whole,
            claim.speaker,
            claim.corrected_value,
            claim.corrected_text,
            claim.single_source,
            claim.contradicted,
            len(evidence),
            _document(proof, dossier) if proof else "",
            proof.locator if proof else "",
            proof.quote if proof else "",
            proof.relation if proof else "",
            claim.reviewer if settled else "",
            claim.decided_at if settled else "",
            claim.signed_by,
            claim.signed_at,
            claim.stale_reason,
            claim.question,
            claim.answer,
            join_tags(claim.tags) if claim.tags else "",
            article.draft_number,
            article.sha256,
            head,
            claim.sourced,
            claim.failing,
        )


def evidence_rows(dossier: Dossier) -> Iterator[tuple[Cell, ...]]:
    """One row a link, rejected ones too, by claim and rank."""
    for claim in dossier.claims:
        for rank, link in enumerate(dossier.links.get(claim.id, ()), 1):
            yield _evidence_row(dossier, claim, link, rank)


def _evidence_row(dossier: Dossier, claim: ClaimRecord, link: LinkRecord, rank: int) -> tuple[Cell, ...]:
    return (
        claim.number,
        claim.label,
        claim.finding,
        rank,
        _document(link, dossier),
        link.source_id is None,
        link.locator,
        link.quote,
        link.relation,
        "; ".join(link.why),
        link.status,
        link.score,
        link.start,
        link.end,
        link.confidential,
        claim.id,
        link.id,
        dossier.article.name,
    )


def _document(link: LinkRecord, dossier: Dossier) -> str:
    return dossier.article.name if link.source_id is None else link.source


ROWS: dict[TableName, Callable[[Dossier], Iterator[tuple[Cell, ...]]]] = {
    "claims": claim_rows,
    "evidence": evidence_rows,
}
"""Table name to what makes its rows."""
