"""An article with all that the desk knows of it, gathered once, so that every exporter is a pure function of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from workbench.claims.relation import Relation
from workbench.desk.holdings import Holdings
from workbench.desk.passages import TAKEN, Passages
from workbench.desk.records import ClaimRecord, LinkRecord
from workbench.garbage import uncollected

if TYPE_CHECKING:
    from workbench.desk.reader import DeskReader


@dataclass(frozen=True, slots=True)
class Dossier(Holdings):
    """What an exporter may read. `claims` may be a selection; the rest is always the whole article's."""

    def passages(self, claim: ClaimRecord) -> Passages:
        """The passages of a claim that were not rejected, best first."""
        return Passages.of(self.links.get(claim.id, ())).kept()

    def best(self, claim: ClaimRecord) -> LinkRecord | None:
        """The best passage of a claim."""
        return Passages.of(self.links.get(claim.id, ())).best()

    def evidence(self, claim: ClaimRecord) -> Passages:
        """The passages that count as evidence: accepted or added ones first, then those suggested from sources.

        An article is no evidence for itself, so its own passages count only where a reviewer took them.
        """
        return Passages.of(self.links.get(claim.id, ())).evidence(TAKEN)

    def published(self, claim: ClaimRecord) -> tuple[LinkRecord, ...]:
        """The evidence for readers: of open sources what bears on the claim, and what a reviewer took.

        A passage that only mentions what the claim speaks of is a hint for who checks it.
        """
        return tuple(
            link
            for link in self.evidence(claim)
            if not link.confidential and (link.relation is not Relation.MENTIONS or link.status in TAKEN)
        )


def gather(desk: DeskReader, ref: str = "", *, own: bool = True) -> Dossier:
    """Read everything about an article from the desk. Nothing is written.

    Without `own` the passages of the article itself that nobody judged are left out, but for the best of each claim:
    most passages are of these, and a table of claims names none of them.

    Raises:
        DeskError: the desk cannot be read.
        UsageError: no such article.
    """
    with uncollected():
        held = desk.holdings(ref, own=own)
        return Dossier(*(getattr(held, one.name) for one in fields(held)))


UNNAMED = "a confidential source"


def without_confidential(dossier: Dossier) -> Dossier:
    """The same dossier with confidential sources unnamed: no name, path, place, words or reason of theirs is left.

    That such a passage exists stays known, so that a claim does not look as if nothing bore it out.
    """
    secrets = {**dossier.secrets, **{item.id: item.name for item in dossier.sources if item.confidential}}
    hidden = set(secrets)
    if not hidden:
        return dossier
    links = {
        claim: tuple(_unnamed(link) if link.confidential or link.source_id in hidden else link for link in links)
        for claim, links in dossier.links.items()
    }
    touched = hidden | {link.id for links in links.values() for link in links if link.confidential}
    return replace(
        dossier,
        claims=tuple(_without_reason(claim, secrets.values()) for claim in dossier.claims),
        secrets={},
        links=links,
        sources=tuple(
            source._replace(name=UNNAMED, path="", sha256="") if source.confidential else source
            for source in dossier.sources
        ),
        history=tuple(
            review._replace(content={})
            if touched.intersection(review.targets) or any(key in repr(review.content) for key in hidden)
            else review
            for review in dossier.history
        ),
    )


def _without_reason(claim: ClaimRecord, secrets: Iterable[str]) -> ClaimRecord:
    """The claim; where a source made it stale, the reason names that source and what its figure was and became."""
    if not any(claim.stale_reason.startswith(f"{name}: ") for name in secrets):
        return claim
    return claim._replace(stale_reason=f"{UNNAMED} changed")


def _unnamed(link: LinkRecord) -> LinkRecord:
    return link._replace(source=UNNAMED, start=0, end=0, quote="", locator="", why=(), confidential=True, source_id="")
