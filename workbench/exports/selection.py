"""Which claims go out: by finding, state, kind, reviewer and words. The same for every format."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord
from workbench.exports.dossier import Dossier
from workbench.quantities.quantity import Kind

UNSETTLED = frozenset({State.STALE, State.GONE, State.AMBIGUOUS})
"""States in which a finding does not hold for the text as it stands."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What to take. An empty field takes everything; claims gone from the draft only where `states` asks for them."""

    findings: frozenset[Finding] = frozenset()
    states: frozenset[State] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    reviewers: frozenset[str] = frozenset()
    query: str = ""
    """Words that must all stand in the claim, its sentence, note or tags; case is ignored. "12" is also its number."""

    def takes(self, claim: ClaimRecord) -> bool:
        """Whether a claim belongs to it. A decision that no longer holds is taken only where its state is asked for."""
        if self.states:
            if claim.state not in self.states:
                return False
        elif claim.state is State.GONE or (self.findings and claim.state in UNSETTLED and not self._open(claim)):
            return False
        return (
            (not self.findings or claim.finding in self.findings)
            and (not self.kinds or claim.kind in self.kinds)
            and (not self.reviewers or claim.reviewer in self.reviewers or claim.signed_by in self.reviewers)
            and self._says(claim)
        )

    def _open(self, claim: ClaimRecord) -> bool:
        return claim.finding is Finding.UNCHECKED and Finding.UNCHECKED in self.findings

    def _says(self, claim: ClaimRecord) -> bool:
        if not self.query:
            return True
        said = (claim.label, claim.text, claim.sentence, claim.note, claim.unit, claim.speaker, *claim.tags)
        words = " ".join((str(claim.number), *said)).casefold()
        return all(word in words for word in self.query.casefold().split())


EVERYTHING = Selection()
"""All claims but those gone from the draft."""
VERIFIED = Selection(findings=frozenset({Finding.VERIFIED}))
SIGNED_OFF = Selection(states=frozenset({State.SIGNED_OFF}))


def select(dossier: Dossier, selection: Selection) -> Dossier:
    """The dossier with the chosen claims alone, their links and what the journal says of no other claim."""
    if selection == EVERYTHING:
        claims = tuple([claim for claim in dossier.claims if claim.state is not State.GONE])
    else:
        claims = tuple([claim for claim in dossier.claims if selection.takes(claim)])
    if len(claims) == len(dossier.claims):
        return dossier
    kept = {claim.id for claim in claims}
    links = {claim.id: dossier.links.get(claim.id, ()) for claim in claims}
    dropped = {claim.id for claim in dossier.claims if claim.id not in kept}
    dropped |= {link.id for claim_id in dropped for link in dossier.links.get(claim_id, ())}
    kept |= {link.id for found in links.values() for link in found}
    history = tuple(
        review
        for review in dossier.history
        if not kept.isdisjoint(review.targets) or dropped.isdisjoint(review.targets)
    )
    return replace(dossier, claims=claims, links=links, history=history)
