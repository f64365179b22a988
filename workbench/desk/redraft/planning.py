"""From the outcomes of one redraft to the places, marks and cases of its plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.claims.mention import Analysis, Mention
from workbench.desk import ids
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.records import ArticleRecord, Candidate, ClaimRecord
from workbench.desk.redraft.candidates import ASPECT, setting
from workbench.desk.redraft.cases import FATES, NEW, Case, Plan
from workbench.text.anchor import Selector, resolve
from workbench.text.document import Document
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.redraft.outcome import Outcome, Redraft
    from workbench.desk.redraft.decided import Decided

_RETURNED = "another claim stands there as it was decided"
_LEFT = "of the places that fitted it one is left"
_AT_ONCE = 100
"""Claims after which it is said how far the work is."""


class Planning:
    """One redraft of an article."""

    def __init__(
        self,
        desk: Desk,
        article: ArticleRecord,
        analysis: Analysis,
        figures: Sequence[tuple[str, Mention]],
        followed: Redraft,
        *,
        step: Callable[[str], None],
    ) -> None:
        self._step = step
        self._desk, self._article, self._analysis = desk, article, analysis
        self._old, self._new = desk.document(article.draft_id), analysis.article
        self._figures, self._followed = figures, followed
        self._decided = desk.decided(article.id)
        self._known = {claim.id: claim for claim in desk.claims(article.id)}
        self._mentions = list(analysis.mentions)
        self._claims: dict[int, str] = {}
        self._marks: dict[str, dict[str, Any]] = {}
        self._shared: dict[int, bool] = {}
        self._cases: list[Case] = []
        self._draft = ids.draft_id(article.id, ids.text_sha256(analysis.article.text))
        self._offered: dict[str, tuple[int, ...]] = {}
        """Ambiguous claims, and the mentions at which each may stand."""
        self._at = {
            (mention.quantity.start, mention.quantity.end): outcome
            for (_, mention), outcome in zip(figures, followed.outcomes, strict=True)
        }

    def plan(self) -> Plan:
        """The plan, without what becomes of the passages of the article itself."""
        from workbench.claims.redraft.outcome import Fate

        outcomes = self._without_returned([self._still_open(outcome) for outcome in self._followed.outcomes])
        for number, outcome in enumerate(outcomes):
            if number % _AT_ONCE == 0:
                self._step(f"holding claims against the new draft: {number + 1} of {len(outcomes)}")
            if outcome.fate is not Fate.AMBIGUOUS:
                self._carry(outcome)
        for outcome in outcomes:
            if outcome.fate is Fate.AMBIGUOUS:
                self._offer(outcome)
        for claim in self._known.values():
            if claim.state is State.GONE:
                self._step("looking for claims that an earlier draft lost")
                self._bring_back(claim)
        taken = self._claims.keys()
        for index, mention in enumerate(self._analysis.mentions):
            if mention.claim and index not in taken:
                self._cases.append(
                    Case(NEW, "not in the old draft", mention.label, figure_after=self._figure(mention),
                         after=self._sentence(self._new, mention.quantity.start), start=mention.quantity.start)
                )  # fmt: skip
        facts = [
            *self._analysis.facts,
            *(f"carried{n}" for n in range(len(self._mentions) - len(self._analysis.facts))),
        ]
        self._cases = [replace(case, candidates=self._candidates(case.claim_id)) for case in self._cases]
        self._cases.sort(key=lambda case: (FATES.index(case.fate), case.start))
        return Plan(
            article=self._article,
            analysis=replace(self._analysis, mentions=tuple(self._mentions), facts=tuple(facts)),
            cases=tuple(self._cases),
            claims=self._claims,
            marks=self._marks,
            shared=self._shared,
            doubt=self._followed.doubt,
        )

    def _without_returned(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes but those of ambiguous claims whose sentence is again as it was decided: these stand there."""
        from workbench.claims.redraft.outcome import Fate

        returned: dict[int, int] = {}
        for outcome in outcomes:
            known = self._known.get(self._figures[outcome.old][0])
            if known is not None and known.state is State.AMBIGUOUS:
                index = self._as_decided(known.id)
                if index is not None and index not in returned.values():
                    returned[outcome.old] = index
        taken = set(returned.values())
        left = []
        for outcome in outcomes:
            if outcome.old in returned:
                place = self._mentions[returned[outcome.old]].quantity
                self._carry(
                    replace(outcome, fate=Fate.KEPT, new=returned[outcome.old], place=Span(place.start, place.end),
                            changes=(), candidates=())
                )  # fmt: skip
            elif outcome.new in taken:
                left.append(replace(outcome, fate=Fate.GONE, why=_RETURNED, new=None, place=None, changes=()))
            else:
                left.append(replace(outcome, candidates=tuple(k for k in outcome.candidates if k not in taken)))
        return left

    def _as_decided(self, claim_id: str) -> int | None:
        """Where the sentence in which a claim was decided stands again with its figure; None where it does not."""
        from workbench.claims.redraft.comparing import changes

        then = self._decided.get(claim_id)
        if then is None or then.otherwise:
            return None
        was = self._sentence(then.document, then.mention.quantity.start)
        found = [
            index
            for index, mention in enumerate(self._analysis.mentions)
            if self._sentence(self._new, mention.quantity.start) == was
            and not changes(then.mention, mention, then.document, self._new)
        ]
        return found[0] if len(found) == 1 else None

    def _still_open(self, outcome: Outcome) -> Outcome:
        """As it is; but a claim whose place nobody chose in the old draft may stand wherever those places went."""
        from workbench.claims.redraft.outcome import Fate

        known = self._known.get(self._figures[outcome.old][0])
        if known is None or known.state is not State.AMBIGUOUS or (outcome.place is not None and outcome.new is None):
            return outcome
        offered = [(place.start, place.end) for place in self._desk.candidates(known.id)]
        went = [outcome, *(self._at[place] for place in offered if place in self._at)] if offered else []
        places = [k for each in went for k in (each.candidates or (() if each.new is None else (each.new,)))]
        if not places:
            return outcome
        return replace(
            outcome, fate=Fate.AMBIGUOUS, why=known.stale_reason, changes=(), candidates=tuple(dict.fromkeys(places))
        )

    def _carry(self, outcome: Outcome) -> None:
        """A claim that is kept, moved, stale or gone."""
        claim_id, mention = self._figures[outcome.old]
        known = self._known.get(claim_id)
        index = outcome.new
        if index is None and outcome.place is not None:
            index = self._add(mention, outcome.place)
        if index is not None:
            self._claims[index] = claim_id
            if known is not None and not self._mentions[index].claim:
                self._mentions[index] = replace(self._mentions[index], claim=True)
        if known is None:
            return
        fate, why = outcome.fate.value, outcome.why
        then = self._decided.get(claim_id)
        if then is not None and index is not None and not then.otherwise:
            fate, why = self._against_decided(then, index, fate, why)
        if known.state is State.AMBIGUOUS and fate != "gone":
            self._marks[claim_id] = {"ambiguous": "", "stale": why if fate == "stale" else ""}
        elif fate == "stale":
            self._marks[claim_id] = {"stale": why}
        elif then is not None and not then.otherwise and fate != "gone":
            self._marks[claim_id] = {"stale": ""}
        self._cases.append(self._case(known, mention, fate, why, index))

    def _against_decided(self, then: Decided, index: int, fate: str, why: str) -> tuple[str, str]:
        """What becomes of a claim that was stale already: it is held against the figure that was decided."""
        from workbench.claims.redraft.comparing import changes

        changed = changes(then.mention, self._mentions[index], then.document, self._new)
        if changed:
            return "stale", "; ".join(dict.fromkeys(map(str, changed)))
        return ("moved" if fate == "moved" else "kept"), "the figure is again as it was decided"

    def _offer(self, outcome: Outcome) -> None:
        """An ambiguous claim: it stands at the first free place until the reviewer chooses."""
        claim_id, mention = self._figures[outcome.old]
        known = self._known.get(claim_id)
        if known is None:
            return
        if not outcome.candidates:
            self._cases.append(self._case(known, mention, "gone", outcome.why, None))
            return
        if self._one_is_left(known, outcome):
            from workbench.claims.redraft.outcome import Fate

            place = self._mentions[outcome.candidates[0]].quantity
            self._carry(
                replace(outcome, fate=Fate.KEPT, why=_LEFT, new=outcome.candidates[0],
                        place=Span(place.start, place.end), candidates=())
            )  # fmt: skip
            return
        free = [index for index in outcome.candidates if index not in self._claims]
        if free:
            index = free[0]
            self._shared[index] = self._mentions[index].claim
        else:
            quantity = self._analysis.mentions[outcome.candidates[0]].quantity
            index = self._add(mention, Span(quantity.start, quantity.end))
        self._claims[index] = claim_id
        self._mentions[index] = replace(self._mentions[index], claim=True)
        offered = sorted(outcome.candidates, key=lambda k: self._mentions[k].quantity.start)
        spans = [Span(place.start, place.end) for place in (self._mentions[k].quantity for k in offered)]
        self._marks[claim_id] = {"ambiguous": outcome.why, ASPECT: setting(self._draft, spans)}
        self._cases.append(self._case(known, mention, "ambiguous", outcome.why, index))
        self._offered[claim_id] = tuple(offered)

    def _one_is_left(self, known: ClaimRecord, outcome: Outcome) -> bool:
        """Whether of several places from which nobody chose one is left, and no other claim stands there."""
        several = known.state is State.AMBIGUOUS and len(self._desk.candidates(known.id)) > 1
        return several and len(outcome.candidates) == 1 and outcome.candidates[0] not in self._claims

    def _candidates(self, claim_id: str) -> tuple[Candidate, ...]:
        """The places of an ambiguous claim, each with the claim of the old draft that has come to stand there."""
        found = []
        for index in self._offered.get(claim_id, ()):
            place = self._mentions[index].quantity
            there = self._known.get(self._claims.get(index, ""))
            found.append(
                Candidate(
                    start=place.start,
                    end=place.end,
                    text=self._new.text[place.start : place.end],
                    sentence=self._sentence(self._new, place.start),
                    claim_id=there.id if there else "",
                    number=there.number if there else 0,
                )
            )
        return tuple(found)

    def _bring_back(self, claim: ClaimRecord) -> None:
        """A claim that an earlier draft lost, where its sentence stands again word for word."""
        lost = Selector(claim.sentence, "", "", claim.sentence_start, claim.sentence_end)
        back = resolve(lost, self._new.text)
        if back is None:
            return
        start = back.start + claim.start - claim.sentence_start
        for index, mention in enumerate(self._analysis.mentions):
            if mention.quantity.start == start and index not in self._claims:
                self._claims[index] = claim.id
                self._mentions[index] = replace(mention, claim=True)
                figure = self._figure(mention)
                self._cases.append(
                    Case("kept", "its sentence is back", claim.label, claim.id, claim.number, claim.finding,
                         figure, figure, claim.sentence, claim.sentence, start)
                )  # fmt: skip
                return

    def _add(self, mention: Mention, place: Span) -> int:
        """A mention for a claim for which none was read in the new draft."""
        quantity = replace(mention.quantity, start=place.start, end=place.end, qualifier_start=-1, qualifier_end=-1)
        sentence = self._new.sentence_index(place.start)
        self._mentions.append(replace(mention, quantity=quantity, sentence=sentence, noun=None, speaker=None))
        return len(self._mentions) - 1

    def _case(self, known: ClaimRecord, mention: Mention, fate: str, why: str, index: int | None) -> Case:
        now = self._mentions[index] if index is not None else None
        return Case(
            fate=fate,
            why=why,
            label=known.label,
            claim_id=known.id,
            number=known.number,
            finding=known.past_finding or known.finding,
            figure_before=self._figure(mention),
            figure_after=self._figure(now) if now is not None else "",
            before=known.sentence,
            after=self._sentence(self._new, now.quantity.start) if now is not None else "",
            start=now.quantity.start if now is not None else mention.quantity.start,
        )

    @staticmethod
    def _figure(mention: Mention) -> str:
        from workbench.claims.figures.wording import figure_words

        return figure_words(mention.quantity)

    @staticmethod
    def _sentence(document: Document, offset: int) -> str:
        sentence = document.sentences[document.sentence_index(offset)]
        return document.text[sentence.start : sentence.end]
