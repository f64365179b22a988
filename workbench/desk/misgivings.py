"""What speaks against a claim that is verified: no source bears it out, or something on the desk says otherwise.

The act stays the reviewer's; that it was done in spite of this is told, to her at once and to the editor in the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.wording import figure_words
from workbench.claims.relation import Relation, Verdict
from workbench.desk.finding import Finding, State
from workbench.desk.records import CheckRecord, ClaimRecord, LinkRecord

WITHOUT_SOURCE = "verified without a source"
"""Of claims that no passage of a source bears out; the article is no source of itself."""
AGAINST = "verified against a contradiction"
"""Of claims that a passage, a check that fails or another claim of a joined fact says cannot hold."""


def is_without_source(claim: ClaimRecord) -> bool:
    """Whether it is verified and no passage of a source that was not rejected bears it out."""
    return _is_verified(claim) and not claim.sourced


def is_against(claim: ClaimRecord) -> bool:
    """Whether it is verified and something contradicts it that was neither rejected nor silenced."""
    return _is_verified(claim) and (claim.contradicted or claim.failing)


def _is_verified(claim: ClaimRecord) -> bool:
    return claim.finding is Finding.VERIFIED and claim.state is not State.GONE


def misgiving(
    claim: ClaimRecord,
    links: Iterable[LinkRecord],
    checks: Iterable[CheckRecord],
    others: Iterable[ClaimRecord] = (),
) -> str:
    """What to say behind the finding of a claim: "though gov.docx says otherwise: 90 % is not 80 %".

    "without a source" where none bears it out; "" where nothing speaks against it, or it is not verified. `links` are
    its passages; of `checks` and `others`, those of its article, only what is about it and its fact is looked at.
    """
    if not is_against(claim):
        return "without a source" if is_without_source(claim) else ""
    for link in links:
        if link.relation is Relation.CONTRADICTS and link.status != "rejected":
            why = link.why[0] if link.why else " ".join(link.quote.split())
            return f"though {link.source or 'this article'} says otherwise{': ' if why else ''}{why}"
    for check in checks:
        if claim.id in check.claim_ids and check.verdict is Verdict.FAILS and not check.silenced:
            return f"though a check fails: {check.name} {check.calculation}"
    mates = (other for other in others if other.fact == claim.fact and other.id != claim.id)
    apart = [other for other in mates if agreement(claim.quantity, other.quantity).stance is Stance.EXCLUDES]
    said = ", ".join(f"{figure_words(other.quantity)} (claim {other.number})" for other in apart)
    return f"though its fact says {said}" if said else "though it is contradicted"


def misgivings(claims: Sequence[ClaimRecord]) -> str:
    """The same of several claims that were decided in one act: "3 without a source, 1 against a contradiction"."""
    against = sum(map(is_against, claims))
    without = sum(is_without_source(claim) and not is_against(claim) for claim in claims)
    told = (f"{without} without a source" if without else "", f"{against} against a contradiction" if against else "")
    return ", ".join(part for part in told if part)
