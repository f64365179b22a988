"""Facts that a reviewer joined, in the next draft: a new claim that states one of them belongs to it."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.claims.mention import Analysis
from workbench.desk import ids
from workbench.desk.records import ClaimRecord

_JOINED = "j"
"""With what the name of a joined fact begins."""


def joined_facts(
    analysis: Analysis, claims: Mapping[int, str], known: Mapping[str, ClaimRecord], draft: str
) -> dict[str, str]:
    """By id of each new claim the joined fact of all those that it shares its fact with; others are left out.

    `claims` names the mentions (by index) that are claims of older drafts, `known` holds these, `draft` is the new one.
    Where a reviewer took one of them out of the fact, nobody knows to which of the two the new claim belongs.
    """
    by_hand: dict[str, set[str]] = {}
    for index, claim in claims.items():
        if claim in known and index < len(analysis.facts):
            # A claim that was gone names the draft in which it stood.
            by_hand.setdefault(analysis.facts[index], set()).add(known[claim].fact.partition("@")[0])
    found = {}
    for index, (mention, fact) in enumerate(zip(analysis.mentions, analysis.facts, strict=False)):
        names = by_hand.get(fact, set())
        if index not in claims and mention.claim and len(names) == 1 and min(names).startswith(_JOINED):
            found[ids.claim_id(draft, mention.quantity.start, mention.quantity.end)] = min(names)
    return found
