"""The next draft of an article: what it would do to each claim (a plan that changes nothing), and putting it in force.

How claims are followed from draft to draft is for `claims.redraft` to say; here its outcomes become acts of the desk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from workbench.claims.mention import Analysis, Mention
from workbench.desk import ids
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding, State
from workbench.desk.records import ArticleRecord, Candidate, ClaimRecord, LeftBehind, ReviewRecord
from workbench.desk.redraft.candidates import ASPECT, setting
from workbench.desk.redraft.own_passages import article_passages
from workbench.text.anchor import Selector, resolve
from workbench.text.document import Document
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.redraft.outcome import Outcome, Redraft
    from workbench.desk.redraft.decided import Decided

NEW = "new"
"""The fate of a claim that the old draft had not."""
EMPTY = "the new text is empty"
"""The doubt that nobody can overrule."""
_AT_ONCE = 100
"""Claims after which it is said how far the work is."""
FATES = ("stale", "ambiguous", "gone", NEW, "moved", "kept")
"""What can become of a claim, in the order in which a reviewer wants to see it."""


@dataclass(frozen=True, slots=True)
class Case:
    """One claim between two drafts."""

    fate: str
    """One of `FATES`."""
    why: str
    label: str
    claim_id: str = ""
    """Empty for new claims that the desk does not hold yet."""
    number: int = 0
    finding: Finding = Finding.UNCHECKED
    """What had been decided of it."""
    figure_before: str = ""
    figure_after: str = ""
    before: str = ""
    """Its sentence in the old draft; empty for new claims."""
    after: str = ""
    """Its sentence in the new draft; empty for gone ones."""
    start: int = -1
    """Where it stands in the new draft; in the old one where it is gone."""
    candidates: tuple[Candidate, ...] = ()
    """Of an ambiguous claim: the places that fit, in text order."""

    @property
    def edited(self) -> bool:
        """Whether its sentence is worded otherwise now."""
        return bool(self.before and self.after) and self.before != self.after


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new draft would do."""

    article: ArticleRecord
    analysis: Analysis | None
    """Of the new draft, with a mention for every claim that comes along; None where the text is the one in force."""
    cases: tuple[Case, ...]
    """Of every claim, those that need a decision first."""
    claims: dict[int, str] = field(default_factory=dict)
    marks: dict[str, dict[str, Any]] = field(default_factory=dict)
    shared: dict[int, bool] = field(default_factory=dict)
    """Mentions at which an ambiguous claim stands for now, with whether each is a claim by itself."""
    left: tuple[LeftBehind, ...] = ()
    """Passages of the article itself that a reviewer tied or accepted and whose sentence was cut."""
    doubt: str = ""
    """Why the text should not become the next draft without asking; empty where nothing speaks against it."""

    @property
    def counts(self) -> Counter[str]:
        """How many claims have each fate."""
        return Counter(case.fate for case in self.cases)

    @property
    def summary(self) -> str:
        """In words: "kept 58, stale 3, gone 2, ambiguous 1, new 4"."""
        if self.analysis is None:
            return "the same text; nothing changes"
        counts = self.counts
        order = ("kept", "moved", "stale", "ambiguous", "gone", NEW)
        return ", ".join(f"{fate} {counts[fate]}" for fate in order if counts[fate] or fate in ("kept", "stale"))


def plan(desk: Desk, article_id: str, document: Document, *, step: Callable[[str], None] = lambda _: None) -> Plan:
    """Hold a new draft against the one in force; nothing is written.

    `step` hears in words how far it is, as that of `analyse` does; what it raises ends the work.
    """
    # Imported here: a desk that only opens and decides needs neither the grammar nor RapidFuzz.
    from workbench.claims.analysis import analyse
    from workbench.claims.redraft.following import redraft

    article = desk.article(article_id)
    old = desk.document(article.draft_id)
    if old.text == document.text:
        return Plan(article, None, ())
    analysis = analyse(document, [desk.document(source.id) for source in desk.sources(article_id)], step=step)
    figures = desk.figures(article.draft_id)
    links = desk.article_links(article_id)
    followed = redraft(old, [mention for _, mention in figures], document, analysis.mentions, step=step)
    planned = _Planning(desk, article, analysis, figures, followed, step=step).plan()
    carried = set(planned.claims.values())
    judged = [link for claim, own in links.items() if claim in carried for link in own]
    new_draft = ids.draft_id(article.id, ids.text_sha256(document.text))
    marks, left = article_passages(judged, old, document, followed.became, new_draft)
    numbers = {case.claim_id: case.number for case in planned.cases}
    behind = [LeftBehind(numbers.get(link.claim_id, 0), link.id, link.quote, link.locator) for link in left]
    return replace(planned, marks=planned.marks | marks, left=tuple(behind))


def carry_out(
    desk: Desk, planned: Plan, *, reviewer: str, step: Callable[[str], None] = lambda _: None
) -> ReviewRecord | None:
    """Put a planned draft in force; None where its text was in force already.

    All of it is kept or nothing: where `step`, which hears what comes next, raises, the old draft stays as it was.
    """
    if planned.analysis is None:
        return None
    return desk.redraft(
        planned.article.id,
        planned.analysis,
        claims=planned.claims,
        marks=planned.marks,
        shared=planned.shared,
        left=[item.link_id for item in planned.left],
        after=planned.article.draft_id,
        reviewer=reviewer,
        step=step,
    )


class _Planning:
    """Turns the outcomes of one redraft into places, marks and cases."""

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
        from workbench.claims.redraft.outcome import Fate

        outcomes = [self._still_open(outcome) for outcome in self._followed.outcomes]
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
        if fate == "stale":
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
