"""Ambiguous claims of the old draft, from whose places nobody chose: again as decided, or wherever those went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.mention import Mention
from workbench.claims.redraft.outcome import Fate, Outcome
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.records import ClaimRecord
from workbench.text.document import Document
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.desk.redraft.decided import Decided

_RETURNED = "another claim stands there as it was decided"


class StillOpen:
    """The claims of an article, and the figures of its next draft."""

    def __init__(
        self,
        desk: Desk,
        known: Mapping[str, ClaimRecord],
        decided: Mapping[str, Decided],
        new: Document,
        mentions: Sequence[Mention],
    ) -> None:
        self._desk, self._known, self._decided = desk, known, decided
        self._new, self._mentions = new, mentions

    def outcomes(self, figures: Sequence[tuple[str, Mention]], followed: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes of the figures of the old draft, each with its claim, those of its open claims seen anew."""
        went = {
            (mention.quantity.start, mention.quantity.end): outcome
            for (_, mention), outcome in zip(figures, followed, strict=True)
        }
        returned: dict[int, int] = {}
        for (claim_id, _), outcome in zip(figures, followed, strict=True):
            index = self._as_decided(claim_id) if self._is_open(claim_id) else None
            if index is not None and index not in returned.values():
                returned[outcome.old] = index
        taken = set(returned.values())
        found = []
        for (claim_id, _), outcome in zip(figures, followed, strict=True):
            if outcome.old in returned:
                found.append(self._returned(outcome, returned[outcome.old]))
            elif outcome.new in taken:
                found.append(replace(outcome, fate=Fate.GONE, why=_RETURNED, new=None, place=None, changes=()))
            else:
                now = self._where_its_places_went(claim_id, outcome, went) if self._is_open(claim_id) else outcome
                found.append(replace(now, candidates=tuple(k for k in now.candidates if k not in taken)))
        return found

    def _is_open(self, claim_id: str) -> bool:
        known = self._known.get(claim_id)
        return known is not None and known.state is State.AMBIGUOUS

    def _as_decided(self, claim_id: str) -> int | None:
        """Where the sentence in which a claim was decided stands again with its figure; None where it does not."""
        from workbench.claims.redraft.comparing import changes

        then = self._decided.get(claim_id)
        if then is None or then.otherwise:
            return None
        was = _sentence(then.document, then.mention)
        found = [
            index
            for index, mention in enumerate(self._mentions)
            if _sentence(self._new, mention) == was and not changes(then.mention, mention, then.document, self._new)
        ]
        return found[0] if len(found) == 1 else None

    def _returned(self, outcome: Outcome, index: int) -> Outcome:
        quantity = self._mentions[index].quantity
        place = Span(quantity.start, quantity.end)
        return replace(outcome, fate=Fate.KEPT, new=index, place=place, changes=(), candidates=())

    def _where_its_places_went(
        self, claim_id: str, outcome: Outcome, went: Mapping[tuple[int, int], Outcome]
    ) -> Outcome:
        """A claim from whose places nobody chose: it may stand wherever they went."""
        if outcome.place is not None and outcome.new is None:
            return outcome
        offered = [(place.start, place.end) for place in self._desk.candidates(claim_id)]
        each = [outcome, *(went[place] for place in offered if place in went)] if offered else []
        places = [index for it in each for index in (it.candidates or (() if it.new is None else (it.new,)))]
        if not places:
            return outcome
        why = self._known[claim_id].stale_reason
        return replace(outcome, fate=Fate.AMBIGUOUS, why=why, changes=(), candidates=tuple(dict.fromkeys(places)))


def _sentence(document: Document, mention: Mention) -> str:
    sentence = document.sentences[document.sentence_index(mention.quantity.start)]
    return document.text[sentence.start : sentence.end]
