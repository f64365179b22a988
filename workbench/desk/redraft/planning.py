"""From the outcomes of one redraft to the places, marks and cases of its plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.claims.mention import Analysis, Mention
from workbench.claims.redraft.outcome import Fate, Outcome, in_words
from workbench.desk import ids
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.records import ArticleRecord, Candidate, ClaimRecord
from workbench.desk.redraft.candidates import ASPECT, setting
from workbench.desk.redraft.cases import NOT_TOLD, Case, Plan, Told, for_review
from workbench.desk.redraft.joining import joined_facts
from workbench.desk.redraft.read_anew import read_anew
from workbench.desk.redraft.still_open import StillOpen
from workbench.text.anchor import Selector, resolve
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.redraft.outcome import Redraft
    from workbench.desk.redraft.decided import Decided

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
        self._new = analysis.article
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

    def plan(self) -> Plan:
        """The plan, without what becomes of the passages of the article itself."""
        still_open = StillOpen(self._desk, self._known, self._decided, self._new, self._analysis.mentions)
        outcomes = still_open.outcomes(self._figures, self._followed.outcomes)
        for number, outcome in enumerate(outcomes):
            if number % _AT_ONCE == 0:
                self._step(f"holding claims against the new draft: {number + 1} of {len(outcomes)}")
            if outcome.fate is not Fate.AMBIGUOUS:
                self._carry(outcome)
        # Only now, since an ambiguous claim stands at a place that no other one has.
        for outcome in outcomes:
            if outcome.fate is Fate.AMBIGUOUS:
                self._offer(outcome)
        for claim in self._known.values():
            if claim.state is State.GONE:
                self._step("looking for claims that an earlier draft lost")
                self._bring_back(claim)
        for index, mention in enumerate(self._analysis.mentions):
            if mention.claim and index not in self._claims:
                told = Told.of(mention, self._new)
                self._cases.append(Case(Fate.NEW, "not in the old draft", mention.label, after=told))
        facts = [
            *self._analysis.facts,
            *(f"carried{n}" for n in range(len(self._mentions) - len(self._analysis.facts))),
        ]
        for name, fact in joined_facts(self._analysis, self._claims, self._known, self._draft).items():
            self._marks[name] = {"fact": fact}
        corrected = self._desk.corrected_readings(self._article.id)
        for name, settings in read_anew(self._figures, corrected, self._claims, self._mentions).items():
            self._marks[name] = self._marks.get(name, {}) | settings
        cases = [replace(case, candidates=self._candidates(case.claim_id)) for case in self._cases]
        return Plan(
            article=self._article,
            analysis=replace(self._analysis, mentions=tuple(self._mentions), facts=tuple(facts)),
            cases=tuple(for_review(cases)),
            claims=self._claims,
            marks=self._marks,
            shared=self._shared,
            doubt=self._followed.doubt,
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
        fate, why = outcome.fate, outcome.why
        then = self._decided.get(claim_id)
        if then is not None and index is not None and not then.otherwise:
            fate, why = self._against_decided(then, index, fate)
        if known.state is State.AMBIGUOUS and fate is not Fate.GONE:
            self._marks[claim_id] = {"ambiguous": "", "stale": why if fate is Fate.STALE else ""}
        elif fate is Fate.STALE:
            self._marks[claim_id] = {"stale": why}
        elif then is not None and not then.otherwise and fate is not Fate.GONE:
            self._marks[claim_id] = {"stale": ""}
        self._case(known, mention, fate, why, index)

    def _against_decided(self, then: Decided, index: int, fate: Fate) -> tuple[Fate, str]:
        """What becomes of a claim that was stale already: it is held against the figure that was decided."""
        from workbench.claims.redraft.comparing import changes

        changed = changes(then.mention, self._mentions[index], then.document, self._new)
        if changed:
            return Fate.STALE, in_words(changed)
        return (fate if fate is Fate.MOVED else Fate.KEPT), "the figure is again as it was decided"

    def _offer(self, outcome: Outcome) -> None:
        """An ambiguous claim: it stands at the first free place until the reviewer chooses."""
        claim_id, mention = self._figures[outcome.old]
        known = self._known.get(claim_id)
        if known is None:
            return
        if not outcome.candidates:
            self._case(known, mention, Fate.GONE, outcome.why, None)
            return
        first = self._mentions[outcome.candidates[0]].quantity
        place = Span(first.start, first.end)
        if self._one_is_left(known, outcome):
            self._carry(
                replace(outcome, fate=Fate.KEPT, why=_LEFT, new=outcome.candidates[0], place=place, candidates=())
            )
            return
        free = [index for index in outcome.candidates if index not in self._claims]
        if free:
            index = free[0]
            self._shared[index] = self._mentions[index].claim
        else:
            index = self._add(mention, place)
        self._claims[index] = claim_id
        self._mentions[index] = replace(self._mentions[index], claim=True)
        offered = sorted(outcome.candidates, key=lambda k: self._mentions[k].quantity.start)
        spans = [Span(place.start, place.end) for place in (self._mentions[k].quantity for k in offered)]
        self._marks[claim_id] = {"ambiguous": outcome.why, ASPECT: setting(self._draft, spans)}
        self._case(known, mention, Fate.AMBIGUOUS, outcome.why, index)
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
                    sentence=Told.of(self._mentions[index], self._new).sentence,
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
                self._case(claim, mention, Fate.KEPT, "its sentence is back", index)
                return

    def _add(self, mention: Mention, place: Span) -> int:
        """A mention for a claim for which none was read in the new draft."""
        quantity = replace(mention.quantity, start=place.start, end=place.end, qualifier_start=-1, qualifier_end=-1)
        sentence = self._new.sentence_index(place.start)
        self._mentions.append(replace(mention, quantity=quantity, sentence=sentence, noun=None, speaker=None))
        return len(self._mentions) - 1

    def _case(self, known: ClaimRecord, was: Mention, fate: Fate, why: str, index: int | None) -> None:
        """Note what became of a claim, and where it stands now."""
        self._cases.append(
            Case(
                fate=fate,
                why=why,
                label=known.label,
                before=Told.within(known.sentence, was),
                after=Told.of(self._mentions[index], self._new) if index is not None else NOT_TOLD,
                claim_id=known.id,
                number=known.number,
                finding=known.past_finding or known.finding,
            )
        )
