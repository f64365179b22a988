"""The second look as the screen has it: which claims await one, and what a blind one must not show. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord

_REFUSED = {
    "reset": "A second look ends in a finding of your own.",
    "rest-of-fact": "In a second look, select the whole fact first; the next finding is then for all of it.",
    "note": "In a second look a note goes with a finding that differs; it is asked for then.",
    "corrected-value": "In a second look the right value is asked for when you find wrong what was found otherwise.",
}
_REFUSED_BLIND = {"history": "The history would show the first findings; it can be seen when the blind look has ended."}


def nothing_awaits(reviewer: str) -> str:
    """Why a second look does not begin."""
    return f"Nothing awaits a second look of {reviewer}: one is taken of what others decided, and of that once."


@dataclass(frozen=True, slots=True)
class SecondLook:
    """One reviewer's second look; `blind` is one without seeing the first finding."""

    reviewer: str
    blind: bool

    def awaits(self, claim: ClaimRecord) -> bool:
        """Whether somebody else decided it and nobody has looked at that decision yet."""
        return claim.state is State.CHECKED and not self._own(claim.reviewer)

    def covers(self, claim: ClaimRecord) -> bool:
        """Whether it is listed: decided claims are."""
        return claim.state is State.CHECKED or (
            claim.finding is not Finding.UNCHECKED and claim.state is not State.GONE
        )

    def hides(self, claim: ClaimRecord) -> bool:
        """Whether the first finding must not be seen."""
        return self.blind and claim.state in (State.CHECKED, State.QUERY) and not self._own(claim.reviewer)

    def veiled(self, claim: ClaimRecord) -> ClaimRecord:
        """The claim as this look may show it."""
        if not self.hides(claim):
            return claim
        return claim._replace(
            finding=Finding.UNCHECKED,
            note="",
            corrected_value="",
            corrected_text="",
            reviewer="",
            decided_at="",
            disputed=False,
        )

    def refusal(self, action_id: str) -> str:
        """Why an action is not to be done in this look; "" where it is."""
        return _REFUSED.get(action_id, "") or (_REFUSED_BLIND.get(action_id, "") if self.blind else "")

    def _own(self, reviewer: str) -> bool:
        return reviewer == " ".join(self.reviewer.split())
