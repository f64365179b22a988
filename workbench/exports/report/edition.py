"""The three editions of the check report, and what each may hold."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from workbench.desk.finding import State
from workbench.desk.records import ClaimRecord
from workbench.exports.dossier import Dossier


class Edition(StrEnum):
    """For whom a report is made."""

    CHECKING = "checking"
    """For the desk: everything, confidential sources too."""
    CORRECTIONS = "corrections"
    """For the editor: what must change, as old and new sentence, and what is still open."""
    PUBLIC = "public"
    """For readers: nothing confidential, no notes or questions, no reviewer's name unless asked for."""


def edited(dossier: Dossier, edition: Edition, *, names: bool = False) -> Dossier:
    """What the edition may show of a dossier; whoever renders it needs to leave nothing out.

    Confidential passages are taken out of the public edition wholly; in the corrections they stand without name or
    words (`without_confidential`, which the caller applies). `names` keeps the reviewers' names in public.
    """
    claims = tuple(claim for claim in dossier.claims if claim.state is not State.GONE)
    if edition is not Edition.PUBLIC:
        return replace(dossier, claims=claims)
    secret = {source.id for source in dossier.sources if source.confidential}
    return replace(
        dossier,
        claims=tuple(_published(claim, names=names) for claim in claims),
        links={
            claim.id: tuple(link for link in dossier.published(claim) if link.source_id not in secret)
            for claim in claims
        },
        sources=tuple(source for source in dossier.sources if not source.confidential),
        checks=(),
        history=(),
    )


def _published(claim: ClaimRecord, *, names: bool) -> ClaimRecord:
    return claim._replace(
        note="",
        question="",
        answer="",
        tags=(),
        stale_reason="",
        remark="",
        reviewer=claim.reviewer if names else "",
        signed_by=claim.signed_by if names else "",
    )
